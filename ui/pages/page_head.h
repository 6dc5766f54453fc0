// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QLayout;
class QWidget;

namespace gatehouse {

/// The layout all pages share: title and count in one line, at its end `tools` if any, beneath it `body`.
void layOutPage(QWidget *page, QLabel *title, QLabel *count, QWidget *tools, QLayout *body);

/// `body` with the small margin at both sides that lists have.
[[nodiscard]] QLayout *inset(QLayout *body);

} // namespace gatehouse
