// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the member table answers, beside a QSortFilterProxyModel over the same rows. `--figures FILE` writes the
// worst of each kind as flat JSON.
#include "models/access/member_table_model.h"
#include "tests/bench/figures.h"
#include "tests/bench/many_members.h"

#include <QCoreApplication>
#include <QSortFilterProxyModel>

#include <benchmark/benchmark.h>

namespace {

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

constexpr quint32 hundredThousand = 100'000;
constexpr quint32 million = 1'000'000;

/// What people type: each key stroke of several words, and the field cleared again.
QStringList keyStrokes()
{
    QStringList strokes;
    for (const QString &typed : {u"anna smith"_s, u"example.org"_s, u"alex example.com mail"_s, u"José"_s, u"zzz"_s,
             u"777@"_s, u"e o a"_s, u"александр"_s}) {
        for (int length = 1; length <= typed.size(); ++length)
            strokes.append(typed.left(length));
        strokes.append(QString());
    }
    return strokes;
}

QSharedPointer<const MemberTable> sharedTable(quint32 rows)
{
    static std::map<quint32, QSharedPointer<const MemberTable>> tables;
    auto &table = tables[rows];
    if (!table)
        table = bench::tableOf(bench::manyMembers(rows));
    return table;
}

/// The rows as an ordinary model has them.
class PlainModel final : public QAbstractTableModel {
public:
    explicit PlainModel(quint32 rows)
    {
        for (const bench::StoredMember &member : bench::manyMembers(rows))
            m_rows.push_back({QString::fromStdString(member.name), QString::fromStdString(member.email),
                QString::fromStdString(member.role), member.lastSignIn});
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const Row &row = m_rows[static_cast<std::size_t>(index.row())];
        switch (index.column()) {
        case 0:
            return row.name;
        case 1:
            return row.email;
        case 2:
            return row.role;
        default:
            return row.lastSignIn;
        }
    }

private:
    struct Row {
        QString name;
        QString email;
        QString role;
        qint64 lastSignIn;
    };
    std::vector<Row> m_rows;
};

// Through the model, as the window does it: order, match, tell the view, which has a current row and a selected one.
void filterMembers(benchmark::State &state, quint32 rows, const QString &before, const QString &typed)
{
    MemberTableModel model;
    model.setTable(sharedTable(rows));
    const QPersistentModelIndex current = model.index(static_cast<int>(rows / 2), 0);
    for ([[maybe_unused]] const auto turn : state) {
        state.PauseTiming();
        model.setFilter(before);
        state.ResumeTiming();
        model.setFilter(typed);
        benchmark::DoNotOptimize(model.rowCount());
    }
}

void sortMembers(benchmark::State &state, quint32 rows, MemberColumn column, Qt::SortOrder direction)
{
    const auto table = sharedTable(rows);
    for ([[maybe_unused]] const auto turn : state)
        benchmark::DoNotOptimize(table->ordered(column, direction));
}

// What the window's thread does when news of one among them arrives: sorted, searched, somebody selected.
void swapTable(benchmark::State &state, quint32 rows)
{
    const auto before = sharedTable(rows);
    static std::map<quint32, QSharedPointer<const MemberTable>> changed;
    auto &after = changed[rows];
    if (!after) {
        auto members = bench::manyMembers(rows);
        members[rows / 3].name += " Again";
        after = bench::tableOf(members);
    }
    MemberTableModel model;
    model.setTable(before);
    model.setFilter(u"an"_s);
    const QPersistentModelIndex current = model.index(model.rowCount() / 2, 0);
    for ([[maybe_unused]] const auto turn : state) {
        model.setTable(after);
        benchmark::DoNotOptimize(model.rowCount());
        state.PauseTiming();
        model.setTable(before);
        state.ResumeTiming();
    }
}

void buildTable(benchmark::State &state, quint32 rows)
{
    const auto members = bench::manyMembers(rows);
    for ([[maybe_unused]] const auto turn : state)
        benchmark::DoNotOptimize(bench::tableOf(members));
}

void filterProxy(benchmark::State &state, const QString &before, const QString &typed)
{
    static PlainModel plain(hundredThousand);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plain);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    for ([[maybe_unused]] const auto turn : state) {
        state.PauseTiming();
        proxy.setFilterFixedString(before);
        benchmark::DoNotOptimize(proxy.rowCount());
        state.ResumeTiming();
        proxy.setFilterFixedString(typed);
        benchmark::DoNotOptimize(proxy.rowCount());
    }
}

void sortProxy(benchmark::State &state, int column)
{
    static PlainModel plain(hundredThousand);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plain);
    for ([[maybe_unused]] const auto turn : state) {
        state.PauseTiming();
        proxy.sort(-1);
        benchmark::DoNotOptimize(proxy.rowCount());
        state.ResumeTiming();
        proxy.sort(column);
        benchmark::DoNotOptimize(proxy.rowCount());
    }
}

/// Keeps the worst median of each figure; a benchmark's name begins with its figure's.
class WorstMedians final : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Aggregate || run.aggregate_name != "median")
                continue;
            const QString name = QString::fromStdString(run.run_name.function_name).section(u'/', 0, 0);
            const double milliseconds = run.GetAdjustedRealTime();
            figures[name] = std::max(figures[name], milliseconds);
        }
    }
    std::map<QString, double> figures;
};

template <class... Arguments>
void declare(const QString &name, int repetitions, Arguments... arguments)
{
    benchmark::RegisterBenchmark(qUtf8Printable(name), arguments...)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1)
        ->Repetitions(repetitions)
        ->ReportAggregatesOnly(true)
        ->UseRealTime();
}

void declareAll()
{
    for (const auto &[word, rows] : {std::pair{u"100k"_s, hundredThousand}, std::pair{u"1m"_s, million}}) {
        QString before;
        int number = 0;
        for (const QString &typed : keyStrokes()) {
            declare(u"member_filter_%1_ms/%2:%3"_s.arg(word).arg(++number).arg(typed), 9, filterMembers, rows, before,
                typed);
            before = typed;
        }
        for (int column = 0; column <= static_cast<int>(MemberColumn::LastSignIn); ++column) {
            for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder})
                declare(u"member_sort_%1_ms/%2/%3"_s.arg(word).arg(column).arg(direction), 9, sortMembers, rows,
                    static_cast<MemberColumn>(column), direction);
        }
        declare(u"member_build_%1_ms"_s.arg(word), 5, buildTable, rows);
        declare(u"snapshot_swap_%1_ms"_s.arg(word), 9, swapTable, rows);
    }
    QString before;
    for (const QString &typed : {u"a"_s, u"an"_s, u"anna"_s, u"example.org"_s, QString()}) {
        declare(u"proxy_filter_100k_ms/%1"_s.arg(typed), 3, filterProxy, before, typed);
        before = typed;
    }
    for (int column = 0; column < 4; ++column)
        declare(u"proxy_sort_100k_ms/%1"_s.arg(column), 3, sortProxy, column);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = gatehouse::bench::takeFiguresPath(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    declareAll();
    WorstMedians reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    const double bytesPerRow = static_cast<double>(sharedTable(million)->bytes()) / million;
    // What the model adds while it shows them all: their order, and which are shown.
    constexpr double modelBytesPerRow = 2 * sizeof(quint32);
    reporter.figures[u"member_bytes_per_row_1m"_s] = bytesPerRow + modelBytesPerRow;
    for (const auto &[name, value] : reporter.figures)
        qInfo("%-28s %10.3f", qPrintable(name), value);
    return path.isEmpty() || gatehouse::bench::writeFigures(path, reporter.figures) ? 0 : 1;
}
