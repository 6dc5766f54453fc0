// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace gatehouse {

/// Does `work(from, to)` for all of 0…`count` in pieces of `pieceSize`, in this thread and in those of the global
/// pool that are idle; back when all is done. Never waits for a busy pool: then this thread does everything itself.
/// `work` is called from several threads at once, each time for other numbers; it must not throw.
void inPieces(
    std::size_t count, std::size_t pieceSize, const std::function<void(std::size_t from, std::size_t to)> &work);

} // namespace gatehouse
