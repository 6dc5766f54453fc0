// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/message.h"

namespace gatehouse {

[[nodiscard]] QString statusWords(TicketStatus status);

/// "Ben Okafor for Brightwater Ltd" for a delegate's message; the name alone for the owner's own and for support.
[[nodiscard]] QString writerWords(const Message &message, const QString &accountName);

/// What a file may be called on this computer: no folder, nothing hidden, nothing that reads other than it is.
[[nodiscard]] QString fileNameFor(const Attachment &file);

/// "1.2 MB". In the user's locale.
[[nodiscard]] QString sizeWords(qint64 bytes);

} // namespace gatehouse
