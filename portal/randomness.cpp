// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/randomness.h"

#include <sodium.h>

namespace portal {

namespace {
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

QString Randomness::id()
{
    return QString::fromLatin1(bytes(16).toBase64(urlSafe));
}

QByteArray Randomness::token()
{
    return bytes(32).toBase64(urlSafe);
}

QByteArray SystemRandomness::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    randombytes_buf(result.data(), static_cast<size_t>(count));
    return result;
}

} // namespace portal
