// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/pill.h"

#include <QLabel>
#include <QWidget>

namespace gatehouse {

/// A disc with somebody's initials.
class AvatarLabel final : public QWidget {
    Q_OBJECT

public:
    explicit AvatarLabel(QWidget *parent = nullptr);
    void setPerson(const QString &id, const QString &letters);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_id;
    QString m_letters;
};

/// A pill in a layout.
class PillLabel final : public QWidget {
    Q_OBJECT

public:
    explicit PillLabel(QWidget *parent = nullptr);
    void setPill(const Pill &pill);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pill m_pill;
};

/// One line of plain text that is cut with an ellipsis and told in full by the tooltip.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace gatehouse
