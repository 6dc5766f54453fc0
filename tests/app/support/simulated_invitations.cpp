// SPDX-License-Identifier: GPL-3.0-or-later
// The invitations of the simulated portal: the same class, another page of it.
#include "tests/app/support/simulated_portal.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

HttpReply SimulatedPortal::invite(const HttpRequest &request)
{
    const QJsonObject draft =
        QJsonDocument::fromJson(request.body).object().value(u"invitations"_s).toArray().at(0).toObject();
    const QString id = draft.value(u"id"_s).toString();
    const QJsonObject invitation{{u"id"_s, id}, {u"email"_s, draft.value(u"email"_s)}, {u"name"_s, u""_s},
        {u"role"_s, u"user"_s}, {u"grant"_s, draft.value(u"grant"_s)}, {u"message"_s, u""_s},
        {u"state"_s, u"pending"_s}, {u"delivery"_s, u"not_attempted"_s}, {u"issued_at"_s, 1'790'000'000'000LL},
        {u"expires_at"_s, 1'790'086'400'000LL}, {u"resolved_at"_s, QJsonValue::Null}, {u"invited_by"_s, u"Me"_s},
        {u"issue"_s, 1}, {u"version"_s, 1}};
    m_invitations[id] = invitation;
    log(u"invitation"_s, id);
    const QJsonObject row{{u"id"_s, id}, {u"status"_s, u"created"_s}, {u"invitation"_s, invitation}};
    return ok({{u"results"_s, QJsonArray{row}}, {u"sequence"_s, m_sequence}});
}

void SimulatedPortal::acceptInvitations()
{
    for (auto &[id, invitation] : m_invitations) {
        invitation[u"state"_s] = u"accepted"_s;
        invitation[u"version"_s] = invitation[u"version"_s].toInt() + 1;
        invitation[u"resolved_at"_s] = 1'790'000'000'001LL;
        log(u"invitation"_s, id);
    }
}

HttpReply SimulatedPortal::onInvitation(const HttpRequest &request, const QString &id, const QString &verb)
{
    if (!m_invitations.contains(id))
        return problem(404, u"not_found"_s);
    QJsonObject &invitation = m_invitations.at(id);
    if (ifMatch(request) != invitation.value(u"version"_s).toInt())
        return problem(412, u"version_conflict"_s, {{u"present"_s, invitation}});
    invitation[u"version"_s] = invitation[u"version"_s].toInt() + 1;
    if (request.verb == "PATCH") {
        invitation[u"grant"_s] = QJsonDocument::fromJson(request.body).object().value(u"grant"_s);
    } else if (verb == "revoke"_L1) {
        invitation[u"state"_s] = u"revoked"_s;
        invitation[u"resolved_at"_s] = 1'790'000'000'001LL;
    } else if (verb == "resend"_L1) {
        invitation[u"issue"_s] = invitation[u"issue"_s].toInt() + 1;
    }
    log(u"invitation"_s, id);
    return ok({{u"invitation"_s, invitation}, {u"sequence"_s, m_sequence}});
}

} // namespace gatehouse::test
