// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace gatehouse {

class AccountContext;

/// Beneath the plan: what the selected change makes of what is there, what somebody should know of it before it goes,
/// why it is made, and why it did not go.
class ChangeDetails final : public QWidget {
    Q_OBJECT

public:
    explicit ChangeDetails(AccountContext *context, QWidget *parent = nullptr);

    void show(const std::optional<Change> &change);

Q_SIGNALS:
    void annotated(const gatehouse::ChangeId &change, const QString &reason);

private:
    [[nodiscard]] QString warningsFor(const Change &change) const;
    [[nodiscard]] QString clashOf(const Change &change) const;
    [[nodiscard]] QString effectOf(const Change &change) const;
    void keepReason();

    AccountContext *m_context;
    std::optional<Change> m_change;
    QLabel *m_effect;
    QLabel *m_warnings;
    QLabel *m_fault;
    QWidget *m_why;
    QLineEdit *m_reason;
};

} // namespace gatehouse
