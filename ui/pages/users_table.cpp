// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users_table.h"

#include "models/access/member_table_model.h"
#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "models/tool_tip.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/delegates/access_cell.h"
#include "ui/delegates/person_cell.h"
#include "ui/delegates/pill_cell.h"
#include "ui/member_offers.h"
#include "ui/paint/digits.h"
#include "ui/paint/pill.h"
#include "ui/theme/metrics.h"
#include "ui/words/states.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

constexpr int longestRole = 120;
constexpr int shortRole = 92;
constexpr int leastName = 144;
constexpr int leastEmail = 112;
constexpr int sortRoom = 16; ///< for the arrow beside a heading

QString at(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data(Qt::DisplayRole).toString();
}

} // namespace

UsersTable::UsersTable(AccountContext *context, Actions *actions, MemberTableModel *model, QWidget *parent)
    : RowTable(parent)
    , m_context(context)
    , m_actions(actions)
    , m_model(model)
    , m_accessCell(new AccessCell(
          this, [](const QModelIndex &index) { return index.data(MemberTableModel::HeldBitsRole).toBitArray(); }))
{
    setObjectName(u"usersTable"_s);
    setAccessibleName(tr("Users"));
    setUsualRowHeight(metrics::avatarRowHeight);
    setModel(m_model);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setupCells();
    horizontalHeader()->setSortIndicator(MemberTableModel::NameColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    setShares(u"users"_s, {19, 30, 8, 16, 15, 14});
    connect(this, &RowTable::entered, this, [this](int row) { m_actions->manage(m_model->memberAt(row)); });
    connect(this, &RowTable::deleteAsked, this, [this](int row) { m_actions->remove(m_model->memberAt(row)); });
    connect(this, &RowTable::copyAsked, this, &UsersTable::copyEmail);
    connect(this, &QWidget::customContextMenuRequested, this, &UsersTable::openMenu);
}

void UsersTable::takeVocabulary()
{
    const auto *portal = m_context->portal();
    m_accessCell->setCatalogue(portal != nullptr ? portal->catalogue : Catalogue());
    takeNeeds();
}

void UsersTable::setupCells()
{
    const auto person = [](const QModelIndex &index) {
        return PersonCell::Person{index.data(MemberTableModel::MemberIdRole).toString(),
            at(index, MemberTableModel::NameColumn), at(index, MemberTableModel::EmailColumn),
            index.data(MemberTableModel::IsSelfRole).toBool() ? tr("You") : QString()};
    };
    const auto seenExactly = [this](const QModelIndex &index) {
        const auto seen = m_model->memberAt(index.row()).lastSignIn;
        return seen ? absoluteWords(*seen) : tr("Has not signed in yet");
    };
    const auto pill = [this](const QModelIndex &index) {
        return memberPill(m_model->memberAt(index.row()), m_context->portalNow());
    };
    setItemDelegate(new RowCell(this));
    setItemDelegateForColumn(MemberTableModel::NameColumn, new PersonCell(this, person));
    setItemDelegateForColumn(MemberTableModel::EmailColumn, new RowCell(this, RowCell::Ink::Muted));
    setItemDelegateForColumn(MemberTableModel::RoleColumn, new RowCell(this, RowCell::Ink::Muted));
    setItemDelegateForColumn(MemberTableModel::AccessColumn, m_accessCell);
    setItemDelegateForColumn(MemberTableModel::StatusColumn, new PillCell(this, pill));
    setItemDelegateForColumn(
        MemberTableModel::LastSignInColumn, new RowCell(this, RowCell::Ink::Muted, {}, seenExactly));
}

void UsersTable::takeNeeds()
{
    const QFont cellFont = font();
    const auto heading = [&](int column) {
        return evenWidth(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), cellFont) + sortRoom;
    };
    int role = heading(MemberTableModel::RoleColumn);
    const QHash<QString, QString> labels = m_context->roleLabels();
    for (const QString &label : labels)
        role = std::max(role, std::min(evenWidth(label, cellFont), longestRole));
    int status = heading(MemberTableModel::StatusColumn);
    const auto *portal = m_context->portal();
    for (const MemberStatus each : {MemberStatus::Active, MemberStatus::Deactivated, MemberStatus::Removed}) {
        if (each != MemberStatus::Deactivated || (portal != nullptr && portal->deactivates))
            status = std::max(status, pillWidth(memberPill(each, PendingMark::None, {}), cellFont));
    }
    for (const PendingMark mark : {PendingMark::Waiting, PendingMark::Sending, PendingMark::NeedsAttention})
        status = std::max(status, pillWidth(memberPill(MemberStatus::Active, mark, {}), cellFont));
    constexpr int sides = 2 * metrics::gapSmall;
    const int access = std::max(heading(MemberTableModel::AccessColumn) + sides, m_accessCell->wordsWidth(cellFont));
    int seen = heading(MemberTableModel::LastSignInColumn);
    const Instant now = m_context->now();
    for (const std::chrono::hours ago : {10h, 23h, 144h})
        seen = std::max(seen, evenWidth(relativeWords(now - ago, now), cellFont));
    seen = std::max(seen, evenWidth(relativeWords(now - std::chrono::days(400), now), cellFont)) + sides;
    const int briefRole = std::max(std::min(role, shortRole), heading(MemberTableModel::RoleColumn));
    setNeeds({{MemberTableModel::RoleColumn, {role + sides, briefRole + sides}},
        {MemberTableModel::StatusColumn, {status + sides, status + sides}},
        {MemberTableModel::AccessColumn, {std::max(access, m_accessCell->neededWidth(cellFont)), access}},
        {MemberTableModel::LastSignInColumn, {seen, seen}}});
    // Whose row it is matters more than when they came, and than their role, which the side panel names, too.
    setFloors({{MemberTableModel::NameColumn, leastName}, {MemberTableModel::EmailColumn, leastEmail}},
        {MemberTableModel::LastSignInColumn, MemberTableModel::RoleColumn});
}

void UsersTable::openMenu(const QPoint &position)
{
    const auto index = indexAt(position);
    if (!index.isValid())
        return;
    const Member member = m_model->memberAt(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const MemberAct act : memberActs) {
        const Offer offer = offerOf(act, *m_context, member);
        if (!offer.isShown)
            continue;
        auto *action = menu->addAction(
            wordOf(act, m_context->portal()), this, [this, act, member] { m_actions->act(act, member); });
        action->setEnabled(offer.isOpen());
        action->setToolTip(plainToolTip(offer.whyNot));
    }
    menu->addSeparator();
    menu->addAction(icon(Glyph::Copy), tr("Copy E-Mail Address"), this, [this, row = index.row()] { copyEmail(row); });
    menu->popup(viewport()->mapToGlobal(position));
}

void UsersTable::copyEmail(int row) const
{
    QGuiApplication::clipboard()->setText(m_model->memberAt(row).email);
}

} // namespace gatehouse
