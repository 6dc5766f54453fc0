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

    /// KeyStoreMissing, KeyStoreLocked, or NotFound. NotFound for an entry that was stored once means *locked or
    /// replaced*, which the caller decides by its own "token stored" mark.
    [[nodiscard]] virtual QCoro::Task<Result<QByteArray>> read(QString entry) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> write(QString entry, QByteArray secret) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> remove(QString entry) = 0;

    /// False: what is written is gone when the program ends, and the window says so.
    [[nodiscard]] virtual bool isLasting() const = 0;

    /// Asks to be told when isLasting() changes, for stores that find out late. Called until the store is destroyed.
    virtual void notify(const std::function<void()> & /*isLastingChanged*/) { }
};

} // namespace gatehouse
