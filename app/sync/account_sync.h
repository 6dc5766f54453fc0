// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/store/cache_store.h"
#include "app/sync/snapshot_keeper.h"

#include <QObject>
#include <QSharedPointer>

namespace gatehouse {

class Clock;

/// One account of one identity: its cache, how it is brought up to date, and what there is to see in it. Engine thread.
class AccountSync : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Connector &connector;
        const Clock &clock;
        QString folder;
        StoreFaults *faults = nullptr;
    };

    AccountSync(AccountKey key, const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] const AccountKey &key() const { return m_key; }
    [[nodiscard]] Result<void> open();
    [[nodiscard]] const CacheState &state() const { return m_cache.state(); }

    /// Fetches page after page, pages with their cursor in one transaction (of a first fetch several together: a
    /// transaction a page wrote each leaf of the table many times, four times the work of the rows); answers whether
    /// anything changed. `self` is the member that looks. Another data epoch, or the portal's word that the cursor is
    /// of no use, empties the cache and begins anew; the plan is untouched by that.
    [[nodiscard]] QCoro::Task<Outcome<bool>> fetch(MemberId self, QString dataEpoch);
    /// Makes a running fetch end after its present page; what is not stored then is fetched again.
    void stop() { m_closing = true; }

    /// The members overlaid with `changes` (those of this account that concern the cache).
    [[nodiscard]] Result<QSharedPointer<const MemberTable>> members(
        const QList<Change> &changes, const Catalogue &catalogue);
    [[nodiscard]] Result<QList<Invitation>> invitations(
        const QList<Change> &changes, Instant portalNow, const InvitationPolicy &policy, const QString &ownName);

    /// As cached; the plan is laid over them elsewhere.
    [[nodiscard]] Result<QList<Ticket>> tickets();
    [[nodiscard]] Result<QList<Message>> messages(const TicketId &ticket);

    /// Drops what is held and stays open: the portal no longer shows any of it.
    [[nodiscard]] Result<void> forget() { return m_cache.clear(); }

    /// Audit events as they were looked at before, newest first; and those that were fetched just now.
    [[nodiscard]] Result<QList<AuditEvent>> events();
    [[nodiscard]] Result<void> keepEvents(const QList<AuditEvent> &events);
    [[nodiscard]] Result<void> forgetEvents();

    /// Closes the cache and unlinks it.
    [[nodiscard]] Result<void> wipe();

Q_SIGNALS:
    /// A first fetch has brought enough more rows to be worth showing.
    void grown(int rows);

private:
    [[nodiscard]] Result<void> prepare(const MemberId &self, const QString &dataEpoch);
    [[nodiscard]] Result<void> beginAnew(const MemberId &self, const QString &dataEpoch);
    void take(FetchedChanges page);
    [[nodiscard]] bool isWorthKeeping() const;
    /// The members as cached, when they need not be read row by row; null otherwise.
    [[nodiscard]] QSharedPointer<const MemberTable> untouched();
    [[nodiscard]] Result<void> keepTaken();
    [[nodiscard]] QByteArray cursor() const;
    [[nodiscard]] tl::unexpected<Refusal> storeRefusal(const Error &error);

    AccountKey m_key;
    Parts m_parts;
    CacheStore m_cache;
    SnapshotKeeper m_snapshots;
    QWeakPointer<const MemberTable> m_known; ///< without a change of the plan laid over it
    quint64 m_knownRevision = 0; ///< of the cache, when it was made
    CachePage m_taken; ///< fetched and not stored yet
    std::optional<CacheState> m_takenState; ///< where they lead to
    int m_rows = 0;
    int m_shownRows = 0;
    bool m_closing = false;
};

} // namespace gatehouse
