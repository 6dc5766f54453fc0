// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/store/plan_file.h"
#include "app/sync/plan_book.h"
#include "app/sync/plan_sender.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QTest>

namespace gatehouse::test {

/// One run of the program over a folder: plan, connector, sender. Another one over the same folder is its next start.
struct PlanRun {
    PlanRun(const QString &folder, SimulatedPortal &portal, HandClock &clock, SeededRandomness &chance)
        : store(file.database(), chance)
        , files(file.database())
        , book({store, chance, clock, std::chrono::seconds(5)})
        , connector(
              QUrl(QStringLiteral("https://portal.example")), QStringLiteral("en"),
              [&portal](HttpRequest request) { return portal.send(std::move(request)); }, clock)
        , sender(account().identity, {book, connector, clock, chance})
        , opened(file.open(folder, clock.now()))
    {
        if (opened)
            opened = store.load();
    }
    ~PlanRun()
    {
        sender.shutdown();
        [[maybe_unused]] const bool idle = QTest::qWaitFor([this] { return sender.isIdle(); });
    }
    PlanRun(const PlanRun &) = delete;
    PlanRun &operator=(const PlanRun &) = delete;

    /// The one account of the simulated portal.
    [[nodiscard]] static AccountKey account()
    {
        return {PortalId{QStringLiteral("portal")}, IdentityId{QStringLiteral("identity")},
            AccountId{QStringLiteral("acc-1")}};
    }
    [[nodiscard]] ChangeState state(const ChangeId &id) const { return book.find(id)->change.state; }
    [[nodiscard]] const Change &change(const ChangeId &id) const { return book.find(id)->change; }

    PlanFile file;
    PlanStore store;
    KeptFiles files;
    PlanBook book;
    GatehouseConnector connector;
    PlanSender sender;
    Result<void> opened;
};

} // namespace gatehouse::test
