// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt.h"

#include <QList>

namespace gatehouse::fakes {

/// A person who answers when the test says so.
class FakePrompt final : public Prompt {
public:
    void ask(QWidget *parent, const Question &question, const QObject *context, std::function<void()> accepted) override
    {
        static_cast<void>(parent);
        static_cast<void>(context);
        questions << question;
        m_accepted = std::move(accepted);
    }
    void tell(
        QWidget *parent, const Statement &statement, const QObject *context, std::function<void()> closed) override
    {
        static_cast<void>(parent);
        static_cast<void>(context);
        statements << statement;
        if (closed)
            closed();
    }
    void askWhereToSave(
        QWidget *parent, const QString &name, const QObject *context, std::function<void(QString)> chosen) override
    {
        static_cast<void>(parent);
        static_cast<void>(context);
        suggested = name;
        if (!saveTo.isEmpty())
            chosen(saveTo);
    }
    void askForFiles(
        QWidget *parent, const QString &title, const QObject *context, std::function<void(QStringList)> chosen) override
    {
        static_cast<void>(parent);
        static_cast<void>(title);
        static_cast<void>(context);
        if (!files.isEmpty())
            chosen(files);
    }
    /// Answers the last question with yes.
    void accept() const { m_accepted(); }

    QList<Question> questions;
    QList<Statement> statements;
    QString suggested; ///< name of the file to be saved
    QStringList files; ///< what the person chooses to attach
    QString saveTo; ///< where the person says; empty: nowhere

private:
    std::function<void()> m_accepted;
};

} // namespace gatehouse::fakes
