// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account_context.h"

#include "models/clock.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "ui/terms.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QString lastAccount = u"window/account"_s;

void remember(const AccountKey &key)
{
    QSettings().setValue(lastAccount, QStringList{key.portal.value, key.identity.value, key.account.value});
}

AccountKey remembered()
{
    const QStringList parts = QSettings().value(lastAccount).toStringList();
    return parts.size() == 3 ? AccountKey{{parts.at(0)}, {parts.at(1)}, {parts.at(2)}} : AccountKey();
}

} // namespace

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

Instant AccountContext::portalNow(const PortalId &portal) const
{
    const auto *description = m_services.portals->portal(portal);
    return description != nullptr ? now() + description->clockOffset : now();
}

QString AccountContext::roleLabel(const QString &role) const
{
    return roleLabel(key().portal, role);
}

QString AccountContext::roleLabel(const PortalId &portal, const QString &role) const
{
    const auto *description = m_services.portals->portal(portal);
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

bool AccountContext::hasScopes() const
{
    const auto *description = portal();
    return description != nullptr && m_account
        && ((description->scopesModules && !description->modules.empty())
            || (description->scopesSubAccounts && !m_account->subAccounts.isEmpty()));
}

ScopedPermissionModel::Frame AccountContext::permissionFrame(const QString &role) const
{
    ScopedPermissionModel::Frame frame;
    const auto *description = portal();
    if (description == nullptr || !m_account)
        return frame;
    frame.catalogue = description->catalogue;
    frame.modules = description->modules;
    if (description->scopesSubAccounts)
        frame.subAccounts = m_account->subAccounts;
    if (const Role *known = description->role(role)) {
        for (const auto &permission : known->closed)
            frame.closedPermissions.insert(permission, tr("The role %1 never holds this.").arg(known->label));
        for (const auto &module : known->closedModules) {
            frame.closedModules.insert(
                module, tr("The role %1 never reaches %2.").arg(known->label, description->moduleLabel(module)));
        }
    }
    if (!m_account->isOwn && !m_account->grant.all) {
        frame.own = m_account->grant;
        frame.beyondOwn = tr("You don't hold this yourself in this account.");
    }
    return frame;
}

void AccountContext::switchTo(const AccountKey &key)
{
    m_awaited = {};
    const auto accounts = m_services.directory->accounts();
    for (const auto &account : accounts) {
        if (account.key != key)
            continue;
        remember(key);
        if (!m_account || m_account->key != key)
            show(account);
        return;
    }
}

void AccountContext::switchToIdentity(const IdentityId &identity)
{
    m_awaited = identity;
    static_cast<void>(takeAwaited(m_services.directory->accounts()));
}

bool AccountContext::takeAwaited(const QList<Account> &accounts)
{
    if (m_awaited.isEmpty())
        return false;
    for (const auto &account : accounts) { // own ones first
        if (account.key.identity == m_awaited) {
            switchTo(account.key);
            return true;
        }
    }
    return false;
}

void AccountContext::show(const Account &account)
{
    m_account = account;
    m_services.directory->open(account.key);
    Q_EMIT accountChanged();
}

void AccountContext::takeAccounts()
{
    const auto accounts = m_services.directory->accounts();
    if (takeAwaited(accounts))
        return;
    const AccountKey wanted = m_account ? m_account->key : remembered();
    const auto found = std::find_if(
        accounts.cbegin(), accounts.cend(), [&wanted](const Account &account) { return account.key == wanted; });
    if (found != accounts.cend() && m_account) {
        if (*found != *m_account) {
            m_account = *found;
            Q_EMIT accountUpdated();
        }
    } else if (found != accounts.cend()) {
        show(*found);
    } else if (!accounts.isEmpty()) {
        // The account shown is gone (signed out, access lost), or there was none: the first is one's own.
        show(accounts.front());
    } else if (m_account) {
        m_account.reset();
        Q_EMIT accountChanged();
    }
}

} // namespace gatehouse
