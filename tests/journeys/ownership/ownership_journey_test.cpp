// SPDX-License-Identifier: GPL-3.0-or-later
// An account changes hands: offered in one window, declined and then confirmed in another, both programs as real
// processes. On the profile of page S1, which lets accounts change their owner.

#include "tests/journeys/support/api_person.h"
#include "tests/journeys/support/do_step.h"
#include "tests/journeys/support/driven_window.h"
#include "tests/journeys/support/fault_proxy.h"
#include "tests/journeys/support/portal_under_journey.h"
#include "tests/journeys/support/web_browser.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class OwnershipJourneyTest final : public QObject {
    Q_OBJECT

private:
    const QString m_owner = u"olivia.owner@brightwater.example"_s;
    const QString m_next = u"dan.developer@delta.example"_s;
    const QString m_password = u"a long enough passphrase"_s;

    QTemporaryDir m_folder;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<PortalUnderJourney> m_portal;
    std::unique_ptr<DrivenWindow> m_window; ///< the owner's
    std::unique_ptr<DrivenWindow> m_nexts; ///< of who is asked
    QUrl m_address;

    QString signIn(DrivenWindow &window, const QString &email)
    {
        for (const QString &wrong :
            {window.click(u"addPortalButton"_s), window.type(u"addressEdit"_s, m_address.toString()),
                window.click(u"lookUpButton"_s), window.click(u"signInButton"_s)}) {
            if (!wrong.isEmpty())
                return wrong;
        }
        const QUrl opened = window.awaitBrowser();
        if (opened.isEmpty())
            return u"no address was opened in the browser; the window says: %1"_s.arg(window.texts());
        const WebBrowser::Page done = WebBrowser().signIn(opened, email, m_password);
        return done.status == 200 ? QString() : u"the sign-in ended with %1"_s.arg(done.status);
    }

    static QString accountId(ApiPerson &person, const QString &name)
    {
        const QJsonArray accounts = person.get(u"/v1/accounts"_s).json.value(u"accounts"_s).toArray();
        for (const QJsonValue &account : accounts) {
            if (account[u"name"_s].toString() == name)
                return account[u"id"_s].toString();
        }
        return {};
    }

    bool owns(ApiPerson &person, const QString &id)
    {
        const QJsonArray accounts = person.get(u"/v1/accounts"_s).json.value(u"accounts"_s).toArray();
        return std::any_of(accounts.cbegin(), accounts.cend(), [&id](const QJsonValue &account) {
            return account[u"id"_s].toString() == id && account[u"own"_s].toBool();
        });
    }

    /// Makes the second person a member, as both would do in their windows.
    void join(ApiPerson &owner, ApiPerson &next)
    {
        const QJsonObject grant{{u"all"_s, true}, {u"permissions"_s, QJsonArray()}};
        const QJsonObject draft{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, m_next},
            {u"name"_s, u"Dan Developer"_s}, {u"grant"_s, grant}};
        const auto sent = owner.post(u"/v1/accounts/%1/invitations"_s.arg(accountId(owner, u"Brightwater Ltd"_s)),
            {{u"invitations"_s, QJsonArray{draft}}});
        QCOMPARE(sent.status, 200);
        const QJsonObject asked =
            next.get(u"/v1/me/invitations"_s).json.value(u"invitations"_s).toArray().at(0).toObject();
        const auto accepted = next.post(u"/v1/me/invitations/%1/accept"_s.arg(asked.value(u"id"_s).toString()), {},
            asked.value(u"version"_s).toInt());
        QCOMPARE(accepted.status, 200);
    }

    QString offer()
    {
        for (const QString &wrong :
            {m_window->pick(u"usersTable"_s, m_next), m_window->click(u"transferOwnershipButton"_s)}) {
            if (!wrong.isEmpty())
                return wrong;
        }
        QString wrong = m_window->awaitText(u"Until they confirm, nothing changes"_s);
        if (wrong.isEmpty())
            wrong = m_window->click(u"offerOwnershipButton"_s);
        if (wrong.isEmpty())
            wrong = m_window->awaitText(u"Offer the ownership of “Brightwater Ltd” to Dan Developer"_s);
        if (wrong.isEmpty())
            wrong = m_window->click(u"noticeCloseButton"_s);
        return wrong.isEmpty() ? m_window->awaitText(u"who has not answered yet"_s) : wrong;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_proxy = std::make_unique<FaultProxy>();
        m_address = QUrl(u"http://127.0.0.1:%1"_s.arg(m_proxy->port()));
        m_portal = std::make_unique<PortalUnderJourney>(m_folder.filePath(u"portal"_s), u"team-portal"_s, m_address);
        DO(m_portal->addUser(m_owner, u"Olivia Owner"_s, m_password, u"Brightwater Ltd"_s));
        DO(m_portal->addUser(m_next, u"Dan Developer"_s, m_password, u"Delta Studio"_s));
        DO(m_portal->start());
        m_proxy->forwardTo(m_portal->port());
        ApiPerson owner(m_address);
        ApiPerson next(m_address);
        QVERIFY(owner.signIn(m_owner, m_password));
        QVERIFY(next.signIn(m_next, m_password));
        join(owner, next);
        m_window = std::make_unique<DrivenWindow>(m_folder.filePath(u"owner"_s));
        QVERIFY2(m_window->start(), m_window->errorOutput().constData());
        m_nexts = std::make_unique<DrivenWindow>(m_folder.filePath(u"next"_s));
        QVERIFY2(m_nexts->start(), m_nexts->errorOutput().constData());
        DO(signIn(*m_window, m_owner));
        DO(signIn(*m_nexts, m_next));
        DO(m_window->awaitRow(u"usersTable"_s, m_next));
        DO(m_nexts->awaitRow(u"usersTable"_s, m_next));
    }

    void seatsAreSaid() { DO(m_window->awaitText(u"2 of 25 seats used"_s)); }

    void whoIsAskedMayDecline()
    {
        DO(offer());
        DO(m_nexts->press({}, u"F5"_s));
        DO(m_nexts->awaitText(u"Olivia Owner offers you the ownership of “Brightwater Ltd”"_s));
        DO(m_nexts->click(u"declineOwnershipButton"_s));
        ApiPerson owner(m_address);
        QVERIFY(owner.signIn(m_owner, m_password));
        const QString path = u"/v1/accounts/%1/ownership-transfers"_s.arg(accountId(owner, u"Brightwater Ltd"_s));
        const auto state = [&] {
            return owner.get(path).json.value(u"transfers"_s).toArray().at(0)[u"state"_s].toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"declined"_s, 20'000);
        DO(m_window->press({}, u"F5"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->texts().contains(u"who has not answered yet"_s), 20'000);
        QVERIFY(owns(owner, accountId(owner, u"Brightwater Ltd"_s)));
    }

    void whoConfirmsIsTheOwner()
    {
        DO(offer());
        DO(m_nexts->press({}, u"F5"_s));
        DO(m_nexts->awaitText(u"Olivia Owner offers you the ownership of “Brightwater Ltd”"_s));
        DO(m_nexts->click(u"acceptOwnershipButton"_s));
        ApiPerson next(m_address);
        QVERIFY(next.signIn(m_next, m_password));
        const QString id = accountId(next, u"Brightwater Ltd"_s);
        QTRY_VERIFY_WITH_TIMEOUT(owns(next, id), 20'000);
        // The former owner's window says from now on for whom it acts, and the account is still there.
        DO(m_window->press({}, u"F5"_s));
        DO(m_window->awaitText(u"%1 for Brightwater Ltd"_s.arg(m_owner)));
        DO(m_window->awaitRow(u"usersTable"_s, m_next));
    }

    void bothProgramsEndInOrder()
    {
        QVERIFY2(m_window->quit(), m_window->errorOutput().constData());
        QVERIFY2(m_nexts->quit(), m_nexts->errorOutput().constData());
        DO(m_portal->stop());
    }
};

QTEST_GUILESS_MAIN(OwnershipJourneyTest)
#include "ownership_journey_test.moc"
