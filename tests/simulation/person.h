// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/client.h"

namespace gatehouse::simulation {

/// Whoever sits at a client: decides by what is shown there, as people do, wisely or not. What is wished comes from the
/// seed.
class Person {
public:
    Person(Client &client, Trace &trace, Chance chance)
        : m_client(client)
        , m_trace(trace)
        , m_chance(chance)
    {
    }

    /// One wish, or a look at the account as somebody else.
    void act();
    /// Gives up everything that needs attention.
    void giveUpAll();

private:
    void choosePerson();
    void wish();
    /// To the invitations that wait for whoever looks. Whether there was one.
    bool answerInvitation();
    void invite();
    void decideInvitation();
    void decideMember();
    void undo();
    void answerAttention();

    [[nodiscard]] std::optional<Member> someMember(bool isPresent);
    [[nodiscard]] GrantCells someCells();
    [[nodiscard]] GrantCell someCell(const Permission &permission);
    [[nodiscard]] ChangeGrantEdit grantEdit(const Member &member);
    [[nodiscard]] QString word(const QString &what) const;
    void stage(const QString &subject, qint64 version, Edit edit);
    void discard(const ChangeId &id);
    [[nodiscard]] QList<PlanRow> rowsIn(const QSet<int> &states);

    Client &m_client;
    Trace &m_trace;
    Chance m_chance;
    Identity m_self;
    PortalDescription m_portal;
};

} // namespace gatehouse::simulation
