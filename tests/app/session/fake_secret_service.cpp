// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/fake_secret_service.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <algorithm>

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto busName = "org.freedesktop.secrets"_L1;
constexpr auto root = "/org/freedesktop/secrets"_L1;
constexpr auto collection = "/org/freedesktop/secrets/collection/ours"_L1;
constexpr auto itemInterface = "org.freedesktop.Secret.Item."_L1;

/// (oayays), the protocol's Secret.
struct Secret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument; // NOLINT(bugprone-return-const-ref-from-parameter): Qt's shape; the argument outlives the chain
}

using Secrets = QMap<QDBusObjectPath, Secret>;

QVariant pathOf(const QString &path)
{
    return QVariant::fromValue(QDBusObjectPath(path));
}

QVariant pathsOf(const QStringList &paths)
{
    QList<QDBusObjectPath> result;
    for (const QString &path : paths)
        result.append(QDBusObjectPath(path));
    return QVariant::fromValue(result);
}

QStringList pathsIn(const QVariant &argument)
{
    QStringList result;
    const auto paths = qdbus_cast<QList<QDBusObjectPath>>(argument);
    for (const QDBusObjectPath &path : paths)
        result.append(path.path());
    return result;
}

bool touchesAnEntry(const QString &member)
{
    return member == "SearchItems"_L1 || member == "CreateItem"_L1 || member == "GetSecrets"_L1;
}

} // namespace

FakeSecretService::FakeSecretService(QObject *parent)
    : QDBusVirtualObject(parent)
    , m_bus(QString())
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<QList<QDBusObjectPath>>();
    qDBusRegisterMetaType<Secret>();
    qDBusRegisterMetaType<Secrets>();
}

FakeSecretService::~FakeSecretService()
{
    vanish();
}

bool FakeSecretService::appear()
{
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake-secret-service"_s);
    return m_bus.registerVirtualObject(root, this, QDBusConnection::SubPath) && m_bus.registerService(busName);
}

void FakeSecretService::vanish()
{
    if (!m_bus.isConnected())
        return;
    m_unanswered.clear();
    m_bus = QDBusConnection(QString());
    QDBusConnection::disconnectFromBus(u"fake-secret-service"_s);
}

QByteArray FakeSecretService::secretOf(const QString &key) const
{
    for (const Item &item : m_items) {
        if (item.attributes.value(u"user"_s) == key)
            return QByteArray::fromBase64(item.value);
    }
    return {};
}

void FakeSecretService::bend(const QString &key, const QByteArray &raw)
{
    for (Item &item : m_items) {
        if (item.attributes.value(u"user"_s) == key)
            item.value = raw;
    }
}

void FakeSecretService::forget(const QString &key)
{
    m_items.removeIf([&key](const auto &item) { return item.value().attributes.value(u"user"_s) == key; });
}

void FakeSecretService::keep(const QString &service, const QString &key, const QByteArray &secret)
{
    const Attributes attributes{
        {u"server"_s, service}, {u"user"_s, key}, {u"type"_s, u"base64"_s}, {u"xdg:schema"_s, u"org.qt.keychain"_s}};
    m_items.insert(collection + u"/"_s + QString::number(++m_number), {attributes, secret.toBase64()});
}

void FakeSecretService::answerLate()
{
    temper = Temper::Answers;
    const QList<QDBusMessage> unanswered = std::exchange(m_unanswered, {});
    for (const QDBusMessage &message : unanswered)
        answer(message);
}

void FakeSecretService::closePrompts(bool isUnlocked)
{
    if (isUnlocked)
        isLocked = false;
    const QStringList open = std::exchange(m_openPrompts, {});
    for (const QString &path : open)
        closePrompt(path, !isUnlocked);
}

QString FakeSecretService::introspect(const QString &path) const
{
    Q_UNUSED(path)
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    Q_UNUSED(connection)
    ++questions;
    message.setDelayedReply(true);
    if (temper == Temper::Hangs) {
        m_unanswered.append(message);
        return true;
    }
    if (temper == Temper::Dies && touchesAnEntry(message.member())) {
        vanish();
        return true;
    }
    answer(message);
    return true;
}

void FakeSecretService::answer(const QDBusMessage &message)
{
    const QString member = message.member();
    if (member == "OpenSession"_L1 && message.arguments().value(0).toString() != "plain"_L1) {
        m_bus.send(message.createErrorReply(u"org.freedesktop.DBus.Error.NotSupported"_s, u"plain alone"_s));
        return;
    }
    if (member == "CreateItem"_L1 && isLocked) {
        m_bus.send(message.createErrorReply(u"org.freedesktop.Secret.Error.IsLocked"_s, u"it is locked"_s));
        return;
    }
    m_bus.send(message.createReply(reply(message)));
    if (member == "Prompt"_L1)
        openPrompt(message.path());
}

QVariantList FakeSecretService::reply(const QDBusMessage &message)
{
    const QString member = message.member();
    if (member == "OpenSession"_L1)
        return {QVariant::fromValue(QDBusVariant(QString())), pathOf(root + u"/session/1"_s)};
    if (member == "SearchItems"_L1)
        return search(message);
    if (member == "Unlock"_L1)
        return unlock(message);
    if (member == "CreateItem"_L1)
        return create(message);
    if (member == "GetSecrets"_L1)
        return secrets(message);
    if (member == "ReadAlias"_L1)
        return {pathOf(collection)};
    if (member == "Delete"_L1) {
        m_items.remove(message.path());
        return {pathOf(u"/"_s)};
    }
    if (member == "Get"_L1 || member == "GetAll"_L1)
        return properties(message);
    return {};
}

QVariantList FakeSecretService::search(const QDBusMessage &message) const
{
    const auto wanted = qdbus_cast<Attributes>(message.arguments().at(0));
    QStringList found;
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        const auto isLike = [&item](const auto &each) {
            return item->attributes.value(each.first) == each.second;
        };
        if (std::all_of(wanted.constKeyValueBegin(), wanted.constKeyValueEnd(), isLike))
            found.append(item.key());
    }
    return {pathsOf(isLocked ? QStringList() : found), pathsOf(isLocked ? found : QStringList())};
}

QVariantList FakeSecretService::unlock(const QDBusMessage &message)
{
    const QStringList wanted = pathsIn(message.arguments().at(0));
    if (!isLocked)
        return {pathsOf(wanted), pathOf(u"/"_s)};
    const QString prompt = root + u"/prompt/p"_s + QString::number(++m_number);
    m_prompts.insert(prompt, wanted);
    return {pathsOf({}), pathOf(prompt)};
}

QVariantList FakeSecretService::create(const QDBusMessage &message)
{
    const auto properties = qdbus_cast<QVariantMap>(message.arguments().at(0));
    const auto attributes = qdbus_cast<Attributes>(properties.value(itemInterface + u"Attributes"_s));
    const auto secret = qdbus_cast<Secret>(message.arguments().at(1));
    const auto same = std::find_if(
        m_items.begin(), m_items.end(), [&attributes](const Item &item) { return item.attributes == attributes; });
    if (same != m_items.end()) {
        same->value = secret.value;
        return {pathOf(same.key()), pathOf(u"/"_s)};
    }
    const QString path = collection + u"/"_s + QString::number(++m_number);
    m_items.insert(path, {attributes, secret.value});
    return {pathOf(path), pathOf(u"/"_s)};
}

QVariantList FakeSecretService::secrets(const QDBusMessage &message) const
{
    const auto session = message.arguments().at(1).value<QDBusObjectPath>();
    Secrets found;
    const QStringList paths = pathsIn(message.arguments().at(0));
    for (const QString &path : paths) {
        const auto item = m_items.constFind(path);
        if (item != m_items.cend() && !isLocked)
            found.insert(QDBusObjectPath(path), {session, {}, item->value, u"text/plain"_s});
    }
    return {QVariant::fromValue(found)};
}

QVariantList FakeSecretService::properties(const QDBusMessage &message) const
{
    if (message.member() == "Get"_L1)
        return {QVariant::fromValue(QDBusVariant(isLocked))}; // Locked is all that anybody asks for
    return {QVariantMap{{u"Collections"_s, pathsOf({collection})}}};
}

void FakeSecretService::openPrompt(const QString &path)
{
    ++prompts;
    if (temper == Temper::Prompts)
        m_openPrompts.append(path);
    else
        closePrompt(path, temper == Temper::Refuses);
}

void FakeSecretService::closePrompt(const QString &path, bool isDismissed)
{
    if (!isDismissed)
        isLocked = false;
    QDBusMessage completed = QDBusMessage::createSignal(path, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    const QStringList unlocked = isDismissed ? QStringList() : m_prompts.value(path);
    completed << isDismissed << QVariant::fromValue(QDBusVariant(pathsOf(unlocked)));
    m_bus.send(completed);
}

} // namespace gatehouse::test
