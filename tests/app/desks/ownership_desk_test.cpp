// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desks/desks_fixture.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The simulated portal, which lets accounts change hands here: the identity owns its account, and one offer of
/// somebody else's may wait for it.
class HandingOver final : public Transport {
public:
    explicit HandingOver(SimulatedPortal &portal)
        : m_portal(portal)
    {
    }

    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override
    {
        const QString path = request.url.path().mid(1);
        const QByteArray verb = request.verb;
        const QByteArray body = request.body;
        const bool concerns = path.contains(u"ownership-transfers"_s);
        if (concerns)
            request.verb = "GET"; // the clock and the way there are the portal's; the answer is ours
        if (concerns)
            request.url.setPath(u"/v1/accounts"_s);
        Result<HttpReply> reply = co_await m_portal.send(std::move(request));
        if (!reply || reply->status != 200)
            co_return reply;
        if (concerns)
            reply->body = bytesOf(answer(verb, path, body));
        else if (path == u"v1/portal"_s)
            reply->body = transferable(reply->body);
        else if (path == u"v1/accounts"_s)
            reply->body = owned(reply->body);
        co_return reply;
    }
    void shutdown() override { }

    void ask(const QString &id) { m_received = transfer(id, u"m-me"_s); }
    QStringList steps; ///< what was done, as it came

private:
    static QJsonObject transfer(const QString &id, const QString &member)
    {
        return {{u"id"_s, id}, {u"account"_s, QJsonObject{{u"id"_s, u"acc-1"_s}, {u"name"_s, u"Sample account"_s}}},
            {u"member"_s, QJsonObject{{u"id"_s, member}, {u"name"_s, u"Ann"_s}}}, {u"from"_s, u"Olga"_s},
            {u"state"_s, u"pending"_s}, {u"created_at"_s, 1'790'000'000'000LL}, {u"expires_at"_s, 1'990'604'800'000LL},
            {u"resolved_at"_s, QJsonValue::Null}};
    }
    static QByteArray transferable(const QByteArray &document)
    {
        QJsonObject object = objectOf(document);
        object[u"ownership"_s] = QJsonObject{{u"transferable"_s, true}, {u"reason"_s, QJsonValue::Null}};
        return bytesOf(object);
    }
    static QByteArray owned(const QByteArray &accounts)
    {
        QJsonObject list = objectOf(accounts);
        QJsonArray rows = list.value(u"accounts"_s).toArray();
        for (QJsonValueRef each : rows) {
            QJsonObject row = each.toObject();
            row[u"own"_s] = true;
            row[u"may"_s] = QJsonObject{{u"manage"_s, true}, {u"leave"_s, false}, {u"transfer"_s, true}};
            each = row;
        }
        list[u"accounts"_s] = rows;
        return bytesOf(list);
    }
    static QJsonObject listOf(const QJsonObject &transfer)
    {
        const QJsonArray list = transfer.isEmpty() ? QJsonArray() : QJsonArray{transfer};
        return {{u"transfers"_s, list}, {u"count"_s, list.size()}};
    }
    QJsonObject answer(const QByteArray &verb, const QString &path, const QByteArray &body)
    {
        QJsonObject &concerned = path.startsWith(u"v1/me"_s) ? m_received : m_offered;
        if (verb == "GET")
            return listOf(concerned);
        const QString act = path.section(u'/', -1);
        steps.append(act);
        if (act == u"ownership-transfers"_s) {
            m_offered =
                transfer(objectOf(body).value(u"id"_s).toString(), objectOf(body).value(u"member"_s).toString());
            return {{u"transfer"_s, m_offered}, {u"sequence"_s, m_portal.sequence()}};
        }
        const QJsonObject over = std::exchange(concerned, {});
        if (act == u"confirm"_s)
            return {{u"account"_s, QJsonObject{{u"id"_s, u"acc-1"_s}}}, {u"sequence"_s, m_portal.sequence()}};
        return act == u"decline"_s ? QJsonObject{{u"transfer"_s, over}}
                                   : QJsonObject{{u"transfer"_s, over}, {u"sequence"_s, m_portal.sequence()}};
    }

    SimulatedPortal &m_portal;
    QJsonObject m_offered;
    QJsonObject m_received;
};

} // namespace

/// Handing an account over through plan, engine and store, without a window.
class OwnershipDeskTest final : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeWorld();
        m_portal->addMember(u"m-Ann"_s, u"Ann"_s, SimulatedPortal::grantOf({u"view_domains"_s}));
        m_line = std::make_unique<HandingOver>(*m_portal);
        m_between = m_line.get();
        QJsonObject document = objectOf(SimulatedPortal::portalDocument(u"epoch-1"_s));
        document[u"ownership"_s] = QJsonObject{{u"transferable"_s, true}, {u"reason"_s, QJsonValue::Null}};
        signInBefore(bytesOf(document));
        start();
        openAccount();
    }
    void cleanup() { end(); }

    void anOfferIsSentListedAndTakenBack()
    {
        const ChangeId id = valueOf(services().access->offerOwnership(account, member()));
        // It is there before it left.
        QTRY_COMPARE(directory().transfers().size(), 1);
        QCOMPARE(directory().transfers().at(0).pending, PendingMark::Waiting);
        m_clock->advance(6s);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_VERIFY(!directory().transfers().isEmpty() && directory().transfers().at(0).expiresAt);
        QCOMPARE(directory().transfers().at(0).pending, PendingMark::None);
        QVERIFY(!directory().transfers().at(0).isReceived);
        QVERIFY(!valueOf(services().access->cancelOffer(directory().transfers().at(0))).isEmpty());
        QTRY_VERIFY(directory().transfers().isEmpty());
        QCOMPARE(m_line->steps, (QStringList{u"ownership-transfers"_s, u"cancel"_s}));
    }

    void anOfferThatNeverLeftIsSimplyNotMade()
    {
        m_portal->isOffline = true;
        const ChangeId id = valueOf(services().access->offerOwnership(account, member()));
        QTRY_COMPARE(directory().transfers().size(), 1);
        QVERIFY(!valueOf(services().access->cancelOffer(directory().transfers().at(0))).isEmpty());
        QTRY_COMPARE(stateOf(id), ChangeState::TakenBack);
        QTRY_COMPARE(directory().transfers().size(), 0);
        m_portal->isOffline = false;
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        QCOMPARE(m_line->steps, QStringList());
    }

    void whoIsAskedReadsItOfflineAndAnswersLater_data()
    {
        QTest::addColumn<bool>("confirms");
        QTest::newRow("confirm") << true;
        QTest::newRow("decline") << false;
    }
    void whoIsAskedReadsItOfflineAndAnswersLater()
    {
        QFETCH(bool, confirms);
        m_line->ask(u"t-9"_s);
        directory().syncNow();
        QTRY_COMPARE(directory().transfers().size(), 1);
        stop();
        m_portal->isOffline = true;
        start();
        openAccount();
        QTRY_COMPARE(directory().transfers().size(), 1);
        const OwnershipTransfer asked = directory().transfers().at(0);
        QVERIFY(asked.isReceived);
        QCOMPARE(asked.account, account);
        const ChangeId id = valueOf(services().access->answerOffer(asked, confirms));
        QTRY_COMPARE(directory().transfers().at(0).pending, PendingMark::Waiting);
        m_portal->isOffline = false;
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_VERIFY(directory().transfers().isEmpty());
        QCOMPARE(m_line->steps, QStringList{confirms ? u"confirm"_s : u"decline"_s});
    }

private:
    Member member() { return directory().members(account)->member(0); }

    std::unique_ptr<HandingOver> m_line;
};

QTEST_GUILESS_MAIN(OwnershipDeskTest)
#include "ownership_desk_test.moc"
