// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store_faults.h"
#include "tests/app/store_faults/program.h"
#include "tests/app/store_faults/scene_clock.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"
#include "tests/simulation/kept_secrets.h"

#include <functional>
#include <memory>

namespace gatehouse::test {

/// How the i-th access fails, and what the person does about it.
enum class Trouble : quint8 {
    None,
    Once, ///< by itself, and the program goes on
    OnceThenRestart, ///< by itself; the person ends the program and starts it again
    FullUntilFreed, ///< the disk is full from there on, until the person has heard of it and makes room
};

/// One computer, its files and a portal; a person at it who does again what failed. Notices whatever must not be: an
/// error that nobody hears of, a step half done, a promise broken, a wait without end.
class Scene {
public:
    using Step = std::function<Result<void>(Program &)>;

    Scene(simulation::VirtualTime &time, QString folder);
    ~Scene();
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    inline static const AccountKey account{
        PortalId{QStringLiteral("portal")}, IdentityId{QStringLiteral("identity")}, AccountId{QStringLiteral("acc-1")}};

    [[nodiscard]] SimulatedPortal &portal() { return m_portal; }
    [[nodiscard]] const SceneClock &clock() const { return m_clock; }
    [[nodiscard]] Randomness &chance() { return m_chance; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] Program &program() { return *m_program; }
    [[nodiscard]] const PlanRow *rowOf(const QString &change) { return m_program->book().find(ChangeId{change}); }
    [[nodiscard]] std::optional<ChangeState> stateOf(const QString &change);

    /// What a sign-in before the first start has left behind.
    void signInBefore();
    /// The person starts the program, and again when it says that it can't.
    void start();
    /// The same with the account open, and fetched whole.
    void startAndFetch();
    void restart();
    void end();
    /// The person does something that is whole or not at all, and again when the program says that it failed.
    void act(const QString &what, const Step &step);
    /// Stages a change under this id, and remembers that it was told as kept.
    void stage(const QString &id, const Edit &edit, qint64 baseVersion = 1, const QString &after = {});
    /// Time goes by until `reached`, and nothing is under way.
    void rest(const QString &what, const std::function<bool()> &reached);
    void pass(std::chrono::milliseconds time);
    /// The person has given it up: it need not be in the plan any more.
    void release(const QString &change) { m_promised.removeAll(ChangeId{change}); }
    /// The account is looked at from now on.
    void look();
    void violated(const QString &what);

    void arm(Trouble trouble, int access);
    /// So many accesses since arm().
    [[nodiscard]] const QList<StoreAccess> &accesses() const { return m_journal; }
    [[nodiscard]] bool wasStruck() const { return m_faults.failed; }
    /// The trouble is over; the files are opened again, and a while later this is all there is. Also looks whether the
    /// trouble was told.
    [[nodiscard]] QStringList inTheEnd();
    [[nodiscard]] const QStringList &violations() const { return m_violations; }

private:
    [[nodiscard]] bool opened();
    void tell(const Error &error);
    /// What the person does having heard of it.
    void recover();
    [[nodiscard]] QString struckAccess() const;
    [[nodiscard]] bool isExcused() const;
    void checkPromises();
    void checkMemory(const QString &when);

    simulation::VirtualTime &m_time;
    QString m_folder;
    SceneClock m_clock;
    SimulatedPortal m_portal;
    SeededRandomness m_chance;
    simulation::KeptSecrets m_secrets;
    StoreFaults m_faults;
    QList<StoreAccess> m_journal;
    Trouble m_trouble = Trouble::None;
    int m_armed = -1; ///< the access that fails
    bool m_isTold = false; ///< the person has heard that something failed
    bool m_isRecovered = false;
    bool m_looks = false; ///< the account is open
    QList<ChangeId> m_promised;
    QStringList m_violations;
    std::unique_ptr<Program> m_program;
};

} // namespace gatehouse::test
