// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/falsify.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto lengthName = "Content-Length";
constexpr int pause = 7; ///< seconds that 429 and 503 ask for

QByteArray answer(const QByteArray &status, const QByteArray &fields, const QByteArray &body,
    const QByteArray &type = "application/problem+json")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + fields
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray httpDate(int secondsFromNow)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(1'800'000'000 + secondsFromNow, Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray problem(int status, const QByteArray &code)
{
    return R"({"type":"urn:x","title":"No.","status":)" + QByteArray::number(status) + R"(,"code":")" + code + "\"}";
}

QByteArray limited(const QByteArray &fields)
{
    return answer("429 Too Many Requests", fields, problem(429, "rate_limited"));
}

QByteArray busy(const QByteArray &fields)
{
    return answer("503 Service Unavailable", fields, problem(503, "overloaded"));
}

const QByteArray &page()
{
    static const QByteArray html = "<!DOCTYPE html><html><body><form>Welcome to our network. I agree.</form></body>";
    return html;
}

/// Valid JSON of a part of the answer: a list without its last entry, any other thing without its last members.
QByteArray truncated(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QString &key : object.keys()) {
        QJsonArray list = object.value(key).toArray();
        if (list.isEmpty() || !object.contains("count"_L1))
            continue;
        list.removeLast();
        object.insert(key, list);
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    const QStringList keys = object.keys();
    for (const QString &key : keys.mid(keys.size() / 2))
        object.remove(key);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A gzip stream of `body` without its last third.
QByteArray cutGzip(const QByteArray &body)
{
    constexpr qsizetype lengthAndZlibHead = 6;
    const QByteArray deflated = qCompress(body).mid(lengthAndZlibHead);
    return QByteArray::fromHex("1f8b0800000000000003") + deflated.first(deflated.size() * 2 / 3);
}

/// 300 KB of fields; Qt reads some 2 MB of head a second.
QList<std::pair<QByteArray, QByteArray>> fillers()
{
    constexpr int count = 50;
    constexpr qsizetype size = 6'000;
    QList<std::pair<QByteArray, QByteArray>> fields;
    for (int index = 0; index < count; ++index)
        fields.emplaceBack("X-" + QByteArray::number(index), QByteArray(size, 'x'));
    return fields;
}

void setBody(WireMessage &reply, const QByteArray &body)
{
    reply.body = body;
    reply.setField(lengthName, QByteArray::number(body.size()));
}

Falsified chunked(WireMessage reply, bool isWhole, bool keepsLength)
{
    if (!keepsLength)
        reply.removeField(lengthName);
    reply.setField("Transfer-Encoding", "chunked");
    const QByteArray size = QByteArray::number(reply.body.size(), 16);
    if (isWhole)
        return {reply.head() + size + "\r\n" + reply.body + "\r\n0\r\n\r\n"};
    return {reply.head() + size + "\r\n" + reply.body.first(reply.body.size() / 2), true};
}

Falsified ofLength(Fault fault, WireMessage reply)
{
    const qsizetype size = reply.body.size();
    switch (fault) {
    case Fault::LengthTooShort:
        reply.setField(lengthName, QByteArray::number(size - 1));
        return {reply.bytes()};
    case Fault::LengthTooLong:
        reply.setField(lengthName, QByteArray::number(size + 10));
        return {reply.bytes(), true};
    case Fault::LengthDoubled:
        reply.fields.emplaceBack(lengthName, QByteArray::number(size + 1));
        return {reply.bytes(), true};
    case Fault::LengthNegative:
        reply.setField(lengthName, "-" + QByteArray::number(size));
        return {reply.bytes(), true};
    case Fault::LengthMissing:
        reply.removeField(lengthName);
        reply.setField("Connection", "close");
        return {reply.bytes(), true};
    default:
        return chunked(reply, true, true);
    }
}

Falsified ofCut(Fault fault, WireMessage reply)
{
    const QByteArray head = reply.head();
    switch (fault) {
    case Fault::CutHead:
        return {head.first(head.size() / 2), true};
    case Fault::CutGzip:
        reply.setField("Content-Encoding", "gzip");
        setBody(reply, cutGzip(reply.body));
        return {reply.bytes()};
    case Fault::ChunksCut:
        return chunked(reply, false, false);
    default:
        return {head + reply.body.first(reply.body.size() / 2), true};
    }
}

Falsified flipped(Fault fault, WireMessage reply)
{
    // At a place where it shows. A bit flipped inside a value is a value like any other: TLS alone finds it out, which
    // aBitFlippedUnderTlsIsNoAnswer in tls_test plays.
    if (fault == Fault::FlippedBody) {
        reply.body[0] = static_cast<char>(reply.body.at(0) ^ 1);
        return {reply.bytes()};
    }
    QByteArray bytes = reply.bytes();
    const qsizetype at = bytes.indexOf(lengthName);
    bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
    return {bytes, true};
}

} // namespace

std::optional<QByteArray> answerInstead(Fault fault, const QUrl &elsewhere)
{
    const QByteArray location = "Location: " + elsewhere.toEncoded() + "\r\n";
    const QByteArray seconds = "Retry-After: " + QByteArray::number(pause) + "\r\n";
    const QByteArray date = "Date: " + httpDate(0) + "\r\nRetry-After: " + httpDate(pause) + "\r\n";
    switch (fault) {
    case Fault::RedirectFound:
        return answer("302 Found", location, "");
    case Fault::RedirectKeepingVerb:
        return answer("307 Temporary Redirect", location, "");
    case Fault::Unauthorized:
    case Fault::TokenExpired:
        return answer("401 Unauthorized", "WWW-Authenticate: Bearer\r\n", problem(401, "sign_in_needed"));
    case Fault::RateLimitedSeconds:
        return limited(seconds);
    case Fault::RateLimitedDate:
        return limited(date);
    case Fault::RateLimitedGarbage:
        return limited("Retry-After: soon\r\n");
    case Fault::BusySeconds:
        return busy(seconds);
    case Fault::BusyDate:
        return busy(date);
    case Fault::BusyWithoutTime:
        return busy({});
    case Fault::CaptivePortal:
        return answer("200 OK", {}, page(), "text/html");
    default:
        return {};
    }
}

Falsified falsified(Fault fault, WireMessage reply, const WireMessage &other)
{
    switch (fault) {
    case Fault::LoseReply:
    case Fault::LoseReplyByReset:
        return {{}, true};
    case Fault::CutHead:
    case Fault::CutBody:
    case Fault::CutGzip:
    case Fault::ChunksCut:
        return ofCut(fault, std::move(reply));
    case Fault::LengthTooShort:
    case Fault::LengthTooLong:
    case Fault::LengthDoubled:
    case Fault::LengthNegative:
    case Fault::LengthAndChunks:
    case Fault::LengthMissing:
        return ofLength(fault, std::move(reply));
    case Fault::EarlyHints:
        return {"HTTP/1.1 103 Early Hints\r\nLink: </portal.css>; rel=preload\r\n\r\n" + reply.bytes()};
    case Fault::DoubledReply:
        return {reply.bytes() + reply.bytes()};
    case Fault::ReplyOfAnother:
    case Fault::StaleReply:
    case Fault::ReorderedPages:
        return {other.bytes()};
    case Fault::ReplyOfAnotherUnnamed: {
        WireMessage unnamed = other;
        unnamed.removeField("Gatehouse-Exchange");
        return {unnamed.bytes()};
    }
    case Fault::GiantHead:
        reply.fields.append(fillers());
        return {reply.bytes()};
    case Fault::BusyAfterCommit:
        return {answer("503 Service Unavailable", {}, page(), "text/html")};
    case Fault::TruncatedJson:
        setBody(reply, truncated(reply.body));
        return {reply.bytes()};
    case Fault::FlippedHead:
    case Fault::FlippedBody:
        return flipped(fault, std::move(reply));
    default:
        return {reply.bytes()};
    }
}

} // namespace gatehouse::test
