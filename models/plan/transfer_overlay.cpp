// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/transfer_overlay.h"

#include "models/plan/overlay.h"

#include <algorithm>

namespace gatehouse {

namespace {

TransferState resolutionBy(TransferEdit::Act act)
{
    switch (act) {
    case TransferEdit::Act::Offer:
        return TransferState::Pending;
    case TransferEdit::Act::Cancel:
        return TransferState::Cancelled;
    case TransferEdit::Act::Confirm:
        return TransferState::Confirmed;
    case TransferEdit::Act::Decline:
        return TransferState::Declined;
    }
    return TransferState::Unknown;
}

OwnershipTransfer offeredBy(const Change &change, const TransferEdit &edit)
{
    OwnershipTransfer row;
    row.account = change.account;
    row.id = edit.transfer;
    row.accountName = change.accountName;
    row.member = edit.member;
    row.memberName = edit.memberName;
    row.createdAt = change.stagedAt;
    return row;
}

/// The portal has done it, whether the lists show it or not.
bool isDone(ChangeState state)
{
    return state == ChangeState::Acknowledged || state == ChangeState::Done;
}

} // namespace

QList<OwnershipTransfer> overlaid(const QList<OwnershipTransfer> &cached, const QList<Change> &changes)
{
    QList<OwnershipTransfer> rows = cached;
    for (const Change &change : changes) {
        const auto *edit = std::get_if<TransferEdit>(&change.edit);
        if (edit == nullptr || change.state == ChangeState::TakenBack)
            continue;
        auto row = std::find_if(rows.begin(), rows.end(),
            [&](const OwnershipTransfer &each) { return each.id == edit->transfer && each.account == change.account; });
        const bool isOffer = edit->act == TransferEdit::Act::Offer;
        // An offer that is done and in no list is over: the list holds what is pending, and the latest of the rest.
        if (row == rows.end() && isOffer && change.state != ChangeState::Done
            && change.state != ChangeState::NeedsAttention)
            row = rows.insert(rows.end(), offeredBy(change, *edit));
        if (row == rows.end())
            continue;
        if (isDone(change.state)) {
            if (!isOffer)
                row->resolution = resolutionBy(edit->act);
            continue;
        }
        row->pending = markOf(change.state);
        row->pendingWords = wordsOf(change);
    }
    return rows;
}

} // namespace gatehouse
