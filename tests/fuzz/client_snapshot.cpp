// SPDX-License-Identifier: GPL-3.0-or-later
// The mapped snapshot of an account's members with some bytes replaced (bent_bytes.h): the checksum is made right
// again, so that what is behind it is met. It is refused, or is a table. What stands inside a column is the checksum's
// concern, not the reader's (MemberTableImage), so that no row is asked for here; without the right checksum it must be
// refused.
#include "app/store/member_snapshot.h"
#include "tests/fuzz/bent_bytes.h"
#include "tests/fuzz/given_bytes.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstring>
#include <xxhash.h>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr qsizetype headBytes = 64;
constexpr qsizetype imageBytesAt = 24; ///< behind mark and stamp
constexpr qsizetype checksumAt = 32;
const QUuid stamp(u"5f0c4f1e-0000-4000-8000-000000000001"_s);

QByteArray trueSnapshot(const QString &path)
{
    MemberTableBuilder builder;
    for (int number = 0; number < 9; ++number) {
        Member member;
        member.id = MemberId{u"m%1"_s.arg(number)};
        member.name = u"Änne Ó %1"_s.arg(number);
        member.email = u"m%1@example.org"_s.arg(number);
        member.role = u"user"_s;
        builder.add(member);
    }
    fuzz::mustHold(MemberSnapshot::write(path, stamp, *builder.build()).has_value());
    QFile file(path);
    fuzz::mustHold(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir home;
    static const QByteArray whole = trueSnapshot(home.filePath(u"true"_s));
    if (size < 2)
        return 0;
    QByteArray bytes = fuzz::bent(whole, data + 2, size - 2);
    bytes.chop((data[0] & 0x0FU) == 0x0FU ? qsizetype{data[1]} * 64 : 0);
    const bool isMended = (data[0] & 0x10U) == 0 && bytes.size() >= headBytes;
    if (isMended) {
        std::memcpy(bytes.data(), whole.constData(), imageBytesAt); // mark and stamp
        const quint64 length = static_cast<quint64>(bytes.size() - headBytes);
        const quint64 sum = XXH3_64bits(bytes.constData() + headBytes, static_cast<std::size_t>(length));
        std::memcpy(bytes.data() + imageBytesAt, &length, sizeof length);
        std::memcpy(bytes.data() + checksumAt, &sum, sizeof sum);
    }
    QFile file(home.filePath(u"bent"_s));
    fuzz::mustHold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto table = MemberSnapshot::open(file.fileName(), stamp);
    if (!table)
        return 0;
    if (!isMended) // the last bytes of the head are spare and of no meaning
        fuzz::mustHold(bytes.mid(headBytes) == whole.mid(headBytes));
    fuzz::mustHold(table->bytes() >= 0);
    fuzz::mustHold(table->size() <= static_cast<quint64>(bytes.size()));
    return 0;
}
