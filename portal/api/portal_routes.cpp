// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_routes.h"
#include "portal/api/portal_document.h"
#include "portal/store/account_rows.h"

#include <QJsonDocument>

#include <memory>
#include <mutex>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The capability document as bytes. Profile, settings, installation and data epoch stay while a portal runs (a restore
/// needs it stopped), so it is written once, and only the clock is put in for each answer: building the whole of it
/// each time held the route to 6,300 answers a second.
class PortalBytes {
public:
    Result<Response> answer(Scene &scene)
    {
        auto head = written(scene);
        if (!head) {
            return tl::unexpected(head.error());
        }
        Response response;
        response.body = *head + QByteArray::number(qint64(scene.now.time_since_epoch().count())) + '}';
        return response;
    }

private:
    /// All of it but the clock's figure and the closing brace.
    Result<QByteArray> written(Scene &scene)
    {
        const std::scoped_lock guard(m_guard);
        if (m_head.isEmpty()) {
            auto installation = installationId(scene.transaction);
            auto epoch = dataEpoch(scene.transaction);
            if (!installation || !epoch) {
                return refuse(500, u"internal"_s);
            }
            QJsonObject portal = portalDocument(scene.profile, scene.settings);
            portal.insert(u"installation"_s, *installation);
            portal.insert(u"data_epoch"_s, *epoch);
            m_head = QJsonDocument(portal).toJson(QJsonDocument::Compact);
            m_head.chop(1);
            m_head += R"(,"now":)";
        }
        return m_head;
    }

    std::mutex m_guard;
    QByteArray m_head;
};

} // namespace

Routes portalRoutes()
{
    Route describe;
    describe.verb = Verb::Get;
    describe.pattern = u"/v1/portal"_s;
    describe.operation = "describePortal";
    describe.access = Route::Access::Anyone;
    describe.prepare = [bytes = std::make_shared<PortalBytes>()](const Request &) -> Result<Prepared> {
        return Prepared{{}, [bytes](Scene &scene) {
                            return bytes->answer(scene);
                        }};
    };
    return {describe};
}

} // namespace portal
