// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/person.h"
#include "tests/simulation/scenery.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace gatehouse::simulation {

/// One seed: some clients over one portal, a while of trouble, then quiet; and then everything must be right.
class Run {
public:
    struct Parts {
        VirtualTime &time;
        const Scenery &scenery;
        ::portal::PasswordHasher &hasher;
        QString parentFolder;
        quint64 seed = 0;
        bool isShown = false;
    };

    explicit Run(const Parts &parts);
    ~Run();

    void play();
    [[nodiscard]] const Trace &trace() const { return m_trace; }
    [[nodiscard]] qsizetype effects() const { return m_model.effects(); }

private:
    struct Place {
        std::unique_ptr<Client> client;
        std::unique_ptr<Person> person;
    };

    void begin();
    void trouble();
    void quiet();
    void judge();
    /// Lets time pass; whoever's store has died over something dies with it.
    void pass(std::chrono::milliseconds time);
    void moment();
    void disturb(Place &place);
    void setBack();
    /// Until nothing waits or is on its way, and everybody has seen how the account is now.
    void comeToRest();
    /// Everybody looks at once how the account is; who must sign in for that does.
    void askAll();
    [[nodiscard]] bool isQuiet() const;
    void compare(Place &place, const Identity &identity);
    void compareMembers(const QString &who, const MemberTable &shown);
    void compareInvitations(const QString &who, const QList<Invitation> &shown);

    Parts m_parts;
    QTemporaryDir m_folder;
    Trace m_trace;
    Chance m_chance;
    PortalHost m_portal;
    ReferenceModel m_model;
    Network m_network;
    Weather m_weather;
    bool m_wasSetBack = false;
    std::vector<Place> m_places;
};

} // namespace gatehouse::simulation
