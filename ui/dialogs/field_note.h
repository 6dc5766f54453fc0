// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace gatehouse {

enum class NoteTone { Quiet, Fault };

/// Text at a field: shown when there is some, hidden when not, told to screen readers as the field's description.
void showNote(QLabel *label, const QString &text, NoteTone tone = NoteTone::Fault);

/// Makes a dialog higher where its words need that at the width it has; a layout alone lets them overlap. Never lower.
void growToFit(QWidget *dialog);

} // namespace gatehouse
