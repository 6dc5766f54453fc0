// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/server.h"

#include "portal/http/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <map>
#include <string>
#include <thread>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace portal {

namespace {

constexpr std::chrono::milliseconds acceptPause{100};

/// An IPv4 address, or the /64 that an IPv6 host can choose its addresses from.
std::string sourceKey(const asio::ip::address &address)
{
    if (address.is_v4())
        return address.to_string();
    const auto v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, v6).to_string();
    const auto bytes = v6.to_bytes();
    return {bytes.begin(), bytes.begin() + 8};
}

tl::unexpected<Problem> cannotListen(const ListenAddress &address, const error_code &error)
{
    const auto where = u"%1:%2"_s.arg(address.host).arg(address.port);
    if (error == asio::error::address_in_use)
        return refuse(500, u"internal"_s, u"Another program already listens on %1."_s.arg(where));
    if (error == asio::error::access_denied)
        return refuse(500, u"internal"_s, u"This user may not listen on %1."_s.arg(where));
    return refuse(500, u"internal"_s,
        u"Listening on %1 is not possible: %2."_s.arg(where, QString::fromStdString(error.message())));
}

} // namespace

struct Server::Private {
    Private(const Limits &chosen, Responder::Parts parts)
        : limits(chosen)
        , responder(std::move(parts))
        , workers(limits.workers, limits.waiting)
        , changers(limits.changers, limits.waiting)
        , visitors(limits.visitors, limits.waiting)
    {
    }

    Result<void> listen(const ListenAddress &address);
    asio::awaitable<void> acceptAll();
    asio::awaitable<void> sweepAll();
    void admit(tcp::socket socket);
    bool hasRoom(const asio::ip::address &address, const std::string &source);
    void stop();

    const Limits limits;
    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::steady_timer sweepTimer{io};
    asio::steady_timer acceptTimer{io};
    std::unordered_set<std::shared_ptr<Connection>> connections;
    std::map<std::string, std::size_t> perSource;
    std::atomic<std::size_t> count = 0;
    bool stopping = false;
    Connection::Steady::time_point stopDeadline;
    Responder responder;
    WorkerPool workers; // last with the other two, so that they end while the rest is there
    WorkerPool changers;
    WorkerPool visitors;
    ConnectionShared shared{limits, responder, workers, changers, visitors};
    QString authority;
    quint16 port = 0;
    std::thread thread;
};

Result<void> Server::Private::listen(const ListenAddress &address)
{
    error_code error;
    const auto parsed = asio::ip::make_address(address.host.toStdString(), error);
    if (error)
        return refuse(500, u"internal"_s, u"%1 is not an address to listen on."_s.arg(address.host));
    const tcp::endpoint endpoint(parsed, address.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return cannotListen(address, error);
    port = acceptor.local_endpoint(error).port();
    authority = (parsed.is_v6() ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.host).arg(port);
    return {};
}

asio::awaitable<void> Server::Private::acceptAll()
{
    while (acceptor.is_open()) {
        tcp::socket socket(io);
        error_code error;
        co_await acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            admit(std::move(socket));
            continue;
        }
        // Out of descriptors, most likely: those in use will come back.
        acceptTimer.expires_after(acceptPause);
        co_await acceptTimer.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
}

bool Server::Private::hasRoom(const asio::ip::address &address, const std::string &source)
{
    if (stopping || connections.size() >= limits.connections)
        return false;
    // Behind a proxy all connections are the proxy's, who counts its own.
    if (responder.isBehindProxy())
        return true;
    return perSource[source] < (address.is_loopback() ? limits.loopbackConnections : limits.connectionsPerSource);
}

void Server::Private::admit(tcp::socket socket)
{
    error_code error;
    const auto address = socket.remote_endpoint(error).address();
    const auto source = sourceKey(address);
    if (error || !hasRoom(address, source))
        return; // closed by going out of scope
    socket.set_option(tcp::no_delay(true), error);
    auto connection =
        std::make_shared<Connection>(std::move(socket), shared, QByteArray::fromStdString(address.to_string()));
    connections.insert(connection);
    ++perSource[source];
    count = connections.size();
    asio::co_spawn(io, connection->serve(), [this, connection, source](const std::exception_ptr &failure) {
        if (failure)
            connection->abort();
        connections.erase(connection);
        count = connections.size();
        const auto entry = perSource.find(source);
        if (--entry->second == 0)
            perSource.erase(entry);
        if (stopping && connections.empty())
            sweepTimer.cancel();
    });
}

asio::awaitable<void> Server::Private::sweepAll()
{
    while (!stopping || !connections.empty()) {
        error_code error;
        sweepTimer.expires_after(limits.sweepTime);
        co_await sweepTimer.async_wait(asio::redirect_error(asio::use_awaitable, error));
        const auto now = Connection::Steady::now();
        const bool isOver = stopping && now >= stopDeadline;
        for (const auto &connection : connections) {
            if (isOver)
                connection->abort();
            else
                connection->sweep(now);
        }
    }
}

void Server::Private::stop()
{
    if (stopping)
        return;
    stopping = true;
    stopDeadline = Connection::Steady::now() + limits.stopTime;
    responder.closeEach();
    error_code error;
    acceptor.close(error);
    acceptTimer.cancel();
    sweepTimer.cancel();
    for (const auto &connection : connections)
        connection->stop();
}

Result<std::unique_ptr<Server>> Server::bind(const ListenAddress &address, const Limits &limits, Responder::Parts parts)
{
    auto d = std::make_unique<Private>(limits, std::move(parts));
    if (const auto listening = d->listen(address); !listening) {
        return tl::unexpected(listening.error());
    }
    return std::unique_ptr<Server>(new Server(std::move(d)));
}

void Server::start()
{
    asio::co_spawn(d->io, d->acceptAll(), asio::detached);
    asio::co_spawn(d->io, d->sweepAll(), asio::detached);
    d->thread = std::thread([&io = d->io] { io.run(); });
}

Server::Server(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Server::~Server()
{
    stop();
    wait();
}

QString Server::authority() const
{
    return d->authority;
}

quint16 Server::port() const
{
    return d->port;
}

std::size_t Server::connectionCount() const
{
    return d->count;
}

void Server::stop()
{
    asio::post(d->io, [this] { d->stop(); });
}

void Server::wait()
{
    if (d->thread.joinable())
        d->thread.join();
}

} // namespace portal
