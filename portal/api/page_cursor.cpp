// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/page_cursor.h"

#include "portal/settings.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <sodium.h>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype macLength = 16;
constexpr qsizetype longestCursor = 400;

/// Over everything the cursor is bound to, each part with its length before it.
Result<QByteArray> macOf(Scene &scene, const Authority &reader, const CursorScope &scope, const QByteArray &place)
{
    auto epoch = dataEpoch(scene.transaction);
    if (!epoch) {
        return tl::unexpected(epoch.error());
    }
    const QByteArray key =
        QMessageAuthenticationCode::hash("gatehouse cursor 1", scene.settings.linkKey, QCryptographicHash::Sha256);
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    const Membership &own = reader.membership;
    for (const QByteArray &part : {scope.list, scope.filter.toUtf8(), own.account.toUtf8(), own.identity.toUtf8(),
             own.role.toUtf8(), own.grantJson.toUtf8(), own.ticketVisibility.toUtf8(), epoch->toUtf8(), place}) {
        const quint64 length = qToBigEndian(quint64(part.size()));
        code.addData(reinterpret_cast<const char *>(&length), qsizetype(sizeof length));
        code.addData(part);
    }
    return code.result().first(macLength);
}

} // namespace

Result<QString> sealCursor(Scene &scene, const Authority &reader, const CursorScope &scope, const QString &place)
{
    const QByteArray written = place.toUtf8();
    auto mac = macOf(scene, reader, scope, written);
    if (!mac) {
        return tl::unexpected(mac.error());
    }
    return QString::fromLatin1(QByteArray(*mac + written).toBase64(urlSafe));
}

Result<QString> openCursor(Scene &scene, const Authority &reader, const CursorScope &scope, const QString &cursor)
{
    if (cursor.isEmpty()) {
        return QString();
    }
    const auto stale = [] {
        return refuse(410, u"resync"_s, u"Start again without a cursor."_s);
    };
    const auto decoded =
        QByteArray::fromBase64Encoding(cursor.toLatin1(), urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (cursor.size() > longestCursor || !decoded || (*decoded).size() <= macLength) {
        return stale();
    }
    const QByteArray written = (*decoded).sliced(macLength);
    auto mac = macOf(scene, reader, scope, written);
    if (!mac) {
        return tl::unexpected(mac.error());
    }
    if (sodium_memcmp(mac->constData(), (*decoded).constData(), size_t(macLength)) != 0) {
        return stale();
    }
    return QString::fromUtf8(written);
}

} // namespace portal
