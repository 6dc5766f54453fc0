// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

struct PortalDescription;

/// Every action and list a portal may have its own word for.
enum class Term {
    InviteUser,
    SendInvite,
    AllPermissions,
    ChoosePermissions,
    ManagePermissions,
    RemoveAccess,
    SwitchAccount,
    Owner,
    AcceptInvitation,
    DeclineInvitation,
    Users,
    Invitations,
    ActiveUsers,
    InvitedUsers,
    ResendInvite,
    RevokeInvite,
    UserManagement,
    UserManagementPath,
    ChangeRole,
    Deactivate,
    Reactivate,
    DeactivatedUsers,
    RemovedUsers,
    Email,
    FullName,
    InviteAgain,
    LeaveAccount,
    ReceivedInvitations,
    RestoreAccess,
    Role,
    Modules,
    SubAccounts,
    SubAccount,
    TransferOwnership,
    OpenTicket,
    CloseTicket,
    ReopenTicket,
    Reply,
    Tickets,
};

/// The key of a term on the wire.
[[nodiscard]] QString termKey(Term term);

/// The portal's word, or ours where it has none or there is no portal. The portal's word is outside text: plain text.
[[nodiscard]] QString word(Term term, const PortalDescription *portal);

/// The same for a button or a menu, where `&` would start a mnemonic.
[[nodiscard]] QString buttonWord(Term term, const PortalDescription *portal);

} // namespace gatehouse
