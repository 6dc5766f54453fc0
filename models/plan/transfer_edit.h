// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QString>

namespace gatehouse {

/// A step of handing an account over: the owner offers it and may take the offer back; whoever is asked confirms or
/// declines. Only the last of them changes who owns it.
struct TransferEdit {
    enum class Act : quint8 { Offer, Cancel, Confirm, Decline };

    TransferId transfer; ///< of an offer made here
    Act act = Act::Offer;
    MemberId member; ///< who is asked
    QString memberName;

    friend bool operator==(const TransferEdit &, const TransferEdit &) = default;
};

/// What it does, as a sentence for the list; `account` is its name. Translated; outside text.
[[nodiscard]] QString sentenceOf(const TransferEdit &edit, const QString &account);

/// What is said of it while it waits or is on its way. Translated.
[[nodiscard]] QString pendingWords(const TransferEdit &edit, bool isSending);

} // namespace gatehouse
