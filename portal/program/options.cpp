// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/options.h"

#include "portal/api/address.h"
#include "portal/program/audit_options.h"
#include "portal/program/database_option.h"
#include "portal/program/service_options.h"
#include "portal/program/sub_account_options.h"
#include "portal/program/ticket_options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostMembers = 2'000'000;

tl::unexpected<Problem> wrong(const QString &what)
{
    return refuse(400, u"invalid_request"_s, what);
}

QString overview()
{
    return u"gatehouse-portal: who has access to which account, and the pages, mails and tokens around it.\n\n"
           "Usage: gatehouse-portal COMMAND [options]\n\n"
           "Commands:\n"
           "  serve      answer requests until SIGTERM\n"
           "  user add   add somebody who can sign in; the password is read from standard input\n"
           "  sub-account  list, add, rename, close the parts of an account\n"
           "  ticket     list, show, answer, close tickets, beside a running portal\n"
           "  audit      verify: does the trail of who did what hold?\n"
           "  service    add, list, remove programs that may ask who may do what\n"
           "  demo       fill an empty database with invented people\n\n"
           "  gatehouse-portal COMMAND --help   says all about a command\n"
           "  gatehouse-portal --version\n"_s;
}

/// One command's options: what all have, what it adds, and its text.
class CommandReader {
public:
    CommandReader(QString command, const QString &description)
        : m_command(std::move(command))
    {
        m_parser.setApplicationDescription(description);
        m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this text."_s});
        add(u"database"_s, u"SQLite file, as a path or sqlite:///path. Default: %1"_s.arg(defaultDatabase()), u"URL"_s,
            defaultDatabase());
        add(u"profile"_s,
            u"What the portal is like: the name of a built-in profile or a file. The database remembers it. Default: "
            "the one it remembers, else third-party"_s,
            u"NAME"_s);
        add(u"change-profile"_s, u"Really turn the database into a portal of another profile."_s);
    }

    void add(const QString &name, const QString &text, const QString &value = {}, const QString &preset = {})
    {
        m_parser.addOption(QCommandLineOption(name, text, value, preset));
    }

    /// A text to print; nothing when the command is to be carried out.
    Result<std::optional<PrintedText>> read(const QStringList &arguments)
    {
        const bool isRead = m_parser.parse(arguments);
        if (m_parser.isSet(u"help"_s)) {
            const auto help = m_parser.helpText();
            return std::optional(PrintedText{
                u"Usage: gatehouse-portal "_s + m_command + u" [options]\n"_s + help.mid(help.indexOf(u'\n') + 1)});
        }
        if (!isRead) {
            return wrong(m_parser.errorText());
        }
        if (m_parser.positionalArguments().join(u' ') != m_command) {
            return wrong(u"«%1» takes no further words."_s.arg(m_command));
        }
        return std::optional<PrintedText>();
    }

    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }

    [[nodiscard]] WantedProfile profile() const { return {value(u"profile"_s), isSet(u"change-profile"_s)}; }
    [[nodiscard]] QUrl database() const { return databaseUrl(value(u"database"_s)); }
    /// A file or folder beside the database, unless said otherwise.
    [[nodiscard]] QString beside(const QString &option, const QString &name) const
    {
        return isSet(option) ? QFileInfo(value(option)).absoluteFilePath()
                             : QFileInfo(database().path()).dir().filePath(name);
    }

private:
    QString m_command;
    QCommandLineParser m_parser;
};

Result<ListenAddress> readListen(const QString &text)
{
    const auto colon = text.lastIndexOf(u':');
    auto host = text.left(qMax<qsizetype>(colon, 0));
    bool isNumber = false;
    const auto port = QStringView(text).sliced(colon + 1).toUShort(&isNumber);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.sliced(1, host.size() - 2);
    }
    if (host == u"localhost"_s) {
        host = u"127.0.0.1"_s;
    }
    if (colon < 0 || !isNumber || QHostAddress(host).isNull()) {
        return wrong(u"--listen wants ADDRESS:PORT, like 127.0.0.1:8471 or [::1]:8471, not «%1»."_s.arg(text));
    }
    return ListenAddress{host, port};
}

Result<QUrl> readBaseUrl(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isPlain = url.isValid() && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && url.userInfo().isEmpty() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s);
    if (!isPlain) {
        return wrong(u"--base-url wants the address people reach the portal at, like https://portal.example.org, not "
                     "«%1»."_s.arg(text));
    }
    return url;
}

void addMailOptions(CommandReader &reader)
{
    reader.add(u"mail"_s,
        u"Where mails go: smtp://HOST:PORT (STARTTLS; port 587 unless said), smtps://HOST:PORT (TLS; 465) or "
        u"folder:PATH "
        "(as .eml files). The server's certificate is always checked. smtp://localhost:PORT?tls=none speaks to a relay "
        "on this machine in plain text. Default: folder:mail, beside the database"_s,
        u"WHERE"_s);
    reader.add(u"mail-folder"_s, u"The same as --mail folder:DIR."_s, u"DIR"_s);
    reader.add(u"mail-from"_s, u"Who mails are from. Default: no-reply at the host of --base-url"_s, u"ADDRESS"_s);
    reader.add(u"mail-password-file"_s,
        u"User and password for the mail server, one line each, in a file that nobody else can read (0600)."_s,
        u"FILE"_s);
    reader.add(u"mail-ca-file"_s,
        u"Certificates (PEM) to trust at the mail server instead of the system's, when it has one of your own making."_s,
        u"FILE"_s);
}

Result<MailOptions> readMail(const CommandReader &reader)
{
    if (reader.isSet(u"mail"_s) && reader.isSet(u"mail-folder"_s)) {
        return wrong(u"--mail and --mail-folder say the same thing; give one of them."_s);
    }
    MailOptions options;
    options.folder = reader.beside(u"mail-folder"_s, u"mail"_s);
    if (reader.isSet(u"mail"_s)) {
        auto target = readMailTarget(reader.value(u"mail"_s));
        if (!target) {
            return target;
        }
        options = std::move(*target);
    }
    options.from = reader.value(u"mail-from"_s).trimmed();
    if (!options.from.isEmpty() && canonicalAddress(options.from).isEmpty()) {
        return wrong(u"--mail-from wants an e-mail address, not «%1»."_s.arg(options.from));
    }
    for (const auto &option : {u"mail-password-file"_s, u"mail-ca-file"_s}) {
        if (reader.isSet(option) && !options.server) {
            return wrong(u"--%1 is for a mail server; name it with --mail smtp://HOST:PORT."_s.arg(option));
        }
    }
    if (!options.server) {
        return options;
    }
    const bool signsIn = reader.isSet(u"mail-password-file"_s);
    if (signsIn && options.server->security == SmtpServer::Security::None) {
        return wrong(u"A password is not sent in plain text: leave out «tls=none» or --mail-password-file."_s);
    }
    if (signsIn) {
        options.passwordFile = QFileInfo(reader.value(u"mail-password-file"_s)).absoluteFilePath();
    }
    if (reader.isSet(u"mail-ca-file"_s)) {
        options.server->authorityFile = QFileInfo(reader.value(u"mail-ca-file"_s)).absoluteFilePath();
    }
    return options;
}

Result<Command> readServe(const QStringList &arguments)
{
    CommandReader reader(u"serve"_s,
        u"Answers requests until SIGTERM; what runs then is finished first. Prints one line when it is ready:\n"
        "listening on http://ADDRESS:PORT"_s);
    reader.add(u"listen"_s, u"Where to listen; port 0 takes a free one. Default: 127.0.0.1:8471"_s, u"ADDRESS:PORT"_s,
        u"127.0.0.1:8471"_s);
    reader.add(u"base-url"_s,
        u"The address people reach the portal at; links start with it. Default: where it listens"_s, u"URL"_s);
    addMailOptions(reader);
    reader.add(u"key-file"_s,
        u"The secret that links are made with; made when missing. Default: portal.key, beside the database"_s,
        u"FILE"_s);
    reader.add(
        u"clock-offset"_s, u"Moves the portal's clock, to try out what expires. Default: 0"_s, u"SECONDS"_s, u"0"_s);
    reader.add(u"behind-proxy"_s,
        u"A reverse proxy stands before it: other addresses than loopback may be listened on, and the last entry of "
        "X-Forwarded-For is who asks."_s);
    reader.add(u"demo"_s, u"Fill an empty database with invented people."_s);
    reader.add(u"embedded"_s,
        u"Started by the console: sample data, a sign-in code in the ready line (which is JSON then), and an end when "
        "standard input is closed."_s);
    auto printed = reader.read(arguments);
    if (!printed) {
        return tl::unexpected(printed.error());
    }
    if (*printed) {
        return Command(std::move(**printed));
    }
    auto listen = readListen(reader.value(u"listen"_s));
    if (!listen) {
        return tl::unexpected(listen.error());
    }
    const bool behindProxy = reader.isSet(u"behind-proxy"_s);
    if (!behindProxy && !QHostAddress(listen->host).isLoopback()) {
        return wrong(
            u"Listening on %1 needs --behind-proxy: the portal speaks plain HTTP, so others than this computer "
            "may reach it through a reverse proxy with TLS only."_s.arg(listen->host));
    }
    auto baseUrl = reader.isSet(u"base-url"_s) ? readBaseUrl(reader.value(u"base-url"_s)) : Result<QUrl>();
    if (!baseUrl) {
        return tl::unexpected(baseUrl.error());
    }
    auto mail = readMail(reader);
    if (!mail) {
        return tl::unexpected(mail.error());
    }
    bool isNumber = false;
    const auto offset = reader.value(u"clock-offset"_s).toInt(&isNumber);
    if (!isNumber) {
        return wrong(u"--clock-offset wants a number of seconds."_s);
    }
    return Command(ServeOptions{reader.profile(), std::move(*listen), reader.database(), std::move(*baseUrl),
        std::move(*mail), reader.beside(u"key-file"_s, u"portal.key"_s), std::chrono::seconds(offset),
        reader.isSet(u"embedded"_s), reader.isSet(u"demo"_s), behindProxy});
}

Result<Command> readUserAdd(const QStringList &arguments)
{
    CommandReader reader(u"user add"_s,
        u"Adds somebody who can sign in. The password is the first line of standard input. Works beside a "
        "running portal and without one."_s);
    reader.add(u"email"_s, u"The address to sign in with. You vouch for it: no mail is sent."_s, u"ADDRESS"_s);
    reader.add(u"name"_s, u"The person's name."_s, u"NAME"_s);
    reader.add(u"account"_s, u"Open an account with this name that the person owns."_s, u"NAME"_s);
    reader.add(u"seats"_s, u"How many people that account may have, the owner included. Default: as the profile says"_s,
        u"N"_s);
    auto printed = reader.read(arguments);
    if (!printed) {
        return tl::unexpected(printed.error());
    }
    if (*printed) {
        return Command(std::move(**printed));
    }
    WantedProfile profile = reader.profile();
    profile.settles = false; // a person may come before anybody has chosen
    UserAddOptions options{reader.database(), std::move(profile), reader.value(u"email"_s).trimmed(),
        reader.value(u"name"_s).trimmed(), reader.value(u"account"_s).trimmed(), {}};
    if (options.email.isEmpty() || options.name.isEmpty()) {
        return wrong(u"«user add» needs --email and --name."_s);
    }
    if (reader.isSet(u"seats"_s)) {
        bool isNumber = false;
        options.seats = reader.value(u"seats"_s).toInt(&isNumber);
        if (!isNumber || *options.seats < 1 || options.account.isEmpty()) {
            return wrong(u"--seats wants a number from 1, and --account beside it."_s);
        }
    }
    return Command(std::move(options));
}

/// Commands about those who sign in; so far there is one.
Result<Command> readUser(const QStringList &arguments)
{
    const auto verb = arguments.value(2);
    if (verb == u"add"_s) {
        return readUserAdd(arguments);
    }
    if (verb == u"--help"_s || verb == u"-h"_s || verb == u"help"_s) {
        return readUserAdd({arguments.value(0), u"user"_s, u"add"_s, u"--help"_s});
    }
    return verb.isEmpty() ? wrong(u"«user» wants to know what to do: user add. «user --help» says all about it."_s)
                          : wrong(u"There is no command «user %1». «user --help» says what there is."_s.arg(verb));
}

Result<Command> readDemo(const QStringList &arguments)
{
    CommandReader reader(u"demo"_s,
        u"Fills an empty database with invented people: a small firm, a reseller with twelve accounts, invitations in "
        "all states. Nobody among them has a password."_s);
    reader.add(u"members"_s, u"How many people the firm has. Default: the ten it is about"_s, u"N"_s, u"0"_s);
    auto printed = reader.read(arguments);
    if (!printed) {
        return tl::unexpected(printed.error());
    }
    if (*printed) {
        return Command(std::move(**printed));
    }
    bool isNumber = false;
    const int members = reader.value(u"members"_s).toInt(&isNumber);
    if (!isNumber || members < 0 || members > mostMembers) {
        return wrong(u"--members wants a number up to two million."_s);
    }
    return Command(DemoOptions{reader.database(), reader.profile(), members});
}

} // namespace

Result<Command> readCommandLine(const QStringList &arguments)
{
    const auto first = arguments.value(1);
    if (first == u"serve"_s) {
        return readServe(arguments);
    }
    if (first == u"user"_s) {
        return readUser(arguments);
    }
    if (first == u"ticket"_s) {
        return readTicketCommand(arguments);
    }
    if (first == u"audit"_s) {
        return readAuditCommand(arguments);
    }
    if (first == u"service"_s) {
        return readServiceCommand(arguments);
    }
    if (first == u"sub-account"_s) {
        return readSubAccountCommand(arguments);
    }
    if (first == u"demo"_s) {
        return readDemo(arguments);
    }
    if (first == u"--version"_s || first == u"-v"_s) {
        return Command(PrintedText{u"gatehouse-portal "_s + QStringLiteral(GATEHOUSE_VERSION) + u'\n'});
    }
    if (first.isEmpty() || first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        return Command(PrintedText{overview()});
    }
    return wrong(
        u"There is no command «%1». The commands are serve, user add, sub-account, ticket, audit, service and demo."_s
            .arg(first));
}

} // namespace portal
