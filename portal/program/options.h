// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/server.h"
#include "portal/problem.h"
#include "portal/program/kept_profile.h"
#include "portal/program/mail_options.h"

#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace portal {

/// `serve`.
struct ServeOptions {
    WantedProfile profile;
    ListenAddress listen;
    QUrl database;
    QUrl baseUrl; ///< empty: the address it listens on
    MailOptions mail;
    QString keyFile;
    std::chrono::seconds clockOffset{0};
    bool embedded = false;
    bool demo = false;
    bool behindProxy = false;
};

/// `user add`.
struct UserAddOptions {
    QUrl database;
    WantedProfile profile;
    QString email;
    QString name;
    QString account; ///< empty: none is opened
    std::optional<int> seats; ///< of that account
};

/// `demo`.
struct DemoOptions {
    QUrl database;
    WantedProfile profile;
    int members = 0;
};

/// `ticket list|show|reply|close|reopen`.
struct TicketOptions {
    enum class Action { List, Show, Reply, Close, Reopen };
    Action action = Action::List;
    QUrl database;
    QString number;
    QString status; ///< of the list; empty: all that are not closed
    QString name; ///< who answers, as the customer reads it; empty: Support
    bool close = false; ///< together with the reply
    bool json = false; ///< print for programs
};

/// `audit verify`.
struct AuditOptions {
    QUrl database;
};

/// `service`.
struct ServiceOptions {
    enum class Deed { Add, Remove, List };
    QUrl database;
    Deed deed = Deed::List;
    QString name;
};

/// `sub-account`.
struct SubAccountOptions {
    enum class Deed { List, Add, Rename, Close };
    QUrl database;
    Deed deed = Deed::List;
    QString account; ///< its id or name
    QString name;
    QString newName; ///< of a rename
};

/// What is to be printed instead of anything done: help, version.
struct PrintedText {
    QString text;
};

using Command = std::variant<ServeOptions, UserAddOptions, DemoOptions, TicketOptions, AuditOptions, ServiceOptions,
    SubAccountOptions, PrintedText>;

/// Reads a command line, the program's name first. The Problem's detail says what is wrong with it.
[[nodiscard]] Result<Command> readCommandLine(const QStringList &arguments);

} // namespace portal
