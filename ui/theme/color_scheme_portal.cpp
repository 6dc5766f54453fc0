// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/color_scheme_portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int answerMilliseconds = 3000;
constexpr uint darkScheme = 1;

/// Without an address libdbus would start a bus of its own through the X server; that takes seconds and helps
/// nobody.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

ColorSchemePortal::ColorSchemePortal(QObject *parent)
    : QObject(parent)
{
}

void ColorSchemePortal::start()
{
    if (!hasSessionBus())
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const auto service = u"org.freedesktop.portal.Desktop"_s;
    const auto path = u"/org/freedesktop/portal/desktop"_s;
    const auto settings = u"org.freedesktop.portal.Settings"_s;
    // allowed(string-connect): QtDBus has no other kind.
    if (!bus.connect(service, path, settings, u"SettingChanged"_s, this, SLOT(take(QString, QString, QDBusVariant)))) {
        qInfo("The desktop's colour scheme can't be followed while running");
    }
    auto ask = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    ask << u"org.freedesktop.appearance"_s << u"color-scheme"_s;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, answerMilliseconds), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            setValue(reply.value().variant());
        done->deleteLater();
    });
}

void ColorSchemePortal::take(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1)
        setValue(value.variant());
}

void ColorSchemePortal::setValue(const QVariant &value)
{
    // Read() wraps the number in a second variant, SettingChanged does not.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const bool prefersDark = inner.toUInt() == darkScheme;
    if (prefersDark == m_prefersDark)
        return;
    m_prefersDark = prefersDark;
    Q_EMIT changed();
}

} // namespace gatehouse
