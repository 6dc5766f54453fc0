// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/mail_options.h"

#include "portal/api/address.h"
#include "portal/mail/folder_carrier.h"
#include "portal/mail/smtp_carrier.h"
#include "portal/program/private_file.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QUrlQuery>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint16 submissionPort = 587;
constexpr quint16 submissionOverTlsPort = 465;
constexpr qsizetype longestPasswordFile = 4096;

tl::unexpected<Problem> wrong(const QString &what)
{
    return refuse(400, u"invalid_request"_s, what);
}

bool isThisMachine(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

/// User and password, one line each.
Result<void> readSignIn(const QString &path, SmtpServer &server)
{
    const auto given = readPrivateFile(path, u"The mail password file"_s, longestPasswordFile);
    if (!given) {
        return tl::unexpected(given.error());
    }
    if (!*given) {
        return wrong(u"The mail password file %1 is missing."_s.arg(path));
    }
    QStringList lines = QString::fromUtf8(**given).split(u'\n');
    if (lines.size() == 3 && lines.last().isEmpty()) {
        lines.removeLast();
    }
    if (lines.size() != 2 || lines[0].trimmed().isEmpty() || lines[1].isEmpty()) {
        return wrong(u"The mail password file %1 must hold two lines: the user, then the password."_s.arg(path));
    }
    server.user = lines[0].trimmed();
    server.password = lines[1];
    if (server.password.endsWith(u'\r')) {
        server.password.chop(1);
    }
    return {};
}

} // namespace

Result<MailOptions> readMailTarget(const QString &text)
{
    const auto unknown = [&text] {
        return wrong(
            u"--mail wants smtp://HOST:PORT (with STARTTLS), smtps://HOST:PORT or folder:PATH, not «%1»."_s.arg(text));
    };
    MailOptions options;
    if (text.startsWith(u"folder:"_s)) {
        const QString path = text.mid(int(std::char_traits<char>::length("folder:")));
        if (path.isEmpty()) {
            return unknown();
        }
        options.folder = QFileInfo(path).absoluteFilePath();
        return options;
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool isTls = url.scheme() == u"smtps"_s;
    if (!url.isValid() || (!isTls && url.scheme() != u"smtp"_s) || url.host().isEmpty() || url.path().size() > 1
        || url.hasFragment()) {
        return unknown();
    }
    if (!url.userInfo().isEmpty()) {
        return wrong(
            u"--mail takes no user and no password, which everybody on this machine could read there; put them "
            "into a file and name it with --mail-password-file."_s);
    }
    SmtpServer server;
    server.host = url.host(QUrl::FullyEncoded);
    server.port = static_cast<quint16>(url.port(isTls ? submissionOverTlsPort : submissionPort));
    server.security = isTls ? SmtpServer::Security::Tls : SmtpServer::Security::StartTls;
    if (url.hasQuery()) {
        if (url.query() != u"tls=none"_s || isTls) {
            return unknown();
        }
        if (!isThisMachine(server.host)) {
            return wrong(u"«tls=none» is for a mail server on this machine; %1 is another one, and whoever listens "
                         "between them could read every invitation."_s.arg(server.host));
        }
        server.security = SmtpServer::Security::None;
    }
    options.server = server;
    return options;
}

Result<std::unique_ptr<MailCarrier>> mailCarrierFor(const MailOptions &options, const QUrl &baseUrl)
{
    if (!options.server) {
        if (!QDir().mkpath(options.folder) || !QFileInfo(options.folder).isWritable()) {
            return wrong(u"The folder for mails can't be made or written: %1"_s.arg(options.folder));
        }
        return std::unique_ptr<MailCarrier>(std::make_unique<FolderCarrier>(options.folder));
    }
    SmtpServer server = *options.server;
    const QString ownHost = baseUrl.host(QUrl::FullyEncoded);
    if (options.from.isEmpty() && canonicalAddress(u"no-reply@"_s + ownHost).isEmpty()) {
        return wrong(u"Mails need a sender that other mail servers accept: say with --mail-from which, or name the "
                     "portal with --base-url."_s);
    }
    server.ownName = options.from.isEmpty() ? ownHost : options.from.section(u'@', -1);
    if (!server.authorityFile.isEmpty() && !QFileInfo(server.authorityFile).isReadable()) {
        return wrong(u"The file of --mail-ca-file can't be read: %1"_s.arg(server.authorityFile));
    }
    if (!options.passwordFile.isEmpty()) {
        if (const auto read = readSignIn(options.passwordFile, server); !read) {
            return tl::unexpected(read.error());
        }
    }
    return std::unique_ptr<MailCarrier>(std::make_unique<SmtpCarrier>(std::move(server)));
}

} // namespace portal
