// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/outbox_queue.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr auto insertMail = R"(INSERT INTO mail_outbox
    (id, recipient, subject, text, html, language, message_id, created_at, next_attempt_at, reset_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO NOTHING)";

} // namespace

Result<void> queueMail(Transaction &transaction, const NewMail &mail, Instant now)
{
    const auto queued = transaction.run(insertMail,
        {mail.id, mail.recipient, mail.subject, mail.text, mail.html, mail.language, mail.messageId, toStored(now),
            toStored(now), mail.reset});
    return queued ? Result<void>() : Result<void>(tl::unexpected(queued.error()));
}

} // namespace portal
