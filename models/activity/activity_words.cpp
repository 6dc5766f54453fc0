// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/activity_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

/// The text of `key` as it is afterwards, or was before.
QString said(const AuditEvent &event, const QString &key)
{
    const QString after = event.after.value(key).toString();
    return after.isEmpty() ? event.before.value(key).toString() : after;
}

QString knownAs(const QString &id, const ActivityNames &names)
{
    return names.nameOf && !id.isEmpty() ? names.nameOf(id) : QString();
}

QString personOf(const AuditEvent &event, const ActivityNames &names)
{
    QString then = said(event, u"name"_s);
    if (!then.isEmpty())
        return then;
    const QString now = knownAs(event.object, names);
    return now.isEmpty() ? Words::tr("a former user") : now;
}

QString invitedOf(const AuditEvent &event, const ActivityNames &names)
{
    QString then = said(event, u"email"_s);
    if (!then.isEmpty())
        return then;
    const QString now = knownAs(event.object, names);
    return now.isEmpty() ? Words::tr("somebody") : now;
}

/// The member an event names beside its object.
QString memberOf(const AuditEvent &event, const ActivityNames &names)
{
    const QString name = knownAs(said(event, u"member"_s), names);
    return name.isEmpty() ? Words::tr("another user") : name;
}

QString ticketOf(const AuditEvent &event, const ActivityNames &names)
{
    const QString subject = said(event, u"subject"_s);
    const QString number = said(event, u"number"_s);
    if (!subject.isEmpty() && !number.isEmpty())
        return Words::tr("“%1” (#%2)", "subject and number of a ticket").arg(subject, number);
    const QString now = subject.isEmpty() ? knownAs(event.object, names) : subject;
    return now.isEmpty() ? Words::tr("a ticket") : Words::tr("“%1”").arg(now);
}

using Naming = QString (*)(const AuditEvent &, const ActivityNames &);
struct Sentence {
    const char *action = nullptr;
    const char *text = nullptr; ///< %1: what `naming` gives
    Naming naming = nullptr;
    /// The portal names whose account it was; this one does for oneself all the same.
    bool isForOneself = false;
};

constexpr std::array sentences{
    Sentence{"account.opened", QT_TRANSLATE_NOOP("Activity", "Opened the account")},
    Sentence{"user.added", QT_TRANSLATE_NOOP("Activity", "Added a sign-in for %1"), invitedOf},
    Sentence{"invitation.created", QT_TRANSLATE_NOOP("Activity", "Invited %1"), invitedOf},
    Sentence{"invitation.edited", QT_TRANSLATE_NOOP("Activity", "Changed the invitation of %1"), invitedOf},
    Sentence{"invitation.resent", QT_TRANSLATE_NOOP("Activity", "Sent the invitation of %1 again"), invitedOf},
    Sentence{"invitation.revoked", QT_TRANSLATE_NOOP("Activity", "Revoked the invitation of %1"), invitedOf},
    Sentence{"invitation.superseded", QT_TRANSLATE_NOOP("Activity", "Replaced the invitation of %1"), invitedOf},
    Sentence{"invitation.accepted", QT_TRANSLATE_NOOP("Activity", "Accepted the invitation"), nullptr, true},
    Sentence{"invitation.declined", QT_TRANSLATE_NOOP("Activity", "Declined the invitation"), nullptr, true},
    Sentence{"invitation.opted_out", QT_TRANSLATE_NOOP("Activity", "Asked not to be invited again"), nullptr, true},
    Sentence{"invitation.opted_in", QT_TRANSLATE_NOOP("Activity", "Allowed invitations again"), nullptr, true},
    Sentence{"member.grant_changed", QT_TRANSLATE_NOOP("Activity", "Changed the permissions of %1"), personOf},
    Sentence{"member.edited", QT_TRANSLATE_NOOP("Activity", "Changed the role or settings of %1"), personOf},
    Sentence{"member.removed", QT_TRANSLATE_NOOP("Activity", "Removed the access of %1"), personOf},
    Sentence{"member.restored", QT_TRANSLATE_NOOP("Activity", "Restored the access of %1"), personOf},
    Sentence{"member.deactivated", QT_TRANSLATE_NOOP("Activity", "Deactivated %1"), personOf},
    Sentence{"member.reactivated", QT_TRANSLATE_NOOP("Activity", "Reactivated %1"), personOf},
    Sentence{"member.left", QT_TRANSLATE_NOOP("Activity", "Left the account"), nullptr, true},
    Sentence{"member.end_announced", QT_TRANSLATE_NOOP("Activity", "Announced the end of the access of %1"), personOf},
    Sentence{"ownership.transfer_offered", QT_TRANSLATE_NOOP("Activity", "Offered the ownership to %1"), memberOf},
    Sentence{"ownership.transfer_declined", QT_TRANSLATE_NOOP("Activity", "Declined the ownership"), nullptr, true},
    Sentence{"ownership.transfer_cancelled", QT_TRANSLATE_NOOP("Activity", "Took back the offer of ownership")},
    Sentence{"ownership.transferred", QT_TRANSLATE_NOOP("Activity", "Took over the account"), nullptr, true},
    Sentence{"ticket.opened", QT_TRANSLATE_NOOP("Activity", "Opened the ticket %1"), ticketOf},
    Sentence{"ticket.answered", QT_TRANSLATE_NOOP("Activity", "Replied to the ticket %1"), ticketOf},
    Sentence{"ticket.staff_replied", QT_TRANSLATE_NOOP("Activity", "Answered the ticket %1 as support"), ticketOf},
    Sentence{"ticket.closed", QT_TRANSLATE_NOOP("Activity", "Closed the ticket %1"), ticketOf},
    Sentence{"ticket.reopened", QT_TRANSLATE_NOOP("Activity", "Reopened the ticket %1"), ticketOf},
    Sentence{"attachment.added", QT_TRANSLATE_NOOP("Activity", "Uploaded a file for a ticket")},
    Sentence{"access.refused", QT_TRANSLATE_NOOP("Activity", "Tried something and was refused")},
    Sentence{"session.ended", QT_TRANSLATE_NOOP("Activity", "Signed out"), nullptr, true},
};

const Sentence *sentenceOf(const QString &action)
{
    const auto *found = std::find_if(sentences.begin(), sentences.end(),
        [&action](const Sentence &one) { return action == QLatin1StringView(one.action); });
    return found == sentences.end() ? nullptr : found;
}

} // namespace

QString activitySentence(const AuditEvent &event, const ActivityNames &names)
{
    const Sentence *found = sentenceOf(event.action);
    if (found == nullptr) // of a newer portal
        return Words::tr("Did “%1”").arg(event.action);
    const QString text = Words::tr(found->text);
    return found->naming == nullptr ? text : text.arg(found->naming(event, names));
}

QString activityActor(const AuditEvent &event)
{
    const bool isSupport = event.action == "ticket.staff_replied"_L1;
    const Sentence *known = sentenceOf(event.action);
    const bool isOwn = event.principal.isEmpty() || event.principal == event.actor || isSupport
        || (known != nullptr && known->isForOneself);
    return isOwn ? event.actor : Words::tr("%1 for %2", "who, and for whom").arg(event.actor, event.principal);
}

QList<ActivityKind> activityKinds()
{
    return {{u"member"_s, Words::tr("Users and permissions")}, {u"invitation"_s, Words::tr("Invitations")},
        {u"ticket"_s, Words::tr("Tickets")}, {u"ownership"_s, Words::tr("Ownership")},
        {u"access"_s, Words::tr("Refused attempts")}};
}

} // namespace gatehouse
