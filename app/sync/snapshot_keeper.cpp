// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/snapshot_keeper.h"

#include "app/store/member_snapshot.h"

#include <QFile>
#include <QLoggingCategory>
#include <QtConcurrent>

namespace gatehouse {

namespace {

Q_LOGGING_CATEGORY(snapshots, "gatehouse.snapshots")

} // namespace

SnapshotKeeper::SnapshotKeeper(CacheStore &cache, QObject *parent)
    : SnapshotKeeper(cache, Worth(), parent)
{
}

SnapshotKeeper::SnapshotKeeper(CacheStore &cache, const Worth &worth, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_worth(worth)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(worth.quiet);
    connect(&m_quiet, &QTimer::timeout, this, &SnapshotKeeper::write);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SnapshotKeeper::finish);
}

SnapshotKeeper::~SnapshotKeeper()
{
    stop();
}

QSharedPointer<const MemberTable> SnapshotKeeper::fitting() const
{
    return MemberSnapshot::open(m_cache.snapshotPath(), m_cache.snapshotStamp());
}

void SnapshotKeeper::keep(const QSharedPointer<const MemberTable> &table)
{
    if (table->size() < m_worth.fewestRows || !m_cache.state().isComplete) {
        // What an earlier one holds of people who have gone must not lie there for ever.
        QFile::remove(m_cache.snapshotPath());
        return;
    }
    m_next = Writing{table, QUuid::createUuid(), m_cache.revision()};
    m_quiet.start();
}

void SnapshotKeeper::stop()
{
    m_quiet.stop();
    m_next.reset();
    m_present.reset();
    m_watcher.waitForFinished();
}

void SnapshotKeeper::write()
{
    if (!m_next || m_next->revision != m_cache.revision())
        return; // the members have changed since; whoever reads them next brings them
    if (m_watcher.isRunning()) {
        m_quiet.start();
        return;
    }
    m_present = std::exchange(m_next, std::nullopt);
    m_watcher.setFuture(QtConcurrent::run([path = m_cache.snapshotPath(), writing = *m_present] {
        return MemberSnapshot::write(path, writing.stamp, *writing.table);
    }));
}

void SnapshotKeeper::finish()
{
    const auto written = std::exchange(m_present, std::nullopt);
    if (!written)
        return;
    const Result<void> done = m_watcher.result();
    if (written->revision != m_cache.revision()) {
        // The members are others by now, perhaps because they were taken from us: nothing may linger of them.
        QFile::remove(m_cache.snapshotPath());
        return;
    }
    // Without one the next start is slower, and nothing else; a full disk is told where something is lost by it.
    if (!done)
        qCWarning(snapshots, "no snapshot was kept: %ls", qUtf16Printable(done.error().detail));
    else if (m_cache.isOpen())
        m_cache.setSnapshotStamp(written->stamp);
}

} // namespace gatehouse
