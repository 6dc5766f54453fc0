// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/control/control_message.h"

namespace portal {

class Clock;
class Database;
class Randomness;
struct Profile;
struct Settings;

/// Carries out what an operator's command asks, in one transaction. Thread-safe; blocks.
class OperatorDesk {
public:
    struct Parts {
        Database &database;
        const Clock &clock;
        Randomness &randomness;
        const Profile &profile;
        const Settings &settings;
    };
    explicit OperatorDesk(Parts parts)
        : m_parts(parts)
    {
    }

    [[nodiscard]] Result<QJsonObject> carryOut(const ControlRequest &request) const;

private:
    Parts m_parts;
};

} // namespace portal
