// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/access_words.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

} // namespace

QString accessWords(const Grant &grant, const Catalogue &catalogue)
{
    if (grant.all)
        return Words::tr("All");
    if (grant.cells.isEmpty())
        return Words::tr("None");
    QSet<QString> held;
    for (const GrantCell &cell : grant.cells)
        held.insert(cell.permission);
    const int count = static_cast<int>(held.size());
    // Permissions this catalogue does not know would make "14 of 13".
    if (catalogue.size() < count)
        return Words::tr("%n permission(s)", nullptr, count);
    return Words::tr("%1 of %2").arg(count).arg(catalogue.size());
}

QBitArray heldBits(const Grant &grant, const Catalogue &catalogue)
{
    QBitArray bits(catalogue.size(), grant.all);
    for (const GrantCell &cell : grant.cells) {
        if (const std::optional<int> index = catalogue.indexOf(cell.permission))
            bits.setBit(*index);
    }
    return bits;
}

} // namespace gatehouse
