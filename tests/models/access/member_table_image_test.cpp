// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_image.h"
#include "tests/models/access/sample_members.h"

#include <QTest>

#include <cstring>
#include <new>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Bytes at the alignment an image needs, as a mapped file has them.
class Aligned {
public:
    explicit Aligned(const QByteArray &bytes)
        : m_size(static_cast<std::size_t>(bytes.size()))
        , m_memory(static_cast<char *>(::operator new(m_size + 1, std::align_val_t(MemberTableImage::alignment))),
              [](char *memory) { ::operator delete(memory, std::align_val_t(MemberTableImage::alignment)); })
    {
        std::memcpy(m_memory.get(), bytes.constData(), m_size);
    }
    [[nodiscard]] QSharedPointer<const MemberTable> view() const
    {
        return MemberTableImage::view(m_memory, {m_memory.get(), m_size});
    }

private:
    std::size_t m_size;
    std::shared_ptr<char> m_memory;
};

QByteArray imageOf(const MemberTable &table)
{
    QByteArray bytes;
    const bool isWritten = MemberTableImage::write(table, [&bytes](std::span<const char> piece) {
        bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
        return true;
    });
    return isWritten ? bytes : QByteArray();
}

} // namespace

/// A table seen through its image is the table.
class MemberTableImageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheSame()
    {
        Seeded chance;
        for (const int count : {0, 1, 700}) {
            const auto members = anyMembers(chance, count);
            const auto built = tableOf(members);
            const auto seen = Aligned(imageOf(*built)).view(); // which keeps the memory
            QVERIFY(seen);
            QCOMPARE(seen->size(), built->size());
            for (quint32 row = 0; row < built->size(); ++row) {
                QVERIFY(built->isSameRow(row, *seen, row));
                QCOMPARE(seen->member(row), members.at(static_cast<qsizetype>(row)));
                QCOMPARE(seen->rowOf(built->id(row)), std::optional(row));
                QCOMPARE(seen->rowOfEmail(built->email(row)), built->rowOfEmail(built->email(row)));
            }
            for (const MemberColumn column : {MemberColumn::Name, MemberColumn::Email, MemberColumn::Role,
                     MemberColumn::Access, MemberColumn::Status, MemberColumn::LastSignIn}) {
                for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder})
                    QVERIFY(seen->ordered(column, direction) == built->ordered(column, direction));
            }
            const auto all = built->ordered(MemberColumn::Name, Qt::AscendingOrder);
            for (const QString &text : {u"an"_s, u"jose firm"_s, u"strasse"_s, u"zzz"_s})
                QVERIFY(seen->matching(text, all) == built->matching(text, all));
            for (const MemberStatus status : {MemberStatus::Active, MemberStatus::Deactivated, MemberStatus::Removed})
                QCOMPARE(seen->countOf(status), built->countOf(status));
        }
    }

    void refusesWhatIsNoImageOfThisFormat()
    {
        Seeded chance;
        const QByteArray image = imageOf(*tableOf(anyMembers(chance, 50)));
        QVERIFY(Aligned(image).view());
        for (const qsizetype place : {0, 8, 12, 16}) { // mark, format, byte order, hash
            QByteArray other = image;
            other[place] = static_cast<char>(other[place] ^ 1);
            QVERIFY2(!Aligned(other).view(), qPrintable(QString::number(place)));
        }
        QVERIFY(!Aligned(QByteArray()).view());
        for (int cut = 0; cut < 20; ++cut)
            QVERIFY(!Aligned(image.first(chance.below(static_cast<int>(image.size()) - 64))).view());
    }

    void stopsWhenTheSinkDoes()
    {
        Seeded chance;
        const auto table = tableOf(anyMembers(chance, 50));
        int pieces = 0;
        QVERIFY(!MemberTableImage::write(*table, [&pieces](std::span<const char>) { return ++pieces < 4; }));
        QCOMPARE(pieces, 4);
    }
};

QTEST_APPLESS_MAIN(MemberTableImageTest)
#include "member_table_image_test.moc"
