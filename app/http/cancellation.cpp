// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/cancellation.h"

namespace gatehouse {

void Cancellation::cancel()
{
    if (m_cancelled)
        return;
    m_cancelled = true;
    Q_EMIT cancelled();
}

void Cancellation::follow(const Cancellation &other)
{
    if (other.isCancelled()) {
        cancel();
        return;
    }
    connect(&other, &Cancellation::cancelled, this, &Cancellation::cancel);
}

} // namespace gatehouse
