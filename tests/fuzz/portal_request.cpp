// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a request that are text of a form: target, form, language, JSON. A path keeps its first slash and has no
// control characters.
#include "portal/http/strict_json.h"
#include "portal/http/target.h"
#include "tests/fuzz/given_bytes.h"

#include <algorithm>

using namespace gatehouse::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto target = portal::readTarget(QByteArray("/" + bytes))) {
        mustHold(target->path.startsWith(u'/'));
        mustHold(std::none_of(target->path.begin(), target->path.end(),
            [](QChar each) { return each.unicode() < 0x20 || each.unicode() == 0x7F; }));
    }
    static_cast<void>(portal::readForm(bytes));
    static_cast<void>(portal::bestLanguage(bytes));
    static_cast<void>(portal::readStrictJson(bytes));
    return 0;
}
