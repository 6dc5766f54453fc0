// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account_context.h"

#include "models/accounts/account_colors.h"
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

/// An account and one sub-account of it, or none.
struct Place {
    AccountKey account;
    QString subAccount;
};

QString chosenFor(const IdentityId &identity)
{
    return u"window/chosen/"_s + identity.value;
}

void remember(const Place &place)
{
    const AccountKey &key = place.account;
    QSettings settings;
    settings.setValue(
        lastAccount, QStringList{key.portal.value, key.identity.value, key.account.value, place.subAccount});
    settings.setValue(chosenFor(key.identity), key.account.value);
}

Place remembered()
{
    QStringList parts = QSettings().value(lastAccount).toStringList();
    if (parts.size() == 3) // of versions that knew no sub-accounts
        parts.append(QString());
    return parts.size() == 4 ? Place{{{parts.at(0)}, {parts.at(1)}, {parts.at(2)}}, parts.at(3)} : Place();
}

std::optional<SubAccount> partOf(const Account &account, const QString &id)
{
    const auto found = std::find_if(account.subAccounts.begin(), account.subAccounts.end(),
        [&id](const SubAccount &part) { return part.id == id; });
    return found != account.subAccounts.end() ? std::optional(*found) : std::nullopt;
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
        askIfOpen();
    });
    takeAccounts();
}

AccountKey AccountContext::key() const
{
    return m_account ? m_account->key : AccountKey{};
}

QString AccountContext::placeName() const
{
    if (!m_account)
        return {};
    return m_part ? tr("%1 › %2", "account, one of its sub-accounts").arg(m_account->name, m_part->name)
                  : m_account->name;
}

const PortalDescription *AccountContext::portal() const
{
    return m_account ? m_services.portals->portal(m_account->key.portal) : nullptr;
}

std::optional<Identity> AccountContext::identity() const
{
    const auto identities = m_services.portals->identities();
    const auto found = std::find_if(identities.cbegin(), identities.cend(), [this](const Identity &identity) {
        return m_account ? identity.id == m_account->key.identity : identity.state == Identity::State::SignedIn;
    });
    if (found != identities.cend())
        return *found;
    return m_account || identities.isEmpty() ? std::nullopt : std::optional(identities.first());
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
        const QString roleWord = word(Term::Role, description);
        for (const auto &permission : known->closed)
            closed.insert(permission,
                tr("%1 “%2” never holds this.", "the portal's word for a role, its name").arg(roleWord, known->label));
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

Member AccountContext::ownMembership() const
{
    Member own;
    if (!m_account)
        return own;
    own.id = m_account->self;
    own.role = m_account->role;
    own.grant = m_account->grant;
    own.isSelf = true;
    own.email = m_account->identityEmail;
    if (const auto person = identity())
        own.name = person->name;
    return own;
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
        const QString roleWord = word(Term::Role, description);
        for (const auto &permission : known->closed)
            frame.closedPermissions.insert(permission,
                tr("%1 “%2” never holds this.", "the portal's word for a role, its name").arg(roleWord, known->label));
        for (const auto &module : known->closedModules) {
            frame.closedModules.insert(module,
                tr("%1 “%2” never reaches %3.", "the portal's word for a role, its name, a module")
                    .arg(roleWord, known->label, description->moduleLabel(module)));
        }
    }
    if (!m_account->isOwn && !m_account->grant.all) {
        frame.own = m_account->grant;
        frame.beyondOwn = tr("You don't hold this yourself in this account.");
    }
    return frame;
}

void AccountContext::switchTo(const AccountKey &key, const QString &subAccount)
{
    m_awaited = {};
    const auto accounts = m_services.directory->accounts();
    for (const auto &account : accounts) {
        if (account.key != key)
            continue;
        if (m_undecided == key.identity)
            m_undecided = {};
        remember({key, subAccount});
        show(account, subAccount);
        return;
    }
}

void AccountContext::switchToIdentity(const IdentityId &identity)
{
    m_awaited = identity;
    static_cast<void>(takeAwaited(m_services.directory->accounts()));
}

void AccountContext::forget(const IdentityId &identity)
{
    QSettings().remove(chosenFor(identity));
}

bool AccountContext::takeAwaited(const QList<Account> &accounts)
{
    const bool isThere = !m_awaited.isEmpty()
        && std::any_of(accounts.begin(), accounts.end(),
            [this](const Account &account) { return account.key.identity == m_awaited; });
    if (isThere)
        begin(std::exchange(m_awaited, {}), accounts);
    return isThere;
}

AccountId AccountContext::chosenAtSignIn(const IdentityId &identity) const
{
    const QList<Identity> identities = m_services.portals->identities();
    const auto self = std::find_if(
        identities.cbegin(), identities.cend(), [&identity](const Identity &one) { return one.id == identity; });
    return self == identities.cend() ? AccountId() : self->chosen;
}

void AccountContext::begin(const IdentityId &identity, const QList<Account> &accounts)
{
    const auto switchToOwn = [&](const AccountId &id) {
        const auto found = std::find_if(accounts.cbegin(), accounts.cend(),
            [&](const Account &account) { return account.key.identity == identity && account.key.account == id; });
        if (found != accounts.cend())
            switchTo(AccountKey(found->key));
        return found != accounts.cend();
    };
    // An account that was chosen and is lost by now leaves the choice to the window.
    if (switchToOwn(chosenAtSignIn(identity))
        || switchToOwn(AccountId{QSettings().value(chosenFor(identity)).toString()}))
        return;
    const Account *first = nullptr; // own ones come first
    int count = 0;
    for (const auto &account : accounts) {
        if (account.key.identity != identity)
            continue;
        ++count;
        first = first != nullptr ? first : &account;
    }
    if (first == nullptr)
        return;
    if (count > 1) {
        m_undecided = identity;
        m_isAsked = false;
    }
    show(Account(*first), {});
    askIfOpen();
}

void AccountContext::askIfOpen()
{
    if (m_undecided.isEmpty() || m_isAsked || !m_account || m_account->key.identity != m_undecided)
        return;
    const auto *description = portal();
    if (description == nullptr)
        return;
    // Whoever owns an account lands there and switches, unless the portal lets people choose when they sign in.
    m_isAsked = true;
    if (description->choosesAccountAtSignIn || !m_account->isOwn)
        Q_EMIT choiceAsked();
    else
        m_undecided = {};
}

void AccountContext::show(const Account &account, const QString &subAccount)
{
    const bool isOther = !m_account || m_account->key != account.key;
    const QString before = subAccountId();
    m_account = account;
    m_part = partOf(account, subAccount);
    if (isOther) {
        m_services.directory->open(account.key);
        Q_EMIT accountChanged();
    } else if (subAccountId() != before) {
        Q_EMIT subAccountChanged();
        Q_EMIT accountUpdated();
    }
}

void AccountContext::takeAccounts()
{
    const auto accounts = m_services.directory->accounts();
    QStringList ids;
    for (const Account &account : accounts)
        ids.append(account.key.account.value);
    AccountColors::know(ids);
    if (takeAwaited(accounts))
        return;
    const Place place = m_account ? Place{m_account->key, subAccountId()} : remembered();
    const auto found = std::find_if(
        accounts.cbegin(), accounts.cend(), [&place](const Account &account) { return account.key == place.account; });
    if (found != accounts.cend()) {
        const bool differs = m_account && *found != *m_account;
        show(*found, place.subAccount); // a sub-account that is gone leads back to the whole
        if (differs)
            Q_EMIT accountUpdated();
        return;
    }
    const std::optional<Identity> before = m_account ? identity() : std::nullopt;
    const QString lost = before && before->state == Identity::State::SignedIn ? m_account->name : QString();
    if (!accounts.isEmpty()) {
        // The account shown is gone (signed out, access lost), or there was none: the first is one's own.
        const bool wasNone = !m_account;
        if (wasNone)
            begin(accounts.front().key.identity, accounts);
        else
            show(accounts.front(), {});
    } else if (m_account) {
        m_account.reset();
        m_part.reset();
        Q_EMIT accountChanged();
    }
    if (!lost.isEmpty())
        Q_EMIT accessEnded(lost);
}

} // namespace gatehouse
