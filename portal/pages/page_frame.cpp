// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/page_frame.h"

#include "portal/languages.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char frame[] = R"(<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>{title} · {portal}</title>
<link rel="stylesheet" href="{style}">
</head>
<body>
<main>
<p class="portal"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21V10a9 9 0 0 1 18 0v11h-4V10a5 5 0 0 0-10 0v11zM10 21v-8h4v8z"/></svg><bdi>{portal}</bdi></p>
<h1>{title}</h1>
{content}
</main>
</body>
</html>
)";

} // namespace

QString Reader::path(const QString &route) const
{
    QString base = settings.baseUrl.path();
    if (base.endsWith(u'/'))
        base.chop(1);
    return base + route;
}

Response page(const Reader &reader, const QString &title, const Html &content, int status)
{
    const QString language = spokenLanguage(reader.language);
    const Html html = filled(frame,
        {{"language", language}, {"direction", isRightToLeft(language) ? u"rtl"_s : u"ltr"_s}, {"title", title},
            {"portal", reader.profile.name}, {"style", reader.path(styleSheetRoute())}, {"content", content}});
    return Response::page(html.bytes(), status);
}

Response saying(const Reader &reader, const QString &title, const QString &text, int status)
{
    return page(reader, title, filled("<p>{text}</p>", {{"text", text}}), status);
}

Html notice(const QString &text)
{
    if (text.isEmpty())
        return {};
    return filled(R"(<p class="notice" id="notice" role="alert">{text}</p>)", {{"text", text}});
}

QString styleSheetRoute()
{
    return u"/assets/portal.css"_s;
}

} // namespace portal
