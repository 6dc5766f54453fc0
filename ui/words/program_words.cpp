// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

void ProgramWords::speak(const QLocale &locale, const QString &qtFolder)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a file too: it holds the plural forms.
    if (m_own.load(locale, u"gatehouse"_s, u"_"_s, u":/i18n"_s) || m_own.load(u":/i18n/gatehouse_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    // Qt's words in our language, not in the desktop's, when we do not speak that one: no window speaks two.
    if (m_qt.load(QLocale(language()), u"qtbase"_s, u"_"_s, qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    // Not left to Qt: it asks its own translation, which may not be installed, or be there for a language we lack.
    QGuiApplication::setLayoutDirection(m_own.direction());
}

QString ProgramWords::language() const
{
    return m_own.language();
}

} // namespace gatehouse
