// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/mail/mail_carrier.h"
#include "portal/mail/smtp_server.h"

#include <memory>

namespace portal {

/// Hands mails to a mail server (RFC 5321) by libcurl: STARTTLS or TLS with the certificate checked, sign-in if there
/// is one, a deadline for each mail, the connection kept for the next. Blocks its caller: the outbox's own thread.
///
/// A server may accept a mail and the portal not learn of it (the answer lost, the machine down before it is noted).
/// Then the mail goes out once more, with the same Message-ID, by which mail programs show one; never is one lost.
class SmtpCarrier final : public MailCarrier {
public:
    explicit SmtpCarrier(SmtpServer server);
    ~SmtpCarrier() override;
    SmtpCarrier(const SmtpCarrier &) = delete;
    SmtpCarrier &operator=(const SmtpCarrier &) = delete;
    SmtpCarrier(SmtpCarrier &&) = delete;
    SmtpCarrier &operator=(SmtpCarrier &&) = delete;

    [[nodiscard]] Delivery carry(const Envelope &envelope, const QByteArray &mail) override;
    void abandon() override;

private:
    class Conversation;
    std::unique_ptr<Conversation> m_conversation;
};

} // namespace portal
