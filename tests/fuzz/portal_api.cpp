// SPDX-License-Identifier: GPL-3.0-or-later
// A request that got through the framing: first line verb and target, then headers, an empty line, the body. The true
// dispatcher on a true store answers it, for an owner; every mutation is a dry run, so that each input meets the same
// world. Nothing that anybody sends is the portal's own fault.
#include "portal/http/target.h"
#include "tests/fuzz/given_bytes.h"
#include "tests/portal/api/api_world.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse::fuzz;

namespace {

struct Scenery {
    portal::ApiWorld world{u"customer-portal"_s};
    QString owner;

    Scenery()
        : owner(world.person(u"Olga"_s))
    {
        const QString account = world.account(u"Firm"_s, owner);
        world.member(account, world.person(u"Anna"_s), {u"tickets"_s});
    }
};

portal::Verb verbOf(const QByteArray &word)
{
    using portal::Verb;
    static const QHash<QByteArray, Verb> verbs{{"GET", Verb::Get}, {"POST", Verb::Post}, {"PATCH", Verb::Patch},
        {"DELETE", Verb::Delete}, {"PUT", Verb::Put}, {"HEAD", Verb::Head}};
    return verbs.value(word, Verb::Other);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Scenery scenery;
    const QByteArray bytes = bytesOf(data, size);
    const qsizetype headEnd = bytes.indexOf("\n\n");
    QList<QByteArray> lines = bytes.first(headEnd < 0 ? bytes.size() : headEnd).split('\n');
    const QByteArray first = lines.takeFirst();
    const auto target = portal::readTarget(first.mid(first.indexOf(' ') + 1));
    if (!target)
        return 0;
    portal::Request request = scenery.world.request(verbOf(first.left(first.indexOf(' '))), scenery.owner, {});
    request.path = target->path;
    request.query = target->query;
    request.query.insert(u"dry_run"_s, u"true"_s);
    scenery.world.addKey(request);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    request.body = headEnd < 0 ? QByteArray() : bytes.mid(headEnd + 2);
    const portal::Answer answer = scenery.world.exchange(std::move(request));
    mustHold(answer.status >= 200 && answer.status < 500);
    if (answer.status >= 400)
        mustHold(!answer.code().isEmpty()); // a problem document, which says what is wrong
    return 0;
}
