// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/page_sign_in.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace portal::test {

using namespace Qt::Literals::StringLiterals;

HttpAnswer tokensByPage(HttpClient &client, const QString &email, const QString &password)
{
    const QByteArray redirect = "http://127.0.0.1:5999/answer";
    const QByteArray verifier(43, 'v');
    const auto challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto page = client.get("/authorize?response_type=code&client_id=gatehouse&code_challenge_method=S256&state="
                                 "0123456789abcdef0123&code_challenge="
        + challenge + "&redirect_uri=" + redirect.toPercentEncoding());
    static const QRegularExpression field(u"name=\"request\" value=\"([^\"]*)\""_s);
    const QString request =
        field.match(QString::fromUtf8(page.body)).captured(1).replace(u"&amp;"_s, u"&"_s).replace(u"&quot;"_s, u"\""_s);
    auto done =
        client.postForm("/authorize", {{u"email"_s, email}, {u"password"_s, password}, {u"request"_s, request}});
    // Where people choose an account while signing in: the first one, which is their own.
    static const QRegularExpression choice(u"name=\"choice\" value=\"([^\"]*)\""_s);
    static const QRegularExpression account(u"name=\"account\" value=\"([^\"]*)\""_s);
    const QString asked = QString::fromUtf8(done.body);
    if (const auto match = choice.match(asked); match.hasMatch()) {
        done = client.postForm(
            "/authorize/account", {{u"choice"_s, match.captured(1)}, {u"account"_s, account.match(asked).captured(1)}});
    }
    const QUrl target(QString::fromLatin1(done.headers.value("location")));
    return client.postForm("/v1/token",
        {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, QUrlQuery(target).queryItemValue(u"code"_s)},
            {u"client_id"_s, u"gatehouse"_s}, {u"redirect_uri"_s, QString::fromLatin1(redirect)},
            {u"code_verifier"_s, QString::fromLatin1(verifier)}});
}

QByteArray signInByPage(HttpClient &client, const QString &email, const QString &password)
{
    const QByteArray token = tokensByPage(client, email, password).text("access_token").toLatin1();
    client.setAccessToken(token);
    return token;
}

} // namespace portal::test
