// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"
#include "models/address.h"
#include "models/invitations/invitation.h"

#include <QHash>
#include <QSharedPointer>
#include <QStringList>

namespace gatehouse {

/// What is to be said of an address before it is invited.
struct InviteVerdict {
    enum class Kind {
        Fine,
        Replaces, ///< an open invitation is there; the new one takes its place
        Returns, ///< the person had access before
        Unusual, ///< may be somebody else's than it looks
        Incomplete, ///< may only be half typed
        Refused, ///< the portal would say no
    };
    Kind kind = Kind::Fine;
    QString words; ///< a sentence; empty when there is nothing to say. Outside text: plain

    [[nodiscard]] bool mayBeSent() const { return kind != Kind::Incomplete && kind != Kind::Refused; }
    friend bool operator==(const InviteVerdict &, const InviteVerdict &) = default;
};

/// What is known of an account when addresses are judged, made once for many of them. Immutable.
class InviteGround {
public:
    InviteGround() = default;
    InviteGround(QString own, QSharedPointer<const MemberTable> members, const QList<Invitation> &invitations,
        Instant portalNow, QStringList allowedDomains);

    /// The verdict on one address, by itself. The portal decides in the end.
    [[nodiscard]] InviteVerdict judge(const QString &typed) const;
    /// The person of that address who had access and has it no more; what they held can be offered again.
    [[nodiscard]] std::optional<Member> formerMember(const QString &typed) const;

private:
    [[nodiscard]] InviteVerdict judge(const Address &address) const;

    QString m_own; ///< canonical
    QSharedPointer<const MemberTable> m_members;
    QSet<QString> m_open; ///< canonical addresses of open invitations
    QStringList m_allowedDomains;
};

} // namespace gatehouse
