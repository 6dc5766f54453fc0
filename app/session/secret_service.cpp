// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secret_service.h"

#include "app/http/arrival.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QMap>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;
using Condition = KeyStore::Condition;

namespace {

constexpr int patience = 1'000; // ms; it is asked what it knows by heart
constexpr auto serviceName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto serviceInterface = "org.freedesktop.Secret.Service"_L1;

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

/// QtKeychain asks KWallet there, which tells "locked" from "not found" itself.
bool usesAnotherStore()
{
    return qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE");
}

QDBusMessage question(const QString &path, const QString &interface, const QString &method)
{
    QDBusMessage call = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    call.setAutoStartService(false);
    return call;
}

QCoro::Task<QDBusMessage> ask(QDBusMessage call)
{
    const auto answer = std::make_shared<Arrival<QDBusMessage>>();
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patience));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [answer, watcher] {
        answer->set(watcher->reply());
        watcher->deleteLater();
    });
    QDBusMessage reply = co_await *answer;
    co_return reply;
}

/// What an answer that is none tells.
Condition withoutAnswer(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ErrorMessage)
        return Condition::Unknown;
    switch (QDBusError(reply).type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
    case QDBusError::NoReply: // it went away over the question, or hangs
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return Condition::Missing;
    default:
        return Condition::Unknown;
    }
}

} // namespace

QCoro::Task<Condition> secretServiceCondition(QString service, QString entry)
{
    if (usesAnotherStore())
        co_return Condition::Unknown;
    if (!QDBusConnection::sessionBus().isConnected())
        co_return Condition::Missing;
    qDBusRegisterMetaType<Attributes>();

    QDBusMessage search = question(servicePath, serviceInterface, u"SearchItems"_s);
    search << QVariant::fromValue(Attributes{{u"server"_s, service}, {u"user"_s, entry}});
    const QDBusMessage found = co_await ask(search);
    if (found.type() != QDBusMessage::ReplyMessage || found.signature() != "aoao"_L1)
        co_return withoutAnswer(found);
    const auto open = qdbus_cast<Paths>(found.arguments().at(0));
    const auto locked = qdbus_cast<Paths>(found.arguments().at(1));
    if (!open.isEmpty() || !locked.isEmpty())
        co_return open.isEmpty() ? Condition::Locked : Condition::Open;

    // Some know nothing of what is in a locked collection. New entries go into the default one.
    QDBusMessage alias = question(servicePath, serviceInterface, u"ReadAlias"_s);
    alias << u"default"_s;
    const QDBusMessage collection = co_await ask(alias);
    if (collection.type() != QDBusMessage::ReplyMessage || collection.signature() != "o"_L1)
        co_return withoutAnswer(collection);
    const QString path = collection.arguments().at(0).value<QDBusObjectPath>().path();
    if (path == "/"_L1)
        co_return Condition::Open; // there is no collection that could be locked
    QDBusMessage property = question(path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    property << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const QDBusMessage answer = co_await ask(property);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != "v"_L1)
        co_return withoutAnswer(answer);
    const bool isLocked = answer.arguments().at(0).value<QDBusVariant>().variant().toBool();
    co_return isLocked ? Condition::Locked : Condition::Open;
}

} // namespace gatehouse
