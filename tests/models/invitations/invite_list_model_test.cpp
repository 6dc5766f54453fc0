// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invite_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

namespace {

Member memberOf(const QString &email, MemberStatus status)
{
    Member member;
    member.id = MemberId{email};
    member.email = email;
    member.status = status;
    return member;
}

InviteGround ground()
{
    MemberTableBuilder members;
    members.add(memberOf(u"here@example.org"_s, MemberStatus::Active));
    members.add(memberOf(u"gone@example.org"_s, MemberStatus::Removed));
    // Removed once, invited again since.
    members.add(memberOf(u"back@example.org"_s, MemberStatus::Removed));
    Member again = memberOf(u"back@example.org"_s, MemberStatus::Deactivated);
    again.id = MemberId{u"again"_s};
    members.add(again);
    Invitation open;
    open.email = u"Open@Example.org"_s;
    open.expiresAt = Instant(std::chrono::hours(2));
    Invitation expired;
    expired.email = u"late@example.org"_s;
    expired.expiresAt = Instant(std::chrono::minutes(1));
    return {u"me@example.org"_s, members.build(), {open, expired}, Instant(std::chrono::hours(1)), {}};
}

QStringList addressesIn(const QString &text)
{
    QStringList found;
    const auto all = typedAddresses(text);
    for (const TypedAddress &one : all)
        found << (one.name.isEmpty() ? one.address : one.name + u'|' + one.address);
    return found;
}

InviteVerdict::Kind kindAt(const InviteListModel &model, int row)
{
    return static_cast<InviteVerdict::Kind>(model.index(row, 0).data(InviteListModel::VerdictKindRole).toInt());
}

} // namespace

/// Many addresses at once: how they are taken apart, and what is said of each before anything is sent.
class InviteListModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreTakenApart_data();
    void textsAreTakenApart();
    void eachAddressHasItsVerdict_data();
    void eachAddressHasItsVerdict();
    void theListIsJudgedAsAWhole();
    void seatsAndThePortalsMostAreHeld();
    void namesAreAskedForWhereThePortalWantsThem();
    void aFailureStaysAtItsRow();
    void whoWasRemovedIsFound();
};

void InviteListModelTest::textsAreTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<bool>("ends");
    const auto row = [](const char *name, const QString &text, const QStringList &addresses, bool ends) {
        QTest::newRow(name) << text << addresses << ends;
    };
    const QStringList both{u"a@x.org"_s, u"b@x.org"_s};
    row("one, still typed", u"a@x.or"_s, {u"a@x.or"_s}, false);
    row("a comma", u"a@x.org,"_s, {u"a@x.org"_s}, true);
    row("commas and blanks", u" a@x.org ,  b@x.org"_s, both, true);
    row("semicolons", u"a@x.org;b@x.org"_s, both, true);
    row("lines", u"a@x.org\nb@x.org\r\n"_s, both, true);
    row("blanks", u"a@x.org b@x.org"_s, both, true);
    row("names", u"Ann Lee <a@x.org>, \"Keller, Ben\" <b@x.org>"_s, {u"Ann Lee|a@x.org"_s, u"Keller, Ben|b@x.org"_s},
        true);
    row("names, their lines lost", u"Ann <a@x.org> Ben <b@x.org>"_s, {u"Ann|a@x.org"_s, u"Ben|b@x.org"_s}, true);
    row("no address", u"hello there"_s, {u"hello there"_s}, false);
    row("a quote never closed", u"\"Ann <a@x.org>\nb@x.org"_s, {u"\"Ann|a@x.org"_s, u"b@x.org"_s}, true);
    row("nothing", u" , ;\n"_s, {}, true);
}

void InviteListModelTest::textsAreTakenApart()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, addresses);
    QFETCH(const bool, ends);
    QCOMPARE(addressesIn(text), addresses);
    QCOMPARE(endsAnAddress(text), ends);
}

void InviteListModelTest::eachAddressHasItsVerdict_data()
{
    using Kind = InviteVerdict::Kind;
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &address, Kind kind) {
        QTest::newRow(name) << address << static_cast<int>(kind);
    };
    row("new", u"new@example.org"_s, Kind::Fine);
    row("member, written otherwise", u"Here@EXAMPLE.org"_s, Kind::Refused);
    row("own", u"me@example.org"_s, Kind::Refused);
    row("open invitation", u"open@example.org"_s, Kind::Replaces);
    row("expired invitation", u"late@example.org"_s, Kind::Fine);
    row("removed", u"gone@example.org"_s, Kind::Returns);
    row("removed and back", u"back@example.org"_s, Kind::Refused);
    row("half", u"new@"_s, Kind::Incomplete);
    row("invisible", u"new\u200b@example.org\u0007"_s, Kind::Refused);
}

void InviteListModelTest::eachAddressHasItsVerdict()
{
    QFETCH(const QString, address);
    QFETCH(const int, kind);
    const InviteVerdict verdict = ground().judge(address);
    QCOMPARE(static_cast<int>(verdict.kind), kind);
    QCOMPARE(verdict.words.isEmpty(), verdict.kind == InviteVerdict::Kind::Fine);
    const InviteGround narrow({}, {}, {}, {}, {u"example.net"_s});
    QCOMPARE(narrow.judge(u"a@example.org"_s).kind, InviteVerdict::Kind::Refused);
    QVERIFY(narrow.judge(u"a@Example.NET"_s).mayBeSent());
}

void InviteListModelTest::theListIsJudgedAsAWhole()
{
    InviteListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy told(&model, &InviteListModel::listChanged);
    model.setGround(ground(), {500, {}, false});
    model.add(typedAddresses(u"a@x.org, A@X.org, wrong, here@example.org, b@x.org"_s));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.sendableCount(), 2);
    QCOMPARE(kindAt(model, 1), InviteVerdict::Kind::Refused);
    QVERIFY(model.index(1, InviteListModel::VerdictColumn).data().toString().contains(u"already"_s));
    QCOMPARE(kindAt(model, 2), InviteVerdict::Kind::Refused); // in a list nobody is typing any more
    QVERIFY(model.index(3, 1).data(Qt::AccessibleTextRole).toString().startsWith(u"here@example.org: "_s));
    model.removeAt(0);
    QCOMPARE(model.sendableCount(), 2); // the second of the two is the only one now
    QCOMPARE(model.sendable().front().address, u"A@X.org"_s);
    model.removeAt(17);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(told.count() >= 3);
}

void InviteListModelTest::seatsAndThePortalsMostAreHeld()
{
    InviteListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(typedAddresses(u"a@x.org b@x.org c@x.org"_s));
    model.setGround(ground(), {500, 2, false});
    QCOMPARE(model.sendableCount(), 2);
    QVERIFY(model.index(2, InviteListModel::VerdictColumn).data().toString().contains(u"seat"_s));
    model.setGround(ground(), {1, {}, false});
    QCOMPARE(model.sendableCount(), 1);
    model.removeAt(0);
    QCOMPARE(model.sendable().front().address, u"b@x.org"_s);
}

void InviteListModelTest::namesAreAskedForWhereThePortalWantsThem()
{
    InviteListModel model;
    model.setGround(ground(), {500, {}, true});
    model.add(typedAddresses(u"a@x.org, Ben <b@x.org>"_s));
    QCOMPARE(model.sendable(), (QList<TypedAddress>{{u"b@x.org"_s, u"Ben"_s}}));
}

void InviteListModelTest::aFailureStaysAtItsRow()
{
    InviteListModel model;
    model.setGround(ground(), {500, {}, false});
    model.add(typedAddresses(u"a@x.org, b@x.org"_s));
    model.setFailed(u"b@x.org"_s, u"The disk is full."_s);
    model.removeAddress(u"a@x.org"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, InviteListModel::VerdictColumn).data().toString(), u"The disk is full."_s);
    QCOMPARE(model.sendableCount(), 1); // it may be tried again
}

void InviteListModelTest::whoWasRemovedIsFound()
{
    QCOMPARE(ground().formerMember(u"GONE@example.org"_s)->id, MemberId{u"gone@example.org"_s});
    QVERIFY(!ground().formerMember(u"back@example.org"_s));
    QVERIFY(!ground().formerMember(u"new@example.org"_s));
}

QTEST_GUILESS_MAIN(InviteListModelTest)
#include "invite_list_model_test.moc"
