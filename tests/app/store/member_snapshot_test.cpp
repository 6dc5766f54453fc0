// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/member_snapshot.h"
#include "tests/models/access/sample_members.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;

/// The snapshot beside a cache: whole and the one that was asked for, or none.
class MemberSnapshotTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"cache.db.members"_s);
        m_table = tableOf(anyMembers(m_chance, 300));
        QVERIFY(MemberSnapshot::write(m_path, m_stamp, *m_table));
    }

    void comesBackWhole()
    {
        const auto seen = MemberSnapshot::open(m_path, m_stamp);
        QVERIFY(seen);
        QCOMPARE(seen->size(), m_table->size());
        for (quint32 row = 0; row < seen->size(); ++row)
            QVERIFY(seen->isSameRow(row, *m_table, row));
    }

    void isReadByNobodyElse()
    {
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
            | QFileDevice::WriteUser; // "user" is whoever asks
        QCOMPARE(QFileInfo(m_path).permissions(), mine);
    }

    void isOfNoUseUnderAnotherStamp()
    {
        QVERIFY(!MemberSnapshot::open(m_path, QUuid::createUuid()));
        QVERIFY(!MemberSnapshot::open(m_path, QUuid()));
        QVERIFY(!MemberSnapshot::open(m_folder->filePath(u"none"_s), m_stamp));
    }

    void isRefusedWhereOneByteDiffers()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (int round = 0; round < 30; ++round) {
            // The last bytes of the head are spare and of no meaning.
            const qint64 place = round == 0 ? 0 : 64 + m_chance.below(static_cast<int>(file.size()) - 64);
            char byte = 0;
            QVERIFY(file.seek(place) && file.getChar(&byte));
            QVERIFY(file.seek(place) && file.putChar(static_cast<char>(byte ^ 0x10)) && file.flush());
            QVERIFY2(!MemberSnapshot::open(m_path, m_stamp), qPrintable(QString::number(place)));
            QVERIFY(file.seek(place) && file.putChar(byte) && file.flush());
        }
        QVERIFY(MemberSnapshot::open(m_path, m_stamp));
        QVERIFY(file.resize(file.size() - 64));
        QVERIFY(!MemberSnapshot::open(m_path, m_stamp));
    }

    void whoeverLooksKeepsTheOldOne()
    {
        const auto seen = MemberSnapshot::open(m_path, m_stamp);
        const QUuid next = QUuid::createUuid();
        QVERIFY(MemberSnapshot::write(m_path, next, *tableOf({})));
        QCOMPARE(seen->member(7), m_table->member(7));
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(seen->member(299), m_table->member(299));
    }

    void sayWhereItCantBeWritten()
    {
        const auto done = MemberSnapshot::write(m_folder->filePath(u"no/such/folder"_s), m_stamp, *m_table);
        QVERIFY(!done);
        QCOMPARE(done.error().code, Error::Code::StoreFailed);
    }

private:
    Seeded m_chance;
    const QUuid m_stamp = QUuid::createUuid();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QSharedPointer<const MemberTable> m_table;
};

QTEST_GUILESS_MAIN(MemberSnapshotTest)
#include "member_snapshot_test.moc"
