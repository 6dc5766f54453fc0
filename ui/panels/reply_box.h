// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticket_draft.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gatehouse {

class AccountContext;
class Actions;
class AttachmentTray;
struct Error;
struct TicketPolicy;

/// Where a reply is written. It names the account it is for and belongs to its ticket: switching to another account or
/// ticket neither sends it elsewhere nor loses it; what was begun is there again when the ticket is.
class ReplyBox final : public QWidget {
    Q_OBJECT

public:
    ReplyBox(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    /// The ticket to answer, as it is shown now; nothing: none.
    void setTicket(const std::optional<Ticket> &ticket);
    /// Something is written or attached and not sent.
    [[nodiscard]] bool hasDraft() const;
    /// Puts what is written where it outlives the program; by itself at each pause in typing and whenever it is hidden.
    void keep();
    /// Gives back what was taken back before it was sent, unless something else was begun meanwhile.
    void giveBack(const KeptDraft &draft);
    void focusText();

protected:
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// "Reply as Ben Okafor for Brightwater Ltd": never unclear whose words they are, and for whom.
    [[nodiscard]] QString forWhom(const Ticket &ticket) const;
    void judge();
    void takeDraft();
    void send();
    void fail(const Error &error);
    [[nodiscard]] TicketDraft present() const;
    [[nodiscard]] const TicketPolicy *policy() const;
    [[nodiscard]] int longest() const;

    AccountContext *m_context;
    std::optional<Ticket> m_ticket;
    QTimer m_pause;
    QLabel *m_for;
    QLabel *m_note;
    QPlainTextEdit *m_text;
    AttachmentTray *m_files;
    QLabel *m_error;
    QPushButton *m_send;
    bool m_isSending = false;
};

} // namespace gatehouse
