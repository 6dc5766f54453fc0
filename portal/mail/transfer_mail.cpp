// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/transfer_mail.h"

#include "portal/api/route.h"
#include "portal/mail/notice_mail.h"
#include "portal/mail/plain_name.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<void> queueTransferOffer(Scene &scene, const TransferRow &transfer, const MemberRow &asked)
{
    const QString owner = plainName(transfer.fromName);
    const QString account = plainName(transfer.accountName);
    const QString &portal = scene.profile.name;
    return queueNotice(scene,
        {asked.email, {Words::TransferOfferSubject, {owner, account}},
            {{Words::TransferOfferLead, {owner, account, portal}}, {Words::TransferOfferNext, {portal}, 2},
                {Words::TransferOfferIgnore}},
            transfer.expiresAt, u"transfer-offer"_s, {transfer.linkId, asked.id}});
}

Result<void> queueTransferDone(
    Scene &scene, const TransferRow &transfer, const MemberRow &former, const MemberRow &next)
{
    const QString account = plainName(transfer.accountName);
    for (const MemberRow *recipient : {&former, &next}) {
        const Notice::Sentence lead{
            Words::TransferDoneLead, {plainName(next.name), account, scene.profile.name, plainName(former.name)}};
        auto queued = queueNotice(scene,
            {recipient->email, {Words::TransferDoneSubject, {account}}, {lead, {Words::TransferDoneNext}}, scene.now,
                u"transfer-done"_s, {transfer.linkId, recipient->id}});
        if (!queued) {
            return queued;
        }
    }
    return {};
}

} // namespace portal
