// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/cache_store.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace gatehouse {

/// Keeps a MemberSnapshot beside an account's cache: hands out the one that fits what the cache holds, and writes
/// another in a thread of the pool once the members have stood still for a while. Engine thread.
class SnapshotKeeper final : public QObject {
    Q_OBJECT

public:
    /// What is worth a file of its own: fewer rows are read from the cache in a few milliseconds.
    struct Worth {
        quint32 fewestRows = 4'000;
        std::chrono::milliseconds quiet = std::chrono::seconds(2); ///< without another table
    };

    explicit SnapshotKeeper(CacheStore &cache, QObject *parent = nullptr);
    SnapshotKeeper(CacheStore &cache, const Worth &worth, QObject *parent = nullptr);
    ~SnapshotKeeper() override;

    /// The members as the cache holds them; null when no snapshot tells.
    [[nodiscard]] QSharedPointer<const MemberTable> fitting() const;
    /// `table` is what the cache holds now: worth keeping, unless it is small or about to change.
    void keep(const QSharedPointer<const MemberTable> &table);
    /// Ends what is being written and keeps nothing more: the file is about to go.
    void stop();

private:
    struct Writing {
        QSharedPointer<const MemberTable> table;
        QUuid stamp;
        quint64 revision = 0; ///< of the cache
    };
    void write();
    void finish();

    CacheStore &m_cache;
    Worth m_worth;
    QTimer m_quiet;
    std::optional<Writing> m_next;
    std::optional<Writing> m_present;
    QFutureWatcher<Result<void>> m_watcher;
};

} // namespace gatehouse
