// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/scopes.h"

#include "models/access/access_words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct Scopes {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::Scopes)
};

QStringList labelsOf(const QBitArray &bits, const Catalogue &catalogue)
{
    QStringList labels;
    for (int index = 0; index < catalogue.size() && index < bits.size(); ++index) {
        if (bits.testBit(index))
            labels << catalogue.permissions()[static_cast<size_t>(index)].label;
    }
    return labels;
}

} // namespace

QString labelWithScopes(const Permission &permission, const Grant &grant)
{
    QStringList scopes;
    if (grant.all || grant.cells.contains(GrantCell{permission.key, {}, {}}))
        return permission.label;
    for (const auto &cell : grant.cells) {
        if (cell.permission != permission.key)
            continue;
        QStringList parts{cell.module, cell.subAccount};
        parts.removeAll(QString());
        if (!parts.isEmpty())
            scopes << parts.join(u" / "_s);
    }
    scopes.sort();
    return scopes.isEmpty() ? permission.label : permission.label + u" · "_s + scopes.join(u", "_s);
}

QString deltaWords(const Grant &before, const Grant &after, const Catalogue &catalogue, const QString &allWord)
{
    if (after.all && !before.all)
        return Scopes::tr("Before: %1. After: %2, including what the portal adds later.")
            .arg(accessWords(before, catalogue), allWord);
    const QBitArray held = heldBits(before, catalogue);
    const QBitArray wanted = heldBits(after, catalogue);
    const QStringList gained = labelsOf(wanted & ~held, catalogue);
    const QStringList lost = labelsOf(held & ~wanted, catalogue);
    QStringList sentences{Scopes::tr("Before: %1. After: %2.")
            .arg(before.all ? allWord : accessWords(before, catalogue), accessWords(after, catalogue))};
    if (!gained.isEmpty())
        sentences << Scopes::tr("Gains: %1.").arg(gained.join(u", "_s));
    if (!lost.isEmpty())
        sentences << Scopes::tr("Loses: %1.").arg(lost.join(u", "_s));
    return sentences.join(u' ');
}

} // namespace gatehouse
