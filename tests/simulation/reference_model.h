// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation.h"
#include "models/plan/change.h"
#include "tests/simulation/portal_host.h"
#include "tests/simulation/trace.h"

#include <map>

namespace gatehouse::simulation {

/// What one request with a key was to do, by the word of the client that sent it.
struct Intent {
    int client = 0;
    QString identity; ///< the portal's name for who staged it
    Change change;
};

/// The account as it must be: plain maps, changed by each wish that the portal says it has carried out, once. It does
/// not know why the portal refuses anything; it knows what follows from what was not refused.
class ReferenceModel {
public:
    ReferenceModel(PortalHost &portal, Trace &trace);

    /// A request with `key` is on its way.
    void intend(const QByteArray &key, const Intent &intent) { m_intents.try_emplace(key, intent); }
    /// The portal has dealt with a request with `key`, or died over it.
    void look(const QByteArray &key);

    /// The portal's file was copied, and the copy was put in its place.
    void keepCopy();
    void setBack();

    /// Invariants, all over the account: model, once, once-mail, own-identity, trail.
    void check();

    /// Whether `key` was carried out, or was before the portal was set back.
    [[nodiscard]] bool wasCarriedOut(const QByteArray &key) const { return m_everDone.contains(key); }
    [[nodiscard]] qsizetype effects() const { return static_cast<qsizetype>(m_done.size()); }

private:
    struct ModelMember {
        QString role;
        Grant grant;
        bool isActive = true;
        bool isPresent = true;
        QString identity;
        QString email;
    };
    struct ModelInvitation {
        QString email;
        QString role;
        Grant grant;
        int issue = 1;
        QString resolution = QStringLiteral("open");
        QString sender;
    };
    struct Effect;
    struct State {
        std::map<QString, ModelMember> members;
        std::map<QString, ModelInvitation> invitations;
        std::map<QByteArray, QByteArray> done; ///< key → the answer that was kept
    };

    void withdrawInvitationsOf(const ModelMember &member);
    void answerInvitation(const Intent &intent, const AnswerInvitationEdit &edit);
    void adoptRole(ModelMember &member, const QString &role, const QJsonObject &answer);
    void checkMembers();
    void checkInvitations();
    void checkMails();
    void checkTrail();

    PortalHost &m_portal;
    Trace &m_trace;
    std::map<QByteArray, Intent> m_intents;
    std::map<QString, ModelMember> m_members;
    std::map<QString, ModelInvitation> m_invitations;
    std::map<QByteArray, QByteArray> m_done;
    std::map<QByteArray, QByteArray> m_everDone;
    State m_copy;
};

} // namespace gatehouse::simulation
