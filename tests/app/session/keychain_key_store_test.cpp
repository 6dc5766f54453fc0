// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deferred_key_store.h"
#include "app/session/keychain_key_store.h"
#include "models/randomness.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString service = u"gatehouse-test"_s;

/// Which desktop we stand on: "unlocked" (with_keyring.sh), "missing" (no gnome-keyring here), "none" (no session bus).
QByteArray desktop()
{
    return qgetenv("GATEHOUSE_TEST_KEYRING");
}

/// Locks every collection, as a screen lock or a time limit may.
bool lockAll()
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QList<QDBusObjectPath> collections{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    call << QVariant::fromValue(collections);
    return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
}

/// The items that stand for an entry, found as another program would.
QList<QDBusObjectPath> entriesOf(const QString &entry)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
        u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    call << QVariant::fromValue(QMap<QString, QString>{{u"server"_s, service}, {u"user"_s, entry}});
    return qdbus_cast<QList<QDBusObjectPath>>(QDBusConnection::sessionBus().call(call).arguments().value(0));
}

/// As in the desktop's own window for passwords.
bool deleteByHand(const QString &entry)
{
    const QList<QDBusObjectPath> items = entriesOf(entry);
    if (items.size() != 1)
        return false;
    const QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, items.first().path(), u"org.freedesktop.Secret.Item"_s, u"Delete"_s);
    return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
}

} // namespace

/// The desktop's true key store.
class KeychainKeyStoreTest : public QObject {
    Q_OBJECT

private:
    SystemRandomness m_randomness;

private Q_SLOTS:
    void initTestCase()
    {
        if (desktop() == "missing")
            QSKIP("gnome-keyring-daemon or dbus-run-session is not installed; see packaging/system-packages.txt");
        QVERIFY2(desktop() == "unlocked" || desktop() == "none", "run this test through ctest");
    }

    void takesWhatThereIs()
    {
        DeferredKeyStore store(std::make_shared<KeychainKeyStore>(service), m_randomness);
        QVERIFY(QCoro::waitFor(store.write(u"entry"_s, "secret")).has_value());
        QCOMPARE(store.isLasting(), desktop() == "unlocked");
        QCOMPARE(QCoro::waitFor(store.read(u"entry"_s)).value(), "secret");
        QVERIFY(QCoro::waitFor(store.remove(u"entry"_s)).has_value());
        QCOMPARE(QCoro::waitFor(store.read(u"entry"_s)).error().code, Error::Code::NotFound);
        QVERIFY(QCoro::waitFor(store.remove(u"entry"_s)).has_value());
    }

    void saysWhenThereIsNone()
    {
        if (desktop() != "none")
            QSKIP("this desktop has a key store; the run without a bus proves this");
        KeychainKeyStore store(service);
        QCOMPARE(QCoro::waitFor(store.read(u"entry"_s)).error().code, Error::Code::KeyStoreMissing);
        QCOMPARE(QCoro::waitFor(store.write(u"entry"_s, "secret")).error().code, Error::Code::KeyStoreMissing);
        QCOMPARE(QCoro::waitFor(store.condition(u"entry"_s)), KeyStore::Condition::Missing);
    }

    void keepsSecretsAcrossStores()
    {
        if (desktop() != "unlocked")
            QSKIP("there is no key store in this run");
        const QByteArray secret = QByteArray::fromHex("00ff10") + "\n\xC3\xA4";
        {
            KeychainKeyStore store(service);
            QVERIFY(QCoro::waitFor(store.write(u"a/b"_s, secret)).has_value());
        }
        KeychainKeyStore store(service);
        QCOMPARE(QCoro::waitFor(store.read(u"a/b"_s)).value(), secret);
        KeychainKeyStore other(u"somebody-else"_s);
        QCOMPARE(QCoro::waitFor(other.read(u"a/b"_s)).error().code, Error::Code::NotFound);
    }

    void whatThePersonDeletesIsGoneAndNotLocked()
    {
        if (desktop() != "unlocked")
            QSKIP("there is no key store in this run");
        KeychainKeyStore store(service);
        QVERIFY(QCoro::waitFor(store.write(u"deleted"_s, "secret")).has_value());
        QVERIFY(deleteByHand(u"deleted"_s));
        QCOMPARE(QCoro::waitFor(store.read(u"deleted"_s)).error().code, Error::Code::NotFound);
        QCOMPARE(QCoro::waitFor(store.condition(u"deleted"_s)), KeyStore::Condition::Open);
        QVERIFY(QCoro::waitFor(store.remove(u"deleted"_s)).has_value());
    }

    void ofTwoWritersOneHasItWhole()
    {
        if (desktop() != "unlocked")
            QSKIP("there is no key store in this run");
        KeychainKeyStore one(service);
        KeychainKeyStore other(service);
        const QByteArray longer(4'000, 'x');
        for (int round = 0; round < 10; ++round) {
            auto first = one.write(u"both"_s, "short");
            auto second = other.write(u"both"_s, longer);
            QVERIFY(QCoro::waitFor(first).has_value());
            QVERIFY(QCoro::waitFor(second).has_value());
            const QByteArray kept = QCoro::waitFor(one.read(u"both"_s)).value();
            QVERIFY2(kept == "short" || kept == longer, kept.constData());
            QCOMPARE(entriesOf(u"both"_s).size(), 1);
        }
    }

    void lockedStoreRefusesWritersAndReaders()
    {
        if (desktop() != "unlocked")
            QSKIP("there is no key store in this run");
        KeychainKeyStore store(service);
        QVERIFY(QCoro::waitFor(store.write(u"kept"_s, "secret")).has_value());
        QVERIFY(lockAll());
        QCOMPARE(QCoro::waitFor(store.write(u"kept"_s, "other")).error().code, Error::Code::KeyStoreLocked);
        QCOMPARE(QCoro::waitFor(store.read(u"kept"_s)).error().code, Error::Code::KeyStoreLocked);
        QCOMPARE(QCoro::waitFor(store.condition(u"kept"_s)), KeyStore::Condition::Locked);
        QCOMPARE(QCoro::waitFor(store.condition(u"never stored"_s)), KeyStore::Condition::Locked); // nobody can know
        QVERIFY(!QCoro::waitFor(store.remove(u"kept"_s)).has_value()); // it is still there
        DeferredKeyStore deferred(std::make_shared<KeychainKeyStore>(service), m_randomness);
        QCOMPARE(QCoro::waitFor(deferred.write(u"kept"_s, "other")).error().code, Error::Code::KeyStoreLocked);
        QVERIFY(deferred.isLasting()); // locked is not missing
    }
};

int main(int argc, char **argv)
{
    qDBusRegisterMetaType<QList<QDBusObjectPath>>();
    qDBusRegisterMetaType<QMap<QString, QString>>();
    const QCoreApplication application(argc, argv);
    KeychainKeyStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "keychain_key_store_test.moc"
