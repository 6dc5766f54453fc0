// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace gatehouse {

/// The folder in which the portal leaves its mail, read as a mail program would.
class MailFolder {
public:
    explicit MailFolder(QString path);

    struct Mail {
        QString file;
        QString to;
        QString subject;
        QString text; ///< the plain part, decoded
        QString html; ///< the other part, decoded

        /// The one link in the plain part; empty when there is none or more than one.
        [[nodiscard]] QUrl link() const;
    };

    /// Mails to this address, oldest first.
    [[nodiscard]] QList<Mail> mailsTo(const QString &address) const;
    /// Waits up to 15 s for mail number `count` to this address.
    [[nodiscard]] std::optional<Mail> awaitMail(const QString &address, int count = 1) const;
    [[nodiscard]] int count() const;

private:
    QString m_path;
};

} // namespace gatehouse
