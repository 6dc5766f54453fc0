// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace gatehouse {

/// Which tickets of the account a member sees.
enum class TicketSight : quint8 { Own, All };

/// What of support reaches a member, where the portal has tickets; nothing where it has none.
struct TicketWishes {
    std::optional<bool> notify; ///< replies are mailed to them too
    std::optional<TicketSight> sight;

    friend bool operator==(const TicketWishes &, const TicketWishes &) = default;
};

/// In one byte, for tables and stores of many members.
[[nodiscard]] quint8 packed(const TicketWishes &wishes);
[[nodiscard]] TicketWishes unpackedWishes(quint8 byte);

} // namespace gatehouse
