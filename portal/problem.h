// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace portal {

/// An answer that says no: problem details (RFC 9457). `code` is stable and listed in openapi.yaml; the title is made
/// from it in the caller's language when the answer is written.
struct Problem {
    int status = 500;
    QString code;
    QString detail; ///< English, for whoever reads the raw answer; no secret, no SQL, no path
    QJsonObject extras; ///< members beside the standard ones: present, field, clashes…
    int retryAfter = 0; ///< seconds; 0: no Retry-After
};

/// A value or the Problem that stands in its place.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Problem> {
public:
    using tl::expected<T, Problem>::expected;
};

[[nodiscard]] inline tl::unexpected<Problem> refuse(
    int status, QString code, QString detail = {}, QJsonObject extras = {})
{
    return tl::unexpected<Problem>(Problem{status, std::move(code), std::move(detail), std::move(extras), 0});
}

} // namespace portal
