// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "app/store/cache_store.h"
#include "app/store/plan_row.h"
#include "models/accounts/account.h"
#include "models/accounts/ownership_transfer.h"
#include "models/activity/audit_event.h"
#include "models/portals/portal_description.h"

#include <chrono>
#include <functional>
#include <optional>

namespace gatehouse {

/// Why a portal did not do what was asked, with what the next try needs to know.
struct Refusal {
    Error error;
    std::optional<std::chrono::seconds> retryAfter; ///< the portal's own wish
    std::optional<qint64> presentVersion; ///< 412: the target's version now
    QString presentStatus = {}; ///< 412: the member's status now, in the wire's word
    QString changedBy = {}; ///< 412: who changed it last, as the portal calls them
    /// 412: how a member or an invitation stands now; nothing when the portal does not tell all of it.
    std::optional<Clash> clash = {};
    /// True when the portal has certainly not done it: it said so, or nothing ever left. Otherwise only the portal
    /// knows, and the same key must be used again.
    bool isDefinite = false;
};
template <class T>
using Outcome = tl::expected<T, Refusal>;

/// The capability document as it came, and what it means in the user's language.
struct PortalDocument {
    QByteArray raw;
    PortalDescription description;
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    QUrl signOutEndpoint;
    QString issuer;
};

/// One account of the list, with what only the sync needs to know.
struct AccountRow {
    Account account; ///< `key.account` is filled in, portal and identity are not
    MemberId self;
    qint64 sequence = 0;
};
struct AccountList {
    QByteArray raw;
    QString dataEpoch = {}; ///< of the portal's data then; empty: it does not say
    QList<AccountRow> accounts;
};
struct ReceivedList {
    QByteArray raw;
    QList<ReceivedInvitation> invitations; ///< portal and identity are not filled in
};

/// One page of what changed in an account.
struct FetchedChanges {
    CachePage values;
    QByteArray nextCursor;
    qint64 sequence = 0;
    bool more = false;
};

/// One page of what was done in an account, newest first.
struct FetchedEvents {
    QList<AuditEvent> events;
    QByteArray nextCursor; ///< empty: there is nothing older
};

/// What the portal answered to a change it has carried out.
struct Sent {
    qint64 sequence = 0; ///< of the account; the cache shows it from there on
    qint64 version = 0; ///< of the target as it is now; 0 when the answer names none
    std::optional<Ended> ended = {}; ///< what ended with the access that was taken
};

/// One way of speaking to one kind of portal, for one identity. Turns bytes into values and nothing else: what to do
/// with them is the sync's business. Everything outside the contract is OutsideContract naming the field. Engine
/// thread; calls end with Cancelled once the transport below was shut down.
class Connector {
public:
    virtual ~Connector() = default;

    /// From now on answers are asked for, and read, in `language` ("de-AT", "de").
    virtual void speak(const QString &language) = 0;
    [[nodiscard]] virtual QCoro::Task<Outcome<PortalDocument>> describe() = 0;
    [[nodiscard]] virtual QCoro::Task<Outcome<AccountList>> accounts() = 0;
    [[nodiscard]] virtual QCoro::Task<Outcome<ReceivedList>> received() = 0;
    /// The offers of ownership of `account`, for its owner; of an empty one those that ask the identity. As they came.
    [[nodiscard]] virtual QCoro::Task<Outcome<QByteArray>> transfers(AccountId account) = 0;
    /// From `cursor` on; an empty one means from the beginning.
    [[nodiscard]] virtual QCoro::Task<Outcome<FetchedChanges>> changes(AccountId account, QByteArray cursor) = 0;
    [[nodiscard]] virtual QCoro::Task<Outcome<Sent>> send(PlanRow row, QString clientId) = 0;
    /// Asks what the portal would do with the row; nothing is done. An answer that does not say so of itself is
    /// OutsideContract.
    [[nodiscard]] virtual QCoro::Task<Outcome<void>> tryOut(PlanRow row, QString clientId) = 0;
    /// A file that is to go with a message, and its bytes.
    struct Upload {
        AccountId account;
        KeptFile file;
        QByteArray bytes;
    };
    /// Brings a file to the portal, where it waits for its message; answers what the portal calls it.
    [[nodiscard]] virtual QCoro::Task<Outcome<QString>> upload(Upload upload, QString clientId) = 0;
    /// The bytes of a file at a ticket's message, which are said to be `size`.
    [[nodiscard]] virtual QCoro::Task<Outcome<QByteArray>> download(AccountId account, QString file, qint64 size) = 0;

    /// The newest that `filter` asks for, or what follows behind `cursor`.
    [[nodiscard]] virtual QCoro::Task<Outcome<FetchedEvents>> events(
        AccountId account, ActivityFilter filter, QByteArray cursor) = 0;

    /// What was stored of an earlier answer, for the start without a network.
    [[nodiscard]] virtual Result<AccountList> accountsFromStore(const QByteArray &raw) const = 0;
    [[nodiscard]] virtual Result<ReceivedList> receivedFromStore(const QByteArray &raw) const = 0;
    /// What transfers() brought; portal and identity are not filled in.
    [[nodiscard]] virtual Result<QList<OwnershipTransfer>> readTransfers(
        const QByteArray &raw, bool isReceived) const = 0;

    /// Portal's clock minus ours, at the last answer; empty before the first.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> clockOffset() const = 0;
};

/// How a connector reaches its portal: through a session, or straight through the transport before sign-in.
using SendRequest = std::function<QCoro::Task<Result<HttpReply>>(HttpRequest)>;

} // namespace gatehouse
