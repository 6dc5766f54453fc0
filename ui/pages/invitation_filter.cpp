// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/invitation_filter.h"

#include "models/invitations/invitation_table_model.h"

namespace gatehouse {

InvitationFilter::InvitationFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    setSortRole(InvitationTableModel::SortRole);
}

void InvitationFilter::setSegment(InvitationSegment segment)
{
    m_segment = segment;
    invalidateFilter();
}

void InvitationFilter::setSubAccount(const QString &subAccount)
{
    m_subAccount = subAccount;
    invalidateFilter();
}

bool InvitationFilter::reaches(int row) const
{
    const auto *invitations = qobject_cast<const InvitationTableModel *>(sourceModel());
    return m_subAccount.isEmpty() || invitations == nullptr
        || invitations->invitationAt(row).grant.reaches(m_subAccount);
}

void InvitationFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

int InvitationFilter::countOf(InvitationSegment segment) const
{
    int count = 0;
    for (int row = 0; sourceModel() != nullptr && row < sourceModel()->rowCount(); ++row)
        count += segmentOf(row) == segment && reaches(row) ? 1 : 0;
    return count;
}

bool InvitationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (segmentOf(row) != m_segment || !reaches(row))
        return false;
    const auto email = sourceModel()->index(row, InvitationTableModel::EmailColumn, parent);
    return m_text.isEmpty() || email.data(Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive);
}

InvitationSegment InvitationFilter::segmentOf(int row) const
{
    const auto index = sourceModel()->index(row, InvitationTableModel::StateColumn);
    switch (static_cast<InvitationState>(index.data(InvitationTableModel::StateRole).toInt())) {
    case InvitationState::Pending:
        return InvitationSegment::Pending;
    case InvitationState::Accepted:
        return InvitationSegment::Accepted;
    case InvitationState::Expired:
    case InvitationState::Declined:
    case InvitationState::Revoked:
    case InvitationState::Superseded:
    case InvitationState::Unknown:
        break;
    }
    return InvitationSegment::Closed;
}

} // namespace gatehouse
