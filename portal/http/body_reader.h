// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/limits.h"
#include "portal/problem.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace portal {

/// Boost.Beast's parser behind a plain header: takes a whole message, head first, and gives its body, de-chunked and
/// bounded. What it leaves of a body is bounded too: a chunk's line or a trailer that is not there in full yet.
class BodyReader {
public:
    explicit BodyReader(const Limits &limits);
    ~BodyReader();
    BodyReader(const BodyReader &) = delete;
    BodyReader &operator=(const BodyReader &) = delete;

    /// Takes what it can of `bytes` and says how much; the rest comes again, with more behind it.
    [[nodiscard]] Result<qsizetype> take(QByteArrayView bytes);
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] QByteArray body() const;

private:
    [[nodiscard]] Result<void> checkUnfinished(QByteArrayView rest) const;
    [[nodiscard]] Result<void> checkTrailer(QByteArrayView trailer) const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portal
