// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/entrance.h"

#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/http/cancellation.h"
#include "app/session/token_endpoint.h"
#include "app/sync/identities.h"
#include "app/sync/typed_address.h"
#include "models/error_sentence.h"

#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

/// How long the sample's portal rests before it is started again; the last one for ever after.
constexpr std::array revivalPauses{1s, 3s, 10s, 30s};

Error cancelled()
{
    return Error{Error::Code::Cancelled, {}, {}, u"the program ends"_s, {}};
}

} // namespace

Entrance::Entrance(const Parts &parts)
    : m_parts(parts)
    , m_browser({parts.transport, parts.randomness, parts.clock})
    , m_stop(std::make_shared<Cancellation>())
{
    QObject::connect(&m_embedded, &EmbeddedPortal::lost, &m_embedded, [this] { reviveSample(); });
}

void Entrance::reviveSample()
{
    const auto pause = revivalPauses.at(std::min(m_losses++, revivalPauses.size() - 1));
    QTimer::singleShot(pause, &m_embedded, [this] {
        if (!m_closing && m_embedded.state() == EmbeddedPortal::State::Off)
            trySample(std::make_shared<Cancellation>(), [](const Result<IdentityId> &) { });
    });
}

void Entrance::speak(const QString &language)
{
    m_parts.language = language;
    m_seen.clear(); // in other words
}

void Entrance::lookUp(const QString &typed, Done<PortalDescription> done)
{
    m_scope.launch(look(typed, std::move(done)));
}

void Entrance::signIn(const PortalDescription &portal, const QString &loginHint, BrowserSignIn::ShowPage show,
    Stop stop, Done<IdentityId> done)
{
    stop->follow(*m_stop);
    m_scope.launch(enter(portal, loginHint, std::move(show), std::move(stop), std::move(done)));
}

void Entrance::trySample(Stop stop, Done<IdentityId> done)
{
    stop->follow(*m_stop);
    m_scope.launch(enterSample(std::move(stop), std::move(done)));
}

QCoro::Task<Result<PortalDocument>> Entrance::documentAt(QUrl address, Stop stop)
{
    if (m_closing)
        co_return tl::unexpected(cancelled());
    Transport *const transport = &m_parts.transport;
    SendRequest send = [transport, stop](HttpRequest request) {
        request.cancellation = stop;
        return transport->send(std::move(request));
    };
    Outcome<PortalDocument> document =
        co_await describePortal(address, m_parts.language, std::move(send), &m_parts.clock);
    if (!document)
        co_return tl::unexpected(document.error().error);
    co_return *std::move(document);
}

QCoro::Task<> Entrance::look(QString typed, Done<PortalDescription> done)
{
    const Result<QUrl> address = addressFromTyped(typed);
    if (!address) {
        done(tl::unexpected(address.error()));
        co_return;
    }
    const Result<PortalDocument> document = co_await documentAt(*address, m_stop);
    if (!document) {
        done(tl::unexpected(document.error()));
        co_return;
    }
    m_seen.insert(*address, *document);
    done(document->description);
}

QCoro::Task<> Entrance::enter(
    PortalDescription portal, QString loginHint, BrowserSignIn::ShowPage show, Stop stop, Done<IdentityId> done)
{
    Result<PortalDocument> document = m_seen.value(portal.address);
    if (!m_seen.contains(portal.address))
        document = co_await documentAt(portal.address, stop);
    if (!document) {
        done(tl::unexpected(document.error()));
        co_return;
    }
    SignInPlace place;
    place.authorizationEndpoint = document->authorizationEndpoint;
    place.tokenEndpoint = document->tokenEndpoint;
    place.issuer = document->issuer;
    const Result<SignIn> signedIn = co_await m_browser.signIn(place, loginHint, show, stop);
    if (!signedIn || m_closing) {
        done(tl::unexpected(signedIn ? cancelled() : signedIn.error()));
        co_return;
    }
    m_seen.remove(portal.address);
    const Result<PortalId> kept = m_parts.identities.keepPortal(*std::move(document), false);
    if (!kept) {
        done(tl::unexpected(kept.error()));
        co_return;
    }
    const Result<IdentityId> identity = co_await m_parts.identities.welcome(*kept, *signedIn);
    done(identity);
}

QCoro::Task<> Entrance::enterSample(Stop stop, Done<IdentityId> done)
{
    const Result<IdentityId> identity = co_await sample(stop);
    done(identity);
}

QCoro::Task<Result<IdentityId>> Entrance::sample(Stop stop)
{
    if (m_closing)
        co_return tl::unexpected(cancelled());
    EmbeddedPortal::Settings settings;
    settings.program = m_parts.portalProgram;
    settings.dataFolder = m_parts.sampleFolder;
    if (!m_parts.sampleProfile.isEmpty())
        settings.profile = m_parts.sampleProfile;
    settings.port = m_parts.identities.embeddedPort();
    m_isSampleOver = false;
    if (m_embedded.state() == EmbeddedPortal::State::On)
        co_await m_embedded.stop(); // its sign-in code was single use
    if (m_closing)
        co_return tl::unexpected(cancelled());
    const Result<EmbeddedPortal::Started> started = co_await m_embedded.start(settings);
    if (!started) {
        m_isSampleOver = m_embedded.state() == EmbeddedPortal::State::Off;
        Error error = started.error();
        if (error.code != Error::Code::Cancelled && error.code != Error::Code::StoreFailed) {
            error.code = Error::Code::Refused;
            error.problem = sampleProblem;
        }
        co_return tl::unexpected(error);
    }
    Result<PortalDocument> document = co_await documentAt(started->address, stop);
    if (!document)
        co_return tl::unexpected(document.error());
    const QUrl tokenEndpoint = document->tokenEndpoint;
    const TokenEndpoint endpoint(tokenEndpoint, m_parts.transport, m_parts.clock);
    const Result<SignIn> signedIn = co_await endpoint.exchangeSignInCode(started->signInCode, stop);
    if (!signedIn)
        co_return tl::unexpected(signedIn.error());
    if (m_closing)
        co_return tl::unexpected(cancelled());
    const Result<PortalId> kept = m_parts.identities.keepPortal(*std::move(document), true);
    if (!kept)
        co_return tl::unexpected(kept.error());
    const Result<IdentityId> identity = co_await m_parts.identities.welcome(*kept, *signedIn);
    co_return identity;
}

QCoro::Task<> Entrance::endSample()
{
    co_await m_embedded.stop();
    m_isSampleOver = true;
}

void Entrance::shutdown()
{
    m_closing = true;
    m_stop->cancel();
    if (!m_isSampleOver)
        m_scope.launch(endSample());
}

} // namespace gatehouse
