// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keychain_key_store.h"

#include "app/http/arrival.h"
#include "app/session/secret_service.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

using Answer = Arrival<Result<QByteArray>>;

/// What QtKeychain 0.13.2 means, as measured: without a session bus or a secret service it says OtherError, and for a
/// locked collection AccessDenied to writers, but "not found" to readers.
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

/// Starts a job that owns itself: it may outlast whoever asked. Its answer is taken inside its `finished`, while it
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
    job->start();
    return answer;
}

/// What silence or "not found" means, by how the store stands.
Error explained(const Error &error, KeyStore::Condition condition)
{
    Error explained = error;
    const bool isSilent = error.code == Error::Code::TimedOut;
    switch (condition) {
    case KeyStore::Condition::Locked:
        explained.code = Error::Code::KeyStoreLocked;
        break;
    case KeyStore::Condition::Missing:
        explained.code = Error::Code::KeyStoreMissing;
        break;
    case KeyStore::Condition::Open:
    case KeyStore::Condition::Unknown:
        explained.code = isSilent ? Error::Code::KeyStoreMissing : error.code;
        break;
    }
    return explained;
}

} // namespace

KeychainKeyStore::KeychainKeyStore(QString service, std::chrono::milliseconds patience)
    : m_service(std::move(service))
    , m_patience(patience)
{
}

QCoro::Task<Result<QByteArray>> KeychainKeyStore::read(QString entry)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service); // deletes itself
    const auto answer = start(job, entry);
    QTimer::singleShot(
        m_patience, job, [answer] { answer->set(fail(Error::Code::TimedOut, u"the key store gave no answer"_s)); });
    Result<QByteArray> secret = co_await *answer;
    if (secret)
        co_return secret;
    if (secret.error().code != Error::Code::NotFound && secret.error().code != Error::Code::TimedOut)
        co_return secret;
    const Condition standing = co_await condition(entry);
    co_return tl::unexpected<Error>(explained(secret.error(), standing));
}

QCoro::Task<Result<void>> KeychainKeyStore::write(QString entry, QByteArray secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service); // deletes itself
    job->setBinaryData(secret);
    const auto answer = start(job, entry);
    const Result<QByteArray> written = co_await *answer;
    if (!written)
        co_return tl::unexpected<Error>(written.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> KeychainKeyStore::remove(QString entry)
{
    const auto answer = start(new QKeychain::DeletePasswordJob(m_service), entry);
    const Result<QByteArray> removed = co_await *answer;
    if (!removed && removed.error().code != Error::Code::NotFound)
        co_return tl::unexpected<Error>(removed.error());
    // "Removed" and "not found" are also what it says of a locked store, where all is as before.
    const Condition standing = co_await condition(entry);
    if (standing == Condition::Locked)
        co_return fail(Error::Code::KeyStoreLocked, u"the entry is in a locked key store"_s);
    co_return Result<void>();
}

QCoro::Task<KeyStore::Condition> KeychainKeyStore::condition(QString entry)
{
    return secretServiceCondition(m_service, entry);
}

} // namespace gatehouse
