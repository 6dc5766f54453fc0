// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/program/options.h"

#include <QCommandLineParser>

namespace portal {

/// A command with words of its own (`audit verify`, `service add NAME`) on a database: what all of these have in
/// common is here, --help and --database.
class PlainCommand {
public:
    /// `usage` is what follows «gatehouse-portal» in the help.
    PlainCommand(QString usage, const QString &description);

    void add(const QString &name, const QString &text, const QString &value = {});

    /// The help, when it is asked for; the Problem's detail says what is wrong with the line.
    [[nodiscard]] Result<std::optional<PrintedText>> read(const QStringList &arguments);

    [[nodiscard]] QStringList words() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QUrl database() const;

private:
    QString m_usage;
    QCommandLineParser m_parser;
};

} // namespace portal
