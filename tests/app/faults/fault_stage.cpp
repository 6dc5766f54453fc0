// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/fault_stage.h"

#include "tests/portal/support/page_sign_in.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpAnswer;
using portal::test::HttpClient;

namespace {

const QString password = u"a lantern above the east gate"_s;
const QString sampleOwner = u"amelia"_s;

QString addressOf(const QString &name)
{
    return name + u"@example.org"_s;
}

const QJsonObject everything{{u"all"_s, true}, {u"permissions"_s, QJsonArray()}};

} // namespace

FaultStage::FaultStage(int members)
    : m_members(members)
{
}

QString FaultStage::profileFile() const
{
    QFile source(u"" GATEHOUSE_SOURCE_DIR "/portal/profiles/customer-portal.json"_s);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("the profile can't be read");
    QJsonObject profile = QJsonDocument::fromJson(source.readAll()).object();
    QJsonObject invitations = profile[u"invitations"_s].toObject();
    for (const QString &limit : {u"per_hour"_s, u"per_address_and_day"_s, u"resends"_s})
        invitations[limit] = 1000;
    profile[u"invitations"_s] = invitations;
    const QString name = m_folder.filePath(u"profile.json"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(profile).toJson()) < 0)
        qFatal("the profile can't be written");
    return name;
}

QString FaultStage::start(const QStringList &people)
{
    const QString profile = profileFile();
    const auto demo = m_portal.run({u"demo"_s, u"--profile"_s, profile, u"--members"_s, QString::number(m_members)});
    if (demo.exitCode != 0)
        return QString::fromUtf8(demo.error);
    for (const QString &name : people) {
        const auto added = m_portal.run({u"user"_s, u"add"_s, u"--email"_s, addressOf(name), u"--name"_s, name,
                                            u"--account"_s, u"House of "_s + name},
            password.toUtf8() + '\n');
        if (added.exitCode != 0)
            return QString::fromUtf8(added.error);
    }
    m_network = std::make_unique<BadNetwork>();
    if (!m_portal.start({u"--embedded"_s, u"--base-url"_s, m_network->url(QString()).toString()}))
        return QString::fromUtf8(m_portal.errorOutput());
    m_network->forwardTo(m_portal.port());

    HttpClient door(m_portal.port());
    const HttpAnswer signedIn = door.postForm("/v1/token",
        {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
            {u"sign_in_code"_s, QString::fromLatin1(m_portal.signInCode())}});
    if (signedIn.status != 200)
        return u"no sign-in by the code of the pipe"_s;
    const auto welcome = [this](const QString &name, const QString &email, const SessionTokens &tokens) {
        Person &person = m_people[name];
        person.email = email;
        person.direct = std::make_unique<HttpClient>(m_portal.port());
        person.direct->setAccessToken(tokens.access);
        person.client = std::make_unique<ClientUnderTest>(m_network->url(), tokens);
    };
    welcome(sampleOwner, {}, sessionTokens(signedIn.text("access_token"), signedIn.text("refresh_token")));
    for (const QString &name : people) {
        const SessionTokens tokens = signIn(name);
        if (tokens.access.isEmpty())
            return name + u" can't sign in"_s;
        welcome(name, addressOf(name), tokens);
    }
    return {};
}

SessionTokens FaultStage::signIn(const QString &name)
{
    HttpClient door(m_portal.port());
    const HttpAnswer tokens = portal::test::tokensByPage(door, addressOf(name), password);
    return sessionTokens(tokens.text("access_token"), tokens.text("refresh_token"));
}

void FaultStage::setImpatient(bool isImpatient)
{
    for (auto &[name, person] : m_people)
        person.client->setImpatient(isImpatient);
}

QString FaultStage::accountOf(const Person &person) const
{
    const QJsonArray accounts = person.direct->get("/v1/accounts").list("accounts");
    return accounts.isEmpty() ? QString() : accounts.first()[u"id"_s].toString();
}

QString FaultStage::invite(const QString &account, Person &owner, const QString &email)
{
    const QString id = uuid();
    const QJsonObject draft{
        {u"id"_s, id}, {u"email"_s, email}, {u"grant"_s, everything}, {u"role"_s, u"administrator"_s}};
    const HttpAnswer invited = owner.direct->mutate("POST", "/v1/accounts/" + account.toLatin1() + "/invitations",
        QJsonObject{{u"invitations"_s, QJsonArray{draft}}});
    if (invited.list("results").first()[u"status"_s].toString() != u"created"_s)
        qFatal("not invited: %s", invited.body.constData());
    return id;
}

QString FaultStage::memberOf(const QString &account, Person &owner, Person &guest)
{
    [[maybe_unused]] const QString invitation = invite(account, owner, guest.email);
    const Received received = receivedBy(guest);
    const HttpAnswer accepted =
        guest.direct->mutate("POST", "/v1/me/invitations/" + received.id.toLatin1() + "/accept", {}, received.version);
    if (accepted.status != 200)
        qFatal("not accepted: %s", accepted.body.constData());
    return accepted.object("account")[u"member_id"_s].toString();
}

FaultStage::Received FaultStage::receivedBy(Person &guest)
{
    const QJsonArray list = guest.direct->get("/v1/me/invitations").list("invitations");
    if (list.size() != 1)
        qFatal("%d invitations are waiting", static_cast<int>(list.size()));
    return {list.first()[u"id"_s].toString(), list.first()[u"version"_s].toInteger()};
}

QString FaultStage::memberIdOf(const QString &account, Person &person)
{
    for (const QJsonValue &one : person.direct->get("/v1/accounts").list("accounts")) {
        if (one[u"id"_s].toString() == account)
            return one[u"member_id"_s].toString();
    }
    return {};
}

int FaultStage::events(Person &reader, const QString &account, const QByteArray &action, const QString &about)
{
    const HttpAnswer list =
        reader.direct->get("/v1/accounts/" + account.toLatin1() + "/audit-events?limit=100&action=" + action);
    if (list.status != 200)
        qFatal("no events: %s", list.body.constData());
    int count = 0;
    for (const QJsonValue &event : list.list("events")) {
        const bool isIt = event[u"action"_s].toString() == QLatin1StringView(action)
            && QJsonDocument(event.toObject()).toJson().contains(about.toUtf8());
        count += isIt ? 1 : 0;
    }
    return count;
}

PlanRow FaultStage::row(const QString &account, Edit edit, qint64 version)
{
    PlanRow row;
    row.key = uuid();
    row.sequence = ++m_sequence;
    row.change.account.account = AccountId{account};
    row.change.baseVersion = version;
    row.change.edit = std::move(edit);
    return row;
}

QString FaultStage::uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace gatehouse::test
