// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/key_file.h"

#include "portal/program/private_file.h"
#include "portal/randomness.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keyLength = 32;
constexpr qsizetype longestRead = 4096; // so that a wrong file is told by its length

tl::unexpected<Problem> wrong(const QString &path, const QString &what)
{
    return refuse(500, u"internal"_s, u"The key file %1 %2"_s.arg(path, what));
}

/// A descriptor that closes itself.
class OpenFile {
public:
    OpenFile(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR))
    {
    }
    ~OpenFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

Result<QByteArray> makeKey(const QString &path, Randomness &randomness)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return wrong(path, u"can't be made: its folder is missing."_s);
    }
    const OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL);
    auto key = randomness.bytes(keyLength);
    const bool written = file.isOpen()
        && ::write(file.descriptor(), key.constData(), static_cast<std::size_t>(key.size())) == key.size()
        && ::fsync(file.descriptor()) == 0;
    if (!written) {
        return wrong(path, u"can't be written."_s);
    }
    return key;
}

} // namespace

Result<QByteArray> readOrMakeKeyFile(const QString &path, Randomness &randomness)
{
    auto key = readPrivateFile(path, u"The key file"_s, longestRead);
    if (!key) {
        return tl::unexpected(key.error());
    }
    if (!*key) {
        return makeKey(path, randomness);
    }
    if ((*key)->size() != keyLength) {
        return wrong(path, u"must hold exactly 32 bytes."_s);
    }
    return std::move(**key);
}

} // namespace portal
