// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt.h"

namespace gatehouse {

/// Asks and tells with message boxes that are opened, never run. A box without a parent owns itself.
class MessagePrompt final : public Prompt {
public:
    void ask(
        QWidget *parent, const Question &question, const QObject *context, std::function<void()> accepted) override;
    void tell(
        QWidget *parent, const Statement &statement, const QObject *context, std::function<void()> closed) override;
    void askWhereToSave(
        QWidget *parent, const QString &name, const QObject *context, std::function<void(QString)> chosen) override;
    void askForFiles(QWidget *parent, const QString &title, const QObject *context,
        std::function<void(QStringList)> chosen) override;
};

} // namespace gatehouse
