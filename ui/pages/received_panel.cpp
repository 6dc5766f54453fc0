// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/received_panel.h"

#include "models/invitations/received_invitation_model.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/delegates/person_cell.h"
#include "ui/delegates/pill_cell.h"
#include "ui/delegates/row_table.h"
#include "ui/panels/allowed_button.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/states.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int mostRowsShown = 3;

Pill pillOf(const QModelIndex &index)
{
    return invitationPill({static_cast<InvitationState>(index.data(ReceivedInvitationModel::StateRole).toInt())},
        std::chrono::milliseconds(index.data(ReceivedInvitationModel::RemainingRole).toLongLong()),
        static_cast<PendingMark>(index.data(ReceivedInvitationModel::PendingRole).toInt()),
        index.data(ReceivedInvitationModel::PendingWordsRole).toString());
}

} // namespace

ReceivedPanel::ReceivedPanel(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ReceivedInvitationModel(this))
    , m_title(new QLabel)
    , m_table(new RowTable)
    , m_accept(new QPushButton)
    , m_decline(new QPushButton)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(metrics::sectionFont(font()));
    m_table->setObjectName(u"receivedTable"_s);
    m_table->setAccessibleName(tr("Invitations you received"));
    m_table->setUsualRowHeight(metrics::avatarRowHeight);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowCell(m_table));
    const auto person = [](const QModelIndex &index) {
        const QString name = index.data(Qt::DisplayRole).toString();
        return PersonCell::Person{name, name, name, {}};
    };
    m_table->setItemDelegateForColumn(ReceivedInvitationModel::AccountColumn, new PersonCell(m_table, person));
    m_table->setItemDelegateForColumn(
        ReceivedInvitationModel::InvitedByColumn, new RowCell(m_table, RowCell::Ink::Muted));
    m_table->setItemDelegateForColumn(ReceivedInvitationModel::ExpiresColumn, new PillCell(m_table, pillOf));
    m_table->setShares(u"received"_s, {30, 30, 20, 20});
    m_accept->setObjectName(u"acceptButton"_s);
    m_decline->setObjectName(u"declineButton"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    head->setSpacing(metrics::gapSmall);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_decline);
    head->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(metrics::gapSmall, 0, metrics::gapSmall, metrics::gapSmall);
    inset->addWidget(m_table);
    column->addLayout(head);
    column->addLayout(inset, 1);
    // After an answer nothing is selected: a second click must not answer the next invitation.
    const auto take = [this] {
        const ReceivedInvitation answered = m_model->invitationAt(m_table->selectedRow());
        clearSelection();
        judge();
        return answered;
    };
    connect(m_accept, &QPushButton::clicked, this, [actions, take] { actions->accept(take()); });
    connect(m_decline, &QPushButton::clicked, this, [actions, take] { actions->decline(take()); });
    connect(m_table, &RowTable::selectedRowChanged, this, &ReceivedPanel::judge);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReceivedPanel::judge);
    connect(context->services().directory, &Directory::receivedChanged, this, &ReceivedPanel::takeReceived);
    connect(context, &AccountContext::portalChanged, this, &ReceivedPanel::judge);
    connect(context->services().portals, &PortalDesk::portalChanged, this, &ReceivedPanel::takeReceived);
    takeReceived();
}

void ReceivedPanel::takeReceived()
{
    const auto received = m_context->services().directory->received();
    takePortals(received);
    tick();
    m_model->setInvitations(received);
    const int rows = m_model->rowCount();
    setVisible(rows > 0);
    const int shown = std::min(rows, mostRowsShown);
    m_table->setFixedHeight(
        m_table->horizontalHeader()->sizeHint().height() + shown * m_table->verticalHeader()->defaultSectionSize() + 2);
    judge();
    Q_EMIT countsChanged();
}

void ReceivedPanel::takePortals(const QList<ReceivedInvitation> &received)
{
    QHash<PortalId, ReceivedInvitationModel::Portal> portals;
    for (const auto &invitation : received) {
        if (const auto *portal = m_context->services().portals->portal(invitation.portal))
            portals.insert(invitation.portal, {portal->catalogue, portal->clockOffset});
    }
    m_model->setPortals(portals);
}

void ReceivedPanel::tick()
{
    m_model->setNow(m_context->now());
}

int ReceivedPanel::waitingCount() const
{
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto state = m_model->index(row, 0).data(ReceivedInvitationModel::StateRole).toInt();
        count += static_cast<InvitationState>(state) == InvitationState::Pending ? 1 : 0;
    }
    return count;
}

std::optional<ReceivedInvitation> ReceivedPanel::selected() const
{
    const int row = m_table->selectedRow();
    return row >= 0 ? std::optional(m_model->invitationAt(row)) : std::nullopt;
}

void ReceivedPanel::clearSelection()
{
    m_table->clearSelection();
    m_table->setCurrentIndex({});
}

void ReceivedPanel::judge()
{
    m_title->setText(word(Term::ReceivedInvitations, m_context->portal()));
    m_accept->setText(buttonWord(Term::AcceptInvitation, m_context->portal()));
    m_decline->setText(buttonWord(Term::DeclineInvitation, m_context->portal()));
    const int row = m_table->selectedRow();
    const auto index = m_model->index(row, 0);
    const auto state = static_cast<InvitationState>(index.data(ReceivedInvitationModel::StateRole).toInt());
    QString reason;
    if (row < 0)
        reason = tr("Choose an invitation first.");
    else if (m_model->invitationAt(row).pending != PendingMark::None)
        reason = tr("Your answer is under way. To take it back, use Undo in Changes.");
    else if (state != InvitationState::Pending)
        reason = tr("This invitation is over.");
    allowUnless(m_accept, reason);
    allowUnless(m_decline, reason);
    Q_EMIT selectedChanged();
}

} // namespace gatehouse
