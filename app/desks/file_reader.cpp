// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/file_reader.h"

#include "models/tickets/attachment_words.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace gatehouse {

namespace {

tl::unexpected<Error> notRead(QLatin1StringView problem, const QString &detail)
{
    Error error;
    error.code = Error::Code::BadInput;
    error.problem = problem;
    error.detail = detail;
    return tl::unexpected(error);
}

} // namespace

Result<FileRead> readToSend(const QString &path, qint64 largest)
{
    const QFileInfo info(path);
    if (info.isDir())
        return notRead(folderProblem, path);
    // A pipe or a device may never end, and never begin.
    if (!info.isFile())
        return notRead(fileUnreadableProblem, path);
    if (info.size() > largest)
        return notRead(fileTooLargeProblem, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notRead(fileUnreadableProblem, file.errorString());
    FileRead read;
    read.bytes = file.read(largest + 1); // it may have grown since
    if (file.error() != QFileDevice::NoError)
        return notRead(fileUnreadableProblem, file.errorString());
    if (read.bytes.size() > largest)
        return notRead(fileTooLargeProblem, path);
    if (read.bytes.isEmpty())
        return notRead(fileEmptyProblem, path);
    read.name = sentName(info.fileName());
    read.type = QMimeDatabase().mimeTypeForFileNameAndData(info.fileName(), read.bytes).name();
    return read;
}

} // namespace gatehouse
