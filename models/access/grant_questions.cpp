// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/grant_questions.h"

#include "models/access/catalogue.h"

#include <algorithm>
#include <tuple>

namespace gatehouse {

namespace {

using Kind = GrantQuestion::Kind;

/// Cells of `grant` that need something which it does not hold, and what that is.
struct Missing {
    GrantCell cell;
    QString requirement;
    friend bool operator==(const Missing &, const Missing &) = default;
};

QList<Missing> missingIn(const Grant &grant, const Catalogue &catalogue)
{
    QList<Missing> missing;
    for (const GrantCell &cell : grant.cells) {
        const Permission *const permission = catalogue.find(cell.permission);
        if (permission == nullptr)
            continue;
        for (const QString &requirement : permission->requirements) {
            if (!grant.covers({requirement, cell.module, cell.subAccount}))
                missing.append({cell, requirement});
        }
    }
    return missing;
}

/// What `result` lacks and `present` did not: what a portal tolerates already is not this edit's fault.
QList<Missing> newlyMissingIn(const Grant &result, const Grant &present, const Catalogue &catalogue)
{
    QList<Missing> missing = missingIn(result, catalogue);
    const QList<Missing> before = missingIn(present, catalogue);
    missing.removeIf([&before](const Missing &each) { return before.contains(each); });
    return missing;
}

/// The cells of `cells` that give at least what `cell` gives.
GrantCells covering(const GrantCells &cells, const GrantCell &cell)
{
    GrantCells found;
    for (const GrantCell &each : cells) {
        if (Grant{false, {each}, {}}.covers(cell))
            found.insert(each);
    }
    return found;
}

GrantCells withMerged(const GrantCells &cells, const GrantDelta &delta)
{
    GrantCells merged = cells;
    merged -= delta.remove;
    merged += delta.add;
    return merged;
}

/// What the edit makes of the cells that its editor saw.
Grant wishedBy(const GrantDelta &delta, const Grant &base)
{
    return {base.all, withMerged(base.cells, delta), {}};
}

/// What of `wished` `wider` gives: it is to stay when those go.
GrantCells partsOf(const GrantCells &wider, const Grant &wished)
{
    GrantCells parts = wished.cells;
    parts.removeIf([&wider](const GrantCell &cell) { return covering(wider, cell).isEmpty(); });
    return parts;
}

/// Takes away what needs something that is not there, until nothing does that did not before. What of it is also in
/// `wished` stays, as narrowly as it is there.
void dropWhatLacks(Grant &result, const Grant &present, const Grant &wished, const Catalogue &catalogue)
{
    for (;;) {
        const QList<Missing> missing = newlyMissingIn(result, present, catalogue);
        if (missing.isEmpty())
            return;
        for (const Missing &each : missing) {
            result.cells += partsOf({each.cell}, wished);
            result.cells.remove(each.cell);
        }
    }
}

/// What the edit takes away, without what it leaves or gives more widely.
GrantCells reallyTaken(const GrantDelta &delta, const Grant &base)
{
    const Grant wished = wishedBy(delta, base);
    GrantCells taken = delta.remove;
    taken.removeIf([&wished](const GrantCell &cell) { return wished.covers(cell); });
    return taken;
}

/// The edit's wish where nothing of the other side is to be kept.
void makeWholeMine(Grant &result, const GrantDelta &delta, const Grant &base)
{
    result.all = delta.all.value_or(false);
    if (result.all)
        result.cells.clear();
    else
        result.cells = delta.all ? delta.add : withMerged(base.cells, delta);
}

bool isWholeAsked(const GrantDelta &delta, const Grant &base, const Grant &present)
{
    if (!delta.all)
        return present.all && !(delta.add.isEmpty() && delta.remove.isEmpty());
    if (present.all)
        return false;
    return *delta.all ? base.all || present.cells != base.cells : present.cells != delta.add;
}

/// The cells that both grant, each as narrowly as one of them does.
GrantCells common(const Grant &left, const Grant &right)
{
    GrantCells both;
    for (const GrantCell &cell : left.cells) {
        if (right.covers(cell))
            both.insert(cell);
    }
    for (const GrantCell &cell : right.cells) {
        if (left.covers(cell))
            both.insert(cell);
    }
    return both;
}

/// True when access that ends at `left` is over before access that ends at `right`.
bool endsBefore(const std::optional<Instant> &left, const std::optional<Instant> &right)
{
    return left && (!right || *left < *right);
}

/// Carries answers out: what is added and taken besides the edit's own wish.
class Decision {
public:
    Decision(const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue)
        : m_delta(delta)
        , m_wished(wishedBy(delta, base))
        , m_present(present)
        , m_catalogue(catalogue)
    {
    }

    void take(const GrantQuestion &question, ClashSide side)
    {
        const bool isMine = side == ClashSide::Mine;
        const GrantCell needed{question.requirement, question.cell.module, question.cell.subAccount};
        switch (question.kind) {
        case Kind::Needs:
            if (isMine)
                m_needed.append(question.cell);
            else
                m_delta.add.remove(question.cell);
            break;
        case Kind::NeededBy:
            if (isMine)
                take(GrantCells{question.cell});
            else
                m_delta.remove -= covering(m_delta.remove, needed);
            break;
        case Kind::StillCovered:
            if (isMine)
                take(covering(m_present.cells, question.cell));
            else
                m_delta.remove.remove(question.cell);
            break;
        case Kind::Whole:
        case Kind::End:
            break;
        }
    }

    [[nodiscard]] GrantCells cells() const
    {
        Grant result{false, withMerged(m_present.cells, m_delta), {}};
        for (const GrantCell &cell : m_needed) {
            const QStringList requirements = m_catalogue.requirementsOf(cell.permission);
            for (const QString &requirement : requirements) {
                const GrantCell needed{requirement, cell.module, cell.subAccount};
                if (!result.covers(needed))
                    result.cells.insert(needed);
            }
        }
        dropWhatLacks(result, m_present, m_wished, m_catalogue);
        return result.cells;
    }

private:
    /// But for what of them the edit wishes to stay.
    void take(const GrantCells &cells)
    {
        m_delta.remove += cells;
        m_delta.add += partsOf(cells, m_wished);
    }

    GrantDelta m_delta;
    const Grant m_wished;
    const Grant &m_present;
    const Catalogue &m_catalogue;
    QList<GrantCell> m_needed;
};

} // namespace

QList<GrantQuestion> questionsAbout(
    const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue)
{
    QList<GrantQuestion> questions;
    if (isWholeAsked(delta, base, present)) {
        questions.append({Kind::Whole});
    } else if (!delta.all && !present.all) {
        const Grant merged{false, withMerged(present.cells, delta), {}};
        for (const Missing &each : newlyMissingIn(merged, present, catalogue)) {
            const bool isGiven = delta.add.contains(each.cell) && !present.cells.contains(each.cell);
            questions.append({isGiven ? Kind::Needs : Kind::NeededBy, each.cell, each.requirement});
        }
        GrantCells kept = present.cells;
        kept -= delta.remove;
        for (const GrantCell &cell : reallyTaken(delta, base)) {
            if (!covering(kept, cell).isEmpty())
                questions.append({Kind::StillCovered, cell});
        }
        std::sort(questions.begin(), questions.end(), [](const GrantQuestion &left, const GrantQuestion &right) {
            const auto rank = [](const GrantQuestion &each) {
                return std::tie(
                    each.kind, each.cell.permission, each.cell.module, each.cell.subAccount, each.requirement);
            };
            return rank(left) < rank(right);
        });
    }
    if (delta.end && present.endsAt != delta.end->from && present.endsAt != delta.end->to)
        questions.append({Kind::End});
    return questions;
}

Grant decided(const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue,
    const QList<GrantQuestion> &questions, const QList<ClashSide> &sides)
{
    Grant result = present;
    if (delta.end)
        result.endsAt = delta.end->to;
    Decision decision(delta, base, present, catalogue);
    bool isWhole = delta.all.has_value();
    bool isWholeMine = isWhole;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const ClashSide side = sides.value(i, ClashSide::Portals);
        if (questions[i].kind == Kind::Whole) {
            isWhole = true;
            isWholeMine = side == ClashSide::Mine;
        } else if (questions[i].kind == Kind::End) {
            result.endsAt = side == ClashSide::Mine ? delta.end->to : present.endsAt;
        } else {
            decision.take(questions[i], side);
        }
    }
    if (isWhole && isWholeMine)
        makeWholeMine(result, delta, base);
    else if (!isWhole && !present.all)
        result.cells = decision.cells();
    return result;
}

Grant narrowerOf(const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue)
{
    Grant result = present;
    if (delta.end && endsBefore(delta.end->to, present.endsAt))
        result.endsAt = delta.end->to;
    const bool takesCells = delta.all ? !*delta.all : !reallyTaken(delta, base).isEmpty();
    if (!takesCells)
        return result;
    if (present.all) {
        makeWholeMine(result, delta, base);
        return result;
    }
    if (delta.all) {
        result.cells = common(present, Grant{false, delta.add, {}});
    } else {
        GrantCells wider;
        for (const GrantCell &cell : reallyTaken(delta, base))
            wider += covering(present.cells, cell);
        result.cells -= wider;
        result.cells += partsOf(wider, wishedBy(delta, base));
    }
    dropWhatLacks(result, present, wishedBy(delta, base), catalogue);
    return result;
}

} // namespace gatehouse
