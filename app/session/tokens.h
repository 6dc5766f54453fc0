// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace gatehouse {

/// SessionTokens as the portal gave them, with the moment (steady clock) the access token ends.
struct SessionTokens {
    QByteArray access;
    QByteArray refresh;
    std::chrono::milliseconds accessEnds{0};
};

/// Whom the portal signed in. `id` is the portal's; texts are outside texts.
struct SignedInPerson {
    QString id;
    QString email;
    QString name;
};

/// What a sign-in brings.
struct SignIn {
    SessionTokens tokens;
    SignedInPerson person;
    QString account = {}; ///< the one they chose on the portal's page; empty: it did not ask
};

} // namespace gatehouse
