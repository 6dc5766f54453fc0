// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/language_choice.h"

#include "ui/words/program_words.h"

#include <QDir>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QLatin1StringView choiceSetting{"appearance/language"};
const QLatin1StringView wordsFolder{":/i18n"};
const QLatin1StringView wordsPrefix{"gatehouse_"};

constexpr struct {
    const char *source;
    const char *comment;
} ownName = QT_TRANSLATE_NOOP3("gatehouse::LanguageChoice", "English", "this language's name in itself");

/// Each file of words holds its language's name in itself; English stands in the code.
QString nameIn(const QString &file)
{
    QTranslator words;
    const QString name =
        words.load(file) ? words.translate("gatehouse::LanguageChoice", ownName.source, ownName.comment) : QString();
    return name.isEmpty() ? QString::fromLatin1(ownName.source) : name;
}

bool isOffered(const QString &tag)
{
    const auto offered = LanguageChoice::offered();
    return std::any_of(offered.cbegin(), offered.cend(),
        [&tag](const LanguageChoice::Offered &language) { return language.tag == tag; });
}

} // namespace

LanguageChoice::LanguageChoice(ProgramWords &words, QString qtFolder, QObject *parent)
    : QObject(parent)
    , m_words(words)
    , m_qtFolder(std::move(qtFolder))
    , m_tag(QSettings().value(choiceSetting).toString())
{
    if (!m_tag.isEmpty() && !isOffered(m_tag))
        m_tag.clear();
}

QList<LanguageChoice::Offered> LanguageChoice::offered()
{
    QList<Offered> offered;
    const auto files = QDir(wordsFolder).entryInfoList({wordsPrefix + u"*.qm"_s});
    for (const QFileInfo &file : files)
        offered.append({file.completeBaseName().sliced(wordsPrefix.size()), nameIn(file.filePath())});
    std::sort(offered.begin(), offered.end(),
        [](const Offered &left, const Offered &right) { return left.name < right.name; });
    return offered;
}

void LanguageChoice::setTag(const QString &tag)
{
    if (tag == m_tag || (!tag.isEmpty() && !isOffered(tag)))
        return;
    m_tag = tag;
    if (tag.isEmpty())
        QSettings().remove(choiceSetting);
    else
        QSettings().setValue(choiceSetting, tag);
    speak();
    Q_EMIT changed();
}

void LanguageChoice::speak()
{
    // A desktop of the chosen language knows better how its country writes dates and numbers.
    const QLocale chosen(m_tag);
    const QLocale locale = m_tag.isEmpty() || chosen.language() == m_desktop.language() ? m_desktop : chosen;
    QLocale::setDefault(locale);
    m_words.speak(locale, m_qtFolder);
}

} // namespace gatehouse
