// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/message.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QModelIndex;
class QVBoxLayout;

namespace gatehouse {

class AvatarLabel;
class ElidedLabel;
class MessageText;
class PillLabel;

/// One message of a conversation. Support's stand at the other side, on another ground, with a pill that says so.
class MessageCard final : public QFrame {
    Q_OBJECT

public:
    explicit MessageCard(QWidget *parent = nullptr);

    /// `index` is of a MessageListModel that holds `message`.
    void present(const QModelIndex &index, const Message &message);

Q_SIGNALS:
    void saveAsked(const gatehouse::Attachment &file);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showFiles(const QList<Attachment> &files);

    bool m_isStaff = false;
    QList<Attachment> m_files;
    QVBoxLayout *m_column;
    AvatarLabel *m_avatar;
    ElidedLabel *m_writer;
    PillLabel *m_pill;
    QLabel *m_when;
    MessageText *m_text;
    QWidget *m_fileRow;
};

} // namespace gatehouse
