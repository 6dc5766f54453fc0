// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/store/registry_store.h"

#include <map>

namespace gatehouse {

class Randomness;

/// The portals this installation knows: what each said of itself last, here and in the registry. Engine thread.
class KnownPortals {
public:
    struct Kept {
        PortalId id;
        bool hasMoved = false; ///< known before, at another address
    };

    KnownPortals(RegistryStore &registry, Randomness &randomness)
        : m_registry(registry)
        , m_randomness(randomness)
    {
    }

    /// Reads the registry. A document that can't be read is left out: somebody signing in there makes it known again.
    [[nodiscard]] Result<void> load(const QString &language);

    /// Reads in another language what is kept: a document holds the portal's words in all of them.
    void speak(const QString &language);

    [[nodiscard]] QList<PortalDescription> descriptions() const;
    [[nodiscard]] const PortalDocument *find(const PortalId &id) const; ///< null when unknown; until the next change
    /// Port of the embedded portal at its last run; 0: there was none.
    [[nodiscard]] quint16 embeddedPort() const;

    /// Keeps a portal that answered; the one already known under its installation is renewed, with its address.
    [[nodiscard]] Result<Kept> keep(PortalDocument document, bool isEmbedded);
    /// What a known portal says of itself now. True: it is news, and the registry was told.
    [[nodiscard]] Result<bool> describe(const PortalId &id, PortalDocument document);
    /// Nobody uses it any more, and the registry has forgotten it.
    void forget(const PortalId &id);

private:
    struct Entry {
        PortalDocument document;
        bool isEmbedded = false;
    };

    [[nodiscard]] Result<void> store(const PortalId &id);
    [[nodiscard]] std::optional<PortalId> idOf(const QString &installation) const;

    RegistryStore &m_registry;
    Randomness &m_randomness;
    std::map<PortalId, Entry> m_entries;
};

} // namespace gatehouse
