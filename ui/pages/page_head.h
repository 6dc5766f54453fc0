// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLayout;

namespace gatehouse {

/// A page's first line: its title and count, and at the end its tools, if any. Where a language or large type makes
/// them too long for one line, the tools stand beneath the title.
class PageHead final : public QWidget {
    Q_OBJECT

public:
    PageHead(QLabel *title, QLabel *count, QWidget *tools, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int toolsWidth() const;
    void arrange();

    QWidget *m_words;
    QWidget *m_tools;
    QBoxLayout *m_row;
};

/// The layout all pages share: the head with title, count and `tools` (may be null), beneath it `body`.
void layOutPage(QWidget *page, QLabel *title, QLabel *count, QWidget *tools, QLayout *body);

/// `body` with the small margin at both sides that lists have.
[[nodiscard]] QLayout *inset(QLayout *body);

} // namespace gatehouse
