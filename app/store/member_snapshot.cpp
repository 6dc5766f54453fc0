// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/member_snapshot.h"

#include "models/access/member_table_image.h"

#include <QFile>
#include <QSaveFile>

#include <array>
#include <cstring>
#include <memory>
#include <xxhash.h>

namespace gatehouse {

namespace {

constexpr std::array<char, 8> magic{'G', 'H', 's', 'n', 'a', 'p', '0', '1'};

/// What stands before the image, as long as its alignment.
struct Head {
    std::array<char, 8> mark = magic;
    std::array<char, 16> stamp{};
    quint64 imageBytes = 0;
    quint64 checksum = 0; ///< XXH3 of the image
    std::array<char, 24> rest{};
};
static_assert(sizeof(Head) == MemberTableImage::alignment);

std::array<char, 16> bytesOf(const QUuid &stamp)
{
    std::array<char, 16> bytes{};
    const QByteArray text = stamp.toRfc4122();
    std::copy_n(text.begin(), std::min<qsizetype>(text.size(), 16), bytes.begin());
    return bytes;
}

struct FreeState {
    void operator()(XXH3_state_t *state) const { XXH3_freeState(state); }
};

Result<void> failed(const QFileDevice &file)
{
    return fail(file.error() == QFileDevice::ResourceError ? Error::Code::StoreFull : Error::Code::StoreFailed,
        file.errorString());
}

} // namespace

Result<void> MemberSnapshot::write(const QString &path, const QUuid &stamp, const MemberTable &table)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed(file);
    const std::unique_ptr<XXH3_state_t, FreeState> sum(XXH3_createState());
    XXH3_64bits_reset(sum.get());
    Head head;
    head.stamp = bytesOf(stamp);
    const auto put = [&file](const void *bytes, std::size_t size) {
        return file.write(static_cast<const char *>(bytes), static_cast<qint64>(size)) == static_cast<qint64>(size);
    };
    const bool isWritten = put(&head, sizeof head) && MemberTableImage::write(table, [&](std::span<const char> piece) {
        head.imageBytes += piece.size();
        XXH3_64bits_update(sum.get(), piece.data(), piece.size());
        return put(piece.data(), piece.size());
    });
    head.checksum = XXH3_64bits_digest(sum.get());
    if (!isWritten || !file.seek(0) || !put(&head, sizeof head) || !file.commit())
        return failed(file);
    return {};
}

QSharedPointer<const MemberTable> MemberSnapshot::open(const QString &path, const QUuid &stamp)
{
    const auto file = std::make_shared<QFile>(path);
    Head head;
    if (stamp.isNull() || !file->open(QIODevice::ReadOnly)
        || file->read(reinterpret_cast<char *>(&head), sizeof head) != sizeof head)
        return {};
    const auto size = static_cast<quint64>(file->size());
    if (head.mark != magic || head.stamp != bytesOf(stamp) || size - sizeof head != head.imageBytes)
        return {};
    const uchar *const mapped = file->map(0, static_cast<qint64>(size), QFileDevice::MapPrivateOption);
    if (mapped == nullptr)
        return {};
    const auto *const image = reinterpret_cast<const char *>(mapped) + sizeof head;
    if (XXH3_64bits(image, head.imageBytes) != head.checksum)
        return {};
    return MemberTableImage::view(file, {image, static_cast<std::size_t>(head.imageBytes)});
}

} // namespace gatehouse
