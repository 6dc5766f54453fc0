// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/sign_in_audit.h"

#include "portal/identity/identity_store.h"
#include "portal/store/audit_trail.h"

namespace portal {

Result<void> recordSignIn(Transaction &transaction, const SignInEvent &event, Instant now)
{
    AuditEvent written;
    written.at = now;
    written.action = event.action;
    written.object = event.object.isEmpty() ? event.identity : event.object;
    written.after = event.after;
    const auto identity = identityById(transaction, event.identity);
    if (!identity)
        return tl::unexpected(identity.error());
    if (*identity) {
        written.principal = (*identity)->name;
        if (event.proven) {
            written.actorId = event.identity;
            written.actor = (*identity)->name;
        }
    }
    return recordEvent(transaction, std::move(written));
}

} // namespace portal
