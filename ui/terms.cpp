// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terms.h"

#include "models/portals/portal_description.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct OwnWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::Term)
};

/// Our own word, for portals that bring none.
QString ownWord(Term term)
{
    switch (term) {
    case Term::InviteUser:
        return OwnWords::tr("Invite New User");
    case Term::SendInvite:
        return OwnWords::tr("Send Invite");
    case Term::AllPermissions:
        return OwnWords::tr("All Permissions");
    case Term::ChoosePermissions:
        return OwnWords::tr("Choose Permissions");
    case Term::ManagePermissions:
        return OwnWords::tr("Manage Permissions");
    case Term::RemoveAccess:
        return OwnWords::tr("Remove Access");
    case Term::SwitchAccount:
        return OwnWords::tr("Switch Account");
    case Term::Owner:
        return OwnWords::tr("Owner");
    case Term::AcceptInvitation:
        return OwnWords::tr("Accept Invitation");
    case Term::DeclineInvitation:
        return OwnWords::tr("Decline Invitation");
    case Term::Users:
        return OwnWords::tr("Users");
    case Term::Invitations:
        return OwnWords::tr("Invitations");
    case Term::ActiveUsers:
        return OwnWords::tr("Active Users");
    case Term::InvitedUsers:
        return OwnWords::tr("Invited Users");
    case Term::ResendInvite:
        return OwnWords::tr("Resend Invite");
    case Term::RevokeInvite:
        return OwnWords::tr("Revoke Invite");
    case Term::UserManagement:
        return OwnWords::tr("User Management");
    case Term::UserManagementPath:
        return {}; // where it stands on the portal's own pages; ours has none
    case Term::ChangeRole:
        return OwnWords::tr("Change Role");
    case Term::Deactivate:
        return OwnWords::tr("Deactivate");
    case Term::Reactivate:
        return OwnWords::tr("Reactivate");
    case Term::DeactivatedUsers:
        return OwnWords::tr("Deactivated Users");
    case Term::RemovedUsers:
        return OwnWords::tr("Removed Users");
    case Term::Email:
        return OwnWords::tr("E-mail");
    case Term::FullName:
        return OwnWords::tr("Full Name");
    case Term::InviteAgain:
        return OwnWords::tr("Invite Again");
    case Term::LeaveAccount:
        return OwnWords::tr("Leave Account");
    case Term::ReceivedInvitations:
        return OwnWords::tr("Received Invitations");
    case Term::RestoreAccess:
        return OwnWords::tr("Restore Access");
    case Term::Role:
        return OwnWords::tr("Role");
    case Term::Modules:
        return OwnWords::tr("Modules");
    case Term::SubAccounts:
        return OwnWords::tr("Sub-accounts");
    case Term::SubAccount:
        return OwnWords::tr("Sub-account");
    case Term::TransferOwnership:
        return OwnWords::tr("Transfer Ownership");
    case Term::OpenTicket:
        return OwnWords::tr("Open Ticket");
    case Term::CloseTicket:
        return OwnWords::tr("Close Ticket");
    case Term::ReopenTicket:
        return OwnWords::tr("Reopen Ticket");
    case Term::Reply:
        return OwnWords::tr("Reply");
    case Term::Tickets:
        return OwnWords::tr("Tickets");
    }
    return {};
}

} // namespace

QString termKey(Term term)
{
    switch (term) {
    case Term::InviteUser:
        return u"invite_user"_s;
    case Term::SendInvite:
        return u"send_invite"_s;
    case Term::AllPermissions:
        return u"all_permissions"_s;
    case Term::ChoosePermissions:
        return u"choose_permissions"_s;
    case Term::ManagePermissions:
        return u"manage_permissions"_s;
    case Term::RemoveAccess:
        return u"remove_access"_s;
    case Term::SwitchAccount:
        return u"switch_account"_s;
    case Term::Owner:
        return u"owner"_s;
    case Term::AcceptInvitation:
        return u"accept_invitation"_s;
    case Term::DeclineInvitation:
        return u"decline_invitation"_s;
    case Term::Users:
        return u"users"_s;
    case Term::Invitations:
        return u"invitations"_s;
    case Term::ActiveUsers:
        return u"active_users"_s;
    case Term::InvitedUsers:
        return u"invited_users"_s;
    case Term::ResendInvite:
        return u"resend_invite"_s;
    case Term::RevokeInvite:
        return u"revoke_invite"_s;
    case Term::UserManagement:
        return u"user_management"_s;
    case Term::UserManagementPath:
        return u"user_management_path"_s;
    case Term::ChangeRole:
        return u"change_role"_s;
    case Term::Deactivate:
        return u"deactivate"_s;
    case Term::Reactivate:
        return u"reactivate"_s;
    case Term::DeactivatedUsers:
        return u"deactivated_users"_s;
    case Term::RemovedUsers:
        return u"removed_users"_s;
    case Term::Email:
        return u"email"_s;
    case Term::FullName:
        return u"full_name"_s;
    case Term::InviteAgain:
        return u"invite_again"_s;
    case Term::LeaveAccount:
        return u"leave_account"_s;
    case Term::ReceivedInvitations:
        return u"received_invitations"_s;
    case Term::RestoreAccess:
        return u"restore_access"_s;
    case Term::Role:
        return u"role"_s;
    case Term::Modules:
        return u"modules"_s;
    case Term::SubAccounts:
        return u"sub_accounts"_s;
    case Term::SubAccount:
        return u"sub_account"_s;
    case Term::TransferOwnership:
        return u"transfer_ownership"_s;
    case Term::OpenTicket:
        return u"open_ticket"_s;
    case Term::CloseTicket:
        return u"close_ticket"_s;
    case Term::ReopenTicket:
        return u"reopen_ticket"_s;
    case Term::Reply:
        return u"reply"_s;
    case Term::Tickets:
        return u"tickets"_s;
    }
    return {};
}

QString word(Term term, const PortalDescription *portal)
{
    const QString theirs = portal != nullptr ? portal->terms.value(termKey(term)).trimmed() : QString();
    return theirs.isEmpty() ? ownWord(term) : theirs;
}

QString buttonWord(Term term, const PortalDescription *portal)
{
    return word(term, portal).replace(u'&', "&&"_L1);
}

} // namespace gatehouse
