// SPDX-License-Identifier: GPL-3.0-or-later
// Short texts that the portal takes apart: addresses, names, file names, versions, what an operator's command says,
// what a sign-in asks for, grants as the store has them. What is one stays the same one.
#include "portal/api/address.h"
#include "portal/api/api_route.h"
#include "portal/api/attachment_name.h"
#include "portal/api/grant.h"
#include "portal/control/control_message.h"
#include "portal/http/target.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/sign_in_request.h"
#include "tests/fuzz/given_bytes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse::fuzz;

namespace {

void readAddress(const QString &text)
{
    if (const auto address = portal::parseAddress(text)) {
        const auto again = portal::parseAddress(address->canonical);
        mustHold(again && again->canonical == address->canonical);
        mustHold(!address->written.contains(u'\r') && !address->written.contains(u'\n'));
    }
    const QString name = portal::plainName(text);
    mustHold(name.size() <= 80 && !name.contains(u'<') && !name.contains(u'\n') && !name.contains(u'\r'));
    static_cast<void>(portal::plainMessage(text));
}

void readHeaders(const QByteArray &bytes)
{
    if (const auto name = portal::readFileName(bytes)) {
        mustHold(!name->isEmpty() && !name->contains(u'/') && !name->contains(QChar(0)));
        const QByteArray disposition = portal::contentDisposition(*name);
        mustHold(std::none_of(disposition.begin(), disposition.end(),
            [](char each) { return static_cast<unsigned char>(each) < 0x20 || each == 0x7F; }));
    }
    static_cast<void>(portal::readMediaType(bytes));
    portal::Request request;
    request.headers.insert("if-match", bytes);
    if (portal::checkVersion(request, 7, {}))
        mustHold(bytes.contains('7'));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = bytesOf(data + 1, size - 1);
    switch (data[0] % 5) {
    case 0:
        readAddress(QString::fromUtf8(bytes));
        break;
    case 1:
        readHeaders(bytes);
        break;
    case 2:
        if (const auto asked = portal::readControlRequest(bytes)) {
            const auto again = portal::readControlRequest(portal::writtenRequest(*asked));
            mustHold(again && again->command == asked->command && again->with == asked->with);
        }
        static_cast<void>(portal::readControlAnswer(bytes));
        break;
    case 3: {
        const portal::Instant now{std::chrono::hours(1)};
        if (const auto form = portal::readForm(bytes)) {
            if (const auto wish = portal::readSignInRequest(*form)) {
                mustHold(portal::isLoopbackRedirect(wish->redirectUri));
                const auto again = portal::unsealed(portal::sealed(*wish, "key", now), "key", now);
                mustHold(again && again->redirectUri == wish->redirectUri && again->state == wish->state);
            }
        }
        mustHold(!portal::unsealed(bytes, "key", now));
        break;
    }
    default: {
        const portal::Grant grant = portal::grantFromStored(QString::fromUtf8(bytes));
        mustHold(portal::grantFromStored(portal::grantToStored(grant)) == grant);
        break;
    }
    }
    return 0;
}
