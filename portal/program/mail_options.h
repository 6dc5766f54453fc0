// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/mail/mail_carrier.h"
#include "portal/mail/smtp_server.h"
#include "portal/problem.h"

#include <QUrl>

#include <memory>
#include <optional>

namespace portal {

/// Where the mails go: a server, or a folder when there is none.
struct MailOptions {
    QString folder;
    std::optional<SmtpServer> server;
    QString passwordFile; ///< two lines: user and password; empty: no sign-in at the server
    QString from; ///< empty: no-reply at the base URL's host
};

/// Reads `--mail`: `folder:PATH`, `smtp://HOST[:PORT]` (STARTTLS, port 587), `smtps://HOST[:PORT]` (port 465), or
/// `smtp://HOST:PORT?tls=none`, which a relay on this machine alone may be spoken to with.
[[nodiscard]] Result<MailOptions> readMailTarget(const QString &text);

/// The way out that the options describe. Fails with a sentence when the password file is missing, readable by others
/// or not two lines, or when there is no address that mails could be from.
[[nodiscard]] Result<std::unique_ptr<MailCarrier>> mailCarrierFor(const MailOptions &options, const QUrl &baseUrl);

} // namespace portal
