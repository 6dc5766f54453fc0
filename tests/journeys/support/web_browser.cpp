// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/web_browser.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>
#include <QUrlQuery>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString decoded(QString html)
{
    static const QList<std::pair<QString, QString>> entities{{u"&lt;"_s, u"<"_s}, {u"&gt;"_s, u">"_s},
        {u"&quot;"_s, u"\""_s}, {u"&#39;"_s, u"'"_s}, {u"&#x27;"_s, u"'"_s}, {u"&nbsp;"_s, u" "_s},
        {u"&amp;"_s, u"&"_s}};
    for (const auto &[entity, character] : entities)
        html.replace(entity, character);
    return html;
}

QString attribute(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(name + u"\\s*=\\s*\"([^\"]*)\""_s, QRegularExpression::CaseInsensitiveOption);
    return decoded(pattern.match(tag).captured(1));
}

} // namespace

QString WebBrowser::Page::text() const
{
    QString html = QString::fromUtf8(body);
    static const QRegularExpression hidden(
        u"<(style|head)[^>]*>.*?</\\1>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    return decoded(html.remove(hidden).replace(tags, u" "_s)).simplified();
}

WebBrowser::Page WebBrowser::send(const QByteArray &verb, const QUrl &url, const QByteArray &body)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    QNetworkReply *reply = m_network.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(20'000, reply, [reply] { reply->abort(); });
    if (!reply->isFinished())
        loop.exec();
    Page page;
    page.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    page.url = url;
    page.body = reply->isOpen() ? reply->readAll() : QByteArray();
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    page.redirect = target.isEmpty() ? QUrl() : url.resolved(target);
    reply->deleteLater();
    return page;
}

WebBrowser::Page WebBrowser::get(const QUrl &url)
{
    return send("GET", url, {});
}

WebBrowser::Page WebBrowser::follow(const Page &page)
{
    return page.redirect.isEmpty() ? page : get(page.redirect);
}

WebBrowser::Page WebBrowser::visit(const QUrl &url)
{
    Page page = get(url);
    for (int hops = 0; hops < 5 && !page.redirect.isEmpty(); ++hops)
        page = follow(page);
    return page;
}

WebBrowser::Page WebBrowser::submit(const Page &page, const QString &marker, const QHash<QString, QString> &values)
{
    const QString html = QString::fromUtf8(page.body);
    static const QRegularExpression forms(u"<form[^>]*>.*?</form>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression inputs(u"<(input|button)[^>]*>"_s);
    auto form = forms.globalMatch(html);
    while (form.hasNext()) {
        const QString text = form.next().captured();
        if (!text.contains(u"name=\""_s + marker + u'"'))
            continue;
        QUrlQuery fields;
        QHash<QString, QString> left = values;
        auto input = inputs.globalMatch(text);
        while (input.hasNext()) {
            const QString tag = input.next().captured();
            if (attribute(tag, u"type"_s) == u"hidden"_s && !values.contains(attribute(tag, u"name"_s)))
                left.insert(attribute(tag, u"name"_s), attribute(tag, u"value"_s));
        }
        for (auto field = left.cbegin(); field != left.cend(); ++field) {
            fields.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(field.key())),
                QString::fromLatin1(QUrl::toPercentEncoding(field.value())));
        }
        const QString action = attribute(text.left(text.indexOf(u'>') + 1), u"action"_s);
        return send("POST", action.isEmpty() ? page.url : page.url.resolved(QUrl(action)),
            fields.toString(QUrl::FullyEncoded).toLatin1());
    }
    return Page{-1, page.url, "no form with a field called " + marker.toUtf8() + " on: " + page.body, {}};
}

WebBrowser::Page WebBrowser::signIn(const QUrl &authorizeUrl, const QString &email, const QString &password)
{
    const Page form = get(authorizeUrl);
    const Page sent = submit(form, u"password"_s, {{u"email"_s, email}, {u"password"_s, password}});
    return follow(choosing(*this, sent));
}

WebBrowser::Page WebBrowser::choosing(WebBrowser &browser, const Page &page, const QString &account)
{
    static const QRegularExpression button(
        u"<button[^>]*name=\"account\"[^>]*>.*?</button>"_s, QRegularExpression::DotMatchesEverythingOption);
    auto accounts = button.globalMatch(QString::fromUtf8(page.body));
    while (accounts.hasNext()) {
        const QString tag = accounts.next().captured();
        if (account.isEmpty() || decoded(tag).contains(account))
            return browser.submit(page, u"choice"_s, {{u"account"_s, attribute(tag, u"value"_s)}});
    }
    return page;
}

} // namespace gatehouse
