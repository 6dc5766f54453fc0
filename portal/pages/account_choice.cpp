// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/account_choice.h"

#include "portal/identity/authorization_code.h"
#include "portal/identity/identity_store.h"
#include "portal/identity/secrets.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/page_frame.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"
#include "portal/store/account_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes longestOpen{10};
constexpr qsizetype longestSeal = 3000;
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

constexpr char form[] = R"(<p class="muted">{lead}</p>
{notice}
<form class="choice" method="post" action="{action}">
<input type="hidden" name="choice" value="{seal}">
{accounts}</form>)";

constexpr char account[] =
    R"(<button class="row" type="submit" name="account" value="{id}"{focus}><bdi>{name}</bdi> <span>{whose}</span></button>
)";

/// Who may choose, and for which request: what the page carries, so that no cookie is needed.
struct Choice {
    QString identity;
    QByteArray request; ///< sealed
    Instant at{};
};

QByteArray requestKey(const Settings &settings)
{
    return derivedKey(settings.linkKey, "gatehouse chosen request");
}

/// The seal is worth nothing once the password changed: its hash is in it.
QByteArray seal(const QByteArray &body, const QByteArray &phc, const Settings &settings)
{
    return authenticate(derivedKey(settings.linkKey, "gatehouse account choice"), {body, phc}).toBase64(urlSafe);
}

QByteArray bodyOf(const Choice &choice)
{
    const QJsonArray parts{
        choice.identity, QString::fromLatin1(choice.request), QString::number(choice.at.time_since_epoch().count())};
    return QJsonDocument(parts).toJson(QJsonDocument::Compact).toBase64(urlSafe);
}

Choice choiceIn(const QByteArray &body)
{
    const QJsonArray parts = QJsonDocument::fromJson(QByteArray::fromBase64(body, urlSafe)).array();
    return {parts.at(0).toString(), parts.at(1).toString().toLatin1(),
        Instant{std::chrono::milliseconds{parts.at(2).toString().toLongLong()}}};
}

Html accountRows(const Reader &reader, const std::vector<Membership> &memberships)
{
    Html rows;
    for (const Membership &one : memberships) {
        const bool isFirst = rows.isEmpty();
        rows += filled(account,
            {{"id", one.account}, {"name", plainName(one.accountName)},
                {"focus", isFirst ? Html::literal(" autofocus") : Html()},
                {"whose",
                    one.isOwner() ? reader.say(Words::ChooseOwn)
                                  : reader.say(Words::ChooseOf).arg(plainName(one.ownerName))}});
    }
    return rows;
}

/// What stands on the page beside the accounts.
struct Around {
    QByteArray seal;
    QString email;
    QString notice = {};
    int status = 200;
};

Response choicePage(const Reader &reader, const std::vector<Membership> &memberships, const Around &around)
{
    const Html content = filled(form,
        {{"lead", reader.say(Words::ChooseLead).arg(around.email, reader.profile.name)},
            {"notice", notice(around.notice)}, {"action", reader.path(u"/authorize/account"_s)},
            {"seal", QString::fromLatin1(around.seal)}, {"accounts", accountRows(reader, memberships)}});
    return page(reader, reader.say(Words::ChooseTitle), content, around.status);
}

/// The client's address with the answer in its query; everything in it is percent-encoded.
QByteArray answerAddress(const SignInRequest &request, const QByteArray &code, const Settings &settings)
{
    const QString issuer = settings.baseUrl.toString(QUrl::StripTrailingSlash); // as GET /v1/portal says it
    return request.redirectUri.toLatin1() + "?code=" + code + "&state=" + QUrl::toPercentEncoding(request.state)
        + "&iss=" + QUrl::toPercentEncoding(issuer);
}

/// The identity that sealed the choice, if it still may sign in with the same password.
Result<std::optional<Identity>> chooser(Scene &scene, const QByteArray &sealed)
{
    const qsizetype dot = sealed.indexOf('.');
    if (dot < 0 || sealed.size() > longestSeal)
        return std::optional<Identity>();
    const QByteArray body = sealed.left(dot);
    const Choice choice = choiceIn(body);
    auto identity = identityById(scene.transaction, choice.identity);
    if (!identity || !*identity || (*identity)->disabled)
        return identity ? std::optional<Identity>() : identity;
    const bool isOurs = sameSecret(sealed.mid(dot + 1), seal(body, (*identity)->passwordHash, scene.settings));
    const bool isFresh = scene.now >= choice.at && scene.now - choice.at <= longestOpen;
    return isOurs && isFresh ? identity : std::optional<Identity>();
}

Result<Response> chosen(Scene &scene, const QByteArray &sealedChoice, const QString &wanted, const QString &language)
{
    const Reader reader{scene.settings, scene.profile, language};
    const auto identity = chooser(scene, sealedChoice);
    if (!identity)
        return tl::unexpected(identity.error());
    const auto request =
        unsealed(choiceIn(sealedChoice.left(sealedChoice.indexOf('.'))).request, requestKey(scene.settings), scene.now);
    if (!*identity || !request)
        return saying(reader, reader.say(Words::BadRequestTitle), reader.say(Words::PageTooOld), 400);
    const auto memberships = membershipsOf(scene.transaction, (*identity)->id);
    if (!memberships)
        return tl::unexpected(memberships.error());
    const bool isTheirs = std::any_of(
        memberships->begin(), memberships->end(), [&wanted](const Membership &one) { return one.account == wanted; });
    if (isTheirs)
        return sendBack(scene, (*identity)->id, *request, wanted);
    return choicePage(reader, *memberships, {sealedChoice, (*identity)->email, reader.say(Words::ChooseGone), 409});
}

} // namespace

Result<std::optional<Response>> accountChoice(
    Scene &scene, const Identity &identity, const SignInRequest &request, const QString &language)
{
    if (!scene.profile.chooseAccountAtSignIn)
        return std::optional<Response>();
    const auto memberships = membershipsOf(scene.transaction, identity.id);
    if (!memberships)
        return tl::unexpected(memberships.error());
    if (memberships->size() < 2)
        return std::optional<Response>();
    const QByteArray body = bodyOf({identity.id, sealed(request, requestKey(scene.settings), scene.now), scene.now});
    return choicePage({scene.settings, scene.profile, language}, *memberships,
        {body + '.' + seal(body, identity.passwordHash, scene.settings), identity.email});
}

Result<Response> sendBack(
    Scene &scene, const QString &identity, const SignInRequest &request, const QString &chosenAccount)
{
    const auto code = issueAuthorizationCode(scene.transaction, identity,
        {signInClient(), request.redirectUri, request.challenge, chosenAccount}, scene.now, scene.randomness);
    if (!code)
        return tl::unexpected(code.error());
    return Response::seeOther(answerAddress(request, *code, scene.settings));
}

Result<Prepared> prepareAccountChoice(const Request &request, const Settings & /*settings*/)
{
    const QByteArray sealedChoice = request.form.value(u"choice"_s).toLatin1();
    const QString wanted = request.form.value(u"account"_s);
    return Prepared{{}, [sealedChoice, wanted, language = request.language](Scene &scene) {
                        return chosen(scene, sealedChoice, wanted, language);
                    }};
}

} // namespace portal
