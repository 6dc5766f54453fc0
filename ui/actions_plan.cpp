// SPDX-License-Identifier: GPL-3.0-or-later
// Plans as files: the same class, another page of it.
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/dialogs/clash_dialog.h"
#include "ui/dialogs/open_plan_dialog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// How each reason that a change stays here reads, with how many stay for it.
QString leftOutSentences(const PlanDraft &draft)
{
    QMap<PlanDraft::LeftOut::Why, int> counts;
    for (const PlanDraft::LeftOut &each : draft.leftOut)
        ++counts[each.why];
    QStringList sentences;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.key() != PlanDraft::LeftOut::Why::OtherPortal)
            sentences << Actions::tr("%n change(s) stayed here. %1", nullptr, *count).arg(leftOutWords(count.key()));
    }
    return sentences.join(u' ');
}

QString savedSentence(const PlanDraft &draft, const QString &path)
{
    const QString saved = Actions::tr(
        "%n change(s) saved in %1. They wait here as before.", nullptr, static_cast<int>(draft.document.rows.size()))
                              .arg(QDir::toNativeSeparators(path));
    const QString rest = leftOutSentences(draft);
    return rest.isEmpty() ? saved : QString(saved + u' ' + rest);
}

QString undoneSentence(const TakenBackTogether &outcome)
{
    QStringList sentences;
    if (outcome.takenBack > 0)
        sentences << Actions::tr("%n change(s) taken back before being sent.", nullptr, outcome.takenBack);
    if (outcome.staged > 0)
        sentences << Actions::tr(
            "What undoes %n change(s) waits here; look at it and apply it.", nullptr, outcome.staged);
    if (!outcome.without.isEmpty())
        sentences << Actions::tr("Nothing undoes the other %n.", "changes", static_cast<int>(outcome.without.size()));
    return sentences.join(u' ');
}

} // namespace

bool Actions::maySavePlan() const
{
    const auto changes = m_context->services().plan->changes();
    return std::any_of(changes.cbegin(), changes.cend(), [this](const Change &change) {
        return change.account.portal == m_context->key().portal
            && (change.state == ChangeState::Staged || change.state == ChangeState::NeedsAttention);
    });
}

void Actions::savePlan()
{
    if (!maySavePlan()) {
        Q_EMIT news([] { return tr("Nothing waits here that could be saved as a plan. Change something first."); });
        return;
    }
    const QString day =
        QDateTime::fromMSecsSinceEpoch(m_context->now().time_since_epoch().count()).date().toString(Qt::ISODate);
    Q_EMIT planPlaceWanted(m_context->key().portal, u"gatehouse-plan-%1.json"_s.arg(day));
}

void Actions::savePlanTo(const PortalId &portal, const QString &path)
{
    auto *answer = m_context->services().plan->saveAsFile(portal, path);
    watch(answer);
    connect(answer, &Request::finished, this, [this, answer, path] {
        if (answer->isDone())
            Q_EMIT news([draft = answer->value(), path] { return savedSentence(draft, path); });
    });
}

void Actions::undoTogether(const ChangeId &change)
{
    auto *answer = m_context->services().plan->undoTogether(change);
    watch(answer);
    connect(answer, &Request::finished, this, [this, answer] {
        if (answer->isDone())
            Q_EMIT news([outcome = answer->value()] { return undoneSentence(outcome); });
    });
}

void Actions::decide(const Change &change)
{
    auto *dialog = new ClashDialog(m_context, change, m_window);
    dialog->open();
}

void Actions::openPlan()
{
    const auto chosen = [this](const QStringList &files) {
        const auto identity = m_context->identity();
        if (files.isEmpty())
            return;
        auto *answer = m_context->services().plan->openFile(files.first(), identity ? identity->id : IdentityId());
        watch(answer);
        connect(answer, &Request::finished, this, [this, answer] {
            if (answer->isDone())
                showPlan(answer->value());
        });
    };
    Q_EMIT filesWanted(m_window, tr("Open a Plan"), this, chosen);
}

void Actions::showPlan(const OpenedPlan &plan)
{
    auto *dialog = new OpenPlanDialog(m_context, plan, m_window);
    connect(dialog, &OpenPlanDialog::takenOver, this, [this](int count) {
        Q_EMIT changesWanted();
        Q_EMIT news([count] {
            return tr(
                "%n change(s) taken over. Look at them here; nothing is sent until you apply it.", nullptr, count);
        });
    });
    dialog->open();
}

} // namespace gatehouse
