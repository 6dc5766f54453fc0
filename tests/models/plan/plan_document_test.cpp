// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as a file: everything that is written is read as the same and is valid by the schema, and everything that
// docs/plan-file.md refuses is refused, with its place and a sentence.
#include "models/error_sentence.h"
#include "models/plan/plan_edit_form.h"
#include "models/plan/plan_file_problem.h"
#include "tests/models/plan/plan_samples.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The one example of docs/plan-file.md.
QByteArray example()
{
    const QString page = QString::fromUtf8(contentOf(u"docs/plan-file.md"_s));
    static const QRegularExpression block(u"```json\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    return block.match(page).captured(1).toUtf8();
}

/// What the schema says of each file: "valid", or "invalid: …".
QStringList bySchema(const QList<QByteArray> &files)
{
    const QTemporaryDir folder;
    QStringList arguments{u"-B"_s, QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/models/plan/plan_file_valid.py"),
        QStringLiteral(GATEHOUSE_SOURCE_DIR "/docs/plan-file.schema.json")};
    for (const QByteArray &bytes : files) {
        QFile file(folder.filePath(QString::number(arguments.size())));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        arguments.append(file.fileName());
    }
    QProcess judge;
    judge.start(QStringLiteral(GATEHOUSE_PYTHON), arguments);
    if (!judge.waitForFinished() || judge.exitCode() != 0)
        return {QString::fromUtf8(judge.readAllStandardError())};
    return QString::fromUtf8(judge.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

PlanDraft draftOfAll(test::Seeded &chance, int count)
{
    QList<Change> changes;
    QHash<ChangeId, QString> reasons;
    for (int order = 1; order <= count; ++order) {
        Change change = test::anyChange(order % test::sharedEditKinds, order, chance);
        if (order > 1 && chance.oneIn(3))
            change.dependsOn = ChangeId{u"change-%1"_s.arg(1 + chance.below(order - 1))};
        if (chance.oneIn(3))
            reasons.insert(change.id, u"because of “%1”"_s.arg(order));
        changes.prepend(change); // as the list shows them: newest first
    }
    return planDraft(changes, test::samplePlanSource(), reasons);
}

/// The example with one text in place of another, which it must hold.
QByteArray bent(const char *there, const QByteArray &instead)
{
    QByteArray file = example();
    const qsizetype at = file.indexOf(there);
    return at < 0 ? QByteArray() : file.replace(at, QByteArrayView(there).size(), instead);
}

/// A file that is refused, and how.
struct Refused {
    const char *name;
    QByteArray file;
    QString problem;
    QString place;
    bool bySchemaToo; ///< a schema can't say everything
};

QList<Refused> refusedFiles()
{
    QList<Refused> rows;
    const auto row = [&rows](const char *name, const QByteArray &file, QLatin1StringView problem, const char *place,
                         bool bySchemaToo = true) {
        rows.append({name, file, problem, QString::fromLatin1(place), bySchemaToo});
    };
    row("empty", "", planFileNoJsonProblem, "");
    row("cut", example().chopped(20), planFileNoJsonProblem, "");
    row("byte order mark", "\xEF\xBB\xBF" + example(), planFileNoJsonProblem, "", false);
    row("no UTF-8", bent("Ben Sample", "Ben \xC3("), planFileNoJsonProblem, "");
    row("something behind it", example() + "{}", planFileNoJsonProblem, "");
    row("a list", "[]", planFileOtherProblem, "");
    row("another format", bent("gatehouse-plan", "shopping-list"), planFileOtherProblem, "");
    row("no format", "{\"version\": 1}", planFileOtherProblem, "");
    row("newer", bent("\"version\": 1", "\"version\": 2, \"new\": true"), planFileVersionProblem, "/version");
    row("version as text", bent("\"version\": 1", "\"version\": \"1\""), planFileValueProblem, "/version");
    row("half a version", bent("\"version\": 1", "\"version\": 1.5"), planFileValueProblem, "/version");
    row("too large", QByteArray(longestPlanFile + 1, ' '), planFileTooLargeProblem, "");
    row("unknown kind", bent("\"invite\"", "\"promote\""), planFileKindProblem, "/changes/0/edit");
    row("missing", bent("\"made_by\": \"anna@example.org\",", ""), planFileMissingProblem, "/made_by");
    row("missing in an edit", bent("\"name\": \"Ben Sample\",", ""), planFileMissingProblem, "/changes/0/edit/name");
    row("unknown field", bent("\"made_by\"", "\"token\": \"x\", \"made_by\""), planFileUnknownProblem, "");
    row("unknown in an edit", bent("\"email\"", "\"password\": \"x\", \"email\""), planFileUnknownProblem,
        "/changes/0/edit");
    row("unknown in a cell", bent("{\"permission\"", "{\"x\": 1, \"permission\""), planFileUnknownProblem,
        "/changes/0/edit/grant/cells/0");
    row("doubled field", bent("\"made_by\"", "\"made_by\": \"x\", \"made_by\""), planFileDoubledProblem, "", false);
    row("doubled in an edit, escaped", bent("\"email\"", "\"em\\u0061il\": \"x@example.org\", \"email\""),
        planFileDoubledProblem, "", false);
    row("an id twice", bent("b5f7a1de-0c3d-4a35-9b1b-3c5a5a0f7c02", "0d0a1c52-52f5-4d6c-9c39-1e0a7f1c2b11"),
        planFileDoubledProblem, "/changes/1/id", false);
    row("an account twice", bent("{\"id\": \"acc-7\", ", "{\"id\": \"acc-7\", \"name\": \"\"}, {\"id\": \"acc-7\", "),
        planFileDoubledProblem, "/accounts/1/id", false);
    row("a cell twice",
        bent("[{\"permission\": \"view_invoices\"}]",
            "[{\"permission\": \"view_invoices\"}, {\"permission\": \"view_invoices\"}]"),
        planFileDoubledProblem, "/changes/0/edit/grant/cells/1");
    row("all and cells", bent("{\"all\": false, \"cells\": [{", "{\"all\": true, \"cells\": [{"), planFileValueProblem,
        "/changes/0/edit/grant/cells");
    row("a number for a text", bent("\"Ben Sample\"", "7"), planFileValueProblem, "/changes/0/edit/name");
    row("a text for a number", bent("604800", "\"604800\""), planFileValueProblem, "/changes/0/edit/lifetime_s");
    row("no lifetime", bent("604800", "0"), planFileValueProblem, "/changes/0/edit/lifetime_s");
    row("a version below zero", bent("\"base_version\": 12", "\"base_version\": -1"), planFileValueProblem,
        "/changes/2/base_version");
    row("a version past 2^53", bent("\"base_version\": 12", "\"base_version\": 9007199254740994"), planFileValueProblem,
        "/changes/2/base_version");
    row("an empty id", bent("\"mem-31\"", "\"\""), planFileValueProblem, "/changes/2/edit/member");
    row("a long id", bent("mem-31", QByteArray(longestPlanId + 1, 'm')), planFileValueProblem,
        "/changes/2/edit/member");
    row("a long name", bent("Ben Sample", QByteArray(longestPlanLine + 1, 'b')), planFileValueProblem,
        "/changes/0/edit/name");
    row("a long text", bent("Since Monday", QByteArray(longestPlanText + 1, 'b')), planFileValueProblem,
        "/changes/3/edit/text");
    row("no address", bent("\"email\": \"ben@example.org\"", "\"email\": \"ben\""), planFileValueProblem,
        "/changes/0/edit/email");
    row("a local time", bent("15:04:05.000Z", "15:04:05.000+02:00"), planFileValueProblem, "/made_at");
    row("no such day", bent("2026-11-23T15:04", "2026-02-30T15:04"), planFileValueProblem, "/made_at", false);
    row("before 1970", bent("2026-11-23T15:04", "1926-11-23T15:04"), planFileValueProblem, "/made_at");
    row("a portal with a password", bent("https://portal", "https://me:secret@portal"), planFileValueProblem,
        "/portal/address");
    row("a portal with a question", bent("example.org/\"", "example.org/?token=x\""), planFileValueProblem,
        "/portal/address");
    row("a file for a portal", bent("https://portal.example.org/", "file:///etc/passwd"), planFileValueProblem,
        "/portal/address");
    row("nothing is changed",
        bent(
            "\"remove\": [{\"permission\": \"view_domains\"}],\n                \"end\"", "\"remove\": [], \"former\""),
        planFileValueProblem, "/changes/2/edit/add");
    row("given and taken", bent("\"add\": []", "\"add\": [{\"permission\": \"view_domains\"}]"), planFileValueProblem,
        "/changes/2/edit/add", false);
    row("an end that stays", bent("\"from\": null", "\"from\": \"2026-12-31T23:00:00.000Z\""), planFileValueProblem,
        "/changes/2/edit/add", false);
    row("the word and cells", bent("\"add\": []", "\"all\": true, \"add\": []"), planFileValueProblem,
        "/changes/2/edit/add");
    row("files at no message",
        bent("\"reason\": \"Helps with the invoices from December on\"", "\"files_left_out\": 1"),
        planFileUnknownProblem, "/changes/0/files_left_out");
    row("a control character", bent("Ben Sample", "Ben\\u0007Sample"), planFileTextProblem, "/changes/0/edit/name");
    row("two lines in a name", bent("Ben Sample", "Ben\\nSample"), planFileTextProblem, "/changes/0/edit/name");
    row("U+0000", bent("Ben Sample", "Ben\\u0000Sample"), planFileTextProblem, "/changes/0/edit/name");
    row("turned around", bent("\"subject\": \"ben@example.org\"", "\"subject\": \"\xE2\x80\xAEgro.elpmaxe@neb\""),
        planFileTextProblem, "/changes/0/subject");
    row("an isolate in an id", bent("acc-7", "acc\xE2\x81\xA7-7"), planFileTextProblem, "/accounts/0/id");
    row("a lone surrogate", bent("Ben Sample", "Ben\\ud800Sample"), planFileTextProblem, "/changes/0/edit/name", false);
    row("a bell in a message", bent("Welcome!\\n", "Welcome!\\u0007"), planFileTextProblem, "/changes/0/edit/message");
    row("an account of nobody", bent("\"account\": \"acc-7\"", "\"account\": \"acc-8\""), planFileReferenceProblem,
        "/changes/0/account", false);
    row("builds on what is not there", bent("\"depends_on\": \"0d0a", "\"depends_on\": \"1d0a"),
        planFileReferenceProblem, "/changes/1/depends_on", false);
    row("builds on itself",
        bent("\"depends_on\": \"0d0a1c52-52f5-4d6c-9c39-1e0a7f1c2b11\"",
            "\"depends_on\": \"b5f7a1de-0c3d-4a35-9b1b-3c5a5a0f7c02\""),
        planFileReferenceProblem, "/changes/1/depends_on", false);
    row("a change that is none", bent("\"changes\": [", "\"changes\": [7, "), planFileValueProblem, "/changes/0");
    return rows;
}

} // namespace

class PlanDocumentTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAsTheSame()
    {
        test::Seeded chance;
        for (int round = 0; round < 20; ++round) {
            const PlanDraft draft = draftOfAll(chance, 60);
            QVERIFY2(draft.leftOut.isEmpty(), qPrintable(QString::number(draft.leftOut.size())));
            const PlanDocument &written = draft.document;
            const auto file = toPlanFile(written);
            QVERIFY(file.has_value());
            const auto read = planFromFile(*file);
            QVERIFY(read.has_value());
            QCOMPARE(read->address, written.address);
            QCOMPARE(read->installation, u"installation-1"_s);
            QCOMPARE(read->portalName, u"Example Hosting"_s);
            QVERIFY(read->madeAt == written.madeAt);
            QCOMPARE(read->madeBy, u"anna@example.org"_s);
            QVERIFY(read->accounts == written.accounts);
            QVERIFY(read->refused.isEmpty());
            QCOMPARE(read->rows.size(), 60);
            for (qsizetype index = 0; index < read->rows.size(); ++index) {
                const PlanDocument::Row &now = read->rows.at(index);
                const PlanDocument::Row &then = written.rows.at(index);
                QCOMPARE(now.position, index + 1);
                QCOMPARE(now.change.id.value, u"change-%1"_s.arg(index + 1));
                QVERIFY(now.change.account == then.change.account);
                QVERIFY(now.change.account.portal.isEmpty() && now.change.account.identity.isEmpty());
                QCOMPARE(now.change.accountName, u"Name of "_s + now.change.account.account.value);
                QCOMPARE(now.change.actor, u"anna@example.org"_s);
                QCOMPARE(now.change.subject, then.change.subject);
                QCOMPARE(now.change.baseVersion, then.change.baseVersion);
                QVERIFY(now.change.stagedAt == then.change.stagedAt);
                QVERIFY(now.change.dependsOn == then.change.dependsOn);
                QVERIFY2(now.change.edit == then.change.edit, planKindOf(now.change.edit).data());
                QVERIFY(attachedFiles(now.change.edit).isEmpty());
                QCOMPARE(now.reason, then.reason);
                QCOMPARE(now.filesLeftOut, then.filesLeftOut);
            }
            QVERIFY2(!file->contains("secret"), file->constData());
        }
    }

    void whatAnEditHoldsIsKept()
    {
        test::Seeded chance;
        for (int round = 0; round < 300; ++round) {
            const Change change = test::anyChange(round % test::sharedEditKinds, 1, chance);
            const auto file = toPlanFile(planDraft({change}, test::samplePlanSource()).document);
            QVERIFY(file.has_value());
            const auto read = planFromFile(*file);
            QVERIFY(read.has_value());
            Edit expected = change.edit;
            if (auto *const ticket = std::get_if<TicketEdit>(&expected)) {
                QCOMPARE(qsizetype{read->rows.at(0).filesLeftOut}, attachedFiles(*ticket).size());
                if (auto *const reply = std::get_if<ReplyToTicket>(&ticket->what))
                    reply->files.clear();
                if (auto *const open = std::get_if<OpenTicket>(&ticket->what))
                    open->files.clear();
            }
            QVERIFY2(read->rows.at(0).change.edit == expected, file->constData());
        }
    }

    void everythingWrittenIsValidByTheSchema()
    {
        test::Seeded chance;
        QList<QByteArray> files{example()};
        for (int round = 0; round < 10; ++round) {
            const auto file = toPlanFile(draftOfAll(chance, 45).document);
            QVERIFY(file.has_value());
            files.append(*file);
        }
        files.append(*toPlanFile(planDraft({}, test::samplePlanSource()).document));
        const QStringList verdicts = bySchema(files);
        QCOMPARE(verdicts.size(), files.size());
        for (const QString &verdict : verdicts)
            QCOMPARE(verdict, u"valid"_s);
    }

    void theExampleIsReadAndWrittenAgainAsItIs()
    {
        const auto read = planFromFile(example());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->rows.size(), 4);
        QCOMPARE(read->rows.at(1).change.dependsOn->value, read->rows.at(0).change.id.value);
        QCOMPARE(read->rows.at(3).filesLeftOut, 1);
        const auto again = toPlanFile(*read);
        QVERIFY(again.has_value());
        QCOMPARE(QJsonDocument::fromJson(*again), QJsonDocument::fromJson(example()));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("place");
        const QList<Refused> rows = refusedFiles();
        for (const Refused &row : rows)
            QTest::newRow(row.name) << row.file << row.problem << row.place;
    }

    void refused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, problem);
        QFETCH(QString, place);
        QVERIFY(file != example());
        const auto read = planFromFile(file);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().problem, problem);
        QCOMPARE(read.error().about, place);
        QCOMPARE(read.error().code, Error::Code::BadInput);
        QVERIFY(!planFileSentence(problem).isEmpty());
        QVERIFY(sentence(read.error()).contains(planFileSentence(problem)));
    }

    void theSchemaRefusesWhatItCan()
    {
        QList<Refused> rows = refusedFiles();
        rows.removeIf([](const Refused &row) { return !row.bySchemaToo || row.problem == planFileTooLargeProblem; });
        QList<QByteArray> files;
        for (const Refused &row : std::as_const(rows))
            files.append(row.file);
        const QStringList verdicts = bySchema(files);
        QCOMPARE(verdicts.size(), rows.size());
        QVERIFY(rows.size() > 35);
        for (qsizetype index = 0; index < rows.size(); ++index)
            QVERIFY2(verdicts.at(index).startsWith(u"invalid"_s), rows.at(index).name);
    }

    void tooMuchIsRefused()
    {
        test::Seeded chance;
        PlanDocument many = planDraft({test::anyChange(5, 1, chance)}, test::samplePlanSource()).document;
        const PlanDocument::Row one = many.rows.constFirst();
        for (int number = 2; number <= mostPlanChanges; ++number) {
            many.rows.append(one);
            many.rows.last().change.id = {u"change-%1"_s.arg(number)};
        }
        const auto most = toPlanFile(many);
        QVERIFY(most.has_value());
        many.rows.append(one);
        many.rows.last().change.id = {u"one too many"_s};
        const auto more = toPlanFile(many);
        QVERIFY(!more.has_value());
        QCOMPARE(more.error().problem, QString(planFileTooLargeProblem));
    }

    void doubledIdsAreNotWritten()
    {
        test::Seeded chance;
        const Change change = test::anyChange(5, 1, chance);
        const PlanDraft draft = planDraft({change, change}, test::samplePlanSource());
        QCOMPARE(draft.document.rows.size(), 1);
        QVERIFY(toPlanFile(draft.document).has_value());
    }

    void deepFilesEndInWords()
    {
        const QByteArray deep = QByteArray(5000, '[') + QByteArray(5000, ']');
        const auto read = planFromFile(bent("[]", deep));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().problem, QString(planFileNoJsonProblem));
    }

    void whatIsPersonalStaysHere()
    {
        test::Seeded chance;
        QList<Change> changes;
        for (int kind = 0; kind < test::editKinds; ++kind)
            changes.append(test::anyChange(kind, kind + 1, chance));
        Change foreign = test::anyChange(5, 50, chance);
        foreign.account.portal = {u"another"_s};
        Change hidden = test::anyChange(0, 51, chance);
        std::get<InviteEdit>(hidden.edit).name = u"Ben\u202E"_s;
        Change onHidden = test::anyChange(2, 52, chance);
        onHidden.dependsOn = hidden.id;
        Change onFinished = test::anyChange(2, 53, chance);
        onFinished.dependsOn = ChangeId{u"done long ago"_s};
        onFinished.subject = u"Ben\u202E\nSample"_s;
        const PlanDraft draft =
            planDraft(changes + QList<Change>{foreign, hidden, onHidden, onFinished}, test::samplePlanSource());
        using Why = PlanDraft::LeftOut::Why;
        QList<PlanDraft::LeftOut> expected;
        for (int kind = test::sharedEditKinds; kind < test::editKinds; ++kind) {
            QVERIFY(isPersonal(changes.at(kind).edit));
            expected.append({changes.at(kind).id, Why::Personal});
        }
        expected +=
            {{foreign.id, Why::OtherPortal}, {hidden.id, Why::CannotBeWritten}, {onHidden.id, Why::BuildsOnLeftOut}};
        QVERIFY(draft.leftOut == expected);
        QCOMPARE(draft.document.rows.size(), test::sharedEditKinds + 1);
        QVERIFY(!draft.document.rows.last().change.dependsOn);
        QCOMPARE(draft.document.rows.last().change.subject, u"Ben Sample"_s);
        QVERIFY(toPlanFile(draft.document).has_value());
    }

    void personalRowsOfAFileAreRefusedOneByOne()
    {
        const QStringList kinds{u"answer_invitation"_s, u"leave"_s, u"offer_ownership"_s, u"cancel_ownership"_s,
            u"confirm_ownership"_s, u"decline_ownership"_s, u"mark_ticket_read"_s};
        for (const QString &kind : kinds) {
            const auto read = planFromFile(bent("\"invite\"", u"\"%1\""_s.arg(kind).toUtf8()));
            QVERIFY2(read.has_value(), qPrintable(kind));
            QCOMPARE(read->rows.size(), 2);
            QCOMPARE(read->rows.at(0).position, 3);
            using Refused = PlanDocument::Refused;
            QCOMPARE(read->refused.size(), 2);
            QVERIFY(read->refused.at(0)
                == (Refused{1, {u"0d0a1c52-52f5-4d6c-9c39-1e0a7f1c2b11"_s}, kind, Refused::Why::Personal}));
            QVERIFY(read->refused.at(1)
                == (Refused{2, {u"b5f7a1de-0c3d-4a35-9b1b-3c5a5a0f7c02"_s}, u"edit_invitation"_s,
                    Refused::Why::BuildsOnRefused}));
        }
    }

    void marksThatTurnTextAreKeptInMessages()
    {
        const auto read = planFromFile(bent("Welcome!", "\xE2\x80\xAEWelcome!\xE2\x80\xAC"));
        QVERIFY(read.has_value());
        QVERIFY(std::get<InviteEdit>(read->rows.at(0).change.edit).message.startsWith(u"\u202EWelcome!\u202C"_s));
    }

    /// Whatever stands in a file, it is read or refused in words; and what is read is written again as the same.
    void bentFilesAreReadOrRefused()
    {
        test::Seeded chance;
        const QByteArray sound = example();
        for (int round = 0; round < 3000; ++round) {
            QByteArray file = sound;
            for (int bends = 1 + chance.below(3); bends > 0; --bends) {
                const int at = chance.below(static_cast<int>(file.size()));
                if (chance.oneIn(3))
                    file.remove(at, 1 + chance.below(40));
                else if (chance.oneIn(2))
                    file[at] = static_cast<char>(chance.below(256));
                else
                    file.insert(at, sound.mid(chance.below(static_cast<int>(sound.size())), 1 + chance.below(40)));
                if (file.isEmpty())
                    file = "{}";
            }
            const auto read = planFromFile(file);
            if (!read) {
                QVERIFY(!planFileSentence(read.error().problem).isEmpty());
                continue;
            }
            const auto again = toPlanFile(*read);
            QVERIFY2(again.has_value(), file.constData());
        }
    }
};

QTEST_GUILESS_MAIN(PlanDocumentTest)
#include "plan_document_test.moc"
