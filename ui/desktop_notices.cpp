// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_notices.h"

#include "models/services/ticket_desk.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString wantedSetting = u"notices/desktop"_s;
const QString openAction = u"default"_s; ///< what a click on the notification itself means
constexpr int oneByOne = 3; ///< more than so many become one notification
constexpr int serversOwnTime = -1;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

DesktopNotices::DesktopNotices(
    TicketDesk *tickets, QDBusConnection bus, std::function<bool()> isLookedAt, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
    , m_bus(std::move(bus))
    , m_isLookedAt(std::move(isLookedAt))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    if (!m_bus.isConnected())
        return;
    // allowed(string-connect): QtDBus has no other kind.
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
    // allowed(string-connect): as above.
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(takeClosed(uint, uint)));
    connect(tickets, &TicketDesk::answered, this, &DesktopNotices::gather);
    connect(tickets, &TicketDesk::ticketsChanged, this, &DesktopNotices::withdrawRead);
    connect(&m_pause, &QTimer::timeout, this, &DesktopNotices::ask);
}

bool DesktopNotices::isWanted()
{
    return QSettings().value(wantedSetting, true).toBool();
}

void DesktopNotices::setWanted(bool wanted)
{
    QSettings().setValue(wantedSetting, wanted);
}

void DesktopNotices::gather(const Ticket &ticket)
{
    if (!isWanted() || m_isLookedAt())
        return;
    m_waiting.removeIf([&ticket](const Ticket &other) { return keyOf(other) == keyOf(ticket); });
    m_waiting.append(ticket);
    m_pause.start();
}

void DesktopNotices::ask()
{
    // Names hold ampersands, and only some services read markup: who does must be given them escaped.
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<QStringList> reply = *answered;
        if (reply.isError())
            m_waiting.clear(); // nobody shows notifications here; the window tells it when it is looked at
        else
            show(reply.value().contains(u"body-markup"_s));
    });
}

void DesktopNotices::show(bool understandsMarkup)
{
    const QList<Ticket> tickets = std::exchange(m_waiting, {});
    if (tickets.size() > oneByOne) {
        send(tr("Support has answered %n ticket(s).", nullptr, static_cast<int>(tickets.size())), {},
            keyOf(tickets.last()));
        return;
    }
    for (const Ticket &ticket : tickets) {
        const QString body = tr("for %1", "account").arg(ticket.accountName);
        send(tr("Support has answered “%1”", "subject of a ticket").arg(ticket.subject),
            understandsMarkup ? body.toHtmlEscaped() : body, keyOf(ticket));
    }
}

void DesktopNotices::send(const QString &summary, const QString &body, const TicketKey &ticket)
{
    QDBusMessage message = call(u"Notify"_s);
    const uint replaced = m_shown.key(ticket, 0);
    const QVariantMap hints{{u"desktop-entry"_s, u"gatehouse"_s}, {u"category"_s, u"im.received"_s}};
    message.setArguments({QCoreApplication::applicationName(), replaced, u"gatehouse"_s, summary, body,
        QStringList{openAction, tr("Show")}, hints, serversOwnTime});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, ticket](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<uint> reply = *answered;
        if (reply.isError())
            return;
        m_shown.insert(reply.value(), ticket);
        withdrawRead();
    });
}

void DesktopNotices::withdrawRead()
{
    const QList<Ticket> tickets = m_tickets->tickets();
    for (auto shown = m_shown.begin(); shown != m_shown.end();) {
        const bool isUnread = std::any_of(tickets.cbegin(), tickets.cend(),
            [&shown](const Ticket &ticket) { return keyOf(ticket) == *shown && ticket.isUnread(); });
        if (isUnread) {
            ++shown;
            continue;
        }
        QDBusMessage message = call(u"CloseNotification"_s);
        message.setArguments({shown.key()});
        m_bus.asyncCall(message);
        shown = m_shown.erase(shown);
    }
}

void DesktopNotices::takeAction(uint notification, const QString &action)
{
    const TicketKey ticket = m_shown.value(notification);
    if (action == openAction && !ticket.isEmpty())
        Q_EMIT ticketAsked(ticket);
}

void DesktopNotices::takeClosed(uint notification, uint reason)
{
    Q_UNUSED(reason)
    m_shown.remove(notification);
}

} // namespace gatehouse
