// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a real client, again and again, while it works at a real portal: nothing that a person was told is kept may be
// lost, and nothing may be done twice. README.md says how.

#include "tests/journeys/kill/campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse::killed;

namespace {

constexpr int mostOfOnePortal = 500; ///< the account grows with each invitation, and so does each run

constexpr qsizetype mostTold = 20; ///< faults of one portal

/// What all campaigns came to.
struct Totals {
    int atBoundaries = 0;
    int atRandom = 0;
    qsizetype told = 0;
    qsizetype done = 0;
    qsizetype lost = 0;
    qsizetype doubled = 0;
    std::map<QByteArray, int> places;

    void add(const Campaign &campaign)
    {
        atBoundaries += campaign.atBoundaries();
        atRandom += campaign.atRandom();
        told += campaign.ledger().told();
        done += campaign.ledger().done();
        lost += campaign.ledger().lost();
        doubled += campaign.ledger().doubled();
        for (const auto &[place, count] : campaign.places())
            places[place] += count;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication qt(argc, argv);
    // What the kernel was given outlives the process that gave it, on whatever it lies: a disk would only be waited
    // for.
    const char *const inMemory = "/dev/shm";
    if (QFileInfo(QString::fromLatin1(inMemory)).isWritable())
        qputenv("TMPDIR", inMemory);
    QCommandLineParser parser;
    parser.addOptions({{u"kills"_s, u"so many"_s, u"count"_s, u"500"_s},
        {u"seed"_s, u"of what is wished and when it ends"_s, u"number"_s,
            qEnvironmentVariable("GATEHOUSE_KILL_SEED")}});
    parser.process(qt);
    const QString given = parser.value(u"seed"_s);
    const quint32 seed = given.isEmpty() ? QRandomGenerator::system()->bounded(1'000'000U) : given.toUInt();
    std::printf("kill: seed %u\n", seed);
    std::fflush(stdout);
    Totals totals;
    QString wrong;
    quint32 part = 0;
    for (int left = parser.value(u"kills"_s).toInt(); left > 0 && wrong.isEmpty(); left -= mostOfOnePortal) {
        Campaign campaign(seed + part++, std::min(left, mostOfOnePortal));
        wrong = campaign.play();
        totals.add(campaign);
        for (const QString &fault : campaign.ledger().faults().mid(0, mostTold))
            std::printf("kill: %s\n", qUtf8Printable(fault));
        std::printf("kill: %s\n", qUtf8Printable(campaign.timing()));
        std::fflush(stdout);
    }
    for (const auto &[place, count] : totals.places)
        std::printf("kill: %5d at %s\n", count, place.constData());
    // Of a client that gets nothing done, nothing can be lost.
    constexpr int manyKills = 100;
    const int kills = totals.atBoundaries + totals.atRandom;
    if (wrong.isEmpty() && kills >= manyKills && totals.done * 2 < kills)
        wrong = u"too little was done for so many kills"_s;
    if (!wrong.isEmpty())
        std::printf("kill: WRONG %s\n", qUtf8Printable(wrong));
    std::printf("kill: %lld changes told as kept, %lld done\n", static_cast<long long>(totals.told),
        static_cast<long long>(totals.done));
    std::printf("kill: %d kills at boundaries, %d at random, lost %lld, doubled %lld, seed %u\n", totals.atBoundaries,
        totals.atRandom, static_cast<long long>(totals.lost), static_cast<long long>(totals.doubled), seed);
    return wrong.isEmpty() && totals.lost == 0 && totals.doubled == 0 ? 0 : 1;
}
