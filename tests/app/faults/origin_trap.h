// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QUrl>

namespace gatehouse::test {

/// Another origin, to which no request of the client may ever come: counts who does.
class OriginTrap final : public QTcpServer {
    Q_OBJECT

public:
    OriginTrap();

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int visits() const { return m_visits; }

private:
    int m_visits = 0;
};

} // namespace gatehouse::test
