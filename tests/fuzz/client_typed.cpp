// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed or pasted: addresses, lists of them, words to search for. An address that is one stays the same one.
#include "app/sync/typed_address.h"
#include "models/address.h"
#include "models/invitations/typed_addresses.h"
#include "models/mixed_scripts.h"
#include "models/text_fold.h"
#include "models/tool_tip.h"
#include "tests/fuzz/given_bytes.h"

using namespace gatehouse;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    if (const auto address = parseAddress(text)) {
        const auto again = parseAddress(address->canonical);
        fuzz::mustHold(again && again->canonical == address->canonical);
    }
    static_cast<void>(typedAddresses(text));
    static_cast<void>(endsAnAddress(text));
    static_cast<void>(mixesScripts(text));
    static_cast<void>(foldedWords(text));
    static_cast<void>(plainToolTip(text));
    return 0;
}
