// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/gatehouse/wire_reader.h"

namespace gatehouse {

/// What an answer that is not 200 means. A body that is no problem document is taken by its status only where that can
/// do no harm (429, 5xx); anything else is OutsideContract: a proxy's page must not make us drop a change.
[[nodiscard]] Refusal refusalFromReply(const HttpReply &reply);

/// A problem inside an answer: one row of many.
[[nodiscard]] Error errorFromProblem(const WireObject &problem);

/// What it means for a change that nothing came back at all.
[[nodiscard]] Refusal refusalFromTransport(const Error &error);

} // namespace gatehouse
