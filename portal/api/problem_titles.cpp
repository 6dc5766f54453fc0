// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/problem_titles.h"

#include "portal/languages.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using Sentences = QHash<QString, QString>; ///< by language

/// problem_titles.json, read once. The name of no code stands for all that have none.
const QHash<QString, Sentences> &titles()
{
    static const auto all = [] {
        QHash<QString, Sentences> read;
        QFile file(u":/problems/problem_titles.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The program lacks its own file %s.", qPrintable(file.fileName()));
        const QJsonObject codes = QJsonDocument::fromJson(file.readAll()).object();
        for (auto code = codes.begin(); code != codes.end(); ++code) {
            const QJsonObject sentences = code.value().toObject();
            for (auto sentence = sentences.begin(); sentence != sentences.end(); ++sentence)
                read[code.key()].insert(sentence.key(), sentence.value().toString());
        }
        return read;
    }();
    return all;
}

} // namespace

QString problemTitle(const QString &code, const QString &language)
{
    const auto known = titles().constFind(code);
    const Sentences &sentences = known == titles().constEnd() ? *titles().constFind(QString()) : *known;
    return sentences.value(spokenLanguage(language));
}

QStringList titledProblemCodes()
{
    QStringList codes = titles().keys();
    codes.removeAll(QString());
    return codes;
}

} // namespace portal
