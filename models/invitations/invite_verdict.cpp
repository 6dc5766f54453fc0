// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invite_verdict.h"

#include "models/invitations/typed_addresses.h"
#include "models/mixed_scripts.h"
#include "models/word_list.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::InviteVerdict)
};

QString sentenceOf(AddressFault fault)
{
    switch (fault) {
    case AddressFault::Empty:
        return {};
    case AddressFault::NoAt:
        return Words::tr("There is no @ in it, as in name@example.org.");
    case AddressFault::BadLocalPart:
        return Words::tr("The part before the @ can't be used.");
    case AddressFault::BadDomain:
        return Words::tr("The part after the @ is no domain name.");
    case AddressFault::TooLong:
        return Words::tr("This is longer than an e-mail address can be.");
    case AddressFault::ControlCharacter:
        return Words::tr("There is an invisible character in the address. Type it by hand.");
    }
    return {};
}

InviteVerdict refused(const QString &words)
{
    return {InviteVerdict::Kind::Refused, words};
}

InviteVerdict ownAddress()
{
    return refused(Words::tr("This is your own address."));
}

InviteVerdict hasAccess()
{
    return refused(Words::tr("This address already has access."));
}

InviteVerdict otherDomain(const QStringList &allowed)
{
    return refused(Words::tr("This portal invites addresses at %1 only.").arg(listed(allowed)));
}

InviteVerdict replacing(const QString &email)
{
    return {InviteVerdict::Kind::Replaces,
        Words::tr("%1 is invited already. The new invitation takes the place of the open one.").arg(email)};
}

InviteVerdict returning(const QString &email)
{
    return {InviteVerdict::Kind::Returns, Words::tr("%1 had access before.").arg(email)};
}

/// R47: an address that looks like another shows what mail systems see. Local part and labels may differ in script.
InviteVerdict asItLooks(const Address &address)
{
    const QString domain = address.canonical.section(u'@', -1);
    const QStringList pieces =
        QStringList(address.display.section(u'@', 0, -2)) + address.display.section(u'@', -1).split(u'.');
    if (std::any_of(pieces.begin(), pieces.end(), [](const QString &piece) { return mixesScripts(piece); }))
        return {InviteVerdict::Kind::Unusual,
            Words::tr("This address mixes letters of several alphabets, as forged ones do. Its domain is %1: make sure "
                      "that it is the right one.")
                .arg(domain)};
    if (domain.startsWith("xn--"_L1) || domain.contains(".xn--"_L1))
        return {InviteVerdict::Kind::Unusual,
            Words::tr("Mail systems know this domain as %1: make sure that it is the right one.").arg(domain)};
    return {};
}

QString canonical(const QString &email)
{
    const auto address = parseAddress(email);
    return address ? address->canonical : QString();
}

} // namespace

InviteGround::InviteGround(QString own, QSharedPointer<const MemberTable> members, const QList<Invitation> &invitations,
    Instant portalNow, QStringList allowedDomains)
    : m_own(canonical(own))
    , m_members(std::move(members))
    , m_allowedDomains(std::move(allowedDomains))
{
    for (const Invitation &invitation : invitations) {
        if (stateOf(invitation, portalNow) == InvitationState::Pending)
            m_open.insert(canonical(invitation.email));
    }
    m_open.remove(QString());
}

InviteVerdict InviteGround::judge(const QString &typed) const
{
    AddressFault fault = AddressFault::Empty;
    const auto address = parseAddress(typed, &fault);
    if (address)
        return judge(*address);
    const auto several = typedAddresses(typed);
    if (std::count_if(several.cbegin(), several.cend(),
            [](const TypedAddress &one) { return parseAddress(one.address).has_value(); })
        > 1)
        return refused(Words::tr("One address at a time. Invite the others one after another."));
    const bool half = fault == AddressFault::Empty || fault == AddressFault::NoAt || fault == AddressFault::BadDomain;
    return {half ? InviteVerdict::Kind::Incomplete : InviteVerdict::Kind::Refused, sentenceOf(fault)};
}

InviteVerdict InviteGround::judge(const Address &address) const
{
    if (!m_own.isEmpty() && m_own == address.canonical)
        return ownAddress();
    const auto row = m_members ? m_members->rowOfEmail(address.canonical) : std::nullopt;
    const bool wasRemoved = row && m_members->status(*row) == MemberStatus::Removed;
    if (row && !wasRemoved)
        return hasAccess();
    const QString domain = address.canonical.section(u'@', -1);
    if (!m_allowedDomains.isEmpty() && !m_allowedDomains.contains(domain, Qt::CaseInsensitive))
        return otherDomain(m_allowedDomains);
    if (m_open.contains(address.canonical))
        return replacing(address.display);
    if (wasRemoved)
        return returning(address.display);
    return asItLooks(address);
}

std::optional<Member> InviteGround::formerMember(const QString &typed) const
{
    const auto address = parseAddress(typed);
    const auto row = address && m_members ? m_members->rowOfEmail(address->canonical) : std::nullopt;
    if (!row || m_members->status(*row) != MemberStatus::Removed)
        return std::nullopt;
    return m_members->member(*row);
}

} // namespace gatehouse
