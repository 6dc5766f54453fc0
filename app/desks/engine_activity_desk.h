// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/activity_desk.h"

namespace gatehouse {

class Engine;

/// The latest picture of an account's activity, for the window. Window thread.
class EngineActivityDesk final : public ActivityDesk {
    Q_OBJECT

public:
    explicit EngineActivityDesk(Engine &engine, QObject *parent = nullptr);

    void show(const AccountKey &account, const ActivityFilter &filter) override;
    void more() override;
    void refresh() override;
    [[nodiscard]] const Activity &activity() const override { return m_activity; }

private:
    Engine &m_engine;
    AccountKey m_account;
    ActivityFilter m_filter;
    int m_question = 0; ///< pictures of earlier questions are of no use
    Activity m_activity;
};

} // namespace gatehouse
