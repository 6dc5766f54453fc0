// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QString;

namespace gatehouse {

/// Makes a button usable when `whyNot` is empty; otherwise greys it and tells why, in its tool tip and to screen
/// readers.
void allowUnless(QAbstractButton *button, const QString &whyNot);

} // namespace gatehouse
