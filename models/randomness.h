// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace gatehouse {

/// The one source of chance: keys, ids, PKCE verifiers, jitter. Tests hand in a seeded one. Thread-safe.
class Randomness {
public:
    virtual ~Randomness() = default;

    /// `count` bytes fit for secrets.
    [[nodiscard]] virtual QByteArray bytes(qsizetype count) = 0;

    /// A number in [0, bound); `bound` > 0.
    [[nodiscard]] virtual quint32 below(quint32 bound) = 0;

    /// A random UUID (RFC 9562 version 4) in lower case without braces, made from bytes().
    [[nodiscard]] QString uuid();
};

/// The operating system's generator.
class SystemRandomness final : public Randomness {
public:
    [[nodiscard]] QByteArray bytes(qsizetype count) override;
    [[nodiscard]] quint32 below(quint32 bound) override;
};

} // namespace gatehouse
