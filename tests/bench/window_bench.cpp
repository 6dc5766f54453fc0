// SPDX-License-Identifier: GPL-3.0-or-later
// How long from starting the program to a list one can work with, as a whole process, against a window with nothing in
// it.
//   empty_qt_window_ms       start of the process to the first paint of an empty QWidget
//   start_to_list_100k_ms    start of the process to rows painted *and* the filter answering, 100,000 members in the
//   store, which has its snapshot as after any use
//   start_without_snapshot_100k_ms   the same where there is none: each row is read and folded
//   window_blocked_max_ms    the longest that the window's thread stood still while 100,000 members came from a real
//   portal for the first time, the list of them shown; first_sync_in_window_100k_ms: how long that took in all
// Each is the median of seven runs, of three where a portal is asked. The program starts itself as its own child for
// each run.

#include "app/application.h"
#include "app/session/memory_key_store.h"
#include "app/store/cache_store.h"
#include "app/store/member_snapshot.h"
#include "app/store/plan_file.h"
#include "app/store/registry_store.h"
#include "models/clock.h"
#include "tests/bench/figures.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr int members = 100'000;
constexpr int runs = 7;

void sayReady()
{
    std::puts("ready");
    std::fflush(stdout);
}

class EmptyWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, qApp, [] {
            sayReady();
            QApplication::quit();
        });
    }
};

int runEmpty(QApplication &application)
{
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return application.exec();
}

/// Ready when the rows have been painted and a filter typed into the field has cut them down.
int runList(QApplication &qt, const QString &folder)
{
    Application::describe();
    ApplicationOptions options;
    options.dataFolder = folder;
    Application application(options);
    application.start();
    QTimer look;
    bool typed = false;
    QObject::connect(&look, &QTimer::timeout, &application, [&] {
        const auto widgets = QApplication::allWidgets();
        QAbstractItemView *view = nullptr;
        QLineEdit *search = nullptr;
        for (QWidget *widget : widgets) {
            if (widget->objectName() == u"usersTable"_s)
                view = qobject_cast<QAbstractItemView *>(widget);
            if (widget->objectName() == u"searchEdit"_s)
                search = qobject_cast<QLineEdit *>(widget);
        }
        if (!view || !search || !view->isVisible() || !view->model())
            return;
        const int rows = view->model()->rowCount();
        if (!typed && rows >= members) {
            view->viewport()->repaint();
            typed = true;
            search->setText(u"person 99"_s);
        }
        if (typed && rows > 0 && rows < members) {
            view->viewport()->repaint();
            sayReady();
            look.stop();
            application.quit();
        }
    });
    look.start(1);
    return qt.exec();
}

/// The sample's portal has the members; tells the longest pause between two turns of the event loop until all are
/// there.
int runFirstSync(QApplication &qt, const QString &folder)
{
    Application::describe();
    ApplicationOptions options;
    options.dataFolder = folder;
    options.trySample = true;
    options.makeKeyStore = [] {
        return std::make_unique<MemoryKeyStore>();
    };
    Application application(options);
    application.start();
    QElapsedTimer since;
    QElapsedTimer all;
    qint64 longest = 0;
    double took = 0;
    constexpr qint64 untilPainted = 500; ///< ms
    QElapsedTimer full; // since all rows are in the list
    QTimer turn;
    QTableView *view = nullptr;
    QObject::connect(&turn, &QTimer::timeout, &application, [&] {
        const qint64 pause = since.isValid() ? since.nsecsElapsed() : 0;
        if (view == nullptr) {
            const auto widgets = QApplication::allWidgets();
            for (QWidget *widget : widgets) {
                if (widget->objectName() == u"usersTable"_s && widget->isVisible())
                    view = qobject_cast<QTableView *>(widget);
            }
            all.start();
        }
        longest = std::max(longest, pause); // also while the first list is made, and while the full one is painted
        if (view != nullptr && view->model()->rowCount() >= members && !full.isValid()) {
            took = static_cast<double>(all.nsecsElapsed()) / 1e6;
            full.start();
        }
        if (full.isValid() && full.hasExpired(untilPainted)) {
            std::printf("blocked %f took %f\nready\n", static_cast<double>(longest) / 1e6, took);
            std::fflush(stdout);
            turn.stop();
            application.quit();
        }
        since.start();
    });
    turn.start(0);
    return qt.exec();
}

struct FirstSync {
    double blocked = -1;
    double took = -1;
};

/// Of three: the longest that the window was ever blocked, and the middle one of how long it took.
FirstSync measureFirstSync(const QString &home)
{
    constexpr int turns = 3;
    double blocked = 0;
    std::vector<double> found;
    for (int turn = 0; turn < turns; ++turn) {
        const QString folder = home + u"/first-sync-"_s + QString::number(turn);
        const QString sample = folder + u"/sample"_s;
        QDir().mkpath(sample);
        QFile::setPermissions(sample, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QProcess filling;
        filling.start(QCoreApplication::applicationDirPath() + u"/gatehouse-portal"_s,
            {u"demo"_s, u"--members"_s, QString::number(members), u"--database"_s, sample + u"/portal.db"_s});
        QProcess child;
        QByteArray told;
        if (filling.waitForFinished(120'000) && filling.exitCode() == 0) {
            child.start(QCoreApplication::applicationFilePath(), {u"--child-first-sync"_s, folder});
            while (!told.contains("ready") && child.waitForReadyRead(120'000))
                told += child.readAllStandardOutput();
            child.waitForFinished(20'000);
        }
        FirstSync one;
        if (!told.contains("ready")
            || std::sscanf(told.constData(), "blocked %lf took %lf", &one.blocked, &one.took) != 2) {
            std::fprintf(stderr, "bench_window: the first sync did not end: %s %s\n",
                filling.readAllStandardError().right(300).constData(),
                child.readAllStandardError().right(500).constData());
            return {};
        }
        blocked = std::max(blocked, one.blocked);
        found.push_back(one.took);
    }
    std::sort(found.begin(), found.end());
    return {blocked, found[turns / 2]};
}

QByteArray portalDocument()
{
    return R"({"installation":"bench","data_epoch":"bench","api":"gatehouse-1","profile":"third-party","name":"Bench",
        "now":1700000000000,"terms":{},"permission_groups":[{"key":"all","label":{"en":"All"}}],
        "permissions":[
            {"key":"domains","group":"all","label":{"en":"View Domains"},"description":{"en":"See them"},"requires":[]},
            {"key":"invoices","group":"all","label":{"en":"View Invoices"},"description":{"en":"See them"},"requires":[]}],
        "roles":[{"key":"owner","label":{"en":"Owner"},"assignable":false,"may_hold_all":true,"closed":[]},
            {"key":"user","label":{"en":"User"},"assignable":true,"may_hold_all":true,"closed":[]}],
        "invitations":{"lifetime_s":86400,"several_at_once":1,"full_name":"none","needs_existing_sign_in":false,
            "allowed_domains":[],"accept_inside":true,"message":false},
        "sign_up":{"policy":"by_invitation"},"ownership":{"transferable":false,"reason":null},
        "removal":{"restore_grace_s":86400},"limits":{"page":1000,"body_bytes":262144,"invitations_per_request":500},
        "sign_in":{"authorization_endpoint":"http://127.0.0.1:9/authorize","token_endpoint":"http://127.0.0.1:9/v1/token",
            "issuer":"http://127.0.0.1:9"}})";
}

/// What the program writes once the members have stood still for a while.
bool keepSnapshot(CacheStore &cache)
{
    MemberTableBuilder builder;
    if (!cache.readMembers([&builder](const MemberTableBuilder::Raw &raw) { builder.add(raw); }))
        return false;
    const QUuid stamp = QUuid::createUuid();
    cache.setSnapshotStamp(stamp);
    return bool(MemberSnapshot::write(cache.snapshotPath(), stamp, *builder.build()));
}

bool prepare(const QString &folder, bool hasSnapshot)
{
    const SystemClock clock;
    PlanFile plan;
    if (!plan.open(folder, clock.now()))
        return false;
    RegistryStore registry(plan.database());
    const AccountKey key{{u"portal-1"_s}, {u"identity-1"_s}, {u"account-1"_s}};
    StoredPortal portal;
    portal.id = key.portal;
    portal.address = QUrl(u"http://127.0.0.1:9"_s); // nobody answers there: the start must not need the network
    portal.document = portalDocument();
    StoredIdentity identity;
    identity.id = key.identity;
    identity.portal = key.portal;
    identity.remoteId = u"person-1"_s;
    identity.email = u"owner@brightwater.example"_s;
    identity.name = u"Olivia Owner"_s;
    identity.accounts =
        R"({"accounts":[{"id":"account-1","name":"Brightwater Ltd","owner_name":"Olivia Owner","own":true,)"
        R"("member_id":"m0","role":"owner","grant":{"all":true,"permissions":[]},"sequence":100000}],"count":1})"_ba;
    if (!registry.keep(portal) || !registry.keep(identity))
        return false;
    CacheStore cache;
    if (!cache.open(folder, key, clock.now()))
        return false;
    CachePage page;
    page.members.reserve(members);
    for (int i = 0; i < members; ++i) {
        MemberRow row;
        const QByteArray number = QByteArray::number(i);
        row.id = "m" + number;
        row.name = "Person " + number + " Sample";
        row.email = "person" + number + "@team.example.org";
        row.role = i == 0 ? "owner" : "user";
        row.grant = i % 3 == 0 ? R"({"all":true,"ends_at":null,"permissions":[],"scoped":[]})"_ba
                               : R"({"all":false,"ends_at":null,"permissions":["domains","invoices"],"scoped":[]})"_ba;
        row.version = 1;
        row.since = 1'700'000'000'000;
        page.members.push_back(std::move(row));
    }
    CacheState state;
    state.cursor = "bench";
    state.sequence = members;
    state.isComplete = true;
    state.dataEpoch = u"bench"_s;
    state.self = u"m0"_s;
    state.lastSync = clock.now();
    return cache.apply(page, state) && (!hasSnapshot || keepSnapshot(cache));
}

double measure(const QStringList &arguments)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QProcess child;
        QElapsedTimer timer;
        timer.start();
        child.start(QCoreApplication::applicationFilePath(), arguments);
        bool ready = false;
        while (!ready && child.waitForReadyRead(30'000))
            ready = child.readAllStandardOutput().contains("ready");
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        child.waitForFinished(20'000);
        if (!ready) {
            std::fprintf(stderr, "bench_window: %s never became ready: %s\n", qPrintable(arguments.join(u' ')),
                child.readAllStandardError().right(500).constData());
            return -1;
        }
        times.push_back(took);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home;
    if (argc > 1 && QByteArrayView(argv[1]) == "--child-empty") {
        QApplication application(argc, argv);
        return runEmpty(application);
    }
    if (argc > 2 && QByteArrayView(argv[1]) == "--child-list") {
        QApplication application(argc, argv);
        return runList(application, QString::fromLocal8Bit(argv[2]));
    }
    if (argc > 2 && QByteArrayView(argv[1]) == "--child-first-sync") {
        QApplication application(argc, argv);
        return runFirstSync(application, QString::fromLocal8Bit(argv[2]));
    }
    if (argc > 2 && QByteArrayView(argv[1]) == "--prepare") // and «--child-list FOLDER» under a profiler
        return prepare(QString::fromLocal8Bit(argv[2]), true) ? 0 : 1;
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());
    const QString figures = bench::takeFiguresPath(argc, argv);
    QCoreApplication application(argc, argv);
    const QString folder = home.filePath(u"gatehouse"_s);
    const QString bare = home.filePath(u"without-snapshot"_s);
    if (!prepare(folder, true) || !prepare(bare, false)) {
        std::fprintf(stderr, "bench_window: can't write the store in %s\n", qPrintable(folder));
        return 1;
    }
    const double empty = measure({u"--child-empty"_s});
    const double list = measure({u"--child-list"_s, folder});
    const double without = measure({u"--child-list"_s, bare});
    const FirstSync first = measureFirstSync(home.path());
    if (empty < 0 || list < 0 || without < 0 || first.blocked < 0)
        return 1;
    std::printf("window_blocked_max_ms %.1f\nfirst_sync_in_window_100k_ms %.0f\n", first.blocked, first.took);
    std::printf("empty_qt_window_ms %.1f\nstart_to_list_100k_ms %.1f (%.2f x)\nstart_without_snapshot_100k_ms %.1f\n",
        empty, list, list / empty, without);
    const bool isWritten = figures.isEmpty()
        || bench::writeFigures(figures,
            {{u"empty_qt_window_ms"_s, empty}, {u"start_to_list_100k_ms"_s, list},
                {u"start_without_snapshot_100k_ms"_s, without}, {u"window_blocked_max_ms"_s, first.blocked},
                {u"first_sync_in_window_100k_ms"_s, first.took}});
    return isWritten ? 0 : 1;
}
