// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/control_server.h"

#include <QFile>
#include <QLoggingCategory>

#include <array>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcControl, "gatehouse.portal.control", QtInfoMsg)

constexpr std::chrono::seconds patience{5};

} // namespace

ControlServer::ControlServer(QString path, Descriptor listener, Descriptor wake, Handler handler)
    : m_path(std::move(path))
    , m_listener(std::move(listener))
    , m_wake(std::move(wake))
    , m_handler(std::move(handler))
{
}

Result<std::unique_ptr<ControlServer>> ControlServer::listen(const QString &path, Handler handler)
{
    auto listener = listenForControl(path);
    if (!listener) {
        return tl::unexpected(listener.error());
    }
    Descriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!wake.isOpen()) {
        return refuse(500, u"internal"_s, u"The system gives out no more descriptors."_s);
    }
    return std::unique_ptr<ControlServer>(
        new ControlServer(path, std::move(*listener), std::move(wake), std::move(handler)));
}

ControlServer::~ControlServer()
{
    stop();
}

void ControlServer::start()
{
    m_thread = std::thread([this] { run(); });
}

void ControlServer::stop()
{
    if (m_thread.joinable()) {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wake.value(), &one, sizeof one);
        m_thread.join();
    }
    if (m_listener.isOpen()) {
        m_listener = Descriptor();
        ::unlink(QFile::encodeName(m_path).constData());
    }
}

void ControlServer::run()
{
    std::array<pollfd, 2> watched{pollfd{m_listener.value(), POLLIN, 0}, pollfd{m_wake.value(), POLLIN, 0}};
    while (true) {
        if (::poll(watched.data(), watched.size(), -1) < 0) {
            continue; // a signal
        }
        if (watched[1].revents != 0) {
            return;
        }
        const Descriptor connection(::accept4(m_listener.value(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (connection.isOpen()) {
            serve(connection);
        }
    }
}

void ControlServer::serve(const Descriptor &connection) const
{
    // The file's mode says the same; this holds should somebody change it. Root may do all there is anyhow.
    const auto user = peerUser(connection);
    if (!user || (*user != ::geteuid() && *user != 0)) {
        qCWarning(lcControl, "A command of another user was not looked at.");
        return;
    }
    const auto line = receiveLine(connection, patience);
    if (!line) {
        return;
    }
    auto request = readControlRequest(*line);
    const auto answer = request ? m_handler(*request) : Result<QJsonObject>(tl::unexpected(request.error()));
    if (request) {
        qCInfo(lcControl, "%s: %s", qUtf8Printable(request->command),
            answer ? "done" : qUtf8Printable(answer.error().code));
    }
    QByteArray written = writtenAnswer(answer);
    if (written.size() >= longestControlLine) {
        written = writtenAnswer(refuse(413, u"content_too_large"_s, u"That is too much for one answer."_s));
    }
    if (!sendLine(connection, written, patience)) {
        qCInfo(lcControl, "Who gave the command did not wait for its answer.");
    }
}

} // namespace portal
