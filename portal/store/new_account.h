// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

class Randomness;

/// What an account starts with.
struct NewAccount {
    QString name;
    QString owner; ///< identity
    QString ownerName;
    QString ownerEmail;
    QString ownerRole;
};

/// Opens an account with its owner as first member. Its id.
[[nodiscard]] Result<QString> openAccount(
    Transaction &transaction, const NewAccount &account, Instant now, Randomness &randomness);

} // namespace portal
