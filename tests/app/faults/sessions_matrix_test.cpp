// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/matrix_test.h"

#include "app/session/token_endpoint.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

/// Tokens, under each fault: renewed, and given back.
class SessionsMatrixTest final : public MatrixTest {
    Q_OBJECT

public:
    SessionsMatrixTest()
        : MatrixTest("sessions", {u"olga"_s})
    {
    }

protected:
    QList<Endpoint> endpoints() override
    {
        m_refresh = stage().signIn(u"olga"_s).refresh;
        Endpoint renew{"issueToken", "POST", QRegularExpression(u"^/v1/token$"_s), [this](Fault) {
                           return Errand{[this] {
                               return renewed();
                           }};
                       }};
        renew.hasSession = false;
        renew.tellsRetryAfter = false;
        Endpoint end{"signOut", "POST", QRegularExpression(u"^/v1/sign-out$"_s), [this](Fault) {
                         return ending();
                     }};
        end.tellsRetryAfter = false;
        return {renew, end};
    }

private:
    ClientUnderTest &olga() { return *stage().person(u"olga"_s).client; }

    /// With the token at hand; a renewal whose answer was lost is asked for again with the same one (R26).
    test::Trial renewed()
    {
        const TokenEndpoint endpoint(stage().network().url(u"/v1/token"_s), olga().transport(), olga().clock());
        const Result<SignIn> answer = QCoro::waitFor(endpoint.refresh(m_refresh, {}));
        if (answer)
            m_refresh = answer->tokens.refresh;
        return trialOf(answer);
    }

    /// Whatever the portal hears of it: here the tokens are gone.
    Errand ending()
    {
        olga().beginAgain(stage().signIn(u"olga"_s));
        Errand errand;
        errand.isRepeatable = false;
        errand.attempt = [this] {
            return trialOf(QCoro::waitFor(olga().session().end(stage().network().url(u"/v1/sign-out"_s))));
        };
        errand.effects = [this] {
            return !olga().holdsToken() && olga().session().state() == Identity::State::SignInNeeded ? 1 : 0;
        };
        return errand;
    }

    QByteArray m_refresh;
};

QTEST_GUILESS_MAIN(SessionsMatrixTest)

#include "sessions_matrix_test.moc"
