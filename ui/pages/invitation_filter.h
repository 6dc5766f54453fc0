// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace gatehouse {

/// Which invitations a segment of the page shows.
enum class InvitationSegment { Pending, Accepted, Closed };

/// The invitations of one segment whose address holds the search text, newest first. Some hundreds of rows at most.
class InvitationFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit InvitationFilter(QObject *parent);

    void setSegment(InvitationSegment segment);
    [[nodiscard]] InvitationSegment segment() const { return m_segment; }
    /// Shows what offers something in this sub-account alone; empty: all.
    void setSubAccount(const QString &subAccount);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// How many invitations of the sub-account the source has in a segment, whatever the search says.
    [[nodiscard]] int countOf(InvitationSegment segment) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] InvitationSegment segmentOf(int row) const;
    [[nodiscard]] bool reaches(int row) const;

    InvitationSegment m_segment = InvitationSegment::Pending;
    QString m_subAccount;
    QString m_text;
};

} // namespace gatehouse
