// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crashing_database.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

namespace {

tl::unexpected<::portal::Problem> nobody()
{
    return ::portal::refuse(500, u"internal"_s, u"the portal has crashed"_s);
}

} // namespace

::portal::Result<void> CrashingDatabase::read(
    const std::function<::portal::Result<void>(::portal::Transaction &)> &look)
{
    if (m_isDead)
        return nobody();
    return m_true->read(look);
}

::portal::Result<void> CrashingDatabase::write(
    const std::function<::portal::Result<void>(::portal::Transaction &)> &change)
{
    if (m_isDead)
        return nobody();
    if (!m_moment)
        return m_true->write(change);
    const Moment moment = *m_moment;
    m_moment.reset();
    const auto done = m_true->write([&](::portal::Transaction &transaction) -> ::portal::Result<void> {
        auto carriedOut = change(transaction);
        if (!carriedOut || moment == Moment::AfterCommit)
            return carriedOut;
        return nobody();
    });
    Q_UNUSED(done) // nobody is left to hear of it
    m_isDead = true;
    return nobody();
}

} // namespace gatehouse::simulation
