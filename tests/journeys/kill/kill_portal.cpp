// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/kill_portal.h"

#include "tests/portal/support/http_client.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpClient;

namespace gatehouse::killed {

namespace {

const QString profile = u"customer-portal"_s;
const QString email = u"maya.manager@example.org"_s;
const QString name = u"Maya Manager"_s;
const QString password = u"a lantern above the south gate"_s;

} // namespace

QUrl KillPortal::address() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_process.port()));
}

QString KillPortal::open()
{
    const auto filled = m_process.run({u"demo"_s, u"--members"_s, u"60"_s, u"--profile"_s, profile});
    if (filled.exitCode != 0)
        return u"no sample could be made: "_s + QString::fromUtf8(filled.error);
    const auto added =
        m_process.run({u"user"_s, u"add"_s, u"--profile"_s, profile, u"--email"_s, email, u"--name"_s, name},
            password.toUtf8() + '\n');
    if (added.exitCode != 0)
        return u"nobody could be added: "_s + QString::fromUtf8(added.error);
    // Nobody of the sample has a password; its owner has a code, in a portal that the console started.
    if (!m_process.start({u"--embedded"_s, u"--profile"_s, profile}))
        return u"the sample's portal did not start: "_s + QString::fromUtf8(m_process.errorOutput());
    if (const QString wrong = letManagerIn(); !wrong.isEmpty())
        return wrong;
    if (!m_process.closeInput() || !m_process.start())
        return u"the portal did not start: "_s + QString::fromUtf8(m_process.errorOutput());
    m_manager = std::make_unique<ApiPerson>(address());
    std::vector<Effect> before;
    return readTrail(before);
}

QString KillPortal::letManagerIn()
{
    HttpClient owner(m_process.port());
    owner.setAccessToken(owner
            .postForm("/v1/token",
                {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
                    {u"sign_in_code"_s, QString::fromLatin1(m_process.signInCode())}})
            .text("access_token")
            .toLatin1());
    const QJsonArray accounts = owner.get("/v1/accounts").list("accounts");
    for (const QJsonValue &account : accounts) {
        if (account[u"own"_s].toBool())
            m_account = account[u"id"_s].toString();
    }
    const QJsonObject draft{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, email},
        {u"role"_s, u"administrator"_s}, {u"grant"_s, QJsonObject{{u"all"_s, true}, {u"permissions"_s, QJsonArray()}}}};
    const auto invited = owner.mutate("POST", "/v1/accounts/" + m_account.toLatin1() + "/invitations",
        QJsonObject{{u"invitations"_s, QJsonArray{draft}}});
    ApiPerson manager(address());
    if (invited.status != 200 || !manager.signIn(email, password))
        return u"the manager was not invited: "_s + QString::fromUtf8(invited.body);
    const QJsonObject asked =
        manager.get(u"/v1/me/invitations"_s).json.value(u"invitations"_s).toArray().at(0).toObject();
    const auto accepted = manager.post(
        u"/v1/me/invitations/%1/accept"_s.arg(asked.value(u"id"_s).toString()), {}, asked.value(u"version"_s).toInt());
    return accepted.status == 200 ? QString() : u"the manager did not come in: %1"_s.arg(accepted.status);
}

QString KillPortal::readTrail(std::vector<Effect> &news)
{
    constexpr int signedOut = 401;
    const QString path = u"/v1/accounts/%1/audit-events?limit=100"_s.arg(m_account);
    qint64 newest = m_seen;
    QString cursor;
    for (bool isOver = false; !isOver;) {
        const QString page = cursor.isEmpty() ? path : path + u"&cursor="_s + cursor;
        ApiPerson::Answer answer = m_manager->get(page);
        if (answer.status == signedOut && m_manager->signIn(email, password))
            answer = m_manager->get(page);
        if (answer.status != 200)
            return u"the trail can't be read: %1"_s.arg(answer.status);
        const QJsonArray events = answer.json.value(u"events"_s).toArray();
        for (const QJsonValue &event : events) {
            const qint64 number = event[u"number"_s].toInteger();
            newest = std::max(newest, number);
            isOver = isOver || number <= m_seen;
            const QString key = event[u"reason"_s].toString(); // see CountedTransport
            const QString action = event[u"action"_s].toString();
            if (number > m_seen && !key.isEmpty() && action != "access.refused"_L1)
                news.push_back({key, event[u"request_id"_s].toString(), action, event[u"object"_s].toString()});
        }
        cursor = answer.json.value(u"next_cursor"_s).toString();
        isOver = isOver || cursor.isEmpty();
    }
    m_seen = newest;
    return {};
}

QString KillPortal::close()
{
    const auto verified = m_process.run({u"audit"_s, u"verify"_s});
    if (verified.exitCode != 0)
        return u"the trail does not hold: "_s + QString::fromUtf8(verified.output + verified.error);
    return m_process.stop() ? QString() : u"the portal did not stop in order"_s;
}

bool KillPortal::signIn(const QUrl &page)
{
    return WebBrowser().signIn(page, email, password).status == 200;
}

} // namespace gatehouse::killed
