// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_event.h"

#include <QList>

#include <functional>

namespace gatehouse {

struct PortalDescription;

/// What the sentences need to know beside the event: the portal's words, and what an id is called now. Both may be
/// empty; then keys are shown as they are, and nameless things are called what they are.
struct ActivityNames {
    const PortalDescription *portal = nullptr;
    std::function<QString(const QString &id)> nameOf = {};
    std::function<QString(const QString &id)> subAccountName = {};
};

/// What was done, as a sentence without its subject: "Changed the permissions of Ben Okafor".
[[nodiscard]] QString activitySentence(const AuditEvent &event, const ActivityNames &names);

/// Who did it: "Ben Okafor for Amelia Hart", or the name alone of the owner and of support.
[[nodiscard]] QString activityActor(const AuditEvent &event);

/// One thing that differs. An empty `before` or `after`: there was, or is, nothing.
struct ActivityDetail {
    QString what;
    QString before;
    QString after;

    friend bool operator==(const ActivityDetail &, const ActivityDetail &) = default;
};
[[nodiscard]] QList<ActivityDetail> activityDetails(const AuditEvent &event, const ActivityNames &names);

/// The kinds one can filter by: the first part of an action, and what people call it.
struct ActivityKind {
    QString key;
    QString label;
};
[[nodiscard]] QList<ActivityKind> activityKinds();

} // namespace gatehouse
