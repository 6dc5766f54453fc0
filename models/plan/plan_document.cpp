// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_document.h"

#include "models/plan/plan_edit_form.h"

#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto formatKey = "format"_L1;
constexpr auto formatName = "gatehouse-plan"_L1;
constexpr auto versionKey = "version"_L1;
constexpr qint64 formatVersion = 1;
constexpr auto madeAtKey = "made_at"_L1;
constexpr auto madeByKey = "made_by"_L1;
constexpr auto portalKey = "portal"_L1;
constexpr auto addressKey = "address"_L1;
constexpr auto installationKey = "installation"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto accountsKey = "accounts"_L1;
constexpr auto changesKey = "changes"_L1;

constexpr auto idKey = "id"_L1;
constexpr auto accountKey = "account"_L1;
constexpr auto kindKey = "kind"_L1;
constexpr auto editKey = "edit"_L1;
constexpr auto subjectKey = "subject"_L1;
constexpr auto baseVersionKey = "base_version"_L1;
constexpr auto stagedAtKey = "staged_at"_L1;
constexpr auto stagedByKey = "staged_by"_L1;
constexpr auto dependsOnKey = "depends_on"_L1;
constexpr auto reasonKey = "reason"_L1;
constexpr auto filesLeftOutKey = "files_left_out"_L1;

constexpr int mostFiles = 1'000;
constexpr auto byteOrderMark = "\xEF\xBB\xBF";

/// Names of accounts by id, and what was read of the rows above.
struct RowsSoFar {
    QHash<AccountId, QString> accounts;
    QSet<ChangeId> read;
    QSet<ChangeId> refused;

    [[nodiscard]] bool holds(const ChangeId &id) const { return read.contains(id) || refused.contains(id); }
};

QString placeOf(QLatin1StringView list, qsizetype index)
{
    return u'/' + list + u'/' + QString::number(index);
}

/// In the text, a colon outside strings stands once in each pair of key and value; in what Qt makes of it, of two equal
/// keys one is left. The text is sound JSON.
qsizetype pairsIn(const QByteArray &json)
{
    qsizetype pairs = 0;
    bool isInString = false;
    for (qsizetype index = 0; index < json.size(); ++index) {
        const char letter = json.at(index);
        if (isInString && letter == '\\')
            ++index;
        else if (letter == '"')
            isInString = !isInString;
        else if (letter == ':' && !isInString)
            ++pairs;
    }
    return pairs;
}

// As deep as Qt's reader goes: 1024 levels.
qsizetype pairsIn(const QJsonValue &value) // NOLINT(misc-no-recursion)
{
    qsizetype pairs = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        pairs = object.size();
        for (const QJsonValue &each : object)
            pairs += pairsIn(each);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &each : array)
            pairs += pairsIn(each);
    }
    return pairs;
}

Result<QJsonObject> strictObject(const QByteArray &file)
{
    if (file.size() > longestPlanFile)
        return tl::unexpected(planFileError(planFileTooLargeProblem, {}));
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(file, &parseError);
    if (parseError.error != QJsonParseError::NoError || file.startsWith(byteOrderMark))
        return tl::unexpected(planFileError(planFileNoJsonProblem, {}));
    if (!document.isObject() || document.object().value(formatKey).toString() != formatName)
        return tl::unexpected(planFileError(planFileOtherProblem, {}));
    QJsonObject object = document.object();
    if (pairsIn(file) != pairsIn(QJsonValue(object)))
        return tl::unexpected(planFileError(planFileDoubledProblem, {}));
    return object;
}

/// An address as a person may be shown it and a program may compare it: nobody's name, password or question in it.
QString plainAddress(const QUrl &address)
{
    return address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

QUrl addressFrom(PlanFields &fields)
{
    const QString text = fields.line(addressKey);
    QUrl address(text, QUrl::StrictMode);
    const bool isWeb = address.scheme() == "https"_L1 || address.scheme() == "http"_L1;
    if (!address.isValid() || !isWeb || address.host().isEmpty() || plainAddress(address) != text)
        fields.refuse(planFileValueProblem, addressKey);
    return address;
}

void readPortal(PlanDocument &document, PlanFields &file)
{
    const QJsonObject object = file.object(portalKey);
    PlanFields fields(object, file.placeOf(portalKey), file.fault());
    document.address = addressFrom(fields);
    document.portalName = fields.line(nameKey);
    if (fields.has(installationKey))
        document.installation = fields.id(installationKey);
    fields.finish();
}

void readAccounts(PlanDocument &document, PlanFields &file, RowsSoFar &soFar)
{
    const QJsonArray array = file.array(accountsKey, mostPlanAccounts);
    for (qsizetype index = 0; index < array.size() && !file.fault(); ++index) {
        const QJsonObject object = array.at(index).toObject();
        PlanFields fields(object, placeOf(accountsKey, index), file.fault());
        PlanDocument::Account account{{fields.id(idKey)}, fields.line(nameKey)};
        fields.finish();
        if (soFar.accounts.contains(account.id))
            fields.refuse(planFileDoubledProblem, idKey);
        soFar.accounts.insert(account.id, account.name);
        document.accounts.append(std::move(account));
    }
}

PlanDocument::Row rowFrom(PlanFields &fields, const QString &kind, const RowsSoFar &soFar)
{
    PlanDocument::Row row;
    Change &change = row.change;
    change.id = {fields.id(idKey)};
    change.account.account = {fields.id(accountKey)};
    if (!soFar.accounts.contains(change.account.account))
        fields.refuse(planFileReferenceProblem, accountKey);
    change.accountName = soFar.accounts.value(change.account.account);
    change.subject = fields.line(subjectKey);
    change.baseVersion = fields.number(baseVersionKey);
    change.stagedAt = fields.moment(stagedAtKey);
    change.actor = fields.id(stagedByKey);
    if (fields.has(dependsOnKey)) {
        change.dependsOn = ChangeId{fields.id(dependsOnKey)};
        // Only rows above: so none can wait for itself.
        if (!soFar.holds(*change.dependsOn))
            fields.refuse(planFileReferenceProblem, dependsOnKey);
    }
    if (fields.has(reasonKey))
        row.reason = fields.line(reasonKey);
    if (fields.has(filesLeftOutKey)) {
        row.filesLeftOut = static_cast<int>(fields.number(filesLeftOutKey, 1, mostFiles));
        if (kind != "open_ticket"_L1 && kind != "reply_to_ticket"_L1)
            fields.refuse(planFileUnknownProblem, filesLeftOutKey);
    }
    change.edit = planEditFrom(kind, fields.object(editKey), fields.placeOf(editKey), fields.fault());
    fields.finish();
    return row;
}

/// One row into `document`, as a row or as refused.
void readRow(PlanDocument &document, const QJsonObject &object, int position, RowsSoFar &soFar, PlanFault &fault)
{
    PlanFields fields(object, placeOf(changesKey, position - 1), fault);
    const ChangeId id{fields.id(idKey)};
    const QString kind = fields.id(kindKey);
    if (!fault && soFar.holds(id))
        fields.refuse(planFileDoubledProblem, idKey);
    if (fault)
        return;
    if (isPersonalKind(kind)) {
        soFar.refused.insert(id);
        document.refused.append({position, id, kind, PlanDocument::Refused::Why::Personal});
        return;
    }
    PlanDocument::Row row = rowFrom(fields, kind, soFar);
    if (row.change.dependsOn && soFar.refused.contains(*row.change.dependsOn)) {
        soFar.refused.insert(id);
        document.refused.append({position, id, kind, PlanDocument::Refused::Why::BuildsOnRefused});
        return;
    }
    row.position = position;
    soFar.read.insert(id);
    document.rows.append(std::move(row));
}

QJsonObject objectOf(const PlanDocument::Row &row)
{
    const Change &change = row.change;
    QJsonObject object{{idKey, change.id.value}, {accountKey, change.account.account.value},
        {kindKey, planKindOf(change.edit)}, {editKey, planObjectOf(change.edit)}, {subjectKey, change.subject},
        {baseVersionKey, change.baseVersion}, {stagedAtKey, planMoment(change.stagedAt)}, {stagedByKey, change.actor}};
    if (change.dependsOn)
        object.insert(dependsOnKey, change.dependsOn->value);
    if (!row.reason.isEmpty())
        object.insert(reasonKey, row.reason);
    if (row.filesLeftOut > 0)
        object.insert(filesLeftOutKey, row.filesLeftOut);
    return object;
}

/// The row as a file has it, or why it has none.
struct RowWriter {
    const PlanSource &source;
    const QHash<ChangeId, QString> &reasons;
    RowsSoFar soFar = {};

    [[nodiscard]] std::optional<PlanDraft::LeftOut::Why> whyNot(const Change &change) const
    {
        using Why = PlanDraft::LeftOut::Why;
        if (change.account.portal != source.portal)
            return Why::OtherPortal;
        if (isPersonal(change.edit))
            return Why::Personal;
        return change.dependsOn && soFar.refused.contains(*change.dependsOn) ? std::optional(Why::BuildsOnLeftOut)
                                                                             : std::nullopt;
    }

    [[nodiscard]] PlanDocument::Row rowOf(const Change &change, int position) const
    {
        PlanDocument::Row row;
        row.position = position;
        row.change.id = change.id;
        row.change.account.account = change.account.account;
        row.change.accountName = cleanLine(change.accountName);
        row.change.subject = cleanLine(change.subject);
        row.change.actor = change.actor.isEmpty() ? source.madeBy : change.actor;
        row.change.baseVersion = change.baseVersion;
        row.change.stagedAt = change.stagedAt;
        row.change.edit = change.edit;
        if (change.dependsOn && soFar.read.contains(*change.dependsOn))
            row.change.dependsOn = change.dependsOn;
        row.reason = cleanLine(reasons.value(change.id));
        row.filesLeftOut = static_cast<int>(attachedFiles(change.edit).size());
        return row;
    }

    /// Judged by the reader itself, so that nobody is handed what nobody can open.
    [[nodiscard]] std::optional<PlanDocument::Row> readable(const PlanDocument::Row &row) const
    {
        PlanDocument read;
        PlanFault fault;
        RowsSoFar above; // as much of it as this row can ask for
        const AccountId &account = row.change.account.account;
        above.accounts.insert(account, soFar.accounts.value(account, row.change.accountName));
        if (row.change.dependsOn)
            above.read.insert(*row.change.dependsOn);
        if (soFar.holds(row.change.id))
            above.read.insert(row.change.id);
        readRow(read, objectOf(row), row.position, above, fault);
        if (fault || read.rows.isEmpty())
            return std::nullopt;
        return read.rows.constFirst();
    }
};

} // namespace

PlanDraft planDraft(QList<Change> changes, const PlanSource &source, const QHash<ChangeId, QString> &reasons)
{
    std::stable_sort(changes.begin(), changes.end(),
        [](const Change &left, const Change &right) { return left.order < right.order; });
    PlanDraft draft;
    PlanDocument &document = draft.document;
    document.address = QUrl(plainAddress(source.address));
    document.installation = cleanLine(source.installation).left(longestPlanId);
    document.portalName = cleanLine(source.portalName);
    document.madeAt = source.madeAt;
    document.madeBy = source.madeBy;
    RowWriter writer{source, reasons};
    for (const Change &change : std::as_const(changes)) {
        auto whyNot = writer.whyNot(change);
        const auto row =
            whyNot ? std::nullopt : writer.readable(writer.rowOf(change, static_cast<int>(document.rows.size()) + 1));
        if (!row) {
            writer.soFar.refused.insert(change.id);
            draft.leftOut.append({change.id, whyNot.value_or(PlanDraft::LeftOut::Why::CannotBeWritten)});
            continue;
        }
        writer.soFar.read.insert(change.id);
        const AccountId &account = row->change.account.account;
        if (!writer.soFar.accounts.contains(account)) {
            writer.soFar.accounts.insert(account, row->change.accountName);
            document.accounts.append({account, row->change.accountName});
        }
        document.rows.append(*row);
    }
    return draft;
}

Result<QByteArray> toPlanFile(const PlanDocument &document)
{
    QJsonObject portal{{addressKey, plainAddress(document.address)}, {nameKey, document.portalName}};
    if (!document.installation.isEmpty())
        portal.insert(installationKey, document.installation);
    QJsonArray accounts;
    for (const PlanDocument::Account &account : document.accounts)
        accounts.append(QJsonObject{{idKey, account.id.value}, {nameKey, account.name}});
    QJsonArray changes;
    for (const PlanDocument::Row &row : document.rows)
        changes.append(objectOf(row));
    const QJsonObject object{{formatKey, formatName}, {versionKey, formatVersion},
        {madeAtKey, planMoment(document.madeAt)}, {madeByKey, document.madeBy}, {portalKey, portal},
        {accountsKey, accounts}, {changesKey, changes}};
    QByteArray file = QJsonDocument(object).toJson();
    if (auto read = planFromFile(file); !read)
        return tl::unexpected(read.error());
    return file;
}

Result<PlanDocument> planFromFile(const QByteArray &file)
{
    const Result<QJsonObject> object = strictObject(file);
    if (!object)
        return tl::unexpected(object.error());
    PlanFault fault;
    PlanFields fields(*object, {}, fault);
    static_cast<void>(fields.id(formatKey));
    // Before anything else: what another version means by its fields is not ours to judge.
    const qint64 version = fields.number(versionKey, 1);
    if (!fault && version != formatVersion)
        fields.refuse(planFileVersionProblem, versionKey);
    PlanDocument document;
    document.madeAt = fields.moment(madeAtKey);
    document.madeBy = fields.id(madeByKey);
    RowsSoFar soFar;
    readPortal(document, fields);
    readAccounts(document, fields, soFar);
    const QJsonArray changes = fields.array(changesKey, mostPlanChanges);
    for (qsizetype index = 0; index < changes.size() && !fault; ++index) {
        if (!changes.at(index).isObject())
            fault = planFileError(planFileValueProblem, placeOf(changesKey, index));
        else
            readRow(document, changes.at(index).toObject(), static_cast<int>(index) + 1, soFar, fault);
    }
    fields.finish();
    if (fault)
        return tl::unexpected(*fault);
    return document;
}

} // namespace gatehouse
