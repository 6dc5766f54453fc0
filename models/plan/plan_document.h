// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace gatehouse {

/// A plan as a file, for a colleague to look at and to apply under their own name: what is wanted at one portal, and
/// nothing that gives anybody access. The format is docs/plan-file.md; its schema docs/plan-file.schema.json.
struct PlanDocument {
    struct Account {
        AccountId id;
        QString name;
        friend bool operator==(const Account &, const Account &) = default;
    };
    struct Row {
        int position = 0; ///< in the file, from 1
        Change change; ///< its account names no portal and no identity: those are the opener's
        QString reason; ///< why, in the words of who staged it; may be empty
        int filesLeftOut = 0; ///< that were attached to the message; a file can't take them along
    };
    /// A row that is read and never applied.
    struct Refused {
        enum class Why {
            Personal, ///< an answer, a step of a person for themselves, or a quiet one: nobody takes it for another
            BuildsOnRefused, ///< what it builds on is personal
        };
        int position = 0;
        ChangeId id;
        QString kind; ///< as the file names it
        Why why = Why::Personal;
        friend bool operator==(const Refused &, const Refused &) = default;
    };

    QUrl address; ///< of the portal
    QString installation; ///< the portal's own id; empty when it has told none
    QString portalName;
    Instant madeAt{};
    QString madeBy; ///< e-mail
    QList<Account> accounts; ///< those that the rows are about
    QList<Row> rows; ///< in the order in which they were staged
    QList<Refused> refused;
};

/// Where a plan comes from and who hands it on.
struct PlanSource {
    PortalId portal; ///< changes of any other are left out
    QUrl address;
    QString installation;
    QString portalName;
    Instant madeAt{};
    QString madeBy; ///< e-mail
};

/// What can be handed on of a plan, and what can't.
struct PlanDraft {
    struct LeftOut {
        enum class Why {
            Personal, ///< isPersonal()
            BuildsOnLeftOut, ///< it depends on one that stays here
            OtherPortal,
            CannotBeWritten, ///< something in it is nothing a file may hold: an id without letters, a hidden character
        };
        ChangeId id;
        Why why = Why::Personal;
        friend bool operator==(const LeftOut &, const LeftOut &) = default;
    };
    PlanDocument document;
    QList<LeftOut> leftOut;
};

/// The most that is read, and written: bytes of a file, changes in it, accounts, cells of one grant; characters of an
/// id or a key, of a name, of a reason, and of a message.
inline constexpr qsizetype longestPlanFile = 16 * 1024 * 1024;
inline constexpr qsizetype mostPlanChanges = 10'000;
inline constexpr qsizetype mostPlanAccounts = 1'000;
inline constexpr qsizetype mostPlanCells = 10'000;
inline constexpr int longestPlanId = 200;
inline constexpr int longestPlanLine = 500;
inline constexpr int longestPlanText = 100'000;

/// True for edits that only the person themselves can make: answers to received invitations, leaving, each step of
/// handing an account over, and quiet ones. They are in no file, and a file's are not applied.
[[nodiscard]] bool isPersonal(const Edit &edit);

/// What of `changes` goes into a file, oldest first, and what does not. Names are freed of characters that hide;
/// `reasons` are by change.
[[nodiscard]] PlanDraft planDraft(
    QList<Change> changes, const PlanSource &source, const QHash<ChangeId, QString> &reasons = {});

/// The bytes of the file: what planFromFile() reads as the same. `BadInput` with a problem of plan_file_problem.h when
/// it is too large for anybody to open.
[[nodiscard]] Result<QByteArray> toPlanFile(const PlanDocument &document);

/// Reads a file strictly: `BadInput` with a problem of plan_file_problem.h, and in `about` the place in the file, for
/// anything that docs/plan-file.md does not allow. A row that is personal is told in `refused`; it refuses no other.
[[nodiscard]] Result<PlanDocument> planFromFile(const QByteArray &file);

} // namespace gatehouse
