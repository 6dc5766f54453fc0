// SPDX-License-Identifier: GPL-3.0-or-later
// What people do at the portal without the console, in a real browser by keyboard alone, at a telephone's width, in all
// six languages: my received invitations, choosing an account while signing in, a forgotten password. Pictures of each
// page go to the folder that GATEHOUSE_PICTURES names.

#include "tests/journeys/support/api_person.h"
#include "tests/journeys/support/do_step.h"
#include "tests/journeys/support/mail_folder.h"
#include "tests/journeys/support/page_reader.h"
#include "tests/journeys/support/portal_under_journey.h"
#include "tests/journeys/support/waiting_console.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {
const QString owner = u"olivia.owner@brightwater.example"_s;
const QString guest = u"gina.guest@stone.example"_s;
const QString password = u"correct kettle violin moon"_s;
const QString newPassword = u"lantern ferry cobalt pillow"_s;
} // namespace

class OwnPagesInChromiumTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PortalUnderJourney> m_portal;
    std::unique_ptr<PageReader> m_reader;
    Chromium *m_browser = nullptr;

    [[nodiscard]] QUrl at(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_portal->port()).arg(path));
    }

    /// Olivia invites Gina with one permission.
    bool invited()
    {
        ApiPerson person(at({}));
        if (!person.signIn(owner, password))
            return false;
        const auto account = person.get(u"/v1/accounts"_s).json[u"accounts"_s][0][u"id"_s].toString();
        const auto portal = person.get(u"/v1/portal"_s).json;
        const QString permission = portal[u"permissions"_s][0][u"key"_s].toString();
        const QJsonObject draft{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, guest},
            {u"grant"_s, QJsonObject{{u"all"_s, false}, {u"permissions"_s, QJsonArray{permission}}}}};
        const auto made =
            person.post(u"/v1/accounts/%1/invitations"_s.arg(account), {{u"invitations"_s, QJsonArray{draft}}});
        return made.json[u"results"_s][0][u"status"_s].toString() == u"created";
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = PageReader::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY(m_folder.isValid());
        m_portal = std::make_unique<PortalUnderJourney>(
            m_folder.filePath(u"portal"_s), u"client-area"_s, QUrl(u"http://127.0.0.1:1"_s));
        DO(m_portal->addUser(owner, u"Olivia Owner"_s, password, u"Brightwater Ltd"_s));
        DO(m_portal->addUser(guest, u"Gina Guest"_s, password, u"Stone & Sons"_s));
        DO(m_portal->start());
        m_reader = std::make_unique<PageReader>(m_folder.filePath(u"browser"_s));
        DO(m_reader->start());
        m_browser = &m_reader->browser();
        QVERIFY(invited());
    }

    void theInvitationIsAcceptedInsideOnesOwnArea()
    {
        DO(m_reader->inAllLanguages(u"received-sign-in"_s, [this] { return m_browser->visit(at(u"/invitations"_s)); }));
        QVERIFY(m_browser->await(PageReader::focusOn(u"email"_s)));
        m_browser->type(guest);
        m_browser->press(u"Tab"_s);
        m_browser->type(u"wrong"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"!!document.getElementById('notice') && "_s + PageReader::focusOn(u"password"_s)));
        m_browser->type(password);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.body.innerText.includes('Brightwater Ltd')"_s));
        DO(m_reader->inAllLanguages(u"received"_s, [this] { return m_browser->visit(at(u"/invitations"_s)); }));
        QVERIFY(m_reader->tabTo(u"document.activeElement.value == 'accept'"_s));
        QCOMPARE(m_browser->evaluate(u"document.activeElement.innerText"_s).toString(), u"Accept Invitation"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('You now have access to Brightwater Ltd')"_s));
        QVERIFY(m_browser->evaluate(PageReader::noSideways()).toBool());
        QVERIFY(m_reader->tabTo(u"document.activeElement.pathname == '/invitations'"_s));
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.body.innerText.includes('There is no open invitation')"_s));
        DO(m_reader->inAllLanguages(u"received-none"_s, [this] { return m_browser->visit(at(u"/invitations"_s)); }));
        QVERIFY(m_reader->tabTo(u"document.activeElement.closest('form')?.className == 'leave'"_s));
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('You are signed out here')"_s));
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void theAccountIsChosenWhileSigningIn()
    {
        const WaitingConsole console;
        const auto signIn = [&]() -> QString {
            if (const QString wrong = m_browser->visit(console.authorizeUrl(at({}))); !wrong.isEmpty())
                return wrong;
            if (!m_browser->await(PageReader::focusOn(u"email"_s)))
                return u"the cursor is not in the address"_s;
            m_browser->type(guest);
            m_browser->press(u"Tab"_s);
            m_browser->type(password);
            m_browser->press(u"Enter"_s);
            return m_browser->await(u"!!document.querySelector('form.choice')"_s) ? QString() : u"there is no choice"_s;
        };
        DO(m_reader->inAllLanguages(u"choose"_s, signIn));
        QCOMPARE(m_browser->evaluate(u"document.activeElement.innerText"_s).toString().simplified(),
            u"Stone & Sons Your own account"_s); // one's own first, ready to be taken
        m_browser->press(u"Tab"_s);
        QCOMPARE(m_browser->evaluate(u"document.activeElement.innerText"_s).toString().simplified(),
            u"Brightwater Ltd Account of Olivia Owner"_s);
        m_browser->press(u"Enter"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.asked().contains("GET /signed-in?code="), 30'000);
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void aForgottenPasswordIsSetAnew()
    {
        const WaitingConsole console;
        DO(m_reader->inAllLanguages(u"sign-in"_s, [&] { return m_browser->visit(console.authorizeUrl(at({}))); }));
        QVERIFY(m_reader->tabTo(u"document.activeElement.pathname == '/password/forgot'"_s));
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"location.pathname == '/password/forgot' && "_s + PageReader::focusOn(u"email"_s)));
        DO(m_reader->inAllLanguages(u"forgot"_s, [this] { return m_browser->visit(at(u"/password/forgot"_s)); }));
        QVERIFY(m_browser->await(PageReader::focusOn(u"email"_s)));
        m_browser->type(guest);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('Look into your mail')"_s));
        QVERIFY(m_browser->evaluate(PageReader::noSideways()).toBool());
        const MailFolder folder(m_portal->mailPath());
        const auto mail = folder.awaitMail(guest, 2); // behind the invitation
        QVERIFY(mail.has_value());
        const QUrl link = at(mail->link().path());
        DO(m_reader->inAllLanguages(u"reset"_s, [&] { return m_browser->visit(link); }));
        QCOMPARE(
            m_browser->evaluate(u"location.pathname"_s).toString(), u"/password/reset"_s); // the token is gone from it
        QVERIFY(m_browser->await(PageReader::focusOn(u"new_password"_s)));
        m_browser->type(u"short"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(
            m_browser->await(u"!!document.getElementById('notice') && "_s + PageReader::focusOn(u"new_password"_s)));
        m_browser->type(newPassword);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('Your new password is set')"_s));
        DO(m_reader->inAllLanguages(u"reset-dead"_s, [&] { return m_browser->visit(link); }));
        QVERIFY(!ApiPerson(at({})).signIn(guest, password));
        QVERIFY(ApiPerson(at({})).signIn(guest, newPassword));
        QCOMPARE(m_browser->complaints(), QStringList());
    }
};

QTEST_GUILESS_MAIN(OwnPagesInChromiumTest)
#include "own_pages_in_chromium_test.moc"
