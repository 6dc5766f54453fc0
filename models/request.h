// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QObject>

#include <optional>

namespace gatehouse {

/// Something asked of a service: one status, one terminal signal, cancel, progress. Lives in the thread of the window.
/// Owned by the service; deletes itself after `finished`. Connect with a context object and forget it; who must keep a
/// pointer keeps a QPointer. `finished` never comes before control has returned to the event loop.
class Request : public QObject {
    Q_OBJECT

public:
    enum class Status { Running, Done, Failed, Cancelled };
    Q_ENUM(Status)

    ~Request() override;

    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] bool isDone() const { return m_status == Status::Done; }

    /// Why it failed; meaningful when status() is Failed or Cancelled.
    [[nodiscard]] const Error &error() const { return m_error; }

    /// Asks the work to stop. `finished` still comes, with Cancelled unless the work was done already.
    void cancel();

    /// For the service: how far the work is; `total` 0 means unknown.
    void progress(int done, int total);
    /// For the service: ends the request without success. Ignored when it has ended.
    void failWith(const Error &error);

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(gatehouse::Request *request);
    /// For the service.
    void cancelAsked();

protected:
    explicit Request(QObject *parent);
    /// Ends the request with success, once.
    bool finish(Status status);

private:
    Status m_status = Status::Running;
    Error m_error;
};

/// A request that brings a value.
template <class T>
class Answer final : public Request {
public:
    explicit Answer(QObject *parent)
        : Request(parent)
    {
    }

    /// The value; only when isDone().
    [[nodiscard]] const T &value() const { return *m_value; }

    /// For the service: ends the request with `value`. Ignored when it has ended.
    void succeed(T value)
    {
        if (status() != Status::Running)
            return;
        m_value = std::move(value);
        finish(Status::Done);
    }

private:
    std::optional<T> m_value;
};

/// The value of a request that only succeeds or fails.
struct Nothing { };

} // namespace gatehouse
