// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/invitation_link.h"

#include "portal/identity/secrets.h"
#include "portal/page_link.h"

#include <QMessageAuthenticationCode>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype longestToken = 200;

QByteArray macOf(const QByteArray &linkKey, const QByteArray &named)
{
    return QMessageAuthenticationCode::hash("gatehouse invitation\n" + named, linkKey, QCryptographicHash::Sha256)
        .toBase64(urlSafe);
}

} // namespace

QByteArray invitationToken(const QByteArray &linkKey, const InvitationRef &ref)
{
    const QByteArray named = ref.linkId.toLatin1() + '.' + QByteArray::number(ref.issue);
    return named + '.' + macOf(linkKey, named);
}

Result<InvitationRef> verifyInvitationToken(const QByteArray &linkKey, const QByteArray &token)
{
    const qsizetype lastDot = token.lastIndexOf('.');
    const qsizetype firstDot = token.indexOf('.');
    if (linkKey.isEmpty() || token.size() > longestToken || firstDot <= 0 || lastDot <= firstDot) {
        return refuse(404, u"not_found"_s);
    }
    const QByteArray named = token.left(lastDot);
    const QByteArray given = token.mid(lastDot + 1);
    const QByteArray expected = macOf(linkKey, named);
    if (!sameSecret(given, expected)) {
        return refuse(404, u"not_found"_s);
    }
    bool isNumber = false;
    const int issue = named.mid(firstDot + 1).toInt(&isNumber);
    if (!isNumber || issue < 1) {
        return refuse(404, u"not_found"_s);
    }
    return InvitationRef{QString::fromLatin1(named.left(firstDot)), issue};
}

QUrl invitationLink(const QUrl &baseUrl, const QByteArray &linkKey, const InvitationRef &ref)
{
    return pageLink(baseUrl, u"/invitation/"_s + QString::fromLatin1(invitationToken(linkKey, ref)));
}

} // namespace portal
