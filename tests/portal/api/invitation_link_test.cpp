// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/invitation_link.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

/// The token of a link: made again from key, invitation and issue, stored nowhere, and never believed when bent (N2).
class InvitationLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linkOpensTheSameDoor();
};

void InvitationLinkTest::linkOpensTheSameDoor()
{
    const QByteArray key(32, 'k');
    const QByteArray token = invitationToken(key, {u"abc"_s, 3});
    QCOMPARE(invitationToken(key, {u"abc"_s, 3}), token);
    const auto ref = verifyInvitationToken(key, token);
    QVERIFY(ref);
    QCOMPARE(ref->linkId, u"abc"_s);
    QCOMPARE(ref->issue, 3);
    QVERIFY(!verifyInvitationToken(QByteArray(32, 'x'), token));
    for (qsizetype place = 0; place < token.size(); ++place) {
        QByteArray bent = token;
        bent[place] = bent[place] == 'A' ? 'B' : 'A';
        QVERIFY(!verifyInvitationToken(key, bent));
    }
    for (const QByteArray &bad :
        {QByteArray(), QByteArray("."), QByteArray(".."), QByteArray("a.1."), QByteArray(token + "A")}) {
        QVERIFY(!verifyInvitationToken(key, bad));
    }
    QCOMPARE(invitationLink(QUrl(u"https://h.example.org/portal/?q#f"_s), key, {u"abc"_s, 3}).toString(),
        u"https://h.example.org/portal/invitation/"_s + QString::fromLatin1(token));
}

QTEST_GUILESS_MAIN(InvitationLinkTest)
#include "invitation_link_test.moc"
