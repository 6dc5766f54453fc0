// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/player.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

Player::Score &Player::Score::operator+=(const Score &other)
{
    seeds += other.seeds;
    violations += other.violations;
    effects += other.effects;
    return *this;
}

Player::Player(VirtualTime &time, const QString &folder, bool isShown)
    : m_time(time)
    , m_folder(folder)
    , m_isShown(isShown)
    , m_hasher(::portal::PasswordHasher::Limits{1, 8192, 1, 4}) // nobody types a password here
{
    for (const QString &name : {u"customer-portal"_s, u"team-portal"_s, u"third-party"_s})
        m_sceneries.push_back(std::make_unique<Scenery>(name, folder));
}

QByteArray Player::play(quint64 seed)
{
    Run run({m_time, *m_sceneries.at(seed % m_sceneries.size()), m_hasher, m_folder, seed, m_isShown});
    run.play();
    ++m_score.seeds;
    m_score.effects += run.effects();
    tell(seed, run.trace());
    return run.trace().hash();
}

void Player::playTwice(quint64 seed)
{
    const QByteArray first = play(seed);
    const QByteArray second = play(seed);
    if (first == second)
        return;
    ++m_score.violations;
    std::printf("seed %llu: determinism: %s, then %s\n", static_cast<unsigned long long>(seed), first.constData(),
        second.constData());
}

void Player::tell(quint64 seed, const Trace &trace)
{
    if (trace.violations().isEmpty())
        return;
    m_score.violations += static_cast<int>(trace.violations().size());
    if (!m_isShown) {
        constexpr qsizetype lastLines = 40;
        for (const QString &line : trace.lines().last(std::min(lastLines, trace.lines().size())))
            std::printf("    %s\n", qUtf8Printable(line));
    }
    for (const Trace::Violation &violation : trace.violations())
        std::printf("seed %llu: %s: %s\n", static_cast<unsigned long long>(seed), qUtf8Printable(violation.invariant),
            qUtf8Printable(violation.what));
    std::fflush(stdout);
}

} // namespace gatehouse::simulation
