// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/trace.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

void Trace::note(const QString &line)
{
    const QString full =
        u"%1 %2"_s.arg(QString::number(static_cast<double>(m_time.now().count()) / 1000.0, 'f', 3), line);
    m_hash.addData(full.toUtf8());
    m_lines.append(full);
    if (m_isShown)
        std::printf("%s\n", qUtf8Printable(full));
}

void Trace::violated(const QString &invariant, const QString &what)
{
    m_violations.append({invariant, what});
    note(u"VIOLATION %1: %2"_s.arg(invariant, what));
}

} // namespace gatehouse::simulation
