// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gatehouse {

class Engine;

/// The desks of the window: what models/services declares, carried out by the engine. Made in the window's thread
/// before the engine is started, destroyed after the engine has stopped and its thread has ended. Window thread.
class Desks : public QObject {
    Q_OBJECT

public:
    /// Opens a web address in the person's browser; false when it could not. Called in the window's thread.
    using OpenBrowser = std::function<bool(const QUrl &)>;

    Desks(Engine &engine, OpenBrowser openBrowser, QObject *parent = nullptr);
    ~Desks() override;

    [[nodiscard]] const Services &services() const { return m_services; }

private:
    void failWhatIsLeft();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    Services m_services;
};

} // namespace gatehouse
