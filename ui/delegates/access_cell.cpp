// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/access_cell.h"

#include "models/access/access_words.h"
#include "models/word_list.h"
#include "ui/paint/digits.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int markWidth = 3;
constexpr int markHeight = 10;
constexpr int markGap = 1;
constexpr int groupGap = 3; ///< on top of markGap
constexpr float missingAlpha = 0.4F;

} // namespace

AccessCell::AccessCell(QObject *parent, Reader reader)
    : RowCell(parent)
    , m_reader(std::move(reader))
{
}

void AccessCell::setCatalogue(const Catalogue &catalogue)
{
    m_catalogue = catalogue;
    m_longest = longestAccessWords(catalogue);
    m_groups.clear();
    m_marksWidth = 0;
    for (const auto &group : catalogue.groups()) {
        std::vector<int> members;
        for (int index = 0; index < catalogue.size(); ++index) {
            if (catalogue.permissions()[static_cast<size_t>(index)].group == group.key)
                members.push_back(index);
        }
        if (members.empty())
            continue;
        m_marksWidth += static_cast<int>(members.size()) * (markWidth + markGap) + groupGap;
        m_groups.push_back(std::move(members));
    }
}

int AccessCell::neededWidth(const QFont &font) const
{
    return wordsWidth(font) + m_marksWidth + metrics::gapSmall;
}

int AccessCell::wordsWidth(const QFont &font) const
{
    return evenWidth(m_longest, font) + 2 * metrics::gapSmall;
}

void AccessCell::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
    const QModelIndex &index, const Tokens &tokens) const
{
    const QString words = wordsFor(index);
    drawEven(painter, room, words, tokens.text, option.font, option.direction);
    // All marks of a column start at the same place, behind the widest words a cell can have.
    const int start = std::max(evenWidth(m_longest, option.font), evenWidth(words, option.font)) + metrics::gapSmall;
    if (m_groups.empty() || start + m_marksWidth > room.width())
        return;
    const QBitArray held = m_reader(index);
    QColor missing = tokens.line;
    if (option.state.testFlag(QStyle::State_Selected)) { // where a line's colour would not be seen
        missing = tokens.muted;
        missing.setAlphaF(missingAlpha);
    }
    const int top = room.center().y() - markHeight / 2 + 1;
    int offset = start;
    for (const auto &group : m_groups) {
        for (const int permission : group) {
            const bool has = permission < held.size() && held.testBit(permission);
            const int x =
                option.direction == Qt::LeftToRight ? room.left() + offset : room.right() - offset - markWidth + 1;
            painter->fillRect(QRect(x, top, markWidth, markHeight), has ? tokens.accent : missing);
            offset += markWidth + markGap;
        }
        offset += groupGap;
    }
}

QString AccessCell::tipFor(const QModelIndex &index) const
{
    const QBitArray held = m_reader(index);
    QStringList labels;
    for (int permission = 0; permission < held.size() && permission < m_catalogue.size(); ++permission) {
        if (held.testBit(permission))
            labels << m_catalogue.permissions()[static_cast<size_t>(permission)].label;
    }
    return labels.isEmpty() ? wordsFor(index) : wordsFor(index) + u": "_s + dotted(labels);
}

} // namespace gatehouse
