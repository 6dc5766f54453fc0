// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/service_tokens.h"

#include "portal/identity/secrets.h"
#include "portal/identity/session_store.h"
#include "portal/randomness.h"
#include "portal/store/row_reading.h"
#include "portal/store/service_rows.h"

#include <QRegularExpression>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto timesOfToken = "SELECT issued_at, expires_at FROM session_tokens WHERE hash = ? AND kind = 'access'";

} // namespace

Result<QByteArray> addService(Transaction &transaction, const QString &name, Instant now, Randomness &randomness)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9-]{0,63}$"_s);
    if (!form.match(name).hasMatch()) {
        return refuse(422, u"invalid_request"_s,
            u"A service's name is made of lower-case letters, digits and hyphens, a letter first, at most 64."_s);
    }
    QByteArray token = writtenToken(TokenKind::Service, randomness.bytes(32));
    const auto put = putService(transaction, name, secretHash(token), now);
    if (!put) {
        return tl::unexpected(put.error());
    }
    if (!*put) {
        return refuse(422, u"invalid_request"_s,
            u"There is a service «%1» already. Remove it first; its token is worth nothing then."_s.arg(name));
    }
    return token;
}

Result<Caller> serviceOf(Transaction &transaction, const QByteArray &token)
{
    const auto nobody = [] {
        return refuse(401, u"unauthenticated"_s, u"The service token is not good, or no longer."_s);
    };
    if (!isToken(TokenKind::Service, token)) {
        return nobody();
    }
    auto name = serviceByToken(transaction, secretHash(token));
    if (!name) {
        return tl::unexpected(name.error());
    }
    if (name->isEmpty()) {
        return nobody();
    }
    Caller caller;
    caller.service = std::move(*name);
    return caller;
}

Result<std::optional<TokenFacts>> factsOf(Transaction &transaction, const QByteArray &token, Instant now)
{
    auto caller = callerOf(transaction, token, now);
    if (!caller) {
        if (caller.error().status == 401) {
            return std::optional<TokenFacts>();
        }
        return tl::unexpected(caller.error());
    }
    const auto times = transaction.rows(timesOfToken, {secretHash(token)});
    if (!times) {
        return tl::unexpected(times.error());
    }
    if (times->empty()) {
        return std::optional<TokenFacts>();
    }
    const Row &row = times->front();
    return std::optional(TokenFacts{std::move(*caller), instantOf(row[0]), instantOf(row[1])});
}

} // namespace portal
