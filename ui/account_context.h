// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
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
/// rights; and, if the person wants, which sub-account of it alone is looked at. Every page and dialog asks here, so
/// that nothing is ever done in another account than the one shown. The account switched to last is the first one shown
/// at the next start, and when its identity signs in again.
class AccountContext final : public QObject {
    Q_OBJECT

public:
    AccountContext(const Services &services, QObject *parent);

    [[nodiscard]] const Services &services() const { return m_services; }
    [[nodiscard]] bool hasAccount() const { return m_account.has_value(); }
    /// The account; only when hasAccount().
    [[nodiscard]] const Account &account() const { return *m_account; }
    [[nodiscard]] AccountKey key() const;
    /// The sub-account that alone is looked at; null: all of the account.
    [[nodiscard]] const SubAccount *subAccount() const { return m_part ? &*m_part : nullptr; }
    [[nodiscard]] QString subAccountId() const { return m_part ? m_part->id : QString(); }
    /// "Kestrel Ltd", or "Kestrel Ltd › North". Outside text.
    [[nodiscard]] QString placeName() const;
    /// Null before the portal is known.
    [[nodiscard]] const PortalDescription *portal() const;
    /// The identity that acts in the account; without an account the first one that is signed in, or the first.
    [[nodiscard]] std::optional<Identity> identity() const;
    /// The portal's clock.
    [[nodiscard]] Instant portalNow() const;
    [[nodiscard]] Instant now() const;
    /// The same, for something of another portal than the present account's.
    [[nodiscard]] Instant portalNow(const PortalId &portal) const;
    /// False in an account whose people the portal shows only to those who manage them.
    [[nodiscard]] bool seesPeople() const { return m_account && m_account->may.manage; }
    /// "Owner", "User": the portal's label of a role.
    [[nodiscard]] QString roleLabel(const QString &role) const;
    [[nodiscard]] QString roleLabel(const PortalId &portal, const QString &role) const;
    [[nodiscard]] QHash<QString, QString> roleLabels() const;
    /// What can't be chosen for a member of `role` here, with the reason.
    [[nodiscard]] QHash<QString, QString> closedPermissions(const QString &role) const;

    /// The same where permissions are limited to modules and sub-accounts.
    /// The person at this computer as a member of the account shown, as far as the account tells: also where the portal
    /// shows them nobody.
    [[nodiscard]] Member ownMembership() const;
    [[nodiscard]] ScopedPermissionModel::Frame permissionFrame(const QString &role) const;
    /// True when the portal, or the account, has scopes to choose from.
    [[nodiscard]] bool hasScopes() const;

    void switchTo(const AccountKey &key, const QString &subAccount = {});
    /// To the account chosen on the portal's page, else to the one it looked at last, else to its own or its first one;
    /// as soon as they are known, unless the person switches first. Where there is a choice that the portal leaves to
    /// the person, and its page has not asked, it is asked for.
    void switchToIdentity(const IdentityId &identity);
    /// The identity whose account is still to be chosen; empty: none.
    [[nodiscard]] const IdentityId &undecided() const { return m_undecided; }
    /// Its accounts are removed from here: what was remembered of it goes too.
    static void forget(const IdentityId &identity);

Q_SIGNALS:
    /// Another account, or none.
    void accountChanged();
    /// The account shown is open to the identity no more, though it is still signed in. Outside text.
    void accessEnded(const QString &accountName);
    /// The same account, but its name, role or grant differs.
    void accountUpdated();
    /// Another sub-account of the same account, or all of it again.
    void subAccountChanged();
    /// The person has a choice of accounts and none was remembered: undecided() says whose.
    void choiceAsked();
    /// The portal's words, catalogue or clock differ.
    void portalChanged();

private:
    void takeAccounts();
    [[nodiscard]] bool takeAwaited(const QList<Account> &accounts);
    /// The account that its person chose on the portal's page, in this run; empty: none.
    [[nodiscard]] AccountId chosenAtSignIn(const IdentityId &identity) const;
    /// Shows the identity's chosen or remembered account, or its first one and asks which.
    void begin(const IdentityId &identity, const QList<Account> &accounts);
    void askIfOpen();
    void show(const Account &account, const QString &subAccount);

    Services m_services;
    std::optional<Account> m_account;
    std::optional<SubAccount> m_part;
    IdentityId m_undecided;
    bool m_isAsked = false; ///< for m_undecided
    IdentityId m_awaited; ///< just signed in; its accounts are on their way
};

} // namespace gatehouse
