// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ticket_pane.h"

#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "models/tickets/message_list_model.h"
#include "models/word_list.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/panels/conversation_view.h"
#include "ui/panels/leading_edge.h"
#include "ui/panels/painted_labels.h"
#include "ui/panels/reply_box.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/states.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// It answered a ticket that was taken back with it.
bool isOrphan(const Change &change, const QList<Change> &changes)
{
    return change.dependsOn && std::any_of(changes.cbegin(), changes.cend(), [&change](const Change &other) {
        return other.id == *change.dependsOn && other.state == ChangeState::TakenBack;
    });
}

} // namespace

TicketPane::TicketPane(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_model(new MessageListModel(this))
    , m_subject(new QLabel)
    , m_facts(new QLabel)
    , m_pill(new PillLabel)
    , m_close(new QPushButton)
    , m_conversation(new ConversationView(m_model))
    , m_reply(new ReplyBox(context, actions))
{
    setObjectName(u"ticketPane"_s);
    m_subject->setObjectName(u"ticketSubject"_s);
    m_facts->setObjectName(u"ticketFacts"_s);
    m_close->setObjectName(u"closeTicketButton"_s);
    for (auto *label : {m_subject, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        standAtLeadingEdge(label);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(60);
    }
    m_subject->setFont(metrics::sectionFont(font()));
    m_facts->setFont(metrics::captionFont(font()));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *state = new QHBoxLayout;
    state->setSpacing(metrics::gapSmall);
    state->addWidget(m_pill);
    state->addStretch(1);
    state->addWidget(m_close);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::pageMargin, metrics::gapSmall, metrics::pageMargin, metrics::gapSmall);
    head->setSpacing(4);
    head->addWidget(m_subject);
    head->addWidget(m_facts);
    head->addLayout(state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_conversation, 1);
    column->addWidget(m_reply);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_ticket && m_ticket->status == TicketStatus::Closed)
            m_actions->reopenTicket(*m_ticket);
        else if (m_ticket)
            m_actions->closeTicket(*m_ticket);
    });
    connect(m_conversation, &ConversationView::saveAsked, this, &TicketPane::save);
    const Services &services = context->services();
    connect(services.tickets, &TicketDesk::conversationChanged, this, [this](const TicketKey &changed) {
        if (m_ticket && keyOf(*m_ticket) == changed)
            takeMessages();
    });
    connect(services.plan, &PlanDesk::changed, this, &TicketPane::takePlan);
}

void TicketPane::setTicket(const std::optional<Ticket> &ticket)
{
    const TicketKey before = m_ticket ? keyOf(*m_ticket) : TicketKey();
    const TicketKey now = ticket ? keyOf(*ticket) : TicketKey();
    m_ticket = ticket;
    m_reply->setTicket(ticket);
    if (before != now) {
        m_noted = 0;
        m_model->setMessages({}, {});
        m_conversation->startAtEnd();
        m_context->services().tickets->openConversation(now);
    }
    describe();
    takeMessages();
}

bool TicketPane::hasDraft() const
{
    return m_reply->hasDraft();
}

void TicketPane::keepDraft()
{
    m_reply->keep();
}

void TicketPane::takeMessages()
{
    if (!m_ticket)
        return;
    const auto messages = m_context->services().tickets->conversation(keyOf(*m_ticket));
    if (!messages)
        return;
    m_model->setNow(m_context->portalNow(m_ticket->account.portal));
    m_model->setMessages(signedByName(*messages), m_ticket->accountName);
    markRead();
}

QList<Message> TicketPane::signedByName(QList<Message> messages) const
{
    const Services &services = m_context->services();
    const QList<Account> accounts = services.directory->accounts();
    const QList<Identity> identities = services.portals->identities();
    const auto account = std::find_if(
        accounts.cbegin(), accounts.cend(), [this](const Account &one) { return one.key == m_ticket->account; });
    const auto self = std::find_if(identities.cbegin(), identities.cend(),
        [this](const Identity &one) { return one.id == m_ticket->account.identity; });
    if (account == accounts.cend() || self == identities.cend() || self->name.isEmpty())
        return messages;
    for (Message &message : messages) {
        if (message.number > 0 || message.actor.name != self->email)
            continue;
        message.actor = {account->self.value, self->name};
        if (account->isOwn)
            message.principal = message.actor;
    }
    return messages;
}

void TicketPane::markRead()
{
    const bool isSeen = isVisible() && window()->isActiveWindow();
    if (!m_ticket || !isSeen || m_ticket->version == 0 || !m_ticket->isUnread() || m_noted >= m_ticket->lastNumber)
        return;
    const auto rows = m_model->rowCount();
    int shown = 0;
    for (int row = 0; row < rows; ++row)
        shown = std::max(shown, m_model->messageAt(row).number);
    if (shown < m_ticket->lastNumber)
        return; // the newest is not in sight yet
    m_noted = shown;
    m_actions->markRead(*m_ticket, shown);
}

void TicketPane::describe()
{
    if (!m_ticket)
        return;
    const auto *portal = m_context->services().portals->portal(m_ticket->account.portal);
    m_subject->setText(m_ticket->subject);
    QStringList facts{m_ticket->accountName, m_ticket->number.isEmpty() ? QString() : u'#' + m_ticket->number};
    if (portal != nullptr && portal->tickets) {
        facts.append(labelOf(portal->tickets->departments, m_ticket->department));
        facts.append(labelOf(portal->tickets->priorities, m_ticket->priority));
    }
    if (portal != nullptr)
        facts.append(portal->name);
    facts.removeAll(QString());
    m_facts->setText(dotted(facts));
    m_pill->setPill(ticketPill(m_ticket->status, m_ticket->pending, m_ticket->pendingWords));
    m_close->setText(
        buttonWord(m_ticket->status == TicketStatus::Closed ? Term::ReopenTicket : Term::CloseTicket, portal));
    const bool isThere = m_ticket->version > 0;
    m_close->setEnabled(isThere && m_ticket->pending == PendingMark::None);
    m_close->setToolTip(isThere ? QString() : tr("The portal has not got this ticket yet."));
}

void TicketPane::takePlan()
{
    const QList<Change> changes = m_context->services().plan->changes();
    for (const Change &change : changes) {
        const auto draft = draftOf(change);
        if (!draft)
            continue;
        switch (change.state) {
        case ChangeState::Staged:
        case ChangeState::Sending:
        case ChangeState::NeedsAttention:
            m_waiting.insert(change.id);
            break;
        case ChangeState::Acknowledged:
        case ChangeState::Done:
            m_waiting.remove(change.id);
            break;
        case ChangeState::TakenBack:
            if (m_waiting.remove(change.id) && !isOrphan(change, changes))
                giveBack(*draft);
            break;
        }
    }
}

void TicketPane::giveBack(const KeptDraft &draft)
{
    if (!draft.key.ticket.isEmpty()) {
        m_reply->giveBack(draft);
        return;
    }
    TicketDesk *const desk = m_context->services().tickets;
    const TicketDraft begun = desk->draft(draft.key);
    if (begun.isEmpty()) {
        desk->keepDraft(draft.key, draft.draft);
        return;
    }
    for (const Attachment &file : draft.draft.files) {
        if (!begun.files.contains(file))
            desk->detach(draft.key, file.id);
    }
}

void TicketPane::save(const Attachment &file)
{
    if (m_ticket)
        m_actions->saveAttachment(m_ticket->account, file);
}

void TicketPane::tick()
{
    if (m_ticket)
        m_model->setNow(m_context->portalNow(m_ticket->account.portal));
}

void TicketPane::focusReply()
{
    m_reply->focusText();
}

} // namespace gatehouse
