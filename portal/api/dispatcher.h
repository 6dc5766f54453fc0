// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route_table.h"
#include "portal/api/use_memory.h"
#include "portal/http/body_room.h"

#include <optional>

namespace portal {

class Clock;
class Database;
struct MutationKey;

/// Carries out one request: finds its route, reads its body strictly, prepares, does the slow work, commits in one
/// transaction together with the question who asks (R21) and, for a mutation, with its key (R51). Knows no socket.
/// Thread-safe; blocks.
class Dispatcher {
public:
    struct Parts {
        Database &database;
        const Clock &clock;
        Randomness &randomness;
        const Profile &profile;
        const Settings &settings;
        Routes routes;
        /// callerOf() of portal/identity/session_store.h.
        std::function<Result<Caller>(Transaction &, const QByteArray &accessToken, Instant now)> authenticate;
        PasswordHasher &hasher;
        /// A refusal for people, where no /v1/ stands before the path; none: problem details everywhere.
        std::function<Response(const Problem &, const Request &)> refusalPage;
    };
    explicit Dispatcher(Parts parts);

    [[nodiscard]] Response answer(Request request) const;

    /// How large a body this request may bring beyond the usual, judged by its head: 401 for nobody, 0 for a route that
    /// takes none.
    [[nodiscard]] Result<BodyRoom> bodyRoom(const Request &request) const;

private:
    /// What one request needs on its way through.
    struct Errand {
        const Route &route;
        const Request &request;
        Prepared prepared;
        QByteArray accessToken;
        QString reason;
        mutable std::optional<Caller> caller = {}; ///< once the route's own part was reached
        mutable std::vector<MemberUse> uses = {}; ///< what its commit has looked up
    };

    [[nodiscard]] Result<Response> carriedOut(const Route &route, Request &request) const;
    [[nodiscard]] Result<Response> outcomeOf(const Errand &errand) const;
    /// A refusal undoes its transaction, so that it is written down in one of its own (R101).
    void auditRefusal(const Errand &errand, const Problem &problem) const;
    /// In a transaction of its own, since most requests only read; no request fails for it.
    void writeUses(const Errand &errand) const;
    /// Database::read or Database::write.
    using Transact = Result<void> (Database::*)(const std::function<Result<void>(Transaction &)> &);
    [[nodiscard]] Result<Response> carriedOutIn(Transact transact, const Errand &errand) const;
    /// Under its key: the effect and the answer kept for it, or the answer kept before.
    [[nodiscard]] Result<Response> mutated(const Errand &errand, const MutationKey &key) const;
    /// A dry run: the verdict, and nothing stays.
    [[nodiscard]] Result<Response> tried(const Errand &errand) const;
    /// Before slow work: the answer that makes it needless.
    [[nodiscard]] Result<std::optional<Response>> knownAnswer(const Errand &errand, const MutationKey &key) const;
    [[nodiscard]] Result<void> worked(const Errand &errand) const;
    [[nodiscard]] Result<Caller> callerIn(Transaction &transaction, const Errand &errand, Instant now) const;
    [[nodiscard]] Result<Response> committed(
        Transaction &transaction, const Errand &errand, const Caller &caller, Instant now) const;
    [[nodiscard]] Result<Response> keptRefusal(
        const Errand &errand, const MutationKey &key, const QString &identity, const Problem &problem) const;
    [[nodiscard]] Response refusal(const Problem &problem, const Request &request) const;

    Parts m_parts;
    RouteTable m_routes;
    mutable UseMemory m_uses;
};

} // namespace portal
