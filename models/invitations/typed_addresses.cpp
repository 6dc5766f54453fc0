// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/typed_addresses.h"

#include <QRegularExpression>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

bool separates(QChar letter)
{
    return letter == u',' || letter == u';' || letter == u'\n' || letter == u'\r' || letter == u'\t'
        || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
}

QString withoutQuotes(QString name)
{
    name = name.simplified();
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1, name.size() - 2);
    return name.simplified();
}

TypedAddress named(const QString &piece)
{
    const qsizetype open = piece.lastIndexOf(u'<');
    if (open < 0 || !piece.endsWith(u'>'))
        return {piece, {}};
    return {piece.mid(open + 1, piece.size() - open - 2).trimmed(), withoutQuotes(piece.left(open))};
}

/// One piece between separators; several when blanks stand between addresses and nothing else.
void take(const QString &piece, QList<TypedAddress> &into)
{
    const QString text = piece.trimmed();
    if (text.isEmpty())
        return;
    static const QRegularExpression blanks(u"\\s+"_s);
    const QStringList words = text.split(blanks, Qt::SkipEmptyParts);
    const bool onlyAddresses = words.size() > 1 && !text.contains(u'<')
        && std::all_of(words.begin(), words.end(), [](const QString &word) { return word.contains(u'@'); });
    if (!onlyAddresses) {
        into.append(named(text));
        return;
    }
    for (const QString &word : words)
        into.append({word, {}});
}

} // namespace

QList<TypedAddress> typedAddresses(const QString &text)
{
    QList<TypedAddress> addresses;
    QString piece;
    bool isQuoted = false;
    for (const QChar letter : text) {
        // A quote that is never closed must not swallow the lines below it.
        if (letter == u'\n')
            isQuoted = false;
        if (letter == u'"')
            isQuoted = !isQuoted;
        const bool ends = !isQuoted && separates(letter);
        if (!ends)
            piece += letter;
        if (ends || (!isQuoted && letter == u'>')) {
            take(piece, addresses);
            piece.clear();
        }
    }
    take(piece, addresses);
    return addresses;
}

bool endsAnAddress(const QString &text)
{
    bool isQuoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        if (!isQuoted && (separates(letter) || letter == u'>'))
            return true;
    }
    return typedAddresses(text).size() > 1;
}

} // namespace gatehouse
