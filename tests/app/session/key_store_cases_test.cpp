// SPDX-License-Identifier: GPL-3.0-or-later
// What key stores do on bad days, and what becomes of the session, of what waits and of what the person reads then.
// The client whole, but for the window's frame, on a session bus of its own; docs/key-store.md is the table.
// ctest runs each case in a process of its own: libsecret keeps one connection to the service, and one that hung would
// spoil the next case.
#include "tests/app/session/key_store_stage.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

constexpr auto patience = 1'500ms;
using Temper = FakeSecretService::Temper;

QByteArray g_log; ///< all that was logged
void keepLog(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &text)
{
    g_log += text.toUtf8() + '\n';
}

} // namespace

class KeyStoreCasesTest : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qgetenv("GATEHOUSE_TEST_BUS") == "missing")
            QSKIP("dbus-run-session is not installed; see packaging/system-packages.txt");
        QVERIFY2(qgetenv("GATEHOUSE_TEST_BUS") == "bare", "run this test through ctest");
    }
    void init();
    void cleanup();

    void theSearchFindsWhatItLooksFor();
    void atTheStart_data();
    void atTheStart();
    void whenTheTokenIsRenewed_data();
    void whenTheTokenIsRenewed();
    void unlockedItGoesOnByItself();
    void whoUnlocksLateIsSignedInForGood();
    void anAnswerAfterWeGaveUpLeavesNothingBehind();
    void whoSignsInWithoutOneStaysInUntilTheEnd();
    void twoWritersLeaveOneWholeToken();
    void signingOutOfALockedOneDoesNotWait();

private:
    /// The client on the desktop's store, with a change that waits in its plan.
    void startOnTheDesktops();
    void stageAChange();
    void signInAgain();
    [[nodiscard]] QString said() const { return m_window ? m_window->said() : QString(); }
    [[nodiscard]] Identity me() { return services().portals->identities().value(0); }
    [[nodiscard]] bool isChangeSent() const { return !m_portal->hasMember(u"m-Ben"_s); }
    void nothingIsLeftLying() const;
    void theChangeSurvives();

    std::unique_ptr<FakeSecretService> m_service;
    std::unique_ptr<TokenDesk> m_tokens;
    std::unique_ptr<SpeakingWindow> m_window;
    std::unique_ptr<Heartbeat> m_heart;
    ChangeId m_change;
};

void KeyStoreCasesTest::init()
{
    g_log.clear();
    m_service = std::make_unique<FakeSecretService>();
    begin();
    openAccount();
    QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
    stop();
    m_tokens = std::make_unique<TokenDesk>(*m_portal);
    m_between = m_tokens.get();
}

void KeyStoreCasesTest::cleanup()
{
    m_window.reset();
    m_heart.reset();
    m_service->answerLate();
    m_service->vanish();
    end();
    m_between = nullptr;
    m_tokens.reset();
    m_service.reset();
    m_makeKeyStore = {};
}

void KeyStoreCasesTest::startOnTheDesktops()
{
    m_makeKeyStore = [this]() -> std::unique_ptr<KeyStore> {
        return std::make_unique<DeferredKeyStore>(
            std::make_shared<KeychainKeyStore>(keyService, patience), m_chance, patience);
    };
    m_heart = std::make_unique<Heartbeat>();
    start();
    openAccount(); // from the store: that needs no token
    if (!QTest::currentTestFailed())
        stageAChange();
}

void KeyStoreCasesTest::stageAChange()
{
    m_change = valueOf(services().access->removeAccess(account, MemberId{u"m-Ben"_s}, 1));
    QVERIFY(!m_change.isEmpty());
    m_window = std::make_unique<SpeakingWindow>(services());
}

void KeyStoreCasesTest::signInAgain()
{
    QUrl page;
    const SignInWaits waits = [&page](const QUrl &where, bool) {
        page = where;
    };
    Answer<IdentityId> *const asked = services().portals->signInAgain(account.identity, waits);
    QSignalSpy finished(asked, &Request::finished);
    QTRY_VERIFY(!page.isEmpty());
    const QUrlQuery question(page);
    QUrl back(question.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QUrlQuery answer;
    answer.addQueryItem(u"code"_s, u"abc"_s);
    answer.addQueryItem(u"state"_s, question.queryItemValue(u"state"_s));
    answer.addQueryItem(u"iss"_s, u"https://portal.example"_s);
    back.setQuery(answer);
    QNetworkAccessManager browser;
    const std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(back)));
    QVERIFY(finished.size() == 1 || finished.wait(10'000));
}

/// No file and no log holds a token, and nobody was kept waiting for the key store.
void KeyStoreCasesTest::nothingIsLeftLying() const
{
    QCOMPARE(filesWithSentinel(m_folder->path()), QStringList());
    QCOMPARE(filesWithSentinel(QDir::homePath()), QStringList());
    QVERIFY2(!g_log.contains(sentinel), g_log.constData());
    QVERIFY2(m_heart->longest() < 1'000, qPrintable(QString::number(m_heart->longest())));
}

/// The program ends and starts: the change is in the plan, and goes out once somebody is signed in.
void KeyStoreCasesTest::theChangeSurvives()
{
    if (isChangeSent())
        return;
    QTRY_COMPARE(stateOf(m_change), ChangeState::Staged);
    m_window.reset();
    stop();
    QCOMPARE(filesWithSentinel(m_folder->path()), QStringList());
    m_between = nullptr;
    m_makeKeyStore = {}; // a desktop on a good day
    start();
    m_clock->advance(10min);
    directory().syncNow();
    QTRY_VERIFY(isChangeSent());
}

void KeyStoreCasesTest::theSearchFindsWhatItLooksFor()
{
    m_heart = std::make_unique<Heartbeat>();
    QCOMPARE(filesWithSentinel(m_folder->path()), QStringList());
    QFile plain(m_folder->filePath(u"plain"_s));
    QVERIFY(plain.open(QIODevice::WriteOnly));
    plain.write(QByteArray("{\"token\":\"") + sentinel + "refresh-1\"}");
    plain.close();
    QFile coded(m_folder->filePath(u".coded"_s));
    QVERIFY(coded.open(QIODevice::WriteOnly));
    coded.write(QByteArray("SENTINEL-refresh-1").toBase64());
    coded.close();
    QCOMPARE(filesWithSentinel(m_folder->path()).size(), 2);
}

void KeyStoreCasesTest::atTheStart_data()
{
    QTest::addColumn<std::function<void(FakeSecretService &, TokenDesk &)>>("day");
    QTest::addColumn<Identity::State>("state");
    QTest::addColumn<QString>("words");
    using Day = std::function<void(FakeSecretService &, TokenDesk &)>;
    using State = Identity::State;
    const auto missing = u"does not answer"_s;
    const auto locked = u"is locked"_s;
    const auto lost = u"no longer holds"_s;
    QTest::newRow("absent") << Day([](auto &service, auto &) { service.vanish(); }) << State::KeyStoreMissing
                            << missing;
    QTest::newRow("locked") << Day([](auto &service, auto &) {
        service.isLocked = true;
        service.temper = Temper::Prompts;
    }) << State::KeyStoreLocked
                            << locked;
    QTest::newRow("refused") << Day([](auto &service, auto &) {
        service.isLocked = true;
        service.temper = Temper::Refuses;
    }) << State::KeyStoreLocked
                             << locked;
    QTest::newRow("hangs") << Day([](auto &service, auto &) { service.temper = Temper::Hangs; })
                           << State::KeyStoreMissing << missing;
    QTest::newRow("dies") << Day([](auto &service, auto &) { service.temper = Temper::Dies; }) << State::KeyStoreMissing
                          << missing;
    QTest::newRow("empty") << Day([](auto &service, auto &) { service.bend(tokenKey, {}); }) << State::TokenLost
                           << lost;
    QTest::newRow("no-token") << Day([](auto &service, auto &) {
        service.bend(tokenKey, QByteArray("p\xC3\xA4ssword\r\nof another").toBase64());
    }) << State::TokenLost << lost;
    QTest::newRow("unknown-token") << Day([](auto &, auto &tokens) { tokens.refuses = true; }) << State::SignInNeeded
                                   << u"is signed out"_s;
    QTest::newRow("somebody-elses") << Day([](auto &, auto &tokens) { tokens.person = u"somebody-else"_s; })
                                    << State::TokenLost << lost;
    QTest::newRow("deleted") << Day([](auto &service, auto &) { service.forget(tokenKey); }) << State::TokenLost
                             << lost;
}

void KeyStoreCasesTest::atTheStart()
{
    QFETCH(const std::function<void(FakeSecretService &, TokenDesk &)>, day);
    QFETCH(const Identity::State, state);
    QFETCH(const QString, words);
    QVERIFY(m_service->appear());
    m_service->keep(keyService, tokenKey, "SENTINEL-refresh-0");
    day(*m_service, *m_tokens);
    startOnTheDesktops();
    QTRY_COMPARE(me().state, state);
    QTRY_VERIFY2(said().contains(words), qPrintable(said()));
    QVERIFY2(said().contains(u"me@example.org"_s) && said().contains(u"sign in"_s), qPrintable(said()));
    QVERIFY(!isChangeSent());
    QVERIFY(m_service->prompts <= 1); // nobody is asked twice
    for (const QByteArray &body : std::as_const(m_tokens->asked))
        QVERIFY2(body.contains("SENTINEL-refresh-0"), body.constData()); // nothing else ever leaves for a portal
    nothingIsLeftLying();
    theChangeSurvives();
}

void KeyStoreCasesTest::whenTheTokenIsRenewed_data()
{
    QTest::addColumn<Temper>("temper");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<Identity::Keeping>("keeping");
    QTest::addColumn<QString>("words");
    const auto none = u"no key store that answers"_s;
    QTest::newRow("hangs") << Temper::Hangs << false << Identity::Keeping::NoKeyStore << none;
    QTest::newRow("dies") << Temper::Dies << false << Identity::Keeping::NoKeyStore << none;
    QTest::newRow("refused") << Temper::Refuses << true << Identity::Keeping::KeyStoreLocked << u"is locked"_s;
    QTest::newRow("locked") << Temper::Prompts << true << Identity::Keeping::KeyStoreLocked << u"is locked"_s;
}

void KeyStoreCasesTest::whenTheTokenIsRenewed()
{
    QFETCH(const Temper, temper);
    QFETCH(const bool, isLocked);
    QFETCH(const Identity::Keeping, keeping);
    QFETCH(const QString, words);
    QVERIFY(m_service->appear());
    m_service->keep(keyService, tokenKey, "SENTINEL-refresh-0");
    m_tokens->beforeAnswer = [&] {
        m_service->temper = temper;
        m_service->isLocked = isLocked;
    };
    startOnTheDesktops();
    QTRY_VERIFY(isChangeSent()); // the session goes on, in memory
    QCOMPARE(me().state, Identity::State::SignedIn);
    QTRY_COMPARE(me().keeping, keeping);
    QTRY_VERIFY2(said().contains(words), qPrintable(said()));
    QVERIFY2(said().contains(u"until Gatehouse closes"_s), qPrintable(said()));
    nothingIsLeftLying();
}

void KeyStoreCasesTest::unlockedItGoesOnByItself()
{
    QVERIFY(m_service->appear());
    m_service->keep(keyService, tokenKey, "SENTINEL-refresh-0");
    m_service->isLocked = true;
    m_service->temper = Temper::Refuses;
    startOnTheDesktops();
    QTRY_COMPARE(me().state, Identity::State::KeyStoreLocked);
    QCOMPARE(m_service->prompts, 1);
    m_service->isLocked = false; // in another program
    QTRY_COMPARE_WITH_TIMEOUT(me().state, Identity::State::SignedIn, 10'000);
    QTRY_VERIFY(isChangeSent());
    QTRY_COMPARE(m_service->secretOf(tokenKey), "SENTINEL-refresh-1");
    QCOMPARE(m_service->prompts, 1);
    nothingIsLeftLying();
}

void KeyStoreCasesTest::whoUnlocksLateIsSignedInForGood()
{
    QVERIFY(m_service->appear());
    m_service->keep(keyService, tokenKey, "SENTINEL-refresh-0");
    m_tokens->beforeAnswer = [this] {
        m_service->isLocked = true;
        m_service->temper = Temper::Prompts;
    };
    startOnTheDesktops();
    QTRY_COMPARE(me().keeping, Identity::Keeping::KeyStoreLocked);
    m_service->closePrompts(true);
    QTRY_COMPARE_WITH_TIMEOUT(me().keeping, Identity::Keeping::KeyStore, 10'000);
    QCOMPARE(m_service->secretOf(tokenKey), "SENTINEL-refresh-1");
    QTRY_COMPARE(m_service->count(), 1); // the trial entry is gone
    QTRY_VERIFY2(!said().contains(u"is locked"_s), qPrintable(said()));
    nothingIsLeftLying();
}

void KeyStoreCasesTest::anAnswerAfterWeGaveUpLeavesNothingBehind()
{
    QVERIFY(m_service->appear());
    m_service->keep(keyService, tokenKey, "SENTINEL-refresh-0");
    m_tokens->beforeAnswer = [this] {
        m_service->temper = Temper::Hangs;
    };
    startOnTheDesktops();
    QTRY_COMPARE(me().keeping, Identity::Keeping::NoKeyStore);
    m_service->answerLate();
    const int heard = m_service->questions;
    QTRY_VERIFY(m_service->questions > heard); // what it took too late is taken out again
    QTRY_COMPARE(m_service->count(), 1);
    QCOMPARE(me().keeping, Identity::Keeping::NoKeyStore);
    QTRY_VERIFY(isChangeSent());
    nothingIsLeftLying();
}

void KeyStoreCasesTest::whoSignsInWithoutOneStaysInUntilTheEnd()
{
    startOnTheDesktops(); // nobody on the bus
    QTRY_COMPARE(me().state, Identity::State::KeyStoreMissing);
    signInAgain();
    QCOMPARE(me().state, Identity::State::SignedIn);
    QCOMPARE(me().keeping, Identity::Keeping::NoKeyStore);
    QTRY_VERIFY(isChangeSent());
    QTRY_VERIFY2(said().contains(u"until Gatehouse closes"_s), qPrintable(said()));
    nothingIsLeftLying();
    m_window.reset();
    stop();
    start(); // and is signed out then, as was said
    QTRY_COMPARE(me().state, Identity::State::SignInNeeded);
    QCOMPARE(filesWithSentinel(m_folder->path()), QStringList());
}

void KeyStoreCasesTest::twoWritersLeaveOneWholeToken()
{
    QVERIFY(m_service->appear());
    KeychainKeyStore one(keyService, patience);
    KeychainKeyStore other(keyService, patience);
    for (int round = 0; round < 20; ++round) {
        const QByteArray ones = "one-" + QByteArray::number(round);
        const QByteArray others = "other-" + QByteArray(4'000, 'x');
        auto first = one.write(tokenKey, ones);
        auto second = other.write(tokenKey, others);
        QVERIFY(QCoro::waitFor(first));
        QVERIFY(QCoro::waitFor(second));
        const QByteArray kept = QCoro::waitFor(one.read(tokenKey)).value();
        QVERIFY2(kept == ones || kept == others, kept.constData());
        QCOMPARE(m_service->count(), 1);
    }
}

void KeyStoreCasesTest::signingOutOfALockedOneDoesNotWait()
{
    QVERIFY(m_service->appear());
    m_service->keep(keyService, tokenKey, "SENTINEL-refresh-0");
    startOnTheDesktops();
    QTRY_VERIFY(isChangeSent());
    QTRY_COMPARE(m_service->secretOf(tokenKey), "SENTINEL-refresh-1");
    m_service->isLocked = true;
    m_service->temper = Temper::Refuses;
    QVERIFY(succeeds(services().portals->signOut(account.identity, false)));
    QCOMPARE(me().state, Identity::State::SignInNeeded);
    QTRY_VERIFY2(said().contains(u"is signed out"_s), qPrintable(said()));
    nothingIsLeftLying();
}

int main(int argc, char **argv)
{
    qInstallMessageHandler(keepLog);
    const QApplication application(argc, argv);
    KeyStoreCasesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "key_store_cases_test.moc"
