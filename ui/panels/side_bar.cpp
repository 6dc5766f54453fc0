// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/side_bar.h"

#include "models/tool_tip.h"
#include "ui/delegates/side_bar_cell.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QLocale>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int narrowest = 160;
constexpr int widest = 270;

Glyph glyphOf(Page page)
{
    switch (page) {
    case Page::Users:
        return Glyph::Users;
    case Page::Invitations:
        return Glyph::Invitations;
    case Page::Tickets:
        return Glyph::Tickets;
    case Page::Activity:
        return Glyph::Activity;
    case Page::Changes:
        return Glyph::Changes;
    }
    return Glyph::Users;
}

} // namespace

SideBar::SideBar(QWidget *parent)
    : QListView(parent)
    , m_items(new QStandardItemModel(this))
{
    setObjectName(u"sideBar"_s);
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(narrowest);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setModel(m_items);
    setItemDelegate(new SideBarCell(this));
    m_people = addSection(tr("PEOPLE"));
    addPage(Page::Users, tr("Users"));
    addPage(Page::Invitations, tr("Invitations"));
    addSection(tr("SUPPORT"));
    addPage(Page::Tickets, tr("Tickets"));
    addSection(tr("OVERSIGHT"));
    addPage(Page::Activity, tr("Activity"));
    addPage(Page::Changes, tr("Changes"));
}

QStandardItem *SideBar::addSection(const QString &label)
{
    auto *item = new QStandardItem(label);
    item->setFlags(Qt::NoItemFlags);
    m_items->appendRow(item);
    return item;
}

void SideBar::addPage(Page page, const QString &label)
{
    auto *item = new QStandardItem(icon(glyphOf(page)), label);
    item->setData(static_cast<int>(page), SideBarCell::PageRole);
    item->setData(-1, SideBarCell::CountRole);
    item->setData(static_cast<int>(glyphOf(page)), SideBarCell::GlyphRole);
    m_items->appendRow(item);
}

QModelIndex SideBar::indexOf(Page page) const
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const auto index = m_items->index(row, 0);
        const auto value = index.data(SideBarCell::PageRole);
        if (value.isValid() && value.toInt() == static_cast<int>(page))
            return index;
    }
    return {};
}

void SideBar::setLabel(Page page, const QString &label)
{
    m_items->setData(indexOf(page), label, Qt::DisplayRole);
    // The portal's words may be long; what is chosen here is read at every glance.
    setMinimumWidth(std::clamp(sizeHintForColumn(0), narrowest, widest));
}

void SideBar::setPeopleWord(const QString &word, const QString &path)
{
    const QString theirs = word.trimmed();
    const QString list = indexOf(Page::Users).data(Qt::DisplayRole).toString();
    QString heading = theirs;
    // Twice the same word, one above the other, would say nothing: then what the portal's way there begins with.
    if (theirs.compare(list, Qt::CaseInsensitive) == 0)
        heading = path.contains(u'>') ? path.section(u'>', 0, 0).trimmed() : QString();
    m_people->setText(heading.isEmpty() ? tr("PEOPLE") : QLocale().toUpper(heading));
    m_people->setToolTip(path.isEmpty() ? QString() : plainToolTip(tr("On the portal: %1").arg(path)));
}

void SideBar::setCount(Page page, int count, bool urgent)
{
    const auto index = indexOf(page);
    m_items->setData(index, count, SideBarCell::CountRole);
    m_items->setData(index, urgent, SideBarCell::UrgentRole);
    const QString label = index.data(Qt::DisplayRole).toString();
    m_items->setData(
        index, count < 0 ? label : tr("%1, %2").arg(label, QLocale().toString(count)), Qt::AccessibleTextRole);
}

void SideBar::setOffered(Page page, bool offered)
{
    const int row = indexOf(page).row();
    const auto isSection = [this](int other) {
        return !m_items->index(other, 0).data(SideBarCell::PageRole).isValid();
    };
    setRowHidden(row, !offered);
    const bool isLast = row + 1 == m_items->rowCount() || isSection(row + 1);
    if (isSection(row - 1) && isLast)
        setRowHidden(row - 1, !offered);
}

void SideBar::setPage(Page page)
{
    setCurrentIndex(indexOf(page));
}

Page SideBar::page() const
{
    return static_cast<Page>(currentIndex().data(SideBarCell::PageRole).toInt());
}

void SideBar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.data(SideBarCell::PageRole).isValid())
        Q_EMIT pageChosen(page());
}

} // namespace gatehouse
