// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

class TourGuide;

/// The stations at the people of an account: the lists of each status, what can be done with somebody, and how it is
/// taken back. What the portal does not offer is passed by.
class PeopleStations {
public:
    /// `guide` outlives them.
    explicit PeopleStations(TourGuide &guide);

    void look();
    /// Narrows `email`, then gives another role and deactivates them where that can be.
    void change(const QString &email);
    void offerOwnership();
    void remove(const QString &email);

private:
    void changeRole();
    void deactivate(const QString &email);

    TourGuide &m_guide;
};

} // namespace gatehouse
