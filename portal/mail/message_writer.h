// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"

#include <QByteArray>
#include <QString>

namespace portal {

/// A mail before it has a form: two bodies that say the same.
struct MailMessage {
    QString fromName;
    QString from;
    QString to;
    QString subject;
    QString text;
    QString html;
    QString messageId; ///< with its angle brackets
    QString language;
    Instant date;
    QString optOut = {}; ///< where the reader says that no more are wanted; empty: there is nothing to stop
};

/// The mail as RFC 5322 and MIME have it, lines ended by CRLF and no longer than 78 but for
/// an address in a header, which is never cut: headers encoded where they are
/// more than ASCII (RFC 2047), both bodies quoted-printable in multipart/alternative. Line breaks in a header's value
/// become spaces, so no value can add a header. The same message gives the same bytes.
[[nodiscard]] QByteArray writtenMail(const MailMessage &message);

} // namespace portal
