// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/campaign.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::killed {

namespace {

constexpr quint32 mostWishes = 5; ///< of one run
constexpr quint32 longestStride = 2; ///< from one boundary to the next that is tried
constexpr int missesToTurn = 4;
constexpr quint32 mostKillsBetweenRests = 10;
constexpr quint32 mostUndoMs = 40;

} // namespace

Campaign::Campaign(quint32 seed, int kills)
    : m_wanted(kills)
    , m_chance(seed)
{
}

QString Campaign::play()
{
    if (const QString wrong = m_portal.open(); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = enter(); !wrong.isEmpty())
        return wrong;
    while (m_atBoundaries + m_atRandom < m_wanted) {
        const quint32 kills = 1 + below(mostKillsBetweenRests);
        for (quint32 i = 0; i < kills && m_atBoundaries + m_atRandom < m_wanted; ++i) {
            if (const QString wrong = killOnce(); !wrong.isEmpty())
                return wrong;
        }
        if (const QString wrong = comeToRest(); !wrong.isEmpty())
            return wrong;
    }
    return m_portal.close();
}

ClientRun::Orders Campaign::orders()
{
    ClientRun::Orders orders;
    orders.folder = m_folder.filePath(u"client"_s);
    orders.seed = below(1U << 30U);
    orders.undoTime = std::chrono::milliseconds(below(mostUndoMs));
    return orders;
}

QString Campaign::enter()
{
    ClientRun run(orders());
    return run.enter(m_portal.address(), &KillPortal::signIn) ? QString() : u"nobody signed in: "_s + run.why();
}

QString Campaign::killOnce()
{
    ClientRun::Orders given = orders();
    given.wishes = static_cast<int>(below(mostWishes + 1));
    given.isLocked = below(8) == 0;
    const bool isCounted = !given.isLocked && below(5) < 3;
    given.atWork = given.isLocked || below(4) != 0;
    // One boundary behind the other, as long as runs reach them; then from the first ones again.
    const std::size_t phase = given.atWork ? 1 : 0;
    std::optional<std::chrono::microseconds> patience;
    if (isCounted)
        given.endAt = m_next.at(phase) += static_cast<int>(1 + below(longestStride));
    else
        patience = std::chrono::microseconds(below(static_cast<quint32>(m_calm.count()) * 1000));
    ClientRun run(given);
    const ClientRun::End end = run.play(patience);
    m_killing += run.took();
    if (end == ClientRun::End::Killed) {
        ++(isCounted ? m_atBoundaries : m_atRandom);
        if (isCounted) {
            m_furthest.at(phase) = std::max(m_furthest.at(phase), given.endAt);
            m_missed.at(phase) = 0;
        }
        for (const QByteArray &line : run.lines()) {
            if (line.startsWith("at "))
                ++m_places[line.mid(line.indexOf(' ', 3) + 1).split('/').front().trimmed()];
        }
    } else if (isCounted && ++m_missed.at(phase) == missesToTurn) {
        m_next.at(phase) = 0;
        m_missed.at(phase) = 0;
    }
    return take(run, end);
}

QString Campaign::comeToRest()
{
    ClientRun run(orders());
    const ClientRun::End end = run.play();
    m_resting += run.took();
    ++m_rests;
    m_calm = run.took();
    if (end != ClientRun::End::Rest)
        return run.why();
    return take(run, end);
}

QString Campaign::take(ClientRun &run, ClientRun::End end)
{
    m_ledger.hear(run.lines());
    if (end == ClientRun::End::Wrong)
        return run.why();
    if (end == ClientRun::End::Killed)
        return {};
    const PlanOnDisk plan(m_folder.filePath(u"client"_s));
    if (!plan.damage().isEmpty())
        return u"the plan's file is damaged: "_s + plan.damage();
    std::vector<Effect> news;
    if (const QString wrong = m_portal.readTrail(news); !wrong.isEmpty())
        return wrong;
    m_ledger.check(plan.changes(), news);
    return {};
}

QString Campaign::timing() const
{
    const int kills = m_atBoundaries + m_atRandom;
    return u"%1 ms a kill, %2 rests of %3 ms, boundaries up to %4 while it starts and %5 at work"_s
        .arg(kills == 0 ? 0 : m_killing.count() / kills)
        .arg(m_rests)
        .arg(m_rests == 0 ? 0 : m_resting.count() / m_rests)
        .arg(m_furthest[0])
        .arg(m_furthest[1]);
}

} // namespace gatehouse::killed
