// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/request.h"

#include <QPointer>

#include <optional>

namespace gatehouse::fakes {

/// How a fake service answers next: at once, with an error, or only when the test says so.
class Answering {
public:
    /// The next answer fails with this; the one after succeeds again.
    std::optional<Error> nextError;
    /// Answers stay running until release(); cancel() ends them as a real service would.
    bool holds = false;

    template <class T>
    Answer<T> *answer(QObject *parent, const T &value)
    {
        auto *request = new Answer<T>(parent);
        QObject::connect(request, &Request::cancelAsked, request,
            [request] { request->failWith(Error{Error::Code::Cancelled, {}, {}, {}, {}}); });
        const auto error = std::exchange(nextError, std::nullopt);
        m_release = [held = QPointer<Answer<T>>(request), error, value] {
            if (held && error)
                held->failWith(*error);
            else if (held)
                held->succeed(value);
        };
        if (!holds)
            release();
        return request;
    }

    void release()
    {
        if (const auto release = std::exchange(m_release, {}))
            release();
    }

private:
    std::function<void()> m_release;
};

} // namespace gatehouse::fakes
