// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/access/sample_members.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// -1, 0 or 1 as the column's rule says, by the slow way.
int compared(const Member &left, const Member &right, MemberColumn column)
{
    const auto sign = [](auto one, auto other) {
        return one < other ? -1 : (other < one ? 1 : 0);
    };
    const auto held = [](const Member &member) {
        QSet<QString> permissions;
        for (const GrantCell &cell : member.grant.cells)
            permissions.insert(cell.permission);
        return member.grant.all ? std::numeric_limits<qsizetype>::max() : permissions.size();
    };
    switch (column) {
    case MemberColumn::Name:
        return sign(folded(left.name).toUtf8(), folded(right.name).toUtf8());
    case MemberColumn::Email:
        return sign(folded(left.email).toUtf8(), folded(right.email).toUtf8());
    case MemberColumn::Role:
        return sign(left.role, right.role);
    case MemberColumn::Access:
        return sign(held(left), held(right));
    case MemberColumn::Status:
        return sign(left.status, right.status);
    case MemberColumn::LastSignIn:
        return sign(left.lastSignIn.value_or(Instant{}), right.lastSignIn.value_or(Instant{}));
    }
    return 0;
}

std::vector<quint32> naiveOrder(const QList<Member> &members, MemberColumn column, Qt::SortOrder direction)
{
    std::vector<quint32> rows(static_cast<std::size_t>(members.size()));
    std::iota(rows.begin(), rows.end(), 0U);
    std::sort(rows.begin(), rows.end(), [&](quint32 one, quint32 other) {
        const Member &left = members.at(one);
        const Member &right = members.at(other);
        if (const int main = compared(left, right, column); main != 0)
            return (direction == Qt::AscendingOrder) == (main < 0);
        if (const int byName = compared(left, right, MemberColumn::Name); byName != 0)
            return byName < 0;
        return left.id.value.toUtf8() < right.id.value.toUtf8();
    });
    return rows;
}

std::vector<quint32> naiveMatches(const QList<Member> &members, const QString &text, const std::vector<quint32> &order)
{
    const QStringList words = foldedWords(text);
    std::vector<quint32> rows;
    std::copy_if(order.begin(), order.end(), std::back_inserter(rows), [&](quint32 row) {
        const QString name = folded(members.at(row).name);
        const QString email = folded(members.at(row).email);
        return std::all_of(words.begin(), words.end(),
            [&](const QString &word) { return name.contains(word) || email.contains(word); });
    });
    return rows;
}

/// Some words as people type them: pieces of what is there, and of what is not.
QString anyQuery(Seeded &chance, const QList<Member> &members)
{
    QString query;
    for (int words = chance.below(4); words > 0; --words) {
        const Member member = chance.anyOf(members);
        const QList<uint> source = (chance.oneIn(2) ? member.name : member.email).toUcs4();
        const QList<uint> piece = source.mid(chance.below(static_cast<int>(source.size()) + 1), 1 + chance.below(6));
        query += QString::fromUcs4(reinterpret_cast<const char32_t *>(piece.constData()), piece.size())
            + (chance.oneIn(9) ? u"zq"_s : QString()) + u' ';
    }
    return query;
}

} // namespace

class MemberTableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyTableAnswers()
    {
        const auto table = MemberTableBuilder().build();
        QCOMPARE(table->size(), 0U);
        QVERIFY(table->matching(u"anna"_s, {}).empty());
        QVERIFY(table->ordered(MemberColumn::Email, Qt::DescendingOrder).empty());
        QVERIFY(!table->rowOf({u"1"_s}));
        QVERIFY(!table->rowOfEmail(u"a@example.org"_s));
    }

    void keepsEveryValue()
    {
        Seeded chance;
        const QList<Member> members = anyMembers(chance, 300);
        const auto table = tableOf(members);
        QCOMPARE(table->size(), 300U);
        for (quint32 row = 0; row < table->size(); ++row) {
            QVERIFY(table->member(row) == members.at(row));
            QCOMPARE(table->rowOf(members.at(row).id), std::optional(row));
            QCOMPARE(table->name(row), members.at(row).name);
        }
        QVERIFY(!table->rowOf({u"nobody"_s}));
        QVERIFY(table->bytes() > 300);
    }

    void rawRowsAreTheSameAsMembers()
    {
        Member member;
        member.id = {u"m1"_s};
        member.name = u"José"_s;
        member.email = u"jose@example.org"_s;
        member.role = u"user"_s;
        member.grant.cells.insert({u"view"_s, {}, {}});
        member.version = 7;
        member.since = Instant(std::chrono::milliseconds(5));
        member.lastSignIn = Instant(std::chrono::milliseconds(6));
        const std::string grant = toStoredForm(member.grant).toStdString();
        MemberTableBuilder builder;
        MemberTableBuilder::Raw raw{"m1", "José", "jose@example.org", "user", grant};
        raw.version = 7;
        raw.since = 5;
        raw.lastSignIn = 6;
        builder.add(raw);
        QVERIFY(builder.build()->member(0) == member);
    }

    void addressesAreFoundAsAddressesAre()
    {
        Member member;
        member.id = {u"m1"_s};
        member.email = u"Jose@Exämple.org"_s;
        const auto table = tableOf({member});
        QCOMPARE(table->rowOfEmail(u"jose@EXÄMPLE.ORG"_s), std::optional(0U));
        QCOMPARE(table->rowOfEmail(u" jose@xn--exmple-cua.org "_s), std::optional(0U));
        QVERIFY(!table->rowOfEmail(u"josé@exämple.org"_s)); // an accent is another mailbox
    }

    void ordersAsTheSlowWayDoes()
    {
        Seeded chance;
        // Past the sizes at which the ways of sorting change.
        for (const int count : {1, 2, 40, 700, 2'500}) {
            const QList<Member> members = anyMembers(chance, count);
            const auto table = tableOf(members);
            for (const MemberColumn column : {MemberColumn::Name, MemberColumn::Email, MemberColumn::Role,
                     MemberColumn::Access, MemberColumn::Status, MemberColumn::LastSignIn}) {
                for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder})
                    QVERIFY2(table->ordered(column, direction) == naiveOrder(members, column, direction),
                        qPrintable(u"column %1 of %2 rows"_s.arg(static_cast<int>(column)).arg(count)));
            }
        }
    }

    void matchesAsTheSlowWayDoes()
    {
        Seeded chance;
        const QList<Member> members = anyMembers(chance, 5'000); // more than one piece of the scan
        const auto table = tableOf(members);
        const auto order = table->ordered(MemberColumn::Name, Qt::AscendingOrder);
        for (int turn = 0; turn < 40; ++turn) {
            const QString query = anyQuery(chance, members);
            QVERIFY2(table->matching(query, order) == naiveMatches(members, query, order), qPrintable(query));
        }
        for (const QString &query : {u"a"_s, u"."_s, u"@"_s, u"an na"_s, u"ÉTIENNE"_s, u"org com"_s, u"李"_s})
            QVERIFY2(table->matching(query, order) == naiveMatches(members, query, order), qPrintable(query));
    }

    void wordsDoNotCrossRowsOrFields()
    {
        Member first;
        first.id = {u"1"_s};
        first.name = u"ab"_s;
        first.email = u"cd"_s;
        Member second = first;
        second.id = {u"2"_s};
        const auto table = tableOf({first, second});
        QVERIFY(table->matching(u"abcd"_s, {0, 1}).empty());
        QVERIFY(table->matching(u"cdab"_s, {0, 1}).empty());
        QCOMPARE(table->matching(u"cd ab"_s, {1, 0}), (std::vector<quint32>{1, 0}));
    }

    void twinsAndSamenessAcrossSnapshots()
    {
        Seeded chance;
        QList<Member> members = anyMembers(chance, 50);
        const auto before = tableOf(members);
        members[7].version += 1;
        members.removeAt(3);
        const auto after = tableOf(members);
        QVERIFY(!before->rowIn(*after, 3));
        QCOMPARE(before->rowIn(*after, 7), std::optional(6U));
        QVERIFY(!before->isSameRow(7, *after, 6));
        QVERIFY(before->isSameRow(8, *after, 7));
    }
};

QTEST_GUILESS_MAIN(MemberTableTest)
#include "member_table_test.moc"
