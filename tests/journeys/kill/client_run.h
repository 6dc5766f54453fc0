// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QUrl>

#include <chrono>
#include <optional>

namespace gatehouse::killed {

/// One run of the client's program, from its start to its end, whichever that is. Blocks.
class ClientRun {
public:
    struct Orders {
        QString folder;
        quint32 seed = 1;
        int wishes = 0;
        bool isLocked = false; ///< the key store: such a run is to be killed, it never rests
        int endAt = 0; ///< the boundary at which it kills itself; 0: none
        bool atWork = false; ///< that boundary, or the time to the kill, counts from when the program is up
        std::chrono::milliseconds undoTime{0};
    };
    enum class End {
        Rest, ///< nothing was left to do
        Killed,
        Wrong, ///< it ended otherwise, or never: why() says how
    };

    explicit ClientRun(Orders orders);

    /// Lets it run; killed after `patience`, when that is said and the run has not ended before.
    [[nodiscard]] End play(std::optional<std::chrono::microseconds> patience = {});
    /// Lets it sign in at `portal`; `signIn` is the person at the page it opens. Whether that went well.
    [[nodiscard]] bool enter(const QUrl &portal, const std::function<bool(const QUrl &page)> &signIn);

    /// What it said, a line each.
    [[nodiscard]] const QByteArrayList &lines() const { return m_lines; }
    [[nodiscard]] QString why() const;
    /// The number behind the word that a line begins with; -1: there is none.
    [[nodiscard]] int numberOf(const QByteArray &word) const;
    [[nodiscard]] std::chrono::milliseconds took() const { return m_took; }

private:
    void begin(const QStringList &more);
    [[nodiscard]] End finish();
    void readLines();
    /// The line that begins with `word`, once it is there; empty: the program ended without it.
    QByteArray awaitLine(const QByteArray &word);

    Orders m_orders;
    QProcess m_process;
    QByteArrayList m_lines;
    QByteArray m_errors;
    std::chrono::milliseconds m_took{0};
    bool m_isLate = false;
};

} // namespace gatehouse::killed
