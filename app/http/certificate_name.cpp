// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/certificate_name.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

bool matches(const QString &pattern, const QString &host)
{
    const QString name = QString::fromLatin1(QUrl::toAce(host)).toLower();
    const QString wanted = pattern.toLower();
    if (name.isEmpty())
        return false;
    if (!wanted.startsWith("*."_L1))
        return wanted == name;
    const QStringView parent = QStringView(wanted).mid(2);
    const qsizetype dot = name.indexOf(u'.');
    return parent.contains(u'.') && !parent.contains(u'*') && dot > 0 && QStringView(name).mid(dot + 1) == parent;
}

} // namespace

bool namesHost(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList entries = names.values(QSsl::IpAddressEntry);
        return std::any_of(entries.cbegin(), entries.cend(),
            [&address](const QString &entry) { return QHostAddress(entry) == address; });
    }
    const QStringList entries = names.values(QSsl::DnsEntry);
    return std::any_of(
        entries.cbegin(), entries.cend(), [&host](const QString &entry) { return matches(entry, host); });
}

} // namespace gatehouse
