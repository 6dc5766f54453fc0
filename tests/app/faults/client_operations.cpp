// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/client_operations.h"

namespace gatehouse::test {

const QList<ClientOperation> &clientOperations()
{
    static const QList<ClientOperation> operations{
        {"describePortal", "reading"},
        {"listAccounts", "reading"},
        {"listReceivedInvitations", "reading"},
        {"listOwnershipTransfers", "reading"},
        {"listReceivedOwnershipTransfers", "reading"},
        {"listChanges", "reading"},
        {"listAuditEvents", "reading"},
        {"downloadAttachment", "reading"},
        {"issueToken", "sessions"},
        {"signOut", "sessions"},
        {"createInvitations", "invitations"},
        {"editInvitation", "invitations"},
        {"resendInvitation", "invitations"},
        {"revokeInvitation", "invitations"},
        {"acceptInvitation", "invitations"},
        {"declineInvitation", "invitations"},
        {"changeGrant", "members"},
        {"removeMember", "members"},
        {"restoreMember", "members"},
        {"deactivateMember", "members"},
        {"reactivateMember", "members"},
        {"editMember", "members"},
        {"leaveAccount", "members"},
        {"offerOwnership", "ownership"},
        {"cancelOwnershipTransfer", "ownership"},
        {"confirmOwnership", "ownership"},
        {"declineOwnership", "ownership"},
        {"openTicket", "tickets"},
        {"answerTicket", "tickets"},
        {"closeTicket", "tickets"},
        {"reopenTicket", "tickets"},
        {"markRead", "tickets"},
        {"addAttachment", "tickets"},
    };
    return operations;
}

const QList<OtherOperation> &otherOperations()
{
    constexpr auto page = "a page for browsers";
    constexpr auto synced = "the client has it from listChanges";
    constexpr auto services = "for systems behind the portal";
    static const QList<OtherOperation> operations{
        {"showStyleSheet", page},
        {"showSignIn", page},
        {"signIn", page},
        {"chooseAccount", page},
        {"showForgotPassword", page},
        {"askForPassword", page},
        {"openPasswordLink", page},
        {"showPasswordPage", page},
        {"setPassword", page},
        {"showFrontPage", page},
        {"showReceivedPage", page},
        {"answerReceivedPage", page},
        {"signInToPages", page},
        {"signOutOfPages", page},
        {"showOptOut", page},
        {"optOut", page},
        {"openInvitationLink", page},
        {"showInvitationPage", page},
        {"answerInvitationPage", page},
        {"showMe", "the token's answer says it"},
        {"listMembers", synced},
        {"showMember", synced},
        {"listInvitations", synced},
        {"showInvitation", synced},
        {"listTickets", synced},
        {"showTicket", synced},
        {"listMessages", synced},
        {"decideAccess", services},
        {"introspectToken", services},
        {"decideForService", services},
    };
    return operations;
}

} // namespace gatehouse::test
