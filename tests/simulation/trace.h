// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/virtual_time.h"

#include <QCryptographicHash>
#include <QList>
#include <QString>

namespace gatehouse::simulation {

/// What happened in a run, line by line, and what was found to be wrong. Equal seeds give equal lines: the hash of them
/// all is compared by a test.
class Trace {
public:
    struct Violation {
        QString invariant; ///< its short name; README.md says what each means
        QString what;
    };

    Trace(const VirtualTime &time, bool isShown)
        : m_time(time)
        , m_isShown(isShown)
    {
    }

    void note(const QString &line);
    void violated(const QString &invariant, const QString &what);

    [[nodiscard]] const QList<QString> &lines() const { return m_lines; }
    [[nodiscard]] const QList<Violation> &violations() const { return m_violations; }
    [[nodiscard]] QByteArray hash() const { return m_hash.result().toHex().first(16); }

private:
    const VirtualTime &m_time;
    bool m_isShown;
    QList<QString> m_lines;
    QList<Violation> m_violations;
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

} // namespace gatehouse::simulation
