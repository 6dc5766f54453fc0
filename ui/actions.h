// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/accounts/ownership_transfer.h"
#include "models/invitations/invitation.h"
#include "models/plan/change.h"
#include "models/plan/plan_import.h"
#include "models/request.h"
#include "models/tickets/message.h"
#include "ui/member_offers.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace gatehouse {

class AccountContext;

/// What a person can do in the window, one function each: opens the dialog or asks the service, and reports what went
/// wrong. Menus, buttons and keys of all pages end here.
class Actions final : public QObject {
    Q_OBJECT

public:
    Actions(AccountContext *context, QWidget *window);

    void invite();
    void manage(const Member &member);
    void manage(const Invitation &invitation);
    void remove(const Member &member);
    /// Any of the things that can be done with a person; nothing when it is not offered now. Removing, deactivating and
    /// leaving go without a question: the bar that follows offers the way back.
    void act(MemberAct act, const Member &member);
    void resend(const Invitation &invitation);
    void revoke(const Invitation &invitation);
    void accept(const ReceivedInvitation &invitation);
    void decline(const ReceivedInvitation &invitation);
    void undo(const ChangeId &change);
    /// Collects what takes back all that was applied with it, and says of how much nothing does.
    void undoTogether(const ChangeId &change);
    void retry(const ChangeId &change);
    void discard(const ChangeId &change);
    /// Asks whose wish is to hold, where a change met somebody else's.
    void decide(const Change &change);
    /// Asks in which account to begin, where the person has a choice and has not made it.
    void chooseAccount();
    [[nodiscard]] bool mayOpenTicket() const;
    void openTicket();
    void closeTicket(const Ticket &ticket);
    void reopenTicket(const Ticket &ticket);
    void markRead(const Ticket &ticket, int through);
    /// Asks where to, by placeWanted().
    void saveAttachment(const AccountKey &account, const Attachment &file);
    void saveAttachmentTo(const AccountKey &account, const Attachment &file, const QString &path);
    /// Asks which files to attach, by filesWanted().
    using FilesChosen = std::function<void(const QStringList &)>;
    void chooseFiles(QWidget *parent, const QObject *context, const FilesChosen &chosen);
    /// Takes a message back that was refused, so that its writer can write on it, and shows where.
    void mend(const Change &change);
    void setTicketWishes(const Member &member, const TicketWishes &wanted);
    void cancelOffer(const OwnershipTransfer &transfer);
    void answerOffer(const OwnershipTransfer &transfer, bool confirm);
    /// Opens the dialog with what an invitation that is over had offered.
    void inviteAgain(const Invitation &invitation);
    /// Whether something waits at the portal shown that could be handed on as a file.
    [[nodiscard]] bool maySavePlan() const;
    /// Asks where to, by planPlaceWanted().
    void savePlan();
    void savePlanTo(const PortalId &portal, const QString &path);
    /// Asks for somebody's plan and shows it, to be taken over.
    void openPlan();
    void addPortal();
    void signInAgain();
    void signOut(bool wipe);

Q_SIGNALS:
    void failed(const gatehouse::Error &error);
    void filesWanted(
        QWidget *parent, const QString &title, const QObject *context, const gatehouse::Actions::FilesChosen &chosen);
    /// The person is to go on writing in this ticket.
    void writingWanted(const gatehouse::TicketKey &ticket);
    void placeWanted(const gatehouse::AccountKey &account, const gatehouse::Attachment &file);
    void planPlaceWanted(const gatehouse::PortalId &portal, const QString &name);
    /// What was asked for is done; there is something to say of it, in whatever language is spoken then.
    void news(const std::function<QString()> &words);
    /// The plan has got rows from elsewhere.
    void changesWanted();
    /// The file can't be written there.
    void notSaved(const QString &name, const QString &path);

private:
    void watch(Request *request);
    void showPlan(const OpenedPlan &plan);
    void carryOut(MemberAct act, const Member &member);
    void inviteAgain(const Member &member);

    AccountContext *m_context;
    QWidget *m_window;
};

} // namespace gatehouse
