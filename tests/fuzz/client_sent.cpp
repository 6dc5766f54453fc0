// SPDX-License-Identifier: GPL-3.0-or-later
// What the portal says to a change that was sent: first line the change's kind, second the change as the plan has it,
// the rest is the answer. And what would be sent of it: one path below the portal, whatever the ids are.
#include "app/connectors/gatehouse/edit_wire.h"
#include "app/store/change_form.h"
#include "tests/fuzz/given_bytes.h"

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const qsizetype kindEnd = bytes.indexOf('\n');
    const qsizetype formEnd = bytes.indexOf('\n', kindEnd + 1);
    if (kindEnd < 0 || formEnd < 0)
        return 0;
    const Result<Edit> edit =
        editFromStoredForm(QString::fromUtf8(bytes.first(kindEnd)), bytes.mid(kindEnd + 1, formEnd - kindEnd - 1));
    if (!edit)
        return 0;
    static_cast<void>(sentFromWire(*edit, bytes.mid(formEnd + 1)));
    Change change;
    change.account.account = AccountId{QString::fromUtf8(bytes.mid(formEnd + 1)).left(40)};
    change.edit = *edit;
    if (const Result<EditCall> call = callOf(change)) {
        fuzz::mustHold(call->path.startsWith("v1/") && !call->path.contains("/../") && !call->path.contains('?'));
        fuzz::mustHold(!call->path.contains(' ') && !call->path.contains('\r') && !call->path.contains('\n'));
    }
    return 0;
}
