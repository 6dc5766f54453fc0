// SPDX-License-Identifier: GPL-3.0-or-later
// What the store costs: from a stored account to a list that answers the filter, and from bytes of a first sync to the
// store, beside SQLite's own speed at the same rows.
#include "app/connectors/gatehouse/changes_wire.h"
#include "app/sync/account_sync.h"
#include "models/access/member_table_model.h"
#include "models/clock.h"
#include "tests/bench/figures.h"
#include "tests/bench/many_members.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr quint32 people = 100'000;
constexpr quint32 pageSize = 1000;
constexpr int rounds = 5;
const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"account"_s}};

/// A portal that answers with the pages it was given, decoded as they are asked for, and knows nothing else.
class PagesOnly final : public Connector {
public:
    explicit PagesOnly(const QByteArrayList &pages)
        : m_pages(pages)
    {
    }
    double decoding = 0; ///< ms spent from bytes to values

    void speak(const QString & /*language*/) override { }
    QCoro::Task<Outcome<PortalDocument>> describe() override { co_return tl::unexpected(Refusal{}); }
    QCoro::Task<Outcome<AccountList>> accounts() override { co_return tl::unexpected(Refusal{}); }
    QCoro::Task<Outcome<ReceivedList>> received() override { co_return tl::unexpected(Refusal{}); }
    QCoro::Task<Outcome<FetchedChanges>> changes(AccountId /*account*/, QByteArray /*cursor*/) override
    {
        QElapsedTimer timer;
        timer.start();
        Result<FetchedChanges> page = changesFromWire(m_pages.at(m_next++));
        decoding += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (!page) {
            Refusal refusal;
            refusal.error = page.error();
            co_return tl::unexpected(std::move(refusal));
        }
        co_return *std::move(page);
    }
    QCoro::Task<Outcome<Sent>> send(PlanRow /*row*/, QString /*clientId*/) override
    {
        co_return tl::unexpected(Refusal{});
    }
    QCoro::Task<Outcome<void>> tryOut(PlanRow /*row*/, QString /*clientId*/) override
    {
        co_return tl::unexpected(Refusal{});
    }
    QCoro::Task<Outcome<QString>> upload(Upload /*upload*/, QString /*clientId*/) override
    {
        co_return tl::unexpected(Refusal{});
    }
    QCoro::Task<Outcome<QByteArray>> download(AccountId /*account*/, QString /*file*/, qint64 /*size*/) override
    {
        co_return tl::unexpected(Refusal{});
    }
    QCoro::Task<Outcome<FetchedEvents>> events(
        AccountId /*account*/, ActivityFilter /*filter*/, QByteArray /*cursor*/) override
    {
        co_return tl::unexpected(Refusal{});
    }
    QCoro::Task<Outcome<QByteArray>> transfers(AccountId /*account*/) override { co_return tl::unexpected(Refusal{}); }
    Result<QList<OwnershipTransfer>> readTransfers(const QByteArray & /*raw*/, bool /*isReceived*/) const override
    {
        return QList<OwnershipTransfer>{};
    }
    Result<AccountList> accountsFromStore(const QByteArray & /*raw*/) const override { return AccountList{}; }
    Result<ReceivedList> receivedFromStore(const QByteArray & /*raw*/) const override { return ReceivedList{}; }
    std::optional<std::chrono::milliseconds> clockOffset() const override { return std::nullopt; }

private:
    const QByteArrayList &m_pages;
    qsizetype m_next = 0;
};

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

QByteArray pageOf(const std::vector<bench::StoredMember> &members, quint32 first, quint32 last)
{
    QJsonArray changes;
    for (quint32 i = first; i < last; ++i) {
        const bench::StoredMember &each = members[i];
        QJsonObject grant = QJsonDocument::fromJson(QByteArray::fromStdString(each.grant)).object();
        QJsonArray scoped;
        for (const QJsonValue value :
            grant.value(u"scoped"_s).toArray()) { // the store names both, the wire what is set
            QJsonObject cell = value.toObject();
            for (const QString &key : {u"module"_s, u"sub_account"_s}) {
                if (cell.value(key).toString().isEmpty())
                    cell.remove(key);
            }
            scoped.append(cell);
        }
        grant.insert(u"scoped"_s, scoped);
        const QJsonValue lastSignIn = each.lastSignIn > 0 ? QJsonValue(each.lastSignIn) : QJsonValue(QJsonValue::Null);
        const QJsonObject member{{u"id"_s, text(each.id)}, {u"name"_s, text(each.name)}, {u"email"_s, text(each.email)},
            {u"role"_s, text(each.role)}, {u"grant"_s, grant}, {u"status"_s, u"active"_s}, {u"version"_s, 1},
            {u"since"_s, each.since}, {u"last_sign_in"_s, lastSignIn}};
        changes.append(QJsonObject{{u"kind"_s, u"member"_s}, {u"id"_s, text(each.id)},
            {u"sequence"_s, static_cast<qint64>(i)}, {u"deleted"_s, false}, {u"member"_s, member}});
    }
    const QJsonObject page{{u"changes"_s, changes}, {u"count"_s, changes.size()},
        {u"next_cursor"_s, u"c%1"_s.arg(last)}, {u"more"_s, last < members.size()},
        {u"sequence"_s, static_cast<qint64>(last)}};
    return QJsonDocument(page).toJson(QJsonDocument::Compact);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

[[noreturn]] void giveUp(const QString &why)
{
    qFatal("%s", qPrintable(why));
}

/// Bytes of all pages to rows in the store.
double firstSync(const QString &folder, const QByteArrayList &pages, double &decoding)
{
    const SystemClock clock;
    PagesOnly portal(pages);
    QElapsedTimer timer;
    timer.start();
    AccountSync sync(account, {portal, clock, folder});
    const Outcome<bool> fetched = QCoro::waitFor(sync.fetch(MemberId{}, u"epoch"_s));
    const double spent = milliseconds(timer);
    if (!fetched)
        giveUp(fetched.error().error.detail);
    decoding = portal.decoding;
    return spent;
}

/// The same rows through SQLite's C interface in one transaction, nothing else.
double rawInsert(const QString &folder, const std::vector<bench::StoredMember> &members)
{
    sqlite3 *raw = nullptr;
    if (sqlite3_open(qPrintable(folder + u"/raw.db"_s), &raw) != SQLITE_OK)
        giveUp(u"cannot open a raw file"_s);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database(raw, &sqlite3_close);
    const auto run = [&database](const char *sql) {
        if (sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(database.get())));
    };
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE member (id TEXT PRIMARY KEY, name TEXT NOT "
        "NULL, email TEXT NOT NULL, role TEXT NOT NULL, grant_form TEXT NOT NULL, status INTEGER NOT NULL, version "
        "INTEGER NOT NULL, since INTEGER NOT NULL, last_sign_in INTEGER NOT NULL, removed_at INTEGER NOT NULL, "
        "restorable_until INTEGER NOT NULL, last_use INTEGER NOT NULL, wishes INTEGER NOT NULL) STRICT, WITHOUT ROWID");
    QElapsedTimer timer;
    timer.start();
    run("BEGIN IMMEDIATE");
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        database.get(), "INSERT INTO member VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &statement, nullptr);
    for (const bench::StoredMember &each : members) {
        int column = 0;
        for (const std::string *value : {&each.id, &each.name, &each.email, &each.role, &each.grant})
            sqlite3_bind_text(statement, ++column, value->data(), static_cast<int>(value->size()), nullptr);
        sqlite3_bind_int(statement, 6, static_cast<int>(each.status));
        sqlite3_bind_int64(statement, 7, 1);
        sqlite3_bind_int64(statement, 8, each.since);
        sqlite3_bind_int64(statement, 9, each.lastSignIn);
        for (column = 10; column <= 13; ++column)
            sqlite3_bind_int64(statement, column, 0);
        if (sqlite3_step(statement) != SQLITE_DONE || sqlite3_reset(statement) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(database.get())));
    }
    sqlite3_finalize(statement);
    run("COMMIT");
    return milliseconds(timer);
}

/// A stored account to a model whose filter has answered.
double startToList(const QString &folder)
{
    const SystemClock clock;
    const QByteArrayList noPages;
    PagesOnly portal(noPages);
    QElapsedTimer timer;
    timer.start();
    AccountSync sync(account, {portal, clock, folder});
    const auto table = sync.members({}, {});
    if (!table || (*table)->size() != people)
        giveUp(u"the store does not hold everybody"_s);
    MemberTableModel model;
    model.setTable(*table);
    model.setFilter(u"anna"_s);
    const int shown = model.rowCount();
    const double spent = milliseconds(timer);
    if (shown == 0)
        giveUp(u"the filter found nobody"_s);
    return spent;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = bench::takeFiguresPath(argc, argv);
    const std::vector<bench::StoredMember> members = bench::manyMembers(people);
    QByteArrayList pages;
    for (quint32 first = 0; first < people; first += pageSize)
        pages.append(pageOf(members, first, std::min(first + pageSize, people)));

    std::vector<double> syncs;
    std::vector<double> inserts;
    std::vector<double> starts;
    std::vector<double> decodings(rounds);
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        inserts.push_back(rawInsert(folder.path(), members));
        syncs.push_back(firstSync(folder.path(), pages, decodings[static_cast<std::size_t>(round)]));
        starts.push_back(startToList(folder.path()));
    }
    const std::map<QString, double> figures{{u"raw_insert_100k_ms"_s, median(inserts)},
        {u"first_sync_100k_ms"_s, median(syncs)}, {u"first_sync_to_raw_insert"_s, median(syncs) / median(inserts)},
        {u"first_sync_decode_100k_ms"_s, median(decodings)}, {u"store_to_model_100k_ms"_s, median(starts)}};
    for (const auto &[name, value] : figures)
        qInfo("%-28s %10.3f", qPrintable(name), value);
    return path.isEmpty() || bench::writeFigures(path, figures) ? 0 : 1;
}
