// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/schema_2.h"

#include <array>

namespace portal {

namespace {

constexpr std::array statements{
    "ALTER TABLE mail_outbox ADD COLUMN language TEXT NOT NULL DEFAULT 'en'",

    // delivery_note is why a mail waits or never arrives, in the server's words. language is the mail's, lifetime_s how
    // long an issue of it is valid: a resent mail speaks and lasts as the first one did. 0 stands for invitations made
    // before it could be chosen: the profile's lifetime.
    "ALTER TABLE invitations ADD COLUMN delivery_note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE invitations ADD COLUMN language TEXT NOT NULL DEFAULT 'en'",
    "ALTER TABLE invitations ADD COLUMN lifetime_s INTEGER NOT NULL DEFAULT 0",

    // NULL: as many as one likes.
    "ALTER TABLE accounts ADD COLUMN seat_limit INTEGER CHECK (seat_limit > 0)",
};

} // namespace

const std::span<const char *const> schema2{statements};

} // namespace portal
