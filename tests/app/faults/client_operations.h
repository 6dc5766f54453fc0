// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace gatehouse::test {

/// An operation of the contract that the client uses, and the part of the fault matrix that plays it.
struct ClientOperation {
    const char *id; ///< operationId of portal/openapi.yaml
    const char *area;
};

/// All of them. coverage_test holds this list against the contract and against the code.
[[nodiscard]] const QList<ClientOperation> &clientOperations();

/// The others, each with the reason why the client does not use it.
struct OtherOperation {
    const char *id;
    const char *reason;
};
[[nodiscard]] const QList<OtherOperation> &otherOperations();

} // namespace gatehouse::test
