// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace portal {

/// How much a stranger may ask of the portal (R93–R95). Tests make them small; nobody else changes them.
struct Limits {
    std::size_t headBytes = 16 * 1024; ///< request line and header fields together: 431
    std::size_t headFields = 64; ///< 431
    std::size_t targetBytes = 4 * 1024; ///< 414
    std::size_t bodyBytes = 256 * 1024; ///< 413
    std::size_t chunkLineBytes = 1024; ///< the size of a chunk and its extensions: 400
    std::size_t trailerBytes = 8 * 1024; ///< what follows the last chunk: 431
    std::size_t bodyBytesPerSecond = 1024;
    std::size_t freeBytes = 8 * 1024; ///< of a request or an answer, that count towards nothing
    std::size_t heldBodyBytes = 32 * 1024 * 1024; ///< all requests together, until they are answered; more: 503
    std::size_t heldAnswerBytes = 64 * 1024 * 1024; ///< all answers together, until they are read; more: 503
    std::size_t largeBodies = 6; ///< larger ones than bodyBytes that are received at a time; more: 503
    std::size_t largeBodiesOfOne = 2; ///< of them from one person; more: 503
    std::size_t largeBodyBytesPerSecond = 16 * 1024;

    std::chrono::milliseconds headTime{10'000}; ///< from the first byte to the empty line: 408
    std::chrono::milliseconds bodyTime{30'000}; ///< 408
    std::chrono::milliseconds largeBodyTime{360'000}; ///< 408
    std::chrono::milliseconds bodyGrace{5'000}; ///< before the rate is judged
    std::chrono::milliseconds idleTime{60'000}; ///< between two requests: closed
    std::chrono::milliseconds handlerTime{10'000}; ///< 503; the work itself goes on, its answer is dropped
    std::chrono::milliseconds writeTime{30'000}; ///< for a peer that doesn't read: closed
    std::chrono::milliseconds drainTime{2'000}; ///< reading on after a refusal, so that the peer sees it
    std::chrono::milliseconds stopTime{10'000}; ///< for running requests when the portal stops
    std::chrono::milliseconds sweepTime{250}; ///< how exactly the times above are kept

    std::size_t connections = 4096; ///< excess: closed at once, the others don't notice
    std::size_t connectionsPerSource = 64; ///< per IPv4 address or IPv6 /64
    std::size_t loopbackConnections = 4096; ///< all programs of this computer share one address

    int workers = 4; ///< threads that answer GET and HEAD: each keeps a processor busy
    int changers = 32; ///< threads that change things: they wait for the disk, and those that wait there share a commit
    int visitors = 4; ///< threads that take what is sent from pages: they wait for passwords to be hashed
    std::size_t waiting = 1024; ///< requests that wait for a thread of each kind; more: 503
};

} // namespace portal
