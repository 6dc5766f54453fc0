// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/scoped_permission_model.h"
#include "models/accounts/account.h"
#include "models/instant.h"
#include "models/services/services.h"

#include <QObject>

#include <optional>

namespace gatehouse {

struct Identity;
struct PortalDescription;

/// Which account the window acts in, and what goes with it: the portal's words and clock, the identity, one's own
/// rights. Every page and dialog asks here, so that nothing is ever done in another account than the one shown. The
/// account switched to last is the first one shown at the next start.
class AccountContext final : public QObject {
    Q_OBJECT

public:
    AccountContext(const Services &services, QObject *parent);

    [[nodiscard]] const Services &services() const { return m_services; }
    [[nodiscard]] bool hasAccount() const { return m_account.has_value(); }
    /// The account; only when hasAccount().
    [[nodiscard]] const Account &account() const { return *m_account; }
    [[nodiscard]] AccountKey key() const;
    /// Null before the portal is known.
    [[nodiscard]] const PortalDescription *portal() const;
    [[nodiscard]] std::optional<Identity> identity() const;
    /// The portal's clock.
    [[nodiscard]] Instant portalNow() const;
    [[nodiscard]] Instant now() const;
    /// The same, for something of another portal than the present account's.
    [[nodiscard]] Instant portalNow(const PortalId &portal) const;
    /// "Owner", "User": the portal's label of a role.
    [[nodiscard]] QString roleLabel(const QString &role) const;
    [[nodiscard]] QString roleLabel(const PortalId &portal, const QString &role) const;
    [[nodiscard]] QHash<QString, QString> roleLabels() const;
    /// What can't be chosen for a member of `role` here, with the reason.
    [[nodiscard]] QHash<QString, QString> closedPermissions(const QString &role) const;

    /// The same where permissions are limited to modules and sub-accounts.
    [[nodiscard]] ScopedPermissionModel::Frame permissionFrame(const QString &role) const;
    /// True when the portal, or the account, has scopes to choose from.
    [[nodiscard]] bool hasScopes() const;

    void switchTo(const AccountKey &key);
    /// To the identity's own account, or its first one; as soon as they are known, unless the person switches first.
    void switchToIdentity(const IdentityId &identity);

Q_SIGNALS:
    /// Another account, or none.
    void accountChanged();
    /// The same account, but its name, role or grant differs.
    void accountUpdated();
    /// The portal's words, catalogue or clock differ.
    void portalChanged();

private:
    void takeAccounts();
    [[nodiscard]] bool takeAwaited(const QList<Account> &accounts);
    void show(const Account &account);

    Services m_services;
    std::optional<Account> m_account;
    IdentityId m_awaited; ///< just signed in; its accounts are on their way
};

} // namespace gatehouse
