// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/password_rules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace portal {

namespace {

constexpr qsizetype fewestCharacters = 15;
constexpr qsizetype mostBytes = 1024;
constexpr qsizetype fewestDistinct = 5;
constexpr qsizetype fewestDigits = 10; ///< without letters: this many after runs are cut down
constexpr qsizetype fewestUncommon = 5; ///< characters that must remain when everything common is taken away

/// What the long entries of the public lists of leaked passwords are made of.
constexpr std::array commonWords{"qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i",
    "1q2w3e4r5t6y", "qazwsxedcrfvtgb", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba",
    "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklm",
    "correcthorsebatterystaple", "thequickbrownfoxjumpsoverthelazydog", "thequickbrownfox", "whatever", "administrator",
    "changeme", "iloveyou", "unbelievable", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm",
    "1q2w3e4r5t", "1qaz2wsx", "q1w2e3r4", "zaq12wsx", "qazwsxedc", "passwordpassword", "password", "passwort",
    "passw0rd", "p@ssw0rd", "p@ssword", "pa55word", "kennwort", "geheim", "letmein", "welcome", "willkommen",
    "trustno1", "sunshine", "princess", "football", "baseball", "basketball", "superman", "batman", "starwars",
    "dragon", "monkey", "master", "shadow", "michael", "jennifer", "jordan", "hunter", "killer", "internet", "computer",
    "samsung", "google", "facebook", "linkedin", "liverpool", "chelsea", "arsenal", "barcelona", "juventus",
    "chocolate", "butterfly", "blink182", "babygirl", "lovely", "love", "secret", "access", "login", "admin", "root",
    "user", "guest", "test", "demo", "temp", "default", "service", "portal", "gatehouse", "hosting", "server",
    "customer", "client", "invoice", "support", "company", "office", "summer", "winter", "spring", "autumn", "sommer",
    "herbst", "fruehling", "monday", "january", "february", "december", "qwerty", "qwertz", "azerty", "asdfgh", "asdf",
    "qwer", "zxcv", "yxcv", "qaz", "wsx", "edc", "hello", "hallo", "schatz", "ficken", "daniel", "thomas", "andrea",
    "nicole", "abc", "abcd", "please", "forever", "mustang", "pokemon", "naruto", "matrix", "freedom", "flower",
    "cookie", "summer", "angel", "jesus", "hockey", "soccer", "money", "mother", "father", "this", "that", "isa",
    "ismy", "mypass", "pass", "pwd", "long", "very", "safe", "secure", "strong", "the", "my", "is", "and", "you", "me",
    "new", "old"};

QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    // What people write instead of letters is what guessers try first.
    constexpr std::array<std::pair<char16_t, char16_t>, 8> swaps{{{u'@', u'a'}, {u'4', u'a'}, {u'3', u'e'},
        {u'1', u'i'}, {u'!', u'i'}, {u'0', u'o'}, {u'$', u's'}, {u'5', u's'}}};
    for (const auto &[from, to] : swaps)
        plain.replace(QChar(from), QChar(to));
    return plain;
}

/// Characters that continue a run: the same again, or one up or down from the last.
bool continuesRun(QChar last, QChar next)
{
    const int step = next.unicode() - last.unicode();
    return step >= -1 && step <= 1;
}

/// `text` with each run of three or more ("aaaa", "abcd", "9876") cut down to its first character.
QString withoutRuns(const QString &text)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        while (end < text.size() && continuesRun(text[end - 1], text[end]))
            ++end;
        const bool isRun = end - at >= 3;
        result += isRun ? text.mid(at, 1) : text.mid(at, end - at);
        at = end;
    }
    return result;
}

/// `text` without ASCII digits and signs.
QString lettersOf(QString text)
{
    static const QRegularExpression trimmings(QStringLiteral("[\\x00-\\x40\\x5b-\\x60\\x7b-\\x7f]"));
    return text.remove(trimmings);
}

/// How many characters are left of `text` when ASCII digits and signs and then `words` are taken away: what a guesser
/// would have to find out.
qsizetype uncommonCharacters(const QString &text, const QStringList &words)
{
    QString rest = lettersOf(text);
    for (const QString &word : words)
        rest.remove(word);
    return rest.size();
}

/// The smallest unit that `text` is a repetition of: "abcabcabc" → "abc".
QString unitOf(const QString &text)
{
    for (qsizetype length = 1; length <= text.size() / 2; ++length) {
        if (text == text.left(length).repeated(text.size() / length + 1).left(text.size()))
            return text.left(length);
    }
    return text;
}

QStringList wordsAbout(const QStringList &about)
{
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words;
    for (const QString &text : about) {
        for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
            if (const QString letters = lettersOf(folded(word)); letters.size() >= 3)
                words.append(letters);
        }
    }
    return words;
}

/// So that a word is not broken by a shorter one inside it.
QStringList longestFirst(QStringList words)
{
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

QStringList foldedCommonWords()
{
    QStringList words;
    for (const char *word : commonWords)
        words.append(lettersOf(folded(QString::fromLatin1(word))));
    return words;
}

/// Is `password` made of `words`, runs, repetitions, digits and signs alone? `words` are folded, the longest first.
bool isCommon(const QString &password, const QStringList &words)
{
    const QString unit = unitOf(password.toCaseFolded());
    const QString rest = withoutRuns(unit);
    if (unit.size() <= fewestUncommon || rest.size() <= fewestUncommon)
        return true;
    const bool hasLetters =
        std::any_of(unit.cbegin(), unit.cend(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    if (!hasLetters)
        return rest.size() < fewestDigits;
    return uncommonCharacters(folded(unit), words) < fewestUncommon;
}

} // namespace

QByteArray passwordBytes(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

bool isOverlong(const QString &password)
{
    return password.size() > mostBytes || passwordBytes(password).size() > mostBytes;
}

PasswordFault faultOfPassword(const QString &password, const QStringList &about)
{
    if (isOverlong(password))
        return PasswordFault::TooLong;
    const auto codePoints = password.normalized(QString::NormalizationForm_C).toUcs4();
    if (codePoints.size() < fewestCharacters)
        return PasswordFault::TooShort;
    if (QSet<uint>(codePoints.cbegin(), codePoints.cend()).size() < fewestDistinct)
        return PasswordFault::Common;

    static const QStringList common = longestFirst(foldedCommonWords());
    if (isCommon(password, common))
        return PasswordFault::Common;
    const QStringList personal = wordsAbout(about);
    if (!personal.isEmpty() && isCommon(password, longestFirst(personal + common)))
        return PasswordFault::NamesYou;
    return PasswordFault::None;
}

} // namespace portal
