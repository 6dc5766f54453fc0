// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keychain_key_store.h"

#include "app/http/arrival.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The desktop may ask the person to unlock the store; but nothing waits for ever.
constexpr auto patience = 60s;

using Answer = Arrival<Result<QByteArray>>;

/// What QtKeychain 0.13.2 means, as measured: without a session bus or a secret service it says OtherError, and for a
/// locked collection AccessDenied to writers (but "not found" to readers, which the caller must know).
Result<QByteArray> outcomeOf(const QKeychain::Job &job, const QByteArray &secret)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return secret;
    case QKeychain::EntryNotFound:
        return fail(Error::Code::NotFound, job.errorString());
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return fail(Error::Code::KeyStoreLocked, job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return fail(Error::Code::KeyStoreMissing, job.errorString());
    }
    return fail(Error::Code::KeyStoreMissing, job.errorString());
}

/// Starts a job that owns itself: it may outlast our patience. Its answer is taken inside its `finished`, while it
/// lives.
template <class Job>
std::shared_ptr<Answer> start(Job *job, const QString &entry)
{
    auto answer = std::make_shared<Answer>();
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, job, [answer, job] {
        QByteArray secret;
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            secret = job->binaryData();
        answer->set(outcomeOf(*job, secret));
    });
    QTimer::singleShot(
        patience, job, [answer] { answer->set(fail(Error::Code::KeyStoreLocked, u"the key store gave no answer"_s)); });
    job->start();
    return answer;
}

Result<void> withoutValue(const Result<QByteArray> &result)
{
    if (!result)
        return tl::unexpected<Error>(result.error());
    return {};
}

} // namespace

KeychainKeyStore::KeychainKeyStore(QString service)
    : m_service(std::move(service))
{
}

QCoro::Task<Result<QByteArray>> KeychainKeyStore::read(QString entry)
{
    const auto answer = start(new QKeychain::ReadPasswordJob(m_service), entry);
    Result<QByteArray> secret = co_await *answer;
    co_return secret;
}

QCoro::Task<Result<void>> KeychainKeyStore::write(QString entry, QByteArray secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service); // deletes itself
    job->setBinaryData(secret);
    const auto answer = start(job, entry);
    const Result<QByteArray> written = co_await *answer;
    co_return withoutValue(written);
}

QCoro::Task<Result<void>> KeychainKeyStore::remove(QString entry)
{
    const auto answer = start(new QKeychain::DeletePasswordJob(m_service), entry);
    const Result<QByteArray> removed = co_await *answer;
    if (!removed && removed.error().code == Error::Code::NotFound)
        co_return Result<void>();
    co_return withoutValue(removed);
}

} // namespace gatehouse
