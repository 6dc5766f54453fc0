// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/matrix_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

/// Invitations sent and answered, under each fault: it happens once, whatever happens to the answer.
class InvitationsMatrixTest final : public MatrixTest {
    Q_OBJECT

public:
    InvitationsMatrixTest()
        : MatrixTest("invitations", {u"olga"_s, u"pia"_s, u"quin"_s})
    {
    }

protected:
    QList<Endpoint> endpoints() override
    {
        m_house = stage().accountOf(olga());
        const QString list = u"^/v1/accounts/[^/]+/invitations"_s;
        const QString received = u"^/v1/me/invitations/[^/]+/"_s;
        return {
            {"createInvitations", "POST", QRegularExpression(list + u"$"_s),
                [this](Fault) {
                    return inviting();
                }},
            endpoint("editInvitation", "PATCH", list + u"/[^/]+$"_s, "invitation.edited",
                [](const InvitationId &id) {
                    return Edit{EditInvitationEdit{id, Grant::everything(), {}, InvitationTerms{u"user"_s, {}}, {}}};
                }),
            endpoint("resendInvitation", "POST", list + u"/[^/]+/resend$"_s, "invitation.resent",
                [](const InvitationId &id) { return Edit{ResendEdit{id}}; }),
            endpoint("revokeInvitation", "POST", list + u"/[^/]+/revoke$"_s, "invitation.revoked",
                [](const InvitationId &id) { return Edit{RevokeEdit{id}}; }),
            {"acceptInvitation", "POST", QRegularExpression(received + u"accept$"_s),
                [this](Fault) {
                    return answering(stage().person(u"pia"_s), true);
                }},
            {"declineInvitation", "POST", QRegularExpression(received + u"decline$"_s),
                [this](Fault) {
                    return answering(stage().person(u"quin"_s), false);
                }},
        };
    }

private:
    FaultStage::Person &olga() { return stage().person(u"olga"_s); }
    QString somebody() { return u"guest%1@example.org"_s.arg(++m_guests); }
    std::function<int()> eventsOf(const QByteArray &action, const QString &id)
    {
        return [this, action, id] {
            return stage().events(olga(), m_house, action, id);
        };
    }

    Errand inviting()
    {
        const QString id = stage().uuid();
        const InviteEdit edit{
            InvitationId{id}, somebody(), {}, u"user"_s, Grant{false, {{u"access"_s, {}, {}}}, {}}, {}};
        return sending(olga(), m_house, edit, 0, eventsOf("invitation.created", id));
    }

    Endpoint endpoint(const char *operation, const QByteArray &verb, const QString &target, const QByteArray &action,
        const std::function<Edit(const InvitationId &)> &edit)
    {
        return {operation, verb, QRegularExpression(target), [this, action, edit](Fault) {
                    const QString id = stage().invite(m_house, olga(), somebody());
                    return sending(olga(), m_house, edit(InvitationId{id}), 1, eventsOf(action, id));
                }};
    }

    Errand answering(FaultStage::Person &guest, bool accepts)
    {
        // Who accepted before is a member, and can't be invited again.
        [[maybe_unused]] const auto left =
            guest.direct->mutate("POST", "/v1/accounts/" + m_house.toLatin1() + "/leave");
        const QString id = stage().invite(m_house, olga(), guest.email);
        const FaultStage::Received received = stage().receivedBy(guest);
        return sending(guest, {}, AnswerInvitationEdit{InvitationId{received.id}, accepts}, received.version,
            eventsOf(accepts ? "invitation.accepted" : "invitation.declined", id));
    }

    QString m_house;
    int m_guests = 0;
};

QTEST_GUILESS_MAIN(InvitationsMatrixTest)

#include "invitations_matrix_test.moc"
