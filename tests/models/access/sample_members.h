// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"
#include "models/text_fold.h"
#include "tests/models/seeded.h"

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;

inline const QStringList sampleNames{u"Anna"_s, u"anna"_s, u"José"_s, u"Jose"_s, u"İpek"_s, u"ıpek"_s, u"Straße"_s,
    u"Strasse"_s, u"Ｗｉｄｅ"_s, u"Øystein"_s, u"Александр"_s, u"李雷"_s, u"Alexander"_s, u"Alexandra"_s, u"An"_s,
    u""_s, u"Maximiliane-Theodora"_s, u"e\u0301tienne"_s, u"🙂 Face"_s};

inline Grant anyGrant(Seeded &chance)
{
    if (chance.oneIn(3))
        return Grant::everything();
    Grant grant;
    for (int count = chance.below(5); count > 0; --count)
        grant.cells.insert({u"permission_%1"_s.arg(chance.below(8)), chance.oneIn(4) ? u"module"_s : QString(), {}});
    return grant;
}

inline Member anyMember(Seeded &chance, int number)
{
    static const QStringList domains{u"example.org"_s, u"mail.example.com"_s, u"firm.test"_s};
    static const QStringList roles{u"owner"_s, u"user"_s, u"administrator"_s};
    Member member;
    member.id = {u"%1-%2"_s.arg(chance.below(1000)).arg(number)};
    member.name = chance.anyOf(sampleNames);
    if (chance.oneIn(2))
        member.name += u' ' + chance.anyOf(sampleNames);
    member.email =
        u"%1.%2@%3"_s.arg(folded(chance.anyOf(sampleNames)).remove(u' ')).arg(number).arg(chance.anyOf(domains));
    member.role = chance.anyOf(roles);
    member.grant = anyGrant(chance);
    member.status = static_cast<MemberStatus>(chance.below(3));
    member.version = chance.below(1000);
    member.since = Instant(std::chrono::milliseconds(1'700'000'000'000 + chance.below(1'000'000)));
    if (!chance.oneIn(3))
        member.lastSignIn = Instant(std::chrono::milliseconds(1'700'000'000'000 + chance.below(50)));
    member.isSelf = chance.oneIn(10);
    if (chance.oneIn(5)) {
        member.pending = PendingMark::Waiting;
        member.pendingWords = u"Removal not yet in force"_s;
    }
    return member;
}

inline QList<Member> anyMembers(Seeded &chance, int count)
{
    QList<Member> members;
    for (int number = 0; number < count; ++number)
        members.append(anyMember(chance, number));
    return members;
}

inline QSharedPointer<const MemberTable> tableOf(const QList<Member> &members)
{
    MemberTableBuilder builder;
    builder.reserve(static_cast<quint32>(members.size()));
    for (const Member &member : members)
        builder.add(member);
    return builder.build();
}

} // namespace gatehouse::test
