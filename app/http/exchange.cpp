// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/exchange.h"

#include "app/http/cancellation.h"
#include "app/http/certificate_name.h"
#include "app/http/json_document.h"
#include "app/http/reply_rules.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

// Far beyond what a portal and the proxies before it say; Qt alone takes any (M8).
constexpr qint64 mostHead = 256 * 1024;

// The bytes Qt may hold for us before it stops reading from the socket.
constexpr qint64 bufferSize = 256 * 1024;

/// What a failure without an HTTP status means to a person.
Error::Code codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return Error::Code::CertificateRejected;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Error::Code::TimedOut;
    case QNetworkReply::OperationCanceledError:
        return Error::Code::Cancelled;
    case QNetworkReply::NoError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Error::Code::Offline;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return Error::Code::OutsideContract;
    }
    return Error::Code::OutsideContract;
}

/// True when Qt's error only repeats a status of 400 and above and says nothing about the transport.
bool isOnlyTheStatus(QNetworkReply::NetworkError error, int status)
{
    if (status < 400)
        return error == QNetworkReply::NoError;
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

/// Qt 6.4.2 takes chunks cut short, or without the last one, for a whole body. A JSON text says itself where it ends.
bool isProvablyWhole(int status, const HeaderPairs &headers, const QByteArray &body)
{
    return status == 204 || declaredLength(headers) || JsonDocument::parse(body);
}

QString withNumber(const QString &detail, QNetworkReply::NetworkError error)
{
    return u"%1 (network error %2)"_s.arg(detail).arg(static_cast<int>(error));
}

} // namespace

Exchange::Exchange(HttpRequest request, QByteArray requestId)
    : m_request(std::move(request))
    , m_requestId(std::move(requestId))
{
    m_deadline.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Error::Code::TimedOut, u"the deadline passed"_s); });
    connect(&m_silence, &QTimer::timeout, this, [this] { stop(Error::Code::TimedOut, u"silence for too long"_s); });
    m_deadline.start(m_request.deadline);
    if (m_request.cancellation) {
        connect(m_request.cancellation.get(), &Cancellation::cancelled, this,
            [this] { stop(Error::Code::Cancelled, u"cancelled by the caller"_s); });
    }
}

Exchange::~Exchange()
{
    if (m_reply)
        m_reply->deleteLater();
}

QString Exchange::origin() const
{
    const int port = m_request.url.port(m_request.url.scheme() == "https"_L1 ? 443 : 80);
    return m_request.url.scheme() + u"://"_s + m_request.url.host() + u':' + QString::number(port);
}

void Exchange::start(QNetworkAccessManager &network, const QNetworkRequest &wire)
{
    if (m_request.verb == "GET")
        m_reply = network.get(wire);
    else // never post(): it makes up a content type when there is a query and no body
        m_reply = network.sendCustomRequest(wire, m_request.verb, m_request.body);
    m_reply->setReadBufferSize(bufferSize);
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::checkCertificate);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_sawCertificate = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onHead);
    connect(m_reply, &QIODevice::readyRead, this, &Exchange::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_silence.start(m_request.idle); });
    m_silence.start(m_request.idle);
}

void Exchange::stop(Error::Code code, const QString &detail)
{
    end(failure(code, detail));
}

/// Runs before Qt writes the request: its network thread waits for this slot, and an abort here overtakes the sending.
void Exchange::checkCertificate()
{
    if (!namesHost(m_reply->sslConfiguration().peerCertificate(), m_request.url.host()))
        stop(Error::Code::CertificateRejected, u"the certificate does not name the host"_s);
}

void Exchange::onHead()
{
    m_silence.start(m_request.idle);
    // A connection that was encrypted before this request took it over told nobody.
    if (m_request.url.scheme() == "https"_L1)
        checkCertificate();
    if (m_ended)
        return;
    const HeaderPairs headers = m_reply->rawHeaderPairs();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (const auto fault = headFault(status, headers)) {
        stop(Error::Code::OutsideContract, *fault);
        return;
    }
    if (!isOurs()) {
        stop(Error::Code::OutsideContract, u"the answer to another request"_s);
        return;
    }
    const auto length = declaredLength(headers);
    const qint64 head = headSize(headers);
    if (head > mostHead || head + length.value_or(0) > m_request.byteCap)
        stop(Error::Code::OutsideContract, u"the answer is larger than allowed"_s);
    else if (length)
        m_body.reserve(*length);
}

/// A portal repeats how the request called itself. An answer that names another one was kept by somebody in between, or
/// the connection is out of step: a doubled answer waits in it for the next request.
bool Exchange::isOurs() const
{
    return !m_reply->hasRawHeader(exchangeHeader) || m_reply->rawHeader(exchangeHeader) == m_requestId;
}

void Exchange::onBytes()
{
    m_silence.start(m_request.idle);
    // A body that does not say how long it will be is put together at its end: growing, it would be there twice.
    const QByteArray piece = m_reply->readAll();
    m_received += piece.size();
    if (declaredLength(m_reply->rawHeaderPairs()))
        m_body += piece;
    else
        m_pieces.append(piece);
    if (m_received + headSize(m_reply->rawHeaderPairs()) > m_request.byteCap)
        stop(Error::Code::OutsideContract, u"the answer is larger than allowed"_s);
}

void Exchange::onFinished()
{
    if (m_reply->isOpen())
        onBytes();
    if (!m_ended)
        end(judge());
}

Result<HttpReply> Exchange::judge()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!status.isValid() && error == QNetworkReply::SslHandshakeFailedError && !m_sawCertificate)
        return failure(Error::Code::NotEncrypted, u"no TLS at the other end"_s);
    if (!status.isValid())
        return failure(codeOf(error), withNumber(u"no answer"_s, error));
    const HeaderPairs headers = m_reply->rawHeaderPairs();
    m_body += m_pieces.join();
    if (status.toInt() == 407)
        return failure(Error::Code::Offline, u"the proxy asks for a sign-in"_s);
    if (const auto fault = headFault(status.toInt(), headers))
        return failure(Error::Code::OutsideContract, *fault);
    if (!isOurs())
        return failure(Error::Code::OutsideContract, u"the answer to another request"_s);
    if (!isOnlyTheStatus(error, status.toInt()))
        return failure(Error::Code::OutsideContract, withNumber(u"the answer was cut short"_s, error));
    if (m_request.verb != "HEAD" && m_body.size() != declaredLength(headers).value_or(m_body.size()))
        return failure(Error::Code::OutsideContract, u"the body is not as long as declared"_s);
    if (!isProvablyWhole(status.toInt(), headers, m_body))
        return failure(Error::Code::OutsideContract, u"a chunked body that does not prove to be whole"_s);
    HttpReply reply;
    reply.status = status.toInt();
    reply.body = std::move(m_body);
    for (const auto &[name, value] : headers)
        reply.headers.insert(name.toLower(), value);
    return reply;
}

tl::unexpected<Error> Exchange::failure(Error::Code code, const QString &detail) const
{
    Error error;
    error.code = code;
    error.detail = detail;
    error.requestId = QString::fromLatin1(m_requestId);
    return tl::unexpected<Error>(std::move(error));
}

void Exchange::end(Result<HttpReply> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_wasOutsideRules = !result && result.error().code == Error::Code::OutsideContract;
    m_deadline.stop();
    m_silence.stop();
    if (m_reply) {
        disconnect(m_reply, nullptr, this, nullptr);
        if (m_reply->isRunning())
            m_reply->abort();
    }
    m_arrival->set(std::move(result));
    Q_EMIT left();
}

} // namespace gatehouse
