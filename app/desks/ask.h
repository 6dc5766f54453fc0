// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine.h"
#include "app/http/cancellation.h"
#include "models/request.h"

#include <QPointer>

#include <functional>

namespace gatehouse {

/// What carries the answer of another thread to `answer`, a request of `desk`.
template <class T>
Engine::Reply<T> replyTo(Answer<T> *answer, QObject *desk)
{
    const QPointer<Answer<T>> guarded(answer);
    return [guarded, desk](Result<T> result) {
        const auto deliver = [guarded, result = std::move(result)] {
            if (guarded.isNull())
                return;
            if (result)
                guarded->succeed(*result);
            else
                guarded->failWith(result.error());
        };
        QMetaObject::invokeMethod(desk, deliver, Qt::QueuedConnection);
    };
}

/// Carries `work` into the engine's thread and its answer back to `desk`'s, as a request of the window. Should the
/// engine stop meanwhile, the desk fails what is left; see Desks.
template <class T>
Answer<T> *ask(Engine &engine, QObject *desk, std::function<void(Engine &, const Engine::Reply<T> &)> work)
{
    auto *const answer = new Answer<T>(desk);
    const Engine::Reply<T> reply = replyTo(answer, desk);
    const auto carry = [&engine, work = std::move(work), reply] {
        work(engine, reply);
    };
    QMetaObject::invokeMethod(&engine, carry, Qt::QueuedConnection);
    return answer;
}

/// The same for work that can be stopped: the request's cancel() reaches it.
template <class T>
Answer<T> *askStoppable(Engine &engine, QObject *desk,
    std::function<void(Engine &, const std::shared_ptr<Cancellation> &, const Engine::Reply<T> &)> work)
{
    // The wish to stop is born and heard in the engine's thread; the window only holds it.
    const auto stop = std::make_shared<std::shared_ptr<Cancellation>>();
    Answer<T> *const answer =
        ask<T>(engine, desk, [stop, work = std::move(work)](Engine &there, const Engine::Reply<T> &reply) {
            *stop = std::make_shared<Cancellation>();
            work(there, *stop, [stop, reply](Result<T> result) {
                stop->reset();
                reply(std::move(result));
            });
        });
    const auto cancel = [stop] {
        if (*stop)
            (*stop)->cancel();
    };
    QObject::connect(answer, &Request::cancelAsked, &engine, cancel, Qt::QueuedConnection);
    return answer;
}

} // namespace gatehouse
