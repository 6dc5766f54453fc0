// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/change_effect.h"

#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "ui/terms.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeEffect)
};

QString roleOf(const QString &key, const PortalDescription &portal)
{
    const Role *const role = portal.role(key);
    return role == nullptr ? key : role->label;
}

QString join(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll({});
    return said.join(u' ');
}

QString endWords(const std::optional<Instant> &before, const std::optional<Instant> &after)
{
    if (before == after)
        return {};
    return after ? Words::tr("It ends %1.", "access, a date").arg(absoluteWords(*after))
                 : Words::tr("It has no end date any more.");
}

struct Effect {
    const ScopeNames &names;

    QString operator()(const InviteEdit &edit) const
    {
        const QString role =
            edit.role.isEmpty() ? QString() : Words::tr("Role: %1.").arg(roleOf(edit.role, *names.portal));
        const QString offer = Words::tr("Offers: %1.").arg(heldWords(edit.grant, *names.portal, names));
        return join({offer, role, endWords(std::nullopt, edit.grant.endsAt)});
    }
    QString operator()(const EditInvitationEdit &edit) const
    {
        const QString offer = edit.former ? between(*edit.former, edit.grant)
                                          : Words::tr("Offers: %1.").arg(heldWords(edit.grant, *names.portal, names));
        const bool isOtherRole = edit.terms && edit.formerTerms && edit.terms->role != edit.formerTerms->role;
        return join({offer, isOtherRole ? roles(edit.formerTerms->role, edit.terms->role) : QString()});
    }
    QString operator()(const ChangeGrantEdit &edit) const
    {
        const auto after = apply(edit.delta, edit.base, edit.base, names.portal->catalogue);
        return after ? between(edit.base, *after) : QString();
    }
    QString operator()(const ChangeRoleEdit &edit) const { return roles(edit.former, edit.role); }
    template <class Other>
    QString operator()(const Other & /*edit*/) const
    {
        return {};
    }

private:
    [[nodiscard]] QString between(const Grant &before, const Grant &after) const
    {
        const bool isSame = before.all == after.all && before.cells == after.cells;
        return join({isSame
                ? QString()
                : deltaWords(before, after, names.portal->catalogue, word(Term::AllPermissions, names.portal), names),
            endWords(before.endsAt, after.endsAt)});
    }
    [[nodiscard]] QString roles(const QString &before, const QString &after) const
    {
        return Words::tr("Before: %1. After: %2.", "roles")
            .arg(roleOf(before, *names.portal), roleOf(after, *names.portal));
    }
};

} // namespace

QString changeEffect(const Change &change, const ScopeNames &names)
{
    return names.portal == nullptr ? QString() : std::visit(Effect{names}, change.edit);
}

} // namespace gatehouse
