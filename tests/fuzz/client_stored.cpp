// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in the stores, which a disk may have bent: the first byte says what it is taken for. What is read is
// written and read again as the same.
#include "app/store/change_form.h"
#include "models/access/grant.h"
#include "tests/fuzz/given_bytes.h"

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QStringList kinds{u"invite"_s, u"edit_invitation"_s, u"resend"_s, u"revoke"_s, u"answer_invitation"_s,
        u"change_grant"_s, u"remove"_s, u"restore"_s, u"deactivate"_s, u"reactivate"_s, u"change_role"_s, u"leave"_s,
        u"ticket_wishes"_s, u"open_ticket"_s, u"reply_to_ticket"_s, u"close_ticket"_s, u"reopen_ticket"_s,
        u"mark_ticket_read"_s, u"offer_ownership"_s, u"cancel_ownership"_s, u"confirm_ownership"_s,
        u"decline_ownership"_s};
    if (size == 0)
        return 0;
    const QByteArray stored = fuzz::bytesOf(data + 1, size - 1);
    if (const Result<Grant> grant = grantFromStoredForm(stored)) {
        const Result<Grant> again = grantFromStoredForm(toStoredForm(*grant));
        fuzz::mustHold(again && *again == *grant);
    }
    const QString &kind = kinds.at(data[0] % kinds.size());
    if (const Result<Edit> edit = editFromStoredForm(kind, stored)) {
        const Result<Edit> again = editFromStoredForm(kindOf(*edit), toStoredForm(*edit));
        fuzz::mustHold(again && toStoredForm(*again) == toStoredForm(*edit));
    }
    static_cast<void>(errorFromStoredForm(stored));
    static_cast<void>(clashFromStoredForm(stored));
    return 0;
}
