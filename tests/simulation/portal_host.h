// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "app/session/tokens.h"
#include "portal/api/dispatcher.h"
#include "portal/http/responder.h"
#include "portal/identity/password_hasher.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/crashing_database.h"
#include "tests/simulation/simulated_clocks.h"

#include <memory>
#include <optional>

namespace gatehouse::simulation {

/// A whole portal in this process: its true routes, its true store in a file, and a clock and chance of the run. It can
/// crash, start again, and be set back to an older copy of its file.
class PortalHost {
public:
    struct Parts {
        const VirtualTime &time;
        QString folder; ///< with portal.db in it
        const ::portal::Profile &profile;
        ::portal::PasswordHasher &hasher;
        Chance chance;
    };
    using Row = ::portal::Row;

    explicit PortalHost(const Parts &parts);

    [[nodiscard]] static QUrl address();
    /// One exchange; nothing when the portal died over it. `name` stands in the audit trail.
    [[nodiscard]] std::optional<HttpReply> exchange(const HttpRequest &request, const QString &name);

    /// Dies over the next write; when there is none within this exchange, right after it.
    void crashInNext(CrashingDatabase::Moment moment) { m_crash = moment; }
    void start();

    void keepCopy();
    [[nodiscard]] bool hasCopy() const { return m_hasCopy; }
    /// As the operator does: the older file in its place, under another data epoch.
    void setBack();

    /// Somebody signs in on the portal's page.
    [[nodiscard]] SessionTokens signIn(const QString &identity, std::chrono::milliseconds steady);
    void endSessions(const QString &identity);

    /// A look into the store, past the portal.
    [[nodiscard]] std::vector<Row> rows(const char *sql, std::initializer_list<QVariant> values = {});
    /// The first event whose hash does not fit; nothing when the account's chain holds.
    [[nodiscard]] std::optional<qint64> brokenLink(const QString &account);

private:
    [[nodiscard]] QString file() const { return m_parts.folder + QStringLiteral("/portal.db"); }
    void stop();
    void write(const std::function<::portal::Result<void>(::portal::Transaction &)> &change);

    Parts m_parts;
    PortalClock m_clock;
    PortalRandomness m_randomness;
    ::portal::Settings m_settings;
    std::unique_ptr<CrashingDatabase> m_database;
    std::unique_ptr<::portal::Dispatcher> m_dispatcher;
    std::unique_ptr<::portal::Responder> m_responder;
    QString m_name;
    std::optional<CrashingDatabase::Moment> m_crash;
    bool m_hasCopy = false;
};

} // namespace gatehouse::simulation
