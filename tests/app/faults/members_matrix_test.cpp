// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/matrix_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using portal::test::HttpAnswer;

namespace {

constexpr int plentyOfPeople = 480; ///< each cell has somebody of its own

} // namespace

/// What is done to people's access, under each fault: it happens once, whatever happens to the answer.
class MembersMatrixTest final : public MatrixTest {
    Q_OBJECT

public:
    MembersMatrixTest()
        : MatrixTest("members", {u"olga"_s, u"pia"_s}, plentyOfPeople)
    {
    }

protected:
    QList<Endpoint> endpoints() override
    {
        m_firm = stage().accountOf(stage().owner());
        m_house = stage().accountOf(stage().person(u"olga"_s));
        listMembers();
        const QString member = u"^/v1/accounts/[^/]+/members/[^/]+"_s;
        return {
            endpoint("changeGrant", "PATCH", member + u"/grant$"_s, "member.grant_changed",
                [](const Somebody &one) { return Edit{ChangeGrantEdit{{one.id}, {}, laterEnd(one)}}; }),
            dryRun("changeGrant", "PATCH", member + u"/grant\\?dry_run=true$"_s, "member.grant_changed",
                [](const Somebody &one) { return Edit{ChangeGrantEdit{{one.id}, {}, laterEnd(one)}}; }),
            dryRun("removeMember", "DELETE", member + u"\\?dry_run=true$"_s, "member.removed",
                [](const Somebody &one) { return Edit{RemoveEdit{{one.id}}}; }),
            endpoint("removeMember", "DELETE", member + u"$"_s, "member.removed",
                [](const Somebody &one) { return Edit{RemoveEdit{{one.id}}}; }),
            endpoint("restoreMember", "POST", member + u"/restore$"_s, "member.restored",
                [this](Somebody &one) {
                    turn(one, "DELETE", "");
                    return Edit{RestoreEdit{{one.id}}};
                }),
            endpoint("deactivateMember", "POST", member + u"/deactivate$"_s, "member.deactivated",
                [](const Somebody &one) { return Edit{DeactivateEdit{{one.id}}}; }),
            endpoint("reactivateMember", "POST", member + u"/reactivate$"_s, "member.reactivated",
                [this](Somebody &one) {
                    turn(one, "POST", "/deactivate");
                    return Edit{ReactivateEdit{{one.id}}};
                }),
            endpoint("editMember", "PATCH", member + u"$"_s, "member.edited",
                [](const Somebody &one) {
                    return Edit{ChangeRoleEdit{{one.id}, u"administrator"_s, {}, u"user"_s, {}}};
                }),
            {"leaveAccount", "POST", QRegularExpression(u"^/v1/accounts/[^/]+/leave$"_s),
                [this](Fault) {
                    return leaving();
                }},
        };
    }

private:
    struct Somebody {
        QString id;
        qint64 version = 0;
        std::optional<Instant> endsAt;
    };

    void listMembers()
    {
        QByteArray cursor;
        do {
            const HttpAnswer page = stage().owner().direct->get("/v1/accounts/" + m_firm.toLatin1()
                + "/members?limit=500" + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
            for (const QJsonValue &member : page.list("members")) {
                const bool isUsual =
                    member[u"role"_s].toString() == u"user"_s && member[u"status"_s].toString() == u"active"_s;
                const QJsonValue end = member[u"grant"_s][u"ends_at"_s];
                if (isUsual)
                    m_people.append({member[u"id"_s].toString(), member[u"version"_s].toInteger(),
                        end.isDouble() ? std::optional(Instant(std::chrono::milliseconds(end.toInteger())))
                                       : std::nullopt});
            }
            cursor = page.text("next_cursor").toLatin1();
        } while (!cursor.isEmpty());
    }

    Somebody next()
    {
        if (m_people.isEmpty())
            qFatal("nobody is left");
        return m_people.takeLast();
    }

    static GrantDelta laterEnd(const Somebody &one)
    {
        GrantDelta delta;
        delta.end = GrantDelta::End{one.endsAt, SystemClock().now() + std::chrono::hours(24 * 90)};
        return delta;
    }

    /// Past the bad network.
    void turn(Somebody &one, const QByteArray &verb, const QByteArray &act)
    {
        const HttpAnswer answer = stage().owner().direct->mutate(
            verb, "/v1/accounts/" + m_firm.toLatin1() + "/members/" + one.id.toLatin1() + act, {}, one.version);
        if (answer.status != 200)
            qFatal("not turned: %s", answer.body.constData());
        ++one.version;
    }

    Endpoint endpoint(const char *operation, const QByteArray &verb, const QString &target, const QByteArray &action,
        const std::function<Edit(Somebody &)> &edit)
    {
        return {operation, verb, QRegularExpression(target), [this, action, edit](Fault) {
                    Somebody one = next();
                    const Edit wanted = edit(one);
                    return sending(stage().owner(), m_firm, wanted, one.version,
                        [this, action, id = one.id] { return stage().events(stage().owner(), m_firm, action, id); });
                }};
    }

    Endpoint dryRun(const char *operation, const QByteArray &verb, const QString &target, const QByteArray &action,
        const std::function<Edit(Somebody &)> &edit)
    {
        Endpoint asked{operation, verb, QRegularExpression(target), [this, action, edit](Fault) {
                           Somebody one = m_people.constFirst(); // nothing happens to them
                           const Edit wanted = edit(one);
                           return trying(stage().owner(), m_firm, wanted, one.version, [this, action, id = one.id] {
                               return stage().events(stage().owner(), m_firm, action, id);
                           });
                       }};
        asked.isDryRun = true;
        return asked;
    }

    Errand leaving()
    {
        FaultStage::Person &olga = stage().person(u"olga"_s);
        FaultStage::Person &pia = stage().person(u"pia"_s);
        const QString member = stage().memberOf(m_house, olga, pia);
        return sending(pia, m_house, LeaveEdit{{member}}, 0,
            [this, &olga, member] { return stage().events(olga, m_house, "member.left", member); });
    }

    QString m_firm;
    QString m_house;
    QList<Somebody> m_people;
};

QTEST_GUILESS_MAIN(MembersMatrixTest)

#include "members_matrix_test.moc"
