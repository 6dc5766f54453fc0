// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace gatehouse {

/// The text of a message: plain, as tall as it is long, broken anywhere when a word is wider than the room, to be
/// selected and copied but not written in.
class MessageText final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MessageText(QWidget *parent = nullptr);

    void showText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
};

} // namespace gatehouse
