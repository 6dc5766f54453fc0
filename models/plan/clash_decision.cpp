// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/clash_decision.h"

#include "models/access/catalogue.h"
#include "models/portals/portal_description.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// A delta that leads to `wished` whichever of the two grants it meets: what one of them has already is given again.
GrantDelta towards(const Grant &wished, const Grant &one, const Grant &other)
{
    GrantDelta delta = difference(one, wished);
    const GrantDelta fromOther = difference(other, wished);
    if (!delta.all)
        delta.all = fromOther.all;
    if (delta.all == std::optional(false)) { // what is chosen is said in full
        delta.add = wished.cells;
        delta.remove.clear();
    } else if (!delta.all) {
        delta.add += fromOther.add;
        delta.remove += fromOther.remove;
    }
    if (!delta.end)
        delta.end = fromOther.end;
    return delta;
}

bool isSameOffer(const EditInvitationEdit &edit, const Clash &clash)
{
    return edit.grant == clash.grant && (!edit.terms || edit.terms->role == clash.role);
}

} // namespace

bool isOver(const Clash &clash)
{
    // All of the wire's words for members and invitations about which something can still be changed.
    return clash.status != QLatin1StringView("active") && clash.status != QLatin1StringView("deactivated")
        && clash.status != QLatin1StringView("pending") && clash.status != QLatin1StringView("expired");
}

bool isDecidable(const Edit &edit)
{
    return std::holds_alternative<ChangeGrantEdit>(edit) || std::holds_alternative<ChangeRoleEdit>(edit)
        || std::holds_alternative<EditInvitationEdit>(edit);
}

QList<ClashQuestion> questionsAbout(const Edit &edit, const Clash &clash, const Catalogue &catalogue)
{
    QList<ClashQuestion> questions;
    if (isOver(clash) || isFulfilled(edit, clash, catalogue))
        return questions;
    if (const auto *const grant = std::get_if<ChangeGrantEdit>(&edit)) {
        for (const GrantQuestion &question : questionsAbout(grant->delta, grant->base, clash.grant, catalogue))
            questions.append({ClashQuestion::Kind::Grant, question});
    } else if (const auto *const role = std::get_if<ChangeRoleEdit>(&edit)) {
        if (clash.role != role->former || clash.status == QLatin1StringView("deactivated"))
            questions.append({ClashQuestion::Kind::Role});
    } else if (const auto *const offer = std::get_if<EditInvitationEdit>(&edit)) {
        const bool isAsSeen = offer->former && *offer->former == clash.grant
            && (!offer->formerTerms || offer->formerTerms->role == clash.role);
        if (!isAsSeen)
            questions.append({ClashQuestion::Kind::Offer});
    }
    return questions;
}

QList<ClashQuestion> questionsOf(const Change &change, const PortalDescription *portal)
{
    const bool asks = change.state == ChangeState::NeedsAttention && change.clash && portal != nullptr;
    return asks ? questionsAbout(change.edit, *change.clash, portal->catalogue) : QList<ClashQuestion>();
}

bool isFulfilled(const Edit &edit, const Clash &clash, const Catalogue &catalogue)
{
    if (isOver(clash))
        return false;
    if (const auto *const grant = std::get_if<ChangeGrantEdit>(&edit)) {
        const auto merged = apply(grant->delta, grant->base, clash.grant, catalogue);
        return merged && *merged == clash.grant;
    }
    if (const auto *const role = std::get_if<ChangeRoleEdit>(&edit))
        return clash.role == role->role;
    const auto *const offer = std::get_if<EditInvitationEdit>(&edit);
    // Another lifetime moves the end, which the portal does not tell as a lifetime.
    return offer != nullptr && isSameOffer(*offer, clash)
        && (!offer->terms || (offer->formerTerms && offer->terms->lifetime == offer->formerTerms->lifetime));
}

std::optional<Edit> decided(const Edit &edit, const Clash &clash, const Catalogue &catalogue,
    const QList<ClashSide> &sides, Meanwhile meanwhile)
{
    if (const auto *const grant = std::get_if<ChangeGrantEdit>(&edit)) {
        const QList<GrantQuestion> questions = questionsAbout(grant->delta, grant->base, clash.grant, catalogue);
        const Grant wished = decided(grant->delta, grant->base, clash.grant, catalogue, questions, sides);
        const bool isNarrowed = !clash.meanwhile.isEmpty() && meanwhile != Meanwhile::None;
        const Grant &base = isNarrowed ? clash.narrowed : clash.grant;
        GrantDelta delta = isNarrowed && meanwhile == Meanwhile::Unknown ? towards(wished, clash.narrowed, clash.grant)
                                                                         : difference(base, wished);
        if (delta.isEmpty())
            return std::nullopt;
        return Edit(ChangeGrantEdit{grant->member, base, std::move(delta)});
    }
    if (std::find(sides.cbegin(), sides.cend(), ClashSide::Mine) == sides.cend())
        return std::nullopt;
    if (const auto *const role = std::get_if<ChangeRoleEdit>(&edit)) {
        ChangeRoleEdit mine = *role;
        if (mine.former != clash.role)
            mine.formerLabel.clear(); // the portal tells its key alone
        mine.former = clash.role;
        return Edit(std::move(mine));
    }
    if (const auto *const offer = std::get_if<EditInvitationEdit>(&edit)) {
        EditInvitationEdit mine = *offer;
        mine.former = clash.grant;
        if (mine.formerTerms)
            mine.formerTerms->role = clash.role;
        return Edit(std::move(mine));
    }
    return std::nullopt;
}

std::optional<Grant> narrowedBy(const Edit &edit, const Clash &clash, const Catalogue &catalogue)
{
    const auto *const grant = std::get_if<ChangeGrantEdit>(&edit);
    if (grant == nullptr || isOver(clash))
        return std::nullopt;
    Grant narrower = narrowerOf(grant->delta, grant->base, clash.grant, catalogue);
    return narrower == clash.grant ? std::nullopt : std::optional(std::move(narrower));
}

} // namespace gatehouse
