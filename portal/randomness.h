// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace portal {

/// The portal's one source of chance: ids, tokens, codes. Thread-safe.
class Randomness {
public:
    virtual ~Randomness() = default;
    /// `count` bytes fit for secrets.
    [[nodiscard]] virtual QByteArray bytes(qsizetype count) = 0;
    /// A random id for a row: 22 characters of base64url, 128 bits.
    [[nodiscard]] QString id();
    /// A secret for a person or a client to hold: 43 characters of base64url, 256 bits (R19).
    [[nodiscard]] QByteArray token();
};

/// libsodium's generator.
class SystemRandomness final : public Randomness {
public:
    [[nodiscard]] QByteArray bytes(qsizetype count) override;
};

} // namespace portal
