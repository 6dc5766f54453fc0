// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_card.h"

#include "models/tickets/message_list_model.h"
#include "models/tickets/ticket_words.h"
#include "models/tool_tip.h"
#include "ui/paint/avatar.h"
#include "ui/panels/message_text.h"
#include "ui/panels/painted_labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/words/states.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int avatarSize = 24;
constexpr int sideRoom = 40; ///< from the other writer's side to the words; the card begins a gap before

} // namespace

MessageCard::MessageCard(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_avatar(new AvatarLabel)
    , m_writer(new ElidedLabel)
    , m_pill(new PillLabel)
    , m_when(new QLabel)
    , m_text(new MessageText)
    , m_fileRow(new QWidget)
{
    m_avatar->setFixedSize(avatarSize, avatarSize);
    m_writer->setObjectName(u"messageWriter"_s);
    m_writer->setTextFormat(Qt::PlainText);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_writer->setFont(strong);
    m_when->setObjectName(u"messageWhen"_s);
    m_when->setTextFormat(Qt::PlainText);
    m_when->setFont(metrics::captionFont(font()));
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_pill->setObjectName(u"messagePill"_s);
    m_text->setObjectName(u"messageText"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gapSmall);
    head->addWidget(m_avatar);
    head->addWidget(m_writer, 1);
    head->addWidget(m_pill);
    head->addWidget(m_when);
    auto *files = new QVBoxLayout(m_fileRow);
    files->setContentsMargins(0, 0, 0, 0);
    files->setSpacing(4);
    m_column->setSpacing(metrics::gapSmall);
    m_column->addLayout(head);
    m_column->addWidget(m_text);
    m_column->addWidget(m_fileRow);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MessageCard::present(const QModelIndex &index, const Message &message)
{
    m_isStaff = message.by == Side::Staff;
    const int left = m_isStaff ? metrics::gap : sideRoom;
    const int right = m_isStaff ? sideRoom : metrics::gap;
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    m_column->setContentsMargins(
        isLeftToRight ? left : right, metrics::gapSmall + 2, isLeftToRight ? right : left, metrics::gapSmall + 2);
    const QString who = message.actor.id.isEmpty() ? message.actor.name : message.actor.id;
    m_avatar->setPerson(who, initials(message.actor.name, message.actor.name));
    m_writer->setText(index.data(MessageListModel::WriterRole).toString());
    const auto pill = messagePill(message.by, message.pending, message.pendingWords);
    m_pill->setVisible(pill.has_value());
    if (pill)
        m_pill->setPill(*pill);
    m_pill->setToolTip(plainToolTip(message.pendingWords));
    // What waits has no time of its own yet, and its pill needs the room.
    m_when->setVisible(message.pending == PendingMark::None);
    m_when->setText(index.data(MessageListModel::WhenRole).toString());
    m_when->setToolTip(index.data(MessageListModel::WhenExactlyRole).toString());
    m_text->showText(message.text);
    m_text->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    showFiles(message.attachments);
    update();
}

void MessageCard::showFiles(const QList<Attachment> &files)
{
    m_fileRow->setVisible(!files.isEmpty());
    if (files == m_files)
        return;
    m_files = files;
    qDeleteAll(m_fileRow->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Attachment &file : files) {
        const QString words = tr("%1 · %2", "name and size of a file").arg(file.name, sizeWords(file.size));
        auto *button = new QPushButton(icon(Glyph::Attachment), QString(words).replace(u'&', "&&"_L1));
        button->setObjectName(u"attachmentButton"_s);
        button->setAutoDefault(false);
        // What it is said to be; nobody has looked.
        button->setToolTip(plainToolTip(tr("Save %1…").arg(file.name) + u'\n' + file.type));
        button->setAccessibleName(tr("Save %1, %2").arg(file.name, sizeWords(file.size)));
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT saveAsked(file); });
        m_fileRow->layout()->addWidget(button);
        m_fileRow->layout()->setAlignment(button, Qt::AlignLeading);
    }
}

void MessageCard::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isAtLeft = m_isStaff == (layoutDirection() == Qt::LeftToRight);
    const QRectF box = QRectF(rect()).adjusted(
        isAtLeft ? 0.5 : sideRoom - metrics::gap + 0.5, 0.5, isAtLeft ? metrics::gap - sideRoom - 0.5 : -0.5, -0.5);
    painter.setPen(m_isStaff ? QPen(tokens.accentTint) : QPen(tokens.border));
    painter.setBrush(m_isStaff ? tokens.accentTint : tokens.base);
    painter.drawRoundedRect(box, metrics::cardRadius, metrics::cardRadius);
}

} // namespace gatehouse
