// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace portal {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int value = -1)
        : m_value(value)
    {
    }
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor();

    [[nodiscard]] int value() const { return m_value; }
    [[nodiscard]] bool isOpen() const { return m_value >= 0; }

private:
    int m_value;
};

/// One line of the protocol, either way.
constexpr qsizetype longestControlLine = 1024 * 1024;

/// Where the portal on a database listens for its operator's commands: beside the database's file.
[[nodiscard]] QString controlSocketPath(const QString &databasePath);

/// Listens there, mode 0600. What a crash left behind is taken away: whoever calls holds the database's lock. The
/// Problem's detail is a sentence for the operator.
[[nodiscard]] Result<Descriptor> listenForControl(const QString &path);

/// Connects to it; nothing when no portal runs there.
[[nodiscard]] Result<std::optional<Descriptor>> connectToControl(const QString &path);

/// The user id on the other end; nothing when the system doesn't say.
[[nodiscard]] std::optional<unsigned int> peerUser(const Descriptor &connection);

/// A whole line without its end, or nothing: late, too long, or the other end has gone.
[[nodiscard]] std::optional<QByteArray> receiveLine(const Descriptor &connection, std::chrono::milliseconds time);
/// Sends `line` and its end; whether all of it went.
[[nodiscard]] bool sendLine(const Descriptor &connection, const QByteArray &line, std::chrono::milliseconds time);

} // namespace portal
