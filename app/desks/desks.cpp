// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/desks.h"

#include "app/desks/engine_access_desk.h"
#include "app/desks/engine_activity_desk.h"
#include "app/desks/engine_directory.h"
#include "app/desks/engine_invitation_desk.h"
#include "app/desks/engine_plan_desk.h"
#include "app/desks/engine_portal_desk.h"
#include "app/desks/engine_ticket_desk.h"
#include "app/engine.h"
#include "models/request.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

struct Desks::Parts {
    Parts(Engine &engine, OpenBrowser openBrowser)
        : directory(engine)
        , portals(engine, std::move(openBrowser))
        , drafter(engine, directory)
        , access(drafter, engine.randomness())
        , invitations(drafter, engine.randomness())
        , plan(engine, portals, directory)
        , tickets(engine, drafter, engine.randomness())
        , activity(engine)
    {
    }

    EngineDirectory directory;
    EnginePortalDesk portals;
    ChangeDrafter drafter;
    EngineAccessDesk access;
    EngineInvitationDesk invitations;
    EnginePlanDesk plan;
    EngineTicketDesk tickets;
    EngineActivityDesk activity;
};

Desks::Desks(Engine &engine, OpenBrowser openBrowser, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(engine, std::move(openBrowser)))
    , m_services{&m_parts->directory, &m_parts->portals, &m_parts->invitations, &m_parts->access, &m_parts->plan,
          &engine.clock(), &m_parts->tickets, &m_parts->activity}
{
    connect(&engine, &Engine::stopped, this, &Desks::failWhatIsLeft, Qt::QueuedConnection);
}

Desks::~Desks() = default;

void Desks::failWhatIsLeft()
{
    const Error error{Error::Code::Cancelled, {}, {}, u"the engine has stopped"_s, {}};
    const QList<QObject *> desks{
        &m_parts->portals, &m_parts->access, &m_parts->invitations, &m_parts->plan, &m_parts->tickets};
    for (QObject *const desk : desks) {
        const auto requests = desk->findChildren<Request *>(QString(), Qt::FindDirectChildrenOnly);
        for (Request *const request : requests)
            request->failWith(error);
    }
}

} // namespace gatehouse
