// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/randomness.h"

#include <QRandomGenerator>
#include <QUuid>

namespace gatehouse {

QString Randomness::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((static_cast<unsigned char>(raw[6]) & 0x0FU) | 0x40U);
    raw[8] = static_cast<char>((static_cast<unsigned char>(raw[8]) & 0x3FU) | 0x80U);
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

QByteArray SystemRandomness::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result)
        byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xFFU);
    return result;
}

quint32 SystemRandomness::below(quint32 bound)
{
    return QRandomGenerator::system()->bounded(bound);
}

} // namespace gatehouse
