// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/abuse_crowd.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portal::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int connectionsOfASource = 60;
constexpr int slowBodies = 30;
constexpr int ownDescriptors = 200; // for everything else this process does
constexpr int patienceMs = 5'000;
constexpr std::chrono::milliseconds pause{200};

void close(int &socket)
{
    if (socket >= 0)
        ::close(socket);
    socket = -1;
}

/// Has the other side gone? Reads what it said.
bool isGone(int socket)
{
    char piece[1024];
    const auto size = ::recv(socket, piece, sizeof piece, MSG_DONTWAIT);
    return size == 0 || (size < 0 && errno != EAGAIN);
}

/// How much of it went out.
std::size_t say(int socket, QByteArrayView bytes)
{
    const auto size = ::send(socket, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    return static_cast<std::size_t>(std::max<ssize_t>(size, 0));
}

/// As much of a chunk's line as a buffer of 64 KB would take, the head included.
const QByteArray &unendedChunk()
{
    static const QByteArray bytes =
        "POST /v1/token HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2;" + QByteArray(62 * 1024, 'x');
    return bytes;
}

QByteArray manyKeys()
{
    // Descending, so that a sorted table has to move all it holds for each.
    QByteArray body = "{";
    for (int key = 20'000; key > 0; --key)
        body += '"' + QByteArray::number(key + 100'000) + "\":1,";
    return body + "\"0\":1}";
}

QByteArray posted(const QByteArray &body, const QByteArray &fields = {})
{
    return "PATCH /v1/accounts/a/members/b/grant HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer nobody\r\n"
           "Content-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

} // namespace

int raiseDescriptorLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<int>(std::min<rlim_t>(limit.rlim_cur, 1'000'000));
}

ProcessUse useOf(qint64 process)
{
    const auto folder = u"/proc/%1/"_s.arg(process);
    QFile status(folder + u"status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return {};
    ProcessUse use;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            use.memory = line.simplified().split(' ').value(1).toDouble() / 1024;
        if (line.startsWith("VmHWM:"))
            use.mostMemory = line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    use.descriptors = static_cast<int>(QDir(folder + u"fd"_s).entryList(QDir::System | QDir::Files).size());
    return use;
}

AbuseCrowd::AbuseCrowd(quint16 port, int halfOpen)
    : m_port(port)
    , m_wanted(std::min(halfOpen, raiseDescriptorLimit() - ownDescriptors))
    , m_halfOpen(static_cast<std::size_t>(std::max(m_wanted, 0)))
    , m_slow(slowBodies, -1)
{
}

AbuseCrowd::~AbuseCrowd()
{
    stop();
}

void AbuseCrowd::start()
{
    m_thread = std::thread([this] { run(); });
}

void AbuseCrowd::stop()
{
    m_stopping = true;
    if (m_thread.joinable())
        m_thread.join();
}

void AbuseCrowd::run()
{
    while (!m_stopping) {
        tendHalfOpen();
        tendSlowBodies();
        tellAll();
        ++m_rounds;
        std::this_thread::sleep_for(pause);
    }
    for (HalfOpen &one : m_halfOpen)
        close(one.socket);
    for (int &socket : m_slow)
        close(socket);
}

int AbuseCrowd::connectFrom(int source) const
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return -1;
    sockaddr_in from{};
    from.sin_family = AF_INET;
    from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + static_cast<quint32>(source));
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    to.sin_port = htons(m_port);
    if (::bind(socket, reinterpret_cast<const sockaddr *>(&from), sizeof from) == 0
        && ::connect(socket, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0)
        return socket;
    ::close(socket);
    return -1;
}

void AbuseCrowd::tendHalfOpen()
{
    int standing = 0;
    for (std::size_t i = 0; i < m_halfOpen.size() && !m_stopping; ++i) {
        HalfOpen &one = m_halfOpen[i];
        if (one.socket >= 0 && isGone(one.socket)) {
            close(one.socket);
            one.said = 0;
            ++one.turn;
        }
        if (one.socket < 0) {
            one.socket = connectFrom(static_cast<int>(i) / connectionsOfASource);
            if (one.socket >= 0 && one.turn % 2 == 0)
                say(one.socket, "GET /v1/portal HTTP/1.1\r\nHost: a\r\nX: ");
        }
        if (one.socket >= 0)
            sayMore(one);
        standing += one.socket >= 0 ? 1 : 0;
    }
    m_standing = standing;
}

void AbuseCrowd::sayMore(HalfOpen &one)
{
    if (one.turn % 2 == 0)
        say(one.socket, "x");
    else
        one.said += say(one.socket, QByteArrayView(unendedChunk()).sliced(static_cast<qsizetype>(one.said)));
}

void AbuseCrowd::tendSlowBodies()
{
    for (int &socket : m_slow) {
        if (socket >= 0 && !isGone(socket)) {
            say(socket, "x");
            continue;
        }
        close(socket);
        socket = connectFrom(200);
        if (socket >= 0)
            say(socket, "POST /v1/token HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n");
    }
}

void AbuseCrowd::tell(const char *bytes, std::size_t size, int status)
{
    const int socket = connectFrom(201);
    if (socket < 0)
        return; // there was no room: as it should be
    const timeval patience{patienceMs / 1000, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    std::size_t sent = 0;
    while (sent < size) {
        const auto part = ::send(socket, bytes + sent, size - sent, MSG_NOSIGNAL);
        if (part <= 0)
            break; // refused before all was said
        sent += static_cast<std::size_t>(part);
    }
    char answer[32] = {};
    const auto got = ::recv(socket, answer, sizeof answer - 1, MSG_WAITALL);
    // Nothing at all: no room, or a reset that overtook the answer.
    if (got > 12 && QByteArray(answer).mid(9, 3).toInt() != status)
        ++m_surprises;
    ::close(socket);
}

void AbuseCrowd::tellAll()
{
    static const QByteArray largeHead = "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(64 * 1024, 'a') + "\r\n\r\n";
    static const QByteArray longAddress = "GET /" + QByteArray(8 * 1024 * 1024, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    static const QByteArray gigabyte =
        "POST /v1/token HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\n\r\n" + QByteArray(1024 * 1024, 'a');
    static const QByteArray keys = posted(manyKeys());
    const auto tellOne = [this](const QByteArray &bytes, int status) {
        if (!m_stopping)
            tell(bytes.constData(), static_cast<std::size_t>(bytes.size()), status);
    };
    tellOne(largeHead, 431);
    tellOne(longAddress, 414);
    tellOne(gigabyte, 413);
    tellOne(keys, 400);
    for (int i = 0; i < 50 && !m_stopping; ++i) {
        const int socket = connectFrom(202);
        if (socket >= 0)
            ::close(socket);
    }
}

} // namespace portal::test
