// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace gatehouse {

/// A value that will be there once. Any number of coroutines await it; they go on from the event loop, one after the
/// other, never inside set(), so that whoever sets it need not fear for its own life. Held by shared_ptr: each
/// coroutine keeps its own copy of the pointer while it waits. Engine thread.
template <class T>
class Arrival : public std::enable_shared_from_this<Arrival<T>> {
public:
    /// The first value stays; later ones are ignored.
    void set(T value)
    {
        if (m_value)
            return;
        m_value = std::move(value);
        if (!m_waiting.empty())
            resumeLater();
    }

    [[nodiscard]] bool isSet() const { return m_value.has_value(); }

    auto operator co_await() noexcept
    {
        struct Awaiter {
            Arrival *arrival;
            [[nodiscard]] bool await_ready() const noexcept { return arrival->isSet(); }
            void await_suspend(std::coroutine_handle<> coroutine) { arrival->m_waiting.push_back(coroutine); }
            [[nodiscard]] T await_resume() const { return *arrival->m_value; }
        };
        return Awaiter{this};
    }

private:
    void resumeLater()
    {
        // The closure keeps the arrival, and with it the context object, alive until its event is done with.
        auto resume = [self = this->shared_from_this()] {
            const std::vector<std::coroutine_handle<>> waiting = std::exchange(self->m_waiting, {});
            for (const std::coroutine_handle<> coroutine : waiting)
                coroutine.resume();
        };
        QMetaObject::invokeMethod(&m_context, std::move(resume), Qt::QueuedConnection);
    }

    QObject m_context;
    std::optional<T> m_value;
    std::vector<std::coroutine_handle<>> m_waiting;
};

} // namespace gatehouse
