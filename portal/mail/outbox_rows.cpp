// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/outbox_rows.h"

#include "portal/store/invitation_rows.h"
#include "portal/store/row_reading.h"
#include "portal/store/sequence.h"

#include <algorithm>
#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto findDue = R"(SELECT id, recipient, subject, text, html, message_id, link_id, issue, created_at, attempts
    FROM mail_outbox WHERE sent_at IS NULL AND given_up_at IS NULL AND next_attempt_at <= ?
    ORDER BY next_attempt_at, created_at LIMIT 50)";
constexpr auto setSent = "UPDATE mail_outbox SET sent_at = ?, last_error = '' WHERE id = ?";
constexpr auto setGivenUp = "UPDATE mail_outbox SET given_up_at = ? WHERE id = ?";
constexpr auto setLater =
    "UPDATE mail_outbox SET attempts = attempts + 1, last_error = ?, next_attempt_at = ? WHERE id = ?";
constexpr auto setDelivery = R"(UPDATE invitations SET delivery = 'handed_over', sequence = ?
    WHERE account_id = ? AND id = ? AND issue = ?)";

/// Pauses between tries to write a mail; the last one repeats.
constexpr std::array<std::chrono::seconds, 5> pauses{std::chrono::seconds{1}, std::chrono::seconds{5},
    std::chrono::seconds{30}, std::chrono::minutes{2}, std::chrono::minutes{10}};

OutboxRow mailFrom(const Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toInt(), instantOf(row[8]), row[9].toInt()};
}

} // namespace

Result<std::vector<OutboxRow>> dueMails(Transaction &transaction, Instant now)
{
    return allOf(transaction, mailFrom, findDue, {toStored(now)});
}

Result<bool> isStillWanted(Transaction &transaction, const OutboxRow &mail, Instant now)
{
    if (mail.linkId.isEmpty())
        return true;
    const auto invitation = invitationByLink(transaction, mail.linkId);
    if (!invitation)
        return tl::unexpected(invitation.error());
    return *invitation && (*invitation)->issue == mail.issue && (*invitation)->stateAt(now) == u"pending"_s;
}

Result<void> markHandedOver(Transaction &transaction, const OutboxRow &mail, Instant now)
{
    if (auto sent = changeOne(transaction, setSent, {toStored(now), mail.id}); !sent)
        return sent;
    if (mail.linkId.isEmpty())
        return {};
    const auto invitation = invitationByLink(transaction, mail.linkId);
    if (!invitation)
        return tl::unexpected(invitation.error());
    if (!*invitation || (*invitation)->issue != mail.issue)
        return {};
    const auto sequence = nextSequence(transaction, (*invitation)->account);
    if (!sequence)
        return tl::unexpected(sequence.error());
    return changeOne(transaction, setDelivery, {*sequence, (*invitation)->account, (*invitation)->id, mail.issue});
}

Result<void> markGivenUp(Transaction &transaction, const OutboxRow &mail, Instant now)
{
    return changeOne(transaction, setGivenUp, {toStored(now), mail.id});
}

Result<void> postpone(Transaction &transaction, const OutboxRow &mail, const QString &error, Instant now)
{
    const auto last = std::ssize(pauses) - 1;
    const auto pause = pauses[static_cast<size_t>(std::clamp<qsizetype>(mail.attempts, 0, last))];
    return changeOne(transaction, setLater, {error, toStored(now + pause), mail.id});
}

} // namespace portal
