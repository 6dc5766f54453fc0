// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;

namespace gatehouse {

/// For labels of names, addresses and other people's words: the text stands at the edge where the window's language
/// begins, and still runs the way it runs itself. Left to itself, Qt puts a Latin name of a mirrored window at the far
/// edge. Call once the label is in its window.
void standAtLeadingEdge(QLabel *label);

} // namespace gatehouse
