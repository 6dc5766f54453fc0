// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/program/options.h"

namespace portal {

/// Runs the portal until it is to end.
[[nodiscard]] Result<void> serve(const ServeOptions &options);

/// Adds an identity, and an account when asked; reads the password from standard input.
[[nodiscard]] Result<void> addUser(const UserAddOptions &options);

/// What support does with tickets, beside the running portal; the text of a reply comes from standard input.
[[nodiscard]] Result<void> handleTickets(const TicketOptions &options);

/// Looks through the audit trail, beside a running portal or without one; changes nothing.
[[nodiscard]] Result<void> verifyAudit(const AuditOptions &options);

/// Writes the sample data.
[[nodiscard]] Result<void> fillWithDemo(const DemoOptions &options);

/// Makes, names or removes the services that may ask for decisions. A new one's token is printed, this once.
[[nodiscard]] Result<void> handleServices(const ServiceOptions &options);

/// Lists, adds, renames and closes sub-accounts of an account, beside a running portal or without one.
[[nodiscard]] Result<void> handleSubAccounts(const SubAccountOptions &options);

} // namespace portal
