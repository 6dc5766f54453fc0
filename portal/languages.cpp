// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/languages.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

const QStringList &spokenLanguages()
{
    static const QStringList languages{u"en"_s, u"de"_s, u"es"_s, u"fr"_s, u"uk"_s, u"ar"_s};
    return languages;
}

QString spokenLanguage(const QString &tag)
{
    const QString language = tag.section(u'-', 0, 0).toLower();
    return spokenLanguages().contains(language) ? language : spokenLanguages().first();
}

bool isRightToLeft(const QString &language)
{
    return spokenLanguage(language) == u"ar"_s;
}

} // namespace portal
