// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QObject>
#include <QString>

namespace gatehouse {

class ProgramWords;

/// What the person chose under *Language*: one of those the program has words for, or whatever the desktop speaks.
/// Takes effect at once and is remembered; dates and numbers go with a chosen language. Window thread.
class LanguageChoice final : public QObject {
    Q_OBJECT

public:
    struct Offered {
        QString tag; ///< "de"
        QString name; ///< in itself: "Deutsch"
    };

    /// Reads the choice from the settings; `words` outlive it. Qt's own words come from `qtFolder`.
    LanguageChoice(ProgramWords &words, QString qtFolder, QObject *parent = nullptr);

    /// All the program has words for, by name.
    [[nodiscard]] static QList<Offered> offered();

    /// "de"; empty: the desktop's.
    [[nodiscard]] const QString &tag() const { return m_tag; }
    void setTag(const QString &tag);
    /// Speaks what is chosen: once at the start, before the first window.
    void speak();

Q_SIGNALS:
    /// Another language is spoken now.
    void changed();

private:
    ProgramWords &m_words;
    QString m_qtFolder;
    QLocale m_desktop;
    QString m_tag;
};

} // namespace gatehouse
