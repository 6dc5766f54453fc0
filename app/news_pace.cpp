// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/news_pace.h"

#include "models/clock.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// However long one telling took, the next comes within that.
constexpr std::chrono::milliseconds longestPause{2'000};

} // namespace

NewsPace::NewsPace(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NewsPace::due);
}

void NewsPace::call()
{
    if (!m_timer.isActive())
        m_timer.start(std::max(m_freeAt - m_clock.steady(), std::chrono::milliseconds(0)));
}

bool NewsPace::isFree() const
{
    return m_clock.steady() >= m_freeAt;
}

NewsPace::Telling::Telling(NewsPace &pace, std::chrono::milliseconds least)
    : m_pace(pace)
    , m_least(least)
    , m_begin(pace.m_clock.steady())
{
}

NewsPace::Telling::~Telling()
{
    const std::chrono::milliseconds now = m_pace.m_clock.steady();
    m_pace.m_freeAt = now + std::min(std::max(2 * (now - m_begin), m_least), longestPause);
}

} // namespace gatehouse
