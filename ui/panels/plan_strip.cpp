// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plan_strip.h"

#include "models/error_sentence.h"
#include "models/services/plan_desk.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int progressWidth = 160;

bool isOver(ChangeState state)
{
    switch (state) {
    case ChangeState::Staged:
    case ChangeState::Sending:
        return false;
    case ChangeState::Acknowledged:
    case ChangeState::Done:
    case ChangeState::NeedsAttention:
    case ChangeState::TakenBack:
        return true;
    }
    return true;
}

bool wouldBeRefused(const Change &change)
{
    return isHeld(change) && change.hold == Hold::Review && change.trial
        && change.trial->verdict == Trial::Verdict::WouldRefuse;
}

} // namespace

PlanStrip::PlanStrip(PlanDesk *plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_mode(new QCheckBox(tr("&Review changes before they are sent")))
    , m_words(new QLabel)
    , m_progress(new QProgressBar)
    , m_aside(new QPushButton(tr("Set Re&fused Aside")))
    , m_check(new QPushButton(tr("Chec&k")))
    , m_apply(new QPushButton)
    , m_stop(new QPushButton(tr("Stop")))
{
    m_mode->setObjectName(u"reviewFirstBox"_s);
    m_mode->setToolTip(tr("Collect changes here and send them when you apply them, instead of one by one"));
    m_words->setObjectName(u"planWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setObjectName(u"planProgress"_s);
    m_progress->setAccessibleName(tr("Changes applied"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_aside->setObjectName(u"setRefusedAsideButton"_s);
    m_aside->setToolTip(tr("Take the tick off each change that the portal would refuse"));
    m_check->setObjectName(u"checkPlanButton"_s);
    m_check->setToolTip(tr("Ask the portal what it would do with each change; nothing is done"));
    m_apply->setObjectName(u"applyPlanButton"_s);
    m_apply->setProperty("primary", true);
    m_stop->setObjectName(u"stopPlanButton"_s);
    m_stop->setToolTip(tr("Hold back what has not left yet"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_mode);
    row->addStretch(1);
    for (QWidget *each :
        {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_stop),
            static_cast<QWidget *>(m_aside), static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_apply)})
        row->addWidget(each);
    connect(m_mode, &QCheckBox::clicked, this, [this](bool reviews) { m_plan->setReviewFirst(reviews); });
    connect(m_apply, &QPushButton::clicked, this, &PlanStrip::apply);
    connect(m_aside, &QPushButton::clicked, this, &PlanStrip::setRefusedAside);
    connect(m_check, &QPushButton::clicked, this, &PlanStrip::check);
    connect(m_stop, &QPushButton::clicked, this, &PlanStrip::stop);
    connect(plan, &PlanDesk::changed, this, &PlanStrip::take);
    take();
}

void PlanStrip::apply()
{
    if (!m_apply->isEnabled())
        return;
    m_applying.clear();
    const auto changes = m_plan->changes();
    for (const Change &change : changes) {
        if (isHeld(change) && change.hold == Hold::Review)
            m_applying.insert(change.id);
    }
    m_fault.clear();
    m_plan->apply({});
}

void PlanStrip::stop()
{
    if (m_checking)
        m_checking->cancel();
    else
        m_plan->stop();
}

void PlanStrip::check()
{
    if (!m_check->isEnabled() || !m_check->isVisible() || m_checking)
        return;
    m_fault.clear();
    m_checking = m_plan->tryOut();
    m_progress->setRange(0, 0);
    m_words->setText(tr("Asking the portal…"));
    m_words->setVisible(true);
    connect(m_checking, &Request::progressed, this, &PlanStrip::tellChecking);
    connect(m_checking, &Request::finished, this, &PlanStrip::takeVerdict);
    take();
}

void PlanStrip::setRefusedAside()
{
    const auto changes = m_plan->changes();
    for (const Change &change : changes) {
        if (wouldBeRefused(change))
            m_plan->tick(change.id, false);
    }
}

void PlanStrip::takeVerdict(const Request *request)
{
    m_checking.clear();
    if (request->status() == Request::Status::Failed)
        m_fault = sentence(request->error());
    take();
}

void PlanStrip::tellChecking(int done, int all)
{
    m_progress->setRange(0, all);
    m_progress->setValue(done);
    m_words->setText(tr("%1 of %n checked", nullptr, all).arg(QLocale().toString(done)));
}

void PlanStrip::take()
{
    m_mode->setChecked(m_plan->reviewsFirst());
    const auto changes = m_plan->changes();
    const bool isUnderWay = std::any_of(changes.cbegin(), changes.cend(), [this](const Change &change) {
        return m_applying.contains(change.id) && !isOver(change.state) && !isHeld(change);
    });
    if (!isUnderWay && std::none_of(changes.cbegin(), changes.cend(), [this](const Change &change) {
            return m_applying.contains(change.id) && isHeld(change);
        }))
        m_applying.clear(); // all of them are over
    m_progress->setVisible(isUnderWay || m_checking);
    m_stop->setVisible(isUnderWay || m_checking);
    m_apply->setVisible(!isUnderWay && !m_checking);
    m_check->setVisible(false);
    m_aside->setVisible(false);
    if (isUnderWay)
        tellApplying(changes);
    else if (!m_checking)
        tellHeld(changes);
}

void PlanStrip::tellApplying(const QList<Change> &changes)
{
    const auto over = std::count_if(changes.cbegin(), changes.cend(),
        [this](const Change &change) { return m_applying.contains(change.id) && isOver(change.state); });
    const auto all = static_cast<int>(m_applying.size());
    m_progress->setRange(0, all);
    m_progress->setValue(static_cast<int>(over));
    m_words->setText(tr("%1 of %n applied", nullptr, all).arg(QLocale().toString(qlonglong{over})));
    m_words->setVisible(true);
}

void PlanStrip::tellHeld(const QList<Change> &changes)
{
    int ticked = 0;
    int aside = 0;
    for (const Change &change : changes) {
        if (!isHeld(change))
            continue;
        (change.hold == Hold::Review ? ticked : aside) += 1;
    }
    m_apply->setEnabled(ticked > 0);
    m_apply->setText(ticked > 0 ? tr("Apply %n change(s)", nullptr, ticked) : tr("Apply"));
    m_apply->setVisible(ticked + aside > 0 || m_plan->reviewsFirst());
    m_check->setEnabled(ticked > 0);
    m_check->setVisible(ticked + aside > 0);
    m_aside->setVisible(std::any_of(changes.cbegin(), changes.cend(), wouldBeRefused));
    const QString verdict = m_fault.isEmpty() ? verdictWords(changes) : m_fault;
    m_words->setText(!verdict.isEmpty() ? verdict
            : aside > 0                 ? tr("%n set aside", nullptr, aside)
            : ticked > 0                ? tr("Nothing is sent until you apply it.")
            : m_plan->reviewsFirst()    ? tr("What you change will wait here.")
                                        : QString());
    m_words->setVisible(!m_words->text().isEmpty());
}

QString PlanStrip::verdictWords(const QList<Change> &changes)
{
    QList<Trial> trials;
    for (const Change &change : changes) {
        if (isHeld(change) && change.hold == Hold::Review && change.trial)
            trials.append(*change.trial);
    }
    if (trials.isEmpty())
        return {};
    const TrialCount count = counted(trials);
    QStringList parts;
    if (count.refused > 0)
        parts << tr("%n would be refused", nullptr, count.refused);
    if (count.willing > 0)
        parts << tr("%n would be done", nullptr, count.willing);
    if (count.open > 0)
        parts << tr("%n without a verdict", nullptr, count.open);
    return QLocale().createSeparatedList(parts);
}

} // namespace gatehouse
