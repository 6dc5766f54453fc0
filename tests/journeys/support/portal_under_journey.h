// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace gatehouse {

/// The real gatehouse-portal on a database of its own, started, stopped and started again with its clock moved.
class PortalUnderJourney : public QObject {
    Q_OBJECT

public:
    /// `folder` holds database, key and mail; `baseUrl` is what links begin with.
    PortalUnderJourney(QString folder, QString profile, QUrl baseUrl, QObject *parent = nullptr);
    ~PortalUnderJourney() override;

    /// `user add`. The sentence of what went wrong, empty on success, here and below.
    [[nodiscard]] QString addUser(
        const QString &email, const QString &name, const QString &password, const QString &account = {});
    /// Any command of the portal's operator on this database, to its end; beside the running portal too.
    [[nodiscard]] QString run(
        const QStringList &words, QByteArray *output = nullptr, const QByteArray &input = {}) const;
    /// Instead of the folder: options of `serve` that name a mail server.
    void setMail(const QStringList &options) { m_mail = options; }
    [[nodiscard]] QString start(int clockOffsetSeconds = 0);
    [[nodiscard]] QString stop(); ///< SIGTERM; wants exit code 0

    [[nodiscard]] QString database() const
    {
        return QStringLiteral("sqlite://") + m_folder + QStringLiteral("/portal.db");
    }
    [[nodiscard]] QString mailPath() const { return m_folder + QStringLiteral("/mail"); }
    /// Where it listens since start(): a port the system chose, so that no other test can be in the way.
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QString m_folder;
    QString m_profile;
    quint16 m_port = 0;
    QUrl m_baseUrl;
    QStringList m_mail;
    QProcess m_process;
};

} // namespace gatehouse
