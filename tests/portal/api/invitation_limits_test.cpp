// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include "portal/store/seat_rows.h"

#include <QtTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// How many invitations there may be: quotas, and seats when everybody comes at once.
class InvitationLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void quotaOfAnAccount();
    void quotaOfAnAddressOverAllAccounts();
    void seatsHoldInACrowd();
    void theLastSeatIsTakenOnce();

private:
    [[nodiscard]] QString path() const { return u"/v1/accounts/"_s + m_account + u"/invitations"_s; }
    /// One request to invite, ready to be sent from any thread.
    Request invitation(const QString &email)
    {
        Request request = m_world->request(Verb::Post, m_owner, path());
        m_world->addKey(request);
        request.headers.insert("content-type", "application/json");
        const QJsonObject row{{u"id"_s, m_world->newUuid()}, {u"email"_s, email}, {u"grant"_s, ApiWorld::everything()}};
        request.body = QJsonDocument(QJsonObject{{u"invitations"_s, QJsonArray{row}}}).toJson();
        return request;
    }
    void limitSeats(int limit)
    {
        m_world->profile.seats.counted = true;
        QVERIFY(m_world->database().write(
            [&](Transaction &transaction) { return setSeatLimit(transaction, m_account, limit); }));
    }
    /// All at once; how many of the answers `counts` takes.
    int crowd(const std::vector<Request> &requests, const std::function<bool(const Answer &)> &counts) const
    {
        std::atomic<int> result{0};
        std::vector<std::thread> people;
        people.reserve(requests.size());
        for (const Request &request : requests) {
            people.emplace_back([&] { result += counts(m_world->exchange(request)) ? 1 : 0; });
        }
        for (std::thread &one : people) {
            one.join();
        }
        return result;
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
};

void InvitationLimitsTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
}

void InvitationLimitsTest::quotaOfAnAccount()
{
    m_world->profile.invitations.perHour = 3;
    for (int number = 0; number < 3; ++number) {
        QCOMPARE(m_world->exchange(invitation(u"a%1@example.org"_s.arg(number))).status, 200);
    }
    QCOMPARE(m_world->exchange(invitation(u"b@example.org"_s)).code(), u"rate_limited"_s);
    m_world->clock.advance(1h);
    QCOMPARE(m_world->exchange(invitation(u"b@example.org"_s)).status, 200);
}

void InvitationLimitsTest::quotaOfAnAddressOverAllAccounts()
{
    m_world->profile.invitations.perAddressAndDay = 2;
    const QString other = m_world->account(u"Other"_s, m_world->person(u"Otto"_s));
    const auto fromOther = [&] {
        return m_world->invite(u"id-otto"_s, other, u"ANNA@example.org"_s, ApiWorld::everything());
    };
    QCOMPARE(m_world->exchange(invitation(u"anna@example.org"_s)).status, 200);
    QCOMPARE(fromOther().status, 200);
    QCOMPARE(fromOther().code(), u"rate_limited"_s);
    QCOMPARE(m_world->exchange(invitation(u"anna@example.org"_s)).code(), u"rate_limited"_s);
    m_world->clock.advance(24h);
    QCOMPARE(fromOther().status, 200);
}

void InvitationLimitsTest::seatsHoldInACrowd()
{
    limitSeats(4); // the owner's is one of them
    std::vector<Request> requests;
    requests.reserve(16);
    for (int number = 0; number < 16; ++number) {
        requests.push_back(invitation(u"c%1@example.org"_s.arg(number)));
    }
    const int created = crowd(requests,
        [](const Answer &answer) { return answer.list("results")[0]["status"_L1].toString() == u"created"_s; });
    QCOMPARE(created, 3);
    QCOMPARE(m_world->value("SELECT count(*) FROM invitations WHERE resolution = 'open'"), 3);
}

void InvitationLimitsTest::theLastSeatIsTakenOnce()
{
    std::vector<Request> requests;
    for (int number = 0; number < 8; ++number) {
        const QString who = m_world->person(u"D%1"_s.arg(number));
        const Answer made = m_world->exchange(invitation(u"d%1@example.org"_s.arg(number)));
        const QString id = made.list("results")[0]["id"_L1].toString();
        requests.push_back(
            m_world->request(Verb::Post, who, u"/v1/me/invitations/%1/accept"_s.arg(m_world->linkId(m_account, id))));
        m_world->addKey(requests.back());
        requests.back().headers.insert("if-match", "\"1\"");
    }
    limitSeats(2); // lowered while eight are invited
    QCOMPARE(crowd(requests, [](const Answer &answer) { return answer.status == 200; }), 1);
    QCOMPARE(m_world->value("SELECT count(*) FROM members WHERE removed_at IS NULL"), 2);
    QCOMPARE(m_world->value("SELECT count(*) FROM invitations WHERE resolution = 'open'"), 7);
}

QTEST_GUILESS_MAIN(InvitationLimitsTest)
#include "invitation_limits_test.moc"
