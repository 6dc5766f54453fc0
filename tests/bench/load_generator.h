// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::bench {

/// What a load got out of a server.
struct LoadResult {
    std::size_t answers = 0;
    double seconds = 0;
    double perSecond = 0;
    double p50 = 0; ///< ms from the last byte sent to the last byte received
    double p99 = 0;
    std::string failure; ///< empty: every answer had the status that was asked for
};

/// Asks a server on loopback as fast as it answers: some connections that stay open, each with one request under way.
/// One thread over epoll, so that the generator leaves the other core to the server. HTTP/1.1 with Content-Length only.
class LoadGenerator {
public:
    /// The next request of a connection, head and body.
    using NextRequest = std::function<std::string(std::size_t connection)>;
    using TakeBody = std::function<void(std::size_t connection, std::string_view body)>;

    LoadGenerator(std::uint16_t port, std::size_t connections)
        : m_port(port)
        , m_connections(connections)
    {
    }

    /// Blocks for about `time`. Stops at the first answer that is not 200, and says so.
    [[nodiscard]] LoadResult run(
        std::chrono::milliseconds time, const NextRequest &next, const TakeBody &take = {}) const;

private:
    std::uint16_t m_port;
    std::size_t m_connections;
};

} // namespace gatehouse::bench
