// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pieces.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace gatehouse {

namespace {

/// The pieces still to be taken. Outlives the call, so that a helper that comes too late finds the door closed instead
/// of making the caller wait for it.
class SharedWork {
public:
    SharedWork(std::size_t count, std::size_t pieceSize, const std::function<void(std::size_t, std::size_t)> &work)
        : m_count(count)
        , m_pieceSize(pieceSize)
        , m_work(work)
    {
    }

    void takePieces()
    {
        for (std::size_t from = m_next.fetch_add(m_pieceSize); from < m_count; from = m_next.fetch_add(m_pieceSize))
            m_work(from, std::min(m_count, from + m_pieceSize));
    }

    void help()
    {
        {
            const std::scoped_lock locked(m_mutex);
            if (m_isClosed)
                return;
            ++m_helping;
        }
        takePieces();
        const std::scoped_lock locked(m_mutex);
        if (--m_helping == 0)
            m_helpersGone.notify_all();
    }

    void close()
    {
        std::unique_lock locked(m_mutex);
        m_isClosed = true;
        m_helpersGone.wait(locked, [this] { return m_helping == 0; });
    }

private:
    const std::size_t m_count;
    const std::size_t m_pieceSize;
    const std::function<void(std::size_t, std::size_t)> &m_work; ///< the caller's; used only before close() is over
    std::atomic<std::size_t> m_next{0};
    std::mutex m_mutex; ///< of std, which ThreadSanitizer understands; Debian's Qt is not built for it
    std::condition_variable m_helpersGone;
    int m_helping = 0;
    bool m_isClosed = false;
};

} // namespace

void inPieces(
    std::size_t count, std::size_t pieceSize, const std::function<void(std::size_t from, std::size_t to)> &work)
{
    const auto shared = std::make_shared<SharedWork>(count, pieceSize, work);
    const std::size_t pieces = (count + pieceSize - 1) / pieceSize;
    const auto threads = std::min(pieces, static_cast<std::size_t>(std::max(1, QThread::idealThreadCount())));
    for (std::size_t helper = 1; helper < threads; ++helper) {
        // tryStart() refuses when every thread of the pool is taken: nothing here waits behind other work.
        if (!QThreadPool::globalInstance()->tryStart([shared] { shared->help(); }))
            break;
    }
    shared->takePieces();
    shared->close();
}

} // namespace gatehouse
