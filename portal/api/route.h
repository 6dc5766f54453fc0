// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/request.h"
#include "portal/http/response.h"
#include "portal/instant.h"
#include "portal/problem.h"
#include "portal/store/account_uses.h"

#include <functional>
#include <vector>

namespace portal {

class Randomness;
class Transaction;
class PasswordHasher;
struct Profile;
struct Settings;

/// Who asks, as the token said in this very transaction (R21).
struct Caller {
    QString identity; ///< empty: nobody signed in
    QString session;
    QString email;
    QString name;
    bool emailVerified = false;
    QString service = {}; ///< name of the program that asks, where a route is for those
};

/// All that a commit may use: everything it depends on is here, so that it runs the same in a test, in the simulation
/// and behind a socket.
struct Scene {
    Transaction &transaction;
    Instant now;
    Randomness &randomness;
    const Profile &profile;
    const Settings &settings;
    Caller caller;
    QString requestId;
    QString reason = {}; ///< why, in the caller's words; kept with the audit event
    std::vector<MemberUse> uses = {}; ///< whose access was looked up; written down after an answer that grants
};

/// Slow work between prepare and commit: hashing, uploads. Never holds the writer.
struct Workshop {
    /// Runs `look` in a read transaction of the worker's own connection.
    std::function<Result<void>(const std::function<Result<void>(Transaction &)> &look)> read;
    PasswordHasher &hasher;
    Instant now;
};

/// What prepare() leaves to be done.
struct Prepared {
    std::function<Result<void>(Workshop &)> work; ///< may be empty
    std::function<Result<Response>(Scene &)> commit; ///< one transaction; a refusal rolls it back
};

/// One way in. Routes without an entry do not exist, and each says who may come (R27).
struct Route {
    enum class Access {
        Anyone,
        SignedIn,
        Service, ///< a program with a token of `gatehouse-portal service add`
    };
    enum class Kind {
        Read, ///< commit runs in a read transaction
        Mutation, ///< writer; Idempotency-Key and Gatehouse-Client required; dry_run rolls back
        Form, ///< writer; a page's form or the token endpoint: no key
    };
    enum class Body {
        None,
        Json,
        OptionalJson,
        Form,
        Raw, ///< bytes of any type, as they are; may be larger than other bodies
    };

    Verb verb = Verb::Get;
    QString pattern; ///< "/v1/accounts/{account}/members"
    QByteArray operation; ///< operationId of openapi.yaml
    Access access = Access::SignedIn;
    Kind kind = Kind::Read;
    Body body = Body::None;
    std::function<Result<Prepared>(const Request &)> prepare;
    /// How large a Raw body may be; none: as large as any other.
    std::function<qint64(const Profile &)> largestBody = {};
};

using Routes = std::vector<Route>;

} // namespace portal
