// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr auto privateFileMode = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto privateFolderMode = privateFileMode | QFile::ExeOwner;
constexpr std::array journalSuffixes{"-wal", "-shm", "-journal"};

bool isOurs(const QFileInfo &info)
{
#ifdef Q_OS_UNIX
    return info.ownerId() == ::geteuid();
#else
    return info.exists();
#endif
}

// Qt reports the user's own rights along with the owner's; compare what others have.
bool isPrivate(QFile::Permissions mode)
{
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return (mode & others) == 0;
}

Result<void> restrictMode(const QString &path, QFile::Permissions mode)
{
    if (isPrivate(QFile::permissions(path)))
        return {};
    if (!QFile::setPermissions(path, mode))
        return fail(Error::Code::StoreFailed, u"cannot restrict "_s + path);
    return {};
}

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    const QFileInfo before(path);
    if (before.isSymLink())
        return fail(Error::Code::StoreFailed, u"the folder is a link: "_s + path);
    if (!before.exists() && !QDir().mkpath(path))
        return fail(Error::Code::StoreFailed, u"cannot make the folder "_s + path);
    const QFileInfo info(path);
    if (!info.isDir() || !isOurs(info))
        return fail(Error::Code::StoreFailed, u"not a folder of ours: "_s + path);
    return restrictMode(path, privateFolderMode);
}

Result<void> makePrivateFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return fail(Error::Code::StoreFailed, u"the file is a link: "_s + path);
    if (!info.exists()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFileMode))
            return fail(Error::Code::StoreFailed, u"cannot make "_s + path + u": "_s + file.errorString());
        return {};
    }
    if (!info.isFile() || !isOurs(info))
        return fail(Error::Code::StoreFailed, u"not a file of ours: "_s + path);
    return restrictMode(path, privateFileMode);
}

Result<int> versionInHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::StoreFailed, u"cannot read "_s + path);
    // https://www.sqlite.org/fileformat.html: 100 bytes, the user version big-endian at offset 60.
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return 0;
    return qFromBigEndian<qint32>(header.constData() + 60);
}

Result<void> keepCopy(const QString &copy, const std::function<Result<int>()> &write)
{
    QFile::remove(copy);
    if (auto written = write(); !written)
        return tl::unexpected(written.error());
    return restrictMode(copy, privateFileMode);
}

Result<QString> quarantine(const QString &path, Instant now)
{
    const qint64 stamp = now.time_since_epoch().count();
    QString target = u"%1.damaged-%2"_s.arg(path).arg(stamp);
    for (int again = 1; QFile::exists(target); ++again)
        target = u"%1.damaged-%2-%3"_s.arg(path).arg(stamp).arg(again);
    if (!QFile::rename(path, target))
        return fail(Error::Code::StoreFailed, u"cannot move the damaged file "_s + path);
    for (const char *suffix : journalSuffixes) {
        const QString journal = path + QLatin1StringView(suffix);
        if (QFile::exists(journal) && !QFile::rename(journal, target + QLatin1StringView(suffix)))
            return fail(Error::Code::StoreFailed, u"cannot move the journal of "_s + path);
    }
    return target;
}

bool removeStore(const QString &path)
{
    bool gone = !QFile::exists(path) || QFile::remove(path);
    for (const char *suffix : journalSuffixes) {
        const QString journal = path + QLatin1StringView(suffix);
        gone = (!QFile::exists(journal) || QFile::remove(journal)) && gone;
    }
    return gone;
}

} // namespace gatehouse
