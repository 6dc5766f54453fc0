// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant_questions.h"
#include "ui/words/clash_words.h"

#include <QFrame>

#include <optional>

class QGridLayout;
class QRadioButton;

namespace gatehouse {

/// One question about a clash, with the two sides to choose from. Nothing is chosen for the person.
class ClashChoice final : public QFrame {
    Q_OBJECT

public:
    explicit ClashChoice(const ClashWords &words, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<ClashSide> side() const;
    void choose(ClashSide side);

Q_SIGNALS:
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QRadioButton *addSide(
        QGridLayout *grid, const QString &name, const QString &caption, const QString &words);

    QRadioButton *m_mine;
    QRadioButton *m_portals;
};

} // namespace gatehouse
