// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace portal {

/// How large a body may come, and whose it is, so that one person does not take all the room there is for large ones.
struct BodyRoom {
    qint64 bytes = 0;
    QString sender = {}; ///< empty: nobody's in particular
};

} // namespace portal
