// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account_context.h"

#include "models/clock.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "ui/terms.h"

namespace gatehouse {

AccountContext::AccountContext(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(services.directory, &Directory::accountsChanged, this, &AccountContext::takeAccounts);
    connect(services.portals, &PortalDesk::portalChanged, this, [this](const PortalId &changed) {
        if (m_account && m_account->key.portal == changed)
            Q_EMIT portalChanged();
    });
    takeAccounts();
}

AccountKey AccountContext::key() const
{
    return m_account ? m_account->key : AccountKey{};
}

const PortalDescription *AccountContext::portal() const
{
    return m_account ? m_services.portals->portal(m_account->key.portal) : nullptr;
}

std::optional<Identity> AccountContext::identity() const
{
    if (!m_account)
        return std::nullopt;
    const auto identities = m_services.portals->identities();
    for (const auto &identity : identities) {
        if (identity.id == m_account->key.identity)
            return identity;
    }
    return std::nullopt;
}

Instant AccountContext::now() const
{
    return m_services.clock->now();
}

Instant AccountContext::portalNow() const
{
    const auto *description = portal();
    return description != nullptr ? now() + description->clockOffset : now();
}

Instant AccountContext::portalNow(const PortalId &id) const
{
    const auto *description = m_services.portals->portal(id);
    return description != nullptr ? now() + description->clockOffset : now();
}

QString AccountContext::roleLabel(const QString &role) const
{
    return roleLabel(key().portal, role);
}

QString AccountContext::roleLabel(const PortalId &id, const QString &role) const
{
    const auto *description = m_services.portals->portal(id);
    if (role == QLatin1StringView("owner"))
        return word(Term::Owner, description);
    const Role *known = description != nullptr ? description->role(role) : nullptr;
    return known != nullptr ? known->label : role;
}

QHash<QString, QString> AccountContext::roleLabels() const
{
    QHash<QString, QString> labels;
    if (const auto *description = portal()) {
        for (const auto &role : description->roles)
            labels.insert(role.key, roleLabel(role.key));
    }
    return labels;
}

QHash<QString, QString> AccountContext::closedPermissions(const QString &role) const
{
    QHash<QString, QString> closed;
    const auto *description = portal();
    if (description == nullptr || !m_account)
        return closed;
    if (!m_account->isOwn && !m_account->grant.all) {
        for (const auto &permission : description->catalogue.permissions()) {
            if (!m_account->grant.holds(permission.key))
                closed.insert(permission.key, tr("You don't hold this yourself in this account."));
        }
    }
    if (const Role *known = description->role(role)) {
        for (const auto &permission : known->closed)
            closed.insert(permission, tr("The role %1 never holds this.").arg(known->label));
    }
    return closed;
}

void AccountContext::switchTo(const AccountKey &key)
{
    if (m_account && m_account->key == key)
        return;
    const auto accounts = m_services.directory->accounts();
    for (const auto &account : accounts) {
        if (account.key == key) {
            m_account = account;
            m_services.directory->open(key);
            Q_EMIT accountChanged();
            return;
        }
    }
}

void AccountContext::takeAccounts()
{
    const auto accounts = m_services.directory->accounts();
    for (const auto &account : accounts) {
        if (m_account && account.key == m_account->key) {
            if (account != *m_account) {
                m_account = account;
                Q_EMIT accountUpdated();
            }
            return;
        }
    }
    // The account shown is gone (signed out, access lost), or there was none: the first is one's own.
    if (!accounts.isEmpty()) {
        switchTo(accounts.front().key);
    } else if (m_account) {
        m_account.reset();
        Q_EMIT accountChanged();
    }
}

} // namespace gatehouse
