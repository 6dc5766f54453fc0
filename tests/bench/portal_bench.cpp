// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the portal answers, each kind of request beside what the machine can do at best in the same minute: changes
// beside bare commits of SQLite, polls beside a file that never changes.
#include "tests/bench/figures.h"
#include "tests/bench/load_generator.h"
#include "tests/bench/raw_commits.h"
#include "tests/bench/sample_portal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace std::chrono_literals;

namespace {

constexpr int people = 100'000;
constexpr std::size_t rounds = 5;
constexpr auto roundTime = 2500ms;
constexpr std::size_t writers = 32;
constexpr std::size_t readers = 32;
constexpr std::size_t pollers = 64;
constexpr std::size_t membersOfAWriter = 25;
constexpr std::uint64_t seed = 20'261'123;

/// One permission that needs none and that none needs, so that it can come and go alone.
constexpr const char *permission = "quotes";
/// A file that never changes.
constexpr const char *staticPath = "/assets/portal.css";

/// What the list of members says about the firm.
struct Known {
    std::vector<QByteArray> cursors; ///< of its pages of a hundred
    QStringList names;
    QStringList addresses;
    std::vector<QByteArray> changeable; ///< members who lack `permission`
};

Known walkTheList(bench::SamplePortal &portal)
{
    Known known;
    QByteArray cursor;
    do {
        const auto page = portal.owner().get(
            portal.account() + "/members?limit=100" + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
        if (page.status != 200)
            qFatal("the list could not be read: %d %s", page.status, page.body.constData());
        for (const auto &each : page.list("members")) {
            const auto member = each.toObject();
            const auto grant = member[u"grant"_s].toObject();
            known.names.append(member[u"name"_s].toString());
            known.addresses.append(member[u"email"_s].toString());
            const bool lacks = !grant[u"all"_s].toBool()
                && !grant[u"permissions"_s].toArray().contains(QJsonValue(QLatin1StringView(permission)));
            if (lacks && member[u"status"_s] == u"active"_s && known.changeable.size() < writers * membersOfAWriter)
                known.changeable.push_back(member[u"id"_s].toString().toLatin1());
        }
        cursor = page.text("next_cursor").toLatin1();
        if (!cursor.isEmpty())
            known.cursors.push_back(cursor);
    } while (!cursor.isEmpty());
    return known;
}

/// What people type: parts of names, whole names, addresses, and now and then what is not there.
std::vector<QByteArray> searches(const Known &known)
{
    constexpr int count = 4000;
    std::mt19937_64 chance(seed); // its modulo is the same everywhere, unlike a distribution's answers
    const auto below = [&chance](qsizetype bound) {
        return static_cast<qsizetype>(chance() % static_cast<std::uint64_t>(bound));
    };
    std::vector<QByteArray> texts;
    for (int i = 0; i < count; ++i) {
        const qsizetype person = below(known.names.size());
        const QString &name = known.names[person];
        QString text;
        switch (below(8)) {
        case 0:
            text = known.addresses[person].section(u'@', 0, 0);
            break;
        case 1:
            text = name;
            break;
        case 2:
            text = u"nobody%1"_s.arg(below(1000));
            break;
        default: {
            const QString word = name.section(u' ', below(2), -1);
            text = word.left(3 + below(4));
            break;
        }
        }
        texts.push_back(text.toUtf8().toPercentEncoding());
    }
    return texts;
}

/// Changes: each writer goes over members of its own, giving a permission and taking it again.
class Writers {
public:
    Writers(const bench::SamplePortal &portal, const Known &known)
        : m_portal(portal)
        , m_known(known)
    {
        if (known.changeable.size() < writers * membersOfAWriter)
            qFatal("too few members can be changed");
        for (std::size_t i = 0; i < writers; ++i)
            m_clients.push_back(uuid());
    }

    std::string next(std::size_t writer)
    {
        const std::size_t turn = m_turns.at(writer)++;
        const auto &member = m_known.changeable[writer * membersOfAWriter + turn % membersOfAWriter];
        const bool gives = turn / membersOfAWriter % 2 == 0;
        const QByteArray cell = QByteArray(R"([{"permission":")") + permission + R"("}])";
        const QByteArray body =
            R"({"base_version":1,"add":)" + (gives ? cell : "[]") + R"(,"remove":)" + (gives ? "[]" : cell) + '}';
        return m_portal.patch(m_portal.account() + "/members/" + member + "/grant", body,
            "Idempotency-Key: \"" + uuid() + "\"\r\nGatehouse-Client: \"" + m_clients[writer]
                + "\";seq=" + QByteArray::number(qulonglong{turn} + 1) + "\r\n");
    }

private:
    static QByteArray uuid() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

    const bench::SamplePortal &m_portal;
    const Known &m_known;
    std::vector<QByteArray> m_clients;
    std::vector<std::size_t> m_turns = std::vector<std::size_t>(writers);
};

/// The cursor behind the last change, as a client that is up to date holds it.
QByteArray presentCursor(bench::SamplePortal &portal, QByteArray cursor)
{
    bool more = true;
    while (more) {
        const auto page = portal.owner().get(
            portal.account() + "/changes?limit=1000" + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
        if (page.status != 200)
            qFatal("the changes could not be read: %d %s", page.status, page.body.constData());
        more = page.json[u"more"_s].toBool();
        cursor = page.text("next_cursor").toLatin1();
    }
    return cursor;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The figures of all rounds by name; a load that failed ends the program.
class Measured {
public:
    void note(const QString &name, double value) { m_values[name].push_back(value); }
    void note(const QString &what, const bench::LoadResult &load)
    {
        if (!load.failure.empty())
            qFatal("%s: %s", qPrintable(what), load.failure.c_str());
        note(u"portal_%1_per_s"_s.arg(what), load.perSecond);
        note(u"portal_%1_p99_ms"_s.arg(what), load.p99);
    }

    /// How much of `whole` each round reached: the disk and the other tenants of the machine change from round to
    /// round, and the two were measured one after the other.
    void compare(const QString &name, const QString &part, const QString &whole)
    {
        const auto &parts = m_values.at(part);
        const auto &wholes = m_values.at(whole);
        for (std::size_t i = 0; i < parts.size(); ++i)
            note(name, parts.at(i) / wholes.at(i));
    }

    [[nodiscard]] std::map<QString, double> medians() const
    {
        std::map<QString, double> figures;
        for (const auto &[name, values] : m_values)
            figures[name] = median(values);
        return figures;
    }

private:
    std::map<QString, std::vector<double>> m_values;
};

void report(const std::map<QString, double> &figures)
{
    for (const auto &[name, value] : figures)
        std::fprintf(stderr, "%-40s %12.2f\n", qPrintable(name), value);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = bench::takeFiguresPath(argc, argv);
    std::fprintf(stderr, "seed %llu\n", static_cast<unsigned long long>(seed));
    bench::SamplePortal portal(people);
    const auto known = walkTheList(portal);
    const auto texts = searches(known);
    const QByteArray list = portal.account() + "/members?limit=100";
    Writers writing(portal, known);
    std::mt19937_64 chance(seed);
    std::size_t search = 0;
    QByteArray cursor;

    Measured measured;
    for (std::size_t round = 0; round < rounds; ++round) {
        measured.note(u"raw_commit_per_s"_s, bench::rawCommitsPerSecond(portal.folder(), roundTime));
        measured.note(
            u"mutations"_s, bench::LoadGenerator(portal.port(), writers).run(roundTime, [&](std::size_t writer) {
                return writing.next(writer);
            }));
        measured.note(u"static"_s, bench::LoadGenerator(portal.port(), pollers).run(roundTime, [&](std::size_t) {
            return portal.get(staticPath);
        }));
        cursor = presentCursor(portal, cursor);
        measured.note(u"delta_polls"_s, bench::LoadGenerator(portal.port(), pollers).run(roundTime, [&](std::size_t) {
            return portal.get(portal.account() + "/changes?limit=1000&cursor=" + cursor);
        }));
        measured.note(u"list_pages"_s, bench::LoadGenerator(portal.port(), readers).run(roundTime, [&](std::size_t) {
            return portal.get(list + "&cursor=" + known.cursors[chance() % known.cursors.size()]);
        }));
        measured.note(u"search"_s, bench::LoadGenerator(portal.port(), readers).run(roundTime, [&](std::size_t) {
            return portal.get(list + "&q=" + texts[search++ % texts.size()]);
        }));
    }
    if (!portal.process().closeInput())
        qFatal("the portal did not end well: %s", portal.process().errorOutput().constData());
    measured.compare(u"portal_mutations_of_raw_commits"_s, u"portal_mutations_per_s"_s, u"raw_commit_per_s"_s);
    measured.compare(u"portal_delta_polls_of_static"_s, u"portal_delta_polls_per_s"_s, u"portal_static_per_s"_s);
    const auto figures = measured.medians();
    report(figures);
    return path.isEmpty() || bench::writeFigures(path, figures) ? 0 : 1;
}
