// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/change_drafter.h"

#include "app/desks/ask.h"
#include "app/desks/engine_directory.h"
#include "models/randomness.h"

namespace gatehouse {

Change ChangeDrafter::draft(const AccountKey &account, const QString &subject, qint64 baseVersion, Edit edit) const
{
    Change change;
    change.id = ChangeId{m_engine.randomness().uuid()};
    change.account = account;
    change.subject = subject;
    change.baseVersion = baseVersion;
    change.edit = std::move(edit);
    if (const Account *const shown = m_directory.account(account); shown != nullptr) {
        change.actor = shown->identityEmail;
        change.accountName = shown->name;
    }
    return change;
}

Answer<ChangeId> *ChangeDrafter::stage(QObject *desk, const Change &change) const
{
    return ask<ChangeId>(m_engine, desk,
        [change](Engine &engine, const Engine::Reply<ChangeId> &reply) { engine.stage(change, reply); });
}

QString ChangeDrafter::nameOf(const AccountKey &account, const MemberId &member) const
{
    const auto members = m_directory.members(account);
    const auto row = members ? members->rowOf(member) : std::nullopt;
    return row ? members->email(*row) : member.value;
}

} // namespace gatehouse
