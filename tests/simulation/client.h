// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store_faults.h"
#include "tests/simulation/client_rooms.h"
#include "tests/simulation/simulated_clocks.h"

#include <QSet>

namespace gatehouse::simulation {

/// A computer with the console on it: its files and its key store outlive the program, which may end at any moment. It
/// remembers what it was promised: each change whose staging was confirmed.
class Client {
public:
    struct Parts {
        VirtualTime &time;
        PortalHost &portal;
        Network &network;
        ReferenceModel &model;
        Trace &trace;
        QString folder;
        int number = 0;
        quint64 seed = 0;
    };

    explicit Client(const Parts &parts);
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Starts the program; it may fail, when the store does.
    void start();
    /// Nothing more reaches the disk, and the program is gone.
    void crash();
    [[nodiscard]] bool isRunning() const { return m_rooms != nullptr; }
    [[nodiscard]] ClientRooms &rooms() { return *m_rooms; }
    [[nodiscard]] int number() const { return m_parts.number; }
    [[nodiscard]] ClientClock &clock() { return m_clock; }
    [[nodiscard]] ClientRandomness &randomness() { return m_randomness; }

    void signIn(const QString &identity);
    /// Those whose session has ended sign in again. Whether there was anybody.
    bool signInAgain();
    [[nodiscard]] const QStringList &people() const { return m_people; }

    /// So many operations of the store from now on, one fails; with `isEnd` it is the last thing the program does.
    void breakStore(int after, bool isEnd);
    [[nodiscard]] bool isStoreDead() const { return m_faults.failed && m_faults.isLast; }
    void mendStore();

    /// The person was told that the change is kept.
    void promise(const ChangeId &id) { m_promised.append(id); }
    /// The person has given these up.
    void release(const QSet<ChangeId> &ids) { m_released.unite(ids); }
    /// Nothing that was promised is missing.
    void checkKept();
    /// Each change has come to an end.
    void checkEnded();
    /// Is there anything that waits or is on its way?
    [[nodiscard]] bool isBusy() const;
    /// Is there anything that the person must decide?
    [[nodiscard]] bool isAsked() const;

private:
    struct Standing {
        ChangeState state = ChangeState::Staged;
        QString key;
    };
    void watch();
    void note(const PlanRow &row);

    Parts m_parts;
    ClientClock m_clock;
    ClientRandomness m_randomness;
    KeptSecrets m_secrets;
    StoreFaults m_faults;
    std::unique_ptr<ClientRooms> m_rooms;
    QStringList m_people; ///< who signed in here
    IdentityId m_looking;
    QList<ChangeId> m_promised;
    QSet<ChangeId> m_released;
    std::map<ChangeId, Standing> m_standing; ///< as last seen
};

} // namespace gatehouse::simulation
