// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/secrets.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <sodium.h>

namespace portal {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype secretLength = 43;
constexpr qsizetype checkLength = 6;

QByteArray prefixOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Access:
        return QByteArrayLiteral("gh_a_");
    case TokenKind::Refresh:
        return QByteArrayLiteral("gh_r_");
    case TokenKind::Service:
        return QByteArrayLiteral("gh_s_");
    case TokenKind::Reset:
        return QByteArrayLiteral("gh_n_");
    case TokenKind::Page:
        return QByteArrayLiteral("gh_p_");
    }
    return {};
}

QByteArray checkOf(const QByteArray &body)
{
    return secretHash(body).toBase64(urlSafe).left(checkLength);
}

} // namespace

QByteArray secretHash(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

QByteArray derivedKey(const QByteArray &master, QByteArrayView purpose)
{
    return QMessageAuthenticationCode::hash(purpose.toByteArray(), master, QCryptographicHash::Sha256);
}

QByteArray authenticate(const QByteArray &key, const QList<QByteArray> &parts)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    for (const QByteArray &part : parts) {
        const quint64 length = qToBigEndian(static_cast<quint64>(part.size()));
        code.addData(reinterpret_cast<const char *>(&length), sizeof length);
        code.addData(part);
    }
    return code.result();
}

bool sameSecret(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size()
        && sodium_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

QByteArray writtenToken(TokenKind kind, const QByteArray &secret)
{
    const QByteArray body = prefixOf(kind) + secret.toBase64(urlSafe);
    return body + checkOf(body);
}

bool isToken(TokenKind kind, const QByteArray &token)
{
    const QByteArray prefix = prefixOf(kind);
    if (token.size() != prefix.size() + secretLength + checkLength || !token.startsWith(prefix))
        return false;
    return token.endsWith(checkOf(token.chopped(checkLength)));
}

} // namespace portal
