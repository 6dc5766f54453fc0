// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/ownership_transfer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace gatehouse {

class AccountContext;
class NoticeBar;
enum class Notice;

/// Says in the bar that an account is offered: to whoever is asked, in every account, and to who offered it, in that
/// one.
class TransferNotices final : public QObject {
    Q_OBJECT

public:
    TransferNotices(AccountContext *context, NoticeBar *bar);

    /// What was hidden in `before`, another language's, stays hidden.
    void continueAfter(const TransferNotices &before);

Q_SIGNALS:
    void answered(const gatehouse::OwnershipTransfer &transfer, bool confirm);
    void cancelAsked(const gatehouse::OwnershipTransfer &transfer);

private:
    void tell();
    void tellAsked(const QList<OwnershipTransfer> &transfers);
    void tellOffered(const QList<OwnershipTransfer> &transfers);
    [[nodiscard]] QString timeLeft(const OwnershipTransfer &transfer) const;
    [[nodiscard]] bool isOpen(const OwnershipTransfer &transfer) const;

    AccountContext *m_context;
    NoticeBar *m_bar;
    std::optional<OwnershipTransfer> m_asked;
    std::optional<OwnershipTransfer> m_offered;
    QSet<TransferId> m_dismissed; ///< hidden by the person, until the next start
    QTimer m_clock; ///< lets what is left grow less
};

} // namespace gatehouse
