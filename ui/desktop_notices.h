// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticket.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

class QDBusPendingCallWatcher;

namespace gatehouse {

class TicketDesk;

/// Tells the desktop that support has answered, by org.freedesktop.Notifications: account and subject, never the text,
/// as others may look at the screen. Silent while the window is looked at, where nobody shows notifications, and when
/// the person does not want them. What was read meanwhile is taken away again. Window thread.
class DesktopNotices final : public QObject {
    Q_OBJECT

public:
    /// `isLookedAt`: the window is in front and tells of answers itself.
    DesktopNotices(
        TicketDesk *tickets, QDBusConnection bus, std::function<bool()> isLookedAt, QObject *parent = nullptr);

    [[nodiscard]] static bool isWanted();
    static void setWanted(bool wanted); ///< remembered

Q_SIGNALS:
    /// The person wants to see this one.
    void ticketAsked(const gatehouse::TicketKey &ticket);

private Q_SLOTS:
    void takeAction(uint notification, const QString &action);
    void takeClosed(uint notification, uint reason);

private:
    void gather(const Ticket &ticket);
    void ask();
    void show(bool understandsMarkup);
    void send(const QString &summary, const QString &body, const TicketKey &ticket);
    void withdrawRead();

    TicketDesk *m_tickets;
    QDBusConnection m_bus;
    std::function<bool()> m_isLookedAt;
    QTimer m_pause; ///< answers of one moment are told together
    QList<Ticket> m_waiting;
    QHash<uint, TicketKey> m_shown;
};

} // namespace gatehouse
