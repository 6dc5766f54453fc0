// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <tl/expected.hpp>

namespace gatehouse {

/// A value or the Error that stands in its place. Everything that can fail returns one; dropping it is a warning, and
/// warnings are errors.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

/// `return fail(Error::Code::Offline, u"…"_s);`
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Code code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, {}, {}, std::move(detail), {}});
}

} // namespace gatehouse
