// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace portal {

/// A mail server and how to speak to it.
struct SmtpServer {
    enum class Security {
        StartTls, ///< plain first, encrypted before anything is said; never without
        Tls, ///< encrypted from the first byte
        None ///< this machine's own relay only
    };
    QString host;
    quint16 port = 0;
    Security security = Security::StartTls;
    QString user; ///< empty: no sign-in
    QString password;
    QString authorityFile; ///< PEM certificates to trust instead of the system's; empty: the system's
    QString ownName; ///< what the portal calls itself in EHLO

    std::chrono::milliseconds connectDeadline{10'000};
    std::chrono::milliseconds deadline{60'000}; ///< for one mail, connecting included
};

} // namespace portal
