// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <thread>
#include <vector>

namespace portal::test {

/// Strangers who mean harm, over raw sockets from many addresses of loopback: requests that never end their head or the
/// line of a chunk, bodies that come a byte at a time, heads and addresses too large, a body said to have a gigabyte,
/// objects full of keys, connections opened and left. From start() until stop(), in a thread of its own.
class AbuseCrowd {
public:
    /// As many half-open connections as `halfOpen`, or as this process may have descriptors.
    AbuseCrowd(quint16 port, int halfOpen);
    ~AbuseCrowd();
    AbuseCrowd(const AbuseCrowd &) = delete;
    AbuseCrowd &operator=(const AbuseCrowd &) = delete;

    void start();
    /// Closes everything.
    void stop();

    /// How many half-open connections stand, once all have been tried.
    [[nodiscard]] int standing() const { return m_standing; }
    /// How many times all kinds of abuse have been gone through.
    [[nodiscard]] int rounds() const { return m_rounds; }
    /// Answers with another status than the refusal each kind must get; 0 is as it should be.
    [[nodiscard]] int surprises() const { return m_surprises; }

private:
    /// What never ends on a connection: by turns the head, and the line that a chunk begins with. A portal that keeps
    /// either until its end comes fills its memory with them.
    struct HalfOpen {
        int socket = -1;
        int turn = 0; ///< of this place: odd ones are chunks
        std::size_t said = 0; ///< of the chunk's line
    };

    void run();
    [[nodiscard]] int connectFrom(int source) const;
    /// Opens those that are not there or were closed, and lets the slow ones say one byte more.
    void tendHalfOpen();
    static void sayMore(HalfOpen &one);
    void tendSlowBodies();
    /// Sends all that the portal takes, and holds the answer's status against the one it must have.
    void tell(const char *bytes, std::size_t size, int status);
    void tellAll();

    const quint16 m_port;
    const int m_wanted;
    std::vector<HalfOpen> m_halfOpen;
    std::vector<int> m_slow;
    std::thread m_thread;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_standing = 0;
    std::atomic<int> m_rounds = 0;
    std::atomic<int> m_surprises = 0;
};

/// Lets this process have as many descriptors as it may; how many that is.
int raiseDescriptorLimit();

/// What a process holds now: memory that is its own or mapped, in MB, and open descriptors; −1 when it is gone.
struct ProcessUse {
    double memory = -1;
    double mostMemory = -1; ///< that it ever held
    int descriptors = -1;
};
[[nodiscard]] ProcessUse useOf(qint64 process);

} // namespace portal::test
