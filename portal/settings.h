// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>

namespace portal {

/// How much of one account's tickets one member may make (R48, R95).
struct TicketQuotas {
    int ticketsPerHour = 30;
    int messagesPerHour = 200;
    int uploadsPerHour = 200;
    qint64 bytesPerAccount = 256LL * 1024 * 1024; ///< of all files of an account
};

/// What the operator chose on the command line. Immutable while the portal runs.
struct Settings {
    QUrl baseUrl; ///< every link starts with it; never taken from a request (R46)
    QString mailFolder; ///< .eml files go here when there is no mail server
    QString mailFrom; ///< who the mails are from; empty: no-reply at the base URL's host
    QByteArray linkKey; ///< key file: invitation token = HMAC(key, invitation id, issue number)
    TicketQuotas tickets = {};
    bool embedded = false; ///< started by the console; a sign-in code is given through the pipe
};

} // namespace portal
