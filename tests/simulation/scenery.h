// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/profiles/profile.h"

#include <QString>
#include <QTemporaryDir>

namespace gatehouse::simulation {

/// The account that a run begins with: an owner, administrators and people, under one profile; and guests without it.
/// Made once as a file and copied for each run, since a store takes longer to make than a run.
class Scenery {
public:
    static constexpr int administrators = 6;
    static constexpr int people = 7;
    static constexpr int guests = 6; ///< have a sign-in, and no access yet

    Scenery(const QString &profileName, const QString &parentFolder);

    [[nodiscard]] const ::portal::Profile &profile() const { return m_profile; }
    /// Puts portal.db into `folder`.
    void putInto(const QString &folder) const;

    [[nodiscard]] static QString account();
    /// The identity who owns it, and the others by number: administrators first, then people.
    [[nodiscard]] static QString owner();
    [[nodiscard]] static QString identity(int number);
    [[nodiscard]] static QString guest(int number);
    [[nodiscard]] static QString email(const QString &identity);

private:
    void make();

    ::portal::Profile m_profile;
    QTemporaryDir m_folder;
};

} // namespace gatehouse::simulation
