// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace gatehouse {

/// A file as it will be sent.
struct FileRead {
    QString name; ///< as portals take names
    QString type; ///< by its name and first bytes
    QByteArray bytes;
};

/// Reads the file at `path` whole, unless it is larger than `largest`: no more than that is ever read. Fails with
/// BadInput and a problem of models/tickets/attachment_words.h. Blocks as long as the disk does: not for the window's
/// thread. Any thread.
[[nodiscard]] Result<FileRead> readToSend(const QString &path, qint64 largest);

} // namespace gatehouse
