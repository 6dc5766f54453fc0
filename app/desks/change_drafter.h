// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/request.h"

namespace gatehouse {

class Engine;
class EngineDirectory;

/// What every desk fills in the same way before a change goes to the engine. Window thread.
class ChangeDrafter {
public:
    ChangeDrafter(Engine &engine, const EngineDirectory &directory)
        : m_engine(engine)
        , m_directory(directory)
    {
    }

    /// A change about `subject` with a fresh id; the account's name and the actor are as they are shown now.
    [[nodiscard]] Change draft(const AccountKey &account, const QString &subject, qint64 baseVersion, Edit edit) const;
    /// Stages it; the answer belongs to `desk`.
    [[nodiscard]] Answer<ChangeId> *stage(QObject *desk, const Change &change) const;
    /// E-mail of a member as shown, or the id.
    [[nodiscard]] QString nameOf(const AccountKey &account, const MemberId &member) const;

private:
    Engine &m_engine;
    const EngineDirectory &m_directory;
};

} // namespace gatehouse
