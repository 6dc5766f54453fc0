// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

class TourGuide;

/// The stations at the tickets of the sample, where the portal has any: reading, answering for oneself and for another
/// account, closing, opening a new one.
class TicketStations {
public:
    /// `guide` outlives them.
    explicit TicketStations(TourGuide &guide);

    void look();

private:
    void answer();
    void open();

    TourGuide &m_guide;
};

} // namespace gatehouse
