// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/activity_feed.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

/// What is known already is passed over, so that one wish for more brings more; but not for ever.
constexpr int pagesAtOnce = 20;

} // namespace

ActivityFeed::ActivityFeed(Connector &connector, Shelf shelf, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_shelf(std::move(shelf))
{
}

void ActivityFeed::show(const AccountId &account, const ActivityFilter &filter)
{
    if (m_closing)
        return;
    ++m_run;
    m_isFetching = false;
    const bool isOther = account != m_account;
    m_account = account;
    m_filter = filter;
    m_cursor.clear();
    m_floor = 0;
    m_top = 0;
    m_isAsked = false;
    m_shown = {};
    if (isOther)
        m_known.clear();
    if (account.isEmpty())
        return;
    if (isOther) {
        const auto cached = m_shelf.read(account);
        if (!cached)
            Q_EMIT storeFailed(cached.error());
        for (const AuditEvent &event : cached.value_or(QList<AuditEvent>()))
            m_known.insert_or_assign(event.number, event);
    }
    begin(true);
    tell();
}

void ActivityFeed::more()
{
    if (m_cursor.isEmpty() || m_isFetching || m_closing)
        return;
    begin(false);
}

void ActivityFeed::refresh()
{
    if (!m_account.isEmpty() && !m_isFetching && !m_closing)
        begin(true);
}

void ActivityFeed::begin(bool fromNewest)
{
    m_isFetching = true;
    if (m_shown.state == Activity::State::Unknown)
        m_shown.state = Activity::State::Loading;
    m_scope.launch(fetch(m_run, fromNewest));
}

QCoro::Task<> ActivityFeed::fetch(int run, bool fromNewest)
{
    QByteArray cursor = fromNewest ? QByteArray() : m_cursor;
    for (int page = 0; page < pagesAtOnce; ++page) {
        const Outcome<FetchedEvents> fetched = co_await m_connector.events(m_account, m_filter, cursor);
        if (m_closing || run != m_run)
            co_return;
        if (!fetched) {
            m_isFetching = false;
            fail(fetched.error());
            co_return;
        }
        const bool reachedFurther = take(*fetched, fromNewest && page == 0);
        cursor = m_cursor;
        if (fromNewest || reachedFurther || cursor.isEmpty())
            break;
    }
    m_isFetching = false;
    tell();
}

bool ActivityFeed::take(const FetchedEvents &page, bool isFirst)
{
    if (auto kept = m_shelf.keep(m_account, page.events); !kept)
        Q_EMIT storeFailed(kept.error());
    for (const AuditEvent &event : page.events)
        m_known.insert_or_assign(event.number, event);
    m_shown.error.reset();
    const qint64 top = std::exchange(m_top, m_known.empty() ? 0 : m_known.rbegin()->first);
    const bool isJoined = page.nextCursor.isEmpty() || page.events.isEmpty() || page.events.last().number <= top;
    if (isFirst && m_isAsked && isJoined) { // only what is new came on top; how far down is known stays
        m_shown.state = m_cursor.isEmpty() ? Activity::State::Complete : Activity::State::Ready;
        return true;
    }
    m_isAsked = true;
    m_cursor = page.nextCursor;
    const qint64 before = m_floor;
    qint64 lowest = m_cursor.isEmpty() || page.events.isEmpty() ? 0 : page.events.last().number;
    // Without a filter numbers have no gaps: what is cached right below belongs to it.
    if (m_filter.isEmpty()) {
        while (lowest > 0 && m_known.contains(lowest - 1))
            --lowest;
        lowest = lowest == 1 ? 0 : lowest;
    }
    m_floor = isFirst ? lowest : std::min(m_floor, lowest);
    if (m_floor == 0)
        m_cursor.clear();
    m_shown.state = m_floor == 0 ? Activity::State::Complete : Activity::State::Ready;
    return isFirst || m_floor < before;
}

void ActivityFeed::fail(const Refusal &refusal)
{
    m_shown.state = Activity::State::Failed;
    m_shown.error = refusal.error;
    if (refusal.isDefinite && refusal.error.code == Error::Code::Forbidden) {
        // Not theirs to see any more: nor is what was seen before.
        m_known.clear();
        if (auto cleared = m_shelf.clear(m_account); !cleared)
            Q_EMIT storeFailed(cleared.error());
    }
    tell();
}

void ActivityFeed::tell()
{
    m_shown.events.clear();
    for (auto event = m_known.rbegin(); event != m_known.rend() && event->first >= m_floor; ++event) {
        if (m_filter.matches(event->second))
            m_shown.events.append(event->second);
    }
    Q_EMIT changed(m_account, m_shown);
}

void ActivityFeed::stop()
{
    m_closing = true;
    ++m_run;
}

} // namespace gatehouse
