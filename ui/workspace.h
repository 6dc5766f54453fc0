// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"

#include <QWidget>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace gatehouse {

class AccountContext;
class Actions;
class ActivityPage;
class ChangesPage;
class Departure;
class DesktopNotices;
class DetailPanel;
class InvitationsPage;
class LanguageChoice;
class NoticeBar;
class Notices;
class Prompt;
class SideBar;
class StatusLine;
class Theme;
class TicketsPage;
class TopBar;
class TransferNotices;
class UsersPage;
class WelcomePage;
struct Error;
struct TicketKey;
enum class Page;

/// Everything in the window, in the words of one language: pages, side bar, panels, menu and keys. When the language
/// changes, another one takes its place, which continues where this one was. It asks for everything through the
/// services and knows neither network nor disk. Window thread.
///
/// Object names that tests and the tour rely on:
/// top bar: accountSwitcher, accountPopup, accountSearchEdit, accountList, searchEdit, inviteButton, moreButton;
/// sideBar; pages: usersPage (usersTable, usersCount), invitationsPage (invitationsTable, pendingSegment,
/// acceptedSegment, closedSegment, resendButton, revokeButton, manageInvitationButton, receivedTable, acceptButton,
/// declineButton), changesPage (changesTable, undoChangeButton, retryChangeButton, discardChangeButton, changeReason),
/// ticketsPage (ticketsList, openTicketButton, thisAccountScope, allAccountsScope, openTicketsSegment,
/// closedTicketsSegment, ticketPane, ticketSubject, ticketFacts, closeTicketButton, conversation, messageText,
/// messageWriter, attachmentButton, replyBox, replyFor, replyEdit, sendReplyButton),
/// activityPage (activityTable, activityPersonEdit, activityKindBox, activityPeriodBox, activityFromEdit,
/// activityToEdit, activityNote, activityDetails, activitySentence, activityFacts, activityReason, activityDetail),
/// welcomePage (addPortalButton, trySampleButton, cancelSampleButton); emptyLabel and emptyButton in each page;
/// detailPanel (managePermissionsButton, removeAccessButton, detailName, detailEmail, detailFacts, detailPermissions);
/// noticeBar (noticeLabel, undoButton, signInAgainButton, showChangesButton, showTicketButton, tryAgainButton,
/// quitAnywayButton, noticeCloseButton);
/// status bar: statusSync, statusIdentity, statusPending.
/// Dialogs: InviteDialog (emailEdit, emailFault, nameEdit, roleBox, messageEdit, sendInviteButton),
/// ManagePermissionsDialog (savePermissionsButton, changeLabel), both with allPermissionsRadio, choosePermissionsRadio,
/// permissionTree, permissionSearchEdit, chooseAllButton, chooseNoneButton, permissionNote, chosenCounter;
/// OpenTicketDialog (accountBox, departmentBox, priorityBox, subjectEdit, textEdit, sendTicketButton);
/// AddPortalDialog (addressEdit, lookUpButton, portalName, signInButton, errorLabel).
class Workspace final : public QWidget {
    Q_OBJECT

public:
    /// `context` and `prompt` outlive it.
    Workspace(AccountContext *context, Prompt &prompt, QWidget *parent = nullptr);
    ~Workspace() override;

    /// Offers *Appearance* in the menu. `theme` outlives it.
    void setTheme(Theme *theme);
    /// Offers *Language* in the menu. `choice` outlives it.
    void setLanguages(LanguageChoice *choice);
    /// Offers to turn the desktop's notices off and on, and shows the ticket that was clicked there. `notices` outlives
    /// it.
    void setDesktopNotices(DesktopNotices *notices);

    /// What the window is called now.
    [[nodiscard]] QString title() const;
    /// Says in the bar that something could not be written, until the person has seen it.
    void tellStoreFailed(const gatehouse::Error &error);
    /// Says that the plan's file was damaged and is kept at `copy`.
    void tellSalvaged(const QString &copy);

    /// Shows a page, as a click in the side bar would.
    void showPage(gatehouse::Page page);
    /// Shows a ticket, whatever was shown, and asks for the window to come to the front.
    void showTicket(const gatehouse::TicketKey &ticket);

    /// False while something still has to be sent; closeAsked() comes when it may close.
    [[nodiscard]] bool mayClose();
    /// Keeps widths and columns for the next start.
    void remember() const;
    /// Takes over what `before` shows, has selected and was asked to tell; `before` can go then. Returns who is to have
    /// the keyboard once this one is shown; null: nobody had it.
    [[nodiscard]] QWidget *continueAfter(Workspace &before);

Q_SIGNALS:
    void titleChanged();
    void closeAsked();
    /// Something in it is to be looked at now.
    void attentionWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void wire();
    void makeMenu();
    void makeShortcuts();
    void offerLanguages(LanguageChoice *choice);
    void askSignOut();
    void showAbout();
    void takeAccount();
    void showOuter();
    void placeBar();
    void takeWords();
    void takeCounts();
    void showDetail();
    void focusTable();
    [[nodiscard]] Page page() const;

    Services m_services;
    Prompt &m_prompt;
    AccountContext *m_context;
    Actions *m_actions;
    TopBar *m_topBar;
    SideBar *m_sideBar;
    NoticeBar *m_noticeBar;
    Notices *m_notices;
    TransferNotices *m_transfers;
    Departure *m_departure;
    UsersPage *m_users;
    InvitationsPage *m_invitations;
    TicketsPage *m_tickets;
    ActivityPage *m_activity;
    ChangesPage *m_changes;
    DetailPanel *m_detail;
    WelcomePage *m_welcome;
    StatusLine *m_status;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QStackedWidget *m_outer;
    QWidget *m_barRoom; ///< above the table, or above the welcome page
    QVBoxLayout *m_centre;
    QVBoxLayout *m_rows;
    QMenu *m_menu;
    QAction *m_switchAction;
    QMenu *m_appearance;
    QMenu *m_languages;
    QAction *m_noticesAction;
    QWidget *m_noAccount; ///< made when it is needed
};

} // namespace gatehouse
