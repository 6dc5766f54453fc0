// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/clash_words.h"

#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "ui/terms.h"
#include "ui/words/scopes.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ClashWords)
};

QString labelOf(const GrantCell &cell, const ScopeNames &names)
{
    const Permission *const known = names.portal->catalogue.find(cell.permission);
    const Permission permission = known != nullptr ? *known : Permission{cell.permission, {}, cell.permission, {}, {}};
    return labelWithScopes(permission, Grant{false, {cell}, {}}, names);
}

QString roleLabel(const QString &key, const ScopeNames &names)
{
    const Role *const role = names.portal->role(key);
    return role == nullptr ? key : role->label;
}

QString endOf(const std::optional<Instant> &end)
{
    return end ? Words::tr("It ends %1.", "access, a date").arg(absoluteWords(*end)) : Words::tr("It has no end.");
}

QString offerOf(const Grant &grant, const QString &role, const ScopeNames &names)
{
    const QString held = heldWords(grant, *names.portal, names);
    return role.isEmpty() || names.portal->roles.size() < 2
        ? held
        : Words::tr("%1: %2", "a role, what it is given").arg(roleLabel(role, names), held);
}

ClashWords ofGrant(
    const GrantQuestion &question, const ChangeGrantEdit &edit, const Clash &clash, const ScopeNames &names)
{
    const QString cell = labelOf(question.cell, names);
    const QString requirement = labelOf({question.requirement, question.cell.module, question.cell.subAccount}, names);
    switch (question.kind) {
    case GrantQuestion::Kind::Whole: {
        const Grant mine =
            decided(edit.delta, edit.base, clash.grant, names.portal->catalogue, {question}, {ClashSide::Mine});
        return {Words::tr("“%1” on one side, chosen permissions on the other, or two different choices: which holds?")
                    .arg(word(Term::AllPermissions, names.portal)),
            heldWords(mine, *names.portal, names), heldWords(clash.grant, *names.portal, names)};
    }
    case GrantQuestion::Kind::Needs:
        return {Words::tr("You give “%1”. It needs “%2”, which was taken meanwhile.").arg(cell, requirement),
            Words::tr("Give both."), Words::tr("Give neither.")};
    case GrantQuestion::Kind::NeededBy:
        return {Words::tr("You take “%2”. “%1” needs it, and was given meanwhile.").arg(cell, requirement),
            Words::tr("Take both."), Words::tr("Leave both.")};
    case GrantQuestion::Kind::StillCovered:
        return {Words::tr("You take “%1”. The same was given more widely meanwhile.").arg(cell),
            Words::tr("Take it wherever it was given."), Words::tr("Leave what was given.")};
    case GrantQuestion::Kind::End:
        return {Words::tr("When does the access end? Both of you set that."),
            endOf(edit.delta.end ? edit.delta.end->to : std::nullopt), endOf(clash.grant.endsAt)};
    }
    return {};
}

} // namespace

ClashWords clashWords(const ClashQuestion &question, const Change &change, const ScopeNames &names)
{
    const auto *const grant = std::get_if<ChangeGrantEdit>(&change.edit);
    const auto *const role = std::get_if<ChangeRoleEdit>(&change.edit);
    const auto *const offer = std::get_if<EditInvitationEdit>(&change.edit);
    if (!change.clash || names.portal == nullptr)
        return {};
    if (grant != nullptr)
        return ofGrant(question.grant, *grant, *change.clash, names);
    if (role != nullptr) {
        const bool isAsleep = change.clash->status == QLatin1StringView("deactivated");
        return {isAsleep ? Words::tr("The access was deactivated meanwhile. Which role is it to have?")
                         : Words::tr("Which role? Both of you gave one."),
            roleLabel(role->role, names), roleLabel(change.clash->role, names)};
    }
    if (offer != nullptr)
        return {Words::tr("What does the invitation offer? Both of you changed it."),
            offerOf(offer->grant, offer->terms ? offer->terms->role : change.clash->role, names),
            offerOf(change.clash->grant, change.clash->role, names)};
    return {};
}

QString clashSentence(const Change &change, Instant portalNow)
{
    if (!change.clash)
        return {};
    const Clash &clash = *change.clash;
    const QString when = clash.changedAt ? relativeWords(*clash.changedAt, portalNow) : QString();
    if (change.error && change.error->problem == ownChangeProblem)
        return when.isEmpty() ? Words::tr("You changed this yourself meanwhile.")
                              : Words::tr("You changed this yourself, %1.", "when").arg(when);
    if (clash.changedBy.isEmpty())
        return when.isEmpty() ? Words::tr("Somebody changed this meanwhile.")
                              : Words::tr("Somebody changed this, %1.", "when").arg(when);
    return when.isEmpty() ? Words::tr("%1 changed this meanwhile.", "a person").arg(clash.changedBy)
                          : Words::tr("%1 changed this, %2.", "a person, when").arg(clash.changedBy, when);
}

QString meanwhileSentence(const Change &change)
{
    return change.clash && !change.clash->meanwhile.isEmpty()
        ? Words::tr("Until you decide, the narrower access holds.")
        : QString();
}

} // namespace gatehouse
