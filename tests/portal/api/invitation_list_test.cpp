// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// The list of an account's invitations: all states, filtered and paged.
class InvitationListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void statesAreListed();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const
    {
        return u"/v1/accounts/"_s + m_account + u"/invitations"_s + rest;
    }
    QString offer(const QString &email)
    {
        const Answer answer = m_world->invite(m_owner, m_account, email, ApiWorld::everything());
        return answer.list("results")[0]["id"_L1].toString();
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
};

void InvitationListTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
}

void InvitationListTest::statesAreListed()
{
    const QString revoked = offer(u"a@example.org"_s);
    const QString expired = offer(u"b@example.org"_s);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/revoke"_s.arg(revoked)), {}, 1).status, 200);
    m_world->clock.advance(24h);
    const QString pending = offer(u"c@example.org"_s);
    const auto listed = [&](const QString &query) {
        QStringList ids;
        for (const QJsonValue one : m_world->get(m_owner, path(query)).list("invitations")) {
            ids.append(one["id"_L1].toString());
        }
        return ids;
    };
    QCOMPARE(listed(u"?state=pending"_s), QStringList{pending});
    QCOMPARE(listed(u"?state=expired"_s), QStringList{expired});
    QCOMPARE(listed(u"?state=revoked"_s), QStringList{revoked});
    QCOMPARE(listed({}).size(), 3);
    QCOMPARE(listed({}).first(), pending);
    const Answer first = m_world->get(m_owner, path(u"?limit=2"_s));
    const QString cursor = first.json["next_cursor"_L1].toString();
    QCOMPARE(listed(u"?limit=2&cursor="_s + cursor).size(), 1);
    QCOMPARE(m_world->get(m_owner, path(u"?limit=2&state=pending&cursor="_s + cursor)).status, 410);
    QCOMPARE(m_world->get(m_owner, path(u"?state=nonsense"_s)).status, 422);
}

QTEST_GUILESS_MAIN(InvitationListTest)
#include "invitation_list_test.moc"
