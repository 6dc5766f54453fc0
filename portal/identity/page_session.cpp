// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/page_session.h"

#include "portal/identity/secrets.h"
#include "portal/identity/sign_in_audit.h"
#include "portal/randomness.h"
#include "portal/store/member_rows.h"
#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto prunePages = "DELETE FROM page_sessions WHERE expires_at <= ?";
constexpr auto insertSession =
    "INSERT INTO sessions (id, identity_id, created_at, last_used_at, expires_at) VALUES (?, ?, ?, ?, ?)";
constexpr auto insertPage = "INSERT INTO page_sessions (hash, session_id, expires_at) VALUES (?, ?, ?)";
constexpr auto findCaller = R"(SELECT i.id, s.id, i.email, i.name, i.email_verified FROM page_sessions p
    JOIN sessions s ON s.id = p.session_id JOIN identities i ON i.id = s.identity_id
    WHERE p.hash = ? AND p.expires_at > ? AND s.ended_at IS NULL AND i.disabled = 0)";

Caller callerFrom(const Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toBool()};
}

} // namespace

Result<QByteArray> openPageSession(
    Transaction &transaction, const QString &identity, Instant now, Randomness &randomness)
{
    const Instant end = now + pageSessionLifetime;
    const QString session = randomness.id();
    QByteArray token = writtenToken(TokenKind::Page, randomness.bytes(32));
    if (const auto pruned = transaction.run(prunePages, {toStored(now)}); !pruned)
        return tl::unexpected(pruned.error());
    if (const auto made =
            changeOne(transaction, insertSession, {session, identity, toStored(now), toStored(now), toStored(end)});
        !made)
        return tl::unexpected(made.error());
    if (const auto made = changeOne(transaction, insertPage, {secretHash(token), session, toStored(end)}); !made)
        return tl::unexpected(made.error());
    if (const auto noted = noteSignIn(transaction, identity, now); !noted)
        return tl::unexpected(noted.error());
    const auto recorded =
        recordSignIn(transaction, {u"sign_in.succeeded"_s, identity, true, session, {{u"pages"_s, true}}}, now);
    if (!recorded)
        return tl::unexpected(recorded.error());
    return token;
}

Result<std::optional<Caller>> callerOfPage(Transaction &transaction, const QByteArray &token, Instant now)
{
    if (!isToken(TokenKind::Page, token))
        return std::optional<Caller>();
    return oneOf(transaction, callerFrom, findCaller, {secretHash(token), toStored(now)});
}

} // namespace portal
