// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/control/control_client.h"
#include "portal/control/new_user.h"
#include "portal/identity/password_hasher.h"
#include "portal/identity/password_rules.h"
#include "portal/program/commands.h"
#include "portal/program/database_option.h"
#include "portal/program/kept_profile.h"
#include "portal/program/known_profile.h"
#include "portal/randomness.h"
#include "portal/store/database.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Standard input's terminal without echo, for as long as it lives; nothing when input is a pipe.
class SilentTerminal {
public:
    SilentTerminal()
        : m_isTerminal(::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (m_isTerminal) {
            std::fputs("Password: ", stderr);
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~SilentTerminal()
    {
        if (m_isTerminal) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
            std::fputs("\n", stderr);
        }
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios m_before{};
    bool m_isTerminal;
};

QString readPassword()
{
    const SilentTerminal silence;
    std::string line;
    std::getline(std::cin, line);
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

Result<void> checkPassword(const QString &password, const QStringList &about)
{
    const auto wrong = [](const QString &why) {
        return Result<void>(refuse(422, u"invalid_request"_s, why));
    };
    switch (faultOfPassword(password, about)) {
    case PasswordFault::None:
        return {};
    case PasswordFault::TooShort:
        return wrong(u"The password is too short: at least 15 characters, on the first line of standard input."_s);
    case PasswordFault::TooLong:
        return wrong(u"The password is too long: at most 1024 bytes."_s);
    case PasswordFault::Common:
        return wrong(u"The password is made of common words; others would guess it."_s);
    case PasswordFault::NamesYou:
        return wrong(u"The password is made of the person's name or address; others would guess it."_s);
    }
    return {};
}

/// Without a running portal: with the database's lock in hand.
Result<void> addAlone(const UserAddOptions &options, const NewUser &user)
{
    auto database = Database::open(options.database);
    if (!database) {
        return tl::unexpected(database.error());
    }
    const auto profile = profileFor(**database, options.profile);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    return (*database)->write([&](Transaction &transaction) {
        SystemRandomness randomness;
        return addNewUser(transaction, user, profile->ownerRole, SystemClock().now(), randomness);
    });
}

} // namespace

Result<void> addUser(const UserAddOptions &options)
{
    // A wrong name is told before the password is asked for; which one counts, the database says.
    const auto profile = loadKnownProfile(options.profile.source.isEmpty() ? u"third-party"_s : options.profile.source);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    const auto password = readPassword();
    if (auto checked = checkPassword(password, {options.email, options.name, profile->name}); !checked) {
        return checked;
    }
    PasswordHasher hasher;
    const auto hash = hasher.hash(passwordBytes(password));
    if (!hash) {
        return tl::unexpected(hash.error());
    }
    const QString news = newPortalWords(options.database);
    const NewUser user{options.email, options.name, options.account, *hash, options.seats};
    const auto asked = askRunningPortal(options.database, {u"user.add"_s, newUserToJson(user)});
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    auto done = *asked ? Result<void>() : addAlone(options, user);
    if (done && !news.isEmpty()) {
        std::fprintf(stderr, "gatehouse-portal: %s\n", qUtf8Printable(news));
    }
    if (done) {
        std::fprintf(stdout, "%s can sign in now.\n", qUtf8Printable(options.email));
    }
    return done;
}

} // namespace portal
