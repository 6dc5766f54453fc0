// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPaintDevice>
#include <QPainter>
#include <QPixmapCache>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QString nameOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Users:
        return u"resource-group"_s;
    case Glyph::Invitations:
        return u"mail-message"_s;
    case Glyph::Changes:
        return u"mail-task"_s;
    case Glyph::Search:
        return u"edit-find"_s;
    case Glyph::Invite:
        return u"list-add-user"_s;
    case Glyph::More:
        return u"overflow-menu"_s;
    case Glyph::Sync:
        return u"view-refresh"_s;
    case Glyph::Undo:
        return u"edit-undo"_s;
    case Glyph::Remove:
        return u"list-remove-user"_s;
    case Glyph::Pencil:
        return u"document-edit"_s;
    case Glyph::Copy:
        return u"edit-copy"_s;
    case Glyph::Resend:
        return u"mail-send"_s;
    case Glyph::Offline:
        return u"network-disconnect"_s;
    case Glyph::Attention:
        return u"data-warning"_s;
    case Glyph::Information:
        return u"documentinfo"_s;
    case Glyph::Done:
        return u"dialog-ok"_s;
    case Glyph::Sent:
        return u"mail-sent"_s;
    case Glyph::Pending:
        return u"clock"_s;
    case Glyph::Deactivated:
        return u"media-playback-pause"_s;
    case Glyph::Removed:
        return u"dialog-cancel"_s;
    case Glyph::Denied:
        return u"list-remove"_s;
    case Glyph::Key:
        return u"password-copy"_s;
    case Glyph::Portal:
        return u"globe"_s;
    case Glyph::Tickets:
        return u"dialog-messages"_s;
    case Glyph::Reply:
        return u"mail-reply-sender"_s;
    case Glyph::Support:
        return u"help-contents"_s;
    case Glyph::Closed:
        return u"object-locked"_s;
    case Glyph::Attachment:
        return u"mail-attachment-symbolic"_s; // the others are another drawing at each size
    case Glyph::Activity:
        return u"view-calendar-journal"_s;
    }
    return {};
}

/// Arrows that point along the way people read, or back: they turn with it.
bool followsReading(Glyph glyph)
{
    return glyph == Glyph::Reply || glyph == Glyph::Undo || glyph == Glyph::Resend || glyph == Glyph::Sent;
}

/// The drawing made for 16 pixels, to be scaled: on a dense screen the theme would give the thinner one for 32, or an
/// altogether different picture.
QIcon smallDrawing(const QString &name)
{
    const auto paths = QIcon::themeSearchPaths();
    for (const auto &path : paths) {
        for (const auto &folder : {u"actions"_s, u"status"_s, u"places"_s}) {
            const QString file = path + u'/' + QIcon::themeName() + u'/' + folder + u"/16/"_s + name + u".svg"_s;
            if (QFileInfo::exists(file))
                return QIcon(file);
        }
    }
    return QIcon::fromTheme(name);
}

} // namespace

QIcon icon(Glyph glyph)
{
    return QIcon::fromTheme(nameOf(glyph));
}

QPixmap tinted(Glyph glyph, const QColor &color, int size, const QPaintDevice *device)
{
    const qreal ratio = device != nullptr ? device->devicePixelRatio() : 1.0;
    const bool turned = followsReading(glyph) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QString key =
        u"gatehouse/%1%2/%3/%4/%5"_s.arg(nameOf(glyph), turned ? u"-turned"_s : QString(), color.name(QColor::HexArgb))
            .arg(size)
            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = qRound(size * ratio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(ratio);
    QPainter painter(&pixmap);
    if (turned)
        painter.setTransform(QTransform(-1, 0, 0, 1, size, 0));
    smallDrawing(nameOf(glyph)).paint(&painter, QRect(0, 0, size, size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace gatehouse
