// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "models/services/access_desk.h"
#include "models/services/invitation_desk.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/add_portal_dialog.h"
#include "ui/dialogs/invite_dialog.h"
#include "ui/dialogs/manage_permissions_dialog.h"

namespace gatehouse {

Actions::Actions(AccountContext *context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

void Actions::watch(Request *request)
{
    connect(request, &Request::finished, this, [this](Request *done) {
        if (done->status() == Request::Status::Failed)
            Q_EMIT failed(done->error());
    });
}

void Actions::invite()
{
    if (m_context->hasAccount())
        (new InviteDialog(m_context, m_window))->open();
}

void Actions::manage(const Member &member)
{
    if (!member.isOwner() && member.status != MemberStatus::Removed)
        (new ManagePermissionsDialog(m_context, member, m_window))->open();
}

void Actions::manage(const Invitation &invitation)
{
    if (stateOf(invitation, m_context->portalNow()) == InvitationState::Pending)
        (new ManagePermissionsDialog(m_context, invitation, m_window))->open();
}

void Actions::remove(const Member &member)
{
    // At once, without a question: the bar that follows offers the undo.
    if (!member.isOwner() && member.status != MemberStatus::Removed)
        watch(m_context->services().access->removeAccess(m_context->key(), member.id, member.version));
}

void Actions::resend(const Invitation &invitation)
{
    watch(m_context->services().invitations->resend(m_context->key(), invitation));
}

void Actions::revoke(const Invitation &invitation)
{
    watch(m_context->services().invitations->revoke(m_context->key(), invitation));
}

void Actions::accept(const ReceivedInvitation &invitation)
{
    watch(m_context->services().invitations->accept(invitation));
}

void Actions::decline(const ReceivedInvitation &invitation)
{
    watch(m_context->services().invitations->decline(invitation));
}

void Actions::undo(const ChangeId &change)
{
    watch(m_context->services().plan->undo(change));
}

void Actions::retry(const ChangeId &change)
{
    watch(m_context->services().plan->retry(change));
}

void Actions::discard(const ChangeId &change)
{
    watch(m_context->services().plan->discard(change));
}

void Actions::addPortal()
{
    auto *dialog = new AddPortalDialog(m_context->services().portals, m_window);
    connect(dialog, &AddPortalDialog::signedIn, m_context,
        [this](const IdentityId &identity) { m_context->switchToIdentity(identity); });
    dialog->open();
}

void Actions::signInAgain()
{
    if (m_context->hasAccount())
        watch(m_context->services().portals->signInAgain(m_context->key().identity));
}

void Actions::signOut(bool wipe)
{
    if (m_context->hasAccount())
        watch(m_context->services().portals->signOut(m_context->key().identity, wipe));
}

} // namespace gatehouse
