// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/abuse_crowd.h"
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/portal_process.h"
#include "tests/sanitized.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal::test;

/// The true portal while strangers do what they can to it (R93–R97): whoever is signed in keeps being answered, memory
/// stays bounded, and nothing of it is left behind. How fast it answers meanwhile is measured in tests/bench.
class AbuseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAnsweringWhoIsSignedIn()
    {
        constexpr int halfOpen = 4'000;
        constexpr double mostMemory = 256;
        PortalProcess portal;
        QVERIFY2(portal.start({u"--embedded"_s}), portal.errorOutput().constData());
        HttpClient client(portal.port());
        const auto tokens = client.postForm("/v1/token",
            {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
                {u"sign_in_code"_s, QString::fromLatin1(portal.signInCode())}});
        const QByteArray request =
            get("/v1/accounts", "Authorization: Bearer " + tokens.text("access_token").toLatin1() + "\r\n");
        RawClient probe(portal.port());
        probe.send(request);
        QCOMPARE(probe.answer().status, 200);
        busyEachWorker(portal.port(), request);
        const auto before = useOf(portal.processId());
        QVERIFY(before.descriptors > 0);

        AbuseCrowd crowd(portal.port(), halfOpen);
        crowd.start();
        int asked = 0;
        const auto ask = [&] {
            probe.send(request);
            ++asked;
            return probe.answer(true, 20'000).status;
        };
        // Until each kind of abuse has been done a few times, and longer than an unfinished head may stand and then the
        // chunk without an end that follows it.
        QElapsedTimer timer;
        timer.start();
        while (crowd.rounds() < 3 || timer.elapsed() < 18'000) {
            QCOMPARE(ask(), 200);
            QVERIFY(timer.elapsed() < 100'000);
            QTest::qWait(50);
        }
        const double memory = useOf(portal.processId()).mostMemory;
        qInfo("%d half-open, %d rounds of abuse, %d requests answered meanwhile, at most %.0f MB", crowd.standing(),
            crowd.rounds(), asked, memory);
        QVERIFY(crowd.standing() > std::min(halfOpen, raiseDescriptorLimit() - 1'000) / 2);
        QCOMPARE(crowd.surprises(), 0);
        QVERIFY2((memory > 0 && memory <= mostMemory) || gatehouse::test::isSanitized,
            QByteArray::number(memory).constData());
        crowd.stop();
        QTRY_VERIFY_WITH_TIMEOUT(useOf(portal.processId()).descriptors <= before.descriptors, 30'000);
        QCOMPARE(ask(), 200);
        QVERIFY(portal.closeInput());
    }

private:
    /// Each worker opens the database when it first needs it: its descriptors are none of the strangers'.
    static void busyEachWorker(quint16 port, const QByteArray &request)
    {
        constexpr int clients = 8;
        constexpr int requests = 50;
        std::vector<std::unique_ptr<RawClient>> crowd;
        for (int i = 0; i < clients; ++i) {
            crowd.push_back(std::make_unique<RawClient>(port));
            crowd.back()->send(request.repeated(requests));
        }
        for (const auto &client : crowd) {
            for (int i = 0; i < requests; ++i)
                QCOMPARE(client->answer().status, 200);
        }
    }
};

QTEST_GUILESS_MAIN(AbuseTest)
#include "abuse_test.moc"
