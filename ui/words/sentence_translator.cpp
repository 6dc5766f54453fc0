// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sentence_translator.h"

#include <QLocale>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr char16_t firstStrongIsolate = u'\u2068';
constexpr char16_t popIsolate = u'\u2069';
constexpr char16_t rightToLeftMark = u'\u200F';

bool isPlaceDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// What is filled in at the begin of `text`: how long its mark is, and whether it is a word (%1, %12, %L1) or merely
/// the number that Qt fills in itself (%n, %Ln).
struct Place {
    qsizetype length = 0;
    bool isWord = false;
};

Place placeAt(QStringView text)
{
    if (!text.startsWith(u'%'))
        return {};
    const qsizetype first = text.size() > 1 && text[1] == u'L' ? 2 : 1;
    if (first >= text.size())
        return {};
    if (text[first] == u'n')
        return {first + 1, false};
    if (!isPlaceDigit(text[first]) || text[first] == u'0')
        return {};
    return {first + (first + 1 < text.size() && isPlaceDigit(text[first + 1]) ? 2 : 1), true};
}

bool runsRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

} // namespace

QString keptApart(const QString &sentence)
{
    QString result;
    QString own; // the sentence without its places
    bool hasWords = false;
    bool beginsWithWord = false; // before anything of its own that runs one way
    for (qsizetype at = 0; at < sentence.size();) {
        const QStringView rest = QStringView(sentence).sliced(at);
        const Place place = placeAt(rest);
        if (place.isWord)
            result += firstStrongIsolate;
        result += rest.first(std::max(place.length, qsizetype{1}));
        if (place.isWord)
            result += popIsolate;
        if (place.length == 0)
            own += sentence[at];
        beginsWithWord = beginsWithWord || (place.isWord && !own.isRightToLeft());
        hasWords = hasWords || place.isWord;
        at += std::max(place.length, qsizetype{1});
    }
    // A mere Latin word runs as it runs itself.
    const bool isSentence = hasWords || std::any_of(own.cbegin(), own.cend(), runsRightToLeft);
    // Cut at its end, a sentence may lose the word it runs by.
    if (isSentence && (beginsWithWord || !own.isRightToLeft()))
        result.prepend(rightToLeftMark);
    return result;
}

Qt::LayoutDirection SentenceTranslator::direction() const
{
    return QLocale(language()).textDirection();
}

QString SentenceTranslator::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    const QString found = QTranslator::translate(context, source, disambiguation, n);
    return found.isEmpty() || direction() == Qt::LeftToRight ? found : keptApart(found);
}

} // namespace gatehouse
