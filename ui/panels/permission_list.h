// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/grant.h"
#include "models/invitations/invitation.h"

#include <QListWidget>

#include <optional>

namespace gatehouse {

class AccountContext;
struct PortalDescription;
struct Role;

/// What a grant holds and what it does not, each permission in a line with its explanation, seen from the account or
/// sub-account shown and through the role of whom it is about.
class PermissionList final : public QListWidget {
    Q_OBJECT

public:
    /// Is it in force, was it, or does an invitation offer it?
    enum class Tense { Now, Before, Offered };

    explicit PermissionList(AccountContext *context, QWidget *parent = nullptr);

    void showGrant(const Grant &grant, const QString &role, Tense tense);
    /// What an invitation would give here, in the words of the portal it is of.
    void showOffer(const ReceivedInvitation &invitation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillNotHeld(const Grant &here, const QBitArray &held, const Role *role);
    /// What of a permission is not held: its label, with the modules where it has some; empty when nothing is missing.
    [[nodiscard]] QString missingOf(
        const Permission &permission, const Grant &here, bool isHeld, const QStringList &closedModules) const;
    void present();
    [[nodiscard]] const PortalDescription *portal() const;
    [[nodiscard]] QString labelOf(const Permission &permission, const Grant &here, const Role *role) const;
    [[nodiscard]] QString heading(bool held) const;
    [[nodiscard]] QString spoken(const QString &permission, bool held) const;
    void addHeading(const QString &text);
    void addLine(const QString &text, const QString &description, bool held);

    AccountContext *m_context;
    Grant m_grant;
    QString m_role;
    Tense m_tense = Tense::Now;
    std::optional<PortalId> m_elsewhere; ///< the portal, when it is not the account's that is shown
};

} // namespace gatehouse
