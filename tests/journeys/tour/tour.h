// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/tour/invitation_stations.h"
#include "tests/journeys/tour/people_stations.h"
#include "tests/journeys/tour/ticket_stations.h"
#include "tests/journeys/tour/tour_guide.h"

#include <QString>

namespace gatehouse {

/// Plays the pages of the mission in the real application on the embedded portal's sample data, whatever profile that
/// has, from the first start to the last change, and leaves a numbered picture of each station. What `./dev run` shows
/// where there is no display, and `./dev run --tour` for each profile, look and language.
class Tour {
public:
    /// `mailFolder`: where the embedded portal leaves its mail.
    Tour(const QString &pictures, const QString &mailFolder);

    /// Plays all stations; the sentence of what went wrong, empty on success.
    [[nodiscard]] QString play();
    [[nodiscard]] int pictures() const { return m_guide.pictures(); }

private:
    void arrive();
    void actForAnother();
    void reviewActivity();
    void addPortal();
    void lookAtNarrowWindow();

    TourGuide m_guide;
    PeopleStations m_people;
    InvitationStations m_invitations;
    TicketStations m_tickets;
};

} // namespace gatehouse
