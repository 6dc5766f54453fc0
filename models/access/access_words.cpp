// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/access_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

/// A permission by module counts once in each of its modules: "Access" to one of seven is little.
int placesIn(const Catalogue &catalogue)
{
    int places = 0;
    for (const Permission &permission : catalogue.permissions())
        places += std::max(1, static_cast<int>(permission.modules.size()));
    return places;
}

int placesHeld(const Grant &grant, const Catalogue &catalogue)
{
    QSet<std::pair<QString, QString>> held;
    for (const GrantCell &cell : grant.cells) {
        const Permission *permission = catalogue.find(cell.permission);
        const QStringList modules = permission != nullptr ? permission->modules : QStringList();
        if (modules.isEmpty() || !cell.module.isEmpty())
            held.insert({cell.permission, modules.isEmpty() ? QString() : cell.module});
        else
            for (const QString &module : modules)
                held.insert({cell.permission, module});
    }
    return static_cast<int>(held.size());
}

} // namespace

QString accessWords(const Grant &grant, const Catalogue &catalogue)
{
    if (grant.all)
        return Words::tr("All");
    if (grant.cells.isEmpty())
        return Words::tr("None");
    const int count = placesHeld(grant, catalogue);
    const int places = placesIn(catalogue);
    // Permissions this catalogue does not know would make "14 of 13".
    if (places < count)
        return Words::tr("%n permission(s)", nullptr, count);
    return Words::tr("%1 of %2").arg(QLocale().toString(count), QLocale().toString(places));
}

QString longestAccessWords(const Catalogue &catalogue)
{
    const int places = placesIn(catalogue);
    return Words::tr("%1 of %2").arg(QLocale().toString(places), QLocale().toString(places));
}

QBitArray heldBits(const Grant &grant, const Catalogue &catalogue, const QStringList &closed)
{
    QBitArray bits(catalogue.size(), grant.all);
    for (const GrantCell &cell : grant.cells) {
        if (const std::optional<int> index = catalogue.indexOf(cell.permission))
            bits.setBit(*index);
    }
    for (const QString &permission : closed) {
        if (const std::optional<int> index = catalogue.indexOf(permission))
            bits.clearBit(*index);
    }
    return bits;
}

} // namespace gatehouse
