// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace gatehouse {

/// Listens to the desktop portal's `color-scheme` (org.freedesktop.portal.Settings). Asks asynchronously, so that a
/// desktop without the portal costs nothing and one that answers late never holds the window up.
class ColorSchemePortal final : public QObject {
    Q_OBJECT

public:
    explicit ColorSchemePortal(QObject *parent);

    void start();
    [[nodiscard]] bool prefersDark() const { return m_prefersDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void take(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void setValue(const QVariant &value);

    bool m_prefersDark = false;
};

} // namespace gatehouse
