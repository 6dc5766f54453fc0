// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace gatehouse {

class TourGuide;

/// The stations at the invitations: inviting with all that the portal asks for, one address or several; what is
/// pending, accepted and over; those one received oneself.
class InvitationStations {
public:
    /// `guide` outlives them. `mailFolder`: where the sample's portal leaves its mail.
    InvitationStations(TourGuide &guide, QString mailFolder);

    void invite();
    /// The newcomer opens the link in a browser and agrees. Where the portal invites nobody whom it does not know, its
    /// refusal is shown instead, and joined() stays empty.
    void confirm();
    void look();

    [[nodiscard]] QString joined() const { return m_joined; } ///< their address
    [[nodiscard]] QUrl portal() const { return m_portal; } ///< where the sample listens; known since confirm()

private:
    void inviteOne();
    void inviteSeveral();
    void chooseAccess();
    [[nodiscard]] bool awaitMail();
    void accept(const QUrl &link);

    TourGuide &m_guide;
    QString m_mailFolder;
    QString m_joined;
    QUrl m_portal;
};

} // namespace gatehouse
