// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/attachment_words.h"

#include "models/error_sentence.h"
#include "models/tickets/ticket_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Attachment)
};

constexpr qsizetype longestName = 200;
constexpr qsizetype longestEnding = 20;

bool isOutOfPlace(QChar letter)
{
    switch (letter.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return u"/\\:*?\"<>|"_s.contains(letter);
    }
}

} // namespace

QString notAttachedWords(const Error &error, const QString &name, const TicketPolicy &policy)
{
    if (error.problem == fileTooLargeProblem)
        return Words::tr("“%1” is larger than the %2 this portal takes for one file. Make it smaller, or share it "
                         "another way.")
            .arg(name, sizeWords(policy.attachmentMax));
    if (error.problem == fileEmptyProblem)
        return Words::tr("“%1” is empty, and portals take no empty files.").arg(name);
    if (error.problem == folderProblem)
        return Words::tr("“%1” is a folder. Pack it into one file, or attach the files in it.").arg(name);
    if (error.problem == fileUnreadableProblem)
        return Words::tr("“%1” can't be read. Check that it is still there and that you may open it.").arg(name);
    if (error.problem == filesFullProblem)
        return Words::tr("There is no room for “%1”: the files that wait on this computer to be sent take up too much "
                         "already. Send what waits, or remove files from what you have begun.")
            .arg(name);
    return Words::tr("“%1”: %2", "a file, why it was not attached").arg(name, sentence(error));
}

QString tooManyFilesWords(const QString &name, const TicketPolicy &policy)
{
    const QString limit = Words::tr("This portal takes %n file(s) with one message.", nullptr, policy.attachmentsMax);
    return name.isEmpty() ? Words::tr("%1 The others were not attached; send them with another message.").arg(limit)
                          : Words::tr("%1 “%2” was not attached; send it with another message.").arg(limit, name);
}

QString notAFileWords(const QString &name)
{
    return Words::tr("“%1” is no file on this computer. Save it here first.").arg(name);
}

QString attachmentLimitWords(const TicketPolicy *policy)
{
    if (policy == nullptr || policy->attachmentsMax == 0)
        return Words::tr("This portal takes no files with messages.");
    return Words::tr("Up to %n file(s) of at most %1 each", nullptr, policy->attachmentsMax)
        .arg(sizeWords(policy->attachmentMax));
}

QString sentName(const QString &fileName)
{
    QString name = fileName;
    std::replace_if(name.begin(), name.end(), isOutOfPlace, u'_');
    name = name.trimmed();
    if (name.size() > longestName) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString ending = dot > 0 && name.size() - dot <= longestEnding ? name.sliced(dot) : QString();
        name = name.first(longestName - ending.size());
        if (name.back().isHighSurrogate())
            name.chop(1);
        name += ending;
    }
    const bool isName = !name.isEmpty() && name != "."_L1 && name != ".."_L1;
    return isName ? name : u"_"_s;
}

} // namespace gatehouse
