// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal answers, each kind of it: the first byte says which, the rest is the body.
#include "app/connectors/gatehouse/account_wire.h"
#include "app/connectors/gatehouse/audit_wire.h"
#include "app/connectors/gatehouse/changes_wire.h"
#include "app/connectors/gatehouse/portal_wire.h"
#include "app/connectors/gatehouse/ticket_wire.h"
#include "app/connectors/gatehouse/transfer_wire.h"
#include "tests/fuzz/given_bytes.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body = fuzz::bytesOf(data + 1, size - 1);
    switch (data[0] % 7) {
    case 0:
        static_cast<void>(accountsFromWire(body));
        break;
    case 1:
        static_cast<void>(receivedFromWire(body));
        break;
    case 2:
        static_cast<void>(changesFromWire(body));
        break;
    case 3:
        static_cast<void>(eventsFromWire(body));
        break;
    case 4:
        static_cast<void>(portalFromWire(body, QUrl(u"https://portal.example"_s), u"de-AT"_s));
        break;
    case 5:
        static_cast<void>(transfersFromWire(body, data[0] > 127));
        break;
    default:
        static_cast<void>(uploadedFromWire(body, 5));
        break;
    }
    return 0;
}
