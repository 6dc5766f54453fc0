// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_activity.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::fakes {

namespace {

QJsonObject grantOf(const QStringList &permissions)
{
    return {{u"all"_s, false}, {u"permissions"_s, QJsonArray::fromStringList(permissions)}};
}

QJsonObject ticketOf(const QString &status, int messages)
{
    return {{u"number"_s, u"482098"_s}, {u"subject"_s, u"Mail to some addresses comes back"_s},
        {u"department"_s, u"support"_s}, {u"priority"_s, u"medium"_s}, {u"status"_s, status},
        {u"messages"_s, messages}};
}

} // namespace

QList<AuditEvent> sampleActivity(Instant now)
{
    const QString owner = u"Dana Keller"_s;
    const QString delegate = u"Grace Whitfield"_s;
    const QString invited = u"new.person@brightwater.example"_s;
    const QJsonObject offer{{u"email"_s, invited}, {u"role"_s, u"user"_s}, {u"grant"_s, grantOf({u"invoices"_s})}};
    QList<AuditEvent> events{
        {0, {}, now - 5min, u"Mallory"_s, owner, u"access.refused"_s, {}, {},
            {{u"operation"_s, u"revokeInvitation"_s}, {u"code"_s, u"forbidden"_s}}, {}},
        {0, {}, now - 3h, u"Nadia Winter"_s, owner, u"ticket.staff_replied"_s, u"ticket-482098"_s,
            ticketOf(u"open"_s, 1), ticketOf(u"answered"_s, 2), {}},
        {0, {}, now - 5h, delegate, owner, u"ticket.opened"_s, u"ticket-482098"_s, {}, ticketOf(u"open"_s, 1), {}},
        {0, {}, now - 26h, owner, owner, u"member.grant_changed"_s, u"member-1"_s,
            {{u"grant"_s, grantOf({u"invoices"_s, u"domains"_s})}},
            {{u"grant"_s, grantOf({u"domains"_s, u"tickets"_s})}},
            u"She looks after the web shop now; <b>billing</b> is Katarzyna's."_s},
        {0, {}, now - 50h, owner, owner, u"member.deactivated"_s, u"member-9"_s, {{u"status"_s, u"active"_s}},
            {{u"status"_s, u"deactivated"_s}, {u"ended"_s, QJsonObject{{u"sessions"_s, 2}, {u"invitations"_s, 0}}}},
            {}},
        {0, {}, now - 72h, owner, owner, u"invitation.created"_s, u"invitation-x"_s, {}, offer, {}},
        {0, {}, now - 400 * 24h, owner, owner, u"account.opened"_s, {}, {}, {}, {}},
    };
    qint64 number = events.size();
    for (AuditEvent &event : events) {
        event.number = number;
        event.id = u"event-%1"_s.arg(number);
        --number;
    }
    return events;
}

} // namespace gatehouse::fakes
