// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invitation_table_model.h"

#include "models/access/access_words.h"
#include "models/relative_time.h"
#include "models/text_fold.h"
#include "models/tool_tip.h"
#include "models/word_list.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateText(const Invitation &invitation, Instant now)
{
    return invitation.pendingWords.isEmpty() ? stateWords(stateOf(invitation, now)) : invitation.pendingWords;
}

} // namespace

InvitationTableModel::InvitationTableModel(QObject *parent)
    : InvitationRows(parent)
{
}

void InvitationTableModel::setVocabulary(const Catalogue &catalogue)
{
    m_catalogue = catalogue;
    announce(rowCount(), AccessColumn, AccessColumn, [](int) { return true; });
}

void InvitationTableModel::setHeadings(const QHash<int, QString> &headings)
{
    m_headings = headings;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void InvitationTableModel::setInvitations(const QList<Invitation> &invitations)
{
    follow(m_invitations, invitations, [](const Invitation &invitation) { return invitation.id; }, std::equal_to<>{});
}

void InvitationTableModel::setPortalNow(Instant now)
{
    tick(now, StateColumn, ExpiresColumn);
}

int InvitationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString InvitationTableModel::text(const Invitation &invitation, int column) const
{
    switch (static_cast<Column>(column)) {
    case EmailColumn:
        return invitation.email;
    case AccessColumn:
        return accessWords(invitation.grant, m_catalogue);
    case StateColumn:
        return stateText(invitation, portalNow(invitation));
    case ExpiresColumn:
        return expiryWords(stateNow(invitation), invitation.expiresAt, portalNow(invitation));
    case InvitedByColumn:
        return invitation.invitedBy;
    case ColumnCount:
        break;
    }
    return {};
}

QString InvitationTableModel::toolTip(const Invitation &invitation, int column) const
{
    switch (static_cast<Column>(column)) {
    case EmailColumn:
        return plainToolTip(invitation.name.isEmpty() ? invitation.email : dotted({invitation.name, invitation.email}));
    case StateColumn: {
        QStringList lines{
            stateText(invitation, portalNow(invitation)), deliveryWords(invitation.delivery, invitation.deliveryNote)};
        if (invitation.resolvedAt)
            lines.append(absoluteWords(*invitation.resolvedAt));
        lines.removeAll(QString());
        return plainToolTip(lines.join(u'\n'));
    }
    case ExpiresColumn:
        return tr("Sent %1\nExpires %2").arg(absoluteWords(invitation.issuedAt), absoluteWords(invitation.expiresAt));
    case AccessColumn:
    case InvitedByColumn:
        return plainToolTip(text(invitation, column));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant InvitationTableModel::sortKey(const Invitation &invitation, int column) const
{
    switch (static_cast<Column>(column)) {
    case EmailColumn:
        return folded(invitation.email);
    case AccessColumn:
        return invitation.grant.all ? m_catalogue.size() + 1
                                    : static_cast<int>(heldBits(invitation.grant, m_catalogue).count(true));
    case StateColumn: {
        // Within a state by what ends first: the question that this column is for.
        constexpr qint64 aState = qint64{1} << 50U; // more milliseconds than any date has
        return static_cast<int>(stateNow(invitation)) * aState
            + qint64{invitation.expiresAt.time_since_epoch().count()};
    }
    case ExpiresColumn:
        return qint64{invitation.expiresAt.time_since_epoch().count()};
    case InvitedByColumn:
        return folded(invitation.invitedBy);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant InvitationTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Invitation &invitation = m_invitations.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(invitation, index.column());
    case Qt::ToolTipRole:
        return toolTip(invitation, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(invitation.email, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                text(invitation, index.column()));
    case SortRole:
        return sortKey(invitation, index.column());
    default:
        return sharedData(invitation, role);
    }
}

QVariant InvitationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (const QString theirs = m_headings.value(section); !theirs.isEmpty())
        return theirs;
    switch (static_cast<Column>(section)) {
    case EmailColumn:
        return tr("E-mail");
    case AccessColumn:
        return tr("Access");
    case StateColumn:
        return tr("State");
    case ExpiresColumn:
        return tr("Expires");
    case InvitedByColumn:
        return tr("Invited by");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
