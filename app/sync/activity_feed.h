// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/http/task_scope.h"
#include "models/activity/audit_event.h"

#include <QObject>

#include <functional>
#include <map>

namespace gatehouse {

/// What was done in one account, under one filter: from its cache at once, page by page from the portal, and kept in
/// the cache again. Nothing is shown below a gap: only down to where everything that the filter asks for is known.
/// Engine thread; stop(), then the event loop until isIdle(), then destruction.
class ActivityFeed : public QObject {
    Q_OBJECT

public:
    /// The cache of the account that is shown; each call opens it when need be.
    struct Shelf {
        std::function<Result<QList<AuditEvent>>(const AccountId &account)> read;
        std::function<Result<void>(const AccountId &account, const QList<AuditEvent> &events)> keep;
        std::function<Result<void>(const AccountId &account)> clear;
    };

    ActivityFeed(Connector &connector, Shelf shelf, QObject *parent = nullptr);

    /// An empty account: nothing is shown any more.
    void show(const AccountId &account, const ActivityFilter &filter);
    void more();
    /// Asks for the newest once more; what is shown stays meanwhile.
    void refresh();
    [[nodiscard]] const AccountId &account() const { return m_account; }
    [[nodiscard]] const Activity &activity() const { return m_shown; }

    void stop();
    [[nodiscard]] bool isIdle() const { return m_scope.isIdle(); }

Q_SIGNALS:
    void changed(const gatehouse::AccountId &account, const gatehouse::Activity &activity);
    void storeFailed(const gatehouse::Error &error);

private:
    [[nodiscard]] QCoro::Task<> fetch(int run, bool fromNewest);
    /// One page; whether it reached below what was known before.
    [[nodiscard]] bool take(const FetchedEvents &page, bool isFirst);
    void fail(const Refusal &refusal);
    void begin(bool fromNewest);
    void tell();

    Connector &m_connector;
    Shelf m_shelf;
    TaskScope m_scope;
    AccountId m_account;
    ActivityFilter m_filter;
    Activity m_shown;
    std::map<qint64, AuditEvent> m_known; ///< by number: cached or fetched, whatever the filter
    QByteArray m_cursor; ///< leads to older pages; empty: there are none, or nobody asked yet
    qint64 m_floor = 0; ///< shown down to this number; 0: to the very first
    qint64 m_top = 0; ///< the newest that the portal has told
    bool m_isAsked = false; ///< the portal has answered under this filter
    int m_run = 0; ///< answers to earlier questions are of no use
    bool m_isFetching = false;
    bool m_closing = false;
};

} // namespace gatehouse
