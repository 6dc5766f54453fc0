// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activity_page.h"

#include "models/access/member_table.h"
#include "models/activity/activity_table_model.h"
#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/activity_desk.h"
#include "models/services/directory.h"
#include "ui/account_context.h"
#include "ui/delegates/row_cell.h"
#include "ui/delegates/row_table.h"
#include "ui/pages/page_head.h"
#include "ui/panels/activity_details.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/period_box.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

constexpr int longestPerson = 100; ///< the portal looks for no more

QDate today(const AccountContext &context)
{
    return QDateTime::fromMSecsSinceEpoch(qint64{context.now().time_since_epoch().count()}).date();
}

} // namespace

ActivityPage::ActivityPage(AccountContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ActivityTableModel(this))
    , m_title(new QLabel(tr("Activity")))
    , m_count(new QLabel)
    , m_person(new QLineEdit)
    , m_kind(new QComboBox)
    , m_period(new PeriodBox(today(*context)))
    , m_table(new RowTable)
    , m_empty(new EmptyState)
    , m_stack(new QStackedLayout)
    , m_note(new QLabel)
    , m_details(new ActivityDetails)
{
    setObjectName(u"activityPage"_s);
    setupTable();
    m_note->setObjectName(u"activityNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gapSmall);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *list = new QWidget;
    list->setLayout(inset(m_stack));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(list);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeFilters());
    body->addWidget(m_note);
    body->addWidget(splitter, 1);
    layOutPage(this, m_title, m_count, nullptr, body);
    connect(context->services().activity, &ActivityDesk::changed, this, &ActivityPage::takeActivity);
    connect(m_model, &ActivityTableModel::moreWanted, context->services().activity, &ActivityDesk::more,
        Qt::QueuedConnection);
    connect(context, &AccountContext::accountChanged, this, &ActivityPage::takeAccount);
    connect(context, &AccountContext::accountUpdated, this, [this] {
        if (isAllowed() != m_wasAllowed) // only then does it concern what is listed
            takeAccount();
    });
    connect(context, &AccountContext::portalChanged, this, &ActivityPage::takeNames);
    connect(context->services().directory, &Directory::membersChanged, this, &ActivityPage::takeNames);
    m_timer.setInterval(20s);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_model->setNow(m_context->portalNow()); });
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(&m_typing, &QTimer::timeout, this, &ActivityPage::ask);
    takeAccount();
}

void ActivityPage::setupTable()
{
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Activity"));
    m_table->setUsualRowHeight(metrics::rowHeight);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowCell(m_table));
    m_table->setItemDelegateForColumn(ActivityTableModel::WhenColumn,
        new RowCell(m_table, RowCell::Ink::Muted, {},
            [](const QModelIndex &index) { return index.data(Qt::ToolTipRole).toString(); }));
    m_table->setShares(u"activity"_s, {14, 24, 62});
    connect(m_table, &RowTable::selectedRowChanged, this, &ActivityPage::judge);
}

QWidget *ActivityPage::makeFilters()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gapSmall);
    layout->setSpacing(metrics::gapSmall);
    m_person->setObjectName(u"activityPersonEdit"_s);
    m_person->setPlaceholderText(tr("Anybody"));
    m_person->setAccessibleName(tr("Who did it"));
    m_person->setClearButtonEnabled(true);
    m_person->setMaxLength(longestPerson);
    m_person->setMaximumWidth(220);
    m_kind->setObjectName(u"activityKindBox"_s);
    m_kind->setAccessibleName(tr("What was done"));
    m_kind->addItem(tr("Everything"), QString());
    for (const ActivityKind &kind : activityKinds())
        m_kind->addItem(kind.label, kind.key);
    layout->addWidget(m_person, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_period);
    layout->addStretch(1);
    connect(m_person, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_person, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) // the button in the field
            m_typing.start();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityPage::ask);
    connect(m_period, &PeriodBox::changed, this, &ActivityPage::ask);
    return row;
}

bool ActivityPage::isAllowed() const
{
    return m_context->hasAccount() && m_context->account().may.manage;
}

ActivityFilter ActivityPage::filter() const
{
    return {m_person->text().trimmed(), m_kind->currentData().toString(), m_period->from(m_context->portalNow()),
        m_period->to()};
}

void ActivityPage::takeAccount()
{
    takeNames();
    ask();
}

void ActivityPage::ask()
{
    // Nobody is asked for what nobody looks at; see showEvent().
    m_wasAllowed = isAllowed();
    const bool isWanted = isVisible() && m_wasAllowed;
    m_context->services().activity->show(isWanted ? m_context->key() : AccountKey(), filter());
    takeActivity();
}

void ActivityPage::takeNames()
{
    ActivityNames names;
    names.portal = m_context->portal();
    names.nameOf = [this](const QString &id) {
        const auto *directory = m_context->services().directory;
        const auto members = directory->members(m_context->key());
        if (const auto row = members ? members->rowOf(MemberId{id}) : std::nullopt) {
            const Member member = members->member(*row);
            return member.name.isEmpty() ? member.email : member.name;
        }
        const QList<Invitation> invitations = directory->invitations(m_context->key());
        for (const Invitation &invitation : invitations) {
            if (invitation.id.value == id)
                return invitation.email;
        }
        return QString();
    };
    names.subAccountName = [this](const QString &id) {
        const QList<SubAccount> parts =
            m_context->hasAccount() ? m_context->account().subAccounts : QList<SubAccount>();
        for (const SubAccount &part : parts) {
            if (part.id == id)
                return part.name;
        }
        return QString();
    };
    m_model->setNames(names);
    judge();
}

void ActivityPage::takeActivity()
{
    const Activity &activity = m_context->services().activity->activity();
    m_model->setNow(m_context->portalNow());
    m_model->setEvents(isAllowed() ? activity.events : QList<AuditEvent>());
    m_model->setHasMore(activity.state == Activity::State::Ready);
    const QLocale locale;
    const bool isAll = activity.state == Activity::State::Complete;
    m_count->setText(isAll && m_model->rowCount() > 0 ? locale.toString(m_model->rowCount()) : QString());
    const bool isStale = activity.state == Activity::State::Failed && m_model->rowCount() > 0;
    m_note->setText(isStale ? tr("This is what was fetched before. %1").arg(sentence(*activity.error)) : QString());
    m_note->setVisible(isStale);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    sayEmpty();
    judge();
}

void ActivityPage::sayEmpty()
{
    const Activity &activity = m_context->services().activity->activity();
    for (auto *widget :
        {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_period)})
        widget->setEnabled(isAllowed());
    if (!m_context->hasAccount())
        m_empty->say({});
    else if (!isAllowed())
        m_empty->say(tr("Only those who manage the users of %1 can see what was done in it. Ask %2 for that right.")
                .arg(m_context->account().name, m_context->account().ownerName));
    else if (activity.state == Activity::State::Failed)
        m_empty->say(sentence(*activity.error));
    else if (activity.state == Activity::State::Unknown || activity.state == Activity::State::Loading)
        m_empty->say(tr("Asking the portal…"));
    else if (!filter().isEmpty())
        m_empty->say(tr("Nothing was done that fits. Choose more people, kinds or days above."));
    else
        m_empty->say(tr("Nothing was done in %1 yet.").arg(m_context->account().name));
}

std::optional<AuditEvent> ActivityPage::selected() const
{
    const int row = m_table->selectedRow();
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->eventAt(row)) : std::nullopt;
}

void ActivityPage::judge()
{
    const auto event = selected();
    if (!event) {
        m_details->clear();
        return;
    }
    const bool takesRoom = m_details->isHidden();
    m_details->show(*event, m_model->names());
    if (takesRoom) { // what was clicked stays in sight when the table gets lower
        QTimer::singleShot(0, m_table, [table = m_table] { table->scrollTo(table->currentIndex()); });
    }
}

void ActivityPage::focusTable()
{
    if (m_table->selectedRow() < 0 && m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
}

void ActivityPage::remember() const
{
    m_table->rememberColumns();
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    ask();
}

void ActivityPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace gatehouse
