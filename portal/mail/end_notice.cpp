// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/end_notice.h"

#include "portal/api/route.h"
#include "portal/mail/notice_mail.h"
#include "portal/mail/plain_name.h"
#include "portal/profiles/profile.h"
#include "portal/store/audit_trail.h"
#include "portal/store/ending_rows.h"
#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Long enough to ask for more, on a Friday too.
constexpr std::chrono::days noticeBefore{3};
/// Of one transaction, so that no writer waits for thousands of mails.
constexpr int mostAtOnce = 200;

Result<void> tellPerson(Scene &scene, const EndingRow &ending, const QStringList &about)
{
    const QString account = plainName(ending.accountName);
    return queueNotice(scene,
        {ending.member.email, {Words::EndNoticeSubject, {account}, 2},
            {{Words::EndNoticeLead, {account, scene.profile.name}, 3},
                {Words::EndNoticeNext, {plainName(ending.ownerName)}}},
            ending.endsAt, u"end"_s, about + QStringList{u"member"_s}});
}

Result<void> tellOwner(Scene &scene, const EndingRow &ending, const QStringList &about)
{
    const QString person = plainName(ending.member.name);
    const QString account = plainName(ending.accountName);
    return queueNotice(scene,
        {ending.ownerEmail, {Words::EndNoticeOwnerSubject, {person, account}, 3},
            {{Words::EndNoticeOwnerLead, {person, account, scene.profile.name}, 4}, {Words::EndNoticeOwnerNext}},
            ending.endsAt, u"end"_s, about + QStringList{u"owner"_s}});
}

Result<void> announce(Scene &scene, const EndingRow &ending)
{
    const MemberRow &member = ending.member;
    const QStringList about{member.account, member.id, QString::number(toStored(ending.endsAt))};
    if (auto told = tellPerson(scene, ending, about); !told) {
        return told;
    }
    if (auto told = tellOwner(scene, ending, about); !told) {
        return told;
    }
    AuditEvent event;
    event.account = member.account;
    event.at = scene.now;
    event.actor = scene.profile.name; // the portal by itself
    event.principal = ending.ownerName;
    event.action = u"member.end_announced"_s;
    event.object = member.id;
    event.after = {{u"ends_at"_s, toStored(ending.endsAt)}};
    event.requestId = scene.requestId;
    if (auto recorded = recordEvent(scene.transaction, std::move(event)); !recorded) {
        return recorded;
    }
    return markAnnounced(scene.transaction, ending);
}

} // namespace

Result<int> announceEnds(Scene &scene)
{
    auto endings = unannouncedEnds(scene.transaction, scene.now, scene.now + noticeBefore, mostAtOnce);
    if (!endings) {
        return tl::unexpected(endings.error());
    }
    for (const EndingRow &ending : *endings) {
        if (auto announced = announce(scene, ending); !announced) {
            return tl::unexpected(announced.error());
        }
    }
    return int(endings->size());
}

} // namespace portal
