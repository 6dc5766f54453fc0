// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/journey_stage.h"

#include <QJsonArray>
#include <QTest>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;
using portal::test::MailServer;

void Journey::init() const
{
    if (m_isBroken)
        QSKIP("a step before this one failed");
}

void Journey::cleanup()
{
    m_isBroken = m_isBroken || QTest::currentTestFailed();
}

JourneyStage::JourneyStage(QString profile)
    : m_profile(std::move(profile))
    , m_proxy(std::make_unique<FaultProxy>())
    , m_address(u"http://127.0.0.1:%1"_s.arg(m_proxy->port()))
    , m_portal(std::make_unique<PortalUnderJourney>(m_folder.filePath(u"portal"_s), m_profile, m_address))
{
    if (const QString missing = MailServer::missing(); !missing.isEmpty()) {
        qInfo("No real mail server, so mails are files: %s", qPrintable(missing));
        return;
    }
    m_mailServer = std::make_unique<MailServer>();
    m_portal->setMail(m_mailServer->portalOptions());
}

JourneyStage::~JourneyStage() = default;

MailFolder JourneyStage::mail() const
{
    return MailFolder(m_mailServer ? m_mailServer->mailFolder() : m_portal->mailPath());
}

QString JourneyStage::addPerson(const QString &email, const QString &name, const QString &account)
{
    return m_portal->addUser(email, name, password(), account);
}

QString JourneyStage::addSubAccounts(const QString &account, const QStringList &names) const
{
    for (const QString &name : names) {
        if (const QString wrong = m_portal->run({u"sub-account"_s, u"add"_s, name, u"--account"_s, account});
            !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString JourneyStage::open(int clockOffsetSeconds)
{
    if (m_mailServer && m_serviceToken.isEmpty() && !m_mailServer->start())
        return u"the mail server did not start: %1"_s.arg(QString::fromUtf8(m_mailServer->log()));
    if (m_serviceToken.isEmpty()) {
        if (const QString wrong = m_portal->run({u"service"_s, u"add"_s, u"panel"_s}, &m_serviceToken);
            !wrong.isEmpty())
            return wrong;
    } else if (const QString wrong = m_portal->stop(); !wrong.isEmpty()) {
        return wrong;
    }
    if (const QString wrong = m_portal->start(clockOffsetSeconds); !wrong.isEmpty())
        return wrong;
    m_proxy->forwardTo(m_portal->port());
    m_panel.reset();
    m_panel = std::make_unique<SamplePanel>(m_portal->port(), m_serviceToken.trimmed());
    return m_panel->port() != 0 ? QString() : u"the pretend system did not start"_s;
}

QString JourneyStage::close()
{
    for (const auto &[name, window] : m_windows) {
        if (!window->quit())
            return u"%1's window did not end in order: %2"_s.arg(name, QString::fromUtf8(window->errorOutput()));
    }
    m_windows.clear();
    m_panel.reset();
    return m_portal->stop();
}

DrivenWindow &JourneyStage::window(const QString &name)
{
    std::unique_ptr<DrivenWindow> &window = m_windows[name];
    if (!window) {
        window = std::make_unique<DrivenWindow>(m_folder.filePath(name));
        // What does not start answers no step, and says so there.
        static_cast<void>(window->start());
    }
    return *window;
}

QUrl JourneyStage::askToSignIn(DrivenWindow &window, QString *wrong) const
{
    QString said = window.click(u"addPortalButton"_s);
    if (said.isEmpty())
        said = window.type(u"addressEdit"_s, m_address.toString());
    if (said.isEmpty())
        said = window.click(u"lookUpButton"_s);
    if (said.isEmpty())
        said = window.click(u"signInButton"_s);
    const QUrl opened = said.isEmpty() ? window.awaitBrowser() : QUrl();
    if (said.isEmpty() && opened.isEmpty())
        said = u"no address was opened in the browser; the window says: %1"_s.arg(window.texts());
    if (wrong)
        *wrong = said;
    return opened;
}

QString JourneyStage::signIn(DrivenWindow &window, const QString &email, WebBrowser *browser) const
{
    QString wrong;
    const QUrl opened = askToSignIn(window, &wrong);
    if (!wrong.isEmpty())
        return wrong;
    WebBrowser fresh;
    const WebBrowser::Page done = (browser ? browser : &fresh)->signIn(opened, email, password());
    return done.status == 200 ? QString()
                              : u"the sign-in ended with %1 at %2: %3"_s.arg(
                                    QString::number(done.status), done.url.toString(QUrl::RemoveQuery), done.text());
}

QString JourneyStage::openTicket(DrivenWindow &window, const Question &question)
{
    QString wrong = window.click(u"openTicketButton"_s);
    if (wrong.isEmpty() && !question.department.isEmpty())
        wrong = window.choose(u"departmentBox"_s, question.department);
    if (wrong.isEmpty())
        wrong = window.type(u"subjectEdit"_s, question.subject);
    if (wrong.isEmpty())
        wrong = window.type(u"textEdit"_s, question.text);
    if (wrong.isEmpty())
        wrong = window.click(u"sendTicketButton"_s);
    return wrong.isEmpty() ? window.pick(u"ticketsList"_s, question.subject) : wrong;
}

QString JourneyStage::reply(DrivenWindow &window, const QString &text)
{
    QString wrong = window.type(u"replyEdit"_s, text);
    if (wrong.isEmpty())
        wrong = window.click(u"sendReplyButton"_s);
    return wrong;
}

QString JourneyStage::accept(const QString &email, const QString &newName, int mailNumber) const
{
    const auto mail = this->mail().awaitMail(email, mailNumber);
    if (!mail)
        return u"no mail number %1 came to %2"_s.arg(QString::number(mailNumber), email);
    WebBrowser browser;
    const WebBrowser::Page page = browser.visit(mail->link());
    WebBrowser::Page done = newName.isEmpty()
        ? browser.submit(page, u"password"_s, {{u"answer"_s, u"accept"_s}, {u"password"_s, password()}})
        : browser.submit(page, u"new_password"_s,
              {{u"answer"_s, u"accept"_s}, {u"name"_s, newName}, {u"new_password"_s, password()}});
    for (int hops = 0; hops < 3 && !done.redirect.isEmpty(); ++hops)
        done = browser.follow(done);
    return done.status == 200
        ? QString()
        : u"the invitation's page answered %1: %2"_s.arg(QString::number(done.status), done.text());
}

QString JourneyStage::opensInChromium(const QUrl &url, const QString &words)
{
    if (!m_reader) {
        m_reader = std::make_unique<PageReader>(m_folder.filePath(u"browser"_s));
        if (const QString wrong = m_reader->start(); !wrong.isEmpty())
            return wrong;
    }
    return m_reader->opens(m_profile + u'-' + url.path().section(u'/', 1, 1), url, words);
}

int JourneyStage::linkStatus(const QString &email, int mailNumber) const
{
    const auto mail = this->mail().awaitMail(email, mailNumber);
    return mail ? WebBrowser().visit(mail->link()).status : 0;
}

ApiPerson &JourneyStage::person(const QString &email)
{
    std::unique_ptr<ApiPerson> &person = m_people[email];
    if (!person) {
        person = std::make_unique<ApiPerson>(m_address);
        if (!person->signIn(email, password()))
            qWarning("%s can't sign in", qPrintable(email));
    }
    return *person;
}

QJsonObject JourneyStage::account(const QString &email, const QString &name)
{
    const QJsonArray accounts = person(email).get(u"/v1/accounts"_s).json.value(u"accounts"_s).toArray();
    for (const QJsonValue &account : accounts) {
        if (account[u"name"_s].toString() != name)
            continue;
        m_accountIds.insert(name, account[u"id"_s].toString());
        return account.toObject();
    }
    return {};
}

QJsonObject JourneyStage::invitation(const QString &email, const QString &account, const QString &address)
{
    const QString id = this->account(email, account).value(u"id"_s).toString();
    const QJsonArray all =
        person(email).get(u"/v1/accounts/%1/invitations"_s.arg(id)).json.value(u"invitations"_s).toArray();
    QJsonObject last;
    for (const QJsonValue &one : all) {
        const bool isLater = one[u"issued_at"_s].toInteger() >= last.value(u"issued_at"_s).toInteger();
        if (one[u"email"_s].toString() == address && isLater)
            last = one.toObject();
    }
    return last;
}

QJsonObject JourneyStage::ticket(const QString &email, const QString &account, const QString &subject)
{
    const QString path = u"/v1/accounts/%1/tickets"_s.arg(this->account(email, account).value(u"id"_s).toString());
    const QJsonArray all = person(email).get(path).json.value(u"tickets"_s).toArray();
    for (const QJsonValue &one : all) {
        if (one[u"subject"_s].toString() != subject)
            continue;
        QJsonObject found = one.toObject();
        const QString messages = u"%1/%2/messages"_s.arg(path, one[u"id"_s].toString());
        found.insert(u"conversation"_s, person(email).get(messages).json.value(u"messages"_s));
        return found;
    }
    return {};
}

int JourneyStage::asked(const QString &email, const QString &account, const QString &permission)
{
    if (!m_accountIds.contains(account))
        static_cast<void>(this->account(email, account));
    const auto panel = person(email).at(QUrl(u"http://127.0.0.1:%1"_s.arg(m_panel->port())));
    return panel->get(u"/accounts/%1/%2"_s.arg(m_accountIds.value(account), permission)).status;
}

} // namespace gatehouse
