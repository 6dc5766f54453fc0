// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/throttle.h"

#include "portal/identity/secrets.h"
#include "portal/store/row_reading.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <span>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto findCount = "SELECT failures, last_failure_at, blocked_until FROM sign_in_throttle WHERE subject = ?";
constexpr auto storeCount = R"(INSERT INTO sign_in_throttle (subject, failures, last_failure_at, blocked_until)
    VALUES (?, ?, ?, ?) ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures,
    last_failure_at = excluded.last_failure_at, blocked_until = excluded.blocked_until)";
constexpr auto forgetCount = "DELETE FROM sign_in_throttle WHERE subject = ?";
constexpr auto pruneCounts = "DELETE FROM sign_in_throttle WHERE last_failure_at <= ?";

/// How one count grows into pauses.
struct Rule {
    int freeTries;
    std::chrono::seconds longest;
    std::chrono::hours forgottenAfter;
    std::chrono::seconds first{1}; ///< pause; each one after it is twice as long
};
constexpr Rule pairRule{5, std::chrono::minutes{15}, std::chrono::hours{24}};
constexpr Rule accountRule{20, std::chrono::seconds{30}, std::chrono::hours{24}};
constexpr Rule sourceRule{50, std::chrono::minutes{15}, std::chrono::hours{1}};
constexpr Rule resetAddressRule{3, std::chrono::hours{1}, std::chrono::hours{6}, std::chrono::minutes{5}};
constexpr Rule resetSourceRule{20, std::chrono::minutes{30}, std::chrono::hours{6}, std::chrono::minutes{1}};
constexpr std::chrono::hours longestKept{24};

struct Subject {
    QString key;
    const Rule *rule;
};

/// Seconds in the pause that the `failures`-th failure leads to.
std::chrono::seconds pauseAfter(const Rule &rule, qint64 failures)
{
    const qint64 beyond = failures - rule.freeTries;
    if (beyond < 0)
        return std::chrono::seconds{0};
    constexpr qint64 enough = 20; // 2^20 seconds is over any limit
    return std::min<std::chrono::seconds>(rule.longest, rule.first * (qint64{1} << std::min(beyond, enough)));
}

/// A household or a host has a whole /64 of IPv6; counting single addresses would count nothing.
QByteArray networkOf(const QByteArray &source)
{
    constexpr qsizetype networkPart = 8;
    in6_addr bytes{};
    if (inet_pton(AF_INET6, source.constData(), &bytes) != 1)
        return source;
    return QByteArray(reinterpret_cast<const char *>(&bytes), networkPart).toHex();
}

/// Subjects are hashed: the table takes addresses of any length and is no list of who tried to sign in.
QString subjectKey(const QString &kind, const QList<QByteArray> &parts)
{
    return kind + u':' + QString::fromLatin1(authenticate("gatehouse throttle", parts).toHex());
}

std::array<Subject, 3> subjectsOf(const SignInAttempt &attempt)
{
    const QByteArray address = attempt.address.toUtf8();
    const QByteArray network = networkOf(attempt.source);
    return {{{subjectKey(u"pair"_s, {address, network}), &pairRule},
        {subjectKey(u"account"_s, {address}), &accountRule}, {subjectKey(u"source"_s, {network}), &sourceRule}}};
}

std::array<Subject, 2> subjectsOfReset(const SignInAttempt &asked)
{
    return {{{subjectKey(u"reset-address"_s, {asked.address.toUtf8()}), &resetAddressRule},
        {subjectKey(u"reset-source"_s, {networkOf(asked.source)}), &resetSourceRule}}};
}

struct Count {
    qint64 failures = 0;
    Instant blockedUntil;
};

Result<Count> countOf(Transaction &transaction, const Subject &subject, Instant now)
{
    const auto rows = transaction.rows(findCount, {subject.key});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return Count{};
    const Row &row = rows->front();
    if (instantOf(row[1]) + subject.rule->forgottenAfter <= now)
        return Count{};
    return Count{row[0].toLongLong(), instantOf(row[2])};
}

Result<std::chrono::seconds> longestPause(Transaction &transaction, std::span<const Subject> subjects, Instant now)
{
    std::chrono::seconds longest{0};
    for (const Subject &subject : subjects) {
        const auto count = countOf(transaction, subject, now);
        if (!count)
            return tl::unexpected(count.error());
        if (count->blockedUntil > now)
            longest = std::max(longest, std::chrono::ceil<std::chrono::seconds>(count->blockedUntil - now));
    }
    return longest;
}

/// One more of each; the longest pause it leads to.
Result<std::chrono::seconds> counted(Transaction &transaction, std::span<const Subject> subjects, Instant now)
{
    if (const auto pruned = transaction.run(pruneCounts, {toStored(now - longestKept)}); !pruned)
        return tl::unexpected(pruned.error());
    std::chrono::seconds longest{0};
    for (const Subject &subject : subjects) {
        const auto count = countOf(transaction, subject, now);
        if (!count)
            return tl::unexpected(count.error());
        const qint64 failures = count->failures + 1;
        const std::chrono::seconds pause = pauseAfter(*subject.rule, failures);
        const auto done = transaction.run(storeCount, {subject.key, failures, toStored(now), toStored(now + pause)});
        if (!done)
            return tl::unexpected(done.error());
        longest = std::max(longest, pause);
    }
    return longest;
}

} // namespace

Result<std::chrono::seconds> pauseBefore(Transaction &transaction, const SignInAttempt &attempt, Instant now)
{
    return longestPause(transaction, subjectsOf(attempt), now);
}

Result<std::chrono::seconds> noteFailure(Transaction &transaction, const SignInAttempt &attempt, Instant now)
{
    return counted(transaction, subjectsOf(attempt), now);
}

Result<std::chrono::seconds> pauseBeforeReset(Transaction &transaction, const SignInAttempt &asked, Instant now)
{
    return longestPause(transaction, subjectsOfReset(asked), now);
}

Result<void> noteResetAsked(Transaction &transaction, const SignInAttempt &asked, Instant now)
{
    const auto noted = counted(transaction, subjectsOfReset(asked), now);
    return noted ? Result<void>() : Result<void>(tl::unexpected(noted.error()));
}

Result<void> noteSuccess(Transaction &transaction, const SignInAttempt &attempt)
{
    for (const Subject &subject : subjectsOf(attempt)) {
        if (subject.rule == &sourceRule)
            continue;
        if (const auto done = transaction.run(forgetCount, {subject.key}); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace portal
