// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invite_verdict.h"
#include "models/mixed_scripts.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

/// Addresses that look like another's (R47, UTS #39).
class MixedScriptsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mixes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("mixed");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("Latin") << u"josé.müller+x_1"_s << false;
        QTest::newRow("Cyrillic") << u"почта-2"_s << false;
        QTest::newRow("Arabic") << u"بريد٣"_s << false;
        QTest::newRow("one Cyrillic letter") << u"p\u0430ypal"_s << true;
        QTest::newRow("Greek o") << u"g\u03bfogle"_s << true;
        QTest::newRow("beyond the first plane") << u"a\U00010428"_s << true;
        QTest::newRow("Japanese with Latin") << u"東京カタひらtokyo"_s << false;
        QTest::newRow("Korean with Latin") << u"서울seoul"_s << false;
        QTest::newRow("Korean with kana") << u"서울かな"_s << true;
        QTest::newRow("Latin with combining marks") << u"e\u0301le\u0300ve"_s << false;
    }

    void mixes()
    {
        QFETCH(const QString, text);
        QTEST(mixesScripts(text), "mixed");
    }

    void theInviterIsToldAndMaySend_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said"); // empty: nothing
        QTest::newRow("plain") << u"sample@example.org"_s << QString();
        QTest::newRow("Latin local part") << u"josé@example.org"_s << QString();
        QTest::newRow("Cyrillic local part") << u"почта@example.org"_s << QString();
        QTest::newRow("honest domain") << u"a@exämple.org"_s << u"know this domain as xn--exmple-cua.org"_s;
        QTest::newRow("forged domain") << u"a@ex\u0430mple.org"_s << u"Its domain is xn--exmple-4nf.org"_s;
        QTest::newRow("forged local part") << u"s\u0430mple@example.org"_s << u"Its domain is example.org"_s;
    }

    void theInviterIsToldAndMaySend()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        const InviteVerdict verdict = InviteGround().judge(typed);
        QCOMPARE(verdict.kind, said.isEmpty() ? InviteVerdict::Kind::Fine : InviteVerdict::Kind::Unusual);
        QVERIFY(verdict.mayBeSent());
        QVERIFY2(said.isEmpty() ? verdict.words.isEmpty() : verdict.words.contains(said), qPrintable(verdict.words));
    }
};

QTEST_GUILESS_MAIN(MixedScriptsTest)
#include "mixed_scripts_test.moc"
