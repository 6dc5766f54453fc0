// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/matrix_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using portal::test::HttpAnswer;

/// An account handed over, step by step, under each fault: each step happens once.
class OwnershipMatrixTest final : public MatrixTest {
    Q_OBJECT

public:
    OwnershipMatrixTest()
        : MatrixTest("ownership", {u"olga"_s, u"pia"_s})
    {
    }

protected:
    QList<Endpoint> endpoints() override
    {
        m_owner = &stage().person(u"olga"_s);
        m_other = &stage().person(u"pia"_s);
        m_house = stage().accountOf(*m_owner);
        if (stage().memberOf(m_house, *m_owner, *m_other).isEmpty())
            qFatal("nobody to hand it to");
        using Act = TransferEdit::Act;
        const QString offers = u"^/v1/accounts/[^/]+/ownership-transfers"_s;
        const QString received = u"^/v1/me/ownership-transfers/[^/]+/"_s;
        return {
            {"offerOwnership", "POST", QRegularExpression(offers + u"$"_s),
                [this](Fault) {
                    takeBackAll();
                    return step(*m_owner, stage().uuid(), Act::Offer, "ownership.transfer_offered");
                }},
            {"cancelOwnershipTransfer", "POST", QRegularExpression(offers + u"/[^/]+/cancel$"_s),
                [this](Fault) {
                    return step(*m_owner, offered(), Act::Cancel, "ownership.transfer_cancelled");
                }},
            {"declineOwnership", "POST", QRegularExpression(received + u"decline$"_s),
                [this](Fault) {
                    return answer(Act::Decline, "ownership.transfer_declined");
                }},
            {"confirmOwnership", "POST", QRegularExpression(received + u"confirm$"_s),
                [this](Fault) {
                    lookWhoOwns();
                    return answer(Act::Confirm, "ownership.transferred");
                }},
        };
    }

private:
    QByteArray offersPath() const { return "/v1/accounts/" + m_house.toLatin1() + "/ownership-transfers"; }

    /// The confirmation of the cell before has handed it over.
    void lookWhoOwns()
    {
        for (const QJsonValue &one : m_owner->direct->get("/v1/accounts").list("accounts")) {
            if (one[u"id"_s].toString() == m_house && !one[u"own"_s].toBool())
                std::swap(m_owner, m_other);
        }
    }

    void takeBackAll()
    {
        for (const QJsonValue &offer : m_owner->direct->get(offersPath()).list("transfers")) {
            if (offer[u"state"_s].toString() == u"pending"_s) {
                const HttpAnswer answer = m_owner->direct->mutate(
                    "POST", offersPath() + '/' + offer[u"id"_s].toString().toLatin1() + "/cancel");
                if (answer.status != 200)
                    qFatal("not taken back: %s", answer.body.constData());
            }
        }
    }

    /// A fresh offer, past the bad network.
    QString offered()
    {
        takeBackAll();
        const QString id = stage().uuid();
        const HttpAnswer answer = m_owner->direct->mutate(
            "POST", offersPath(), QJsonObject{{u"id"_s, id}, {u"member"_s, stage().memberIdOf(m_house, *m_other)}});
        if (answer.status != 200)
            qFatal("not offered: %s", answer.body.constData());
        return id;
    }

    /// By the name that whoever is asked knows it by.
    Errand answer(TransferEdit::Act act, const QByteArray &action)
    {
        const QString id = offered();
        const QJsonArray received = m_other->direct->get("/v1/me/ownership-transfers").list("transfers");
        if (received.size() != 1)
            qFatal("%d offers are waiting", static_cast<int>(received.size()));
        Errand errand = step(*m_other, received.first()[u"id"_s].toString(), act, action);
        errand.effects = [this, action, id, reader = m_other] {
            return stage().events(*reader, m_house, action, id);
        };
        return errand;
    }

    Errand step(FaultStage::Person &who, const QString &id, TransferEdit::Act act, const QByteArray &action)
    {
        const TransferEdit edit{TransferId{id}, act, MemberId{stage().memberIdOf(m_house, *m_other)}, {}};
        return sending(who, m_house, edit, 0,
            [this, action, id, reader = m_other] { return stage().events(*reader, m_house, action, id); });
    }

    FaultStage::Person *m_owner = nullptr;
    FaultStage::Person *m_other = nullptr;
    QString m_house;
};

QTEST_GUILESS_MAIN(OwnershipMatrixTest)

#include "ownership_matrix_test.moc"
