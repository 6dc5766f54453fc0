// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/draft_store.h"
#include "app/store/kept_files.h"
#include "app/store/plan_file.h"
#include "app/sync/identities.h"
#include "app/sync/plan_book.h"

#include <QTimer>

namespace gatehouse::test {

/// One run of the console over its files: the true stores, plan, sessions and sync, put together as the engine does it.
/// What a window would show is kept as it was last told.
class Program final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QString folder;
        const Clock &clock;
        Randomness &randomness;
        KeyStore &keyStore;
        Transport &portal;
        StoreFaults &faults;
        std::function<void(const Error &)> tell; ///< the engine's notices
    };

    explicit Program(const Parts &parts);
    ~Program() override;

    /// Opens the files and starts to sync.
    [[nodiscard]] Result<void> open();
    void shutdown();
    [[nodiscard]] bool isIdle() const { return m_identities.isIdle(); }

    [[nodiscard]] PlanBook &book() { return m_book; }
    [[nodiscard]] DraftStore &drafts() { return m_drafts; }
    [[nodiscard]] KeptFiles &files() { return m_files; }
    [[nodiscard]] Identities &identities() { return m_identities; }
    [[nodiscard]] const PlanFile &file() const { return m_file; }
    /// What the window shows of the open account, one line a thing.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] const SyncState &syncState() const { return m_syncState; }

private:
    /// As the portal, and outlives no run of the program.
    class Line final : public Transport {
    public:
        explicit Line(Transport &far)
            : m_far(far)
        {
        }
        QCoro::Task<Result<HttpReply>> send(HttpRequest request) override { return m_far.send(std::move(request)); }
        void shutdown() override { }

    private:
        Transport &m_far;
    };

    void listen();

    Parts m_parts;
    Line m_line;
    PlanFile m_file;
    PlanStore m_store;
    RegistryStore m_registry;
    DraftStore m_drafts;
    KeptFiles m_files;
    PlanBook m_book;
    Identities m_identities;
    QTimer m_news; ///< as the engine's: many changes of one moment are one piece of news
    QSharedPointer<const MemberTable> m_members;
    QList<Invitation> m_invitations;
    QList<Ticket> m_tickets;
    SyncState m_syncState;
};

} // namespace gatehouse::test
