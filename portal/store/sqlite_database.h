// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/database.h"

namespace portal {

/// Database on one SQLite file of one machine.
class SqliteDatabase final : public Database {
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    ~SqliteDatabase() override;

    [[nodiscard]] Result<void> read(const std::function<Result<void>(Transaction &)> &look) override;
    [[nodiscard]] Result<void> write(const std::function<Result<void>(Transaction &)> &change) override;

private:
    class Core;
    explicit SqliteDatabase(std::shared_ptr<Core> core);
    std::shared_ptr<Core> m_core;
};

} // namespace portal
