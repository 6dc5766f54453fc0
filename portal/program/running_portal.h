// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/dispatcher.h"
#include "portal/clock.h"
#include "portal/control/control_server.h"
#include "portal/control/operator_desk.h"
#include "portal/identity/password_hasher.h"
#include "portal/mail/mail_carrier.h"
#include "portal/mail/outbox_sender.h"
#include "portal/profiles/profile.h"
#include "portal/program/options.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/database.h"

#include <memory>

namespace portal {

/// A whole portal: the one place that puts its parts together.
class RunningPortal {
public:
    /// Starts everything, or says in the Problem's detail why it can't.
    [[nodiscard]] static Result<std::unique_ptr<RunningPortal>> start(const ServeOptions &options);

    /// The one line for standard output.
    [[nodiscard]] const QByteArray &readyLine() const { return m_readyLine; }
    /// What is due now and then: forgets old answers, announces what ends soon.
    void tidy();
    /// Finishes what runs, refuses what comes.
    void stop();

private:
    explicit RunningPortal(const ServeOptions &options);
    [[nodiscard]] Result<void> prepare(const ServeOptions &options);
    [[nodiscard]] Result<void> openDesk(const ServeOptions &options);
    [[nodiscard]] Result<void> takePort(const ServeOptions &options);
    void announceDueEnds();
    [[nodiscard]] Result<void> describeReadiness(const ServeOptions &options);

    SystemClock m_clock;
    SystemRandomness m_randomness;
    Settings m_settings;
    Profile m_profile;
    PasswordHasher m_hasher;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<MailCarrier> m_carrier;
    std::unique_ptr<OutboxSender> m_sender;
    std::unique_ptr<OperatorDesk> m_desk;
    std::unique_ptr<ControlServer> m_control;
    std::unique_ptr<Server> m_server; ///< last: its workers use all the rest
    QByteArray m_readyLine;
};

} // namespace portal
