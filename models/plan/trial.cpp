// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/trial.h"

#include "models/error_sentence.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct TrialWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::TrialWords)
};

} // namespace

TrialCount counted(const QList<Trial> &trials)
{
    TrialCount count;
    for (const Trial &trial : trials) {
        switch (trial.verdict) {
        case Trial::Verdict::WouldDo:
        case Trial::Verdict::SoAlready:
            ++count.willing;
            break;
        case Trial::Verdict::WouldRefuse:
            ++count.refused;
            break;
        case Trial::Verdict::NoAnswer:
            count.error = trial.error;
            [[fallthrough]];
        case Trial::Verdict::Later:
            ++count.open;
            break;
        }
    }
    return count;
}

QString sentence(const Trial &trial)
{
    const QString why = trial.error ? sentence(*trial.error) : QString();
    switch (trial.verdict) {
    case Trial::Verdict::WouldDo:
        return TrialWords::tr("The portal would do this now.");
    case Trial::Verdict::SoAlready:
        return TrialWords::tr("This is so already: there is nothing left to do.");
    case Trial::Verdict::WouldRefuse:
        return TrialWords::tr("The portal would refuse this. %1", "%1: why, a sentence").arg(why).trimmed();
    case Trial::Verdict::Later:
        return TrialWords::tr("It builds on something that is not at the portal yet, so the portal can't say now.");
    case Trial::Verdict::NoAnswer:
        return TrialWords::tr("The portal gave no verdict on this. %1", "%1: why, a sentence").arg(why).trimmed();
    }
    return {};
}

} // namespace gatehouse
