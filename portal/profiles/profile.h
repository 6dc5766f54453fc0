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
    [[nodiscard]] QStringList languages() const { return m_byLanguage.keys(); }

private:
    QMap<QString, QString> m_byLanguage;
};

/// What a portal is like: its words, what can be granted, its roles and its rules. Data (portal/profiles/*.json), never
/// code; immutable while the portal runs. profile.schema.json says what each member means.
struct Profile {
    struct PermissionGroup {
        QString key;
        Text label;
    };
    /// A part of what is behind the portal that a permission can be limited to.
    struct Module {
        QString key;
        Text label;
        Text description;
    };
    struct Permission {
        QString key;
        QString group;
        Text label;
        Text description;
        QStringList requirements; ///< direct ones
        QStringList modules; ///< it can be limited to these; empty: not by module
        bool subAccounts = false; ///< it can be limited to sub-accounts
    };
    struct Role {
        QString key;
        Text label;
        Text description;
        bool assignable = true;
        bool mayHoldAll = true;
        QStringList closed; ///< permissions it never holds, not by *all* either
        QStringList closedModules; ///< modules it never reaches
    };
    /// A permission, and the module where it counts.
    struct Right {
        QString permission;
        QString module; ///< empty: the permission has none
    };
    enum class FullName { None, Optional, Required };
    enum class SignUp { Open, ByInvitation, Closed };
    struct Invitations {
        std::chrono::seconds lifetime{0}; ///< unless the inviter says otherwise
        std::chrono::seconds lifetimeMin{0};
        std::chrono::seconds lifetimeMax{0};
        int severalAtOnce = 1;
        FullName fullName = FullName::None;
        bool needsExistingSignIn = false;
        QStringList allowedDomains; ///< empty: any
        bool acceptInside = true;
        bool message = false;
        int messageMax = 0; ///< characters
        int resends = 5; ///< of one invitation (R38)
        int perHour = 200; ///< of one account (R48)
        int perAddressAndDay = 20; ///< to one address, all accounts together (R48)
    };
    /// A key with its words: a department, a priority.
    struct Choice {
        QString key;
        Text label;
    };
    enum class Visibility { Own, All };
    struct Tickets {
        Right view; ///< who holds it reads, opens and answers for the owner
        std::vector<Choice> departments;
        std::vector<Choice> priorities; ///< by rising urgency
        QString defaultPriority;
        int messageMax = 0; ///< characters
        qint64 attachmentBytes = 0; ///< of one
        int attachmentCount = 0; ///< of one message
        bool notifyDelegates = false; ///< may a member ask to be mailed replies
        std::vector<Visibility> visibilities;
        Visibility defaultVisibility = Visibility::All;
    };
    struct Seats {
        bool counted = false;
        std::optional<int> limit; ///< of an account that has no limit of its own; nothing: none
    };

    QString key;
    QString name; ///< what this portal calls itself
    QStringList languages; ///< each text is there in each of them; English is among them
    QMap<QString, Text> terms;
    std::vector<PermissionGroup> groups;
    std::vector<Module> modules;
    bool subAccounts = false; ///< accounts may have some
    std::vector<Permission> permissions;
    std::vector<Role> roles;
    QString ownerRole;
    QString defaultRole; ///< of an invitation that names none
    std::optional<Right> manage; ///< what the member and invitation routes ask for; nothing: only the owner manages
    Invitations invitations;
    std::optional<Tickets> tickets;
    SignUp signUp = SignUp::ByInvitation;
    bool chooseAccountAtSignIn = false; ///< asked right after sign-in, of those who have a choice
    bool ownershipTransferable = false;
    Text ownershipReason; ///< why not; empty when transferable
    Seats seats;
    bool endDates = false; ///< grants may have one
    std::chrono::seconds restoreGrace{0};
    bool deactivate = false; ///< members can be deactivated and reactivated

    [[nodiscard]] const Permission *permission(const QString &permissionKey) const;
    [[nodiscard]] const Module *module(const QString &moduleKey) const;
    [[nodiscard]] const Role *role(const QString &roleKey) const;
    /// The portal's word for something, for pages and mail; the key itself when the profile has none.
    [[nodiscard]] QString term(const QString &termKey, const QString &language) const;
};

/// Reads a profile's JSON. An error says in `detail` which place broke which rule: "third-party.json:
/// permissions[3].requires: names no permission above it: dns".
[[nodiscard]] Result<Profile> readProfile(const QByteArray &json, const QString &fileName);

/// A profile by name (one of ours) or by the path of a file.
[[nodiscard]] Result<Profile> loadProfile(const QString &nameOrPath);

} // namespace portal
