// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/word_list.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WordList)
};

QString joined(const QStringList &words, const QString &between)
{
    // As a sentence of its own, so that each word is kept apart the way the places of every other sentence are.
    const QString one = Words::tr("%1", "one of a list");
    QStringList apart;
    for (const QString &word : words)
        apart.append(one.arg(word));
    return apart.join(between);
}

} // namespace

QString listed(const QStringList &words)
{
    const QString comma = Words::tr(", ", "between two of a list");
    const bool hasCommas =
        std::any_of(words.begin(), words.end(), [&comma](const QString &word) { return word.contains(comma); });
    return joined(words, hasCommas ? Words::tr("; ", "between two of a list whose parts have commas") : comma);
}

QString dotted(const QStringList &facts)
{
    constexpr qsizetype longestUnbroken = 28;
    QStringList whole = facts;
    for (QString &fact : whole) {
        if (fact.size() <= longestUnbroken)
            fact.replace(u' ', QChar::Nbsp);
    }
    return joined(whole, u" · "_s);
}

} // namespace gatehouse
