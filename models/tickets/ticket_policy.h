// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace gatehouse {

struct Account;
struct PortalDescription;

/// How a portal does support, from its capability document. A portal without tickets has none.
struct TicketPolicy {
    struct Choice {
        QString key;
        QString label;
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    QString permission; ///< what a member must hold to see, open and answer tickets
    QString module; ///< where; empty: permissions know no modules there
    QList<Choice> departments;
    QList<Choice> priorities; ///< by rising urgency
    QString defaultPriority;
    int messageMax = 10'000; ///< characters
    qint64 attachmentMax = 0; ///< bytes of one file
    int attachmentsMax = 0; ///< of one message; 0: none

    friend bool operator==(const TicketPolicy &, const TicketPolicy &) = default;
};

/// The label of a key, or the key where the portal knows it no longer.
[[nodiscard]] QString labelOf(const QList<TicketPolicy::Choice> &choices, const QString &key);

/// Whether the identity that sees `account` may see tickets there, as far as the portal has told. `portal` may be null.
[[nodiscard]] bool maySeeTickets(const PortalDescription *portal, const Account &account);

} // namespace gatehouse
