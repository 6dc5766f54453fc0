// SPDX-License-Identifier: GPL-3.0-or-later
// A cursor somebody sends: it leads nowhere unless the portal sealed it, for this reader and this list. The bytes are
// both a cursor as it comes in and a place to be sealed; the first says where the sealed one is bent.
#include "portal/api/page_cursor.h"
#include "tests/fuzz/given_bytes.h"
#include "tests/portal/api/api_world.h"

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static portal::ApiWorld world(u"team-portal"_s);
    if (size == 0)
        return 0;
    const QString text = QString::fromUtf8(bytesOf(data + 1, size - 1));
    const auto done = world.inScene({}, [&](portal::Scene &scene) -> portal::Result<void> {
        const portal::Authority reader;
        const portal::CursorScope scope{"members", u"all"_s};
        const auto opened = portal::openCursor(scene, reader, scope, text);
        mustHold(opened ? text.isEmpty() : opened.error().code == u"resync"_s);
        const auto sealed = portal::sealCursor(scene, reader, scope, text);
        mustHold(sealed.has_value());
        const auto again = portal::openCursor(scene, reader, scope, *sealed);
        if (!text.isEmpty() && sealed->size() <= 400)
            mustHold(again && *again == text);
        QString bent = *sealed;
        const qsizetype place = data[0] % bent.size();
        bent[place] = bent[place] == u'A' ? u'B' : u'A';
        const auto elsewhere = portal::openCursor(scene, reader, scope, bent);
        mustHold(!elsewhere || *elsewhere == text); // spare bits of the coding may differ, the place may not
        mustHold(!portal::openCursor(scene, reader, {"members", u"others"_s}, *sealed));
        return {};
    });
    mustHold(done.has_value());
    return 0;
}
