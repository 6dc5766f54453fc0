// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/transfer_edit.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TransferEdit)
};

} // namespace

QString sentenceOf(const TransferEdit &edit, const QString &account)
{
    switch (edit.act) {
    case TransferEdit::Act::Offer:
        return Words::tr("Offer the ownership of “%1” to %2", "account, person").arg(account, edit.memberName);
    case TransferEdit::Act::Cancel:
        return Words::tr("Take back the offer of “%1” to %2", "account, person").arg(account, edit.memberName);
    case TransferEdit::Act::Confirm:
        return Words::tr("Become the owner of “%1”", "account").arg(account);
    case TransferEdit::Act::Decline:
        return Words::tr("Decline the ownership of “%1”", "account").arg(account);
    }
    return {};
}

QString pendingWords(const TransferEdit &edit, bool isSending)
{
    switch (edit.act) {
    case TransferEdit::Act::Offer:
        return isSending ? Words::tr("Offer is being sent") : Words::tr("Offer waiting to be sent");
    case TransferEdit::Act::Cancel:
        return Words::tr("Offer not yet taken back");
    case TransferEdit::Act::Confirm:
    case TransferEdit::Act::Decline:
        return isSending ? Words::tr("Answer is being sent") : Words::tr("Answer waiting to be sent");
    }
    return {};
}

} // namespace gatehouse
