// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/limits.h"
#include "portal/problem.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace portal {

/// Boost.Beast's parser behind a plain header: takes a whole message, head first, and gives its body, de-chunked and
/// bounded.
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
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portal
