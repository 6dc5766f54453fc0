// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine.h"
#include "app/store/store_faults.h"
#include "models/clock.h"
#include "models/randomness.h"
#include "tests/journeys/kill/boundaries.h"
#include "tests/journeys/kill/wishes.h"

#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace gatehouse {
class Desks;
}

namespace gatehouse::killed {

/// The client without its window: true engine in its own thread, true desks, a folder on the disk. It signs in when it
/// is told to, opens the account, has a person wish so many things, and ends by itself once nothing is left to do.
class KilledClient : public QObject {
    Q_OBJECT

public:
    struct Orders {
        QString folder;
        QString portal; ///< address to sign in at; empty: somebody is signed in
        quint32 seed = 1;
        int wishes = 0;
        bool isLocked = false; ///< the key store: nothing can be sent, and it never rests
        int endAt = 0; ///< see Boundaries
        bool atWork = false; ///< likewise
        std::chrono::milliseconds undoTime{0};
    };

    explicit KilledClient(Orders orders);
    ~KilledClient() override;

    void start();
    /// Says what it waits for, and ends.
    void tellState();

private:
    void signIn();
    void openAccount();
    void wish();
    void look();
    void end();
    [[nodiscard]] bool mayRest() const;
    [[nodiscard]] const Services &services() const;

    Orders m_orders;
    Boundaries m_boundaries;
    std::atomic<bool> m_hasFetched{false}; ///< what is new in the account, in this run
    StoreFaults m_faults;
    SystemClock m_clock;
    SystemRandomness m_randomness;
    QThread m_thread;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<Wishes> m_wishes;
    AccountKey m_account;
    QTimer m_look;
    int m_unwished = 0;
};

} // namespace gatehouse::killed
