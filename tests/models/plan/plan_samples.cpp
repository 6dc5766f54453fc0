// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/plan/plan_samples.h"

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const PortalId portal{u"portal"_s};

QString anyId(const QString &what, Seeded &chance)
{
    return what + QString::number(chance.below(30));
}

QString anyName(Seeded &chance)
{
    static const QStringList names{
        u""_s, u"Ben Sample"_s, u"Zoë “Z” O'Hara"_s, u"أحمد"_s, u"名前 😀"_s, u"a/b\\c: {}"_s};
    return chance.anyOf(names);
}

QString anyText(Seeded &chance)
{
    static const QStringList texts{u""_s, u"One line"_s, u"Two\nlines\twith \"quotes\" : and {braces}"_s,
        u"\u202Eturned\u202C, \u2067ערבית\u2069"_s, u"\\ \\\" é 😀"_s};
    return chance.anyOf(texts);
}

Instant anyMoment(Seeded &chance)
{
    return Instant(std::chrono::milliseconds(qint64{chance.below(2'000'000'000)} * 1000 + chance.below(1000)));
}

GrantCells anyCells(int most, const QString &prefix, Seeded &chance)
{
    GrantCells cells;
    for (int left = chance.below(most + 1); left > 0; --left) {
        cells.insert({anyId(prefix, chance), chance.oneIn(3) ? anyId(u"module"_s, chance) : QString(),
            chance.oneIn(3) ? anyId(u"sub"_s, chance) : QString()});
    }
    return cells;
}

std::optional<Instant> anyEnd(Seeded &chance)
{
    return chance.oneIn(2) ? std::optional(anyMoment(chance)) : std::nullopt;
}

Grant anyGrant(Seeded &chance)
{
    Grant grant;
    grant.all = chance.oneIn(4);
    if (!grant.all)
        grant.cells = anyCells(5, u"permission."_s, chance);
    grant.endsAt = anyEnd(chance);
    return grant;
}

GrantDelta anyDelta(Seeded &chance)
{
    GrantDelta delta;
    if (chance.oneIn(4)) {
        delta.all = chance.oneIn(2);
        if (!*delta.all)
            delta.add = anyCells(4, u"permission."_s, chance);
    } else {
        delta.add = anyCells(4, u"more."_s, chance);
        delta.remove = anyCells(4, u"less."_s, chance);
    }
    if (chance.oneIn(3) || delta.isEmpty())
        delta.end = {Instant(std::chrono::milliseconds(5)), anyEnd(chance)};
    return delta;
}

std::optional<InvitationTerms> anyTerms(Seeded &chance)
{
    return chance.oneIn(2)
        ? std::optional(InvitationTerms{anyName(chance), std::chrono::seconds(1 + chance.below(1'000'000))})
        : std::nullopt;
}

TicketWishes anyWishes(Seeded &chance)
{
    TicketWishes wishes;
    if (chance.oneIn(2))
        wishes.notify = chance.oneIn(2);
    if (chance.oneIn(2))
        wishes.sight = chance.oneIn(2) ? TicketSight::All : TicketSight::Own;
    return wishes;
}

QList<Attachment> anyFiles(Seeded &chance)
{
    QList<Attachment> files;
    for (int left = chance.below(3); left > 0; --left)
        files.append({anyId(u"file"_s, chance), u"a secret name.pdf"_s, 77, u"application/pdf"_s});
    return files;
}

Edit anyInvite(Seeded &chance)
{
    InviteEdit edit{{anyId(u"invitation"_s, chance)}, anyId(u"somebody"_s, chance) + u"@example.org"_s, anyName(chance),
        anyName(chance), anyGrant(chance), anyText(chance)};
    if (chance.oneIn(2))
        edit.lifetime = std::chrono::seconds(1 + chance.below(1'000'000));
    return edit;
}

Edit anyInvitationEdit(Seeded &chance)
{
    EditInvitationEdit edit{{anyId(u"invitation"_s, chance)}, anyGrant(chance), std::nullopt};
    if (chance.oneIn(2))
        edit.former = anyGrant(chance);
    edit.terms = anyTerms(chance);
    edit.formerTerms = anyTerms(chance);
    return edit;
}

Edit anyWishesEdit(const MemberId &member, Seeded &chance)
{
    TicketWishesEdit edit{member, anyWishes(chance), anyWishes(chance)};
    if (edit.wanted == TicketWishes{})
        edit.wanted.notify = true;
    return edit;
}

} // namespace

Edit anyEdit(int kind, Seeded &chance)
{
    const MemberId member{anyId(u"member"_s, chance)};
    const InvitationId invitation{anyId(u"invitation"_s, chance)};
    const TicketId ticket{anyId(u"ticket"_s, chance)};
    const TransferId transfer{anyId(u"transfer"_s, chance)};
    switch (kind) {
    case 0:
        return anyInvite(chance);
    case 1:
        return anyInvitationEdit(chance);
    case 2:
        return ResendEdit{invitation};
    case 3:
        return RevokeEdit{invitation};
    case 4:
        return ChangeGrantEdit{member, anyGrant(chance), anyDelta(chance)};
    case 5:
        return RemoveEdit{member};
    case 6:
        return RestoreEdit{member};
    case 7:
        return DeactivateEdit{member};
    case 8:
        return ReactivateEdit{member};
    case 9:
        return ChangeRoleEdit{member, u"user"_s, anyName(chance), anyName(chance), anyName(chance)};
    case 10:
        return anyWishesEdit(member, chance);
    case 11:
        return TicketEdit{
            ticket, OpenTicket{u"sales"_s, u"high"_s, anyName(chance), anyText(chance), anyFiles(chance)}};
    case 12:
        return TicketEdit{ticket, ReplyToTicket{{anyId(u"message"_s, chance)}, anyText(chance), anyFiles(chance)}};
    case 13:
        return TicketEdit{ticket, CloseTicket{}};
    case 14:
        return TicketEdit{ticket, ReopenTicket{}};
    case 15:
        return AnswerInvitationEdit{invitation, chance.oneIn(2)};
    case 16:
        return LeaveEdit{member};
    case 17:
        return TicketEdit{ticket, MarkTicketRead{3}};
    default:
        return TransferEdit{transfer, static_cast<TransferEdit::Act>(kind - 18), member, anyName(chance)};
    }
}

Change anyChange(int kind, int order, Seeded &chance)
{
    Change change;
    change.id = {u"change-%1"_s.arg(order)};
    change.account = {portal, {u"a secret identity"_s}, {anyId(u"account"_s, chance)}};
    change.accountName = u"Name of "_s + change.account.account.value;
    change.actor = u"anna@example.org"_s;
    change.subject = anyName(chance);
    change.baseVersion = chance.below(1000);
    change.edit = anyEdit(kind, chance);
    change.state = static_cast<ChangeState>(chance.below(6));
    change.order = order;
    change.stagedAt = anyMoment(chance);
    change.sendAfter = anyMoment(chance);
    change.error = Error{Error::Code::Refused, u"seats"_s, u"a secret title"_s, u"a secret detail"_s, {}, {}};
    return change;
}

PlanSource samplePlanSource()
{
    return {portal, QUrl(u"https://portal.example.org/base/"_s), u"installation-1"_s, u"Example Hosting"_s,
        Instant(std::chrono::milliseconds(1'795'446'245'678)), u"anna@example.org"_s};
}

} // namespace gatehouse::test
