// SPDX-License-Identifier: GPL-3.0-or-later
// A profile somebody wrote: it is one, or the answer names the file.
#include "portal/profiles/profile.h"
#include "tests/fuzz/given_bytes.h"

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto profile = portal::readProfile(bytesOf(data, size), u"mine.json"_s);
    mustHold(profile || profile.error().detail.startsWith(u"mine.json: "_s));
    return 0;
}
