// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/smtp_carrier.h"

#include <QLoggingCategory>
#include <QUrl>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

#include <curl/curl.h>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(smtpLog, "portal.mail.smtp")

constexpr long longestIdle =
    30; // s; servers hang up on those who keep silent, so an older connection is not used again

/// Freed by libcurl.
struct ListEnd {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
struct HandleEnd {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

/// Once, before the first handle; libcurl wants it from one thread.
bool isReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

QByteArray urlOf(const SmtpServer &server)
{
    QUrl url;
    url.setScheme(server.security == SmtpServer::Security::Tls ? u"smtps"_s : u"smtp"_s);
    url.setHost(server.host);
    url.setPort(server.port);
    url.setPath(u'/' + server.ownName);
    return url.toEncoded();
}

/// Why the way to the server is closed, for the people who wait for the mail; what libcurl says goes to the log.
QString sentenceFor(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return u"The mail server's name is not known."_s;
    case CURLE_COULDNT_CONNECT:
        return u"The mail server can't be reached."_s;
    case CURLE_OPERATION_TIMEDOUT:
        return u"The mail server did not answer in time."_s;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
        return u"The mail server could not prove that it is the right one."_s;
    case CURLE_USE_SSL_FAILED:
        return u"The mail server offers no encryption."_s;
    case CURLE_LOGIN_DENIED:
        return u"The mail server refused the portal's sign-in."_s;
    case CURLE_ABORTED_BY_CALLBACK:
        return u"The portal was stopped while it sent this mail."_s;
    default:
        return u"The mail server broke off."_s;
    }
}

} // namespace

/// One handle and what was last said on it. The callbacks are libcurl's; none of them throws.
class SmtpCarrier::Conversation {
public:
    explicit Conversation(SmtpServer server)
        : m_server(std::move(server))
        , m_url(urlOf(m_server))
        , m_handle(isReady() ? curl_easy_init() : nullptr)
    {
        if (m_handle)
            prepare();
    }

    Delivery carry(const Envelope &envelope, const QByteArray &mail)
    {
        if (!m_handle)
            return {Delivery::Outcome::Unreachable, u"The portal's mail library can't be used."_s};
        const QByteArray from = '<' + envelope.from.toUtf8() + '>';
        const QByteArray recipient = '<' + envelope.to.toUtf8() + '>';
        const std::unique_ptr<curl_slist, ListEnd> to(curl_slist_append(nullptr, recipient.constData()));
        m_mail = mail;
        startOver(m_needsFresh);
        set(CURLOPT_MAIL_FROM, from.constData());
        set(CURLOPT_MAIL_RCPT, to.get());
        set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(mail.size()));
        CURLcode code = curl_easy_perform(m_handle.get());
        // The server hung up on the kept connection, or had enough of it; nothing of the mail was said yet.
        if (code != CURLE_OK && m_sent == 0 && isKeptConnection() && !isRefusal()) {
            startOver(true);
            code = curl_easy_perform(m_handle.get());
        }
        set(CURLOPT_MAIL_RCPT, nullptr); // the list dies here
        m_needsFresh = code != CURLE_OK; // servers count the errors of a connection
        return code == CURLE_OK ? Delivery() : failure(code);
    }

    void abandon() { m_isAbandoned = true; }

private:
    template <class T>
    void set(CURLoption option, T value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }

    void prepare()
    {
        set(CURLOPT_URL, m_url.constData());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, ""); // not what the environment happens to hold
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_QUICK_EXIT, 1L); // a name that can't be resolved does not keep the program from ending
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_MAXAGE_CONN, longestIdle);
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_server.connectDeadline.count()));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(m_server.deadline.count()));
        set(CURLOPT_ERRORBUFFER, m_words.data());
        prepareSecurity();
        set(CURLOPT_READFUNCTION, &Conversation::read);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_XFERINFOFUNCTION, &Conversation::progress);
        set(CURLOPT_XFERINFODATA, this);
        set(CURLOPT_NOPROGRESS, 0L);
        // The only place where libcurl tells which of our commands a server's answer belongs to.
        set(CURLOPT_DEBUGFUNCTION, &Conversation::overhear);
        set(CURLOPT_DEBUGDATA, this);
        set(CURLOPT_VERBOSE, 1L);
    }

    void prepareSecurity()
    {
        set(CURLOPT_USE_SSL,
            static_cast<long>(m_server.security == SmtpServer::Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        if (!m_server.authorityFile.isEmpty())
            set(CURLOPT_CAINFO, m_server.authorityFile.toUtf8().constData());
        if (!m_server.user.isEmpty()) {
            set(CURLOPT_USERNAME, m_server.user.toUtf8().constData());
            set(CURLOPT_PASSWORD, m_server.password.toUtf8().constData());
        }
    }

    void startOver(bool onNewConnection)
    {
        m_sent = 0;
        m_isAboutTheMail = false;
        m_refusal.clear();
        m_words[0] = '\0';
        set(CURLOPT_FRESH_CONNECT, onNewConnection ? 1L : 0L);
    }

    [[nodiscard]] bool isKeptConnection() const
    {
        long made = 0;
        return curl_easy_getinfo(m_handle.get(), CURLINFO_NUM_CONNECTS, &made) == CURLE_OK && made == 0;
    }

    /// Did the server say no to this very mail?
    [[nodiscard]] bool isRefusal() const
    {
        return m_isAboutTheMail && !m_refusal.isEmpty() && !m_refusal.startsWith("421");
    }

    /// What the server said about sender, recipient or content decides about the mail; all else is about the way.
    [[nodiscard]] Delivery failure(CURLcode code) const
    {
        const bool isFinal = m_refusal.startsWith('5');
        if (isRefusal())
            return {isFinal ? Delivery::Outcome::Refused : Delivery::Outcome::Postponed, QString::fromUtf8(m_refusal)};
        QString note = sentenceFor(code);
        if (!m_refusal.isEmpty())
            note += u' ' + QString::fromUtf8(m_refusal);
        qCWarning(smtpLog).noquote() << note << (m_words[0] == '\0' ? curl_easy_strerror(code) : m_words.data());
        return {Delivery::Outcome::Unreachable, note};
    }

    void noteCommand(const QByteArray &line)
    {
        if (line.startsWith("MAIL ") || line.startsWith("RCPT ") || line.startsWith("DATA"))
            m_isAboutTheMail = true;
    }

    /// Answers of several lines ("550-…", "550 …") become one text.
    void noteAnswer(QByteArray line)
    {
        line = line.trimmed();
        constexpr qsizetype codeLength = 3;
        if (line.size() < codeLength || (line[0] != '4' && line[0] != '5'))
            return;
        const bool goesOn = m_refusal.startsWith(line.left(codeLength));
        m_refusal = goesOn ? m_refusal + ' ' + line.mid(codeLength + 1) : line.replace(codeLength, 1, " ");
    }

    static size_t read(char *buffer, size_t size, size_t count, void *self)
    {
        auto *one = static_cast<Conversation *>(self);
        const auto length = std::min(static_cast<qsizetype>(size * count), one->m_mail.size() - one->m_sent);
        std::memcpy(buffer, one->m_mail.constData() + one->m_sent, static_cast<size_t>(length));
        one->m_sent += length;
        return static_cast<size_t>(length);
    }

    static int progress(
        void *self, curl_off_t /*toReceive*/, curl_off_t /*received*/, curl_off_t /*toSend*/, curl_off_t /*sent*/)
    {
        return static_cast<Conversation *>(self)->m_isAbandoned ? 1 : 0;
    }

    static int overhear(CURL * /*handle*/, curl_infotype type, char *data, size_t size, void *self)
    {
        auto *one = static_cast<Conversation *>(self);
        const QByteArray line(data, static_cast<qsizetype>(size));
        if (type == CURLINFO_HEADER_OUT)
            one->noteCommand(line);
        if (type == CURLINFO_HEADER_IN)
            one->noteAnswer(line);
        return 0;
    }

    SmtpServer m_server;
    QByteArray m_url;
    std::array<char, CURL_ERROR_SIZE> m_words{};
    QByteArray m_mail;
    qsizetype m_sent = 0;
    QByteArray m_refusal; ///< the server's no, if it said one
    bool m_isAboutTheMail = false;
    bool m_needsFresh = false;
    std::atomic<bool> m_isAbandoned{false};
    std::unique_ptr<CURL, HandleEnd> m_handle; ///< last: its end still calls back
};

SmtpCarrier::SmtpCarrier(SmtpServer server)
    : m_conversation(std::make_unique<Conversation>(std::move(server)))
{
}

SmtpCarrier::~SmtpCarrier() = default;

Delivery SmtpCarrier::carry(const Envelope &envelope, const QByteArray &mail)
{
    return m_conversation->carry(envelope, mail);
}

void SmtpCarrier::abandon()
{
    m_conversation->abandon();
}

} // namespace portal
