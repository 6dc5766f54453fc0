// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gatehouse {

/// What a page shows when it has nothing to list: one sentence and, at most, one button.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// An empty `button` hides the button. Both are plain text.
    void say(const QString &text, const QString &button = {});

Q_SIGNALS:
    void acted();

private:
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace gatehouse
