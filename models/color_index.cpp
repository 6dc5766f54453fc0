// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/color_index.h"

namespace gatehouse {

int colorIndex(const QString &id)
{
    // FNV-1a: qHash may differ between runs and versions.
    quint32 hash = 2'166'136'261U;
    for (const char byte : id.toUtf8()) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 16'777'619U;
    }
    // Its low bits alone are weak for ids that differ in one character.
    hash ^= hash >> 15U;
    return static_cast<int>(hash % quint32{colorCount});
}

} // namespace gatehouse
