// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/kill/plan_on_disk.h"

#include <QByteArrayList>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <map>

namespace gatehouse::killed {

/// One event of the portal's trail, and the request that caused it.
struct Effect {
    QString key; ///< idempotency key of that request
    QString delivery; ///< which of the times it came
    QString action;
    QString object;

    friend bool operator==(const Effect &, const Effect &) = default;
};

/// Holds what the person was told against what the client's file and the portal's trail say once all is quiet.
///
/// lost: told as kept, and neither done by the portal nor standing in the plan; or taken for done, and never done.
/// doubled: two deliveries with effects under one key, one change with effects under two, an effect that no change
/// wished, or one of a change that stands as undone, refused or taken back: whoever tries again does it twice.
class Ledger {
public:
    /// What a run of the client said.
    void hear(const QByteArrayList &lines);
    /// `news`: what came to the trail since the last time.
    void check(const std::vector<PlannedChange> &plan, const std::vector<Effect> &news);

    [[nodiscard]] qsizetype told() const { return m_told.size(); }
    [[nodiscard]] qsizetype done() const { return m_done.size(); }
    [[nodiscard]] qsizetype lost() const { return m_lost.size(); }
    [[nodiscard]] qsizetype doubled() const { return m_doubled.size(); }
    /// A sentence for each.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    void take(const std::vector<Effect> &news);
    void judge(const PlannedChange &change);
    void lose(const QString &id, const QString &why);
    void twice(const QString &id, const QString &why);
    [[nodiscard]] QStringList keysWithEffect(const QString &id) const;
    /// It is the case without an effect: nothing was left to do, or somebody else was first.
    [[nodiscard]] bool isGranted(const PlannedChange &change) const;
    [[nodiscard]] bool hasOtherEffectOn(const QString &target, const QString &id) const;

    QSet<QString> m_told;
    QSet<QString> m_givenUp;
    QSet<QString> m_answered; ///< keys to which the portal said yes, as it arrived
    QSet<QString> m_done; ///< with an effect
    QSet<QString> m_ended; ///< done or taken back: the client keeps the last 200 of them
    QHash<QString, QSet<QString>> m_keys; ///< change → each key it was ever seen with
    QHash<QString, QString> m_seen; ///< change → how it stood when it was last seen
    QHash<QString, QString> m_ownerOf; ///< key → change
    std::map<QString, std::vector<Effect>> m_effects; ///< by key
    QSet<QString> m_lost;
    QSet<QString> m_doubled;
    QStringList m_faults;
};

} // namespace gatehouse::killed
