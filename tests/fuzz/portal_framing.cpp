// SPDX-License-Identifier: GPL-3.0-or-later
// A connection's bytes: the head is found the same however the bytes come in, and nothing of a message runs over.
#include "portal/http/body_reader.h"
#include "portal/http/head.h"
#include "portal/http/limits.h"
#include "tests/fuzz/given_bytes.h"

using namespace gatehouse::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = bytesOf(data + 1, size - 1);
    const portal::HeadScan whole = portal::scanHead(bytes, 0);
    const qsizetype part = bytes.size() * data[0] / 255;
    const portal::HeadScan early = portal::scanHead(QByteArrayView(bytes).first(part), 0);
    if (early.state == portal::HeadScan::State::Incomplete) {
        const portal::HeadScan later = portal::scanHead(bytes, part);
        mustHold(later.state == whole.state && later.length == whole.length);
    } else {
        mustHold(early.state == whole.state && early.length == whole.length);
    }
    if (whole.state == portal::HeadScan::State::Complete) {
        if (const auto head = portal::readHead(QByteArrayView(bytes).first(whole.length), portal::Limits()))
            mustHold(head->contentLength >= 0 && !(head->chunked && head->contentLength > 0));
    }
    portal::BodyReader reader{portal::Limits()};
    qsizetype taken = 0;
    while (taken < bytes.size() && !reader.isDone()) {
        const auto step = reader.take(QByteArrayView(bytes).sliced(taken));
        if (!step || *step == 0)
            break;
        mustHold(*step > 0 && *step <= bytes.size() - taken);
        taken += *step;
    }
    mustHold(reader.body().size() <= bytes.size());
    return 0;
}
