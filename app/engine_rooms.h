// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine.h"
#include "app/news_pace.h"
#include "app/store/draft_store.h"
#include "app/store/kept_files.h"
#include "app/store/plan_file.h"
#include "app/sync/entrance.h"
#include "app/sync/identities.h"
#include "app/sync/plan_book.h"

namespace gatehouse {

/// In the order in which they need each other; destroyed the other way round.
struct Engine::Rooms {
    explicit Rooms(const Parts &parts)
        : transport(parts.makeTransport())
        , keyStore(parts.makeKeyStore())
        , file(parts.faults)
        , store(file.database(), parts.randomness)
        , registry(file.database())
        , drafts(file.database(), parts.clock)
        , files(file.database())
        , book({store, parts.randomness, parts.clock, parts.undoTime})
        , identities({book, registry, *transport, *keyStore, parts.clock, parts.randomness, parts.folder,
              parts.language, parts.faults})
        , entrance({identities, *transport, parts.clock, parts.randomness, parts.language, parts.portalProgram,
              parts.sampleFolder, parts.sampleProfile})
        , pace(parts.clock)
    {
    }

    std::unique_ptr<Transport> transport;
    std::unique_ptr<KeyStore> keyStore;
    PlanFile file;
    PlanStore store;
    RegistryStore registry;
    DraftStore drafts;
    KeptFiles files;
    PlanBook book;
    Identities identities;
    Entrance entrance;
    NewsPace pace; ///< many changes become one piece of news
    QTimer sending; ///< what has changed may be due
    QList<ChangeId> staged; ///< not told yet
    QList<ChangeId> needAttention; ///< not told yet
};

} // namespace gatehouse
