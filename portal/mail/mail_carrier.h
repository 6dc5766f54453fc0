// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace portal {

/// Who a mail is from and whom it goes to, whatever its headers say, and what it is known by.
struct Envelope {
    QString from;
    QString to;
    QString messageId;
};

/// What became of one try to carry a mail.
struct Delivery {
    enum class Outcome {
        Accepted, ///< somebody else answers for it now
        Refused, ///< never: trying again would end the same way
        Postponed, ///< not now; the trouble is this mail's
        Unreachable ///< not now; the trouble is the way, so other mails need not be tried
    };
    Outcome outcome = Outcome::Accepted;
    QString note; ///< why not, in the server's words where it had any; empty when accepted
};

/// A way out for mails: a folder or a mail server. Used by one thread at a time, but for abandon().
class MailCarrier {
public:
    MailCarrier() = default;
    virtual ~MailCarrier() = default;
    MailCarrier(const MailCarrier &) = delete;
    MailCarrier &operator=(const MailCarrier &) = delete;
    MailCarrier(MailCarrier &&) = delete;
    MailCarrier &operator=(MailCarrier &&) = delete;

    /// Carries one written mail; waits for the answer, within a deadline.
    [[nodiscard]] virtual Delivery carry(const Envelope &envelope, const QByteArray &mail) = 0;
    /// The program ends: what is under way is to end soon, and nothing begins any more. From any thread.
    virtual void abandon() { }
};

} // namespace portal
