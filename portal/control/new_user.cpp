// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/new_user.h"

#include "portal/api/fields.h"
#include "portal/identity/identity_store.h"
#include "portal/store/audit_trail.h"
#include "portal/store/new_account.h"
#include "portal/store/seat_rows.h"

#include <QRegularExpression>

#include <limits>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestText = 254;
constexpr int longestName = 80; // as pages and mails show it
constexpr int longestHash = 200;

/// One line that reads everywhere as it was given: lists, mails and pages would show another one otherwise.
bool isFitName(const QString &name)
{
    static const QRegularExpression unfit(
        u"[\\p{Cc}\\p{Zl}\\p{Zp}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return name.size() <= longestName && !unfit.match(name).hasMatch();
}

Result<void> recordAddition(
    Transaction &transaction, const Identity &identity, const QString &account, const NewUser &user, Instant now)
{
    AuditEvent event;
    event.account = account;
    event.at = now;
    event.actor = u"operator"_s;
    event.principal = identity.name;
    event.action = u"user.added"_s;
    event.object = identity.id;
    event.after = {{u"email"_s, identity.email}, {u"name"_s, identity.name}};
    if (!user.account.isEmpty()) {
        event.after.insert(u"account"_s, user.account);
    }
    return recordEvent(transaction, std::move(event));
}

} // namespace

QJsonObject newUserToJson(const NewUser &user)
{
    return {{u"email"_s, user.email}, {u"name"_s, user.name}, {u"account"_s, user.account},
        {u"password_hash"_s, QString::fromLatin1(user.passwordHash)},
        {u"seats"_s, user.seats ? QJsonValue(*user.seats) : QJsonValue(QJsonValue::Null)}};
}

Result<NewUser> newUserFromJson(const QJsonObject &object)
{
    if (auto form = checkMembers(object, {"email"_L1, "name"_L1, "password_hash"_L1}, {"account"_L1, "seats"_L1}, {});
        !form) {
        return tl::unexpected(form.error());
    }
    NewUser user;
    for (const auto &[name, place] :
        {std::pair{"email"_L1, &user.email}, {"name"_L1, &user.name}, {"account"_L1, &user.account}}) {
        auto text = textField(object, name, {}, longestText);
        if (!text) {
            return tl::unexpected(text.error());
        }
        *place = *text;
    }
    auto hash = textField(object, "password_hash"_L1, {}, longestHash);
    if (!hash || !hash->startsWith(u"$argon2id$"_s)) {
        return refuse(422, u"invalid_request"_s, u"The password came without its hash."_s);
    }
    user.passwordHash = hash->toLatin1();
    const QJsonValue seats = object.value("seats"_L1);
    if (!seats.isUndefined() && !seats.isNull()) {
        const auto number = wholeNumber(seats);
        if (!number || *number < 1 || *number > std::numeric_limits<int>::max() || user.account.isEmpty()) {
            return refuse(422, u"invalid_request"_s, u"Seats are a number from 1, of an account."_s);
        }
        user.seats = int(*number);
    }
    if (user.name.isEmpty()) {
        return refuse(422, u"invalid_request"_s, u"The person needs a name."_s);
    }
    if (!isFitName(user.name) || !isFitName(user.account)) {
        return refuse(422, u"invalid_request"_s,
            u"A name is one line of at most 80 characters, without characters that nobody sees or that turn the "
            "direction of writing."_s);
    }
    return user;
}

Result<void> addNewUser(
    Transaction &transaction, const NewUser &user, const QString &ownerRole, Instant now, Randomness &randomness)
{
    const auto identity =
        createIdentity(transaction, {user.email, user.name, user.passwordHash, true}, now, randomness);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    QString account;
    if (!user.account.isEmpty()) {
        const auto opened = openAccount(
            transaction, {user.account, identity->id, identity->name, identity->email, ownerRole}, now, randomness);
        if (!opened) {
            return tl::unexpected(opened.error());
        }
        account = *opened;
        if (user.seats) {
            if (auto limited = setSeatLimit(transaction, account, user.seats); !limited) {
                return limited;
            }
        }
    }
    return recordAddition(transaction, *identity, account, user, now);
}

} // namespace portal
