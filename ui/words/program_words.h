// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/sentence_translator.h"

#include <QString>
#include <QTranslator>

class QLocale;

namespace gatehouse {

/// What the program speaks: its own words and Qt's, in one language, and the direction that this language runs in.
/// Lives as long as the windows do; window thread.
class ProgramWords {
public:
    /// May be called again, for another language: windows hear of it by QEvent::LanguageChange. Speaks the first
    /// language of `locale` that there are words for, else English, and turns the windows to how it runs. Qt's own
    /// words (of its standard buttons and menus) come from `qtFolder`, where the system has them.
    void speak(const QLocale &locale, const QString &qtFolder);

    /// "en", "de", "ar".
    [[nodiscard]] QString language() const;

private:
    SentenceTranslator m_own;
    QTranslator m_qt;
};

} // namespace gatehouse
