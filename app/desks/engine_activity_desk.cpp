// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_activity_desk.h"

#include "app/engine.h"

namespace gatehouse {

EngineActivityDesk::EngineActivityDesk(Engine &engine, QObject *parent)
    : ActivityDesk(parent)
    , m_engine(engine)
{
    const auto take = [this](const AccountKey &account, int question, const Activity &activity) {
        if (account != m_account || question != m_question)
            return;
        m_activity = activity;
        Q_EMIT changed();
    };
    connect(&engine, &Engine::activityReady, this, take, Qt::QueuedConnection);
}

void EngineActivityDesk::show(const AccountKey &account, const ActivityFilter &filter)
{
    if (account == m_account && filter == m_filter && m_question > 0)
        return refresh(); // what is listed stays while the portal is asked
    m_account = account;
    m_filter = filter;
    m_activity = {};
    ++m_question;
    const auto carry = [engine = &m_engine, account, filter, question = m_question] {
        engine->showActivity(account, filter, question);
    };
    QMetaObject::invokeMethod(&m_engine, carry, Qt::QueuedConnection);
}

void EngineActivityDesk::more()
{
    QMetaObject::invokeMethod(&m_engine, &Engine::moreActivity, Qt::QueuedConnection);
}

void EngineActivityDesk::refresh()
{
    QMetaObject::invokeMethod(&m_engine, &Engine::refreshActivity, Qt::QueuedConnection);
}

} // namespace gatehouse
