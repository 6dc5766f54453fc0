// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/audit_trail.h"
#include "portal/store/database.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

/// The chain of audit events shows what was changed in it (R101).
class AuditTrailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void chainsHold();
    void showsTheFirstBrokenLink_data();
    void showsTheFirstBrokenLink();

private:
    qint64 brokenLink(const QString &account);
    bool run(const QString &statement);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void AuditTrailTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(QUrl(u"sqlite://"_s + m_folder->filePath(u"portal.db"_s)));
    QVERIFY(opened);
    m_database = std::move(*opened);
    for (int number = 1; number <= 6; ++number) {
        QVERIFY(m_database->write([number](Transaction &transaction) {
            AuditEvent event;
            event.account = number % 2 == 0 ? u"even"_s : u"odd"_s;
            event.at = Instant{std::chrono::milliseconds{number}};
            event.actor = u"Olga"_s;
            event.action = u"member.removed"_s;
            event.object = QString::number(number);
            event.before = {{u"version"_s, number}};
            return recordEvent(transaction, event);
        }));
    }
}

qint64 AuditTrailTest::brokenLink(const QString &account)
{
    qint64 broken = -1;
    const auto looked = m_database->read([&](Transaction &transaction) -> Result<void> {
        auto first = firstBrokenLink(transaction, account);
        if (!first) {
            return tl::unexpected(first.error());
        }
        broken = first->value_or(0);
        return {};
    });
    return looked ? broken : -1;
}

bool AuditTrailTest::run(const QString &statement)
{
    const QByteArray sql = statement.toUtf8();
    return m_database
        ->write([&sql](Transaction &transaction) -> Result<void> {
            auto done = transaction.run(sql.constData());
            return done ? Result<void>() : Result<void>(tl::unexpected(done.error()));
        })
        .has_value();
}

void AuditTrailTest::chainsHold()
{
    QCOMPARE(brokenLink(u"even"_s), 0);
    QCOMPARE(brokenLink(u"odd"_s), 0);
    QCOMPARE(brokenLink(u"none"_s), 0);
    QVERIFY(m_database->read([](Transaction &transaction) -> Result<void> {
        auto events = eventsOf(transaction, u"even"_s, AuditFilter{{}, {}, {}, {}, {}, 3, 1});
        if (!events || events->size() != 1 || events->front().number != 2 || events->front().object != u"4"_s) {
            return refuse(500, u"wrong"_s);
        }
        return {};
    }));
}

void AuditTrailTest::showsTheFirstBrokenLink_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<qint64>("broken");
    QTest::newRow("actor") << u"UPDATE audit_events SET actor = 'Otto' WHERE account_id = 'even' AND number = 2"_s
                           << qint64{2};
    QTest::newRow("time") << u"UPDATE audit_events SET at = 9 WHERE account_id = 'even' AND number = 1"_s << qint64{1};
    QTest::newRow("removed") << u"DELETE FROM audit_events WHERE account_id = 'even' AND number = 2"_s << qint64{3};
    QTest::newRow("moved between fields")
        << u"UPDATE audit_events SET actor = 'Olgamember', action = '.removed' WHERE account_id = 'even' AND number = 3"_s
        << qint64{3};
}

void AuditTrailTest::showsTheFirstBrokenLink()
{
    QFETCH(QString, statement);
    QFETCH(qint64, broken);
    // Somebody with the file in hand can take the triggers away; the chain tells.
    QVERIFY(run(u"DROP TRIGGER audit_events_hold"_s));
    QVERIFY(run(u"DROP TRIGGER audit_events_stay"_s));
    QVERIFY(run(statement));
    QCOMPARE(brokenLink(u"even"_s), broken);
    QCOMPARE(brokenLink(u"odd"_s), 0);
}

QTEST_GUILESS_MAIN(AuditTrailTest)
#include "audit_trail_test.moc"
