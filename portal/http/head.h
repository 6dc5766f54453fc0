// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/limits.h"
#include "portal/problem.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace portal {

/// The head of a request, read more strictly than any parser that must please everybody: what two programs could
/// understand differently is refused (R96).
struct Head {
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    qint64 contentLength = 0;
    bool chunked = false;
    bool keepAlive = false;
    bool expectsContinue = false;

    [[nodiscard]] bool hasBody() const { return chunked || contentLength > 0; }
};

/// Where the head ends in what has come so far.
struct HeadScan {
    enum class State {
        Incomplete,
        Complete, ///< `length` bytes, the empty line included
        Refused, ///< a line end that isn't CRLF, or a NUL
    };
    State state = State::Incomplete;
    qsizetype length = 0;
    bool firstLineSeen = false;
};

/// Looks at `bytes`; the first `known` of them were looked at before and found incomplete. O(bytes − known).
[[nodiscard]] HeadScan scanHead(QByteArrayView bytes, qsizetype known);

/// Takes a complete head apart, or says with which status it is refused.
[[nodiscard]] Result<Head> readHead(QByteArrayView block, const Limits &limits);

/// Whether the lines behind the last chunk, the empty one included, are fields as strict as a head's. Nobody is told
/// what they say.
[[nodiscard]] Result<void> readTrailer(QByteArrayView block);

} // namespace portal
