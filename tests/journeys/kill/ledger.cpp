// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/ledger.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::killed {

void Ledger::hear(const QByteArrayList &lines)
{
    for (const QByteArray &line : lines) {
        const QString id = QString::fromLatin1(line.mid(line.indexOf(' ') + 1));
        if (line.startsWith("told "))
            m_told.insert(id);
        else if (line.startsWith("given-up "))
            m_givenUp.insert(id);
        else if (line.startsWith("yes "))
            m_answered.insert(id);
    }
}

void Ledger::lose(const QString &id, const QString &why)
{
    if (!m_lost.contains(id))
        m_faults.append(u"lost: %1 %2"_s.arg(id, why));
    m_lost.insert(id);
}

void Ledger::twice(const QString &id, const QString &why)
{
    if (!m_doubled.contains(id))
        m_faults.append(u"doubled: %1 %2"_s.arg(id, why));
    m_doubled.insert(id);
}

void Ledger::take(const std::vector<Effect> &news)
{
    for (const Effect &effect : news) {
        std::vector<Effect> &known = m_effects[effect.key];
        for (const Effect &other : std::as_const(known)) {
            if (other.delivery != effect.delivery)
                twice(effect.key, u"was done by its deliveries %1 and %2"_s.arg(other.delivery, effect.delivery));
            else if (other == effect)
                twice(effect.key, u"did %1 of %2 twice in one delivery"_s.arg(effect.action, effect.object));
        }
        known.push_back(effect);
    }
}

QStringList Ledger::keysWithEffect(const QString &id) const
{
    QStringList keys;
    for (const QString &key : m_keys.value(id)) {
        if (m_effects.contains(key))
            keys.append(key);
    }
    return keys;
}

bool Ledger::hasOtherEffectOn(const QString &target, const QString &id) const
{
    return std::any_of(m_effects.cbegin(), m_effects.cend(), [&](const auto &each) {
        const auto isOn = [&target](const Effect &effect) {
            return effect.object == target;
        };
        return m_ownerOf.value(each.first) != id && std::any_of(each.second.cbegin(), each.second.cend(), isOn);
    });
}

bool Ledger::isGranted(const PlannedChange &change) const
{
    if (change.isBelieved)
        return hasOtherEffectOn(change.target, change.id);
    // The trail tells of what became different; a grant or a role may be asked for that is so already.
    const bool mayBeSo = change.kind == "change_grant"_L1 || change.kind == "change_role"_L1;
    return mayBeSo && m_answered.contains(change.key);
}

void Ledger::judge(const PlannedChange &change)
{
    const QStringList keys = keysWithEffect(change.id);
    if (keys.size() > 1)
        twice(change.id, u"was done under the keys "_s + keys.join(u" and "_s));
    else if (!keys.isEmpty() && keys.front() != change.key)
        twice(change.id, u"was done under %1 and asked for again under %2"_s.arg(keys.front(), change.key));
    switch (change.state) {
    case ChangeState::Done:
        if (!keys.isEmpty())
            m_done.insert(change.id);
        else if (!isGranted(change))
            lose(change.id, u"(%1) is taken for done, and was not"_s.arg(change.kind));
        m_ended.insert(change.id);
        return;
    case ChangeState::TakenBack:
        m_ended.insert(change.id);
        [[fallthrough]];
    case ChangeState::Staged:
    case ChangeState::NeedsAttention:
        if (!keys.isEmpty())
            twice(change.id, u"(%1) was done and stands as if it were not"_s.arg(change.kind));
        return;
    case ChangeState::Sending:
    case ChangeState::Acknowledged:
        lose(change.id, u"(%1) never comes to an end"_s.arg(change.kind));
        return;
    }
    lose(change.id, u"is in no known state"_s);
}

void Ledger::check(const std::vector<PlannedChange> &plan, const std::vector<Effect> &news)
{
    QSet<QString> present;
    for (const PlannedChange &change : plan) {
        present.insert(change.id);
        m_seen.insert(change.id, u"%1 in state %2"_s.arg(change.kind).arg(static_cast<int>(change.state)));
        m_givenUp.remove(change.id); // the client was killed before it let go
        for (const QString &key : {change.id, change.key}) {
            m_keys[change.id].insert(key);
            m_ownerOf.insert(key, change.id);
        }
    }
    take(news);
    for (const PlannedChange &change : plan)
        judge(change);
    for (const QString &id : std::as_const(m_told)) {
        const bool mayBeGone = m_givenUp.contains(id) || m_ended.contains(id) || !keysWithEffect(id).isEmpty();
        if (!present.contains(id) && !mayBeGone)
            lose(id, u"(%1) is not in the plan, and was not done"_s.arg(m_seen.value(id, u"never seen"_s)));
    }
    for (const auto &[key, effects] : m_effects) {
        if (!m_ownerOf.contains(key))
            twice(key, u"did %1 of %2, and nobody wished it"_s.arg(effects.front().action, effects.front().object));
        else if (m_givenUp.contains(m_ownerOf.value(key)) && !present.contains(m_ownerOf.value(key)))
            twice(m_ownerOf.value(key), u"was given up as refused, and was done"_s);
    }
}

} // namespace gatehouse::killed
