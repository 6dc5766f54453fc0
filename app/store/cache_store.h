// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/cached_events.h"
#include "app/store/cached_tickets.h"
#include "app/store/database.h"
#include "app/store/member_row.h"
#include "models/access/member_table.h"
#include "models/invitations/invitation.h"

#include <QList>
#include <QUuid>

#include <functional>

namespace gatehouse {

/// Where a cache stands: everything up to `sequence` is in it, `cursor` leads on.
struct CacheState {
    QByteArray cursor; ///< empty: nothing fetched yet
    qint64 sequence = 0;
    bool isComplete = false; ///< the first fetch reached its end
    QString dataEpoch;
    QString self; ///< id of the member that looks
    std::optional<Instant> lastSync;
};

/// One page of changes as the cache takes it, all or nothing, with the state it leads to.
struct CachePage {
    std::vector<MemberRow> members;
    std::vector<QByteArray> removedMembers;
    QList<Invitation> invitations;
    QList<InvitationId> removedInvitations;
    QList<Ticket> tickets;
    QList<TicketId> removedTickets;
    QList<TicketMessage> messages;
};

/// What one identity knows of one account, in a file of its own. Disposable: on any doubt it is moved aside and fetched
/// again. Engine thread.
class CacheStore {
public:
    explicit CacheStore(StoreFaults *faults = nullptr);

    /// Opens the file of `account` in `folder`; a damaged one or one of another schema is replaced by an empty one.
    [[nodiscard]] Result<void> open(const QString &folder, const AccountKey &account, Instant now);
    void close();
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    [[nodiscard]] const CacheState &state() const { return m_state; }

    /// Writes the page and the state in one transaction; the cursor never advances without its values.
    [[nodiscard]] Result<void> apply(const CachePage &page, const CacheState &next);
    /// Writes only the state: nothing changed since the last poll.
    [[nodiscard]] Result<void> setState(const CacheState &next);
    /// Where the members' snapshot lies (MemberSnapshot), and which one holds what the cache holds; null when none
    /// does.
    [[nodiscard]] QString snapshotPath() const;
    [[nodiscard]] QUuid snapshotStamp() const { return m_snapshotStamp; }
    /// Names the snapshot that was written of the present members. The first change of a member takes it back, in the
    /// same transaction.
    void setSnapshotStamp(const QUuid &stamp);
    /// Another one whenever the members may be others.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Empties the cache: everything is to be fetched again.
    [[nodiscard]] Result<void> clear();

    /// Hands over each member as the bulk reader meets it; the views live during the call.
    [[nodiscard]] Result<void> readMembers(const std::function<void(const MemberTableBuilder::Raw &)> &row);
    [[nodiscard]] Result<QList<Invitation>> invitations();
    [[nodiscard]] Result<int> memberCount();
    [[nodiscard]] Result<QList<Ticket>> tickets() { return readTickets(m_database); }
    [[nodiscard]] Result<QList<Message>> messages(const TicketId &ticket) { return readMessages(m_database, ticket); }

    // Audit events stand beside the sync: they are kept as they are looked at, and cleared with the rest.
    [[nodiscard]] Result<QList<AuditEvent>> events() { return readEvents(m_database); }
    [[nodiscard]] Result<void> keepEvents(const QList<AuditEvent> &events) { return writeEvents(m_database, events); }
    [[nodiscard]] Result<void> forgetEvents() { return clearEvents(m_database); }

    /// True when what was read last can't be trusted; the owner closes, quarantines and opens again.
    [[nodiscard]] bool isDamaged() const { return m_database.isDamaged(); }
    [[nodiscard]] Result<void> replace(Instant now);

    [[nodiscard]] static QString fileName(const AccountKey &account);
    /// Unlinks what is stored of `account`, by older versions too, without opening it.
    [[nodiscard]] static Result<void> wipe(
        const QString &folder, const AccountKey &account, StoreFaults *faults = nullptr);

private:
    [[nodiscard]] static QString fileName(const AccountKey &account, int schemaNumber);
    [[nodiscard]] Result<void> openFile();
    [[nodiscard]] Result<void> loadState();
    [[nodiscard]] Result<void> writeState(const CacheState &next, const QUuid &snapshot);
    [[nodiscard]] Result<void> writeInvitations(const CachePage &page);
    [[nodiscard]] Result<void> writeConversations(const CachePage &page);

    Database m_database;
    QString m_path;
    CacheState m_state;
    QUuid m_snapshotStamp;
    quint64 m_revision = 0;
};

} // namespace gatehouse
