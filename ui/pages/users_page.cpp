// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users_page.h"

#include "models/access/access_words.h"
#include "models/access/member_table_model.h"
#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "models/services/directory.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/delegates/access_cell.h"
#include "ui/delegates/person_cell.h"
#include "ui/delegates/pill_cell.h"
#include "ui/delegates/row_table.h"
#include "ui/member_offers.h"
#include "ui/pages/other_lists.h"
#include "ui/pages/page_head.h"
#include "ui/pages/segment_row.h"
#include "ui/paint/digits.h"
#include "ui/paint/pill.h"
#include "ui/panels/empty_state.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/seats.h"
#include "ui/words/states.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

constexpr int longestRole = 92;
constexpr int shortRole = 72;
constexpr int sortRoom = 16; ///< for the arrow beside a heading
constexpr int invitedSegment = 100; ///< no status of a member: it leads to the invitations

QString at(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data(Qt::DisplayRole).toString();
}

Pill pillOf(const QModelIndex &index)
{
    return memberPill(static_cast<MemberStatus>(index.data(MemberTableModel::StatusRole).toInt()),
        static_cast<PendingMark>(index.data(MemberTableModel::PendingRole).toInt()),
        index.data(MemberTableModel::PendingWordsRole).toString());
}

/// How many members of each status hold something in that sub-account; without one, how many there are.
std::array<int, 4> countsIn(const MemberTable &table, const QString &subAccount)
{
    std::array<int, 4> counts{};
    if (subAccount.isEmpty()) {
        for (const MemberStatus status :
            {MemberStatus::Active, MemberStatus::Deactivated, MemberStatus::Removed, MemberStatus::Unknown})
            counts.at(static_cast<size_t>(status)) = static_cast<int>(table.countOf(status));
        return counts;
    }
    std::vector<quint32> rows(table.size());
    std::iota(rows.begin(), rows.end(), 0U);
    table.keepReaching(subAccount, rows);
    for (const quint32 row : rows)
        ++counts.at(static_cast<size_t>(table.status(row)));
    return counts;
}

} // namespace

UsersPage::UsersPage(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_model(new MemberTableModel(this))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_seats(new QLabel)
    , m_table(new RowTable)
    , m_empty(new EmptyState)
    , m_accessCell(nullptr)
    , m_stack(new QStackedLayout)
    , m_segments(new QButtonGroup(this))
{
    setObjectName(u"usersPage"_s);
    m_count->setObjectName(u"usersCount"_s);
    setupTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gapSmall);
    bar->addWidget(makeSegments(), 1);
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addLayout(bar);
    body->addLayout(inset(m_stack), 1);
    m_seats->setObjectName(u"usersSeats"_s);
    m_seats->setTextFormat(Qt::PlainText);
    m_seats->setForegroundRole(QPalette::PlaceholderText);
    layOutPage(this, m_title, m_count, m_seats, body);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_model->filter().isEmpty())
            m_actions->invite();
        else
            Q_EMIT filterClearAsked();
    });
    connect(m_model, &MemberTableModel::countsChanged, this, &UsersPage::takeCounts);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &UsersPage::selectedChanged);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &UsersPage::selectedChanged);
    connect(context->services().directory, &Directory::membersChanged, this, [this](const AccountKey &account) {
        if (account == m_context->key())
            takeMembers();
    });
    connect(context->services().directory, &Directory::invitationsChanged, this, [this](const AccountKey &account) {
        if (account == m_context->key())
            nameSegments();
    });
    const auto takeAll = [this] {
        takeVocabulary();
        takeMembers();
    };
    connect(context, &AccountContext::accountChanged, this, [this] { showList(MemberStatus::Active); });
    connect(context, &AccountContext::accountChanged, this, takeAll);
    connect(context, &AccountContext::accountUpdated, this, [this] {
        takeCounts(m_model->rowCount(), m_model->totalCount());
        Q_EMIT selectedChanged();
    });
    connect(context, &AccountContext::subAccountChanged, this, &UsersPage::takeMembers);
    connect(context, &AccountContext::portalChanged, this, takeAll);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_model->setNow(m_context->now());
        nameSegments();
    });
    connect(m_stack, &QStackedLayout::currentChanged, this, &UsersPage::selectedChanged);
    m_timer.start(30s);
    showList(MemberStatus::Active);
    takeAll();
}

QWidget *UsersPage::makeSegments()
{
    auto *row = new SegmentRow;
    const std::pair<int, QString> segments[] = {{static_cast<int>(MemberStatus::Active), u"activeSegment"_s},
        {invitedSegment, u"invitedSegment"_s}, {static_cast<int>(MemberStatus::Deactivated), u"deactivatedSegment"_s},
        {static_cast<int>(MemberStatus::Removed), u"removedSegment"_s}};
    for (const auto &[id, name] : segments) {
        auto *button = new QPushButton;
        button->setObjectName(name);
        button->setCheckable(id != invitedSegment);
        button->setProperty("segment", true);
        button->setAutoDefault(false);
        m_segments->addButton(button, id);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        row->add(button);
    }
    connect(m_segments, &QButtonGroup::idClicked, this, [this](int id) {
        if (id == invitedSegment)
            Q_EMIT invitedAsked();
        else
            showList(static_cast<MemberStatus>(id));
    });
    return row;
}

void UsersPage::showList(MemberStatus list)
{
    m_segments->button(static_cast<int>(list))->setChecked(true);
    m_model->setList(list);
    takeCounts(m_model->rowCount(), m_model->totalCount());
    Q_EMIT selectedChanged();
}

void UsersPage::nameSegments()
{
    const QLocale locale;
    const auto *portal = m_context->portal();
    const auto table = m_model->table();
    const bool closed = isClosed();
    std::array<int, 4> counts{};
    if (table)
        counts = countsIn(*table, m_context->subAccountId());
    const auto count = [&counts](MemberStatus status) {
        return counts.at(static_cast<size_t>(status));
    };
    const auto name = [&](int id, Term term, int number) {
        const QString word = buttonWord(term, portal);
        m_segments->button(id)->setText(
            closed ? word : tr("%1  %2", "list and its count").arg(word, locale.toString(number)));
    };
    const int resting = count(MemberStatus::Deactivated);
    name(static_cast<int>(MemberStatus::Active), Term::ActiveUsers,
        count(MemberStatus::Active) + count(MemberStatus::Unknown));
    name(invitedSegment, Term::InvitedUsers, invitedCount());
    name(static_cast<int>(MemberStatus::Deactivated), Term::DeactivatedUsers, resting);
    name(static_cast<int>(MemberStatus::Removed), Term::RemovedUsers, count(MemberStatus::Removed));
    // What the portal can't do is grey with the reason; whoever is deactivated all the same stays reachable.
    auto *rests = m_segments->button(static_cast<int>(MemberStatus::Deactivated));
    const bool open = resting > 0 || (portal != nullptr && portal->deactivates);
    const QString reason = open ? QString() : tr("This portal does not deactivate people; access is removed instead.");
    rests->setEnabled(open);
    rests->setToolTip(reason);
    rests->setAccessibleDescription(reason);
}

int UsersPage::invitedCount() const
{
    if (!m_context->hasAccount())
        return 0;
    const auto invitations = m_context->services().directory->invitations(m_context->key());
    const Instant now = m_context->portalNow();
    const QString part = m_context->subAccountId();
    return static_cast<int>(std::count_if(invitations.begin(), invitations.end(), [&](const Invitation &each) {
        return stateOf(each, now) == InvitationState::Pending && (part.isEmpty() || each.grant.reaches(part));
    }));
}

void UsersPage::setupTable()
{
    m_table->setObjectName(u"usersTable"_s);
    m_table->setAccessibleName(tr("Users"));
    m_table->setUsualRowHeight(metrics::avatarRowHeight);
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_accessCell = new AccessCell(
        m_table, [](const QModelIndex &index) { return index.data(MemberTableModel::HeldBitsRole).toBitArray(); });
    const auto person = [](const QModelIndex &index) {
        return PersonCell::Person{index.data(MemberTableModel::MemberIdRole).toString(),
            at(index, MemberTableModel::NameColumn), at(index, MemberTableModel::EmailColumn),
            index.data(MemberTableModel::IsSelfRole).toBool() ? tr("You") : QString()};
    };
    const auto seenExactly = [this](const QModelIndex &index) {
        const auto seen = m_model->memberAt(index.row()).lastSignIn;
        return seen ? absoluteWords(*seen) : tr("Has not signed in yet");
    };
    m_table->setItemDelegate(new RowCell(m_table));
    m_table->setItemDelegateForColumn(MemberTableModel::NameColumn, new PersonCell(m_table, person));
    m_table->setItemDelegateForColumn(MemberTableModel::EmailColumn, new RowCell(m_table, RowCell::Ink::Muted));
    m_table->setItemDelegateForColumn(MemberTableModel::RoleColumn, new RowCell(m_table, RowCell::Ink::Muted));
    m_table->setItemDelegateForColumn(MemberTableModel::AccessColumn, m_accessCell);
    m_table->setItemDelegateForColumn(MemberTableModel::StatusColumn, new PillCell(m_table, pillOf));
    m_table->setItemDelegateForColumn(
        MemberTableModel::LastSignInColumn, new RowCell(m_table, RowCell::Ink::Muted, {}, seenExactly));
    m_table->horizontalHeader()->setSortIndicator(MemberTableModel::NameColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setShares(u"users"_s, {21, 26, 8, 16, 15, 14});
    connect(m_table, &RowTable::selectedRowChanged, this, &UsersPage::selectedChanged);
    connect(m_table, &RowTable::entered, this, [this](int row) { m_actions->manage(m_model->memberAt(row)); });
    connect(m_table, &RowTable::deleteAsked, this, [this](int row) { m_actions->remove(m_model->memberAt(row)); });
    connect(m_table, &RowTable::copyAsked, this, &UsersPage::copyEmail);
    connect(m_table, &QWidget::customContextMenuRequested, this, &UsersPage::openMenu);
}

void UsersPage::takeVocabulary()
{
    const auto *portal = m_context->portal();
    m_title->setText(word(Term::Users, portal));
    const Catalogue catalogue = portal != nullptr ? portal->catalogue : Catalogue();
    m_accessCell->setCatalogue(catalogue);
    m_model->setVocabulary(catalogue, m_context->roleLabels());
    m_model->setHeadings({{MemberTableModel::EmailColumn, portal != nullptr ? word(Term::Email, portal) : QString()},
        {MemberTableModel::RoleColumn, portal != nullptr ? word(Term::Role, portal) : QString()}});
    takeNeeds();
    nameSegments();
}

void UsersPage::takeNeeds()
{
    const QFont font = m_table->font();
    const auto heading = [&](int column) {
        return evenWidth(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), font) + sortRoom;
    };
    int role = heading(MemberTableModel::RoleColumn);
    const QHash<QString, QString> labels = m_context->roleLabels();
    for (const QString &label : labels)
        role = std::max(role, evenWidth(label, font));
    int status = heading(MemberTableModel::StatusColumn);
    const auto *portal = m_context->portal();
    for (const MemberStatus each : {MemberStatus::Active, MemberStatus::Deactivated, MemberStatus::Removed}) {
        if (each != MemberStatus::Deactivated || (portal != nullptr && portal->deactivates))
            status = std::max(status, pillWidth(memberPill(each, PendingMark::None, {}), font));
    }
    for (const PendingMark mark : {PendingMark::Waiting, PendingMark::Sending, PendingMark::NeedsAttention})
        status = std::max(status, pillWidth(memberPill(MemberStatus::Active, mark, {}), font));
    constexpr int sides = 2 * metrics::gapSmall;
    const int access = heading(MemberTableModel::AccessColumn) + sides;
    int seen = heading(MemberTableModel::LastSignInColumn);
    const Instant now = m_context->now();
    for (const std::chrono::hours ago : {10h, 23h, 144h})
        seen = std::max(seen, evenWidth(relativeWords(now - ago, now), font));
    seen += sides;
    m_table->setNeeds(
        {{MemberTableModel::RoleColumn, {std::min(role, longestRole) + sides, std::min(role, shortRole) + sides}},
            {MemberTableModel::StatusColumn, {status + sides, status + sides}},
            {MemberTableModel::AccessColumn, {std::max(access, m_accessCell->neededWidth(font)), access}},
            {MemberTableModel::LastSignInColumn, {seen, seen}}});
}

void UsersPage::takeMembers()
{
    m_model->setNow(m_context->now());
    m_model->setSubAccount(m_context->subAccountId());
    m_model->setTable(m_context->hasAccount() ? m_context->services().directory->members(m_context->key()) : nullptr);
    takeCounts(m_model->rowCount(), m_model->totalCount());
    Q_EMIT selectedChanged();
}

void UsersPage::takeCounts(int shown, int total)
{
    const QLocale locale;
    nameSegments();
    const bool filtered = !m_model->filter().isEmpty();
    const SubAccount *part = m_context->subAccount();
    const QString count =
        filtered ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)) : locale.toString(total);
    m_count->setText(
        part != nullptr ? tr("%1 with access to “%2”", "number, sub-account").arg(count, part->name) : count);
    nameSeats();
    if (isClosed())
        m_count->clear();
    // Only an empty list is asked why: the answer looks through all the others, at each key stroke.
    if (shown == 0)
        sayWhyEmpty();
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
}

void UsersPage::sayWhyEmpty()
{
    const SubAccount *part = m_context->subAccount();
    if (isClosed())
        m_empty->say(closedWords());
    else if (!m_model->table())
        m_empty->say(tr("The people of this account have not been fetched yet."));
    else if (!m_model->filter().isEmpty())
        m_empty->say(nobodyMatches(*m_context, *m_model->table(), m_model->filter()), tr("Clear Search"));
    else if (part != nullptr)
        m_empty->say(tr("Nobody in this list has access to “%1”.").arg(part->name));
    else if (m_model->list() == MemberStatus::Deactivated)
        m_empty->say(tr("Nobody is deactivated."));
    else if (m_model->list() == MemberStatus::Removed)
        m_empty->say(tr("Nobody was removed lately."));
    else
        m_empty->say(tr("Nobody but you has access to this account."),
            buttonWord(Term::InviteUser, m_context->portal()), whyNoInvitation(*m_context));
}

void UsersPage::nameSeats()
{
    const QString words = m_context->hasAccount() ? seatWords(m_context->account().seats) : QString();
    m_seats->setText(words);
    m_seats->setVisible(!words.isEmpty());
}

bool UsersPage::isClosed() const
{
    const auto table = m_model->table();
    return m_context->hasAccount() && !m_context->seesPeople() && (!table || table->size() == 0);
}

QString UsersPage::closedWords() const
{
    const auto *portal = m_context->portal();
    const Account &account = m_context->account();
    const QString own = portal != nullptr
        ? tr("%1, %2", "role, what it may")
              .arg(m_context->roleLabel(account.role), accessWords(account.grant, portal->catalogue))
        : m_context->roleLabel(account.role);
    return tr("Who has access to this account is shown to those who may manage its users. Ask its owner if you need "
              "to.")
        + u'\n' + tr("You are: %1.").arg(own);
}

void UsersPage::setFilter(const QString &text)
{
    m_model->setFilter(text.trimmed());
    takeCounts(m_model->rowCount(), m_model->totalCount());
}

QString UsersPage::hint() const
{
    return m_model->rowCount() > 0 ? tr("Choose somebody to see what they may do.") : tr("Nobody is listed here.");
}

std::optional<Member> UsersPage::selected() const
{
    const int row = m_table->selectedRow();
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->memberAt(row)) : std::nullopt;
}

void UsersPage::focusTable()
{
    if (m_table->selectedRow() < 0 && m_model->rowCount() > 0)
        m_table->chooseRow(0);
    m_table->setFocus();
}

void UsersPage::remember() const
{
    m_table->rememberColumns();
}

void UsersPage::openMenu(const QPoint &position)
{
    const auto index = m_table->indexAt(position);
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
        action->setToolTip(offer.whyNot.toHtmlEscaped());
    }
    menu->addSeparator();
    menu->addAction(icon(Glyph::Copy), tr("Copy E-Mail Address"), this, [this, row = index.row()] { copyEmail(row); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void UsersPage::copyEmail(int row) const
{
    QGuiApplication::clipboard()->setText(m_model->memberAt(row).email);
}

} // namespace gatehouse
