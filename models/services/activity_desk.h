// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_event.h"
#include "models/ids.h"

#include <QObject>

namespace gatehouse {

/// What was done in an account, from its cache and, while the portal can be reached, from the portal. One account and
/// one filter at a time. Window thread.
class ActivityDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows this from now on: what is cached at once, what the portal has as soon as it answers. An empty key:
    /// nothing.
    virtual void show(const AccountKey &account, const ActivityFilter &filter) = 0;
    /// Fetches older events of what is shown.
    virtual void more() = 0;
    /// Asks the portal again for the newest.
    virtual void refresh() = 0;
    [[nodiscard]] virtual const Activity &activity() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace gatehouse
