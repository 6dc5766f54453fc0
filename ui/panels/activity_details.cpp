// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/activity_details.h"

#include "models/relative_time.h"
#include "ui/panels/leading_edge.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

enum Column { WhatColumn, BeforeColumn, ArrowColumn, AfterColumn, RestColumn };
constexpr qsizetype longestLine = 40; ///< characters

QLabel *plainLabel(const QString &text, bool isMuted = false)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A short one keeps its line and takes no more room than it needs.
    label->setWordWrap(text.isEmpty() || text.size() > longestLine);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    standAtLeadingEdge(label);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ActivityDetails::ActivityDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_sentence(plainLabel({}))
    , m_facts(plainLabel({}, true))
    , m_reason(plainLabel({}))
    , m_table(new QWidget)
    , m_grid(new QGridLayout(m_table))
{
    setObjectName(u"activityDetails"_s);
    setAccessibleName(tr("What it changed"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentence->setObjectName(u"activitySentence"_s);
    m_facts->setObjectName(u"activityFacts"_s);
    m_reason->setObjectName(u"activityReason"_s);
    m_sentence->setFont(metrics::sectionFont(font()));
    m_facts->setFont(metrics::captionFont(font()));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::gap);
    m_grid->setVerticalSpacing(4);
    auto *sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_sentence);
    column->addWidget(m_facts);
    column->addWidget(m_reason);
    column->addWidget(m_table);
    column->addStretch(1);
    setWidget(sheet);
    clear();
}

void ActivityDetails::show(const AuditEvent &event, const ActivityNames &names)
{
    m_event = event;
    m_sentence->setText(activitySentence(event, names));
    m_facts->setText(tr("%1 · %2", "who, and when").arg(activityActor(event), absoluteWords(event.at)));
    m_reason->setText(event.reason.isEmpty() ? QString() : tr("Reason: %1").arg(event.reason));
    m_reason->setVisible(!event.reason.isEmpty());
    fill(activityDetails(event, names));
    setVisible(true);
}

void ActivityDetails::clear()
{
    m_event.reset();
    setVisible(false);
}

void ActivityDetails::fill(const QList<ActivityDetail> &details)
{
    if (details == m_details)
        return;
    m_details = details;
    qDeleteAll(m_table->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    const bool hasLong = std::any_of(details.begin(), details.end(),
        [](const ActivityDetail &detail) { return std::max(detail.before.size(), detail.after.size()) > longestLine; });
    for (const Column column : {BeforeColumn, AfterColumn})
        m_grid->setColumnStretch(column, hasLong ? 1 : 0);
    m_grid->setColumnStretch(RestColumn, hasLong ? 0 : 1);
    int row = 0;
    for (const ActivityDetail &detail : details) {
        const auto add = [this, row](const QString &text, Column column, bool isMuted) {
            auto *label = plainLabel(text, isMuted);
            label->setObjectName(u"activityDetail"_s);
            m_grid->addWidget(label, row, column);
        };
        add(detail.what, WhatColumn, true);
        if (!detail.before.isEmpty())
            add(detail.before, BeforeColumn, !detail.after.isEmpty());
        if (!detail.before.isEmpty() && !detail.after.isEmpty() && detail.before != detail.after)
            add(layoutDirection() == Qt::LeftToRight ? u"→"_s : u"←"_s, ArrowColumn, true);
        if (!detail.after.isEmpty())
            add(detail.after, detail.before.isEmpty() ? BeforeColumn : AfterColumn, false);
        ++row;
    }
}

} // namespace gatehouse
