// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/running_portal.h"

#include "portal/api/api_routes.h"
#include "portal/api/idempotency.h"
#include "portal/identity/routes.h"
#include "portal/identity/session_store.h"
#include "portal/identity/sign_in_code.h"
#include "portal/mail/end_notice.h"
#include "portal/pages/refusal_page.h"
#include "portal/pages/routes.h"
#include "portal/program/kept_profile.h"
#include "portal/program/key_file.h"
#include "portal/store/account_uses.h"
#include "portal/store/attachment_rows.h"
#include "portal/store/demo.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcProgram, "gatehouse.portal.program", QtInfoMsg)

/// How long an uploaded file waits for its message.
constexpr std::chrono::hours looseAttachmentsKept{24};

Routes allRoutes(const Settings &settings, const Profile &profile)
{
    Routes all = apiRoutes();
    for (const Routes &more : {identityRoutes(settings), pageRoutes(settings, profile)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace

RunningPortal::RunningPortal(const ServeOptions &options)
    : m_clock(options.clockOffset)
{
}

Result<std::unique_ptr<RunningPortal>> RunningPortal::start(const ServeOptions &options)
{
    std::unique_ptr<RunningPortal> portal(new RunningPortal(options));
    using Step = Result<void> (RunningPortal::*)(const ServeOptions &);
    for (const Step step : {&RunningPortal::prepare, &RunningPortal::takePort, &RunningPortal::openDesk,
             &RunningPortal::describeReadiness}) {
        if (const auto done = (*portal.*step)(options); !done) {
            return tl::unexpected(done.error());
        }
    }
    portal->tidy();
    portal->m_sender->start();
    portal->m_control->start();
    portal->m_server->start();
    return portal;
}

Result<void> RunningPortal::prepare(const ServeOptions &options)
{
    auto database = Database::open(options.database);
    if (!database) {
        return tl::unexpected(database.error());
    }
    m_database = std::move(*database);
    auto profile = profileFor(*m_database, options.profile);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    m_profile = std::move(*profile);
    auto key = readOrMakeKeyFile(options.keyFile, m_randomness);
    if (!key) {
        return tl::unexpected(key.error());
    }
    m_settings.linkKey = std::move(*key);
    m_settings.mailFolder = options.mail.folder;
    m_settings.mailFrom = options.mail.from;
    m_settings.embedded = options.embedded;
    return {};
}

Result<void> RunningPortal::takePort(const ServeOptions &options)
{
    const auto handler = [this](Request request) {
        return m_dispatcher->answer(std::move(request));
    };
    const auto bodyRoom = [this](const Request &request) {
        return m_dispatcher->bodyRoom(request);
    };
    auto server = Server::bind(options.listen, {}, {m_clock, m_randomness, handler, options.behindProxy, bodyRoom});
    if (!server) {
        return tl::unexpected(server.error());
    }
    m_server = std::move(*server);
    m_settings.baseUrl =
        options.baseUrl.isEmpty() ? QUrl(QString(u"http://"_s + m_server->authority())) : options.baseUrl;
    auto carrier = mailCarrierFor(options.mail, m_settings.baseUrl);
    if (!carrier) {
        return tl::unexpected(carrier.error());
    }
    m_carrier = std::move(*carrier);
    m_sender = std::make_unique<OutboxSender>(*m_database, m_settings, m_profile, m_clock, *m_carrier);
    m_dispatcher = std::make_unique<Dispatcher>(
        Dispatcher::Parts{*m_database, m_clock, m_randomness, m_profile, m_settings, allRoutes(m_settings, m_profile),
            callerOf, m_hasher, [this](const Problem &problem, const Request &request) {
                return refusalPage(problem, request, m_settings, m_profile);
            }});
    return {};
}

/// After the port: a reply's mail names the portal's address.
Result<void> RunningPortal::openDesk(const ServeOptions &options)
{
    m_desk =
        std::make_unique<OperatorDesk>(OperatorDesk::Parts{*m_database, m_clock, m_randomness, m_profile, m_settings});
    auto control = ControlServer::listen(controlSocketPath(options.database.path(QUrl::FullyDecoded)),
        [this](const ControlRequest &request) { return m_desk->carryOut(request); });
    if (!control) {
        return tl::unexpected(control.error());
    }
    m_control = std::move(*control);
    return {};
}

Result<void> RunningPortal::describeReadiness(const ServeOptions &options)
{
    const QString address = u"http://"_s + m_server->authority();
    m_readyLine = QString(u"listening on "_s + address).toUtf8();
    if (!options.demo && !options.embedded) {
        return {};
    }
    const auto firm = createDemo(*m_database, m_profile, m_clock, m_randomness, 0);
    if (!firm) {
        return tl::unexpected(firm.error());
    }
    if (!options.embedded) {
        return {};
    }
    QByteArray code;
    auto issued = m_database->write([&](Transaction &transaction) -> Result<void> {
        auto one = issueSignInCode(transaction, firm->ownerIdentity, m_clock.now(), m_randomness);
        if (!one) {
            return tl::unexpected(one.error());
        }
        code = std::move(*one);
        return {};
    });
    if (!issued) {
        return issued;
    }
    const QJsonObject line{{u"listening"_s, address}, {u"sign_in_code"_s, QString::fromLatin1(code)}};
    m_readyLine = QJsonDocument(line).toJson(QJsonDocument::Compact);
    return {};
}

void RunningPortal::tidy()
{
    const auto pruned = m_database->write([this](Transaction &transaction) -> Result<void> {
        if (const auto files = pruneLooseAttachments(transaction, m_clock.now() - looseAttachmentsKept); !files) {
            return tl::unexpected(files.error());
        }
        if (const auto uses = pruneUses(transaction, m_clock.now()); !uses) {
            return tl::unexpected(uses.error());
        }
        const auto done = pruneKeptAnswers(transaction, m_clock.now());
        return done ? Result<void>() : tl::unexpected(done.error());
    });
    if (!pruned) {
        qCWarning(lcProgram, "Old answers could not be forgotten: %s", qUtf8Printable(pruned.error().code));
    }
    announceDueEnds();
}

void RunningPortal::announceDueEnds()
{
    int announced = 1;
    while (announced > 0) {
        announced = 0;
        const auto told = m_database->write([&](Transaction &transaction) -> Result<void> {
            Scene scene{transaction, m_clock.now(), m_randomness, m_profile, m_settings, {}, m_randomness.id()};
            const auto count = announceEnds(scene);
            if (!count) {
                return tl::unexpected(count.error());
            }
            announced = *count;
            return {};
        });
        if (!told) {
            qCWarning(lcProgram, "Ends of access could not be announced: %s", qUtf8Printable(told.error().code));
            return;
        }
    }
}

void RunningPortal::stop()
{
    m_control->stop();
    m_server->stop();
    m_server->wait();
    m_sender->stop();
}

} // namespace portal
