// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/control_socket.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using Steady = std::chrono::steady_clock;

constexpr int waiting = 16;

tl::unexpected<Problem> wrong(const QString &path, const QString &what)
{
    return refuse(500, u"internal"_s, u"The portal's command socket %1 %2"_s.arg(path, what));
}

/// A socket's address has room for 107 bytes of path; a longer path is reached through its folder's descriptor.
struct Address {
    explicit Address(const QString &path)
        : folder(::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
              O_PATH | O_DIRECTORY | O_CLOEXEC)) // NOLINT(cppcoreguidelines-pro-type-vararg): the system's own call
    {
        QByteArray name = QFile::encodeName(path);
        if (name.size() >= qsizetype(sizeof place.sun_path)) {
            name = "/proc/self/fd/" + QByteArray::number(folder.value()) + '/'
                + QFile::encodeName(QFileInfo(path).fileName());
        }
        fits = folder.isOpen() && name.size() < qsizetype(sizeof place.sun_path);
        if (fits) {
            std::memcpy(place.sun_path, name.constData(), size_t(name.size()));
        }
        place.sun_family = AF_UNIX;
    }
    [[nodiscard]] const sockaddr *generic() const { return reinterpret_cast<const sockaddr *>(&place); }

    Descriptor folder;
    sockaddr_un place = {};
    bool fits = false;
};

Descriptor newSocket()
{
    return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

/// Waits for `events` until `end`.
bool becomes(const Descriptor &connection, short events, Steady::time_point end)
{
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Steady::now());
        pollfd watched{connection.value(), events, 0};
        const int ready = ::poll(&watched, 1, int(std::max<qint64>(left.count(), 0)));
        if (ready >= 0 || errno != EINTR) {
            return ready > 0;
        }
    }
}

} // namespace

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_value(std::exchange(other.m_value, -1))
{
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_value, other.m_value);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_value >= 0) {
        ::close(m_value);
    }
}

QString controlSocketPath(const QString &databasePath)
{
    return databasePath + u".control"_s;
}

Result<Descriptor> listenForControl(const QString &path)
{
    const QByteArray native = QFile::encodeName(path);
    struct stat found = {};
    if (::lstat(native.constData(), &found) == 0) {
        if (!S_ISSOCK(found.st_mode)) {
            return wrong(path, u"can't be made: there is something else in its place. Move it away."_s);
        }
        ::unlink(native.constData());
    }
    const Address address(path);
    Descriptor listener = newSocket();
    // Linux makes the file with the mode of the socket: there is no moment in which others could connect.
    const bool listens = address.fits && listener.isOpen() && ::fchmod(listener.value(), S_IRUSR | S_IWUSR) == 0
        && ::bind(listener.value(), address.generic(), sizeof address.place) == 0
        && ::chmod(native.constData(), S_IRUSR | S_IWUSR) == 0 && ::listen(listener.value(), waiting) == 0;
    if (!listens) {
        return wrong(path, u"can't be made: %1."_s.arg(qt_error_string(errno)));
    }
    return listener;
}

Result<std::optional<Descriptor>> connectToControl(const QString &path)
{
    const Address address(path);
    Descriptor connection = newSocket();
    if (!connection.isOpen()) {
        return wrong(path, u"can't be reached: %1."_s.arg(qt_error_string(errno)));
    }
    if (!address.folder.isOpen()) {
        return std::optional<Descriptor>();
    }
    errno = ENAMETOOLONG; // what is said of an address that does not fit
    if (address.fits && ::connect(connection.value(), address.generic(), sizeof address.place) == 0) {
        return std::optional(std::move(connection));
    }
    if (errno == ENOENT || errno == ECONNREFUSED) {
        return std::optional<Descriptor>();
    }
    return wrong(path,
        errno == EACCES ? u"belongs to another user. Run the command as the user the portal runs as."_s
                        : u"can't be reached: %1."_s.arg(qt_error_string(errno)));
}

std::optional<unsigned int> peerUser(const Descriptor &connection)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    if (::getsockopt(connection.value(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) {
        return std::nullopt;
    }
    return peer.uid;
}

std::optional<QByteArray> receiveLine(const Descriptor &connection, std::chrono::milliseconds time)
{
    const auto end = Steady::now() + time;
    QByteArray line;
    std::array<char, 16 * 1024> piece{};
    while (becomes(connection, POLLIN, end)) {
        const auto size = ::recv(connection.value(), piece.data(), piece.size(), 0);
        if (size < 0 && (errno == EAGAIN || errno == EINTR)) {
            continue;
        }
        if (size <= 0 || line.size() + size > longestControlLine) {
            return std::nullopt;
        }
        line.append(piece.data(), qsizetype(size));
        if (const qsizetype newline = line.indexOf('\n'); newline >= 0) {
            // One line is all there is; more behind it is no request of ours.
            return newline + 1 == line.size() ? std::optional(line.first(newline)) : std::nullopt;
        }
    }
    return std::nullopt;
}

bool sendLine(const Descriptor &connection, const QByteArray &line, std::chrono::milliseconds time)
{
    const auto end = Steady::now() + time;
    const QByteArray bytes = line + '\n';
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        if (!becomes(connection, POLLOUT, end)) {
            return false;
        }
        const auto size =
            ::send(connection.value(), bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (size < 0 && errno != EAGAIN && errno != EINTR) {
            return false;
        }
        sent += std::max<qsizetype>(qsizetype(size), 0);
    }
    return true;
}

} // namespace portal
