// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load_generator.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gatehouse::bench {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t pieceBytes = 64UL * 1024;
constexpr int longestWaitMs = 10'000; // a server that is silent for so long has hung

/// A descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// How many bytes the answer at the front of `bytes` has; 0 while it is not whole.
struct Framing {
    std::size_t head = 0;
    std::size_t whole = 0;
};
Framing framingOf(std::string_view bytes)
{
    constexpr std::string_view lengthField = "\r\nContent-Length: ";
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return {};
    const auto head = bytes.substr(0, end);
    std::size_t length = 0;
    if (const auto place = head.find(lengthField); place != std::string_view::npos) {
        const auto *const digits = head.data() + place + lengthField.size();
        std::from_chars(digits, head.data() + head.size(), length);
    }
    const std::size_t whole = end + 4 + length;
    return bytes.size() < whole ? Framing{} : Framing{end + 4, whole};
}

/// One connection and the request it waits for.
class Asker {
public:
    explicit Asker(std::uint16_t port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        constexpr int on = 1;
        ::setsockopt(m_socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_isConnected = ::connect(m_socket.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    [[nodiscard]] int number() const { return m_socket.number(); }

    [[nodiscard]] bool send(const std::string &request)
    {
        m_sentAt = Steady::now();
        // Requests are small: they fit into the socket's buffer at once.
        return ::send(m_socket.number(), request.data(), request.size(), MSG_NOSIGNAL)
            == static_cast<ssize_t>(request.size());
    }
    /// False: the server has closed it.
    [[nodiscard]] bool receive()
    {
        static thread_local std::array<char, pieceBytes> piece;
        const auto size = ::recv(m_socket.number(), piece.data(), piece.size(), MSG_DONTWAIT);
        if (size > 0)
            m_bytes.append(piece.data(), static_cast<std::size_t>(size));
        return size > 0 || (size < 0 && errno == EAGAIN);
    }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    void drop(std::size_t count) { m_bytes.erase(0, count); }
    [[nodiscard]] double millisecondsSinceSent() const
    {
        return std::chrono::duration<double, std::milli>(Steady::now() - m_sentAt).count();
    }

private:
    Descriptor m_socket;
    bool m_isConnected = false;
    std::string m_bytes;
    Steady::time_point m_sentAt;
};

double quantile(std::vector<double> &values, double part)
{
    if (values.empty())
        return 0;
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

/// All connections of one load, while it runs.
class Crowd {
public:
    Crowd(std::uint16_t port, std::size_t connections, const LoadGenerator::NextRequest &next,
        const LoadGenerator::TakeBody &take)
        : m_next(next)
        , m_take(take)
        , m_poll(::epoll_create1(0))
    {
        for (std::size_t i = 0; i < connections && m_failure.empty(); ++i) {
            m_askers.push_back(std::make_unique<Asker>(port));
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.u64 = i;
            if (!m_askers.back()->isConnected()
                || ::epoll_ctl(m_poll.number(), EPOLL_CTL_ADD, m_askers.back()->number(), &event) != 0)
                m_failure = "connection " + std::to_string(i) + " could not be opened: " + std::strerror(errno);
        }
    }

    LoadResult run(std::chrono::milliseconds time)
    {
        const auto begin = Steady::now();
        const auto end = begin + time;
        for (std::size_t i = 0; i < m_askers.size() && m_failure.empty(); ++i)
            ask(i);
        while (m_failure.empty() && Steady::now() < end)
            waitForAnswers();
        LoadResult result;
        result.seconds = std::chrono::duration<double>(Steady::now() - begin).count();
        result.answers = m_times.size();
        result.perSecond = static_cast<double>(result.answers) / result.seconds;
        result.p50 = quantile(m_times, 0.5);
        result.p99 = quantile(m_times, 0.99);
        result.failure = m_failure;
        return result;
    }

private:
    void ask(std::size_t connection)
    {
        if (!m_askers[connection]->send(m_next(connection)))
            m_failure = std::string("a request could not be sent: ") + std::strerror(errno);
    }

    void waitForAnswers()
    {
        std::array<epoll_event, 256> events{};
        const int count = ::epoll_wait(m_poll.number(), events.data(), static_cast<int>(events.size()), longestWaitMs);
        if (count <= 0)
            m_failure = "the server has been silent for ten seconds";
        for (std::size_t i = 0; i < static_cast<std::size_t>(std::max(count, 0)) && m_failure.empty(); ++i)
            takeFrom(events.at(i).data.u64);
    }

    void takeFrom(std::size_t connection)
    {
        Asker &asker = *m_askers[connection];
        if (!asker.receive()) {
            m_failure = "the server closed a connection";
            return;
        }
        const auto framing = framingOf(asker.bytes());
        if (framing.whole == 0)
            return;
        const auto answer = asker.bytes().substr(0, framing.whole);
        if (!answer.starts_with("HTTP/1.1 200 ")) {
            m_failure = "not 200: " + std::string(answer);
            return;
        }
        m_times.push_back(asker.millisecondsSinceSent());
        if (m_take)
            m_take(connection, answer.substr(framing.head));
        asker.drop(framing.whole);
        ask(connection);
    }

    const LoadGenerator::NextRequest &m_next;
    const LoadGenerator::TakeBody &m_take;
    Descriptor m_poll;
    std::vector<std::unique_ptr<Asker>> m_askers;
    std::vector<double> m_times;
    std::string m_failure;
};

} // namespace

LoadResult LoadGenerator::run(std::chrono::milliseconds time, const NextRequest &next, const TakeBody &take) const
{
    return Crowd(m_port, m_connections, next, take).run(time);
}

} // namespace gatehouse::bench
