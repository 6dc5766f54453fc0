// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/account_sync.h"

#include "models/clock.h"
#include "models/plan/overlay.h"

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
    member.isSelf = raw.isSelf;
    return member;
}

} // namespace

AccountSync::AccountSync(AccountKey key, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_parts(parts)
    , m_cache(parts.faults)
{
}

Result<void> AccountSync::open()
{
    if (m_cache.isOpen())
        return {};
    return m_cache.open(m_parts.folder, m_key, m_parts.clock.now());
}

void AccountSync::wipe()
{
    m_cache.close();
    CacheStore::wipe(m_parts.folder, m_key);
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

Result<void> AccountSync::keep(const ChangesPage &page)
{
    CacheState next = m_cache.state();
    next.cursor = page.nextCursor;
    next.sequence = page.sequence;
    if (!page.more) {
        next.isComplete = true;
        next.lastSync = m_parts.clock.now();
    }
    return m_cache.apply(page.values, next);
}

void AccountSync::noteGrowth(const ChangesPage &page)
{
    m_rows += static_cast<int>(page.values.members.size());
    // Each snapshot is built anew, so they come at doubling sizes: all of them cost about one more.
    const bool isWorthIt = !m_cache.state().isComplete && m_rows >= 2 * m_shownRows;
    if (!isWorthIt)
        return;
    m_shownRows = m_rows;
    Q_EMIT grown(m_rows);
}

QCoro::Task<Outcome<bool>> AccountSync::fetch(MemberId self, QString dataEpoch)
{
    const QString epochBefore = m_cache.state().dataEpoch;
    if (auto prepared = prepare(self, dataEpoch); !prepared)
        co_return storeRefusal(prepared.error());
    bool changed = !epochBefore.isEmpty() && epochBefore != dataEpoch;
    bool startedAnew = false;
    m_rows = 0;
    m_shownRows = 0;
    for (;;) {
        const QByteArray cursor = m_cache.state().cursor;
        const Outcome<ChangesPage> page = co_await m_parts.connector.changes(m_key.account, cursor);
        if (m_closing || !m_cache.isOpen()) {
            Refusal stopped;
            stopped.error.code = Error::Code::Cancelled;
            co_return tl::unexpected(stopped);
        }
        if (!page && page.error().error.code == Error::Code::ResyncNeeded && !startedAnew) {
            startedAnew = true;
            if (auto cleared = m_cache.clear(); !cleared)
                co_return storeRefusal(cleared.error());
            if (auto prepared = prepare(self, dataEpoch); !prepared)
                co_return storeRefusal(prepared.error());
            changed = true;
            continue;
        }
        if (!page)
            co_return tl::unexpected(page.error());
        if (page->more && page->nextCursor == cursor) {
            Refusal refusal;
            refusal.error.detail = u"the cursor does not move on"_s;
            co_return tl::unexpected(refusal);
        }
        const CachePage &values = page->values;
        changed = changed || !values.members.empty() || !values.removedMembers.empty() || !values.invitations.isEmpty()
            || !values.removedInvitations.isEmpty();
        if (auto kept = keep(*page); !kept)
            co_return storeRefusal(kept.error());
        if (!page->more)
            co_return changed;
        noteGrowth(*page);
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
        const Member shown = overlaid(*cached, touched.value(cached->id), catalogue);
        if (shown.status != MemberStatus::Removed)
            builder.add(shown);
    });
    if (!read || unreadable)
        return tl::unexpected(storeRefusal(read ? *unreadable : read.error()).value().error);
    return builder.build();
}

Result<QList<Invitation>> AccountSync::invitations(
    const QList<Change> &changes, Instant portalNow, const InvitationPolicy &policy)
{
    if (auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    const auto cached = m_cache.invitations();
    if (!cached)
        return tl::unexpected(storeRefusal(cached.error()).value().error);
    return overlaid(*cached, changes, portalNow, policy);
}

} // namespace gatehouse
