// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <memory>

namespace portal {

class Clock;
class Database;
struct Profile;
struct Settings;

/// Carries the mail outbox into a folder, one .eml a mail: written beside, moved into place, 0600, named after its
/// Message-ID, so that a mail written twice (a crash between file and mark) is one file. What can't be written waits
/// with growing pauses and stays "not attempted". All arguments must outlive it.
class FolderSender {
public:
    FolderSender(Database &database, const Settings &settings, const Profile &profile, const Clock &clock);
    /// Stops and waits for the mail being written.
    ~FolderSender();
    FolderSender(const FolderSender &) = delete;
    FolderSender &operator=(const FolderSender &) = delete;
    FolderSender(FolderSender &&) = delete;
    FolderSender &operator=(FolderSender &&) = delete;

    void start();
    /// Something was committed: look now instead of within 200 ms. From any thread.
    void wake();
    void stop();

    /// One look at the outbox on the calling thread; the number of mails written.
    [[nodiscard]] Result<int> sendDue();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace portal
