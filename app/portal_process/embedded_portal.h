// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/arrival.h"
#include "models/result.h"

#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <qcorotask.h>

namespace gatehouse {

/// The portal that the program starts beside itself for the sample: a child process on loopback that ends with us,
/// because it watches the pipe we hold open. Data stay in a folder between runs. Engine thread.
class EmbeddedPortal final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QString program; ///< full path; empty: findProgram()
        QString dataFolder; ///< database, mails and key file; made 0700 when missing
        QString profile = QStringLiteral("third-party");
        quint16 port = 0; ///< that of the run before, so that stored accounts keep their address; 0: any
        std::chrono::milliseconds patience{20'000}; ///< until its first line
        std::chrono::milliseconds farewell{12'000}; ///< until it ends after its pipe closed; then terminate
        std::chrono::milliseconds killAfter{3'000}; ///< after that; then kill
    };

    /// What the child says once it listens.
    struct Started {
        QUrl address;
        QByteArray signInCode; ///< single use; a secret
    };

    enum class State { Off, Starting, On, Stopping };

    explicit EmbeddedPortal(QObject *parent = nullptr);
    /// Ends a child that still runs at once; stop() first.
    ~EmbeddedPortal() override;

    /// GATEHOUSE_PORTAL, else `gatehouse-portal` in the folder of this program, else on the PATH; empty when none is
    /// there.
    [[nodiscard]] static QString findProgram();

    [[nodiscard]] State state() const { return m_state; }

    /// Starts it; tries the given port first, then any. NotFound: no such program; Refused: it ended, with its last
    /// line as detail; TimedOut; OutsideContract: it said something else; BadInput when it runs already.
    [[nodiscard]] QCoro::Task<Result<Started>> start(Settings settings);

    /// Asks it to end and waits without blocking. Done when the process is gone.
    [[nodiscard]] QCoro::Task<> stop();

Q_SIGNALS:
    /// It ended though nobody asked. `lastLine` is outside text, for the log.
    void lost(const QString &lastLine);

private:
    [[nodiscard]] QCoro::Task<Result<Started>> attempt(Settings settings);
    [[nodiscard]] static QStringList arguments(const Settings &settings);
    void readOutput();
    void onGone();

    std::unique_ptr<QProcess> m_process;
    State m_state = State::Off;
    QByteArray m_output;
    QByteArray m_errors; ///< the tail of what it wrote to its error output
    std::shared_ptr<Arrival<Result<Started>>> m_started;
    std::shared_ptr<Arrival<bool>> m_gone;
    QTimer m_patience;
    std::chrono::milliseconds m_farewell{0};
    std::chrono::milliseconds m_killAfter{0};
};

} // namespace gatehouse
