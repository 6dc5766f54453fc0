// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/private_file.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<std::optional<QByteArray>> readPrivateFile(const QString &path, const QString &what, qsizetype longest)
{
    const auto wrong = [&](const QString &why) {
        return refuse(500, u"internal"_s, u"%1 %2 %3"_s.arg(what, path, why));
    };
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT) {
            return std::optional<QByteArray>();
        }
        return wrong(u"can't be read."_s);
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        return wrong(u"can't be read."_s);
    }
    struct stat facts = {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_uid != ::geteuid()) {
        return wrong(u"must be a plain file of this user."_s);
    }
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return wrong(u"can be read by others; set its mode to 0600."_s);
    }
    QByteArray bytes = file.read(longest + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > longest) {
        return wrong(u"is too long."_s);
    }
    return std::optional(std::move(bytes));
}

} // namespace portal
