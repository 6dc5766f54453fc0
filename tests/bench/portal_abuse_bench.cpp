// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers can do to those who are signed in: how long a request waits while thousands of connections are half
// open in a head or a chunk's line, bodies drip in and heads are floods, and how much memory the portal takes for it.
#include "tests/bench/figures.h"
#include "tests/bench/sample_portal.h"
#include "tests/portal/support/abuse_crowd.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using portal::test::AbuseCrowd;
using portal::test::RawClient;
using portal::test::useOf;

namespace {

constexpr int people = 100'000;
constexpr int halfOpen = 4'000;
constexpr int probes = 300;
constexpr unsigned long pauseMs = 100; // ten requests a second

/// Asks again and again; the times in ms.
std::vector<double> probed(RawClient &client, const QByteArray &request, int count)
{
    std::vector<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < count; ++i) {
        timer.start();
        client.send(request);
        const auto answer = client.answer(true, 20'000);
        if (answer.status != 200)
            qFatal("a signed-in request was answered by %d", answer.status);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QThread::msleep(pauseMs);
    }
    return times;
}

double p99(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[(times.size() - 1) * 99 / 100];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = bench::takeFiguresPath(argc, argv);
    bench::SamplePortal portal(people);
    const auto process = portal.process().processId();
    const auto request = QByteArray::fromStdString(portal.get(portal.account() + "/members?limit=20"));
    RawClient client(portal.port());
    const auto calm = probed(client, request, probes / 3);

    AbuseCrowd crowd(portal.port(), halfOpen);
    crowd.start();
    while (crowd.rounds() == 0)
        QThread::msleep(pauseMs);
    std::vector<double> times;
    for (int i = 0; i < 10; ++i) {
        const auto some = probed(client, request, probes / 10);
        times.insert(times.end(), some.begin(), some.end());
    }
    const double memory = useOf(process).mostMemory;
    if (crowd.surprises() != 0)
        qFatal("%d strangers were not refused as they must be", crowd.surprises());
    const int standing = crowd.standing();
    const int rounds = crowd.rounds();
    crowd.stop();
    if (!portal.process().closeInput())
        qFatal("the portal did not end well: %s", portal.process().errorOutput().constData());

    const std::map<QString, double> figures{{u"probe_p99_calm_ms"_s, p99(calm)},
        {u"probe_p99_under_abuse_ms"_s, p99(times)}, {u"portal_rss_under_abuse_mb"_s, memory}};
    std::fprintf(stderr, "%d half-open connections, %d rounds of abuse\n", standing, rounds);
    for (const auto &[name, value] : figures)
        std::fprintf(stderr, "%-28s %12.1f\n", qPrintable(name), value);
    return path.isEmpty() || bench::writeFigures(path, figures) ? 0 : 1;
}
