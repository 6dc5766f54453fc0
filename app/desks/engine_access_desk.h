// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desks/change_drafter.h"
#include "models/services/access_desk.h"

namespace gatehouse {

/// Stages changes of who may do what. Window thread.
class EngineAccessDesk final : public AccessDesk {
    Q_OBJECT

public:
    explicit EngineAccessDesk(const ChangeDrafter &drafter, QObject *parent = nullptr);

    Answer<ChangeId> *changeGrant(const AccountKey &account, const MemberId &member, const Grant &base,
        qint64 baseVersion, const GrantDelta &delta) override;
    Answer<ChangeId> *removeAccess(const AccountKey &account, const MemberId &member, qint64 baseVersion) override;

private:
    ChangeDrafter m_drafter;
};

} // namespace gatehouse
