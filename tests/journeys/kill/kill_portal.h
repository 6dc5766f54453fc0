// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/kill/ledger.h"
#include "tests/journeys/support/api_person.h"
#include "tests/portal/support/portal_process.h"

#include <QUrl>

#include <memory>

namespace gatehouse::killed {

/// The real portal, which stays alive while its client dies: the sample's firm with a manager who can sign in. Answers
/// with what went wrong, empty on success.
class KillPortal {
public:
    [[nodiscard]] QString open();
    /// What the manager did since the last time, as the portal's trail tells.
    [[nodiscard]] QString readTrail(std::vector<Effect> &news);
    /// `gatehouse-portal audit verify`, and an end in order.
    [[nodiscard]] QString close();

    [[nodiscard]] QUrl address() const;
    /// The manager at the page of signing in.
    [[nodiscard]] static bool signIn(const QUrl &page);

private:
    [[nodiscard]] QString letManagerIn();

    portal::test::PortalProcess m_process;
    std::unique_ptr<ApiPerson> m_manager;
    QString m_account;
    qint64 m_seen = 0; ///< number of the last event that was read
};

} // namespace gatehouse::killed
