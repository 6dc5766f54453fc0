// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/attachment_tray.h"

#include "models/services/ticket_desk.h"
#include "models/tickets/attachment_words.h"
#include "models/tickets/ticket_words.h"
#include "models/tool_tip.h"
#include "ui/actions.h"
#include "ui/dialogs/field_note.h"
#include "ui/panels/painted_labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int rowHeight = 26;
constexpr int rowsSeen = 3; ///< more are scrolled to: the conversation needs the room
constexpr int iconSize = 16;

bool isTooLarge(const Attachment &file, const TicketPolicy &policy)
{
    return file.size > policy.attachmentMax;
}

} // namespace

AttachmentTray::AttachmentTray(TicketDesk *desk, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_button(new QPushButton(icon(Glyph::Attachment), tr("Attach Files…")))
    , m_area(new QScrollArea)
    , m_rows(new QWidget)
    , m_column(new QVBoxLayout(m_rows))
    , m_fault(new QLabel)
{
    setObjectName(u"attachmentTray"_s);
    m_button->setObjectName(u"attachButton"_s);
    m_button->setAutoDefault(false);
    m_fault->setObjectName(u"attachmentFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_area->setObjectName(u"attachmentList"_s);
    m_area->setAccessibleName(tr("Attached files"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setWidget(m_rows);
    m_rows->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_area);
    column->addWidget(m_fault);
    connect(m_button, &QPushButton::clicked, this, &AttachmentTray::choose);
    rebuild();
    judge();
}

void AttachmentTray::serve(QWidget *composer, QWidget *text)
{
    composer->setAcceptDrops(true);
    composer->installEventFilter(this);
    text->installEventFilter(this);
    // An edit takes dropped files as their names, by its viewport.
    const auto parts = text->findChildren<QWidget *>(u"qt_scrollarea_viewport"_s, Qt::FindDirectChildrenOnly);
    for (QWidget *const part : parts)
        part->installEventFilter(this);
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), composer);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_button, &QPushButton::click);
}

void AttachmentTray::setPlace(const TicketKey &place, const TicketPolicy *policy)
{
    m_place = place;
    m_policy = policy != nullptr ? std::optional(*policy) : std::nullopt;
    judge();
}

void AttachmentTray::setFiles(const QList<Attachment> &files)
{
    ++m_round;
    m_reading = 0;
    m_faults.clear();
    m_files = files;
    rebuild();
    judge();
}

bool AttachmentTray::isAllowed() const
{
    return m_files.isEmpty()
        || (m_policy && m_files.size() <= m_policy->attachmentsMax
            && std::none_of(m_files.cbegin(), m_files.cend(),
                [this](const Attachment &file) { return isTooLarge(file, *m_policy); }));
}

void AttachmentTray::choose()
{
    m_actions->chooseFiles(window(), this, [this](const QStringList &paths) { add(paths); });
}

void AttachmentTray::add(const QStringList &paths)
{
    m_faults.clear();
    if (!m_button->isEnabled()) {
        say(attachmentLimitWords(m_policy ? &*m_policy : nullptr));
        return;
    }
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString name = QFileInfo(paths.at(i)).fileName();
        if (m_files.size() + m_reading >= m_policy->attachmentsMax) {
            m_faults.append(tooManyFilesWords(i + 1 == paths.size() ? name : QString(), *m_policy));
            break;
        }
        ++m_reading;
        auto *const request = m_desk->attach(m_place, paths.at(i), m_policy->attachmentMax);
        connect(request, &Request::finished, this,
            [this, name, round = m_round](Request *done) { take(done, name, round); });
    }
    judge();
    Q_EMIT changed();
}

void AttachmentTray::take(Request *request, const QString &name, int round)
{
    if (round != m_round)
        return; // the desk keeps it with the draft it was for
    --m_reading;
    if (request->isDone()) {
        m_files.append(static_cast<Answer<Attachment> *>(request)->value());
        rebuild();
    } else if (m_policy) {
        m_faults.append(notAttachedWords(request->error(), name, *m_policy));
    }
    judge();
    Q_EMIT changed();
}

void AttachmentTray::addFrom(const QMimeData *mime)
{
    QStringList paths;
    QStringList elsewhere;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
        else
            elsewhere.append(notAFileWords(url.toDisplayString()));
    }
    add(paths);
    for (const QString &fault : std::as_const(elsewhere))
        say(fault);
}

void AttachmentTray::remove(const QString &id)
{
    const auto found =
        std::find_if(m_files.cbegin(), m_files.cend(), [&id](const Attachment &file) { return file.id == id; });
    if (found == m_files.cend())
        return;
    const auto row = found - m_files.cbegin();
    m_files.erase(found);
    m_faults.clear();
    m_desk->detach(m_place, id);
    m_button->setFocus(); // before the one that has it goes
    rebuild();
    const auto left = m_rows->findChildren<QToolButton *>();
    if (!left.isEmpty())
        left.at(std::min(row, left.size() - 1))->setFocus();
    judge();
    Q_EMIT changed();
}

void AttachmentTray::rebuild()
{
    const auto old = m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *const row : old) {
        row->setParent(nullptr);
        row->deleteLater();
    }
    for (const Attachment &file : std::as_const(m_files)) {
        auto *row = new QWidget;
        row->setFixedHeight(rowHeight);
        auto *picture = new QLabel;
        picture->setPixmap(icon(Glyph::Attachment).pixmap(iconSize));
        auto *name = new ElidedLabel;
        name->setObjectName(u"attachmentName"_s);
        name->setTextFormat(Qt::PlainText);
        name->setText(tr("%1 · %2", "name and size of a file").arg(file.name, sizeWords(file.size)));
        name->setToolTip(plainToolTip(file.name));
        auto *away = new QToolButton;
        away->setObjectName(u"removeAttachmentButton"_s);
        away->setAutoRaise(true);
        away->setFocusPolicy(Qt::StrongFocus);
        away->setText(u"✕"_s); // as a message is closed; the picture of removing is of people
        away->setToolTip(plainToolTip(tr("Remove “%1”").arg(file.name)));
        away->setAccessibleName(tr("Remove “%1”, %2", "name and size of a file").arg(file.name, sizeWords(file.size)));
        connect(away, &QToolButton::clicked, this, [this, id = file.id] { remove(id); });
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(metrics::gapSmall);
        line->addWidget(picture);
        line->addWidget(name, 1);
        line->addWidget(away);
        m_column->addWidget(row);
    }
    m_area->setFixedHeight(rowHeight * static_cast<int>(std::clamp<qsizetype>(m_files.size(), 1, rowsSeen)));
    m_area->setVisible(!m_files.isEmpty());
}

void AttachmentTray::judge()
{
    const bool takesAny = m_policy && m_policy->attachmentsMax > 0;
    m_button->setEnabled(takesAny && isEnabled());
    const QString limits = attachmentLimitWords(m_policy ? &*m_policy : nullptr);
    m_button->setToolTip(takesAny ? tr("%1 (Ctrl+Shift+A)", "what files may be attached").arg(limits) : limits);
    m_button->setAccessibleDescription(limits);
    QStringList faults = m_faults;
    if (!isAllowed()) {
        for (const Attachment &file : std::as_const(m_files)) {
            if (m_policy && takesAny && isTooLarge(file, *m_policy)) {
                Error error;
                error.problem = fileTooLargeProblem;
                faults.append(notAttachedWords(error, file.name, *m_policy));
            }
        }
        if (faults.isEmpty())
            faults.append(takesAny ? tr("This portal takes %n file(s) with one message. Remove the others.", nullptr,
                                         m_policy->attachmentsMax)
                                   : limits);
    }
    showNote(m_fault, faults.join(u'\n'));
    setVisible(!m_files.isEmpty() || !faults.isEmpty());
}

void AttachmentTray::say(const QString &fault)
{
    m_faults.append(fault);
    judge();
}

bool AttachmentTray::takes(const QMimeData *mime) const
{
    return isEnabled() && mime != nullptr && mime->hasUrls();
}

void AttachmentTray::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        judge();
}

bool AttachmentTray::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *const drop = static_cast<QDropEvent *>(event);
        if (!takes(drop->mimeData()))
            break;
        drop->setDropAction(Qt::CopyAction); // the file stays where it is
        drop->accept();
        if (event->type() == QEvent::Drop)
            addFrom(drop->mimeData());
        return true;
    }
    case QEvent::KeyPress: {
        const QMimeData *const mime = QGuiApplication::clipboard()->mimeData();
        const bool pastes = static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
        if (!pastes || !takes(mime) || !mime->urls().value(0).isLocalFile())
            break;
        addFrom(mime);
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
