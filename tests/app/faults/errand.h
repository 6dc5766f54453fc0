// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "tests/app/faults/fault.h"

#include <QRegularExpression>

#include <functional>

namespace gatehouse::test {

/// How one try went.
struct Trial {
    bool isDone = false;
    Error error = {};
    bool isDefinite = false;
    std::optional<std::chrono::seconds> retryAfter = {};
};

template <class T>
[[nodiscard]] Trial trialOf(const Outcome<T> &outcome)
{
    if (outcome)
        return {true};
    return {false, outcome.error().error, outcome.error().isDefinite, outcome.error().retryAfter};
}

template <class T>
[[nodiscard]] Trial trialOf(const Result<T> &result)
{
    return result ? Trial{true} : Trial{false, result.error()};
}

/// One thing the client is to do at the portal, prepared.
struct Errand {
    /// Does it, with the same key each time.
    std::function<Trial()> attempt;
    /// How often it has happened at the portal, asked there without the bad network; none: it changes nothing.
    std::function<int()> effects = {};
    int wanted = 1; ///< so often it is to have happened in the end; a dry run never
    bool isRepeatable = true; ///< false: once tried, it is over for the client (a sign-out)
};

/// One operation of the contract that the client uses.
struct Endpoint {
    const char *operation; ///< its operationId
    QByteArray verb;
    QRegularExpression target; ///< of its requests
    /// Prepares the errand of a cell; each cell has things of its own to do it to.
    std::function<Errand(Fault fault)> prepare;
    bool isJson = true; ///< its answer
    bool hasSession = true; ///< a 401 is answered by a new token
    bool isPaged = false;
    bool tellsRetryAfter = true;
    bool isDryRun = false; ///< the operation is only asked what it would do
};

} // namespace gatehouse::test
