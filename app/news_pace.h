// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace gatehouse {

class Clock;

/// Makes few tellings of many pieces of news. While there is little to tell, each is told at once; what took long to
/// tell is told again only after twice as long, so that telling never keeps from working. Engine thread.
class NewsPace : public QObject {
    Q_OBJECT

public:
    explicit NewsPace(const Clock &clock, QObject *parent = nullptr);

    /// There is news: due() comes with the next turn of the event loop, or when the pause is over.
    void call();
    void stop() { m_timer.stop(); }

    /// News may be told right now.
    [[nodiscard]] bool isFree() const;

    /// Lives while news is told; `least` is how long whoever hears it needs.
    class Telling {
    public:
        Telling(NewsPace &pace, std::chrono::milliseconds least);
        ~Telling();
        Telling(const Telling &) = delete;
        Telling &operator=(const Telling &) = delete;

    private:
        NewsPace &m_pace;
        std::chrono::milliseconds m_least;
        std::chrono::milliseconds m_begin;
    };

Q_SIGNALS:
    void due();

private:
    const Clock &m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_freeAt{0}; ///< by the steady clock
};

} // namespace gatehouse
