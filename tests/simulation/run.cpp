// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/run.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::simulation {

namespace {

constexpr auto longest = 20min; ///< of virtual time, until everything must have come to rest
constexpr auto untilDescribed = 10min + 20s; ///< the engine's pause between two descriptions, and a pass
constexpr qsizetype mostPeople = 2; ///< at one client
constexpr auto untilSeen = 1s; ///< by then who was told to ask has the answer

PortalHost::Parts portalParts(const Run::Parts &parts, const QString &folder)
{
    parts.scenery.putInto(folder);
    return {parts.time, folder, parts.scenery.profile(), parts.hasher, Chance(parts.seed, 1)};
}

} // namespace

Run::Run(const Parts &parts)
    : m_parts(parts)
    , m_folder(parts.parentFolder + u"/run-XXXXXX"_s)
    , m_trace(parts.time, parts.isShown)
    , m_chance(parts.seed, 0)
    , m_portal(portalParts(parts, m_folder.path()))
    , m_model(m_portal, m_trace)
    , m_network({parts.time, m_portal, m_model, m_trace, Chance(parts.seed, 2)})
{
}

Run::~Run()
{
    m_places.clear();
    m_parts.time.beginAnew();
}

void Run::play()
{
    begin();
    trouble();
    quiet();
    judge();
}

void Run::begin()
{
    constexpr std::array numbers{2, 2, 2, 3, 3, 4, 5, 8};
    const int clients = numbers.at(m_chance.below(numbers.size()));
    for (int i = 0; i < clients; ++i) {
        Place place;
        place.client = std::make_unique<Client>(Client::Parts{m_parts.time, m_portal, m_network, m_model, m_trace,
            m_folder.filePath(u"client-%1"_s.arg(i)), i, m_parts.seed});
        place.person =
            std::make_unique<Person>(*place.client, m_trace, Chance(m_parts.seed, 2000 + static_cast<quint64>(i)));
        place.client->start();
        // One of them owns the account; some sit at two computers; some computers are used by two.
        const auto who = m_chance.below(Scenery::administrators + 1);
        place.client->signIn(who == 0 ? Scenery::owner() : Scenery::identity(static_cast<int>(who) - 1));
        m_places.push_back(std::move(place));
    }
    pass(1s);
    for (Place &place : m_places) {
        const auto second = m_chance.below(6);
        if (second < 2)
            place.client->signIn(Scenery::identity(static_cast<int>(m_chance.below(Scenery::administrators + 1))));
        else if (second < 4)
            place.client->signIn(Scenery::guest(static_cast<int>(m_chance.below(Scenery::guests))));
    }
    pass(1s);
}

void Run::pass(std::chrono::milliseconds time)
{
    const auto until = m_parts.time.now() + time;
    while (m_parts.time.step(until)) {
        for (Place &place : m_places) {
            if (place.client->isRunning() && place.client->isStoreDead())
                place.client->crash();
        }
    }
}

void Run::trouble()
{
    m_weather = Weather::drawn(m_chance);
    m_network.setWeather(m_weather);
    const auto moments = 20 + m_chance.below(40);
    for (quint32 i = 0; i < moments; ++i) {
        moment();
        pass(m_chance.between(0ms, m_chance.below(8) == 0 ? 8s : 700ms)); // mostly while much is under way
    }
}

void Run::moment()
{
    Place &place = m_chance.oneOf(m_places);
    if (m_weather.setBack > 0 && m_chance.inPercent(m_weather.setBack)) {
        setBack();
        return;
    }
    disturb(place);
    if (!place.client->isRunning()) {
        place.client->start();
        return;
    }
    place.person->act();
}

void Run::setBack()
{
    if (!m_portal.hasCopy() || m_chance.below(2) == 0) {
        m_trace.note(u"the portal's file is copied"_s);
        m_portal.keepCopy();
        m_model.keepCopy();
        return;
    }
    m_trace.note(u"the portal is set back to its copy"_s);
    m_portal.setBack();
    m_model.setBack();
    m_wasSetBack = true;
}

void Run::disturb(Place &place)
{
    Client &client = *place.client;
    const QString name = u"c%1 "_s.arg(client.number());
    if (m_chance.inPercent(m_weather.clientCrash) && client.isRunning())
        client.crash();
    if (m_chance.inPercent(m_weather.storeFault)) {
        const auto after = static_cast<int>(m_chance.below(25));
        const bool isEnd = m_chance.below(2) == 0;
        m_trace.note(name + (isEnd ? u"will die at"_s : u"will fail at"_s) + u" store operation +%1"_s.arg(after));
        client.breakStore(after, isEnd);
    }
    if (m_chance.inPercent(m_weather.unplugged)) {
        const bool isPlugged = m_chance.below(2) == 0;
        m_trace.note(name + (isPlugged ? u"is plugged in"_s : u"is unplugged"_s));
        m_network.plug(client.number(), isPlugged);
    }
    if (m_chance.inPercent(m_weather.clockSet)) {
        constexpr std::array<std::chrono::milliseconds, 9> errors{
            0s, 5min, -5min, 24h, -24h, 24h * 365 * 10, -24h * 365 * 10, 3s, -3s};
        const auto error = errors.at(m_chance.below(errors.size()));
        m_trace.note(name + u"has its clock set by %1 s"_s.arg(error.count() / 1000));
        client.clock().err(error);
    }
    if (m_chance.inPercent(m_weather.signedOut) && !client.people().isEmpty()) {
        const QString &who = m_chance.oneOf(client.people());
        m_trace.note(u"the sessions of %1 end"_s.arg(who));
        m_portal.endSessions(who);
    }
    if (client.isRunning() && m_chance.below(3) == 0)
        client.signInAgain();
}

void Run::quiet()
{
    m_trace.note(u"the network is well again"_s);
    m_network.clear();
    for (Place &place : m_places) {
        place.client->mendStore();
        place.client->start();
    }
    // Whoever holds just as many changes as the portal has since it was set back learns of it by its description alone.
    if (m_wasSetBack)
        pass(untilDescribed);
    comeToRest();
    for (Place &place : m_places)
        place.client->checkEnded();
    // What waited for a decision goes on when it is given up, and may be refused then.
    constexpr int mostRounds = 20;
    const auto isAsked = [](const Place &place) {
        return place.client->isAsked();
    };
    for (int round = 0; round < mostRounds && std::any_of(m_places.cbegin(), m_places.cend(), isAsked); ++round) {
        for (Place &place : m_places)
            place.person->giveUpAll();
        comeToRest();
    }
}

void Run::comeToRest()
{
    const auto begun = m_parts.time.now();
    while (!isQuiet() && m_parts.time.now() - begun < longest) {
        for (Place &place : m_places)
            place.client->signInAgain();
        pass(1s);
    }
    m_trace.note(u"all is quiet"_s);
    askAll();
}

void Run::askAll()
{
    constexpr int mostTries = 5;
    bool anybody = true;
    for (int i = 0; i < mostTries && anybody; ++i) {
        for (Place &place : m_places)
            place.client->rooms().identities().syncNow();
        pass(untilSeen);
        anybody = false;
        for (Place &place : m_places)
            anybody = place.client->signInAgain() || anybody;
    }
}

bool Run::isQuiet() const
{
    return m_network.underway() == 0
        && std::none_of(m_places.cbegin(), m_places.cend(), [](const Place &place) { return place.client->isBusy(); });
}

void Run::judge()
{
    m_model.check();
    // One after the other, where several sit at one client.
    for (qsizetype i = 0; i < mostPeople; ++i) {
        for (Place &place : m_places) {
            const QList<Identity> identities = place.client->rooms().identities().identities();
            if (i < identities.size())
                place.client->rooms().lookAs(identities.at(i).id);
        }
        askAll();
        for (Place &place : m_places) {
            const QList<Identity> identities = place.client->rooms().identities().identities();
            if (i < identities.size())
                compare(place, identities.at(i));
        }
    }
}

} // namespace gatehouse::simulation
