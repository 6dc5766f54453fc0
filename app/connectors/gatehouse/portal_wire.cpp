// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/portal_wire.h"

#include "app/connectors/gatehouse/wire_reader.h"
#include "app/http/reply_rules.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// Picks texts in the person's language.
class Language {
public:
    explicit Language(const QString &tag)
    {
        m_wanted.append(tag);
        if (const auto dash = tag.indexOf(u'-'); dash > 0)
            m_wanted.append(tag.left(dash));
        m_wanted.append(u"en"_s);
    }

    /// The text of a language map; `en` is required to be there.
    [[nodiscard]] QString text(const WireObject &map) const
    {
        QString english = map.text("en");
        for (const QString &tag : m_wanted) {
            const QByteArray key = tag.toUtf8();
            if (const QString found =
                    map.textOr(std::string_view(key.constData(), static_cast<size_t>(key.size())), {});
                !found.isEmpty())
                return found;
        }
        return english;
    }

private:
    QStringList m_wanted;
};

QHash<QString, QString> termsOf(const WireObject &terms, const Language &language)
{
    QHash<QString, QString> result;
    terms.forEachMember([&](const QString &key, WireObject::Element value) {
        result.insert(key, language.text(WireObject(value, terms.where() + key + u'.', terms.faults())));
    });
    return result;
}

// What portals of before do not say; when it is said, it must be of its kind.
bool booleanIfAny(const WireObject &object, std::string_view key)
{
    return object.has(key) && object.boolean(key);
}

QStringList textsIfAny(const WireObject &object, std::string_view key)
{
    return object.has(key) ? object.texts(key) : QStringList();
}

std::vector<Module> modulesOf(const WireObject &root, const Language &language)
{
    std::vector<Module> modules;
    if (!root.has("modules"))
        return modules;
    root.forEach("modules", [&](const WireObject &module) {
        modules.push_back(
            {module.text("key"), language.text(module.object("label")), language.text(module.object("description"))});
    });
    return modules;
}

Catalogue catalogueOf(const WireObject &root, const Language &language)
{
    std::vector<PermissionGroup> groups;
    root.forEach("permission_groups",
        [&](const WireObject &group) { groups.push_back({group.text("key"), language.text(group.object("label"))}); });
    std::vector<Permission> permissions;
    root.forEach("permissions", [&](const WireObject &permission) {
        permissions.push_back({permission.text("key"), permission.text("group"),
            language.text(permission.object("label")), language.text(permission.object("description")),
            permission.texts("requires"), textsIfAny(permission, "modules"), booleanIfAny(permission, "sub_accounts")});
    });
    return {std::move(groups), std::move(permissions)};
}

std::vector<Role> rolesOf(const WireObject &root, const Language &language)
{
    std::vector<Role> roles;
    root.forEach("roles", [&](const WireObject &role) {
        roles.push_back({role.text("key"), language.text(role.object("label")), role.boolean("assignable"),
            role.boolean("may_hold_all"), role.texts("closed"), textsIfAny(role, "closed_modules"),
            role.has("description") ? language.text(role.object("description")) : QString()});
    });
    return roles;
}

InvitationPolicy policyOf(const WireObject &policy)
{
    InvitationPolicy result;
    result.lifetime = std::chrono::seconds(policy.integer("lifetime_s"));
    result.severalAtOnce = static_cast<int>(qBound(qint64{1}, policy.integer("several_at_once"), qint64{500}));
    const QString fullName = policy.text("full_name");
    if (fullName == "required"_L1)
        result.fullName = InvitationPolicy::FullName::Required;
    else if (fullName == "optional"_L1)
        result.fullName = InvitationPolicy::FullName::Optional;
    else if (fullName != "none"_L1)
        policy.fault("full_name");
    result.needsExistingSignIn = policy.boolean("needs_existing_sign_in");
    result.allowedDomains = policy.texts("allowed_domains");
    result.acceptInside = policy.boolean("accept_inside");
    result.message = policy.boolean("message");
    result.lifetimeMin = std::chrono::seconds(policy.integerIfAny("lifetime_min_s").value_or(0));
    result.lifetimeMax = std::chrono::seconds(policy.integerIfAny("lifetime_max_s").value_or(0));
    constexpr qint64 usualMessage = 2000;
    result.messageMax =
        static_cast<int>(qBound(qint64{0}, policy.integerIfAny("message_max").value_or(usualMessage), qint64{10'000}));
    result.resends = static_cast<int>(qBound(qint64{0}, policy.integerIfAny("resends").value_or(0), qint64{1000}));
    return result;
}

QList<TicketPolicy::Choice> choicesOf(const WireObject &rules, std::string_view key, const Language &language)
{
    QList<TicketPolicy::Choice> choices;
    rules.forEach(key,
        [&](const WireObject &choice) { choices.append({choice.text("key"), language.text(choice.object("label"))}); });
    return choices;
}

TicketPolicy ticketPolicyOf(const WireObject &rules, const Language &language)
{
    TicketPolicy policy;
    const WireObject view = rules.object("view");
    policy.permission = view.text("permission");
    policy.module = view.textOr("module", {});
    policy.departments = choicesOf(rules, "departments", language);
    policy.priorities = choicesOf(rules, "priorities", language);
    policy.defaultPriority = rules.text("default_priority");
    policy.messageMax = static_cast<int>(qBound(qint64{1}, rules.integer("message_max"), qint64{1'000'000}));
    const WireObject files = rules.object("attachments");
    policy.attachmentMax = files.integer("max_bytes");
    policy.attachmentsMax = static_cast<int>(qBound(qint64{0}, files.integer("max_count"), qint64{100}));
    return policy;
}

QUrl below(const QUrl &address, const QString &path)
{
    QUrl base = address;
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    return base.resolved(QUrl(path, QUrl::StrictMode));
}

// Codes and tokens must not go to whatever host a document names (R15): only to the portal it came from.
QUrl endpoint(const WireObject &signIn, std::string_view key, const QUrl &address)
{
    const QUrl url = address.resolved(QUrl(signIn.text(key), QUrl::StrictMode));
    const bool sameHost = url.host() == address.host() && url.port() == address.port();
    const bool bothHere = isLoopbackHost(url.host()) && isLoopbackHost(address.host()) && url.port() == address.port();
    if (!url.isValid() || url.scheme() != address.scheme() || (!sameHost && !bothHere))
        signIn.fault(key);
    return url;
}

MemberTicketRules ticketRulesOf(const WireObject &tickets)
{
    MemberTicketRules rules;
    if (tickets.has("view")) {
        const WireObject view = tickets.object("view");
        rules.permission = view.text("permission");
        rules.module = view.textOr("module", {});
    }
    rules.notifyDelegates = booleanIfAny(tickets, "notify_delegates");
    const QStringList words = textsIfAny(tickets, "visibilities");
    for (const QString &word : words) {
        if (word == "own"_L1)
            rules.sights.push_back(TicketSight::Own);
        else if (word == "all"_L1)
            rules.sights.push_back(TicketSight::All);
    }
    return rules;
}

void readRules(const WireObject &root, const Language &language, PortalDescription &description)
{
    description.invitations = policyOf(root.object("invitations"));
    if (root.has("tickets"))
        description.tickets = ticketPolicyOf(root.object("tickets"), language);
    const WireObject ownership = root.object("ownership");
    description.ownershipTransferable = ownership.boolean("transferable");
    if (ownership.has("reason"))
        description.ownershipReason = language.text(ownership.object("reason"));
    const WireObject removal = root.object("removal");
    description.restoreGrace = std::chrono::seconds(removal.integer("restore_grace_s"));
    description.deactivates = booleanIfAny(removal, "deactivate");
    description.endDates = booleanIfAny(root, "end_dates");
    description.choosesAccountAtSignIn = booleanIfAny(root, "choose_account_at_sign_in");
    description.defaultRole = root.textOr("default_role", {});
    if (root.has("seats"))
        description.countsSeats = root.object("seats").boolean("counted");
    if (root.has("scopes")) {
        const WireObject scopes = root.object("scopes");
        description.scopesModules = scopes.boolean("modules");
        description.scopesSubAccounts = scopes.boolean("sub_accounts");
    }
    if (root.has("tickets"))
        description.memberTickets = ticketRulesOf(root.object("tickets"));
    if (root.has("manage")) {
        const WireObject manage = root.object("manage");
        description.managePermission = manage.text("permission");
        description.manageModule = manage.textOr("module", {});
    }
}

} // namespace

Result<PortalDocument> portalFromWire(const QByteArray &json, const QUrl &address, const QString &language)
{
    WireDocument document;
    if (!document.parse(json))
        return fail(Error::Code::NotAPortal, u"the answer is no JSON object"_s);
    ContractFault fault;
    const WireObject root = document.root(fault);
    if (root.textOr("api", {}) != "gatehouse-1"_L1)
        return fail(Error::Code::NotAPortal, u"the answer does not name our interface"_s);

    const Language words(language);
    PortalDocument result;
    result.raw = json;
    PortalDescription &description = result.description;
    description.address = address;
    description.installation = root.text("installation");
    description.dataEpoch = root.text("data_epoch");
    description.name = root.text("name");
    description.profile = root.text("profile");
    description.terms = termsOf(root.object("terms"), words);
    description.catalogue = catalogueOf(root, words);
    description.modules = modulesOf(root, words);
    description.roles = rolesOf(root, words);
    readRules(root, words, description);
    const WireObject signIn = root.object("sign_in");
    result.authorizationEndpoint = endpoint(signIn, "authorization_endpoint", address);
    result.tokenEndpoint = endpoint(signIn, "token_endpoint", address);
    result.issuer = signIn.text("issuer");
    result.signOutEndpoint = below(address, u"v1/sign-out"_s);
    if (fault.isSet())
        return tl::unexpected(fault.error());
    return result;
}

} // namespace gatehouse
