// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/message_prompt.h"

#include <QMessageBox>
#include <QPushButton>

namespace gatehouse {

namespace {

QMessageBox *boxFor(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text,
    const QString &details, QMessageBox::StandardButton way)
{
    auto *box = new QMessageBox(icon, title, text, way, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

} // namespace

void MessagePrompt::ask(
    QWidget *parent, const Question &question, const QObject *context, std::function<void()> accepted)
{
    auto *box = boxFor(parent, question.isDestructive ? QMessageBox::Warning : QMessageBox::Question, question.title,
        question.text, question.details, QMessageBox::Cancel);
    box->setObjectName(question.name);
    auto *accept = box->addButton(
        question.accept, question.isDestructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    accept->setObjectName(question.acceptName);
    if (question.isDestructive)
        box->setDefaultButton(QMessageBox::Cancel);
    else
        box->setDefaultButton(accept);
    QObject::connect(accept, &QPushButton::clicked, context, std::move(accepted));
    box->open();
}

void MessagePrompt::tell(
    QWidget *parent, const Statement &statement, const QObject *context, std::function<void()> closed)
{
    auto *box = boxFor(parent, statement.isWarning ? QMessageBox::Warning : QMessageBox::Information, statement.title,
        statement.text, statement.details, QMessageBox::Close);
    if (closed)
        QObject::connect(box, &QDialog::finished, context, std::move(closed));
    box->open();
}

} // namespace gatehouse
