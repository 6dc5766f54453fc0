// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/sentence.h"

#include "portal/languages.h"

#include <algorithm>
#include <functional>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Takes a sentence apart: its own texts go to `text`, the part of each place to `part`.
void walk(const QString &sentence, std::initializer_list<QString> parts,
    const std::function<void(const QString &)> &text, const std::function<void(const QString &)> &part)
{
    qsizetype from = 0;
    for (qsizetype at = sentence.indexOf(u'%'); at >= 0; at = sentence.indexOf(u'%', at + 1)) {
        const int number = at + 1 < sentence.size() ? sentence[at + 1].digitValue() : -1;
        if (number < 1 || size_t(number) > parts.size())
            continue;
        text(sentence.mid(from, at - from));
        part(*(parts.begin() + (number - 1)));
        from = at + 2;
    }
    text(sentence.mid(from));
}

bool runsRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

} // namespace

QString plainSentence(Words key, const QString &language, std::initializer_list<QString> parts)
{
    constexpr char16_t firstStrongIsolate = u'\u2068';
    constexpr char16_t popIsolate = u'\u2069';
    const bool rightToLeft = isRightToLeft(language);
    QString result;
    walk(
        words(key, language), parts, [&result](const QString &text) { result += text; },
        [&](const QString &part) {
            const bool turns = rightToLeft || std::any_of(part.cbegin(), part.cend(), runsRightToLeft);
            if (turns)
                result += firstStrongIsolate;
            result += part;
            if (turns)
                result += popIsolate;
        });
    return result;
}

Html htmlSentence(Words key, const QString &language, std::initializer_list<QString> parts)
{
    Html result;
    walk(
        words(key, language), parts, [&result](const QString &text) { result += Html(text); },
        [&result](const QString &part) { result += filled("<bdi>{part}</bdi>", {{"part", part}}); });
    return result;
}

} // namespace portal
