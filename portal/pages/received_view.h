// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/acceptance.h"
#include "portal/pages/page_frame.h"

#include <vector>

namespace portal {

/// One invitation with the mark that ties its answer to this browser and to what stands on the page.
struct ReceivedCard {
    InvitationRow invitation;
    QString accountName;
    QHash<QString, QString> subAccounts; ///< names of those in the grant
    QByteArray mark;
};

/// The form to sign in to the list with, and what stands on it from a try before.
struct ReceivedSignIn {
    QString email = {};
    QString notice = {};
    int status = 200;
};
[[nodiscard]] Response receivedSignInPage(const Reader &reader, const ReceivedSignIn &state);

/// Who looks at the list.
struct ReceivedReader {
    QString email;
    bool proven = true; ///< the address is theirs for certain; without that nothing is shown (R41)
    QByteArray mark; ///< for signing out
};
[[nodiscard]] Response receivedPage(
    const Reader &reader, const ReceivedReader &person, const std::vector<ReceivedCard> &cards);

/// The way back to the list, for pages that tell what came of an answer.
[[nodiscard]] Html backToReceived(const Reader &reader);

} // namespace portal
