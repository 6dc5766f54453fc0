// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/arrival.h"
#include "app/session/deferred_key_store.h"
#include "tests/app/session/scripted_transport.h"
#include "tests/app/support/hand_clock.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

/// A desktop's store that keeps everybody waiting until the test lets it answer, as a locked keyring does behind a
/// question nobody sees.
class SlowKeyStore final : public KeyStore {
public:
    FakeKeyStore kept;
    bool isSilent = true;
    int asked = 0;

    QCoro::Task<Result<QByteArray>> read(QString entry) override
    {
        co_await turn();
        Result<QByteArray> secret = co_await kept.read(entry);
        co_return secret;
    }
    QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override
    {
        co_await turn();
        Result<void> written = co_await kept.write(entry, secret);
        co_return written;
    }
    QCoro::Task<Result<void>> remove(QString entry) override
    {
        co_await turn();
        Result<void> removed = co_await kept.remove(entry);
        co_return removed;
    }
    bool isLasting() const override { return true; }

    void answer()
    {
        isSilent = false;
        for (const auto &waiting : std::exchange(m_waiting, {}))
            waiting->set(true);
    }
    [[nodiscard]] bool owesAnAnswer() const { return !m_waiting.isEmpty(); }

private:
    QCoro::Task<> turn()
    {
        ++asked;
        const auto arrival = std::make_shared<Arrival<bool>>();
        if (isSilent)
            m_waiting.append(arrival);
        else
            arrival->set(true);
        static_cast<void>(co_await *arrival);
    }
    QList<std::shared_ptr<Arrival<bool>>> m_waiting;
};

} // namespace

/// The desktop's key store has a deadline; what it does after it changes nothing.
class DeferredKeyStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desktop = std::make_shared<SlowKeyStore>(); }
    void cleanup()
    {
        m_desktop->answer(); // lets every coroutine come to its end
        QCoreApplication::processEvents();
    }

    void oneThatAnswersIsUsed()
    {
        m_desktop->isSilent = false;
        DeferredKeyStore store(m_desktop, m_chance, 5s);
        QVERIFY(QCoro::waitFor(store.write(u"token"_s, "secret")).has_value());
        QVERIFY(store.isLasting());
        QCOMPARE(m_desktop->kept.secrets, (QHash<QString, QByteArray>{{u"token"_s, "secret"}}));
    }

    void withoutAnAnswerMemoryServesTheRunAndSaysSo()
    {
        DeferredKeyStore store(m_desktop, m_chance, 50ms);
        int told = 0;
        store.notify([&told] { ++told; });
        QVERIFY(QCoro::waitFor(store.write(u"token"_s, "secret")).has_value());
        QVERIFY(!store.isLasting());
        QCOMPARE(told, 1);
        QCOMPARE(m_desktop->asked, 1); // the second question would wait behind the first
        QCOMPARE(QCoro::waitFor(store.read(u"token"_s)).value(), "secret");
    }

    void aLateAnswerChangesNothingAndLeavesNothingBehind()
    {
        DeferredKeyStore store(m_desktop, m_chance, 50ms);
        int told = 0;
        store.notify([&told] { ++told; });
        QVERIFY(QCoro::waitFor(store.write(u"token"_s, "secret")).has_value());
        m_desktop->answer();
        QTRY_COMPARE(m_desktop->asked, 3); // the probe's read and removal
        QTRY_COMPARE(m_desktop->kept.secrets.size(), 0);
        QVERIFY(!store.isLasting());
        QCOMPARE(told, 1);
        QVERIFY(QCoro::waitFor(store.write(u"token"_s, "newer")).has_value());
        QCOMPARE(QCoro::waitFor(store.read(u"token"_s)).value(), "newer");
        QCOMPARE(m_desktop->kept.secrets.size(), 0);
    }

    void oneThatFallsSilentLaterIsLeftAlone()
    {
        m_desktop->isSilent = false;
        DeferredKeyStore store(m_desktop, m_chance, 50ms);
        QVERIFY(QCoro::waitFor(store.write(u"first"_s, "1")).has_value());
        m_desktop->isSilent = true;
        QVERIFY(QCoro::waitFor(store.write(u"second"_s, "2")).has_value());
        QVERIFY(!store.isLasting());
        QCOMPARE(QCoro::waitFor(store.read(u"second"_s)).value(), "2");
        m_desktop->answer();
        QTRY_COMPARE(m_desktop->kept.secrets, (QHash<QString, QByteArray>{{u"first"_s, "1"}})); // the late one is gone
        QCOMPARE(QCoro::waitFor(store.read(u"first"_s)).value(), "1"); // stored when it still answered
    }

    void signingOutDoesNotWaitForIt()
    {
        m_desktop->isSilent = false;
        DeferredKeyStore store(m_desktop, m_chance, 50ms);
        QVERIFY(QCoro::waitFor(store.write(u"token"_s, "secret")).has_value());
        m_desktop->isSilent = true;
        QCOMPARE(QCoro::waitFor(store.remove(u"token"_s)).error().code, Error::Code::KeyStoreLocked);
        m_desktop->answer();
        QTRY_COMPARE(m_desktop->kept.secrets.size(), 0); // it heard the wish all the same
    }

    void itMayGoBeforeTheAnswerComes()
    {
        {
            DeferredKeyStore store(m_desktop, m_chance, 20ms);
            QVERIFY(QCoro::waitFor(store.write(u"token"_s, "secret")).has_value());
        }
        QVERIFY(m_desktop->owesAnAnswer());
        m_desktop->answer();
        QTRY_COMPARE(m_desktop->asked, 3);
        QTRY_COMPARE(m_desktop->kept.secrets.size(), 0);
    }

private:
    std::shared_ptr<SlowKeyStore> m_desktop;
    SeededRandomness m_chance;
};

QTEST_GUILESS_MAIN(DeferredKeyStoreTest)
#include "deferred_key_store_test.moc"
