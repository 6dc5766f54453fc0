// SPDX-License-Identifier: GPL-3.0-or-later
// How long the plan takes with many rows: the true engine in its own thread, its window on the page of changes, and the
// true portal on loopback.
//   plan_stage_1000_rows_ms    1,000 people removed by one hand, *review first*: until all of it is kept and shown
//   plan_apply_1000_rows_s     *Apply* until the portal has done the last of these, and the cache shows it
//   plan_stage_10000_rows_ms   as above with ten thousand
//   dry_run_10000_rows_ms      *Check* until the portal's verdict on each is there
//   window_blocked_plan_max_ms the longest pause of the window's thread in all of that
// One run: each takes seconds, and none of it is cached by an earlier one.

#include "app/desks/desks.h"
#include "app/engine.h"
#include "app/http/qnam_transport.h"
#include "app/session/memory_key_store.h"
#include "models/access/member_table.h"
#include "models/clock.h"
#include "models/randomness.h"
#include "models/services/access_desk.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "tests/bench/figures.h"
#include "ui/dialogs/message_prompt.h"
#include "ui/main_window.h"
#include "ui/panels/side_bar.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr int people = 12'000;
constexpr int few = 1'000;
constexpr int many = 10'000;

[[noreturn]] void give(const char *what)
{
    std::fprintf(stderr, "bench_plan: %s\n", what);
    std::_Exit(1); // the engine is at work in its thread
}

/// Client and portal as they are on one computer, with nobody at the keys.
class Console {
public:
    Console()
    {
        fill();
        Engine::Parts parts{m_folder.path(), m_folder.filePath(u"sample"_s), m_clock, m_randomness,
            [this] { return std::make_unique<QnamTransport>(m_randomness); },
            [] {
                return std::make_unique<MemoryKeyStore>();
            }};
        parts.portalProgram = portalProgram();
        m_engine = std::make_unique<Engine>(std::move(parts));
        m_engine->moveToThread(&m_thread);
        m_desks = std::make_unique<Desks>(*m_engine, [](const QUrl &) { return false; });
        m_thread.start();
        m_engine->start();
        m_window = std::make_unique<MainWindow>(services(), m_prompt);
        m_window->show();
        services().portals->trySample();
        if (!comes([this] { return members() != nullptr && int(members()->size()) >= people; }))
            give("the sample's people did not come");
        m_window->showPage(Page::Changes);
        QObject::connect(&m_turn, &QTimer::timeout, m_window.get(), [this] { countPause(); });
        m_turn.start(0);
    }
    ~Console()
    {
        m_turn.stop();
        m_window.reset();
        bool isStopped = false;
        QObject::connect(m_engine.get(), &Engine::stopped, qApp, [&isStopped] { isStopped = true; });
        m_engine->shutdown();
        (void)comes([&isStopped] { return isStopped; });
        m_thread.quit();
        m_thread.wait();
        m_desks.reset();
    }
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    [[nodiscard]] const Services &services() const { return m_desks->services(); }
    [[nodiscard]] AccountKey account() const
    {
        const auto accounts = services().directory->accounts();
        return accounts.isEmpty() ? AccountKey() : accounts.front().key;
    }
    [[nodiscard]] QSharedPointer<const MemberTable> members() const { return services().directory->members(account()); }
    [[nodiscard]] double longestPause() const { return static_cast<double>(m_longest) / 1e6; }

    [[nodiscard]] int held() const
    {
        const auto changes = services().plan->changes();
        return static_cast<int>(std::count_if(changes.cbegin(), changes.cend(), isHeld));
    }

    /// Turns the event loop until it is so; false after five minutes.
    template <class Condition>
    [[nodiscard]] bool comes(Condition isSo) const
    {
        QElapsedTimer timer;
        timer.start();
        while (!isSo()) {
            if (timer.elapsed() > 100'000) {
                tellStates();
                return false;
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        }
        return true;
    }

    /// For whoever looks why it takes so long.
    void tellStates() const
    {
        std::map<int, int> states;
        std::optional<Error> error;
        const auto changes = services().plan->changes();
        for (const Change &change : changes) {
            ++states[static_cast<int>(change.state)];
            error = change.error ? change.error : error;
        }
        for (const auto &[state, count] : states)
            std::fprintf(stderr, "bench_plan: %d changes in state %d\n", count, state);
        if (error)
            std::fprintf(stderr, "bench_plan: %s %s\n", qPrintable(error->problem), qPrintable(error->detail));
    }

    /// Milliseconds from `begin` until `isSo`.
    template <class Begin, class Condition>
    [[nodiscard]] double took(const char *what, Begin begin, Condition isSo)
    {
        QElapsedTimer timer;
        timer.start();
        begin();
        if (!comes(isSo))
            give(what);
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    /// What is neither done nor refused.
    [[nodiscard]] bool isUnderWay() const
    {
        const auto changes = services().plan->changes();
        return std::any_of(changes.cbegin(), changes.cend(), [](const Change &change) {
            return change.state == ChangeState::Staged || change.state == ChangeState::Sending
                || change.state == ChangeState::Acknowledged;
        });
    }

    /// Removes the first `count` who are active.
    void remove(int count) const
    {
        const auto table = members();
        const AccountKey key = account();
        for (quint32 row = 0; row < table->size() && count > 0; ++row) {
            const Member member = table->member(row);
            if (member.status != MemberStatus::Active || member.role == u"owner"_s || member.isSelf)
                continue;
            services().access->removeAccess(key, member.id, member.version);
            --count;
        }
    }

private:
    static QString portalProgram() { return QCoreApplication::applicationDirPath() + u"/gatehouse-portal"_s; }

    void fill()
    {
        const QString sample = m_folder.filePath(u"sample"_s);
        QDir().mkpath(sample);
        QFile::setPermissions(sample, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QProcess filling;
        filling.start(portalProgram(),
            {u"demo"_s, u"--members"_s, QString::number(people), u"--database"_s, sample + u"/portal.db"_s});
        if (!filling.waitForFinished(120'000) || filling.exitCode() != 0)
            give(filling.readAllStandardError().constData());
    }

    void countPause()
    {
        if (m_since.isValid())
            m_longest = std::max(m_longest, m_since.nsecsElapsed());
        m_since.start();
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandomness m_randomness;
    MessagePrompt m_prompt;
    QThread m_thread;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_turn;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Until nothing is under way any more: how many the portal refused.
int refusals(const PlanDesk &plan)
{
    const auto changes = plan.changes();
    return static_cast<int>(std::count_if(changes.cbegin(), changes.cend(),
        [](const Change &change) { return change.state == ChangeState::NeedsAttention; }));
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString path = bench::takeFiguresPath(argc, argv);
    const QApplication qt(argc, argv);
    std::map<QString, double> figures;
    {
        Console console;
        PlanDesk &plan = *console.services().plan;
        plan.setReviewFirst(true);
        if (!console.comes([&plan] { return plan.reviewsFirst(); }))
            give("the plan can't be reviewed first");
        figures[u"plan_stage_1000_rows_ms"_s] = console.took(
            "1,000 changes were not staged", [&] { console.remove(few); }, [&] { return console.held() == few; });
        std::printf("staged in %.0f ms\n", figures[u"plan_stage_1000_rows_ms"_s]);
        std::fflush(stdout);
        figures[u"plan_apply_1000_rows_s"_s] =
            console.took(
                "1,000 changes were not applied", [&] { plan.apply({}); }, [&] { return !console.isUnderWay(); })
            / 1000;
        if (refusals(plan) > 0)
            give("the portal refused what was applied");
        figures[u"plan_stage_10000_rows_ms"_s] = console.took(
            "10,000 changes were not staged", [&] { console.remove(many); }, [&] { return console.held() == many; });
        Answer<TrialCount> *const trial = plan.tryOut();
        std::optional<TrialCount> count;
        QObject::connect(trial, &Request::finished, qApp, [&count, trial] {
            if (trial->isDone())
                count = trial->value();
        });
        figures[u"dry_run_10000_rows_ms"_s] =
            console.took("10,000 changes were not judged", [] {}, [&count] { return count.has_value(); });
        if (count->willing != many)
            give("the portal would refuse what it should do");
        figures[u"window_blocked_plan_max_ms"_s] = console.longestPause();
    }
    for (const auto &[name, value] : figures)
        std::printf("%-32s %10.2f\n", qPrintable(name), value);
    return bench::writeFigures(path, figures) ? 0 : 1;
}
