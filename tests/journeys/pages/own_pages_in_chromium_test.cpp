// SPDX-License-Identifier: GPL-3.0-or-later
// What people do at the portal without the console, in a real browser by keyboard alone, at a telephone's width, in all
// six languages: my received invitations, choosing an account while signing in, a forgotten password. Pictures of each
// page go to the folder that GATEHOUSE_PICTURES names.

#include "tests/journeys/support/api_person.h"
#include "tests/journeys/support/chromium.h"
#include "tests/journeys/support/mail_folder.h"
#include "tests/journeys/support/portal_under_journey.h"

#include <QDir>
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
const QString guest = u"gina.guest@stone.example"_s;
const QString password = u"correct kettle violin moon"_s;
const QString newPassword = u"lantern ferry cobalt pillow"_s;
/// Nothing reaches over an edge, to the left in pages that run from right to left.
const QString noSideways = uR"([...document.body.querySelectorAll('*')].every(one => {
    const box = one.getBoundingClientRect();
    return box.width == 0 || (box.left >= 0 && box.right <= innerWidth);
}) && document.documentElement.scrollWidth <= innerWidth)"_s;
const QStringList languages{
    u"de"_s, u"es"_s, u"fr"_s, u"uk"_s, u"ar"_s, u"en"_s}; // English last: the steps go on in it

QString focusOn(const QString &id)
{
    return u"document.activeElement.id == '%1'"_s.arg(id);
}
} // namespace

class OwnPagesInChromiumTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PortalUnderJourney> m_portal;
    std::unique_ptr<Chromium> m_browser;

    [[nodiscard]] QUrl at(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_portal->port()).arg(path));
    }

    QUrl authorizeUrl(quint16 port) const
    {
        QUrl url = at(u"/authorize"_s);
        url.setQuery(QUrlQuery{{u"response_type"_s, u"code"_s}, {u"client_id"_s, u"gatehouse"_s},
            {u"redirect_uri"_s, u"http://127.0.0.1:%1/signed-in"_s.arg(port)}, {u"code_challenge"_s, QString(43, u'a')},
            {u"code_challenge_method"_s, u"S256"_s}, {u"state"_s, u"0123456789abcdef"_s}});
        return url;
    }

    /// The page as it stands, in every language, narrow and dark, wide and light: nothing sticks out, the direction is
    /// the language's. `show` brings the page up again in the language just chosen.
    QString inAllLanguages(const QString &name, const std::function<QString()> &show)
    {
        const QString pictures = qEnvironmentVariable("GATEHOUSE_PICTURES");
        for (const QString &language : languages) {
            m_browser->read(language);
            for (const bool narrow : {false, true}) {
                m_browser->show(narrow ? 360 : 1280, narrow ? 640 : 800, narrow);
                if (const QString wrong = show(); !wrong.isEmpty())
                    return wrong;
                const QString html = u"document.documentElement."_s;
                if (m_browser->evaluate(html + u"lang"_s).toString() != language)
                    return u"%1 is not in %2"_s.arg(name, language);
                if ((m_browser->evaluate(html + u"dir"_s).toString() == u"rtl") != (language == u"ar"))
                    return u"%1 in %2 runs the wrong way"_s.arg(name, language);
                if (!m_browser->evaluate(noSideways).toBool())
                    return u"%1 in %2 sticks out"_s.arg(name, language);
                if (!pictures.isEmpty()
                    && !m_browser->picture(
                        u"%1/%2-%3-%4.png"_s.arg(pictures, name, language, narrow ? u"narrow"_s : u"wide"_s)))
                    return u"no picture of %1"_s.arg(name);
            }
        }
        return {};
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

    /// Presses Tab until the expression is true; false after twelve stops.
    bool tabTo(const QString &expression)
    {
        for (int stop = 0; stop < 12; ++stop) {
            if (m_browser->evaluate(expression).toBool())
                return true;
            m_browser->press(u"Tab"_s);
        }
        return m_browser->evaluate(expression).toBool();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (Chromium::program().isEmpty())
            QSKIP("Chromium is not installed (Debian's package chromium), so the pages were not tried in a browser.");
        QVERIFY(m_folder.isValid());
        if (const QString pictures = qEnvironmentVariable("GATEHOUSE_PICTURES"); !pictures.isEmpty())
            QVERIFY(QDir().mkpath(pictures));
        m_portal = std::make_unique<PortalUnderJourney>(
            m_folder.filePath(u"portal"_s), u"client-area"_s, QUrl(u"http://127.0.0.1:1"_s));
        DO(m_portal->addUser(owner, u"Olivia Owner"_s, password, u"Brightwater Ltd"_s));
        DO(m_portal->addUser(guest, u"Gina Guest"_s, password, u"Stone & Sons"_s));
        DO(m_portal->start());
        m_browser = std::make_unique<Chromium>(m_folder.filePath(u"browser"_s));
        DO(m_browser->start());
        QVERIFY(invited());
    }

    void theInvitationIsAcceptedInsideOnesOwnArea()
    {
        DO(inAllLanguages(u"received-sign-in"_s, [this] { return m_browser->visit(at(u"/invitations"_s)); }));
        QVERIFY(m_browser->await(focusOn(u"email"_s)));
        m_browser->type(guest);
        m_browser->press(u"Tab"_s);
        m_browser->type(u"wrong"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"!!document.getElementById('notice') && "_s + focusOn(u"password"_s)));
        m_browser->type(password);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.body.innerText.includes('Brightwater Ltd')"_s));
        DO(inAllLanguages(u"received"_s, [this] { return m_browser->visit(at(u"/invitations"_s)); }));
        QVERIFY(tabTo(u"document.activeElement.value == 'accept'"_s));
        QCOMPARE(m_browser->evaluate(u"document.activeElement.innerText"_s).toString(), u"Accept Invitation"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('You now have access to Brightwater Ltd')"_s));
        QVERIFY(m_browser->evaluate(noSideways).toBool());
        QVERIFY(tabTo(u"document.activeElement.pathname == '/invitations'"_s));
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.body.innerText.includes('There is no open invitation')"_s));
        DO(inAllLanguages(u"received-none"_s, [this] { return m_browser->visit(at(u"/invitations"_s)); }));
        QVERIFY(tabTo(u"document.activeElement.closest('form')?.className == 'leave'"_s));
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('You are signed out here')"_s));
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void theAccountIsChosenWhileSigningIn()
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
        const auto signIn = [&]() -> QString {
            if (const QString wrong = m_browser->visit(authorizeUrl(console.serverPort())); !wrong.isEmpty())
                return wrong;
            if (!m_browser->await(focusOn(u"email"_s)))
                return u"the cursor is not in the address"_s;
            m_browser->type(guest);
            m_browser->press(u"Tab"_s);
            m_browser->type(password);
            m_browser->press(u"Enter"_s);
            return m_browser->await(u"!!document.querySelector('form.choice')"_s) ? QString() : u"there is no choice"_s;
        };
        DO(inAllLanguages(u"choose"_s, signIn));
        QCOMPARE(m_browser->evaluate(u"document.activeElement.innerText"_s).toString().simplified(),
            u"Stone & Sons Your own account"_s); // one's own first, ready to be taken
        m_browser->press(u"Tab"_s);
        QCOMPARE(m_browser->evaluate(u"document.activeElement.innerText"_s).toString().simplified(),
            u"Brightwater Ltd Account of Olivia Owner"_s);
        m_browser->press(u"Enter"_s);
        QTRY_VERIFY_WITH_TIMEOUT(asked.contains("GET /signed-in?code="), 30'000);
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void aForgottenPasswordIsSetAnew()
    {
        DO(inAllLanguages(u"sign-in"_s, [this] { return m_browser->visit(authorizeUrl(9)); }));
        QVERIFY(tabTo(u"document.activeElement.pathname == '/password/forgot'"_s));
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"location.pathname == '/password/forgot' && "_s + focusOn(u"email"_s)));
        DO(inAllLanguages(u"forgot"_s, [this] { return m_browser->visit(at(u"/password/forgot"_s)); }));
        QVERIFY(m_browser->await(focusOn(u"email"_s)));
        m_browser->type(guest);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('Look into your mail')"_s));
        QVERIFY(m_browser->evaluate(noSideways).toBool());
        const MailFolder folder(m_portal->mailPath());
        const auto mail = folder.awaitMail(guest, 2); // behind the invitation
        QVERIFY(mail.has_value());
        const QUrl link = at(mail->link().path());
        DO(inAllLanguages(u"reset"_s, [&] { return m_browser->visit(link); }));
        QCOMPARE(
            m_browser->evaluate(u"location.pathname"_s).toString(), u"/password/reset"_s); // the token is gone from it
        QVERIFY(m_browser->await(focusOn(u"new_password"_s)));
        m_browser->type(u"short"_s);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"!!document.getElementById('notice') && "_s + focusOn(u"new_password"_s)));
        m_browser->type(newPassword);
        m_browser->press(u"Enter"_s);
        QVERIFY(m_browser->await(u"document.title.startsWith('Your new password is set')"_s));
        DO(inAllLanguages(u"reset-dead"_s, [&] { return m_browser->visit(link); }));
        QVERIFY(!ApiPerson(at({})).signIn(guest, password));
        QVERIFY(ApiPerson(at({})).signIn(guest, newPassword));
        QCOMPARE(m_browser->complaints(), QStringList());
    }
};

QTEST_GUILESS_MAIN(OwnPagesInChromiumTest)
#include "own_pages_in_chromium_test.moc"
