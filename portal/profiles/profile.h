// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace portal {

/// The same text by language; English is always there.
class Text {
public:
    Text() = default;
    explicit Text(QMap<QString, QString> byLanguage)
        : m_byLanguage(std::move(byLanguage))
    {
    }
    /// In `language`, or in English.
    [[nodiscard]] QString in(const QString &language) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] bool isEmpty() const { return m_byLanguage.isEmpty(); }

private:
    QMap<QString, QString> m_byLanguage;
};

/// What a portal is like: its words, what can be granted, its roles and its rules. Data (portal/profiles/*.json), never
/// code; immutable while the portal runs.
struct Profile {
    struct PermissionGroup {
        QString key;
        Text label;
    };
    struct Permission {
        QString key;
        QString group;
        Text label;
        Text description;
        QStringList requirements; ///< direct ones
    };
    struct Role {
        QString key;
        Text label;
        bool assignable = true;
        bool mayHoldAll = true;
        QStringList closed;
    };
    enum class FullName { None, Optional, Required };
    enum class SignUp { Open, ByInvitation, Closed };
    struct Invitations {
        std::chrono::seconds lifetime{0};
        int severalAtOnce = 1;
        FullName fullName = FullName::None;
        bool needsExistingSignIn = false;
        QStringList allowedDomains; ///< empty: any
        bool acceptInside = true;
        bool message = false;
        int resends = 5; ///< of one invitation (R38)
        int perHour = 200; ///< of one account (R48)
        int perAddressAndDay = 20; ///< to one address, all accounts together (R48)
    };

    QString key;
    QString name; ///< what this portal calls itself
    QMap<QString, Text> terms;
    std::vector<PermissionGroup> groups;
    std::vector<Permission> permissions;
    std::vector<Role> roles;
    QString ownerRole;
    QString defaultRole; ///< of an invitation that names none
    QString managePermission; ///< what the member and invitation routes ask for
    Invitations invitations;
    SignUp signUp = SignUp::ByInvitation;
    bool ownershipTransferable = false;
    Text ownershipReason; ///< why not; empty when transferable
    std::chrono::seconds restoreGrace{0};

    [[nodiscard]] const Permission *permission(const QString &permissionKey) const;
    [[nodiscard]] const Role *role(const QString &roleKey) const;
    /// The portal's word for something, for pages and mail; the key itself when the profile has none.
    [[nodiscard]] QString term(const QString &termKey, const QString &language) const;
};

/// Reads a profile's JSON. An error says in `detail` which place broke which rule: "third-party.json:
/// permissions[3].requires: names no permission: dns".
[[nodiscard]] Result<Profile> readProfile(const QByteArray &json, const QString &fileName);

/// A profile by name (one of ours) or by the path of a file.
[[nodiscard]] Result<Profile> loadProfile(const QString &nameOrPath);

} // namespace portal
