// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/activity_words.h"

#include <QScrollArea>

#include <optional>

class QGridLayout;
class QLabel;

namespace gatehouse {

/// One event in full: the sentence, when to the second, what was before and is after, and the reason that was given.
class ActivityDetails final : public QScrollArea {
    Q_OBJECT

public:
    explicit ActivityDetails(QWidget *parent = nullptr);

    void show(const AuditEvent &event, const ActivityNames &names);
    void clear();

private:
    void fill(const QList<ActivityDetail> &details);

    QLabel *m_sentence;
    QLabel *m_facts;
    QLabel *m_reason;
    QWidget *m_table;
    QGridLayout *m_grid;
    std::optional<AuditEvent> m_event;
    QList<ActivityDetail> m_details;
};

} // namespace gatehouse
