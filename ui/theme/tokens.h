// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPalette>

#include <array>
#include <optional>

namespace gatehouse {

/// One of the twelve colours of people and accounts. `text` is readable on `background` and on every surface.
struct Hue {
    QColor background;
    QColor text;
};

/// The colours with a meaning, once per theme, read from resources/themes/. A test holds each pair to 4.5 : 1.
struct Tokens {
    static constexpr int hueCount = 12;

    QColor window, base, sideBar, button, text, muted, line, border, hover, selection;
    QColor accent, accentText, accentTint;
    QColor positive, positiveTint, caution, cautionTint, danger, dangerTint, neutralTint;
    std::array<Hue, hueCount> hues;

    /// The palette that goes with them, for a desktop that brings none.
    [[nodiscard]] QPalette palette() const;
};

/// Reads one theme file; nothing when a colour is missing or unreadable.
[[nodiscard]] std::optional<Tokens> readTokens(const QByteArray &json);

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// The tokens that go with what a widget is painted on.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);

/// Contrast of two opaque colours after WCAG 2: 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// The hue of a person: the same id has the same hue on every computer.
[[nodiscard]] const Hue &hueOf(const QString &id, const Tokens &tokens);

/// The hue of an account, another one than the other accounts have (AccountColors).
[[nodiscard]] const Hue &hueOfAccount(const QString &accountId, const Tokens &tokens);

} // namespace gatehouse
