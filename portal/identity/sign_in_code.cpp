// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/sign_in_code.h"

#include "portal/identity/secrets.h"
#include "portal/randomness.h"
#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr std::chrono::seconds lifetime{60}; // as long as an authorization code: it is one, through a pipe

constexpr auto insertCode = "INSERT INTO sign_in_codes (hash, identity_id, created_at, expires_at) VALUES (?, ?, ?, ?)";
constexpr auto spendCode = "UPDATE sign_in_codes SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires_at > ?";
constexpr auto findIdentity = R"(SELECT i.id FROM sign_in_codes c JOIN identities i ON i.id = c.identity_id
    WHERE c.hash = ? AND i.disabled = 0)";

} // namespace

Result<QByteArray> issueSignInCode(
    Transaction &transaction, const QString &identity, Instant now, Randomness &randomness)
{
    QByteArray code = randomness.token();
    const auto done =
        transaction.run(insertCode, {secretHash(code), identity, toStored(now), toStored(now + lifetime)});
    if (!done)
        return tl::unexpected(done.error());
    return code;
}

Result<std::optional<QString>> redeemSignInCode(Transaction &transaction, const QByteArray &code, Instant now)
{
    const QByteArray hash = secretHash(code);
    const auto spent = transaction.run(spendCode, {toStored(now), hash, toStored(now)});
    if (!spent)
        return tl::unexpected(spent.error());
    if (*spent != 1)
        return std::nullopt;
    const auto rows = transaction.rows(findIdentity, {hash});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return std::nullopt;
    return rows->front()[0].toString();
}

} // namespace portal
