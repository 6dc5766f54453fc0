// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/body_reader.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

using namespace Qt::Literals::StringLiterals;
namespace http = boost::beast::http;

namespace portal {

struct BodyReader::Private {
    http::request_parser<http::string_body> parser;
};

BodyReader::BodyReader(const Limits &limits)
    : d(std::make_unique<Private>())
{
    d->parser.eager(true);
    d->parser.header_limit(static_cast<std::uint32_t>(limits.headBytes));
    d->parser.body_limit(limits.bodyBytes);
}

BodyReader::~BodyReader() = default;

Result<qsizetype> BodyReader::take(QByteArrayView bytes)
{
    boost::system::error_code error;
    const auto taken =
        d->parser.put(boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), error);
    if (!error || error == http::error::need_more)
        return static_cast<qsizetype>(taken);
    if (error == http::error::body_limit)
        return refuse(413, u"content_too_large"_s, u"The body is too large."_s);
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return refuse(431, u"headers_too_large"_s, u"The trailer is too large."_s);
    return refuse(400, u"invalid_request"_s, u"The body is not framed as its head says."_s);
}

bool BodyReader::isDone() const
{
    return d->parser.is_done();
}

QByteArray BodyReader::body() const
{
    const auto &body = d->parser.get().body();
    return {body.data(), static_cast<qsizetype>(body.size())};
}

} // namespace portal
