// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/arrival.h"
#include "app/http/http.h"
#include "tests/simulation/reference_model.h"
#include "tests/simulation/weather.h"

#include <map>
#include <memory>

namespace gatehouse::simulation {

/// The way between the clients and the portal. Every request has a fate, drawn from the seed; what has left arrives
/// whether or not its client still lives.
class Network {
public:
    struct Parts {
        VirtualTime &time;
        PortalHost &portal;
        ReferenceModel &model;
        Trace &trace;
        Chance chance;
    };
    using Reply = std::shared_ptr<Arrival<Result<HttpReply>>>;

    explicit Network(const Parts &parts)
        : m_parts(parts)
    {
    }

    void setWeather(const Weather &weather) { m_weather = weather; }
    /// From now on all is well; who waits for an answer that will never come is told so.
    void clear();
    /// Nothing of this client gets anywhere, or does again.
    void plug(int client, bool isPlugged) { m_isUnplugged[client] = !isPlugged; }
    void carry(int client, const HttpRequest &request, const Reply &reply);
    /// Requests and answers that have not arrived yet.
    [[nodiscard]] int underway() const { return m_underway; }

private:
    enum class Fate {
        Arrives,
        Refused,
        Lost,
        Cut,
        Unheard,
        Doubled,
        Late,
        Busy,
        Garbage,
        PortalCrash,
    };
    struct Letter {
        int client = 0;
        HttpRequest request;
        QByteArray key; ///< empty: it only asks
        QString name; ///< in the trace
        Reply reply;
    };

    [[nodiscard]] Fate fate();
    [[nodiscard]] std::chrono::milliseconds moment();
    void deliver(const std::shared_ptr<const Letter> &letter, std::chrono::milliseconds after, Fate fate);
    void arrive(const Letter &letter, Fate fate);
    void answer(const Letter &letter, const Result<HttpReply> &reply, std::chrono::milliseconds after);

    Parts m_parts;
    Weather m_weather;
    std::vector<std::weak_ptr<Arrival<Result<HttpReply>>>> m_hopeless;
    std::map<int, bool> m_isUnplugged;
    std::map<QByteArray, int> m_deliveries; ///< by key
    int m_letters = 0;
    bool m_isClear = false;
    int m_underway = 0;
};

} // namespace gatehouse::simulation
