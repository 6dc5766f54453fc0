// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// A file at a message. What it is said to be is what its uploader said; nobody has looked into it.
struct Attachment {
    QString id; ///< the portal's; while the file waits to be sent: the plan's
    QString name;
    qint64 size = 0; ///< bytes
    QString type;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

} // namespace gatehouse
