// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/word_list.h"

#include <QCoreApplication>

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
    return joined(words, Words::tr(", ", "between two of a list"));
}

QString dotted(const QStringList &facts)
{
    return joined(facts, u" · "_s);
}

} // namespace gatehouse
