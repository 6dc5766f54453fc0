// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/sqlite_connection.h"

#include <memory>
#include <mutex>
#include <semaphore>
#include <vector>

namespace portal {

/// Where the writers of one file take turns. While one of them waits for the disk others come, and whoever is next
/// carries out all that wait, in the order in which they came, with one commit: the disk is waited for once, and each
/// is answered behind that commit. Any number of threads; each blocks until its change is on the disk or refused.
class WriteQueue {
public:
    explicit WriteQueue(std::unique_ptr<SqliteConnection> connection);

    WriteQueue(const WriteQueue &) = delete;
    WriteQueue &operator=(const WriteQueue &) = delete;
    ~WriteQueue() = default;

    /// Runs `work` alone among writers, on this thread or another one that waits here too; what it throws is thrown
    /// here. Must not be called from within a `work`.
    [[nodiscard]] Result<void> write(const SqliteConnection::Work &work);

    /// How many wait for the one whose turn it is. Any thread.
    [[nodiscard]] std::size_t waiting();

private:
    struct Waiting {
        SqliteConnection::Change change;
        bool isDone = false; ///< by another one; otherwise whoever is woken has the turn
        std::binary_semaphore woken{0}; ///< each its own, so that nobody is woken for nothing
    };

    [[nodiscard]] bool takeTurnOrWait(Waiting &own);
    void carryOutWith(Waiting &own);
    [[nodiscard]] Waiting *handTurnOn();

    void carryOut(const std::vector<Waiting *> &group);
    void foldLogBack();

    std::unique_ptr<SqliteConnection> m_connection; // of whoever has the turn
    int m_pagesFoldedBack = 0;

    std::mutex m_guard;
    std::vector<Waiting *> m_waiting;
    bool m_isTurnTaken = false;
};

} // namespace portal
