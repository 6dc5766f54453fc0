// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItem;
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
    /// What the portal calls the part of it that is about people, and where its own pages have it. Where it has no
    /// word, or its list of them is called the same, ours stands.
    void setPeopleWord(const QString &word, const QString &path);
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
    QStandardItem *addSection(const QString &label);
    void addPage(Page page, const QString &label);
    [[nodiscard]] QModelIndex indexOf(Page page) const;

    QStandardItemModel *m_items;
    QStandardItem *m_people = nullptr;
};

} // namespace gatehouse
