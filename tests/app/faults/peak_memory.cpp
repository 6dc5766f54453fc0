// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/peak_memory.h"

#include <QByteArray>
#include <QFile>

namespace gatehouse::test {

namespace {

/// A line of /proc/self/status, in KiB.
qint64 statusOf(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray wanted = name + ':';
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(wanted))
            return line.mid(wanted.size()).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

PeakMemory::PeakMemory()
{
    // Takes the peak back to what there is now (proc(5)). Where that is not allowed the older peak stays, and only
    // what goes beyond it is seen.
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    m_before = statusOf("VmHWM");
}

qint64 PeakMemory::growth() const
{
    return statusOf("VmHWM") - m_before;
}

} // namespace gatehouse::test
