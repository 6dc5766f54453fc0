// SPDX-License-Identifier: GPL-3.0-or-later
// The portal's pages in a real browser: what no reading of their bytes tells. Does the policy let the sign-in end at
// the console's loopback address, where does the cursor stand, does a narrow screen show it all, can the keyboard do
// it.

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
const QString password = u"correct kettle violin moon"_s;
} // namespace

class PagesInChromiumTest : public QObject {
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

    /// Invites this address with one permission, and the link in its mail.
    QUrl invited(const QString &email)
    {
        ApiPerson person(at({}));
        if (!person.signIn(owner, password))
            return {};
        const auto account = person.get(u"/v1/accounts"_s).json[u"accounts"_s][0][u"id"_s].toString();
        const QJsonObject draft{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, email},
            {u"grant"_s, QJsonObject{{u"all"_s, false}, {u"permissions"_s, QJsonArray{u"invoices"_s}}}}};
        (void)person.post(u"/v1/accounts/%1/invitations"_s.arg(account), {{u"invitations"_s, QJsonArray{draft}}});
        const auto mail = MailFolder(m_portal->mailPath()).awaitMail(email);
        return mail ? at(mail->link().path()) : QUrl();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = PageReader::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY(m_folder.isValid());
        m_portal = std::make_unique<PortalUnderJourney>(
            m_folder.filePath(u"portal"_s), u"third-party"_s, QUrl(u"http://127.0.0.1:1"_s));
        DO(m_portal->addUser(owner, u"Olivia Owner"_s, password, u"Brightwater Ltd"_s));
        DO(m_portal->start());
        m_reader = std::make_unique<PageReader>(m_folder.filePath(u"browser"_s));
        DO(m_reader->start());
        m_browser = &m_reader->browser();
    }

    void signingInEndsAtTheConsole()
    {
        const WaitingConsole console;
        m_browser->show(1280, 900, false);
        DO(m_browser->visit(console.authorizeUrl(at({}))));
        QVERIFY(m_browser->await(PageReader::focusOn(u"email"_s)));
        m_browser->type(owner);
        m_browser->press(u"Tab"_s);
        QVERIFY(m_browser->await(PageReader::focusOn(u"password"_s)));
        m_browser->type(u"wrong"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"!!document.getElementById('notice') && "_s + PageReader::focusOn(u"password"_s)));
        m_browser->type(password);
        m_browser->press(u"Enter"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.asked().contains("GET /signed-in?code="), 30'000);
        QVERIFY(console.asked().contains("state=0123456789abcdef"));
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void anInvitationIsAcceptedByKeyboardOnANarrowScreen()
    {
        const QUrl link = invited(u"nora.new@accounts.example"_s);
        QVERIFY(!link.isEmpty());
        m_browser->show(360, 640, true);
        DO(m_browser->visit(link));
        QCOMPARE(m_browser->evaluate(u"location.pathname"_s).toString(), u"/invitation"_s); // the token is gone from it
        QVERIFY(m_browser->evaluate(PageReader::noSideways()).toBool());
        // Dark means dark: the text is lighter than what it stands on.
        QCOMPARE(
            m_browser->evaluate(u"getComputedStyle(document.body).backgroundColor"_s).toString(), u"rgb(31, 36, 41)"_s);
        m_browser->press(u"Tab"_s);
        QVERIFY(m_browser->await(PageReader::focusOn(u"address"_s)));
        m_browser->press(u"Tab"_s);
        QVERIFY(m_browser->await(PageReader::focusOn(u"name"_s)));
        m_browser->type(u"Nora New"_s);
        m_browser->press(u"Tab"_s);
        m_browser->type(u"short"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(
            m_browser->await(PageReader::focusOn(u"new_password"_s) + u" && !!document.getElementById('notice')"_s));
        QVERIFY(m_browser->await(
            PageReader::visible(u"#notice"_s))); // what is wrong, and where to mend it, without scrolling
        QVERIFY(m_browser->await(PageReader::visible(u"#new_password"_s)));
        QVERIFY(m_browser->evaluate(PageReader::noSideways()).toBool());
        m_browser->type(password);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('You now have access to Brightwater Ltd')"_s));
        QVERIFY(m_browser->evaluate(PageReader::noSideways()).toBool());
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void anInvitationIsDeclinedByKeyboard()
    {
        const QUrl link = invited(u"dora.declines@accounts.example"_s);
        QVERIFY(!link.isEmpty());
        DO(m_browser->visit(link));
        for (int stop = 0; stop < 5; ++stop) // address, name, password, accept, decline
            m_browser->press(u"Tab"_s);
        QVERIFY(m_browser->await(u"document.activeElement.closest('form').className == 'decline'"_s));
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('You declined')"_s));
        DO(m_browser->visit(link));
        QVERIFY(m_browser->await(u"document.title.startsWith('This invitation was declined')"_s));
        QCOMPARE(m_browser->complaints(), QStringList());
    }
};

QTEST_GUILESS_MAIN(PagesInChromiumTest)
#include "pages_in_chromium_test.moc"
