// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/period_box.h"

#include "ui/theme/metrics.h"
#include "ui/words/times.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int anyTime = 0;
constexpr int chosenDays = -1;

Instant startOf(const QDate &day)
{
    return Instant(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

} // namespace

PeriodBox::PeriodBox(const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_first(new QDateEdit(today.addMonths(-1)))
    , m_last(new QDateEdit(today))
{
    m_choice->setObjectName(u"activityPeriodBox"_s);
    m_choice->setAccessibleName(tr("When it was done"));
    m_choice->addItem(tr("Any time"), anyTime);
    for (const int days : {1, 7, 30, 365})
        m_choice->addItem(days == 1 ? tr("Last 24 hours") : tr("Last %n days", nullptr, days), days);
    m_choice->addItem(tr("From … to …"), chosenDays);
    m_first->setObjectName(u"activityFromEdit"_s);
    m_first->setAccessibleName(tr("First day"));
    m_last->setObjectName(u"activityToEdit"_s);
    m_last->setAccessibleName(tr("Last day"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_choice);
    for (auto *edit : {m_first, m_last}) {
        edit->setDisplayFormat(dayFieldFormat());
        edit->setCalendarPopup(true);
        edit->setVisible(false);
        row->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &PeriodBox::changed);
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_first->setVisible(isOfDays());
        m_last->setVisible(isOfDays());
        Q_EMIT changed();
    });
}

bool PeriodBox::isOfDays() const
{
    return m_choice->currentData().toInt() == chosenDays;
}

std::optional<Instant> PeriodBox::from(Instant now) const
{
    const int days = m_choice->currentData().toInt();
    if (days == anyTime)
        return std::nullopt;
    if (!isOfDays())
        return now - std::chrono::hours(24 * days);
    return startOf(std::min(m_first->date(), m_last->date()));
}

std::optional<Instant> PeriodBox::to() const
{
    return isOfDays() ? std::optional(startOf(std::max(m_first->date(), m_last->date()).addDays(1))) : std::nullopt;
}

} // namespace gatehouse
