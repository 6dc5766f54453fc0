// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/authorization_code.h"

#include "portal/identity/secrets.h"
#include "portal/identity/session_store.h"
#include "portal/randomness.h"
#include "portal/store/row_reading.h"

#include <algorithm>

namespace portal {

namespace {

constexpr std::chrono::seconds lifetime{60};
constexpr std::chrono::days keptAfterwards{31}; ///< longer than a session, so that reuse is always noticed

constexpr auto insertCode = R"(INSERT INTO authorization_codes
    (hash, identity_id, client_id, redirect_uri, code_challenge, created_at, expires_at, account_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?))";
constexpr auto findCode =
    R"(SELECT c.identity_id, c.client_id, c.redirect_uri, c.code_challenge, c.expires_at, c.used_at,
    c.session_id, i.disabled, c.account_id FROM authorization_codes c JOIN identities i ON i.id = c.identity_id WHERE c.hash = ?)";
constexpr auto spendCode = "UPDATE authorization_codes SET used_at = ? WHERE hash = ? AND used_at IS NULL";
constexpr auto bindSession = "UPDATE authorization_codes SET session_id = ? WHERE hash = ?";
constexpr auto pruneCodes = "DELETE FROM authorization_codes WHERE expires_at <= ?";

/// 43 to 128 characters of RFC 7636's alphabet.
bool isVerifier(const QByteArray &verifier)
{
    constexpr QByteArrayView signs("-._~");
    return verifier.size() >= 43 && verifier.size() <= 128
        && std::all_of(verifier.cbegin(), verifier.cend(), [&](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || signs.contains(c);
           });
}

} // namespace

QString challengeOf(const QByteArray &verifier)
{
    return QString::fromLatin1(
        secretHash(verifier).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QByteArray> issueAuthorizationCode(
    Transaction &transaction, const QString &identity, const CodeBinding &binding, Instant now, Randomness &randomness)
{
    if (const auto pruned = transaction.run(pruneCodes, {toStored(now - keptAfterwards)}); !pruned)
        return tl::unexpected(pruned.error());
    QByteArray code = randomness.token();
    const auto done = transaction.run(insertCode,
        {secretHash(code), identity, binding.client, binding.redirectUri, binding.challenge, toStored(now),
            toStored(now + lifetime), binding.account});
    if (!done)
        return tl::unexpected(done.error());
    return code;
}

Result<std::optional<Redeemed>> redeemAuthorizationCode(
    Transaction &transaction, const CodeExchange &exchange, Instant now)
{
    const QByteArray hash = secretHash(exchange.code);
    const auto rows = transaction.rows(findCode, {hash});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return std::nullopt;
    const Row &row = rows->front();
    if (!row[5].isNull()) {
        if (const auto ended = endSession(transaction, row[6].toString(), SessionEnd::CodeReused, now); !ended)
            return tl::unexpected(ended.error());
        return std::nullopt;
    }
    if (const auto spent = transaction.run(spendCode, {toStored(now), hash}); !spent)
        return tl::unexpected(spent.error());

    const bool inTime = instantOf(row[4]) > now;
    const bool sameClient = row[1].toString() == exchange.client && row[2].toString() == exchange.redirectUri;
    const bool proven = isVerifier(exchange.verifier)
        && sameSecret(row[3].toString().toLatin1(), challengeOf(exchange.verifier).toLatin1());
    if (!inTime || !sameClient || !proven || row[7].toBool())
        return std::nullopt;
    return Redeemed{row[0].toString(), row[8].toString()};
}

Result<void> bindCodeToSession(Transaction &transaction, const QByteArray &code, const QString &session)
{
    const auto done = transaction.run(bindSession, {session, secretHash(code)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace portal
