// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/password_hasher.h"

#include <sodium.h>

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace portal {

namespace {

constexpr int retryAfterSeconds = 2;

tl::unexpected<Problem> overloaded()
{
    Problem problem{503, QStringLiteral("overloaded"), QStringLiteral("Too many sign-ins at once."), {}, 0};
    problem.retryAfter = retryAfterSeconds;
    return tl::unexpected<Problem>(std::move(problem));
}

Result<QByteArray> makeHash(const PasswordHasher::Limits &limits, const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> phc{};
    if (crypto_pwhash_str(phc.data(), password.constData(), static_cast<unsigned long long>(password.size()),
            limits.passes, limits.memory)
        != 0) {
        return overloaded(); // the only failure there is: no memory
    }
    return QByteArray(phc.data());
}

bool matches(const QByteArray &phc, const QByteArray &password)
{
    return crypto_pwhash_str_verify(
               phc.constData(), password.constData(), static_cast<unsigned long long>(password.size()))
        == 0;
}

} // namespace

/// A few threads and a short queue. `run` blocks until its job is done, or says at once that there is no room.
class PasswordHasher::Pool {
public:
    explicit Pool(const Limits &limits)
        : m_room(limits.queue)
    {
        for (int i = 0; i < limits.workers; ++i)
            m_workers.emplace_back([this] { work(); });
    }

    ~Pool()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_jobs.clear(); // their promises break, and the waiting callers answer 503
        }
        m_changed.notify_all();
        for (std::thread &worker : m_workers)
            worker.join();
    }

    Pool(const Pool &) = delete;
    Pool &operator=(const Pool &) = delete;
    Pool(Pool &&) = delete;
    Pool &operator=(Pool &&) = delete;

    /// False: no room, or stopped before its turn came; then `job` has not run.
    bool run(const std::function<void()> &job)
    {
        auto done = std::make_shared<Done>();
        std::future<bool> finished = done->promise.get_future();
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping || std::ssize(m_jobs) >= m_room)
                return false;
            m_jobs.push_back({job, std::move(done)});
        }
        m_changed.notify_one();
        return finished.get();
    }

private:
    /// Tells the caller `false` when it is dropped without having run.
    struct Done {
        Done() = default;
        ~Done()
        {
            if (!told)
                promise.set_value(false);
        }
        Done(const Done &) = delete;
        Done &operator=(const Done &) = delete;
        Done(Done &&) = delete;
        Done &operator=(Done &&) = delete;
        std::promise<bool> promise;
        bool told = false;
    };
    struct Job {
        std::function<void()> run;
        std::shared_ptr<Done> done;
    };

    void work()
    {
        for (;;) {
            Job job;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
                if (m_jobs.empty())
                    return;
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
            job.run();
            job.done->told = true;
            job.done->promise.set_value(true);
        }
    }

    const qsizetype m_room;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::vector<std::thread> m_workers;
};

PasswordHasher::PasswordHasher()
    : PasswordHasher(Limits{})
{
}

PasswordHasher::PasswordHasher(Limits limits)
    : m_limits(limits)
{
    if (sodium_init() < 0)
        qFatal("libsodium can't start");
    QByteArray unguessable(32, Qt::Uninitialized);
    randombytes_buf(unguessable.data(), static_cast<size_t>(unguessable.size()));
    m_nobody = makeHash(m_limits, unguessable).value_or(QByteArray());
    m_pool = std::make_unique<Pool>(m_limits);
}

PasswordHasher::~PasswordHasher() = default;

Result<QByteArray> PasswordHasher::hash(const QByteArray &password)
{
    Result<QByteArray> result = overloaded();
    if (!m_pool->run([&] { result = makeHash(m_limits, password); }))
        return overloaded();
    return result;
}

Result<bool> PasswordHasher::verify(const QByteArray &phc, const QByteArray &password)
{
    bool right = false;
    const bool known = !phc.isEmpty();
    if (!m_pool->run([&] { right = matches(known ? phc : m_nobody, password); }))
        return overloaded();
    return known && right;
}

bool PasswordHasher::isOutdated(const QByteArray &phc) const
{
    return crypto_pwhash_str_needs_rehash(phc.constData(), m_limits.passes, m_limits.memory) != 0;
}

} // namespace portal
