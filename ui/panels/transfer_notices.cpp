// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/transfer_notices.h"

#include "models/relative_time.h"
#include "models/services/directory.h"
#include "ui/account_context.h"
#include "ui/panels/notice_bar.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace gatehouse {

TransferNotices::TransferNotices(AccountContext *context, NoticeBar *bar)
    : QObject(bar)
    , m_context(context)
    , m_bar(bar)
{
    connect(context->services().directory, &Directory::transfersChanged, this, &TransferNotices::tell);
    connect(context, &AccountContext::accountChanged, this, &TransferNotices::tell);
    connect(context, &AccountContext::portalChanged, this, &TransferNotices::tell);
    connect(bar, &NoticeBar::acted, this, [this](Notice notice) {
        if (notice == Notice::OwnershipAsked && m_asked)
            Q_EMIT answered(OwnershipTransfer(*m_asked), true);
        else if (notice == Notice::OwnershipOffered && m_offered)
            Q_EMIT cancelAsked(OwnershipTransfer(*m_offered));
    });
    connect(bar, &NoticeBar::refused, this, [this](Notice notice) {
        if (notice == Notice::OwnershipAsked && m_asked)
            Q_EMIT answered(OwnershipTransfer(*m_asked), false);
    });
    connect(bar, &NoticeBar::dismissed, this, [this](Notice notice) {
        if (notice == Notice::OwnershipAsked && m_asked)
            m_dismissed.insert(m_asked->id);
        else if (notice == Notice::OwnershipOffered && m_offered)
            m_dismissed.insert(m_offered->id);
        tell();
    });
    connect(&m_clock, &QTimer::timeout, this, &TransferNotices::tell);
    m_clock.start(30s);
    tell();
}

void TransferNotices::continueAfter(const TransferNotices &before)
{
    m_dismissed = before.m_dismissed;
    tell();
}

bool TransferNotices::isOpen(const OwnershipTransfer &transfer) const
{
    return stateOf(transfer, m_context->portalNow(transfer.account.portal)) == TransferState::Pending
        && !m_dismissed.contains(transfer.id);
}

QString TransferNotices::timeLeft(const OwnershipTransfer &transfer) const
{
    return transfer.expiresAt ? countdownWords(*transfer.expiresAt - m_context->portalNow(transfer.account.portal))
                              : QString();
}

void TransferNotices::tell()
{
    const auto transfers = m_context->services().directory->transfers();
    tellAsked(transfers);
    tellOffered(transfers);
}

void TransferNotices::tellAsked(const QList<OwnershipTransfer> &transfers)
{
    const auto found = std::find_if(transfers.begin(), transfers.end(),
        [this](const OwnershipTransfer &each) { return each.isReceived && isOpen(each); });
    m_asked = found != transfers.end() ? std::optional(*found) : std::nullopt;
    if (!m_asked) {
        m_bar->withdraw(Notice::OwnershipAsked);
        return;
    }
    const bool waits = m_asked->pending == PendingMark::Waiting || m_asked->pending == PendingMark::Sending;
    const QString asks =
        tr("%1 offers you the ownership of “%2”. Nothing changes until you accept; %3.", "person, account, time left")
            .arg(m_asked->from, m_asked->accountName, timeLeft(*m_asked));
    m_bar->post(
        Notice::OwnershipAsked, waits ? tr("%1: %2.").arg(m_asked->accountName, m_asked->pendingWords) : asks, !waits);
}

void TransferNotices::tellOffered(const QList<OwnershipTransfer> &transfers)
{
    const auto found = std::find_if(transfers.begin(), transfers.end(), [this](const OwnershipTransfer &each) {
        return !each.isReceived && each.account == m_context->key() && isOpen(each);
    });
    m_offered = found != transfers.end() ? std::optional(*found) : std::nullopt;
    if (!m_offered) {
        m_bar->withdraw(Notice::OwnershipOffered);
        return;
    }
    const QString left = timeLeft(*m_offered);
    const bool waits = m_offered->pending == PendingMark::Waiting || m_offered->pending == PendingMark::Sending;
    const QString offered = left.isEmpty()
        ? tr("You offer “%1” to %2.", "account, person").arg(m_offered->accountName, m_offered->memberName)
        : tr("You have offered “%1” to %2, who has not answered yet; %3.", "account, person, time left")
              .arg(m_offered->accountName, m_offered->memberName, left);
    m_bar->post(Notice::OwnershipOffered,
        waits ? tr("%1 %2.", "sentence, state").arg(offered, m_offered->pendingWords) : offered, !waits);
}

} // namespace gatehouse
