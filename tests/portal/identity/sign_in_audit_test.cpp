// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/audit_trail.h"
#include "tests/portal/stage/stage.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

namespace {

const QString right = u"a lantern above the east gate"_s;

} // namespace

/// Signing in and out, failures included, is in the audit trail (R11), and no secret with it.
class SignInAuditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSignInsAndSignOuts();
    void keepsFailuresWithoutWhatWasTyped();
    void keepsATokenThatCameTwice();

private:
    [[nodiscard]] std::vector<AuditEvent> events();

    std::unique_ptr<Stage> m_stage;
    QString m_amelia;
};

void SignInAuditTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_amelia = m_stage->person(u"amelia@example.org"_s, u"Amelia Hart"_s, right);
    QVERIFY(!m_amelia.isEmpty());
}

std::vector<AuditEvent> SignInAuditTest::events()
{
    std::vector<AuditEvent> found;
    const auto looked = m_stage->database().read([&](Transaction &transaction) -> Result<void> {
        auto all = eventsOf(transaction, {}, {});
        if (!all)
            return tl::unexpected(all.error());
        found = std::move(*all);
        return {};
    });
    return looked ? found : std::vector<AuditEvent>();
}

void SignInAuditTest::keepsSignInsAndSignOuts()
{
    const QJsonObject tokens = m_stage->tokens(u"amelia@example.org"_s, right);
    const QByteArray access = tokens["access_token"_L1].toString().toLatin1();
    auto found = events();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].action, u"sign_in.succeeded"_s);
    QCOMPARE(found[0].actorId, m_amelia);
    QCOMPARE(found[0].actor, u"Amelia Hart"_s);
    const QString session = found[0].object;
    QCOMPARE(m_stage->withToken(Verb::Post, u"/v1/sign-out"_s, access).status, 200);
    found = events();
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].action, u"session.ended"_s);
    QCOMPARE(found[0].object, session);
    QCOMPARE(found[0].after, (QJsonObject{{u"because"_s, u"signed_out"_s}, {u"sessions"_s, 1}}));

    const QJsonObject more = m_stage->tokens(u"amelia@example.org"_s, right);
    QVERIFY(!m_stage->tokens(u"amelia@example.org"_s, right).isEmpty());
    QCOMPARE(m_stage
                 ->withToken(Verb::Post, u"/v1/sign-out"_s, more["access_token"_L1].toString().toLatin1(),
                     R"({"everywhere":true})")
                 .status,
        200);
    QCOMPARE(events()[0].after["sessions"_L1].toInt(), 2);
    const QByteArray stored = m_stage->storedBytes();
    QVERIFY(stored.contains("sign_in.succeeded") && !stored.contains(access));
}

void SignInAuditTest::keepsFailuresWithoutWhatWasTyped()
{
    QCOMPARE(m_stage->signIn(u"amelia@example.org"_s, u"a lantern above the west gate"_s).status, 401);
    // Somebody types the password where the address belongs.
    QCOMPARE(m_stage->signIn(u"a lantern above the north gate"_s, u"x"_s).status, 401);
    const auto found = events();
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[1].action, u"sign_in.failed"_s);
    QCOMPARE(found[1].object, m_amelia);
    QCOMPARE(found[1].principal, u"Amelia Hart"_s);
    QCOMPARE(found[1].actor, QString()); // whoever it was, it is not known to be her
    QCOMPARE(found[1].after["source"_L1].toString(), u"192.0.2.1"_s);
    QCOMPARE(found[0].object, QString());
    for (const AuditEvent &event : found) {
        const QByteArray kept = QJsonDocument(event.after).toJson() + event.object.toUtf8() + event.actor.toUtf8();
        QVERIFY(!kept.contains("gate"));
    }
}

void SignInAuditTest::keepsATokenThatCameTwice()
{
    const QByteArray token = m_stage->tokens(u"amelia@example.org"_s, right)["refresh_token"_L1].toString().toLatin1();
    QCOMPARE(m_stage->refresh(token, "\"one\"").status, 200);
    QCOMPARE(m_stage->refresh(token, "\"two\"").status, 400);
    const auto found = events();
    QCOMPARE(found[0].action, u"session.ended"_s);
    QCOMPARE(found[0].after["because"_L1].toString(), u"token_reused"_s);
    QCOMPARE(found[0].actorId, QString());
}

QTEST_GUILESS_MAIN(SignInAuditTest)
#include "sign_in_audit_test.moc"
