// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

class QPaintDevice;
class QPalette;

namespace gatehouse {

/// Every meaning that has a picture; one meaning, one icon.
enum class Glyph {
    Users,
    Invitations,
    Changes,
    Search,
    Invite,
    More,
    Sync,
    Undo,
    Remove,
    Pencil,
    Copy,
    Resend,
    Offline,
    Attention,
    Information,
    Done,
    Sent,
    Pending,
    Deactivated,
    Removed,
    Denied,
    Key,
    Portal,
    Tickets,
    Reply,
    Support,
    Closed,
    Attachment,
    Activity,
};

/// From the Breeze set, in the theme's colours; follows a change of theme by itself.
[[nodiscard]] QIcon icon(Glyph glyph);

/// The same picture in one colour, for pills and lists, at the device's resolution.
[[nodiscard]] QPixmap tinted(Glyph glyph, const QColor &color, int size, const QPaintDevice *device);

} // namespace gatehouse
