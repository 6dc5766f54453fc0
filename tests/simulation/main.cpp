// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/player.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

namespace {

/// What is asked for on the command line.
struct Order {
    QList<quint64> seeds; ///< each once
    quint64 twice = 0; ///< so many of the last of them twice
    int jobs = 1;
    bool isShown = false;
};

/// The seeds that once failed: the first word of each line that begins with a number.
QList<quint64> keptSeeds(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qUtf8Printable(path));
    QList<quint64> seeds;
    for (const QByteArray &line : file.readAll().split('\n')) {
        bool isNumber = false;
        const quint64 seed = line.split(' ').value(0).toULongLong(&isNumber);
        if (isNumber)
            seeds.append(seed);
    }
    return seeds;
}

quint64 numberOf(const QCommandLineParser &parser, const QString &option)
{
    bool isNumber = false;
    const quint64 number = parser.value(option).toULongLong(&isNumber);
    if (!isNumber)
        qFatal("--%s wants a whole number", qUtf8Printable(option));
    return number;
}

Order orderOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"seeds"_s, u"how many"_s, u"N"_s, u"100"_s}, {u"from"_s, u"the first"_s, u"S"_s, u"1"_s},
        {u"seed"_s, u"this one alone"_s, u"X"_s}, {u"kept"_s, u"the seeds of this file, too"_s, u"FILE"_s},
        {u"twice"_s, u"so many of them twice: the same must happen"_s, u"N"_s, u"0"_s},
        {u"jobs"_s, u"in so many processes"_s, u"N"_s, u"1"_s}, {u"trace"_s, u"tell all that happens"_s}});
    if (!parser.parse(arguments))
        qFatal("%s", qUtf8Printable(parser.errorText()));
    Order order;
    order.isShown = parser.isSet(u"trace"_s);
    if (parser.isSet(u"seed"_s)) {
        order.seeds = {numberOf(parser, u"seed"_s)};
        return order;
    }
    if (parser.isSet(u"kept"_s))
        order.seeds = keptSeeds(parser.value(u"kept"_s));
    const quint64 from = numberOf(parser, u"from"_s);
    const quint64 count = numberOf(parser, u"seeds"_s);
    for (quint64 i = 0; i < count; ++i)
        order.seeds.append(from + i);
    order.twice = std::min(numberOf(parser, u"twice"_s), static_cast<quint64>(order.seeds.size()));
    order.jobs = static_cast<int>(std::clamp<quint64>(numberOf(parser, u"jobs"_s), 1, 64));
    return order;
}

/// Every `order.jobs`-th of the seeds, in this process.
Player::Score played(const Order &order, int job, int &argc, char **argv)
{
    auto *const time = new VirtualTime; // the application's from here on
    QCoreApplication::setEventDispatcher(time);
    const QCoreApplication application(argc, argv);
    const QString memory = u"/dev/shm"_s;
    const QTemporaryDir folder(
        (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/gatehouse-simulation-XXXXXX"_s);
    Player player(*time, folder.path(), order.isShown);
    for (qsizetype i = job; i < order.seeds.size(); i += order.jobs) {
        const quint64 seed = order.seeds.at(i);
        if (order.seeds.size() - i <= static_cast<qsizetype>(order.twice))
            player.playTwice(seed);
        else if (const QByteArray hash = player.play(seed); order.seeds.size() == 1)
            std::printf("trace %s\n", hash.constData());
    }
    return player.score();
}

/// Each job in a process of its own, before there is anything of Qt's in this one.
Player::Score playedTogether(const Order &order, int &argc, char **argv)
{
    if (order.jobs == 1)
        return played(order, 0, argc, argv);
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        qFatal("no pipe");
    for (int job = 0; job < order.jobs; ++job) {
        const pid_t child = ::fork();
        if (child < 0)
            qFatal("no process");
        if (child > 0)
            continue;
        const Player::Score score = played(order, job, argc, argv);
        std::fflush(stdout);
        const bool isTold = ::write(pipe[1], &score, sizeof score) == static_cast<ssize_t>(sizeof score);
        ::_exit(isTold ? 0 : 1);
    }
    Player::Score all;
    bool isWhole = true;
    for (int job = 0; job < order.jobs; ++job) {
        int status = 0;
        isWhole = ::wait(&status) > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0 && isWhole;
    }
    ::close(pipe[1]);
    Player::Score score;
    while (::read(pipe[0], &score, sizeof score) == static_cast<ssize_t>(sizeof score))
        all += score;
    ::close(pipe[0]);
    if (!isWhole) {
        ++all.violations;
        std::printf("a process ended before its seeds did\n");
    }
    return all;
}

} // namespace

} // namespace gatehouse::simulation

int main(int argc, char *argv[])
{
    using namespace gatehouse::simulation;
    // A set is gone through in the same order each time.
    QHashSeed::setDeterministicGlobalSeed();
    // What goes wrong is meant to; the trace tells more than the log.
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    QElapsedTimer timer;
    timer.start();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Player::Score score = playedTogether(orderOf(arguments), argc, argv);
    std::printf("%lld changes carried out, %lld ms\n", static_cast<long long>(score.effects),
        static_cast<long long>(timer.elapsed()));
    std::printf("simulate: %d seeds, %d violations\n", score.seeds, score.violations);
    return score.violations == 0 ? 0 : 1;
}
