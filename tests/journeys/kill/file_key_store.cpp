// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/file_key_store.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::killed {

FileKeyStore::FileKeyStore(QString folder, bool isLocked, Boundaries &boundaries)
    : m_folder(std::move(folder))
    , m_isLocked(isLocked)
    , m_boundaries(boundaries)
{
    QDir().mkpath(m_folder);
}

QString FileKeyStore::pathOf(const QString &entry) const
{
    return QDir(m_folder).filePath(QString(entry).replace(u'/', u'-'));
}

QCoro::Task<Result<QByteArray>> FileKeyStore::read(QString entry)
{
    if (m_isLocked)
        co_return fail(Error::Code::KeyStoreLocked);
    QFile file(pathOf(entry));
    if (!file.open(QIODevice::ReadOnly))
        co_return fail(Error::Code::NotFound, u"no such entry"_s);
    Result<QByteArray> secret = file.readAll();
    co_return secret;
}

QCoro::Task<Result<void>> FileKeyStore::write(QString entry, QByteArray secret)
{
    if (m_isLocked)
        co_return fail(Error::Code::KeyStoreLocked);
    m_boundaries.pass("before the key store");
    QSaveFile file(pathOf(entry));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(secret) == secret.size() && file.commit();
    m_boundaries.pass("behind the key store");
    if (!isWritten)
        co_return fail(Error::Code::KeyStoreMissing, u"the file can't be written"_s);
    co_return Result<void>();
}

QCoro::Task<Result<void>> FileKeyStore::remove(QString entry)
{
    QFile::remove(pathOf(entry));
    co_return Result<void>();
}

} // namespace gatehouse::killed
