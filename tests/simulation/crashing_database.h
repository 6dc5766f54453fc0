// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/database.h"

#include <memory>

namespace gatehouse::simulation {

/// The portal's database, which can die with its portal: before the commit of the next write, whose work is then
/// undone, or right behind it. From then on nobody is there.
class CrashingDatabase final : public ::portal::Database {
public:
    enum class Moment { BeforeCommit, AfterCommit };

    explicit CrashingDatabase(std::unique_ptr<::portal::Database> true_)
        : m_true(std::move(true_))
    {
    }

    [[nodiscard]] ::portal::Result<void> read(
        const std::function<::portal::Result<void>(::portal::Transaction &)> &look) override;
    [[nodiscard]] ::portal::Result<void> write(
        const std::function<::portal::Result<void>(::portal::Transaction &)> &change) override;

    void crashAt(Moment moment) { m_moment = moment; }
    [[nodiscard]] bool isDead() const { return m_isDead; }
    /// The next write is not to die any more.
    void calm() { m_moment.reset(); }

private:
    std::unique_ptr<::portal::Database> m_true;
    std::optional<Moment> m_moment;
    bool m_isDead = false;
};

} // namespace gatehouse::simulation
