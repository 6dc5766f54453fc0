// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gatehouse {

/// Gives `after` what a person has done in `before`, which was built the same way: what is typed in its fields, chosen
/// in its boxes and rows of segments, selected and scrolled to in its lists. Returns the one in `after` that is to have
/// the keyboard, which it can only once it is shown; null: `before` did not have it. Pairs are found
/// by object names; what has none is left alone. Check boxes are left alone too: they say what is, and a click on one
/// does something.
[[nodiscard]] QWidget *handOver(const QWidget &before, QWidget &after);

} // namespace gatehouse
