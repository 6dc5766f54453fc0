// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reply_box.h"

#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/field_note.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

constexpr int textHeight = 76;

} // namespace

ReplyBox::ReplyBox(AccountContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_for(new QLabel)
    , m_note(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_error(new QLabel)
    , m_send(new QPushButton)
{
    setObjectName(u"replyBox"_s);
    m_for->setObjectName(u"replyFor"_s);
    m_note->setObjectName(u"replyNote"_s);
    m_error->setObjectName(u"replyError"_s);
    for (auto *label : {m_for, m_note, m_error})
        label->setTextFormat(Qt::PlainText);
    m_for->setFont(metrics::sectionFont(font()));
    m_for->setWordWrap(true);
    m_note->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    m_text->setObjectName(u"replyEdit"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    m_send->setObjectName(u"sendReplyButton"_s);
    m_send->setToolTip(tr("Send the reply (Ctrl+Enter)"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::gapSmall);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::gapSmall, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_for);
    column->addWidget(m_text);
    column->addWidget(m_error);
    column->addLayout(foot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &ReplyBox::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_pause.start();
        judge();
    });
    connect(context->services().tickets, &TicketDesk::draftsChanged, this, &ReplyBox::takeDraft);
    connect(m_send, &QPushButton::clicked, this, &ReplyBox::send);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), m_text);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, m_send, &QPushButton::click);
    }
    setTicket(std::nullopt);
}

void ReplyBox::setTicket(const std::optional<Ticket> &ticket)
{
    const TicketKey before = m_ticket ? keyOf(*m_ticket) : TicketKey();
    const TicketKey now = ticket ? keyOf(*ticket) : TicketKey();
    if (before != now)
        keep();
    m_ticket = ticket;
    setVisible(ticket.has_value());
    if (before != now) {
        showNote(m_error, {});
        m_isSending = false;
        m_text->clear();
        takeDraft();
    }
    if (ticket) {
        m_for->setText(forWhom(*ticket));
        m_text->setAccessibleName(m_for->text());
        m_send->setText(tr("Send Reply"));
    }
    judge();
}

void ReplyBox::keep()
{
    m_pause.stop();
    if (m_ticket && !m_isSending)
        m_context->services().tickets->keepDraft(keyOf(*m_ticket), {{}, {}, {}, m_text->toPlainText()});
}

void ReplyBox::takeDraft()
{
    if (!m_ticket || hasDraft())
        return;
    const QString text = m_context->services().tickets->draft(keyOf(*m_ticket)).text;
    if (!text.isEmpty()) {
        m_text->setPlainText(text);
        m_text->moveCursor(QTextCursor::End);
    }
    m_pause.stop();
}

void ReplyBox::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    keep();
}

QString ReplyBox::forWhom(const Ticket &ticket) const
{
    const Services &services = m_context->services();
    const QString verb = word(Term::Reply, services.portals->portal(ticket.account.portal));
    const QList<Account> accounts = services.directory->accounts();
    const bool isOwn = std::any_of(accounts.cbegin(), accounts.cend(),
        [&ticket](const Account &account) { return account.key == ticket.account && account.isOwn; });
    if (isOwn)
        return tr("%1 for %2, your own account", "“Reply” for an account").arg(verb, ticket.accountName);
    const QList<Identity> identities = services.portals->identities();
    const auto self = std::find_if(identities.cbegin(), identities.cend(),
        [&ticket](const Identity &identity) { return identity.id == ticket.account.identity; });
    if (self == identities.cend())
        return tr("%1 for %2", "“Reply” for an account").arg(verb, ticket.accountName);
    return tr("%1 as %2 for %3", "“Reply” as a person for an account")
        .arg(verb, self->name.isEmpty() ? self->email : self->name, ticket.accountName);
}

void ReplyBox::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_ticket)
        return;
    // The account's colour runs beside what is written for it, as it does at the bar while one acts for another.
    constexpr int edge = 3;
    QPainter painter(this);
    const int x = layoutDirection() == Qt::LeftToRight ? 0 : width() - edge;
    painter.fillRect(QRect(x, metrics::gapSmall, edge, height() - metrics::gapSmall - metrics::gap),
        hueOf(m_ticket->account.account.value, tokensFor(palette())).text);
}

bool ReplyBox::hasDraft() const
{
    return m_ticket && !m_text->toPlainText().trimmed().isEmpty();
}

void ReplyBox::giveBack(const TicketKey &ticket, const QString &text)
{
    const bool isShown = m_ticket && keyOf(*m_ticket) == ticket;
    TicketDesk *const desk = m_context->services().tickets;
    const QString present = isShown ? m_text->toPlainText() : desk->draft(ticket).text;
    if (!present.trimmed().isEmpty())
        return;
    if (isShown)
        m_text->setPlainText(text);
    desk->keepDraft(ticket, {{}, {}, {}, text});
}

void ReplyBox::focusText()
{
    m_text->setFocus();
}

int ReplyBox::longest() const
{
    const auto *portal = m_ticket ? m_context->services().portals->portal(m_ticket->account.portal) : nullptr;
    return portal != nullptr && portal->tickets ? portal->tickets->messageMax : TicketPolicy().messageMax;
}

void ReplyBox::judge()
{
    const auto length = m_text->toPlainText().trimmed().size();
    const int most = longest();
    m_send->setEnabled(m_ticket && !m_isSending && length > 0 && length <= most);
    const QLocale locale;
    m_note->setForegroundRole(length > most ? QPalette::WindowText : QPalette::PlaceholderText);
    if (length > most)
        showNote(m_note,
            tr("%1 of %2 characters: too long for this portal.").arg(locale.toString(length), locale.toString(most)));
    else if (m_ticket && m_ticket->status == TicketStatus::Closed)
        showNote(m_note, tr("This ticket is closed. A reply opens it again."), NoteTone::Quiet);
    else if (m_ticket && !m_ticket->accountName.isEmpty())
        showNote(m_note, tr("Sent after a few seconds; until then it can be taken back."), NoteTone::Quiet);
}

void ReplyBox::send()
{
    if (!m_send->isEnabled() || !m_ticket)
        return;
    m_isSending = true;
    m_pause.stop();
    showNote(m_error, {});
    m_text->setFocus(); // before the button goes grey and gives the focus to whatever comes next
    judge();
    const TicketKey key = keyOf(*m_ticket);
    const QString text = m_text->toPlainText().trimmed();
    auto *request = m_context->services().tickets->reply(*m_ticket, text);
    connect(request, &Request::finished, this, [this, key](Request *done) {
        const bool isShown = m_ticket && keyOf(*m_ticket) == key;
        if (isShown)
            m_isSending = false;
        if (!done->isDone())
            return fail(done->error());
        if (isShown)
            m_text->clear();
        m_context->services().tickets->keepDraft(key, {});
        judge();
    });
}

void ReplyBox::fail(const Error &error)
{
    showNote(m_error, sentence(error));
    judge();
}

} // namespace gatehouse
