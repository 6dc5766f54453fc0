// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"
#include "models/accounts/account.h"
#include "models/invitations/invitation.h"
#include "models/plan/plan_document.h"
#include "models/portals/portal_description.h"
#include "models/tickets/ticket.h"

#include <QSet>
#include <QSharedPointer>

namespace gatehouse {

/// What is known of the present by whoever opened a plan's file: one identity at one portal.
struct PlanGround {
    struct Held {
        Account account;
        QSharedPointer<const MemberTable> members; ///< as the portal told them; null: it shows nobody
        QList<Invitation> invitations; ///< as the portal told them
        QList<Ticket> tickets;
        bool isKnown = true; ///< false: it was never fetched whole, so that nothing can be said
    };
    PortalDescription portal;
    QList<Held> accounts; ///< of the identity, those of the file at least
    QList<Change> plan; ///< the identity's own, finished ones too
    /// For rows of files that were taken into the plan before, by their id in the file: the change that was made of it.
    /// What was taken back or given up is not in it; what was done long ago is, though the plan has dropped it.
    QHash<ChangeId, ChangeId> takenBefore;
    Instant portalNow{}; ///< the portal's clock
};

/// How a row of an opened plan stands to the present.
struct RowDrift {
    enum class Kind {
        AsWritten, ///< can be applied, and means what its writer meant
        AlreadySo, ///< nothing to do
        AlreadyApplied, ///< this very row
        ChangedSince, ///< what it is about is another than its writer saw
        Gone, ///< what it is about is not there
        NotHere, ///< another portal, or an account that the opener has not
        NotAllowed, ///< the portal would refuse it to the opener
        UnknownPermission, ///< it gives what the portal does not know (any more)
    };
    /// The finer reason. Its kind is kindOf(why).
    enum class Why : quint8 {
        AsWritten,
        SoAtPortal,
        HasAccess, ///< whom it invites is in already
        InOwnPlan, ///< the opener's own plan wants the same
        Applied,
        AppliedWaits, ///< taken into the opener's plan, which has not sent it yet
        AppliedNeedsAttention,
        GrantChanged, ///< see `grant`
        OfferChanged, ///< of an invitation; see `grant`
        RoleChanged, ///< see `then` and `now`
        OpenInvitation, ///< the address is invited by now, to something else
        OtherwiseChanged, ///< by its version
        Clashes, ///< changed so that both do not go together; a person must decide anew
        NoMember,
        AccessRemoved,
        TooLate, ///< access can't be given back any more
        NoInvitation,
        InvitationOver, ///< answered, revoked, expired
        NoTicket,
        NeedsOther, ///< it builds on a row that is not applied
        OtherPortal,
        OtherAccount,
        NotSeenYet, ///< an account of the opener that this computer knows nothing of
        NoManagement,
        NoTickets,
        Owner,
        Self,
        OtherDomain,
        NoSeats,
        BeyondOwnRights, ///< see `about`
        ClosedToRole, ///< see `about`
        NotOffered, ///< the portal does nothing of the kind
        UnknownPermission, ///< see `about`, as for the others that are unknown
        UnknownModule,
        UnknownSubAccount,
        UnknownRole,
    };
    /// What became of a grant between writing and opening.
    struct GrantMove {
        Grant before; ///< what the writer saw
        Grant now;
        GrantCells gained;
        GrantCells lost;
    };

    ChangeId row; ///< its id in the file
    Why why = Why::AsWritten;
    std::optional<GrantMove> grant = {};
    QString then = {}; ///< role, as a label
    QString now = {};
    QStringList about = {}; ///< labels, or keys of what nobody has a label for
    Edit edit = {}; ///< as it is to be made now: on the present grant, role or offer
    qint64 baseVersion = 0; ///< present; 0: of what is not there yet, or as an earlier row leaves it

    /// True when a fresh change can be made of it.
    [[nodiscard]] bool canBeTaken() const;
};

[[nodiscard]] RowDrift::Kind kindOf(RowDrift::Why why);

/// All rows of a plan against the present, in the file's order.
struct PlanDrift {
    QList<RowDrift> rows;
    QSet<ChangeId> leftOut; ///< rows that are not to be taken
    QHash<InvitationId, InvitationId>
        invitations; ///< what the file's invitations are called at the portal or in the plan
    QHash<TicketId, TicketId> tickets;
    QHash<ChangeId, ChangeId> own; ///< rows that the opener's plan holds by another id
};

/// How `document` stands to the present. Each row is judged on what the rows above leave that can be taken and are not
/// in `leftOut`. Pure; O(rows + own plan + cells). Any thread.
[[nodiscard]] PlanDrift driftOf(
    const PlanDocument &document, const PlanGround &ground, const QSet<ChangeId> &leftOut = {});

/// Whether the file is about this portal: by the portal's own id, or by its address where it told none.
[[nodiscard]] bool isAt(const PlanDocument &document, const PortalDescription &portal);

/// How the row stands, as a sentence: "Can be applied as it is.", "«Administrator» has become «User» since."
/// Translated; holds outside text.
[[nodiscard]] QString driftWords(const RowDrift &drift, const PortalDescription &portal);

/// Why a row of a file is not applied whoever opens it, and why a change is not handed on. Translated.
[[nodiscard]] QString refusedWords(PlanDocument::Refused::Why why);
[[nodiscard]] QString leftOutWords(PlanDraft::LeftOut::Why why);
/// That `count` files stay behind; empty for none. Translated.
[[nodiscard]] QString filesLeftOutWords(int count);

} // namespace gatehouse
