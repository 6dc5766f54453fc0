// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_exchange.h"

#include "app/sync/identities.h"
#include "models/plan/plan_file_problem.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace gatehouse {

namespace {

tl::unexpected<Error> diskSays(QLatin1StringView problem, const QString &path, const QString &detail)
{
    Error error = planFileError(problem, {});
    error.about = QFileInfo(path).fileName();
    error.detail = detail;
    return tl::unexpected(error);
}

Result<QByteArray> readPlanFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    // A pipe or a device may never end, and never begin.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return diskSays(planFileUnreadableProblem, path, file.errorString());
    if (file.size() > longestPlanFile)
        return diskSays(planFileTooLargeProblem, path, {});
    QByteArray bytes = file.read(longestPlanFile + 1); // it may have grown since
    if (file.error() != QFileDevice::NoError)
        return diskSays(planFileUnreadableProblem, path, file.errorString());
    return bytes;
}

} // namespace

Result<OpenedPlan> openedPlan(const QString &path, const IdentityId &asked, Identities &identities)
{
    const Result<QByteArray> bytes = readPlanFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Result<PlanDocument> document = planFromFile(*bytes);
    if (!document)
        return tl::unexpected(document.error());
    Result<PlanGround> ground = identities.planGround(*document, asked);
    if (!ground)
        return tl::unexpected(ground.error());
    return OpenedPlan{std::move(*document), std::move(*ground)};
}

Result<void> writePlan(const PlanDocument &document, const QString &path)
{
    const Result<QByteArray> bytes = toPlanFile(document);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(*bytes) == bytes->size()
        && file.commit();
    return isWritten ? Result<void>() : diskSays(planFileUnwritableProblem, path, file.errorString());
}

} // namespace gatehouse
