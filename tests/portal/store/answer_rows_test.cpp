// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/answer_rows.h"
#include "portal/store/database.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1'800'000'000'000ms};

} // namespace

/// What is pruned is forgotten, but not that it was answered: no copy of it is ever carried out again (R52).
class AnswerRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(QUrl(u"sqlite://"_s + m_folder->filePath(u"portal.db"_s)));
        QVERIFY(opened);
        m_database = std::move(*opened);
    }

    void theMarkIsTheHighestNumberPruned()
    {
        // Several of a client's changes are under way at once, so that numbers do not come in their order.
        for (const qint64 seq : {7, 9, 8}) {
            keep(u"laptop"_s, seq, start);
        }
        QCOMPARE(mark(u"laptop"_s), 0);
        QCOMPARE(prune(start), 0);
        QCOMPARE(prune(start + 1ms), 3);
        QCOMPARE(mark(u"laptop"_s), 9);
        QCOMPARE(mark(u"desktop"_s), 0);
        QCOMPARE(mark(u"laptop"_s, u"somebody else"_s), 0);
    }

    void theMarkRisesAndNeverSinks()
    {
        keep(u"laptop"_s, 20, start);
        keep(u"laptop"_s, 19, start + 1h);
        keep(u"desktop"_s, 3, start + 1h);
        keep(u"laptop"_s, 31, start + 2h);
        QCOMPARE(prune(start + 1ms), 1);
        QCOMPARE(mark(u"laptop"_s), 20);
        QCOMPARE(prune(start + 1h + 1ms), 2);
        QCOMPARE(mark(u"laptop"_s), 20);
        QCOMPARE(mark(u"desktop"_s), 3);
        QCOMPARE(prune(start + 2h + 1ms), 1);
        QCOMPARE(mark(u"laptop"_s), 31);
    }

    void whatIsYoungerIsKept()
    {
        keep(u"laptop"_s, 1, start);
        keep(u"laptop"_s, 2, start + 1h);
        QCOMPARE(prune(start + 1h), 1);
        QVERIFY(!isKept(u"laptop"_s, 1));
        QVERIFY(isKept(u"laptop"_s, 2));
        QVERIFY(!isKept(u"desktop"_s, 2));
    }

private:
    static QString keyOf(qint64 seq) { return u"key-%1"_s.arg(seq); }
    /// What `ask` comes to in a transaction of its own.
    template <class Ask>
    auto asked(Ask ask) -> std::optional<typename decltype(ask(std::declval<Transaction &>()))::value_type>
    {
        std::optional<typename decltype(ask(std::declval<Transaction &>()))::value_type> value;
        const auto done = m_database->write([&](Transaction &transaction) -> Result<void> {
            auto answer = ask(transaction);
            if (!answer) {
                return tl::unexpected(answer.error());
            }
            value = *answer;
            return {};
        });
        return done ? value : std::nullopt;
    }
    void keep(const QString &client, qint64 seq, Instant at)
    {
        const AnswerRow row{
            u"olga"_s, client, keyOf(seq), seq, "print", 200, u"application/json"_s, u"\"2\""_s, "{}", at};
        QVERIFY(m_database->write([&row](Transaction &transaction) { return putAnswer(transaction, row); }));
    }
    int prune(Instant before)
    {
        return asked([before](Transaction &transaction) { return pruneAnswers(transaction, before); }).value_or(-1);
    }
    qint64 mark(const QString &client, const QString &identity = u"olga"_s)
    {
        return asked([&](Transaction &transaction) {
            return highestPrunedSeq(transaction, identity, client);
        }).value_or(-1);
    }
    bool isKept(const QString &client, qint64 seq)
    {
        const auto found =
            asked([&](Transaction &transaction) { return answerByKey(transaction, u"olga"_s, client, keyOf(seq)); });
        return found && *found && (*found)->seq == seq;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(AnswerRowsTest)
#include "answer_rows_test.moc"
