// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_event.h"
#include "models/ids.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedLayout;

namespace gatehouse {

class AccountContext;
class ActivityDetails;
class ActivityTableModel;
class EmptyState;
class PeriodBox;
class RowTable;

/// *Activity*: what was done in the account, by whom, for whom and why, newest first, with what it changed below. Older
/// events come as one scrolls; what was seen stays readable offline.
class ActivityPage final : public QWidget {
    Q_OBJECT

public:
    explicit ActivityPage(AccountContext *context, QWidget *parent = nullptr);

    /// The person may see the activity of the account shown, as far as the portal has told.
    [[nodiscard]] bool isAllowed() const;
    void focusTable();
    void remember() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setupTable();
    QWidget *makeFilters();
    void ask();
    void takeAccount();
    void takeActivity();
    void takeNames();
    void judge();
    void sayEmpty();
    [[nodiscard]] ActivityFilter filter() const;
    [[nodiscard]] std::optional<AuditEvent> selected() const;

    AccountContext *m_context;
    ActivityTableModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QLineEdit *m_person;
    QComboBox *m_kind;
    PeriodBox *m_period;
    RowTable *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QLabel *m_note;
    ActivityDetails *m_details;
    bool m_wasAllowed = false;
    QTimer m_typing;
    QTimer m_timer;
};

} // namespace gatehouse
