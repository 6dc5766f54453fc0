// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "models/services/access_desk.h"
#include "models/services/directory.h"
#include "models/services/invitation_desk.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/add_portal_dialog.h"
#include "ui/dialogs/change_role_dialog.h"
#include "ui/dialogs/choose_account_dialog.h"
#include "ui/dialogs/invite_dialog.h"
#include "ui/dialogs/manage_permissions_dialog.h"
#include "ui/dialogs/open_ticket_dialog.h"
#include "ui/dialogs/transfer_ownership_dialog.h"
#include "ui/words/seats.h"

#include <algorithm>

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
    if (m_context->hasAccount() && m_context->account().may.manage && !isFull(m_context->account().seats))
        (new InviteDialog(m_context, m_window))->open();
}

void Actions::manage(const Member &member)
{
    act(MemberAct::Manage, member);
}

void Actions::manage(const Invitation &invitation)
{
    if (stateOf(invitation, m_context->portalNow()) == InvitationState::Pending)
        (new ManagePermissionsDialog(m_context, invitation, m_window))->open();
}

void Actions::remove(const Member &member)
{
    act(member.isSelf ? MemberAct::Leave : MemberAct::Remove, member);
}

void Actions::act(MemberAct act, const Member &member)
{
    if (offerOf(act, *m_context, member).isOpen())
        carryOut(act, member);
}

void Actions::carryOut(MemberAct act, const Member &member)
{
    auto *access = m_context->services().access;
    const AccountKey key = m_context->key();
    switch (act) {
    case MemberAct::Manage:
        (new ManagePermissionsDialog(m_context, member, m_window))->open();
        return;
    case MemberAct::ChangeRole:
        (new ChangeRoleDialog(m_context, member, m_window))->open();
        return;
    case MemberAct::InviteAgain:
        inviteAgain(member);
        return;
    case MemberAct::Restore:
        watch(access->restoreAccess(key, member));
        return;
    case MemberAct::Reactivate:
        watch(access->reactivate(key, member));
        return;
    case MemberAct::Deactivate:
        watch(access->deactivate(key, member));
        return;
    case MemberAct::Remove:
        watch(access->removeAccess(key, member.id, member.version));
        return;
    case MemberAct::Leave:
        watch(access->leave(key, member.id));
        return;
    case MemberAct::TransferOwnership:
        (new TransferOwnershipDialog(m_context, member, m_window))->open();
        return;
    }
}

void Actions::inviteAgain(const Member &member)
{
    auto *dialog = new InviteDialog(m_context, m_window);
    dialog->offerAgain(member);
    dialog->open();
}

void Actions::inviteAgain(const Invitation &invitation)
{
    if (!m_context->account().may.manage || isFull(m_context->account().seats))
        return;
    Member former; // what the dialog needs to know of somebody
    former.email = invitation.email;
    former.name = invitation.name;
    former.role = invitation.role;
    former.grant = invitation.grant;
    inviteAgain(former);
}

void Actions::setTicketWishes(const Member &member, const TicketWishes &wanted)
{
    watch(m_context->services().access->setTicketWishes(m_context->key(), member, wanted));
}

void Actions::cancelOffer(const OwnershipTransfer &transfer)
{
    watch(m_context->services().access->cancelOffer(transfer));
}

void Actions::answerOffer(const OwnershipTransfer &transfer, bool confirm)
{
    watch(m_context->services().access->answerOffer(transfer, confirm));
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

void Actions::chooseAccount()
{
    const IdentityId identity = m_context->undecided();
    const auto accounts = m_context->services().directory->accounts();
    const auto choices = std::count_if(accounts.begin(), accounts.end(),
        [&identity](const Account &account) { return account.key.identity == identity; });
    if (choices > 1 && m_window->findChild<ChooseAccountDialog *>() == nullptr)
        (new ChooseAccountDialog(m_context, m_window))->open();
}

bool Actions::mayOpenTicket() const
{
    return !OpenTicketDialog::accountsFor(*m_context).isEmpty();
}

void Actions::openTicket()
{
    if (mayOpenTicket())
        (new OpenTicketDialog(m_context, this, m_window))->open();
}

void Actions::closeTicket(const Ticket &ticket)
{
    watch(m_context->services().tickets->close(ticket));
}

void Actions::reopenTicket(const Ticket &ticket)
{
    watch(m_context->services().tickets->reopen(ticket));
}

void Actions::markRead(const Ticket &ticket, int through)
{
    watch(m_context->services().tickets->markRead(ticket, through));
}

void Actions::saveAttachment(const AccountKey &account, const Attachment &file)
{
    Q_EMIT placeWanted(account, file);
}

void Actions::saveAttachmentTo(const AccountKey &account, const Attachment &file, const QString &path)
{
    auto *request = m_context->services().tickets->save(account, file, path);
    connect(request, &Request::finished, this, [this, name = file.name, path](Request *done) {
        if (done->status() != Request::Status::Failed)
            return;
        if (done->error().code == Error::Code::BadInput)
            Q_EMIT notSaved(name, path);
        else
            Q_EMIT failed(done->error());
    });
}

void Actions::chooseFiles(QWidget *parent, const QObject *context, const FilesChosen &chosen)
{
    Q_EMIT filesWanted(parent, tr("Attach Files"), context, chosen);
}

void Actions::mend(const Change &change)
{
    const auto draft = draftOf(change);
    if (!draft)
        return;
    auto *request = m_context->services().plan->undo(change.id);
    watch(request);
    connect(request, &Request::finished, this, [this, draft = *draft](Request *done) {
        if (!done->isDone())
            return;
        if (!draft.key.ticket.isEmpty()) {
            Q_EMIT writingWanted(draft.key);
            return;
        }
        TicketDesk *const desk = m_context->services().tickets;
        if (desk->draft(draft.key).isEmpty())
            desk->keepDraft(draft.key, draft.draft);
        openTicket();
    });
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
    const auto identity = m_context->identity();
    if (identity && m_window->findChild<AddPortalDialog *>() == nullptr)
        (new AddPortalDialog(m_context->services().portals, *identity, m_window))->open();
}

void Actions::signOut(bool wipe)
{
    const auto identity = m_context->identity();
    if (!identity)
        return;
    if (wipe)
        AccountContext::forget(identity->id);
    watch(m_context->services().portals->signOut(identity->id, wipe));
}

} // namespace gatehouse
