// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/request.h"

#include <QTimer>

namespace gatehouse {

Request::Request(QObject *parent)
    : QObject(parent)
{
}

Request::~Request() = default;

void Request::cancel()
{
    if (m_status == Status::Running)
        Q_EMIT cancelAsked();
}

void Request::progress(int done, int total)
{
    if (m_status == Status::Running)
        Q_EMIT progressed(done, total);
}

void Request::failWith(const Error &error)
{
    if (m_status != Status::Running)
        return;
    m_error = error;
    finish(error.code == Error::Code::Cancelled ? Status::Cancelled : Status::Failed);
}

bool Request::finish(Status status)
{
    if (m_status != Status::Running)
        return false;
    m_status = status;
    // Through the event loop, so that a service that can answer at once does not call back into its caller.
    QTimer::singleShot(0, this, [this] {
        Q_EMIT finished(this);
        deleteLater();
    });
    return true;
}

} // namespace gatehouse
