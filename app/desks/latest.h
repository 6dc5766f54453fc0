// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace gatehouse {

/// Carries a value from the engine's thread to a desk's, the newest alone: a window that is busy is not handed every
/// state there was, one after the other. Copies share what is on its way.
template <class T>
class Latest {
public:
    /// `take` is called in the thread of `desk`, with each value that was still the newest when its turn came.
    Latest(QObject *desk, std::function<void(const T &)> take)
        : m_slot(std::make_shared<Slot>())
        , m_desk(desk)
        , m_take(std::move(take))
    {
    }

    /// From any thread, while the desk lives.
    void put(const T &value) const
    {
        const std::lock_guard lock(m_slot->mutex);
        const bool isOnItsWay = m_slot->value.has_value();
        m_slot->value = value;
        if (isOnItsWay)
            return;
        const auto deliver = [slot = m_slot, take = m_take] {
            std::optional<T> newest;
            {
                const std::lock_guard taking(slot->mutex);
                newest.swap(slot->value);
            }
            take(*newest);
        };
        QMetaObject::invokeMethod(m_desk, deliver, Qt::QueuedConnection);
    }

private:
    struct Slot {
        std::mutex mutex;
        std::optional<T> value; ///< while it is on its way
    };
    std::shared_ptr<Slot> m_slot;
    QObject *m_desk;
    std::function<void(const T &)> m_take;
};

} // namespace gatehouse
