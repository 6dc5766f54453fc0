// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users_page.h"

#include "models/access/member_table_model.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/member_offers.h"
#include "ui/pages/member_lists.h"
#include "ui/pages/other_lists.h"
#include "ui/pages/page_head.h"
#include "ui/pages/users_table.h"
#include "ui/panels/empty_state.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/scopes.h"
#include "ui/words/seats.h"

#include <QLabel>
#include <QLocale>
#include <QStackedLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

UsersPage::UsersPage(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_model(new MemberTableModel(this))
    , m_lists(new MemberLists(context))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_seats(new QLabel)
    , m_table(new UsersTable(context, actions, m_model))
    , m_empty(new EmptyState)
    , m_stack(new QStackedLayout)
{
    setObjectName(u"usersPage"_s);
    m_count->setObjectName(u"usersCount"_s);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gapSmall);
    bar->addWidget(m_lists, 1);
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addLayout(bar);
    body->addLayout(inset(m_stack), 1);
    m_seats->setObjectName(u"usersSeats"_s);
    m_seats->setTextFormat(Qt::PlainText);
    m_seats->setForegroundRole(QPalette::PlaceholderText);
    layOutPage(this, m_title, m_count, m_seats, body);
    connect(m_lists, &MemberLists::chosen, this, &UsersPage::showList);
    connect(m_lists, &MemberLists::invitedAsked, this, &UsersPage::invitedAsked);
    connect(m_table, &RowTable::selectedRowChanged, this, &UsersPage::selectedChanged);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (isClosed())
            m_actions->act(MemberAct::Leave, m_context->ownMembership());
        else if (m_model->filter().isEmpty())
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
            m_lists->takeMembers(m_model->table(), isClosed());
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
        m_model->setNow(m_context->now(), m_context->portalNow());
        m_lists->takeMembers(m_model->table(), isClosed());
    });
    connect(m_stack, &QStackedLayout::currentChanged, this, &UsersPage::selectedChanged);
    m_timer.start(30s);
    showList(MemberStatus::Active);
    takeAll();
}

void UsersPage::showList(MemberStatus list)
{
    m_lists->open(list);
    m_model->setList(list);
    takeCounts(m_model->rowCount(), m_model->totalCount());
    Q_EMIT selectedChanged();
}

void UsersPage::takeVocabulary()
{
    const auto *portal = m_context->portal();
    m_title->setText(word(Term::Users, portal));
    const Catalogue catalogue = portal != nullptr ? portal->catalogue : Catalogue();
    QHash<QString, QStringList> closedToRole;
    if (portal != nullptr) {
        for (const Role &role : portal->roles)
            closedToRole.insert(role.key, role.closed);
    }
    m_model->setVocabulary(catalogue, m_context->roleLabels(), closedToRole);
    m_model->setHeadings({{MemberTableModel::EmailColumn, portal != nullptr ? word(Term::Email, portal) : QString()},
        {MemberTableModel::RoleColumn, portal != nullptr ? word(Term::Role, portal) : QString()}});
    m_table->takeVocabulary();
    m_lists->takeMembers(m_model->table(), isClosed());
}

void UsersPage::takeMembers()
{
    m_model->setNow(m_context->now(), m_context->portalNow());
    m_model->setSubAccount(m_context->subAccountId());
    m_model->setTable(m_context->hasAccount() ? m_context->services().directory->members(m_context->key()) : nullptr);
    takeCounts(m_model->rowCount(), m_model->totalCount());
    Q_EMIT selectedChanged();
}

void UsersPage::takeCounts(int shown, int total)
{
    const QLocale locale;
    m_lists->takeMembers(m_model->table(), isClosed());
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
    if (isClosed()) {
        const Offer leave = offerOf(MemberAct::Leave, *m_context, m_context->ownMembership());
        m_empty->say(
            closedWords(), leave.isShown ? wordOf(MemberAct::Leave, m_context->portal()) : QString(), leave.whyNot);
    } else if (!m_model->table())
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
    QStringList sentences{
        tr("Who has access to this account is shown to those who may manage its users. Ask its owner if you need to."),
        tr("You are: %1.").arg(m_context->roleLabel(account.role))};
    if (portal != nullptr)
        sentences << tr("You may: %1.").arg(heldWords(account.grant, *portal, {portal, account.subAccounts}));
    return sentences.join(u'\n');
}

void UsersPage::setFilter(const QString &text)
{
    m_model->setFilter(text.trimmed());
    takeCounts(m_model->rowCount(), m_model->totalCount());
}

QString UsersPage::hint() const
{
    if (isClosed()) // the page says it all
        return {};
    return m_model->rowCount() > 0 ? tr("Choose somebody to see what they may do.") : tr("Nobody is listed here.");
}

std::optional<Member> UsersPage::selected() const
{
    if (isClosed()) // nobody else is there to choose
        return m_context->ownMembership();
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

} // namespace gatehouse
