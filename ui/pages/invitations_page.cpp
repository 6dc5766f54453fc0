// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/invitations_page.h"

#include "models/access/access_words.h"
#include "models/invitations/invitation_table_model.h"
#include "models/invitations/invitation_words.h"
#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/delegates/access_cell.h"
#include "ui/delegates/person_cell.h"
#include "ui/delegates/pill_cell.h"
#include "ui/delegates/row_table.h"
#include "ui/member_offers.h"
#include "ui/pages/invitation_filter.h"
#include "ui/pages/page_head.h"
#include "ui/pages/received_panel.h"
#include "ui/panels/allowed_button.h"
#include "ui/panels/empty_state.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/seats.h"
#include "ui/words/states.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

const Invitation &invitationOf(const InvitationTableModel &model, const QModelIndex &index)
{
    const auto *filter = qobject_cast<const InvitationFilter *>(index.model());
    return model.invitationAt(filter != nullptr ? filter->mapToSource(index).row() : index.row());
}

} // namespace

InvitationsPage::InvitationsPage(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_model(new InvitationTableModel(this))
    , m_filter(new InvitationFilter(this))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_segments(new QButtonGroup(this))
    , m_table(new RowTable)
    , m_empty(new EmptyState)
    , m_resend(new QPushButton)
    , m_revoke(new QPushButton)
    , m_manage(new QPushButton)
    , m_again(new QPushButton)
    , m_received(new ReceivedPanel(context, actions))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"invitationsPage"_s);
    m_filter->setSourceModel(m_model);
    setupTable();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gapSmall);
    bar->setSpacing(metrics::gapSmall);
    bar->addWidget(makeSegments());
    bar->addStretch(1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addLayout(bar);
    body->addLayout(inset(m_stack), 1);
    body->addWidget(m_received);
    layOutPage(this, m_title, m_count, makeButtons(), body);
    m_count->hide();
    connect(m_empty, &EmptyState::acted, actions, &Actions::invite);
    connect(m_received, &ReceivedPanel::countsChanged, this, &InvitationsPage::countsChanged);
    // Of two lists one has what is shown beside them.
    connect(m_received, &ReceivedPanel::selectedChanged, this, [this] {
        if (m_received->selected() && m_table->selectedRow() >= 0)
            m_table->clearSelection();
        Q_EMIT selectedChanged();
    });
    connect(m_table, &RowTable::selectedRowChanged, this, [this] {
        if (m_table->selectedRow() >= 0 && m_received->selected())
            m_received->clearSelection();
    });
    connect(context->services().directory, &Directory::invitationsChanged, this, [this](const AccountKey &account) {
        if (account == m_context->key())
            takeInvitations();
    });
    connect(context->services().plan, &PlanDesk::changed, this, &InvitationsPage::judge);
    const auto takeAll = [this] {
        takeVocabulary();
        takeInvitations();
    };
    connect(context, &AccountContext::accountChanged, this, takeAll);
    connect(context, &AccountContext::portalChanged, this, takeAll);
    connect(context, &AccountContext::subAccountChanged, this, &InvitationsPage::takeInvitations);
    connect(&m_timer, &QTimer::timeout, this, &InvitationsPage::tick);
    m_timer.start(1s);
    takeAll();
}

void InvitationsPage::setupTable()
{
    m_table->setObjectName(u"invitationsTable"_s);
    m_table->setAccessibleName(tr("Invitations"));
    m_table->setUsualRowHeight(metrics::avatarRowHeight);
    m_table->setModel(m_filter);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto person = [this](const QModelIndex &index) {
        const Invitation &invitation = invitationOf(*m_model, index);
        return PersonCell::Person{invitation.id.value, invitation.email, invitation.email, invitation.name};
    };
    m_accessCell = new AccessCell(m_table, [this](const QModelIndex &index) {
        const auto *portal = m_context->portal();
        if (portal == nullptr)
            return QBitArray();
        const Invitation &invitation = invitationOf(*m_model, index);
        const Role *role = portal->role(invitation.role);
        return heldBits(invitation.grant, portal->catalogue, role != nullptr ? role->closed : QStringList());
    });
    const auto pill = [this](const QModelIndex &index) {
        const Invitation &invitation = invitationOf(*m_model, index);
        const Instant now = m_context->portalNow();
        return invitationPill({stateOf(invitation, now), invitation.delivery, !invitation.deliveryNote.isEmpty()},
            invitation.expiresAt - now, invitation.pending, invitation.pendingWords);
    };
    const auto expires = [this](const QModelIndex &index) -> QString {
        const Invitation &invitation = invitationOf(*m_model, index);
        return tr("Expires %1").arg(absoluteWords(invitation.expiresAt)) + u'\n'
            + deliveryWords(invitation.delivery, invitation.deliveryNote);
    };
    m_table->setItemDelegate(new RowCell(m_table, RowCell::Ink::Muted));
    m_table->setItemDelegateForColumn(InvitationTableModel::EmailColumn, new PersonCell(m_table, person));
    m_table->setItemDelegateForColumn(InvitationTableModel::AccessColumn, m_accessCell);
    m_table->setItemDelegateForColumn(InvitationTableModel::StateColumn, new PillCell(m_table, pill, expires));
    m_table->setColumnHidden(InvitationTableModel::ExpiresColumn, true);
    m_table->horizontalHeader()->setSortIndicator(InvitationTableModel::StateColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setShares(u"invitations"_s, {39, 19, 21, 0, 21});
    const auto at = [this](int row) {
        return invitationOf(*m_model, m_filter->index(row, 0));
    };
    connect(m_table, &RowTable::selectedRowChanged, this, &InvitationsPage::judge);
    connect(m_table, &RowTable::entered, this, [this, at](int row) { m_actions->manage(at(row)); });
    connect(m_table, &RowTable::deleteAsked, this, [this] {
        if (m_revoke->isEnabled())
            m_revoke->click();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &InvitationsPage::openMenu);
}

QWidget *InvitationsPage::makeSegments()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const std::pair<InvitationSegment, QString> segments[] = {{InvitationSegment::Pending, u"pendingSegment"_s},
        {InvitationSegment::Accepted, u"acceptedSegment"_s}, {InvitationSegment::Closed, u"closedSegment"_s}};
    for (const auto &[segment, name] : segments) {
        auto *button = new QPushButton;
        button->setObjectName(name);
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setAutoDefault(false);
        m_segments->addButton(button, static_cast<int>(segment));
        layout->addWidget(button);
    }
    m_segments->button(static_cast<int>(InvitationSegment::Pending))->setChecked(true);
    connect(m_segments, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter->setSegment(static_cast<InvitationSegment>(id));
        judge();
    });
    return row;
}

QWidget *InvitationsPage::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gapSmall);
    m_resend->setObjectName(u"resendButton"_s);
    m_revoke->setObjectName(u"revokeButton"_s);
    m_manage->setObjectName(u"manageInvitationButton"_s);
    m_again->setObjectName(u"inviteAgainInvitationButton"_s);
    for (auto *button : {m_again, m_manage, m_resend, m_revoke})
        layout->addWidget(button);
    const auto withSelected = [this](auto act) {
        return [this, act] {
            if (const auto invitation = selected())
                act(*invitation);
        };
    };
    connect(m_resend, &QPushButton::clicked, this,
        withSelected([this](const Invitation &invitation) { m_actions->resend(invitation); }));
    connect(m_revoke, &QPushButton::clicked, this,
        withSelected([this](const Invitation &invitation) { m_actions->revoke(invitation); }));
    connect(m_again, &QPushButton::clicked, this,
        withSelected([this](const Invitation &invitation) { m_actions->inviteAgain(invitation); }));
    connect(m_manage, &QPushButton::clicked, this,
        withSelected([this](const Invitation &invitation) { m_actions->manage(invitation); }));
    return row;
}

void InvitationsPage::takeVocabulary()
{
    const auto *portal = m_context->portal();
    m_title->setText(word(Term::Invitations, portal));
    m_resend->setText(buttonWord(Term::ResendInvite, portal));
    m_revoke->setText(buttonWord(Term::RevokeInvite, portal));
    m_manage->setText(buttonWord(Term::ManagePermissions, portal));
    m_again->setText(buttonWord(Term::InviteAgain, portal));
    const Catalogue catalogue = portal != nullptr ? portal->catalogue : Catalogue();
    m_accessCell->setCatalogue(catalogue);
    const int access = m_accessCell->neededWidth(m_table->font());
    m_table->setNeeds({{InvitationTableModel::AccessColumn, {access, access}}});
    m_model->setVocabulary(catalogue);
    m_model->setHeadings(
        {{InvitationTableModel::EmailColumn, portal != nullptr ? word(Term::Email, portal) : QString()}});
}

void InvitationsPage::takeInvitations()
{
    m_model->setPortalNow(m_context->portalNow());
    m_filter->setSubAccount(m_context->subAccountId());
    m_model->setInvitations(
        m_context->hasAccount() ? m_context->services().directory->invitations(m_context->key()) : QList<Invitation>());
    judge();
}

void InvitationsPage::tick()
{
    const int before = m_filter->countOf(InvitationSegment::Pending);
    m_model->setPortalNow(m_context->portalNow());
    m_received->tick();
    if (m_filter->countOf(InvitationSegment::Pending) != before)
        judge();
}

void InvitationsPage::judge()
{
    const QLocale locale;
    const auto label = [this, &locale](InvitationSegment segment, const QString &text) {
        m_segments->button(static_cast<int>(segment))
            ->setText(tr("%1  %2", "segment and its count").arg(text, locale.toString(m_filter->countOf(segment))));
    };
    label(InvitationSegment::Pending, buttonWord(Term::InvitedUsers, m_context->portal()));
    label(InvitationSegment::Accepted, tr("Accepted"));
    label(InvitationSegment::Closed, tr("Expired and closed"));
    const bool empty = m_filter->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (m_context->hasAccount() && !m_context->seesPeople())
        m_empty->say(tr("Invitations are shown only to those who manage the people of this account."));
    else if (!m_filter->text().isEmpty())
        m_empty->say(tr("No invitation here matches “%1”.").arg(m_filter->text()));
    else if (const SubAccount *part = m_context->subAccount())
        m_empty->say(tr("No invitation here offers access to “%1”.").arg(part->name));
    else if (m_filter->segment() == InvitationSegment::Pending)
        m_empty->say(tr("Nobody is invited at the moment."), buttonWord(Term::InviteUser, m_context->portal()),
            whyNoInvitation(*m_context));
    else
        m_empty->say(tr("There are none."));
    const auto invitation = selected();
    const auto state = invitation ? stateOf(*invitation, m_context->portalNow()) : InvitationState::Unknown;
    allowUnless(m_resend, whyNot(invitation, state == InvitationState::Pending || state == InvitationState::Expired));
    allowUnless(m_revoke, whyNot(invitation, state == InvitationState::Pending));
    allowUnless(m_manage, whyNot(invitation, state == InvitationState::Pending));
    // Whoever joined has nothing to be invited to; what has expired is sent again.
    const bool isClosed = state == InvitationState::Declined || state == InvitationState::Revoked;
    m_again->setVisible(isClosed);
    allowUnless(m_again, whyNoInvitation(*m_context));
    Q_EMIT selectedChanged();
    Q_EMIT countsChanged();
}

QString InvitationsPage::whyNot(const std::optional<Invitation> &invitation, bool isOpen) const
{
    if (!invitation)
        return tr("Choose an invitation first.");
    if (!m_context->seesPeople())
        return tr("You may not manage the people of this account.");
    const bool isLeaving = invitation->pending == PendingMark::Waiting || invitation->pending == PendingMark::Sending;
    const auto changes = m_context->services().plan->changes();
    const auto revoked = std::find_if(changes.cbegin(), changes.cend(), [&](const Change &change) {
        const auto *revocation = std::get_if<RevokeEdit>(&change.edit);
        return revocation != nullptr && revocation->invitation == invitation->id && change.account == m_context->key()
            && (change.state == ChangeState::Staged || change.state == ChangeState::Sending);
    });
    if (isLeaving && revoked != changes.cend())
        return isHeld(*revoked) ? tr("The revocation waits in Changes. Apply it there, or take it back with Undo.")
                                : tr("The revocation is under way. To take it back, use Undo in Changes.");
    return isOpen ? QString() : tr("This invitation is over.");
}

void InvitationsPage::openMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (auto *button : {m_manage, m_resend, m_revoke, m_again}) {
        if (button->isHidden())
            continue;
        auto *action = menu->addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
        action->setToolTip(button->toolTip());
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void InvitationsPage::setFilter(const QString &text)
{
    m_filter->setText(text.trimmed());
    judge();
}

QString InvitationsPage::hint() const
{
    if (m_context->hasAccount() && !m_context->seesPeople()) // the page says it all
        return {};
    return m_filter->rowCount() > 0 ? tr("Choose an invitation to see what it offers.")
                                    : tr("No invitation is listed here.");
}

std::optional<ReceivedInvitation> InvitationsPage::selectedReceived() const
{
    return m_received->selected();
}

std::optional<Invitation> InvitationsPage::selected() const
{
    const int row = m_table->selectedRow();
    return row >= 0 ? std::optional(invitationOf(*m_model, m_filter->index(row, 0))) : std::nullopt;
}

int InvitationsPage::waitingCount() const
{
    return m_filter->countOf(InvitationSegment::Pending) + m_received->waitingCount();
}

void InvitationsPage::showPending()
{
    m_segments->button(static_cast<int>(InvitationSegment::Pending))->click();
}

void InvitationsPage::focusTable()
{
    if (m_table->selectedRow() < 0 && m_filter->rowCount() > 0)
        m_table->chooseRow(0);
    m_table->setFocus();
}

void InvitationsPage::remember() const
{
    m_table->rememberColumns();
}

} // namespace gatehouse
