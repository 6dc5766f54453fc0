// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/folder_carrier.h"

#include <QDir>
#include <QSaveFile>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The mail's file: its Message-ID, with nothing in it that a path could trip over.
QString fileNameOf(const QString &messageId)
{
    QString name;
    for (const QChar c : messageId) {
        const bool safe = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'-' || c == u'@';
        if (safe)
            name += c;
    }
    return name + u".eml"_s;
}

} // namespace

Delivery FolderCarrier::carry(const Envelope &envelope, const QByteArray &mail)
{
    // Whole or not at all; what went wrong, in the system's words.
    if (!QDir().mkpath(m_folder))
        return {Delivery::Outcome::Unreachable, u"The folder can't be made."_s};
    QSaveFile file(QDir(m_folder).filePath(fileNameOf(envelope.messageId)));
    if (!file.open(QIODevice::WriteOnly))
        return {Delivery::Outcome::Unreachable, file.errorString()};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(mail) != mail.size() || !file.commit())
        return {Delivery::Outcome::Unreachable, file.errorString()};
    return {};
}

} // namespace portal
