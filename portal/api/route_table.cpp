// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/route_table.h"

#include <algorithm>
#include <optional>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList segmentsOf(const QString &path)
{
    return path.mid(1).split(u'/');
}

/// Stands for any {placeholder}; sorts before whatever is written out.
const QString anything = u"\u0001"_s;

/// The segments with each {placeholder} made alike. "/" has one, which is empty.
QStringList patternOf(const Route &route)
{
    auto segments = segmentsOf(route.pattern);
    for (auto &segment : segments) {
        if (segment.startsWith(u'{')) {
            segment = anything;
        }
    }
    return segments;
}

std::optional<QStringList> valuesIn(const QStringList &segments, const QStringList &pattern)
{
    QStringList values;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool isFree = pattern[i] == anything;
        if (isFree ? segments[i].isEmpty() : pattern[i] != segments[i]) {
            return std::nullopt;
        }
        if (isFree) {
            values.append(segments[i]);
        }
    }
    return values;
}

QByteArray nameOf(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET, HEAD";
    case Verb::Head:
        return "HEAD";
    case Verb::Post:
        return "POST";
    case Verb::Patch:
        return "PATCH";
    case Verb::Delete:
        return "DELETE";
    case Verb::Put:
        return "PUT";
    case Verb::Other:
        break;
    }
    return {};
}

} // namespace

RouteTable::RouteTable(Routes routes)
{
    for (auto &route : routes) {
        const auto pattern = patternOf(route);
        auto &entries = m_byLength[pattern.size()];
        auto entry = std::find_if(
            entries.begin(), entries.end(), [&pattern](const Entry &one) { return one.segments == pattern; });
        if (entry == entries.end()) {
            entry = entries.insert(entry, Entry{pattern, {}});
        }
        entry->routes.push_back(std::move(route));
    }
    // "/invitation/new" before "/invitation/{token}": what is written out wins.
    for (auto &entries : m_byLength) {
        std::stable_sort(entries.begin(), entries.end(),
            [](const Entry &left, const Entry &right) { return left.segments > right.segments; });
    }
}

RouteTable::Match RouteTable::match(Verb verb, const QString &path) const
{
    Match match;
    const auto segments = segmentsOf(path);
    const auto entries = m_byLength.constFind(segments.size());
    if (entries == m_byLength.constEnd()) {
        return match;
    }
    const auto wanted = verb == Verb::Head ? Verb::Get : verb;
    for (const auto &entry : *entries) {
        auto values = valuesIn(segments, entry.segments);
        if (!values) {
            continue;
        }
        for (const auto &route : entry.routes) {
            match.allowed += (match.allowed.isEmpty() ? "" : ", ") + nameOf(route.verb);
            if (route.verb == wanted) {
                match.route = &route;
            }
        }
        match.values = std::move(*values);
        return match;
    }
    return match;
}

} // namespace portal
