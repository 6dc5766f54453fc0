// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/api_person.h"
#include "tests/journeys/support/sample_panel.h"
#include "tests/portal/support/portal_process.h"

#include <QJsonArray>
#include <QUuid>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using portal::test::PortalProcess;

namespace {

const QString password = u"a lantern above the east gate"_s;
const QString ownerAddress = u"olga@example.org"_s;
const QString delegateAddress = u"anna@example.org"_s;

/// One thing that can be asked for: a permission, in one module where it has some.
struct Part {
    QString permission;
    QString module;

    [[nodiscard]] QJsonObject cell() const
    {
        QJsonObject object{{u"permission"_s, permission}};
        if (!module.isEmpty()) {
            object.insert(u"module"_s, module);
        }
        return object;
    }
    [[nodiscard]] QString page() const { return module.isEmpty() ? permission : permission + u"?module="_s + module; }
};

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue one : array.toArray()) {
        list.append(one.toString());
    }
    return list;
}

} // namespace

/// Permissions mean something: a system behind the portal, which knows nobody, lets people do what the portal allows
/// and nothing else. For each permission of each profile, in each of its modules: a call that is denied, one that is
/// allowed, and a denial on the very next call after the permission was withdrawn.
class PermissionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPermissionOfEachProfile_data();
    void eachPermissionOfEachProfile();

private:
    void start(const QString &profile);
    void invite();
    [[nodiscard]] int asked(const Part &part) { return m_delegateAtPanel->get(pageOf(part)).status; }
    [[nodiscard]] QString pageOf(const Part &part) const { return u"/accounts/%1/"_s.arg(m_account) + part.page(); }
    [[nodiscard]] QJsonObject permissionOf(const QString &key) const;
    [[nodiscard]] std::vector<Part> parts() const;
    [[nodiscard]] QJsonArray withRequirements(const Part &part) const;
    /// Adds and takes cells, as the owner. Whether it was done.
    [[nodiscard]] bool change(const QJsonArray &add, const QJsonArray &remove, std::optional<bool> all = {});
    void eachPartIsAllowedAndDenied();
    void closedPartsStayClosed();
    void whoIsRemovedIsDenied();

    std::unique_ptr<PortalProcess> m_portal;
    std::unique_ptr<SamplePanel> m_panel;
    std::unique_ptr<ApiPerson> m_owner;
    std::unique_ptr<ApiPerson> m_delegate;
    std::unique_ptr<ApiPerson> m_ownerAtPanel;
    std::unique_ptr<ApiPerson> m_delegateAtPanel;
    QJsonObject m_description; ///< the capability document
    QString m_account;
    QString m_member;
    qint64 m_version = 0;
};

void PermissionsTest::start(const QString &profile)
{
    m_panel.reset();
    m_portal = std::make_unique<PortalProcess>();
    const auto add = [&](const QString &email, const QString &name, const QStringList &more) {
        return m_portal->run(
            QStringList{u"user"_s, u"add"_s, u"--profile"_s, profile, u"--email"_s, email, u"--name"_s, name} + more,
            password.toUtf8() + '\n');
    };
    QCOMPARE(add(ownerAddress, u"Olga Hart"_s, {u"--account"_s, u"Hart & Sons"_s}).exitCode, 0);
    QCOMPARE(add(delegateAddress, u"Anna Stone"_s, {}).exitCode, 0);
    const auto service = m_portal->run({u"service"_s, u"add"_s, u"panel"_s});
    QVERIFY2(service.exitCode == 0, service.error.constData());
    QVERIFY2(m_portal->start({u"--profile"_s, profile}), m_portal->errorOutput().constData());
    m_panel = std::make_unique<SamplePanel>(m_portal->port(), service.output.trimmed());
    QVERIFY(m_panel->port() != 0);

    const QUrl portal(u"http://127.0.0.1:%1"_s.arg(m_portal->port()));
    const QUrl panel(u"http://127.0.0.1:%1"_s.arg(m_panel->port()));
    m_owner = std::make_unique<ApiPerson>(portal);
    m_delegate = std::make_unique<ApiPerson>(portal);
    QVERIFY(m_owner->signIn(ownerAddress, password));
    QVERIFY(m_delegate->signIn(delegateAddress, password));
    m_ownerAtPanel = m_owner->at(panel);
    m_delegateAtPanel = m_delegate->at(panel);
    m_description = m_owner->get(u"/v1/portal"_s).json;
    QCOMPARE(m_description[u"profile"_s].toString(), profile);
}

/// With no permission at all, in the portal's usual role.
void PermissionsTest::invite()
{
    m_account = m_owner->get(u"/v1/accounts"_s).json[u"accounts"_s].toArray().first()[u"id"_s].toString();
    QCOMPARE(asked({parts().front()}), 403); // not even a member
    const QJsonObject nothing{{u"all"_s, false}, {u"permissions"_s, QJsonArray()}};
    const QJsonObject draft{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {u"email"_s, delegateAddress}, {u"name"_s, u"Anna Stone"_s}, {u"grant"_s, nothing}};
    const auto invited =
        m_owner->post(u"/v1/accounts/%1/invitations"_s.arg(m_account), {{u"invitations"_s, QJsonArray{draft}}});
    const QJsonObject result = invited.json[u"results"_s].toArray().first().toObject();
    QVERIFY2(result[u"status"_s].toString() == u"created"_s, qPrintable(result[u"problem"_s][u"code"_s].toString()));
    const QJsonObject received =
        m_delegate->get(u"/v1/me/invitations"_s).json[u"invitations"_s].toArray().first().toObject();
    const auto accepted = m_delegate->post(
        u"/v1/me/invitations/%1/accept"_s.arg(received[u"id"_s].toString()), {}, received[u"version"_s].toInteger());
    QCOMPARE(accepted.status, 200);
    m_member = accepted.json[u"account"_s][u"member_id"_s].toString();
    m_version = 1;
}

QJsonObject PermissionsTest::permissionOf(const QString &key) const
{
    for (const QJsonValue permission : m_description[u"permissions"_s].toArray()) {
        if (permission[u"key"_s].toString() == key) {
            return permission.toObject();
        }
    }
    return {};
}

std::vector<Part> PermissionsTest::parts() const
{
    std::vector<Part> all;
    for (const QJsonValue permission : m_description[u"permissions"_s].toArray()) {
        const QStringList modules = texts(permission[u"modules"_s]);
        for (const QString &module : modules.isEmpty() ? QStringList{QString()} : modules) {
            all.push_back({permission[u"key"_s].toString(), module});
        }
    }
    return all;
}

QJsonArray PermissionsTest::withRequirements(const Part &part) const
{
    QJsonArray cells{part.cell()};
    for (const QString &requirement : texts(permissionOf(part.permission)[u"requires"_s])) {
        for (const QJsonValue cell : withRequirements({requirement, part.module})) {
            cells.append(cell);
        }
    }
    return cells;
}

bool PermissionsTest::change(const QJsonArray &add, const QJsonArray &remove, std::optional<bool> all)
{
    QJsonObject delta{{u"base_version"_s, m_version}, {u"add"_s, add}, {u"remove"_s, remove}};
    if (all) {
        delta.insert(u"all"_s, *all);
    }
    const auto done = m_owner->patch(u"/v1/accounts/%1/members/%2/grant"_s.arg(m_account, m_member), delta);
    if (done.status != 200) {
        qWarning("grant: %d %s", done.status, qPrintable(done.json[u"code"_s].toString()));
        return false;
    }
    m_version = done.json[u"member"_s][u"version"_s].toInteger();
    return true;
}

void PermissionsTest::eachPartIsAllowedAndDenied()
{
    const QString role = m_description[u"default_role"_s].toString();
    QStringList closed;
    QStringList closedModules;
    for (const QJsonValue one : m_description[u"roles"_s].toArray()) {
        if (one[u"key"_s].toString() == role) {
            closed = texts(one[u"closed"_s]);
            closedModules = texts(one[u"closed_modules"_s]);
        }
    }
    int shown = 0;
    for (const Part &part : parts()) {
        QVERIFY2(m_ownerAtPanel->get(pageOf(part)).status == 200, qPrintable(part.page()));
        if (closed.contains(part.permission) || closedModules.contains(part.module)) {
            continue; // closedPartsStayClosed()
        }
        const QJsonArray cells = withRequirements(part);
        QVERIFY2(asked(part) == 403, qPrintable(part.page()));
        QVERIFY2(change(cells, {}), qPrintable(part.page()));
        QVERIFY2(asked(part) == 200, qPrintable(part.page()));
        QVERIFY2(change({}, cells), qPrintable(part.page()));
        QVERIFY2(asked(part) == 403, qPrintable(part.page()));
        ++shown;
    }
    QVERIFY(shown > 0);
}

/// In every role that can be given, with as much as it may hold: what is closed to it is denied, all else allowed.
void PermissionsTest::closedPartsStayClosed()
{
    const QString one = u"/v1/accounts/%1/members/%2"_s.arg(m_account, m_member);
    for (const QJsonValue role : m_description[u"roles"_s].toArray()) {
        if (!role[u"assignable"_s].toBool() || !role[u"may_hold_all"_s].toBool()) {
            continue;
        }
        const QString key = role[u"key"_s].toString();
        const auto given = m_owner->patch(one, {{u"role"_s, key}}, m_version);
        QVERIFY2(given.status == 200, qPrintable(given.json[u"code"_s].toString()));
        m_version = given.json[u"member"_s][u"version"_s].toInteger();
        QVERIFY(change({}, {}, true));
        const QStringList closed = texts(role[u"closed"_s]);
        const QStringList closedModules = texts(role[u"closed_modules"_s]);
        for (const Part &part : parts()) {
            const bool isClosed = closed.contains(part.permission) || closedModules.contains(part.module);
            QVERIFY2(asked(part) == (isClosed ? 403 : 200), qPrintable(key + u": "_s + part.page()));
        }
        QVERIFY(change({}, {}, false));
        QVERIFY2(asked(parts().front()) == 403, qPrintable(key));
    }
}

void PermissionsTest::whoIsRemovedIsDenied()
{
    QVERIFY(change(withRequirements(parts().front()), {}));
    QCOMPARE(asked(parts().front()), 200);
    QCOMPARE(asked({u"no_such_thing"_s, {}}), 404);
    const auto removed = m_owner->remove(u"/v1/accounts/%1/members/%2"_s.arg(m_account, m_member), m_version);
    QCOMPARE(removed.status, 200);
    QVERIFY(removed.json[u"ended"_s][u"sessions"_s].toInt() == 1);
    QCOMPARE(asked(parts().front()), 403);
    QCOMPARE(m_delegate->post(u"/v1/sign-out"_s, {}).status, 200);
    QCOMPARE(asked(parts().front()), 401);
}

void PermissionsTest::eachPermissionOfEachProfile_data()
{
    QTest::addColumn<QString>("profile");
    for (const char *profile : {"third-party", "team-portal", "client-area", "hosting-panel", "customer-portal"}) {
        QTest::newRow(profile) << QString::fromLatin1(profile);
    }
}

void PermissionsTest::eachPermissionOfEachProfile()
{
    QFETCH(QString, profile);
    start(profile);
    if (QTest::currentTestFailed()) {
        return;
    }
    using Step = void (PermissionsTest::*)();
    for (const Step step : {&PermissionsTest::invite, &PermissionsTest::eachPartIsAllowedAndDenied,
             &PermissionsTest::closedPartsStayClosed, &PermissionsTest::whoIsRemovedIsDenied}) {
        (this->*step)();
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    m_panel.reset();
    QVERIFY2(m_portal->stop(), m_portal->errorOutput().constData());
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "permissions_test.moc"
