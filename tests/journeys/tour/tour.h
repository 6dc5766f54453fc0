// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/support/window_driver.h"

#include <QString>

namespace gatehouse {

/// Plays page S0 in the real application on the embedded portal's sample data, from invitation to removal, and leaves a
/// numbered picture of each station. What `./dev run` shows where there is no display.
class Tour {
public:
    /// `mailFolder`: where the embedded portal leaves its mail.
    Tour(QString pictures, QString mailFolder);

    /// Plays all stations; the sentence of what went wrong, empty on success.
    [[nodiscard]] QString play();
    [[nodiscard]] int pictures() const { return m_count; }

private:
    using Outcome = WindowDriver::Outcome;

    void arrive();
    void invite();
    void confirm();
    void manage();
    void switchAccount();
    void remove();
    void readTickets();
    void lookAround();

    /// Remembers the first failure; later steps are skipped.
    void step(const Outcome &outcome);
    void shot(const QString &name);

    QString m_folder;
    QString m_mailFolder;
    QString m_wrong;
    WindowDriver m_driver;
    int m_count = 0;
};

} // namespace gatehouse
