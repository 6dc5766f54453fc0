// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/account_sync.h"

#include "models/clock.h"
#include "models/plan/overlay.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Result<Member> memberOf(const MemberTableBuilder::Raw &raw)
{
    auto grant =
        grantFromStoredForm(QByteArray::fromRawData(raw.grant.data(), static_cast<qsizetype>(raw.grant.size())));
    if (!grant)
        return tl::unexpected(grant.error());
    Member member;
    member.id = MemberId{text(raw.id)};
    member.name = text(raw.name);
    member.email = text(raw.email);
    member.role = text(raw.role);
    member.grant = *std::move(grant);
    member.status = raw.status;
    member.version = raw.version;
    member.since = Instant(std::chrono::milliseconds(raw.since));
    if (raw.lastSignIn > 0)
        member.lastSignIn = Instant(std::chrono::milliseconds(raw.lastSignIn));
    if (raw.lastUse > 0)
        member.lastUse = Instant(std::chrono::milliseconds(raw.lastUse));
    member.wishes = unpackedWishes(raw.wishes);
    member.isSelf = raw.isSelf;
    if (raw.removedAt > 0)
        member.removedAt = Instant(std::chrono::milliseconds(raw.removedAt));
    if (raw.restorableUntil > 0)
        member.restorableUntil = Instant(std::chrono::milliseconds(raw.restorableUntil));
    return member;
}

} // namespace

namespace {

constexpr std::size_t mostTaken = 16'000; ///< rows in memory before they are stored
constexpr qsizetype mostMessagesTaken = 2'000; ///< each may be long

bool isEmpty(const CachePage &page)
{
    return page.members.empty() && page.removedMembers.empty() && page.invitations.isEmpty()
        && page.removedInvitations.isEmpty() && page.tickets.isEmpty() && page.removedTickets.isEmpty()
        && page.messages.isEmpty();
}

Refusal refusalOf(Error::Code code, const QString &detail)
{
    Refusal refusal;
    refusal.error.code = code;
    refusal.error.detail = detail;
    return refusal;
}

} // namespace

AccountSync::AccountSync(AccountKey key, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_parts(parts)
    , m_cache(parts.faults)
    , m_snapshots(m_cache)
{
}

Result<void> AccountSync::open()
{
    if (m_cache.isOpen())
        return {};
    return m_cache.open(m_parts.folder, m_key, m_parts.clock.now());
}

Result<void> AccountSync::wipe()
{
    m_snapshots.stop();
    m_cache.close();
    return CacheStore::wipe(m_parts.folder, m_key, m_parts.faults);
}

tl::unexpected<Refusal> AccountSync::storeRefusal(const Error &error)
{
    // On doubt about the cache: out of the way, and fetch again at the next turn.
    if (m_cache.isDamaged()) {
        if (auto replaced = m_cache.replace(m_parts.clock.now()); !replaced)
            m_cache.close();
    }
    Refusal refusal;
    refusal.error = error;
    return tl::unexpected(refusal);
}

Result<void> AccountSync::prepare(const MemberId &self, const QString &dataEpoch)
{
    if (auto opened = open(); !opened)
        return opened;
    const bool isOtherEpoch = !m_cache.state().dataEpoch.isEmpty() && m_cache.state().dataEpoch != dataEpoch;
    if (isOtherEpoch) {
        if (auto cleared = m_cache.clear(); !cleared)
            return cleared;
    }
    CacheState state = m_cache.state();
    if (state.self == self.value && state.dataEpoch == dataEpoch)
        return {};
    state.self = self.value;
    state.dataEpoch = dataEpoch;
    return m_cache.setState(state);
}

Result<void> AccountSync::beginAnew(const MemberId &self, const QString &dataEpoch)
{
    m_taken = {};
    m_takenState.reset();
    if (auto cleared = m_cache.clear(); !cleared)
        return cleared;
    return prepare(self, dataEpoch);
}

QByteArray AccountSync::cursor() const
{
    return m_takenState ? m_takenState->cursor : m_cache.state().cursor;
}

void AccountSync::take(FetchedChanges page)
{
    CachePage &values = page.values;
    // What was removed on an earlier page and is back on this one must not be removed after it was written.
    if (!m_taken.removedMembers.empty()) {
        QSet<QByteArray> back;
        for (const MemberRow &member : values.members)
            back.insert(member.id);
        std::erase_if(m_taken.removedMembers, [&back](const QByteArray &id) { return back.contains(id); });
    }
    for (const Invitation &invitation : std::as_const(values.invitations))
        m_taken.removedInvitations.removeAll(invitation.id);

    for (const Ticket &ticket : std::as_const(values.tickets))
        m_taken.removedTickets.removeAll(ticket.id);

    m_rows += static_cast<int>(values.members.size());
    std::move(values.members.begin(), values.members.end(), std::back_inserter(m_taken.members));
    std::move(values.removedMembers.begin(), values.removedMembers.end(), std::back_inserter(m_taken.removedMembers));
    m_taken.invitations.append(values.invitations);
    m_taken.removedInvitations.append(values.removedInvitations);
    m_taken.tickets.append(values.tickets);
    m_taken.removedTickets.append(values.removedTickets);
    m_taken.messages.append(values.messages);

    CacheState next = m_takenState.value_or(m_cache.state());
    next.cursor = page.nextCursor;
    next.sequence = page.sequence;
    if (!page.more) {
        next.isComplete = true;
        next.lastSync = m_parts.clock.now();
    }
    m_takenState = next;
}

bool AccountSync::isWorthKeeping() const
{
    // Each snapshot is built anew, so they come at doubling sizes: all of them cost about one more.
    const bool isFirst = !m_cache.state().isComplete;
    return !isFirst || m_rows >= 2 * m_shownRows || m_taken.members.size() >= mostTaken
        || m_taken.messages.size() >= mostMessagesTaken;
}

Result<void> AccountSync::keepTaken()
{
    if (!m_takenState)
        return {};
    const CachePage page = std::exchange(m_taken, {});
    const CacheState next = *std::exchange(m_takenState, std::nullopt);
    return m_cache.apply(page, next);
}

QCoro::Task<Outcome<bool>> AccountSync::fetch(MemberId self, QString dataEpoch)
{
    const QString epochBefore = m_cache.state().dataEpoch;
    if (auto prepared = prepare(self, dataEpoch); !prepared)
        co_return storeRefusal(prepared.error());
    bool changed = !epochBefore.isEmpty() && epochBefore != dataEpoch;
    bool startedAnew = false;
    m_taken = {};
    m_takenState.reset();
    m_rows = 0;
    m_shownRows = 0;
    for (;;) {
        const QByteArray from = cursor();
        Outcome<FetchedChanges> page = co_await m_parts.connector.changes(m_key.account, from);
        if (m_closing || !m_cache.isOpen())
            co_return tl::unexpected(refusalOf(Error::Code::Cancelled, u"stopped"_s));
        if (!page && page.error().error.code == Error::Code::ResyncNeeded && !startedAnew) {
            startedAnew = true;
            if (auto begun = beginAnew(self, dataEpoch); !begun)
                co_return storeRefusal(begun.error());
            changed = true;
            continue;
        }
        if (page && page->more && page->nextCursor == from)
            page = tl::unexpected(refusalOf(Error::Code::OutsideContract, u"the cursor does not move on"_s));
        if (!page) {
            // What came before the failure is good: the next fetch goes on from there.
            if (auto kept = keepTaken(); !kept)
                co_return storeRefusal(kept.error());
            co_return tl::unexpected(page.error());
        }
        changed = changed || !isEmpty(page->values);
        const bool more = page->more;
        take(*std::move(page));
        const bool isShown = more && !m_cache.state().isComplete && m_rows >= 2 * m_shownRows;
        if (!more || isWorthKeeping()) {
            if (auto kept = keepTaken(); !kept)
                co_return storeRefusal(kept.error());
        }
        if (!more)
            co_return changed;
        if (isShown) {
            m_shownRows = m_rows;
            Q_EMIT grown(m_rows);
        }
    }
}

Result<QSharedPointer<const MemberTable>> AccountSync::members(const QList<Change> &changes, const Catalogue &catalogue)
{
    if (auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    const QHash<MemberId, QList<Change>> touched = byMember(changes);
    QSet<QByteArray> touchedIds;
    for (auto it = touched.cbegin(); it != touched.cend(); ++it)
        touchedIds.insert(it.key().value.toUtf8());
    if (touchedIds.isEmpty()) {
        if (auto table = untouched())
            return table;
    }

    MemberTableBuilder builder;
    std::optional<Error> unreadable;
    auto read = m_cache.readMembers([&](const MemberTableBuilder::Raw &raw) {
        const auto id = QByteArray::fromRawData(raw.id.data(), static_cast<qsizetype>(raw.id.size()));
        if (touchedIds.isEmpty() || !touchedIds.contains(id)) {
            builder.add(raw);
            return;
        }
        const auto cached = memberOf(raw);
        if (!cached) {
            unreadable = cached.error();
            return;
        }
        builder.add(overlaid(*cached, touched.value(cached->id), catalogue));
    });
    if (!read || unreadable)
        return tl::unexpected(storeRefusal(read ? *unreadable : read.error()).value().error);
    auto table = builder.build();
    if (touchedIds.isEmpty()) {
        m_known = table;
        m_knownRevision = m_cache.revision();
        m_snapshots.keep(table);
    }
    return table;
}

QSharedPointer<const MemberTable> AccountSync::untouched()
{
    // The very same one, as long as somebody holds it: nobody need look for differences between it and its like.
    if (m_knownRevision == m_cache.revision()) {
        if (auto table = m_known.toStrongRef())
            return table;
    }
    auto table = m_snapshots.fitting();
    m_known = table;
    m_knownRevision = m_cache.revision();
    return table;
}

Result<QList<Invitation>> AccountSync::invitations(
    const QList<Change> &changes, Instant portalNow, const InvitationPolicy &policy, const QString &ownName)
{
    if (auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    const auto cached = m_cache.invitations();
    if (!cached)
        return tl::unexpected(storeRefusal(cached.error()).value().error);
    return overlaid(*cached, changes, portalNow, policy, ownName);
}

Result<QList<Ticket>> AccountSync::tickets()
{
    if (auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    auto cached = m_cache.tickets();
    if (!cached)
        return tl::unexpected(storeRefusal(cached.error()).value().error);
    return cached;
}

Result<QList<Message>> AccountSync::messages(const TicketId &ticket)
{
    if (auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    auto cached = m_cache.messages(ticket);
    if (!cached)
        return tl::unexpected(storeRefusal(cached.error()).value().error);
    return cached;
}

Result<QList<AuditEvent>> AccountSync::events()
{
    if (auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    auto cached = m_cache.events();
    if (!cached)
        return tl::unexpected(storeRefusal(cached.error()).value().error);
    return cached;
}

Result<void> AccountSync::keepEvents(const QList<AuditEvent> &events)
{
    if (auto opened = open(); !opened)
        return opened;
    auto kept = m_cache.keepEvents(events);
    if (!kept)
        return tl::unexpected(storeRefusal(kept.error()).value().error);
    return kept;
}

Result<void> AccountSync::forgetEvents()
{
    if (auto opened = open(); !opened)
        return opened;
    return m_cache.forgetEvents();
}

} // namespace gatehouse
