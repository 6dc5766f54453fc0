// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gatehouse {

/// The wish to stop, handed along with the work: whoever started it keeps one end and cancels, whoever does it holds
/// the other and listens. Said once, never taken back. Engine thread.
class Cancellation : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    void cancel();

    /// Cancelled as soon as `other` is, too.
    void follow(const Cancellation &other);

Q_SIGNALS:
    void cancelled();

private:
    bool m_cancelled = false;
};

} // namespace gatehouse
