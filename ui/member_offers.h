// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QString>

#include <array>

namespace gatehouse {

class AccountContext;
struct PortalDescription;

/// One thing that can be done with a person: whether it has a place on the screen at all, and why it can't be done now.
struct Offer {
    bool isShown = false;
    QString whyNot; ///< empty: it can be done

    [[nodiscard]] bool isOpen() const { return isShown && whyNot.isEmpty(); }
};

/// What can be done with a person, in the order in which it is shown.
enum class MemberAct : quint8 {
    Manage,
    ChangeRole,
    Restore,
    InviteAgain,
    Reactivate,
    Deactivate,
    Remove,
    Leave, ///< oneself
    TransferOwnership,
};
inline constexpr std::array memberActs{MemberAct::Manage, MemberAct::ChangeRole, MemberAct::Restore,
    MemberAct::InviteAgain, MemberAct::Reactivate, MemberAct::Deactivate, MemberAct::Remove, MemberAct::Leave,
    MemberAct::TransferOwnership};

/// Why nobody can be invited into the account shown; empty when somebody can.
[[nodiscard]] QString whyNoInvitation(const AccountContext &context);

/// The portal's word for it.
[[nodiscard]] QString wordOf(MemberAct act, const PortalDescription *portal);

/// What the portal, its rules and one's own rights allow to do with `member` in the account shown. The portal decides
/// in the end; what it is known to refuse is grey, with the reason.
[[nodiscard]] Offer offerOf(MemberAct act, const AccountContext &context, const Member &member);

} // namespace gatehouse
