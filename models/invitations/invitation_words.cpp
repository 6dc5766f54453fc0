// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invitation_words.h"

#include "models/relative_time.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InvitationWords)
};

} // namespace

QString stateWords(InvitationState state)
{
    switch (state) {
    case InvitationState::Pending:
        return Words::tr("Pending");
    case InvitationState::Expired:
        return Words::tr("Expired");
    case InvitationState::Accepted:
        return Words::tr("Accepted");
    case InvitationState::Declined:
        return Words::tr("Declined");
    case InvitationState::Revoked:
        return Words::tr("Revoked");
    case InvitationState::Superseded:
        return Words::tr("Replaced by a newer one");
    case InvitationState::Unknown:
        return Words::tr("Unknown");
    }
    return {};
}

QString deliveryWords(Delivery delivery, const QString &note)
{
    switch (delivery) {
    case Delivery::NotAttempted:
        return note.isEmpty() ? Words::tr("The mail has not been sent yet.")
                              : Words::tr("The mail is delayed and will be tried again: %1").arg(note);
    case Delivery::HandedOver:
        return Words::tr("The mail was handed over to the mail system.");
    case Delivery::Bounced:
        return note.isEmpty() ? Words::tr("The mail came back: check the address.")
                              : Words::tr("The mail can't be delivered, check the address: %1").arg(note);
    case Delivery::Unknown:
        break;
    }
    return {};
}

QString expiryWords(InvitationState state, Instant expiresAt, Instant portalNow)
{
    switch (state) {
    case InvitationState::Pending:
        return countdownWords(expiresAt - portalNow);
    case InvitationState::Expired:
        return relativeWords(expiresAt, portalNow);
    case InvitationState::Accepted:
    case InvitationState::Declined:
    case InvitationState::Revoked:
    case InvitationState::Superseded:
    case InvitationState::Unknown:
        break;
    }
    return {};
}

bool looksOlder(InvitationState resolution, Instant expiresAt, Instant before, Instant now)
{
    if (resolution != InvitationState::Pending)
        return false;
    const InvitationState was = stateAt(resolution, expiresAt, before);
    const InvitationState is = stateAt(resolution, expiresAt, now);
    if (was == InvitationState::Pending && is == InvitationState::Pending)
        return countdownStep(expiresAt - before) != countdownStep(expiresAt - now);
    return was != is || relativeWords(expiresAt, before) != relativeWords(expiresAt, now);
}

} // namespace gatehouse
