// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItemModel;

namespace gatehouse {

/// The pages of the window.
enum class Page { Users, Invitations, Tickets, Activity, Changes };

/// The list at the left: sections with the pages under them, and how many there are in each.
class SideBar final : public QListView {
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void setLabel(Page page, const QString &label);
    /// A count of -1 shows none; `urgent` paints it as needing the person.
    void setCount(Page page, int count, bool urgent = false);
    /// Hides or shows a page, and its section's name when it stands there alone.
    void setOffered(Page page, bool offered);
    void setPage(Page page);
    [[nodiscard]] Page page() const;

Q_SIGNALS:
    void pageChosen(gatehouse::Page page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void addSection(const QString &label);
    void addPage(Page page, const QString &label);
    [[nodiscard]] QModelIndex indexOf(Page page) const;

    QStandardItemModel *m_items;
};

} // namespace gatehouse
