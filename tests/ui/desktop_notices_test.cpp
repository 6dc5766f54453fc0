// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_world.h"
#include "tests/ui/window_fixture.h"
#include "ui/desktop_notices.h"

#include <QDBusConnection>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

/// What a desktop's notification service does, on a real bus: it shows, replaces, closes, and says what was clicked.
class NotificationService final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint id = 0;
        QString summary;
        QString body;
        QStringList actions;
    };
    QList<Shown> shown;
    QList<uint> closed;
    QStringList capabilities{u"body"_s, u"body-markup"_s, u"actions"_s};

public Q_SLOTS:
    QStringList GetCapabilities() const { return capabilities; } // the names are the protocol's
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary, const QString &body,
        const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        Q_UNUSED(program)
        Q_UNUSED(icon)
        Q_UNUSED(hints)
        Q_UNUSED(timeout)
        const uint id = replaces != 0 ? replaces : ++m_last;
        shown.append({id, summary, body, actions});
        return id;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    // NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): moc names them otherwise
    void ActionInvoked(uint id, const QString &action);

private:
    uint m_last = 40;
};

} // namespace

/// Notices on a session bus of the test's own, see CMakeLists.txt.
class DesktopNoticesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolateSettings();
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run it by ctest, which gives it a bus");
    }
    void init()
    {
        QSettings().clear();
        m_isLookedAt = false;
        m_service = std::make_unique<NotificationService>();
        m_world = std::make_unique<fakes::SampleWorld>();
        auto desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, m_service.get(),
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
    }
    void cleanup()
    {
        auto desktop = QDBusConnection(u"desktop"_s);
        desktop.unregisterService(u"org.freedesktop.Notifications"_s);
        desktop.unregisterObject(u"/org/freedesktop/Notifications"_s);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }

    void anAnswerIsShownWithAccountAndSubjectAlone()
    {
        DesktopNotices notices(&m_world->tickets, QDBusConnection::sessionBus(), [this] { return m_isLookedAt; });
        m_world->tickets.supportAnswers(invoice(), u"The secret is 42."_s);
        QTRY_COMPARE(m_service->shown.size(), 1);
        const NotificationService::Shown shown = m_service->shown.at(0);
        QCOMPARE(shown.summary, u"Support has answered “Two invoices for the same month”"_s);
        QCOMPARE(shown.body, u"for Brightwater Ltd"_s);
        QVERIFY(!shown.summary.contains(u"secret"_s) && !shown.body.contains(u"secret"_s));
        QVERIFY(shown.actions.contains(u"default"_s));
        QSignalSpy asked(&notices, &DesktopNotices::ticketAsked);
        Q_EMIT m_service->ActionInvoked(shown.id + 1, u"default"_s); // somebody else's
        Q_EMIT m_service->ActionInvoked(shown.id, u"default"_s);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).value<TicketKey>(), invoice());
        // Another answer replaces it; reading takes it away.
        m_world->tickets.supportAnswers(invoice(), u"And one more thing."_s);
        QTRY_COMPARE(m_service->shown.size(), 2);
        QCOMPARE(m_service->shown.at(1).id, shown.id);
        const Ticket ticket = m_world->tickets.ticketOf(invoice());
        m_world->tickets.markRead(ticket, ticket.lastNumber);
        QTRY_VERIFY(m_service->closed.contains(shown.id));
        // Once more where it was read before the service's word on the second one came; never anybody else's.
        QCOMPARE(m_service->closed.count(shown.id), m_service->closed.size());
    }

    void markupIsEscapedWhereItIsRead()
    {
        Ticket ticket = m_world->tickets.tickets().at(0);
        ticket.accountName = u"Alder & <b>Finch</b>"_s;
        m_world->tickets.setTickets({ticket});
        DesktopNotices notices(&m_world->tickets, QDBusConnection::sessionBus(), [this] { return m_isLookedAt; });
        m_world->tickets.supportAnswers(keyOf(ticket), u"Done."_s);
        QTRY_COMPARE(m_service->shown.size(), 1);
        QCOMPARE(m_service->shown.at(0).body, u"for Alder &amp; &lt;b&gt;Finch&lt;/b&gt;"_s);
        m_service->capabilities = QStringList{u"body"_s};
        m_world->tickets.supportAnswers(keyOf(ticket), u"Done."_s);
        QTRY_COMPARE(m_service->shown.size(), 2);
        QCOMPARE(m_service->shown.at(1).body, u"for Alder & <b>Finch</b>"_s);
    }

    void manyAtOnceAreOne()
    {
        DesktopNotices notices(&m_world->tickets, QDBusConnection::sessionBus(), [this] { return m_isLookedAt; });
        QList<Ticket> tickets;
        for (int number = 0; number < 5; ++number) {
            tickets.append(m_world->tickets.tickets().at(0));
            tickets.last().id = TicketId{QString::number(number)};
        }
        m_world->tickets.setTickets(tickets);
        for (const Ticket &ticket : std::as_const(tickets))
            m_world->tickets.supportAnswers(keyOf(ticket), u"Done."_s);
        QTRY_COMPARE(m_service->shown.size(), 1);
        QVERIFY2(m_service->shown.at(0).summary.contains(u'5'), qPrintable(m_service->shown.at(0).summary));
    }

    void silentWhenLookedAtOrNotWanted()
    {
        DesktopNotices notices(&m_world->tickets, QDBusConnection::sessionBus(), [this] { return m_isLookedAt; });
        QVERIFY(DesktopNotices::isWanted());
        m_isLookedAt = true;
        m_world->tickets.supportAnswers(invoice(), u"One."_s);
        m_isLookedAt = false;
        DesktopNotices::setWanted(false);
        m_world->tickets.supportAnswers(invoice(), u"Two."_s);
        DesktopNotices::setWanted(true);
        m_world->tickets.supportAnswers(invoice(), u"Three."_s);
        QTRY_COMPARE(m_service->shown.size(), 1); // of the third alone
    }

    void silentWhereNobodyShowsAny()
    {
        DesktopNotices deaf(&m_world->tickets, QDBusConnection(u"no such bus"_s), [this] { return m_isLookedAt; });
        DesktopNotices notices(&m_world->tickets, QDBusConnection::sessionBus(), [this] { return m_isLookedAt; });
        auto desktop = QDBusConnection(u"desktop"_s);
        QVERIFY(desktop.unregisterService(u"org.freedesktop.Notifications"_s));
        m_world->tickets.supportAnswers(invoice(), u"One."_s);
        // A service that comes later is found.
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
        m_world->tickets.supportAnswers(invoice(), u"Two."_s);
        QTRY_COMPARE(m_service->shown.size(), 1);
    }

private:
    [[nodiscard]] TicketKey invoice() const { return {m_world->own, TicketId{u"ticket-482071"_s}}; }

    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<fakes::SampleWorld> m_world;
    bool m_isLookedAt = false;
};

QTEST_MAIN(DesktopNoticesTest)
#include "desktop_notices_test.moc"
