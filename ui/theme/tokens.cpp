// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "models/accounts/account_colors.h"
#include "models/color_index.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

static_assert(Tokens::hueCount == colorCount);

namespace {

bool readColor(const QJsonObject &object, const char *key, QColor &color)
{
    color = QColor(object.value(QLatin1StringView(key)).toString());
    return color.isValid();
}

bool readColors(const QJsonObject &colors, Tokens &tokens)
{
    const std::pair<const char *, QColor *> wanted[] = {{"window", &tokens.window}, {"base", &tokens.base},
        {"sideBar", &tokens.sideBar}, {"button", &tokens.button}, {"text", &tokens.text}, {"muted", &tokens.muted},
        {"line", &tokens.line}, {"border", &tokens.border}, {"hover", &tokens.hover}, {"selection", &tokens.selection},
        {"accent", &tokens.accent}, {"accentText", &tokens.accentText}, {"accentTint", &tokens.accentTint},
        {"positive", &tokens.positive}, {"positiveTint", &tokens.positiveTint}, {"caution", &tokens.caution},
        {"cautionTint", &tokens.cautionTint}, {"danger", &tokens.danger}, {"dangerTint", &tokens.dangerTint},
        {"neutralTint", &tokens.neutralTint}};
    for (const auto &[key, color] : wanted) {
        if (!readColor(colors, key, *color))
            return false;
    }
    return true;
}

Tokens fromResource(const QString &name)
{
    QFile file(u":/gatehouse/themes/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The theme %s is missing from the program", qPrintable(name));
    const auto tokens = readTokens(file.readAll());
    if (!tokens)
        qFatal("The theme %s can't be read", qPrintable(name));
    return *tokens;
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

std::optional<Tokens> readTokens(const QByteArray &json)
{
    const auto root = QJsonDocument::fromJson(json).object();
    const auto hues = root.value("hues"_L1).toArray();
    Tokens tokens;
    if (!readColors(root.value("colors"_L1).toObject(), tokens) || hues.size() != Tokens::hueCount)
        return std::nullopt;
    for (size_t index = 0; index < tokens.hues.size(); ++index) {
        const auto hue = hues.at(static_cast<qsizetype>(index)).toObject();
        if (!readColor(hue, "background", tokens.hues[index].background)
            || !readColor(hue, "text", tokens.hues[index].text)) {
            return std::nullopt;
        }
    }
    return tokens;
}

QPalette Tokens::palette() const
{
    QPalette palette(text, button, base, line, border, text, base);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, hover);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, danger);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::Light, base);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, border);
    palette.setColor(QPalette::Shadow, border);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentText);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        QColor faint = muted;
        faint.setAlphaF(0.62F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    return palette;
}

const Tokens &lightTokens()
{
    static const Tokens tokens = fromResource(u"light"_s);
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = fromResource(u"dark"_s);
    return tokens;
}

const Tokens &tokensFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? darkTokens() : lightTokens();
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const Hue &hueOf(const QString &id, const Tokens &tokens)
{
    return tokens.hues[static_cast<size_t>(colorIndex(id))];
}

const Hue &hueOfAccount(const QString &accountId, const Tokens &tokens)
{
    return tokens.hues[static_cast<size_t>(AccountColors::of(accountId))];
}

} // namespace gatehouse
