// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/session_store.h"

#include "portal/identity/secrets.h"
#include "portal/identity/sign_in_audit.h"
#include "portal/randomness.h"
#include "portal/store/member_rows.h"
#include "portal/store/row_reading.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto findCaller = R"(SELECT i.id, s.id, i.email, i.name, i.email_verified FROM session_tokens t
    JOIN sessions s ON s.id = t.session_id JOIN identities i ON i.id = s.identity_id
    WHERE t.hash = ? AND t.kind = 'access' AND t.expires_at > ? AND s.ended_at IS NULL AND s.expires_at > ?
    AND i.disabled = 0)";
constexpr auto findRefresh = R"(SELECT t.session_id, s.identity_id, s.expires_at, t.expires_at, t.used_at, t.used_key,
    t.successor FROM session_tokens t
    JOIN sessions s ON s.id = t.session_id JOIN identities i ON i.id = s.identity_id
    WHERE t.hash = ? AND t.kind = 'refresh' AND s.ended_at IS NULL AND i.disabled = 0)";
constexpr auto insertSession =
    "INSERT INTO sessions (id, identity_id, created_at, last_used_at, expires_at) VALUES (?, ?, ?, ?, ?)";
constexpr auto insertToken =
    "INSERT INTO session_tokens (hash, session_id, kind, issued_at, expires_at) VALUES (?, ?, ?, ?, ?)";
constexpr auto markUsed = "UPDATE session_tokens SET used_at = ?, used_key = ?, successor = ? WHERE hash = ?";
constexpr auto unusedToken = "SELECT 1 FROM session_tokens WHERE hash = ? AND used_at IS NULL";
constexpr auto touchSession = "UPDATE sessions SET last_used_at = ? WHERE id = ?";
constexpr auto pruneTokens = "DELETE FROM session_tokens WHERE expires_at <= ?";
constexpr auto endOne = "UPDATE sessions SET ended_at = ?, ended_because = ? WHERE id = ? AND ended_at IS NULL";
constexpr auto endAll =
    "UPDATE sessions SET ended_at = ?, ended_because = ? WHERE identity_id = ? AND ended_at IS NULL";
constexpr auto identityOf = "SELECT identity_id FROM sessions WHERE id = ?";
constexpr auto spendCodes = "UPDATE authorization_codes SET used_at = ? WHERE identity_id = ? AND used_at IS NULL";

QString reasonName(SessionEnd why)
{
    switch (why) {
    case SessionEnd::SignedOut:
        return u"signed_out"_s;
    case SessionEnd::SignedOutEverywhere:
        return u"signed_out_everywhere"_s;
    case SessionEnd::TokenReused:
        return u"token_reused"_s;
    case SessionEnd::CodeReused:
        return u"code_reused"_s;
    case SessionEnd::PasswordReset:
        return u"password_reset"_s;
    }
    return {};
}

/// Sessions that have just ended.
struct EndedSessions {
    QString identity;
    QString session; ///< empty: all of them
    int count = 0;
};

/// Writes the end down; the number that ended.
Result<int> recordEnd(Transaction &transaction, const EndedSessions &ended, SessionEnd why, Instant now)
{
    const bool byThemselves =
        why == SessionEnd::SignedOut || why == SessionEnd::SignedOutEverywhere || why == SessionEnd::PasswordReset;
    const auto recorded = recordSignIn(transaction,
        {u"session.ended"_s, ended.identity, byThemselves, ended.session,
            {{u"because"_s, reasonName(why)}, {u"sessions"_s, ended.count}}},
        now);
    if (!recorded)
        return tl::unexpected(recorded.error());
    return ended.count;
}

Result<void> storeToken(Transaction &transaction, const QByteArray &token, const QString &session, const QString &kind,
    Instant now, Instant until)
{
    const auto done = transaction.run(insertToken, {secretHash(token), session, kind, toStored(now), toStored(until)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

/// Both tokens, each no longer than the session.
Result<void> storeTokens(Transaction &transaction, const IssuedTokens &tokens, Instant now, Instant sessionEnd)
{
    const Instant accessEnd = std::min<Instant>(now + TokenLifetimes::access, sessionEnd);
    const Instant refreshEnd = std::min<Instant>(now + TokenLifetimes::refreshIdle, sessionEnd);
    if (auto done = storeToken(transaction, tokens.access, tokens.session, u"access"_s, now, accessEnd); !done)
        return done;
    return storeToken(transaction, tokens.refresh, tokens.session, u"refresh"_s, now, refreshEnd);
}

/// A refresh token as it stands in the store.
struct RefreshRow {
    explicit RefreshRow(const Row &row)
        : session(row[0].toString())
        , identity(row[1].toString())
        , sessionEnd(instantOf(row[2]))
        , end(instantOf(row[3]))
        , used(!row[4].isNull())
        , usedAt(instantOf(row[4]))
        , usedKey(row[5].toString())
        , successor(row[6].toByteArray())
    {
    }
    QString session;
    QString identity;
    Instant sessionEnd;
    Instant end;
    bool used;
    Instant usedAt;
    QString usedKey;
    QByteArray successor;
};

IssuedTokens nextTokens(
    const RefreshRow &row, const QByteArray &refreshToken, const QByteArray &key, const QByteArray &serverKey)
{
    return {row.session, row.identity,
        writtenToken(TokenKind::Access, authenticate(serverKey, {"access", refreshToken, key})),
        writtenToken(TokenKind::Refresh, authenticate(serverKey, {"refresh", refreshToken, key}))};
}

QString keyMark(const QByteArray &idempotencyKey)
{
    return QString::fromLatin1(secretHash(idempotencyKey).toHex());
}

/// Is this the answer that was lost: the very last exchange, asked again soon, by who asked first?
Result<bool> isRetry(
    Transaction &transaction, const RefreshRow &row, const IssuedTokens &next, const QByteArray &key, Instant now)
{
    if (now - row.usedAt > TokenLifetimes::retry || row.usedKey != keyMark(key)
        || secretHash(next.refresh) != row.successor)
        return false;
    const auto unused = transaction.rows(unusedToken, {row.successor});
    if (!unused)
        return tl::unexpected(unused.error());
    return !unused->empty();
}

} // namespace

Result<Caller> callerOf(Transaction &transaction, const QByteArray &accessToken, Instant now)
{
    const auto nobody = [] {
        return refuse(401, u"unauthenticated"_s, u"The token is not good, or no longer."_s);
    };
    if (!isToken(TokenKind::Access, accessToken))
        return nobody();
    const auto rows = transaction.rows(findCaller, {secretHash(accessToken), toStored(now), toStored(now)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return nobody();
    const Row &row = rows->front();
    return Caller{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toBool()};
}

Result<IssuedTokens> openSession(Transaction &transaction, const QString &identity, Instant now, Randomness &randomness)
{
    const Instant sessionEnd = now + TokenLifetimes::session;
    IssuedTokens tokens{randomness.id(), identity, writtenToken(TokenKind::Access, randomness.bytes(32)),
        writtenToken(TokenKind::Refresh, randomness.bytes(32))};
    if (const auto done = transaction.run(pruneTokens, {toStored(now)}); !done)
        return tl::unexpected(done.error());
    if (const auto done = transaction.run(
            insertSession, {tokens.session, identity, toStored(now), toStored(now), toStored(sessionEnd)});
        !done)
        return tl::unexpected(done.error());
    if (const auto done = storeTokens(transaction, tokens, now, sessionEnd); !done)
        return tl::unexpected(done.error());
    if (const auto done = noteSignIn(transaction, identity, now); !done)
        return tl::unexpected(done.error());
    if (const auto done = recordSignIn(transaction, {u"sign_in.succeeded"_s, identity, true, tokens.session, {}}, now);
        !done)
        return tl::unexpected(done.error());
    return tokens;
}

Result<std::optional<IssuedTokens>> refreshSession(Transaction &transaction, const QByteArray &refreshToken,
    const QByteArray &idempotencyKey, const QByteArray &serverKey, Instant now)
{
    if (!isToken(TokenKind::Refresh, refreshToken))
        return std::nullopt;
    const auto rows = transaction.rows(findRefresh, {secretHash(refreshToken)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return std::nullopt;
    const RefreshRow row(rows->front());
    IssuedTokens next = nextTokens(row, refreshToken, idempotencyKey, serverKey);

    if (row.used) {
        const auto retry = isRetry(transaction, row, next, idempotencyKey, now);
        if (!retry)
            return tl::unexpected(retry.error());
        if (*retry)
            return next;
        if (const auto ended = endSession(transaction, row.session, SessionEnd::TokenReused, now); !ended)
            return tl::unexpected(ended.error());
        return std::nullopt;
    }
    if (row.end <= now || row.sessionEnd <= now)
        return std::nullopt;

    if (const auto done = storeTokens(transaction, next, now, row.sessionEnd); !done)
        return tl::unexpected(done.error());
    if (const auto done = transaction.run(
            markUsed, {toStored(now), keyMark(idempotencyKey), secretHash(next.refresh), secretHash(refreshToken)});
        !done)
        return tl::unexpected(done.error());
    if (const auto done = transaction.run(touchSession, {toStored(now), row.session}); !done)
        return tl::unexpected(done.error());
    return next;
}

Result<int> endSession(Transaction &transaction, const QString &session, SessionEnd why, Instant now)
{
    const auto owner = transaction.rows(identityOf, {session});
    if (!owner)
        return tl::unexpected(owner.error());
    auto ended = transaction.run(endOne, {toStored(now), reasonName(why), session});
    if (!ended || *ended == 0 || owner->empty())
        return ended;
    return recordEnd(transaction, {owner->front().front().toString(), session, *ended}, why, now);
}

Result<int> endSessionsOf(Transaction &transaction, const QString &identity, SessionEnd why, Instant now)
{
    if (const auto spent = transaction.run(spendCodes, {toStored(now), identity}); !spent)
        return tl::unexpected(spent.error());
    auto ended = transaction.run(endAll, {toStored(now), reasonName(why), identity});
    if (!ended || *ended == 0)
        return ended;
    return recordEnd(transaction, {identity, {}, *ended}, why, now);
}

} // namespace portal
