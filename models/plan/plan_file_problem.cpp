// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_file_problem.h"

#include <QCoreApplication>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::PlanFile)
};

QString whatIsWrong(QStringView problem)
{
    if (problem == planFileKindProblem)
        return Words::tr("It holds a kind of change that this Gatehouse does not know.");
    if (problem == planFileMissingProblem)
        return Words::tr("Something is missing there.");
    if (problem == planFileUnknownProblem)
        return Words::tr("It says something there that no plan says.");
    if (problem == planFileDoubledProblem)
        return Words::tr("The same thing stands there twice.");
    if (problem == planFileValueProblem)
        return Words::tr("What stands there makes no sense.");
    if (problem == planFileTextProblem)
        return Words::tr("A text there holds characters that can't be seen or that hide others.");
    if (problem == planFileReferenceProblem)
        return Words::tr("It names something there that the file does not hold.");
    return {};
}

} // namespace

Error planFileError(QLatin1StringView problem, const QString &place)
{
    return {Error::Code::BadInput, problem, {}, u"plan file: "_s + problem + u" at "_s + place, {}, place};
}

QString planFileSentence(QStringView problem)
{
    if (problem == planFileTooLargeProblem)
        return Words::tr("This is larger than a plan can be. Nothing was changed; hand on a smaller part of it.");
    if (problem == planFileNoJsonProblem)
        return Words::tr("This file is no plan, or not all of it arrived. Nothing was changed; ask for it again.");
    if (problem == planFileOtherProblem)
        return Words::tr("This file is no plan of Gatehouse. Nothing was changed; choose another file.");
    if (problem == planFileVersionProblem)
        return Words::tr("This plan was made by another version of Gatehouse, which writes plans that this one can't "
                         "read. Nothing was changed; update the program to open it.");
    if (problem == planFileUnreadableProblem)
        return Words::tr("This file can't be read. Nothing was changed; check that it is there and that you may read "
                         "it.");
    if (problem == planFileUnwritableProblem)
        return Words::tr("The file could not be written. What was there before is kept; choose another place, or free "
                         "some space.");
    if (problem == planFileStrangerProblem)
        return Words::tr("This is the portal of the plan, and nobody is signed in there on this computer. Add it with "
                         "Add Portal, then open the plan again.");
    const QString wrong = whatIsWrong(problem);
    return wrong.isEmpty()
        ? QString()
        : Words::tr("%1 The plan was not opened and nothing was changed; ask whoever made it for another.",
              "what is wrong with a file, as a sentence")
              .arg(wrong);
}

} // namespace gatehouse
