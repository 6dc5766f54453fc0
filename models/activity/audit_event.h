// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/instant.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace gatehouse {

/// What somebody did in an account, as the portal wrote it down. Never changes. All text comes from outside.
struct AuditEvent {
    qint64 number = 0; ///< its place in the account's chain, from 1 and without gaps
    QString id;
    Instant at{};
    QString actor; ///< the name of that time
    QString principal; ///< for whom: the owner's name of that time; empty when the portal does not say
    QString action; ///< "member.removed"
    QString object; ///< id of what it was done to
    QJsonObject before; ///< empty: there was nothing
    QJsonObject after; ///< empty: there is nothing
    QString reason; ///< in the words of who did it

    friend bool operator==(const AuditEvent &, const AuditEvent &) = default;
};

/// Which events are asked for. Empty parts ask for nothing.
struct ActivityFilter {
    QString person; ///< part of the actor's name
    QString kind; ///< first part of the action, or all of it
    std::optional<Instant> from;
    std::optional<Instant> to; ///< events before this moment

    [[nodiscard]] bool isEmpty() const { return person.isEmpty() && kind.isEmpty() && !from && !to; }
    /// Chooses as the portal does, so that what is cached can be filtered without it.
    [[nodiscard]] bool matches(const AuditEvent &event) const
    {
        return (person.isEmpty() || event.actor.contains(person, Qt::CaseInsensitive))
            && (kind.isEmpty() || event.action == kind || event.action.startsWith(kind + QLatin1Char('.')))
            && (!from || event.at >= *from) && (!to || event.at < *to);
    }
    friend bool operator==(const ActivityFilter &, const ActivityFilter &) = default;
};

/// What there is to see of an account's activity.
struct Activity {
    enum class State {
        Unknown, ///< nobody has asked yet
        Loading, ///< the portal is asked; what was fetched before is shown meanwhile
        Ready, ///< as the portal has it; more may be fetched
        Complete, ///< there is nothing older
        Failed, ///< what was fetched before, as far as it may be shown; `error` says why there is no more
    };
    State state = State::Unknown;
    QList<AuditEvent> events; ///< newest first
    std::optional<Error> error;
};

} // namespace gatehouse
