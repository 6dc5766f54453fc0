// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/client_transport.h"

#include "app/http/cancellation.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

QCoro::Task<Result<HttpReply>> ClientTransport::send(HttpRequest request)
{
    const bool isCancelled = request.cancellation && request.cancellation->isCancelled();
    if (m_isOver || isCancelled)
        co_return fail(Error::Code::Cancelled, u"nothing is sent any more"_s);
    const auto reply = std::make_shared<Arrival<Result<HttpReply>>>();
    QObject here; // what is connected goes with this request
    if (request.cancellation) {
        QObject::connect(request.cancellation.get(), &Cancellation::cancelled, &here,
            [reply] { reply->set(fail(Error::Code::Cancelled, u"cancelled"_s)); });
    }
    std::erase_if(m_waiting, [](const auto &waiting) { return waiting.expired(); });
    m_waiting.push_back(reply);
    for (const auto &[name, value] : std::as_const(request.headers)) {
        if (name != "Idempotency-Key")
            continue;
        const QByteArray key = value.mid(1, value.size() - 2);
        if (const auto intent = m_intentOf(key))
            m_model.intend(key, *intent);
    }
    m_network.carry(m_client, request, reply);
    Result<HttpReply> answer = co_await *reply;
    co_return answer;
}

void ClientTransport::shutdown()
{
    m_isOver = true;
    for (const auto &waiting : m_waiting) {
        if (const auto reply = waiting.lock())
            reply->set(fail(Error::Code::Cancelled, u"the program ends"_s));
    }
}

} // namespace gatehouse::simulation
