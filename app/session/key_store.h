// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>

#include <qcorotask.h>

#include <functional>

namespace gatehouse {

/// Where tokens live: the desktop's key store, or memory for the run. Engine thread.
class KeyStore {
public:
    virtual ~KeyStore() = default;

    /// How the store stands for one entry.
    enum class Condition {
        Open, ///< it answers without asking the person
        Locked,
        Missing, ///< nobody answers
        Unknown, ///< it can't tell
    };

    /// KeyStoreMissing, KeyStoreLocked, or NotFound: it answers, and there is no such entry.
    [[nodiscard]] virtual QCoro::Task<Result<QByteArray>> read(QString entry) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> write(QString entry, QByteArray secret) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> remove(QString entry) = 0;

    /// Asks the person nothing, opens no prompt, and is soon back.
    [[nodiscard]] virtual QCoro::Task<Condition> condition(QString /*entry*/) { co_return Condition::Unknown; }

    /// False: what is written is gone when the program ends, and the window says so.
    [[nodiscard]] virtual bool isLasting() const = 0;

    /// Asks to be told when isLasting() changes, for stores that find out late. Called until the store is destroyed.
    virtual void notify(const std::function<void()> & /*isLastingChanged*/) { }
};

} // namespace gatehouse
