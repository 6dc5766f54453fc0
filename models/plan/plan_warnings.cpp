// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_warnings.h"

#include "models/plan/grant_judgement.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanWarnings)
};

/// Access that is younger has had no time to be used.
constexpr std::chrono::days unusedFor{30};

class Judge {
public:
    Judge(const Change &change, const WarningGround &ground, const QList<Change> &plan)
        : m_change(change)
        , m_ground(ground)
        , m_plan(plan)
    {
        const auto member = memberOf(change.edit);
        const auto row = member && ground.members != nullptr ? ground.members->rowOf(*member) : std::nullopt;
        if (row)
            m_member = ground.members->member(*row);
    }

    [[nodiscard]] QStringList warnings()
    {
        judgeOneself();
        judgeRights();
        judgeSeats();
        judgeAddress();
        judgePerson();
        return m_warnings;
    }

private:
    [[nodiscard]] bool manages(const Grant &grant) const
    {
        return m_ground.portal != nullptr && !m_ground.portal->managePermission.isEmpty()
            && grant.covers({m_ground.portal->managePermission, m_ground.portal->manageModule, {}});
    }

    /// What the change makes of the member's grant; nothing when it leaves it or can't be told.
    [[nodiscard]] std::optional<Grant> grantAfter() const
    {
        const auto *const edit = std::get_if<ChangeGrantEdit>(&m_change.edit);
        if (edit == nullptr || m_ground.portal == nullptr)
            return std::nullopt;
        const auto after = apply(edit->delta, edit->base, edit->base, m_ground.portal->catalogue);
        return after ? std::optional(*after) : std::nullopt;
    }

    void judgeOneself()
    {
        if (!m_member || !m_member->isSelf || m_member->isOwner())
            return;
        const bool takesAll = std::holds_alternative<RemoveEdit>(m_change.edit)
            || std::holds_alternative<DeactivateEdit>(m_change.edit)
            || std::holds_alternative<LeaveEdit>(m_change.edit);
        if (takesAll) {
            m_warnings << Words::tr("This is your own access. You can't give it back to yourself.");
            return;
        }
        const auto *const edit = std::get_if<ChangeGrantEdit>(&m_change.edit);
        const std::optional<Grant> after = grantAfter();
        if (edit != nullptr && after && manages(edit->base) && !manages(*after))
            m_warnings << Words::tr("You take the right to manage people from yourself. Somebody else has to give it "
                                    "back.");
    }

    /// What somebody is to hold by the change, beside what they hold; nothing when it gives nothing.
    [[nodiscard]] std::optional<GrantGift> gift() const
    {
        if (const auto *const invite = std::get_if<InviteEdit>(&m_change.edit))
            return GrantGift{*m_ground.portal, *m_ground.account, invite->role, {}, invite->grant};
        if (const auto *const offer = std::get_if<EditInvitationEdit>(&m_change.edit))
            return GrantGift{*m_ground.portal, *m_ground.account, offer->terms ? offer->terms->role : QString(),
                offer->former.value_or(Grant()), offer->grant};
        const auto *const edit = std::get_if<ChangeGrantEdit>(&m_change.edit);
        const std::optional<Grant> after = grantAfter();
        if (edit == nullptr || !after)
            return std::nullopt;
        return GrantGift{
            *m_ground.portal, *m_ground.account, m_member ? m_member->role : QString(), edit->base, *after};
    }

    void judgeRights()
    {
        if (m_ground.account == nullptr || m_ground.portal == nullptr)
            return;
        const std::optional<GrantGift> given = gift();
        if (const auto obstacle = given ? whyNotGiven(*given) : std::nullopt)
            m_warnings << driftWords(*obstacle, *m_ground.portal);
    }

    void judgeSeats()
    {
        const bool takesSeat =
            std::holds_alternative<InviteEdit>(m_change.edit) || std::holds_alternative<RestoreEdit>(m_change.edit);
        if (!takesSeat || m_ground.account == nullptr || !m_ground.account->seats || !m_ground.account->seats->limit)
            return;
        // Those before it in the plan take theirs first.
        const auto before = std::count_if(m_plan.cbegin(), m_plan.cend(), [this](const Change &other) {
            return other.account == m_change.account && other.order < m_change.order
                && other.state == ChangeState::Staged && other.hold != Hold::SetAside
                && (std::holds_alternative<InviteEdit>(other.edit) || std::holds_alternative<RestoreEdit>(other.edit));
        });
        const Seats &seats = *m_ground.account->seats;
        if (seats.used + before >= *seats.limit)
            m_warnings << Words::tr(
                "All %n seat(s) of the account are taken. Remove somebody first.", nullptr, *seats.limit);
    }

    void judgeAddress()
    {
        const auto *const invite = std::get_if<InviteEdit>(&m_change.edit);
        if (invite == nullptr)
            return;
        const auto here = parseAddress(invite->email);
        const auto twice = std::any_of(m_plan.cbegin(), m_plan.cend(), [&](const Change &other) {
            const auto *const earlier = std::get_if<InviteEdit>(&other.edit);
            if (!here || earlier == nullptr || other.id == m_change.id || other.order >= m_change.order
                || other.account != m_change.account || other.state != ChangeState::Staged)
                return false;
            const auto there = parseAddress(earlier->email);
            return there && here->canonical == there->canonical;
        });
        if (twice)
            m_warnings << Words::tr("An earlier change in this plan invites the same address.");
        if (m_ground.addresses == nullptr || twice)
            return;
        const InviteVerdict verdict = m_ground.addresses->judge(invite->email);
        // What replaces an open invitation may be this very one, as the plan shows it.
        if (!verdict.words.isEmpty() && verdict.kind != InviteVerdict::Kind::Replaces)
            m_warnings << verdict.words;
    }

    void judgePerson()
    {
        if (!m_member)
            return;
        const bool widens = !isNarrowing(m_change.edit) && !std::holds_alternative<RestoreEdit>(m_change.edit);
        const bool isLeaving = std::any_of(m_plan.cbegin(), m_plan.cend(), [this](const Change &other) {
            const auto *const removal = std::get_if<RemoveEdit>(&other.edit);
            return removal != nullptr && other.account == m_change.account && other.id != m_change.id
                && removal->member == m_member->id
                && (other.state == ChangeState::Staged || other.state == ChangeState::Sending);
        });
        if (isLeaving && widens)
            m_warnings << Words::tr("Their access is to be removed; that is not yet in force.");
        const bool isUnused = !m_member->lastUse && m_member->since != Instant{}
            && m_ground.portalNow - m_member->since > unusedFor && !m_member->isOwner() && !m_member->isSelf;
        if (isUnused && widens && std::holds_alternative<ChangeGrantEdit>(m_change.edit))
            m_warnings << Words::tr("They have never used their access.");
    }

    const Change &m_change;
    const WarningGround &m_ground;
    const QList<Change> &m_plan;
    std::optional<Member> m_member;
    QStringList m_warnings;
};

} // namespace

QStringList warningsOf(const Change &change, const WarningGround &ground, const QList<Change> &plan)
{
    const bool isOver = change.state != ChangeState::Staged;
    return isOver ? QStringList() : Judge(change, ground, plan).warnings();
}

} // namespace gatehouse
