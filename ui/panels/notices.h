// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/services/services.h"
#include "models/tickets/ticket.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace gatehouse {

struct Error;
struct SyncState;

class AccountContext;
class NoticeBar;
enum class Notice;

/// Decides what the bar says: watches the plan, the sync state and the identity of the account shown.
class Notices final : public QObject {
    Q_OBJECT

public:
    Notices(AccountContext *context, NoticeBar *bar);

    void tellFailure(const Error &error);
    void tellNews(const std::function<QString()> &words);
    void tellStoreFailed(const Error &error);
    void tellSalvaged(const QString &copy);
    void tellNotSaved(const QString &name, const QString &path);
    /// What the bar that is shown takes back: one change, or all invitations of one sending.
    [[nodiscard]] QList<ChangeId> undoables() const;
    /// Says what `before`, another language's, was saying.
    void continueAfter(const Notices &before);

Q_SIGNALS:
    void undoAsked(const gatehouse::ChangeId &change);
    void signInAsked();
    void changesAsked();
    void ticketAsked(const gatehouse::TicketKey &ticket);
    void quitAsked();

private:
    /// For what nobody else keeps: said by `words`, in whatever language is spoken then.
    void tellOnce(Notice notice, const std::function<QString()> &words);
    void tellStaged(const ChangeId &id);
    void gather(const ChangeId &id);
    void tellUndo();
    [[nodiscard]] QString sentenceHere(const Change &change) const;
    void tellAttention();
    void tellAnswered();
    void tellIdentity();
    void tellSync();
    void tellNotUpdated(const SyncState &state);
    void checkUndoable();

    AccountContext *m_context;
    NoticeBar *m_bar;
    QList<TicketKey> m_answered; ///< the newest last; what was read meanwhile drops out
    std::optional<ChangeId> m_told; ///< the change that the bar speaks of
    ChangeState m_toldState = ChangeState::Staged; ///< how far it was when it was spoken of
    QList<ChangeId> m_together; ///< invitations of one sending: one bar, one undo
    std::optional<ChangeId> m_undoable;
    QMap<Notice, std::function<QString()>> m_once; ///< what was told once
    QTimer m_undoTimer;
    QTimer m_failureTimer;
    QTimer m_newsTimer;
    bool m_offlineDismissed = false;
    bool m_notUpdatedDismissed = false;
    bool m_memoryDismissed = false;
};

} // namespace gatehouse
