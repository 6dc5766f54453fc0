// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"

#include <optional>

namespace gatehouse {

using HeaderPairs = QList<std::pair<QByteArray, QByteArray>>;

/// True for the hosts that plain http is allowed to: 127.0.0.0/8, ::1 and localhost.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// Why `request` must not be sent, in English for the log; empty when it may. (R69: one factory, https or loopback.)
[[nodiscard]] std::optional<QString> requestFault(const HttpRequest &request);

/// Why the head of an answer breaks the rules we hold portals to, before any of its body is believed: a status no
/// contract knows, no exact length, two lengths, a coding we did not ask for (M5–M7). Empty when it is sound.
[[nodiscard]] std::optional<QString> headFault(int status, const HeaderPairs &headers);

/// The declared length of the body; empty when it is chunked or cannot have one.
[[nodiscard]] std::optional<qint64> declaredLength(const HeaderPairs &headers);

/// Bytes the head took on the wire, near enough for a cap.
[[nodiscard]] qint64 headSize(const HeaderPairs &headers);

} // namespace gatehouse
