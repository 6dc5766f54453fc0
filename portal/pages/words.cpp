// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/words.h"

#include "portal/languages.h"
#include "portal/pages/word_lists.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a language needs beside its words.
struct Tongue {
    QStringView tag;
    std::span<const Word> words;
    QLocale::Language language;
    QLocale::Territory territory;
    QStringView moment; ///< how a date with its time is written
};

const std::array<Tongue, 6> &tongues()
{
    static const std::array<Tongue, 6> all{{
        {u"en", englishWords, QLocale::English, QLocale::UnitedStates, u"d MMMM yyyy, HH:mm"},
        {u"de", germanWords, QLocale::German, QLocale::Germany, u"d. MMMM yyyy, HH:mm"},
        {u"es", spanishWords, QLocale::Spanish, QLocale::Spain, u"d 'de' MMMM 'de' yyyy, HH:mm"},
        {u"fr", frenchWords, QLocale::French, QLocale::France, u"d MMMM yyyy, HH:mm"},
        {u"uk", ukrainianWords, QLocale::Ukrainian, QLocale::Ukraine, u"d MMMM yyyy, HH:mm"},
        {u"ar", arabicWords, QLocale::Arabic, QLocale::Egypt, u"d MMMM yyyy، HH:mm"},
    }};
    return all;
}

const Tongue &tongueOf(const QString &language)
{
    const QString tag = spokenLanguage(language);
    const auto found =
        std::find_if(tongues().begin(), tongues().end(), [&tag](const Tongue &one) { return one.tag == tag; });
    return found == tongues().end() ? tongues().front() : *found;
}

/// Which of a word's forms goes with `number` (Unicode's plural rules, for whole numbers that are not negative).
qsizetype formFor(qint64 number, const QString &language)
{
    const qint64 tens = number % 100;
    const qint64 ones = number % 10;
    if (language == u"uk"_s) {
        if (ones == 1 && tens != 11)
            return 0;
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
    }
    if (language == u"ar"_s) {
        if (number == 1 || number == 2)
            return number - 1;
        return tens >= 3 && tens <= 10 ? 2 : 3;
    }
    return number == 1 ? 0 : 1;
}

} // namespace

QString words(Words key, const QString &language)
{
    const auto textIn = [key](std::span<const Word> list) {
        const auto found = std::find_if(list.begin(), list.end(), [key](const Word &word) { return word.key == key; });
        return found == list.end() ? QString() : QString::fromUtf8(found->text);
    };
    const QString text = textIn(tongueOf(language).words);
    return text.isEmpty() ? textIn(englishWords) : text;
}

QString momentText(Instant moment, const QString &language)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), QTimeZone::utc());
    const Tongue &tongue = tongueOf(language);
    return QLocale(tongue.language, tongue.territory).toString(time, tongue.moment.toString()) + u" UTC"_s;
}

QString waitText(std::chrono::seconds wait, const QString &language)
{
    constexpr std::chrono::seconds longestInSeconds{90};
    const bool inSeconds = wait <= longestInSeconds;
    const qint64 number = inSeconds ? wait.count() : std::chrono::ceil<std::chrono::minutes>(wait).count();
    const QStringList forms = words(inSeconds ? Words::WaitSeconds : Words::WaitMinutes, language).split(u'|');
    const qsizetype form = std::min(formFor(number, spokenLanguage(language)), forms.size() - 1);
    const Tongue &tongue = tongueOf(language);
    return QString(forms[form]).replace(u"%1"_s, QLocale(tongue.language, tongue.territory).toString(number));
}

} // namespace portal
