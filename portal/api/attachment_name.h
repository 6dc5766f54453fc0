// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>
#include <QString>

namespace portal {

/// The name in `Gatehouse-File-Name` (percent-encoded UTF-8): one path segment of at most 200 characters that no file
/// system, terminal or window reads as anything else. 422 `invalid_request` otherwise.
[[nodiscard]] Result<QString> readFileName(const QByteArray &header);

/// The media type an uploader names, without parameters; application/octet-stream for what is none. Never looked for
/// in the bytes.
[[nodiscard]] QString readMediaType(const QByteArray &header);

/// `attachment` with the name in both spellings (RFC 6266).
[[nodiscard]] QByteArray contentDisposition(const QString &fileName);

} // namespace portal
