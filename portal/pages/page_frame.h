// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/request.h"
#include "portal/http/response.h"
#include "portal/pages/html.h"
#include "portal/pages/words.h"

namespace portal {

struct Profile;
struct Settings;

/// For whom a page is made: everything that stands around its content.
struct Reader {
    const Settings &settings;
    const Profile &profile;
    QString language;

    [[nodiscard]] QString say(Words key) const { return words(key, language); }
    /// An address of this portal as its pages name it: with the base address's path before it.
    [[nodiscard]] QString path(const QString &route) const;
};

/// A whole page: one card under the portal's name.
[[nodiscard]] Response page(const Reader &reader, const QString &title, const Html &content, int status = 200);

/// A page that says one thing and what to do about it.
[[nodiscard]] Response saying(const Reader &reader, const QString &title, const QString &text, int status);

/// A line that must be noticed, read out at once by a screen reader. Nothing for no text.
[[nodiscard]] Html notice(const QString &text);

/// The address of the style sheet's route.
[[nodiscard]] QString styleSheetRoute();
[[nodiscard]] QByteArray styleSheet();

} // namespace portal
