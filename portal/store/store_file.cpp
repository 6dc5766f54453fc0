// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/store_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

Result<void> prepareFolder(const QString &folder)
{
    const QByteArray native = QFile::encodeName(folder);
    struct stat found = {};
    if (::lstat(native.constData(), &found) != 0) {
        const QString parent = QFileInfo(folder).absolutePath();
        if (!QDir().mkpath(parent) || ::mkdir(native.constData(), S_IRWXU) != 0) {
            return refuse(500, u"store_folder"_s, u"The folder of the database can't be made."_s);
        }
        return {};
    }
    if (!S_ISDIR(found.st_mode)) {
        return refuse(500, u"store_folder"_s, u"The folder of the database is no folder."_s);
    }
    if (found.st_uid != ::geteuid() || (found.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return refuse(500, u"store_folder"_s,
            u"Others could put files into the folder of the database; it must belong to this user alone."_s);
    }
    return {};
}

/// Opens without following a link; -1 on failure.
int openOwn(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, ownerOnly);
}

} // namespace

Result<void> prepareStoreFile(const QString &path)
{
    if (auto folder = prepareFolder(QFileInfo(path).absolutePath()); !folder) {
        return folder;
    }
    const int descriptor = openOwn(path);
    if (descriptor < 0) {
        return refuse(500, u"store_file"_s, u"The database file can't be opened for writing."_s);
    }
    struct stat found = {};
    const bool known = ::fstat(descriptor, &found) == 0;
    ::close(descriptor);
    if (!known || !S_ISREG(found.st_mode) || found.st_uid != ::geteuid()) {
        return refuse(500, u"store_file"_s, u"The database file must be a plain file of this user."_s);
    }
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return refuse(500, u"store_file"_s, u"Others may read the database file; set its mode to 0600."_s);
    }
    return {};
}

Result<StoreLock> StoreLock::take(const QString &databasePath)
{
    StoreLock lock(openOwn(databasePath + u".lock"_s));
    if (lock.m_descriptor < 0) {
        return refuse(500, u"store_lock"_s, u"The lock beside the database can't be made."_s);
    }
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        return refuse(503, u"store_in_use"_s, u"Another portal is running on this database."_s);
    }
    return lock;
}

StoreLock::StoreLock(int descriptor)
    : m_descriptor(descriptor)
{
}

StoreLock::StoreLock(StoreLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

StoreLock &StoreLock::operator=(StoreLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

StoreLock::~StoreLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

} // namespace portal
