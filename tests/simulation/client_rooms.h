// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/task_scope.h"
#include "app/store/plan_file.h"
#include "app/store/plan_store.h"
#include "app/store/registry_store.h"
#include "app/sync/identities.h"
#include "app/sync/plan_book.h"
#include "tests/simulation/client_transport.h"
#include "tests/simulation/kept_secrets.h"

#include <QTimer>

#include <map>

namespace gatehouse::simulation {

/// One run of a client's program: the true plan, sync, sessions and stores, put together as the engine does it, over a
/// network that is simulated. What of it a window would show is kept as it was last told.
class ClientRooms final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QString folder;
        const Clock &clock;
        Randomness &randomness;
        KeyStore &keyStore;
        StoreFaults &faults;
        int client = 0;
        Network &network;
        ReferenceModel &model;
    };
    struct Shown {
        QSharedPointer<const MemberTable> members;
        QList<Invitation> invitations;
    };

    explicit ClientRooms(const Parts &parts);
    ~ClientRooms() override;

    /// Opens the files and starts to sync.
    [[nodiscard]] Result<void> open();
    /// Somebody has signed in on the portal's page. The portal is made known first, when it is not yet.
    void enter(const SignIn &signIn) { m_scope.launch(welcome(signIn)); }
    /// Looks at the account as this identity.
    void lookAs(const IdentityId &identity);
    [[nodiscard]] AccountKey keyOf(const IdentityId &identity) const;

    [[nodiscard]] PlanBook &book() { return m_book; }
    [[nodiscard]] const PlanBook &book() const { return m_book; }
    [[nodiscard]] Identities &identities() { return m_identities; }
    [[nodiscard]] const Shown &shown(const IdentityId &identity) { return m_shown[identity]; }
    [[nodiscard]] const IdentityId &looking() const { return m_looking; }

    /// Ends everything at once, and destroys what is ended. What was going to be written must not be any more.
    static void destroy(std::unique_ptr<ClientRooms> rooms);

private:
    [[nodiscard]] QCoro::Task<> welcome(SignIn signIn);
    [[nodiscard]] std::optional<Intent> intentOf(const QByteArray &key) const;
    [[nodiscard]] bool isIdle() const { return m_scope.isIdle() && m_identities.isIdle(); }

    Parts m_parts;
    ClientTransport m_transport;
    PlanFile m_file;
    PlanStore m_store;
    RegistryStore m_registry;
    PlanBook m_book;
    Identities m_identities;
    TaskScope m_scope;
    QTimer m_news; ///< as the engine's: many changes of one moment are one piece of news
    std::map<IdentityId, Shown> m_shown;
    IdentityId m_looking;
    bool m_isClosing = false;
};

} // namespace gatehouse::simulation
