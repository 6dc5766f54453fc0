// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine.h"
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

} // namespace gatehouse
