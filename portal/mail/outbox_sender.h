// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <memory>

namespace portal {

class Clock;
class Database;
class MailCarrier;
struct Profile;
struct Settings;

/// Carries the mail outbox out, on a thread of its own: a slow or dead mail server never holds up a request. What can't
/// go yet waits with growing pauses; what the server refuses, or what was tried for too long, is noted at its
/// invitation as bounced, with the reason. Each try of one mail is the same bytes with the same Message-ID. All
/// arguments must outlive it.
class OutboxSender {
public:
    OutboxSender(
        Database &database, const Settings &settings, const Profile &profile, const Clock &clock, MailCarrier &carrier);
    /// Stops and waits for the mail being carried, which is cut short.
    ~OutboxSender();
    OutboxSender(const OutboxSender &) = delete;
    OutboxSender &operator=(const OutboxSender &) = delete;
    OutboxSender(OutboxSender &&) = delete;
    OutboxSender &operator=(OutboxSender &&) = delete;

    void start();
    /// Something was committed: look now instead of within 200 ms. From any thread.
    void wake();
    void stop();

    /// One look at the outbox on the calling thread; the number of mails that somebody accepted.
    [[nodiscard]] Result<int> sendDue();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace portal
