// SPDX-License-Identifier: GPL-3.0-or-later
// What differs in an event, in words: the other half of activity_words.h.
#include "models/access/grant.h"
#include "models/activity/activity_words.h"
#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "models/tickets/ticket_words.h"
#include "models/word_list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

/// What is told of an event, in this order. Ids, versions and what the sentence says already are not.
struct Known {
    const char *key = nullptr;
    const char *label = nullptr;
    bool isMoment = false;
};
constexpr std::array known{
    Known{"email", QT_TRANSLATE_NOOP("Activity", "E-mail")},
    Known{"name", QT_TRANSLATE_NOOP("Activity", "Name")},
    Known{"role", QT_TRANSLATE_NOOP("Activity", "Role")},
    Known{"status", QT_TRANSLATE_NOOP("Activity", "Status")},
    Known{"owner", QT_TRANSLATE_NOOP("Activity", "Owner")},
    Known{"former_owner_role", QT_TRANSLATE_NOOP("Activity", "Role of the former owner")},
    Known{"issue", QT_TRANSLATE_NOOP("Activity", "Times sent")},
    Known{"expires_at", QT_TRANSLATE_NOOP("Activity", "Expires"), true},
    Known{"ends_at", QT_TRANSLATE_NOOP("Activity", "Access ends"), true},
    Known{"subject", QT_TRANSLATE_NOOP("Activity", "Subject")},
    Known{"department", QT_TRANSLATE_NOOP("Activity", "Department")},
    Known{"priority", QT_TRANSLATE_NOOP("Activity", "Priority")},
    Known{"messages", QT_TRANSLATE_NOOP("Activity", "Messages")},
    Known{"attachments", QT_TRANSLATE_NOOP("Activity", "Attachments")},
    Known{"notify", QT_TRANSLATE_NOOP("Activity", "Replies by mail")},
    Known{"ticket_visibility", QT_TRANSLATE_NOOP("Activity", "Tickets seen")},
    Known{"operation", QT_TRANSLATE_NOOP("Activity", "What was tried")},
    Known{"code", QT_TRANSLATE_NOOP("Activity", "Why it was refused")},
};

QString momentWords(const QJsonValue &value)
{
    return value.isDouble() ? absoluteWords(Instant(std::chrono::milliseconds(value.toInteger()))) : QString();
}

QString statusWord(const QString &key)
{
    static const QHash<QString, const char *> words{
        {u"active"_s, QT_TRANSLATE_NOOP("Activity", "Active")},
        {u"deactivated"_s, QT_TRANSLATE_NOOP("Activity", "Deactivated")},
        {u"removed"_s, QT_TRANSLATE_NOOP("Activity", "Removed")},
    };
    if (const auto word = words.constFind(key); word != words.cend())
        return Words::tr(*word);
    if (key == "open"_L1)
        return statusWords(TicketStatus::Open);
    if (key == "answered"_L1)
        return statusWords(TicketStatus::Answered);
    if (key == "customer_reply"_L1)
        return statusWords(TicketStatus::CustomerReply);
    return key == "closed"_L1 ? statusWords(TicketStatus::Closed) : key;
}

QString worded(const QString &key, const QString &text, const PortalDescription *portal)
{
    if (key == "status"_L1)
        return statusWord(text);
    if (portal == nullptr)
        return text;
    if (key.endsWith("role"_L1)) {
        const Role *const role = portal->role(text);
        return role == nullptr ? text : role->label;
    }
    if (portal->tickets && key == "department"_L1)
        return labelOf(portal->tickets->departments, text);
    return portal->tickets && key == "priority"_L1 ? labelOf(portal->tickets->priorities, text) : text;
}

QString valueWords(const Known &one, const QJsonObject &state, const PortalDescription *portal)
{
    const QString key = QString::fromLatin1(one.key);
    const QJsonValue value = state.value(key);
    if (one.isMoment)
        return momentWords(value);
    if (value.isBool())
        return value.toBool() ? Words::tr("Yes") : Words::tr("No");
    if (value.isDouble())
        return QLocale().toString(value.toInteger());
    return value.isString() ? worded(key, value.toString(), portal) : QString();
}

/// A grant as the wire has it. What is no text is left out: this is told, not decided by.
std::optional<Grant> grantOf(const QJsonObject &state)
{
    if (!state.value("grant"_L1).isObject())
        return std::nullopt;
    const QJsonObject object = state.value("grant"_L1).toObject();
    Grant grant;
    grant.all = object.value("all"_L1).toBool();
    const QJsonArray permissions = object.value("permissions"_L1).toArray();
    for (const QJsonValue &permission : permissions)
        grant.cells.insert({permission.toString(), {}, {}});
    const QJsonArray scoped = object.value("scoped"_L1).toArray();
    for (const QJsonValue &value : scoped) {
        const QJsonObject cell = value.toObject();
        grant.cells.insert({cell.value("permission"_L1).toString(), cell.value("module"_L1).toString(),
            cell.value("sub_account"_L1).toString()});
    }
    if (const QJsonValue end = object.value("ends_at"_L1); end.isDouble())
        grant.endsAt = Instant(std::chrono::milliseconds(end.toInteger()));
    return grant;
}

QString cellWords(const GrantCell &cell, const ActivityNames &names)
{
    const QString label = names.portal == nullptr ? cell.permission : names.portal->catalogue.labelOf(cell.permission);
    QStringList where;
    if (!cell.module.isEmpty())
        where.append(names.portal == nullptr ? cell.module : names.portal->moduleLabel(cell.module));
    if (!cell.subAccount.isEmpty()) {
        const QString name = names.subAccountName ? names.subAccountName(cell.subAccount) : QString();
        where.append(name.isEmpty() ? cell.subAccount : name);
    }
    return where.isEmpty() ? label : Words::tr("%1 (%2)", "permission and where").arg(label, listed(where));
}

QString cellsWords(const GrantCells &cells, const ActivityNames &names)
{
    QStringList list;
    for (const GrantCell &cell : cells)
        list.append(cellWords(cell, names));
    list.sort(Qt::CaseInsensitive);
    return listed(list);
}

QString grantWords(const Grant &grant, const ActivityNames &names)
{
    return grant.all            ? Words::tr("All permissions")
        : grant.cells.isEmpty() ? Words::tr("None")
                                : cellsWords(grant.cells, names);
}

void appendGrant(QList<ActivityDetail> &details, const AuditEvent &event, const ActivityNames &names)
{
    const auto before = grantOf(event.before);
    const auto after = grantOf(event.after);
    if (before && after && !before->all && !after->all) {
        // What came and what went; the rest would hide it.
        if (const GrantCells taken = before->cells - after->cells; !taken.isEmpty())
            details.append({Words::tr("Taken"), cellsWords(taken, names), {}});
        if (const GrantCells given = after->cells - before->cells; !given.isEmpty())
            details.append({Words::tr("Given"), {}, cellsWords(given, names)});
    } else if (before != after) {
        details.append({Words::tr("Permissions"), before ? grantWords(*before, names) : QString(),
            after ? grantWords(*after, names) : QString()});
    }
    const auto end = [](const std::optional<Grant> &grant) {
        return grant && grant->endsAt ? absoluteWords(*grant->endsAt) : QString();
    };
    if (end(before) != end(after))
        details.append({Words::tr("Access ends"), end(before), end(after)});
}

/// How much of what was open ended with an access.
void appendEnded(QList<ActivityDetail> &details, const AuditEvent &event)
{
    const QJsonObject ended = event.after.value("ended"_L1).toObject();
    const auto append = [&](const QString &what, QLatin1StringView key) {
        if (const auto count = ended.value(key).toInteger(); count > 0)
            details.append({what, {}, QLocale().toString(count)});
    };
    append(Words::tr("Sessions ended"), "sessions"_L1);
    append(Words::tr("Invitations revoked with it"), "invitations"_L1);
}

} // namespace

QList<ActivityDetail> activityDetails(const AuditEvent &event, const ActivityNames &names)
{
    QList<ActivityDetail> details;
    // Of what was removed only what it was is known: that is no change of each of its parts.
    const bool isRemoval = !event.before.isEmpty() && event.after.size() == 1 && event.after.contains("ended"_L1);
    for (const Known &one : known) {
        const QString before = valueWords(one, event.before, names.portal);
        const QString after = isRemoval ? before : valueWords(one, event.after, names.portal);
        const bool isOfBoth = !event.before.isEmpty() && !event.after.isEmpty();
        const bool isSame = before == after || (isOfBoth && after.isEmpty());
        if (!isSame)
            details.append({Words::tr(one.label), before, after});
    }
    if (!isRemoval)
        appendGrant(details, event, names);
    appendEnded(details, event);
    return details;
}

} // namespace gatehouse
