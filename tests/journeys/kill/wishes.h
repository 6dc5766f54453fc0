// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/invitations/invitation.h"
#include "models/plan/change.h"
#include "models/portals/portal_description.h"
#include "models/request.h"
#include "models/services/services.h"
#include "tests/app/support/hand_clock.h"
#include "tests/journeys/kill/boundaries.h"

#include <QObject>

namespace gatehouse {
class Engine;
}

namespace gatehouse::killed {

/// Whoever sits at the client: wishes by what is shown there, as the seed draws it, through the desks of the window.
/// What the window would now show as kept is said aloud.
class Wishes : public QObject {
    Q_OBJECT

public:
    Wishes(Engine &engine, const Services &services, AccountKey account, quint32 seed, Boundaries &boundaries);

    /// One wish, of what is there to be wished.
    void act();
    /// Takes something back, of what is not done if there is such.
    void undo();
    /// Every wish was answered.
    [[nodiscard]] bool areSettled() const { return m_unanswered == 0; }

private:
    void invite();
    void decideInvitation();
    void decideMember();
    void answerAttention();
    void giveUp(const ChangeId &id);
    void await(Answer<ChangeId> *answer);
    void await(Request *request);
    [[nodiscard]] std::optional<Member> someMember(bool isPresent);
    [[nodiscard]] GrantCells someCells();
    [[nodiscard]] GrantDelta someDelta(const Grant &grant);
    [[nodiscard]] const PortalDescription &portal() const;
    [[nodiscard]] quint32 below(quint32 bound) { return m_chance.below(bound); }
    template <class List>
    [[nodiscard]] const auto &oneOf(const List &list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<quint32>(list.size())))];
    }

    Engine &m_engine;
    Services m_services;
    AccountKey m_account;
    test::SeededRandomness m_chance;
    Boundaries &m_boundaries;
    int m_unanswered = 0;
};

} // namespace gatehouse::killed
