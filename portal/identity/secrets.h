// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace portal {

class Randomness;

/// SHA-256: how a secret is looked up and kept at rest (R19).
[[nodiscard]] QByteArray secretHash(const QByteArray &secret);

/// A key for one purpose, made of the key file's: what one purpose reveals tells nothing about another.
[[nodiscard]] QByteArray derivedKey(const QByteArray &master, QByteArrayView purpose);

/// HMAC-SHA-256 over `parts`, each with its length before it, so that no two lists of parts give the same bytes.
[[nodiscard]] QByteArray authenticate(const QByteArray &key, const QList<QByteArray> &parts);

/// Are they equal? Takes the same time wherever they differ.
[[nodiscard]] bool sameSecret(const QByteArray &one, const QByteArray &other);

/// The kinds of token, told apart by their first letters so that scanners for leaked secrets know them.
enum class TokenKind { Access, Refresh, Service, Reset, Page };

/// `gh_a_`, `gh_r_`, `gh_s_`, `gh_n_` (new password) or `gh_p_` (pages), 43 characters for the 256 bits of `secret`,
/// and six that check them (R19).
[[nodiscard]] QByteArray writtenToken(TokenKind kind, const QByteArray &secret);

/// Has `token` the form and the check of its kind? Anything else is refused without a look-up.
[[nodiscard]] bool isToken(TokenKind kind, const QByteArray &token);

} // namespace portal
