// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/outbox_rows.h"

#include "portal/store/invitation_rows.h"
#include "portal/store/reset_rows.h"
#include "portal/store/row_reading.h"
#include "portal/store/sequence.h"

#include <algorithm>
#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto findDue = R"(SELECT id, recipient, subject, text, html, message_id, language, link_id, issue, created_at,
    attempts, reset_id
    FROM mail_outbox WHERE sent_at IS NULL AND given_up_at IS NULL AND next_attempt_at <= ?
    ORDER BY next_attempt_at, created_at LIMIT 50)";
constexpr auto setSent = "UPDATE mail_outbox SET sent_at = ?, last_error = '' WHERE id = ?";
constexpr auto setGivenUp = "UPDATE mail_outbox SET given_up_at = ?, last_error = ? WHERE id = ?";
constexpr auto setLater =
    "UPDATE mail_outbox SET attempts = attempts + 1, last_error = ?, next_attempt_at = ? WHERE id = ?";
constexpr auto setDelivery = R"(UPDATE invitations SET delivery = ?, delivery_note = ?, sequence = ?
    WHERE account_id = ? AND id = ? AND issue = ?)";

/// Pauses between the tries of one mail; after the last one it is given up. Together two days: a mail server that is
/// down over a weekend's day loses nothing, and greylisting is through after the third.
constexpr std::array<std::chrono::seconds, 13> pauses{1s, 10s, 1min, 5min, 15min, 30min, 1h, 2h, 4h, 8h, 8h, 12h, 12h};

constexpr qsizetype longestNote = 200;

/// A server's words as one line that can be shown.
QString plainNote(const QString &words)
{
    QString note = words;
    for (QChar &c : note) {
        if (!c.isPrint())
            c = u' ';
    }
    note = note.simplified();
    if (note.size() > longestNote)
        note = note.left(longestNote - 1) + u'…';
    return note;
}

OutboxRow mailFrom(const Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toString(), row[8].toInt(), instantOf(row[9]), row[10].toInt(),
        row[11].toString()};
}

/// At the invitation it is about, if it still is about one; a sequence number only when something is new.
Result<void> noteDelivery(
    Transaction &transaction, const OutboxRow &mail, const QString &delivery, const QString &fullNote)
{
    if (mail.linkId.isEmpty())
        return {};
    const auto invitation = invitationByLink(transaction, mail.linkId);
    if (!invitation)
        return tl::unexpected(invitation.error());
    const QString note = plainNote(fullNote);
    const bool isNews = *invitation && (*invitation)->issue == mail.issue
        && ((*invitation)->delivery != delivery || (*invitation)->deliveryNote != note);
    if (!isNews)
        return {};
    const auto sequence = nextSequence(transaction, (*invitation)->account);
    if (!sequence)
        return tl::unexpected(sequence.error());
    return changeOne(
        transaction, setDelivery, {delivery, note, *sequence, (*invitation)->account, (*invitation)->id, mail.issue});
}

} // namespace

Result<std::vector<OutboxRow>> dueMails(Transaction &transaction, Instant now)
{
    return allOf(transaction, mailFrom, findDue, {toStored(now)});
}

Result<bool> isStillWanted(Transaction &transaction, const OutboxRow &mail, Instant now)
{
    if (!mail.reset.isEmpty()) {
        const auto reset = resetById(transaction, mail.reset);
        if (!reset)
            return tl::unexpected(reset.error());
        return *reset && (*reset)->isGoodAt(now);
    }
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
    return noteDelivery(transaction, mail, u"handed_over"_s, {});
}

Result<void> markBounced(Transaction &transaction, const OutboxRow &mail, const QString &note, Instant now)
{
    if (auto ended = changeOne(transaction, setGivenUp, {toStored(now), note, mail.id}); !ended)
        return ended;
    return noteDelivery(transaction, mail, u"bounced"_s, note);
}

Result<void> markGivenUp(Transaction &transaction, const OutboxRow &mail, Instant now)
{
    return changeOne(transaction, setGivenUp, {toStored(now), QString(), mail.id});
}

Result<void> postpone(Transaction &transaction, const OutboxRow &mail, const QString &note, Instant now)
{
    const auto tries = static_cast<size_t>(std::max(mail.attempts, 0));
    if (tries >= pauses.size())
        return markBounced(transaction, mail, u"given up after %1 tries: %2"_s.arg(tries + 1).arg(note), now);
    if (auto later = changeOne(transaction, setLater, {note, toStored(now + pauses[tries]), mail.id}); !later)
        return later;
    return noteDelivery(transaction, mail, u"not_attempted"_s, note);
}

} // namespace portal
