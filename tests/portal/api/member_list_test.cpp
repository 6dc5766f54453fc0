// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include "portal/store/demo.h"
#include "portal/store/member_rows.h"
#include "portal/store/member_search.h"
#include "portal/store/text_fold.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

namespace {

/// All ids of a search, page after page.
QStringList idsOver(const ApiWorld &world, const QString &owner, const QString &list, const QString &query, int limit)
{
    QStringList ids;
    QString cursor;
    do {
        const Answer page = world.get(
            owner, list + u"?limit=%1&"_s.arg(limit) + query + (cursor.isEmpty() ? QString() : u"&cursor="_s + cursor));
        if (page.status != 200) {
            return {u"status %1"_s.arg(page.status)};
        }
        for (const QJsonValue one : page.list("members")) {
            ids.append(one["id"_L1].toString());
        }
        cursor = page.json["next_cursor"_L1].toString();
    } while (!cursor.isEmpty());
    return ids;
}

/// What SQLite alone finds.
QStringList idsInStore(ApiWorld &world, const QString &account, const QString &search)
{
    QStringList ids;
    const auto read = world.database().read([&](Transaction &transaction) {
        return eachMember(transaction, account, {{}, search, {}, 1'000'000},
            [&ids](const RowView &row) { ids.append(QString::fromUtf8(row.text(int(MemberColumn::Id)))); });
    });
    return read ? ids : QStringList{u"unreadable"_s};
}

} // namespace

/// The list of members: written without values in between, searched without reading the rows, and yet the same.
class MemberListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatOneMemberIsShownAs_data()
    {
        QTest::addColumn<QString>("profile");
        for (const char *profile : {"third-party", "team-portal", "client-area", "hosting-panel", "customer-portal"}) {
            QTest::newRow(profile) << QString::fromLatin1(profile);
        }
    }
    void writesWhatOneMemberIsShownAs()
    {
        QFETCH(QString, profile);
        ApiWorld world(profile);
        SeededRandomness chance(7);
        const auto firm = createDemo(world.database(), world.profile, world.clock, chance, 80);
        QVERIFY(firm);
        rename(world, firm->account, QString::fromUtf8("A \"quoted\" \\ name, \xe2\x80\xa8 \xf0\x9f\x99\x82 \x7f"));
        const QString list = u"/v1/accounts/%1/members"_s.arg(firm->account);
        QCOMPARE(world.get(firm->ownerIdentity, list).status, 200); // from here on their last use stands
        int seen = 0;
        for (const QString &query : {u"?limit=500"_s, u"?limit=500&status=removed"_s, u"?limit=500&q=example"_s}) {
            const Answer page = world.get(firm->ownerIdentity, list + query);
            QCOMPARE(page.status, 200);
            // In QJsonObject's own order and escapes, so that nobody can tell who wrote it.
            QCOMPARE(page.body, QJsonDocument(page.json).toJson(QJsonDocument::Compact));
            QCOMPARE(page.json["count"_L1].toInt(), int(page.list("members").size()));
            for (const QJsonValue one : page.list("members")) {
                const Answer alone = world.get(firm->ownerIdentity, list + u'/' + one["id"_L1].toString());
                QCOMPARE(alone.json, one.toObject());
                ++seen;
            }
        }
        QVERIFY(seen > 160);
    }

    void findsInMemoryWhatTheStoreFinds()
    {
        constexpr quint32 seed = 20'261'123;
        qInfo("seed %u", seed);
        QRandomGenerator chance(seed);
        ApiWorld world;
        SeededRandomness demo(7);
        const auto firm = createDemo(world.database(), world.profile, world.clock, demo, 1'500);
        QVERIFY(firm);
        const QString list = u"/v1/accounts/%1/members"_s.arg(firm->account);
        const QStringList texts{u"a"_s, u"zo"_s, u"sato"_s, u"example.net"_s, u"nobody"_s, u"ö"_s, u"renamed"_s,
            u"Zofia"_s, u"_"_s, u"%"_s, u"7@"_s};
        const QStringList everybody = idsInStore(world, firm->account, {});
        for (int turn = 0; turn < 25; ++turn) {
            change(world, *firm, everybody, chance);
            for (const QString &text : texts) {
                const QString query = u"q="_s + text; // a request as it is once its address was read
                QCOMPARE(idsOver(world, firm->ownerIdentity, list, query, 1 + chance.bounded(300)),
                    idsInStore(world, firm->account, text));
            }
        }
        const QStringList deactivated = idsOver(world, firm->ownerIdentity, list, u"q=e&status=deactivated"_s, 3);
        QVERIFY(deactivated.size() > 3);
        QVERIFY(!deactivated.contains(u"status"_s));
    }

    void goesWithoutMemoryForTooManyPeople()
    {
        ApiWorld world;
        SeededRandomness demo(7);
        const auto firm = createDemo(world.database(), world.profile, world.clock, demo, 300);
        QVERIFY(firm);
        MemberSearch small(100);
        const auto asked = world.database().read([&](Transaction &transaction) -> Result<void> {
            const auto large = small.find(transaction, {firm->account, 1, u"a"_s, {}, 10});
            return large && !*large ? Result<void>() : refuse(500, u"internal"_s);
        });
        QVERIFY(asked);
    }

private:
    static void putAgain(ApiWorld &world, const QString &account, const QString &id, const auto &edit)
    {
        const auto done = world.database().write([&](Transaction &transaction) -> Result<void> {
            auto member = memberById(transaction, account, id);
            if (!member) {
                return tl::unexpected(member.error());
            }
            edit(**member);
            const auto put = putMember(transaction, **member);
            return put ? Result<void>() : tl::unexpected(put.error());
        });
        QVERIFY(done);
    }

    static void rename(ApiWorld &world, const QString &account, const QString &name)
    {
        const QStringList ids = idsInStore(world, account, {});
        putAgain(world, account, ids.last(), [&name](MemberRow &member) { member.name = name; });
    }

    /// Names, presence and states of some, as the API's own writing changes them.
    static void change(ApiWorld &world, const DemoFirm &firm, const QStringList &ids, QRandomGenerator &chance)
    {
        for (int i = 0; i < 12; ++i) {
            const QString &id = ids.at(chance.bounded(int(ids.size())));
            putAgain(world, firm.account, id, [&](MemberRow &member) {
                if (member.identity == firm.ownerIdentity) {
                    return;
                }
                switch (chance.bounded(4)) {
                case 0:
                    member.name = u"Renamed %1"_s.arg(chance.bounded(1'000));
                    break;
                case 1:
                    member.removedAt = member.removedAt ? std::nullopt : std::optional(world.clock.now());
                    break;
                case 2:
                    member.status = u"deactivated"_s;
                    break;
                default:
                    break; // only its sequence moves
                }
            });
        }
    }
};

QTEST_GUILESS_MAIN(MemberListTest)
#include "member_list_test.moc"
