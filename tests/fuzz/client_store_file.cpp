// SPDX-License-Identifier: GPL-3.0-or-later
// A cache or a plan on a bent disk: a true file with some bytes replaced, or any bytes at all. It opens, as what can be
// read of it or anew, or it is refused; and what is read then are rows or an error. The first byte says which file, and
// whether the rest is edits (bent_bytes.h) or the file.
#include "app/store/cache_store.h"
#include "app/store/draft_store.h"
#include "app/store/plan_file.h"
#include "app/store/plan_store.h"
#include "app/store/registry_store.h"
#include "models/access/grant.h"
#include "models/clock.h"
#include "models/randomness.h"
#include "tests/fuzz/bent_bytes.h"
#include "tests/fuzz/given_bytes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"account"_s}};

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray trueCache(const QString &folder)
{
    CacheStore cache;
    fuzz::mustHold(cache.open(folder, account, {}).has_value());
    CachePage page;
    for (int number = 0; number < 5; ++number) {
        MemberRow row;
        row.id = "m" + QByteArray::number(number);
        row.name = "Ann " + row.id;
        row.email = row.id + "@example.org";
        row.role = "user";
        row.grant = toStoredForm(Grant::everything());
        page.members.push_back(row);
    }
    CacheState state;
    state.cursor = "c1";
    state.sequence = 5;
    state.isComplete = true;
    fuzz::mustHold(cache.apply(page, state).has_value());
    cache.close();
    return bytesIn(QDir(folder).filePath(CacheStore::fileName(account)));
}

QByteArray truePlan(const QString &folder)
{
    {
        SystemRandomness chance;
        PlanFile file;
        fuzz::mustHold(file.open(folder, {}).has_value());
        PlanStore plan(file.database(), chance);
        fuzz::mustHold(plan.load().has_value());
        Change change;
        change.id = ChangeId{u"0e1f8a52-0000-4000-8000-000000000001"_s};
        change.account = account;
        change.edit = RemoveEdit{MemberId{u"m1"_s}};
        fuzz::mustHold(plan.stage(change).has_value());
    }
    return bytesIn(QDir(folder).filePath(PlanFile::fileName()));
}

void readCache(const QString &folder)
{
    CacheStore cache;
    if (!cache.open(folder, account, {}))
        return;
    static_cast<void>(cache.readMembers([](const MemberTableBuilder::Raw &) { }));
    static_cast<void>(cache.memberCount());
    static_cast<void>(cache.invitations());
    static_cast<void>(cache.tickets());
    static_cast<void>(cache.messages(TicketId{u"t"_s}));
    static_cast<void>(cache.events());
    static_cast<void>(cache.setState(CacheState()));
}

void readPlan(const QString &folder)
{
    SystemRandomness chance;
    const SystemClock clock;
    PlanFile file;
    if (!file.open(folder, {}))
        return;
    PlanStore plan(file.database(), chance);
    static_cast<void>(plan.load());
    RegistryStore registry(file.database());
    static_cast<void>(registry.portals());
    static_cast<void>(registry.identities());
    DraftStore drafts(file.database(), clock);
    static_cast<void>(drafts.drafts());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int noArguments = 0;
    static const QCoreApplication application(noArguments, nullptr); // QtSql loads its driver through it
    static const QTemporaryDir home;
    static const QByteArray cache = trueCache(home.filePath(u"true"_s));
    static const QByteArray plan = truePlan(home.filePath(u"true"_s));
    if (size == 0)
        return 0;
    const bool isPlan = (data[0] & 1U) != 0;
    const bool isWhole = (data[0] & 2U) != 0;
    const QByteArray bytes =
        isWhole ? fuzz::bytesOf(data + 1, size - 1) : fuzz::bent(isPlan ? plan : cache, data + 1, size - 1);
    QDir folder(home.filePath(u"bent"_s));
    fuzz::mustHold(folder.mkpath(u"."_s));
    QFile file(folder.filePath(isPlan ? PlanFile::fileName() : CacheStore::fileName(account)));
    fuzz::mustHold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    if (isPlan)
        readPlan(folder.path());
    else
        readCache(folder.path());
    folder.removeRecursively();
    return 0;
}
