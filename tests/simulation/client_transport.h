// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/network.h"

#include <functional>

namespace gatehouse::simulation {

/// A client's end of the network.
class ClientTransport final : public Transport {
public:
    /// What the client has told its plan about the request of this key.
    using IntentOf = std::function<std::optional<Intent>(const QByteArray &key)>;

    ClientTransport(int client, Network &network, ReferenceModel &model, IntentOf intentOf)
        : m_client(client)
        , m_network(network)
        , m_model(model)
        , m_intentOf(std::move(intentOf))
    {
    }

    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request) override;
    void shutdown() override;

private:
    int m_client;
    Network &m_network;
    ReferenceModel &m_model;
    IntentOf m_intentOf;
    std::vector<std::weak_ptr<Arrival<Result<HttpReply>>>> m_waiting;
    bool m_isOver = false;
};

} // namespace gatehouse::simulation
