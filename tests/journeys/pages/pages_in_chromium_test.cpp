// SPDX-License-Identifier: GPL-3.0-or-later
// The portal's pages in a real browser: what no reading of their bytes tells. Does the policy let the sign-in end at
// the console's loopback address, where does the cursor stand, does a narrow screen show it all, can the keyboard do
// it.

#include "tests/journeys/support/api_person.h"
#include "tests/journeys/support/chromium.h"
#include "tests/journeys/support/mail_folder.h"
#include "tests/journeys/support/portal_under_journey.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

// Says what the step said when it went wrong, and ends the test there.
#define DO(step)                                                                                                       \
    do {                                                                                                               \
        const QString stepSaid = (step);                                                                               \
        QVERIFY2(stepSaid.isEmpty(), qPrintable(stepSaid));                                                            \
    } while (false)

namespace {
const QString owner = u"olivia.owner@brightwater.example"_s;
const QString password = u"correct kettle violin moon"_s;
const QString noSideways = u"document.documentElement.scrollWidth <= innerWidth"_s;

QString focusOn(const QString &id)
{
    return u"document.activeElement.id == '%1'"_s.arg(id);
}

/// True when all of the element is on the screen as it stands.
QString visible(const QString &selector)
{
    return uR"((() => { const box = document.querySelector('%1')?.getBoundingClientRect();
        return !!box && box.top >= 0 && box.bottom <= innerHeight; })())"_s.arg(selector);
}
} // namespace

class PagesInChromiumTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PortalUnderJourney> m_portal;
    std::unique_ptr<Chromium> m_browser;

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
        if (Chromium::program().isEmpty())
            QSKIP("Chromium is not installed (Debian's package chromium), so the pages were not tried in a browser.");
        QVERIFY(m_folder.isValid());
        m_portal = std::make_unique<PortalUnderJourney>(
            m_folder.filePath(u"portal"_s), u"third-party"_s, QUrl(u"http://127.0.0.1:1"_s));
        DO(m_portal->addUser(owner, u"Olivia Owner"_s, password, u"Brightwater Ltd"_s));
        DO(m_portal->start());
        m_browser = std::make_unique<Chromium>(m_folder.filePath(u"browser"_s));
        DO(m_browser->start());
    }

    void signingInEndsAtTheConsole()
    {
        QTcpServer console;
        QByteArray asked;
        connect(&console, &QTcpServer::newConnection, &console, [&] {
            auto *socket = console.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
                asked += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
                socket->disconnectFromHost();
            });
        });
        QVERIFY(console.listen(QHostAddress(QHostAddress::LocalHost), 0));
        QUrl url = at(u"/authorize"_s);
        url.setQuery(QUrlQuery{{u"response_type"_s, u"code"_s}, {u"client_id"_s, u"gatehouse"_s},
            {u"redirect_uri"_s, u"http://127.0.0.1:%1/signed-in"_s.arg(console.serverPort())},
            {u"code_challenge"_s, QString(43, u'a')}, {u"code_challenge_method"_s, u"S256"_s},
            {u"state"_s, u"0123456789abcdef"_s}});
        m_browser->show(1280, 900, false);
        DO(m_browser->visit(url));
        QVERIFY(m_browser->await(focusOn(u"email"_s)));
        m_browser->type(owner);
        m_browser->press(u"Tab"_s);
        QVERIFY(m_browser->await(focusOn(u"password"_s)));
        m_browser->type(u"wrong"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"!!document.getElementById('notice') && "_s + focusOn(u"password"_s)));
        m_browser->type(password);
        m_browser->press(u"Enter"_s);
        QTRY_VERIFY_WITH_TIMEOUT(asked.contains("GET /signed-in?code="), 30'000);
        QVERIFY(asked.contains("state=0123456789abcdef"));
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void anInvitationIsAcceptedByKeyboardOnANarrowScreen()
    {
        const QUrl link = invited(u"nora.new@accounts.example"_s);
        QVERIFY(!link.isEmpty());
        m_browser->show(360, 640, true);
        DO(m_browser->visit(link));
        QCOMPARE(m_browser->evaluate(u"location.pathname"_s).toString(), u"/invitation"_s); // the token is gone from it
        QVERIFY(m_browser->evaluate(noSideways).toBool());
        // Dark means dark: the text is lighter than what it stands on.
        QCOMPARE(
            m_browser->evaluate(u"getComputedStyle(document.body).backgroundColor"_s).toString(), u"rgb(31, 36, 41)"_s);
        m_browser->press(u"Tab"_s);
        QVERIFY(m_browser->await(focusOn(u"address"_s)));
        m_browser->press(u"Tab"_s);
        QVERIFY(m_browser->await(focusOn(u"name"_s)));
        m_browser->type(u"Nora New"_s);
        m_browser->press(u"Tab"_s);
        m_browser->type(u"short"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(focusOn(u"new_password"_s) + u" && !!document.getElementById('notice')"_s));
        QVERIFY(m_browser->await(visible(u"#notice"_s))); // what is wrong, and where to mend it, without scrolling
        QVERIFY(m_browser->await(visible(u"#new_password"_s)));
        QVERIFY(m_browser->evaluate(noSideways).toBool());
        m_browser->type(password);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('You now have access to Brightwater Ltd')"_s));
        QVERIFY(m_browser->evaluate(noSideways).toBool());
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
