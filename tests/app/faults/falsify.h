// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/faults/fault.h"
#include "tests/app/faults/wire_message.h"

#include <QUrl>

#include <optional>

namespace gatehouse::test {

/// What a fault says instead of handing the request on; nothing when the portal is to be asked. `elsewhere` is another
/// origin, which must never hear of the client.
[[nodiscard]] std::optional<QByteArray> answerInstead(Fault fault, const QUrl &elsewhere);

/// What becomes of the portal's answer; the connection is to be closed behind it when `closes`.
struct Falsified {
    QByteArray bytes;
    bool closes = false;
};
/// `other` is an answer the portal gave before.
[[nodiscard]] Falsified falsified(Fault fault, WireMessage reply, const WireMessage &other);

} // namespace gatehouse::test
