// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/invitation_opt_out.h"

#include "portal/api/authority.h"
#include "portal/identity/secrets.h"
#include "portal/page_link.h"
#include "portal/store/account_rows.h"

#include <QMessageAuthenticationCode>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype macBytes = 16; // enough for what it opens, and the link stays on one line of a mail
constexpr qsizetype longestToken = 100;

QByteArray macOf(const QByteArray &linkKey, const QByteArray &linkId)
{
    return QMessageAuthenticationCode::hash("gatehouse opt-out\n" + linkId, linkKey, QCryptographicHash::Sha256)
        .left(macBytes)
        .toBase64(urlSafe);
}

Result<void> recordWish(Scene &scene, const InvitationRow &invitation, const QString &action)
{
    const auto inviter = membershipOf(scene.transaction, invitation.account, invitation.invitedById);
    if (!inviter) {
        return tl::unexpected(inviter.error());
    }
    const QString principal = *inviter ? (*inviter)->ownerName : QString();
    return record(scene, {invitation.account, principal, action, invitation.id, {}, {{u"email"_s, invitation.email}}});
}

} // namespace

QByteArray optOutToken(const QByteArray &linkKey, const QString &linkId)
{
    const QByteArray named = linkId.toLatin1();
    return named + '.' + macOf(linkKey, named);
}

Result<QString> verifyOptOutToken(const QByteArray &linkKey, const QByteArray &token)
{
    const qsizetype dot = token.lastIndexOf('.');
    if (linkKey.isEmpty() || token.size() > longestToken || dot <= 0) {
        return refuse(404, u"not_found"_s);
    }
    const QByteArray named = token.left(dot);
    const QByteArray given = token.mid(dot + 1);
    const QByteArray expected = macOf(linkKey, named);
    if (!sameSecret(given, expected)) {
        return refuse(404, u"not_found"_s);
    }
    return QString::fromLatin1(named);
}

QUrl optOutLink(const QUrl &baseUrl, const QByteArray &linkKey, const QString &linkId)
{
    return pageLink(baseUrl, u"/opt-out/"_s + QString::fromLatin1(optOutToken(linkKey, linkId)));
}

Result<void> checkNotOptedOut(Scene &scene, const QString &account, const QString &canonicalEmail)
{
    const auto wish = optOutOf(scene.transaction, canonicalEmail, account);
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    return *wish == OptOut::None ? Result<void>() : refuse(409, u"opted_out"_s, {}, {{u"field"_s, u"email"_s}});
}

Result<void> optOut(Scene &scene, const InvitationRow &invitation, OptOut wish)
{
    const bool isForAll = wish == OptOut::Portal;
    const auto pending = receivedInvitations(scene.transaction, invitation.canonicalEmail, scene.now);
    if (!pending) {
        return tl::unexpected(pending.error());
    }
    for (const ReceivedInvitationRow &waiting : *pending) {
        if (!isForAll && waiting.invitation.account != invitation.account) {
            continue;
        }
        if (const auto declined = declineInvitation(scene, waiting.invitation); !declined) {
            return tl::unexpected(declined.error());
        }
    }
    const auto kept =
        putOptOut(scene.transaction, invitation.canonicalEmail, isForAll ? QString() : invitation.account, scene.now);
    return kept ? recordWish(scene, invitation, u"invitation.opted_out"_s) : kept;
}

Result<void> optIn(Scene &scene, const InvitationRow &invitation)
{
    const auto taken = removeOptOut(scene.transaction, invitation.canonicalEmail, invitation.account);
    return taken ? recordWish(scene, invitation, u"invitation.opted_in"_s) : taken;
}

} // namespace portal
