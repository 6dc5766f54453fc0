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

    /// An empty `button` hides the button; `whyNot` greys it and tells why. All are plain text.
    void say(const QString &text, const QString &button = {}, const QString &whyNot = {});

Q_SIGNALS:
    void acted();

private:
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace gatehouse
