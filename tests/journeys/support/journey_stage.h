// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/support/api_person.h"
#include "tests/journeys/support/do_step.h"
#include "tests/journeys/support/driven_window.h"
#include "tests/journeys/support/fault_proxy.h"
#include "tests/journeys/support/mail_folder.h"
#include "tests/journeys/support/page_reader.h"
#include "tests/journeys/support/portal_under_journey.h"
#include "tests/journeys/support/sample_panel.h"
#include "tests/portal/support/mail_server.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace gatehouse {

/// A journey's steps build on each other: after one that failed, the others are left out instead of failing too.
class Journey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() const;
    void cleanup();

private:
    bool m_isBroken = false;
};

/// What each of the five journeys stands on: the real portal of one profile behind an address that outlives its
/// restarts, its mail through a real mail server where one is installed (else as files, said once), a pretend system
/// behind it that asks it about each call, and real windows. Steps answer with what went wrong, empty on success.
class JourneyStage {
public:
    explicit JourneyStage(QString profile);
    ~JourneyStage();
    JourneyStage(const JourneyStage &) = delete;
    JourneyStage &operator=(const JourneyStage &) = delete;

    /// Somebody with a sign-in and, where `account` is said, an account of their own. Before open().
    [[nodiscard]] QString addPerson(const QString &email, const QString &name, const QString &account = {});
    /// As the operator adds them beside the running portal: after open().
    [[nodiscard]] QString addSubAccounts(const QString &account, const QStringList &names) const;
    /// Starts the portal, again too: then with its clock moved.
    [[nodiscard]] QString open(int clockOffsetSeconds = 0);
    /// Ends all windows as Ctrl+Q does, then the portal as systemd does.
    [[nodiscard]] QString close();

    [[nodiscard]] QUrl address() const { return m_address; }
    [[nodiscard]] FaultProxy &proxy() { return *m_proxy; }
    [[nodiscard]] MailFolder mail() const;
    [[nodiscard]] PortalUnderJourney &portal() { return *m_portal; }
    /// Everybody's here.
    [[nodiscard]] static QString password() { return QStringLiteral("a lantern above the west gate"); }

    /// A window of its own for whom `name` says: a process with a home of its own. Started at the first call.
    [[nodiscard]] DrivenWindow &window(const QString &name);
    /// From the portal's address to *Sign In*: what the window then opens in the system browser, empty when it stays.
    [[nodiscard]] QUrl askToSignIn(DrivenWindow &window, QString *wrong = nullptr) const;
    /// From the portal's address to signed in, through *the system browser*: a fresh one unless said.
    [[nodiscard]] QString signIn(DrivenWindow &window, const QString &email, WebBrowser *browser = nullptr) const;

    struct Question {
        QString subject;
        QString text;
        QString department; ///< as the window names it; empty: the one that stands there
    };
    /// On the window's page of tickets: opens one and looks at it.
    [[nodiscard]] static QString openTicket(DrivenWindow &window, const Question &question);
    /// Answers the ticket the window shows.
    [[nodiscard]] static QString reply(DrivenWindow &window, const QString &text);

    /// Opens the link of mail number `mailNumber` to them and accepts with the password of their sign-in; with
    /// `newName` makes the sign-in while accepting.
    [[nodiscard]] QString accept(const QString &email, const QString &newName = {}, int mailNumber = 1) const;
    /// A page of the portal in real Chromium, once in each language, wide, narrow and enlarged; it says `words` in
    /// English. PageReader::missing() is to be asked before.
    [[nodiscard]] QString opensInChromium(const QUrl &url, const QString &words);
    /// How the page behind that link answers now.
    [[nodiscard]] int linkStatus(const QString &email, int mailNumber = 1) const;

    /// Their program at the API; signed in at the first call.
    [[nodiscard]] ApiPerson &person(const QString &email);
    /// The account called so, as they see it; empty when they don't.
    [[nodiscard]] QJsonObject account(const QString &email, const QString &name);
    /// The last invitation to `address`, as `email` sees it.
    [[nodiscard]] QJsonObject invitation(const QString &email, const QString &account, const QString &address);
    /// The ticket with that subject as they see it, its messages under «conversation»; empty when they see none.
    [[nodiscard]] QJsonObject ticket(const QString &email, const QString &account, const QString &subject);
    /// What the pretend system says when `email` calls `permission` («access?module=orders») there: 200 or 403.
    [[nodiscard]] int asked(const QString &email, const QString &account, const QString &permission);

private:
    QString m_profile;
    QTemporaryDir m_folder;
    std::unique_ptr<FaultProxy> m_proxy;
    QUrl m_address;
    std::unique_ptr<portal::test::MailServer> m_mailServer;
    std::unique_ptr<PortalUnderJourney> m_portal;
    QByteArray m_serviceToken;
    std::unique_ptr<SamplePanel> m_panel;
    std::map<QString, std::unique_ptr<DrivenWindow>> m_windows;
    std::unique_ptr<PageReader> m_reader;
    std::map<QString, std::unique_ptr<ApiPerson>> m_people;
    QHash<QString, QString> m_accountIds; ///< kept: who lost an account still asks for it by its id
};

} // namespace gatehouse
