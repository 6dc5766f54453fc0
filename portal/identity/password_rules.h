// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace portal {

/// Why a new password is refused (R1–R3).
enum class PasswordFault {
    None,
    TooShort, ///< under 15 characters, counted in code points
    TooLong, ///< over 1,024 bytes
    Common, ///< made of common words, sequences or repetitions alone
    NamesYou, ///< the same, with the person's address or the portal's name among the words
};

/// What is hashed for `password`: its NFC form in UTF-8, whole.
[[nodiscard]] QByteArray passwordBytes(const QString &password);

/// Is `password` too long to be worth a hash? Such a sign-in is wrong without a look.
[[nodiscard]] bool isOverlong(const QString &password);

/// The first rule that `password` breaks. `about` is what a guesser would try first: address, name, portal. The list
/// of common words is in the program; nothing is asked over the network.
[[nodiscard]] PasswordFault faultOfPassword(const QString &password, const QStringList &about);

} // namespace portal
