// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reply_box.h"

#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/field_note.h"
#include "ui/panels/attachment_tray.h"
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

ReplyBox::ReplyBox(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_for(new QLabel)
    , m_note(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_files(new AttachmentTray(context->services().tickets, actions))
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
    foot->addWidget(m_files->button());
    foot->addStretch(1);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::gapSmall, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_for);
    column->addWidget(m_text);
    column->addWidget(m_files);
    column->addWidget(m_error);
    column->addWidget(m_note);
    column->addLayout(foot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &ReplyBox::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_pause.start();
        judge();
    });
    m_files->serve(this, m_text);
    connect(m_files, &AttachmentTray::changed, this, [this] {
        keep();
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
        m_files->setFiles({});
        takeDraft();
    }
    if (ticket) {
        m_for->setText(forWhom(*ticket));
        m_text->setAccessibleName(m_for->text());
        m_send->setText(tr("Send Reply"));
        m_files->setPlace(now, policy());
    }
    judge();
}

void ReplyBox::keep()
{
    m_pause.stop();
    if (m_ticket && !m_isSending)
        m_context->services().tickets->keepDraft(keyOf(*m_ticket), present());
}

void ReplyBox::takeDraft()
{
    if (!m_ticket || hasDraft())
        return;
    const TicketDraft draft = m_context->services().tickets->draft(keyOf(*m_ticket));
    if (!draft.text.isEmpty()) {
        m_text->setPlainText(draft.text);
        m_text->moveCursor(QTextCursor::End);
    }
    m_files->setFiles(draft.files);
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
        hueOfAccount(m_ticket->account.account.value, tokensFor(palette())).text);
}

bool ReplyBox::hasDraft() const
{
    return m_ticket && (m_files->isReading() || !present().isEmpty());
}

TicketDraft ReplyBox::present() const
{
    return {{}, {}, {}, m_text->toPlainText(), m_files->files()};
}

void ReplyBox::giveBack(const KeptDraft &draft)
{
    const bool isShown = m_ticket && keyOf(*m_ticket) == draft.key;
    TicketDesk *const desk = m_context->services().tickets;
    const TicketDraft begun = isShown ? present() : desk->draft(draft.key);
    if (!begun.isEmpty() || (isShown && m_files->isReading())) {
        for (const Attachment &file : draft.draft.files) {
            if (!begun.files.contains(file))
                desk->detach(draft.key, file.id);
        }
        return;
    }
    if (isShown) {
        m_text->setPlainText(draft.draft.text);
        m_files->setFiles(draft.draft.files);
    }
    desk->keepDraft(draft.key, draft.draft);
}

void ReplyBox::focusText()
{
    m_text->setFocus();
}

const TicketPolicy *ReplyBox::policy() const
{
    const auto *portal = m_ticket ? m_context->services().portals->portal(m_ticket->account.portal) : nullptr;
    return portal != nullptr && portal->tickets ? &*portal->tickets : nullptr;
}

int ReplyBox::longest() const
{
    const TicketPolicy *const rules = policy();
    return rules != nullptr ? rules->messageMax : TicketPolicy().messageMax;
}

void ReplyBox::judge()
{
    const auto length = m_text->toPlainText().trimmed().size();
    const int most = longest();
    m_send->setEnabled(
        m_ticket && !m_isSending && !m_files->isReading() && m_files->isAllowed() && length > 0 && length <= most);
    m_files->setEnabled(!m_isSending);
    const QLocale locale;
    m_note->setForegroundRole(length > most ? QPalette::WindowText : QPalette::PlaceholderText);
    if (length > most)
        showNote(m_note,
            tr("%1 of %2 characters: too long for this portal.").arg(locale.toString(length), locale.toString(most)));
    else if (length == 0 && !m_files->files().isEmpty())
        showNote(m_note, tr("Write a few words to go with the files."), NoteTone::Quiet);
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
    auto *request = m_context->services().tickets->reply(*m_ticket, text, m_files->files());
    connect(request, &Request::finished, this, [this, key](Request *done) {
        const bool isShown = m_ticket && keyOf(*m_ticket) == key;
        if (isShown)
            m_isSending = false;
        if (!done->isDone())
            return fail(done->error());
        if (isShown) {
            m_text->clear();
            m_files->setFiles({});
        }
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
