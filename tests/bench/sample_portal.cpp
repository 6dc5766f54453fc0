// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sample_portal.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::bench {

namespace {
constexpr int seedingPatience = 300'000;
}

SamplePortal::SamplePortal(int people)
{
    const auto filled = m_process.run({u"demo"_s, u"--members"_s, QString::number(people)}, {}, seedingPatience);
    if (filled.exitCode != 0)
        qFatal("no sample could be made: %s", filled.error.constData());
    if (!m_process.start({u"--embedded"_s}))
        qFatal("the portal did not start: %s", m_process.errorOutput().constData());
    m_owner = std::make_unique<portal::test::HttpClient>(m_process.port());
    const auto tokens = m_owner->postForm("/v1/token",
        {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
            {u"sign_in_code"_s, QString::fromLatin1(m_process.signInCode())}});
    m_token = tokens.text("access_token").toLatin1();
    m_owner->setAccessToken(m_token);
    for (const auto &each : m_owner->get("/v1/accounts").list("accounts")) {
        const auto account = each.toObject();
        if (account[u"own"_s].toBool())
            m_account = "/v1/accounts/" + account[u"id"_s].toString().toLatin1();
    }
    if (m_account.isEmpty())
        qFatal("the sample's owner could not sign in: status %d", tokens.status);
}

QString SamplePortal::folder() const
{
    return QFileInfo(m_process.database()).path();
}

std::string SamplePortal::get(const QByteArray &path) const
{
    const QByteArray request =
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + m_token + "\r\n\r\n";
    return request.toStdString();
}

std::string SamplePortal::patch(const QByteArray &path, const QByteArray &body, const QByteArray &fields) const
{
    const QByteArray request = "PATCH " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + m_token
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields
        + "\r\n" + body;
    return request.toStdString();
}

} // namespace gatehouse::bench
