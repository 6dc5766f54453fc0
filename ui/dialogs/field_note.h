// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;

namespace gatehouse {

enum class NoteTone { Quiet, Caution, Fault };

/// Text at a field: shown when there is some, hidden when not, told to screen readers as the field's description.
void showNote(QLabel *label, const QString &text, NoteTone tone = NoteTone::Fault);

} // namespace gatehouse
