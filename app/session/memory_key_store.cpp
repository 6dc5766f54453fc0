// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memory_key_store.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

QCoro::Task<Result<QByteArray>> MemoryKeyStore::read(QString entry)
{
    const auto found = m_secrets.constFind(entry);
    if (found == m_secrets.constEnd())
        co_return fail(Error::Code::NotFound, u"no such entry in memory"_s);
    Result<QByteArray> secret = *found;
    co_return secret;
}

QCoro::Task<Result<void>> MemoryKeyStore::write(QString entry, QByteArray secret)
{
    m_secrets.insert(entry, secret);
    co_return Result<void>();
}

QCoro::Task<Result<void>> MemoryKeyStore::remove(QString entry)
{
    m_secrets.remove(entry);
    co_return Result<void>();
}

} // namespace gatehouse
