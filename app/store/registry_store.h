// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/ids.h"

#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace gatehouse {

/// A portal as the file keeps it: the capability document as it came, so that all is readable offline at start.
struct StoredPortal {
    PortalId id;
    QUrl address;
    QByteArray document;
    std::chrono::milliseconds clockOffset{0};
    bool isEmbedded = false; ///< ours, started by this program; its port changes with each run
};

/// An identity as the file keeps it. No token: only the mark that one was stored.
struct StoredIdentity {
    IdentityId id;
    PortalId portal;
    QString remoteId; ///< the portal's name for the person
    QString email;
    QString name;
    bool isTokenStored = false;
    QByteArray accounts; ///< the list of accounts as it came; empty: never fetched
    QByteArray received; ///< the received invitations as they came
};

/// Portals, identities and settings of the plan's file. Engine thread.
class RegistryStore {
public:
    explicit RegistryStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<QList<StoredPortal>> portals();
    [[nodiscard]] Result<void> keep(const StoredPortal &portal);
    [[nodiscard]] Result<void> forget(const PortalId &portal);

    [[nodiscard]] Result<QList<StoredIdentity>> identities();
    [[nodiscard]] Result<void> keep(const StoredIdentity &identity);
    /// With its drafts, their files and its offers, all or nothing.
    [[nodiscard]] Result<void> forget(const IdentityId &identity);

    /// The offers of ownership an identity knows of, as the sync wrote them; forgotten with the identity.
    [[nodiscard]] Result<std::optional<QString>> transfers(const IdentityId &identity);
    [[nodiscard]] Result<void> keepTransfers(const IdentityId &identity, const QString &lists);

    [[nodiscard]] Result<std::optional<QString>> setting(const QString &name);
    [[nodiscard]] Result<void> keepSetting(const QString &name, const QString &value);

private:
    Database &m_database;
};

} // namespace gatehouse
