// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>

namespace gatehouse::killed {

/// One whole line to whoever started this program: it is there even when the program is gone right behind it.
void say(const QByteArray &line);

/// Counts the moments between which a sudden end leaves something else behind: each statement, begin and commit of a
/// store, each request that is about to leave, each answer, each step of the key store, each word to the person. At
/// one of them, when asked to, this program kills itself as nobody can prevent. Any thread.
class Boundaries {
public:
    /// `endAt` is the one that is not passed, counted from 1; 0: none. With `atWork`, counted from startWork().
    Boundaries(int endAt, bool atWork)
        : m_endAt(endAt)
        , m_atWork(atWork)
    {
    }

    void pass(const QByteArray &what);
    /// The program is up: the person begins to wish.
    void startWork();
    [[nodiscard]] int count() const { return m_count; }

private:
    const int m_endAt;
    const bool m_atWork;
    std::atomic<bool> m_works{false};
    std::atomic<int> m_count{0};
};

} // namespace gatehouse::killed
