// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mixed_scripts.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// The scripts of the letters; digits, points and marks belong to any.
QSet<QChar::Script> scriptsOf(QStringView text)
{
    QSet<QChar::Script> scripts;
    const auto characters = text.toUcs4();
    for (const char32_t character : characters) {
        const QChar::Script script = QChar::script(character);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited && script != QChar::Script_Unknown)
            scripts.insert(script);
    }
    return scripts;
}

} // namespace

bool mixesScripts(QStringView text)
{
    static const std::array<QSet<QChar::Script>, 3> writtenTogether{{
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul},
    }};
    const QSet<QChar::Script> scripts = scriptsOf(text);
    return scripts.size() > 1
        && std::none_of(writtenTogether.begin(), writtenTogether.end(),
            [&scripts](const QSet<QChar::Script> &usual) { return usual.contains(scripts); });
}

} // namespace gatehouse
