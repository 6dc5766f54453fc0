// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>

#include <memory>

namespace portal {

/// argon2id in a pool of its own (R4, R5): a hash takes a tenth of a second of one core, so a crowd at the sign-in page
/// must neither starve the API nor pile up. The calls block their caller until a worker has done them; when the queue
/// is full they refuse at once with 503 `overloaded` and Retry-After. Thread-safe.
class PasswordHasher {
public:
    /// What one hash costs and how many may wait. The defaults are the floor of ASVS; only tests go below.
    struct Limits {
        unsigned long long passes = 2;
        size_t memory = size_t{19} * 1024 * 1024;
        int workers = 2;
        qsizetype queue = 32;
    };

    PasswordHasher();
    explicit PasswordHasher(Limits limits);
    /// Finishes what is running and answers the waiting ones with 503.
    ~PasswordHasher();
    PasswordHasher(const PasswordHasher &) = delete;
    PasswordHasher &operator=(const PasswordHasher &) = delete;
    PasswordHasher(PasswordHasher &&) = delete;
    PasswordHasher &operator=(PasswordHasher &&) = delete;

    /// A PHC string with a fresh salt.
    [[nodiscard]] Result<QByteArray> hash(const QByteArray &password);
    /// Is `password` the one `phc` was made of? With an empty `phc` (unknown address) the same work is done against a
    /// hash nobody knows the password of, so that the time taken tells nothing (R7).
    [[nodiscard]] Result<bool> verify(const QByteArray &phc, const QByteArray &password);
    /// Was `phc` made with less than today's parameters?
    [[nodiscard]] bool isOutdated(const QByteArray &phc) const;

private:
    class Pool;
    Limits m_limits;
    QByteArray m_nobody; ///< what unknown addresses are checked against
    std::unique_ptr<Pool> m_pool;
};

} // namespace portal
