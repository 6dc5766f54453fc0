// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialogButtonBox;
class QWidget;

namespace gatehouse {

/// Makes a dialog higher where its words need that at the width it has; a layout alone lets them overlap. Lower only
/// where the screen ends. What grows over the screen's end moves up.
void growToFit(QWidget *dialog);

/// Exactly as high as its words need: for a dialog without anything in it that has a use for more.
void fitToWords(QWidget *dialog);

/// *Cancel* never becomes the button that Enter presses, also while the one that goes on is grey.
void keepCancelPlain(const QDialogButtonBox *box);

} // namespace gatehouse
