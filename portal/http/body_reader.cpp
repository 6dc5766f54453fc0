// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/body_reader.h"

#include "portal/http/head.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
namespace http = boost::beast::http;

namespace portal {

namespace {

/// Beast passes over whatever stands between quotes here, also a line end that another program would believe in.
bool isExtension(boost::beast::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte < 0x7f);
    });
}

tl::unexpected<Problem> endlessLine()
{
    return refuse(400, u"invalid_request"_s, u"The line of a chunk is too long."_s);
}

} // namespace

struct BodyReader::Private {
    explicit Private(const Limits &limits)
        : lineBytes(limits.chunkLineBytes)
        , trailerBytes(limits.trailerBytes)
    {
    }

    /// Beast calls it for each chunk, the last one too.
    void operator()(std::uint64_t size, boost::beast::string_view extensions, boost::system::error_code &error)
    {
        if (extensions.size() > lineBytes || !isExtension(extensions))
            error = http::error::bad_chunk_extension;
        if (size == 0)
            trailer = extensions.data() + extensions.size() + 2;
    }

    const std::size_t lineBytes;
    const std::size_t trailerBytes;
    const char *trailer = nullptr; ///< where it begins in the bytes that end the body
    http::request_parser<http::string_body> parser;
};

BodyReader::BodyReader(const Limits &limits)
    : d(std::make_unique<Private>(limits))
{
    d->parser.eager(true);
    d->parser.header_limit(static_cast<std::uint32_t>(limits.headBytes));
    d->parser.body_limit(limits.bodyBytes);
    d->parser.on_chunk_header(*d);
}

BodyReader::~BodyReader() = default;

Result<qsizetype> BodyReader::take(QByteArrayView bytes)
{
    boost::system::error_code error;
    const auto taken =
        d->parser.put(boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), error);
    if (!error || error == http::error::need_more) {
        const auto size = static_cast<qsizetype>(taken);
        const auto checked =
            d->trailer ? checkTrailer({d->trailer, bytes.data() + size}) : checkUnfinished(bytes.sliced(size));
        if (!checked)
            return tl::unexpected(checked.error());
        return size;
    }
    if (error == http::error::body_limit)
        return refuse(413, u"content_too_large"_s, u"The body is too large."_s);
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return refuse(431, u"headers_too_large"_s, u"The trailer is too large."_s);
    return refuse(400, u"invalid_request"_s, u"The body is not framed as its head says."_s);
}

Result<void> BodyReader::checkUnfinished(QByteArrayView rest) const
{
    if (isDone() || !d->parser.is_header_done() || !d->parser.chunked())
        return {};
    // The line end of the chunk before may lead it. A line that ends and is still here is the last chunk's: it waits
    // for its trailer.
    const auto lineEnd = rest.indexOf("\r\n", rest.startsWith("\r\n") ? 2 : 0);
    const auto size = static_cast<std::size_t>(rest.size());
    if (lineEnd < 0)
        return size > d->lineBytes ? Result<void>(endlessLine()) : Result<void>();
    if (static_cast<std::size_t>(lineEnd) > d->lineBytes)
        return endlessLine();
    if (size - static_cast<std::size_t>(lineEnd) > d->trailerBytes)
        return refuse(431, u"headers_too_large"_s, u"The trailer is too large."_s);
    return {};
}

Result<void> BodyReader::checkTrailer(QByteArrayView trailer) const
{
    if (static_cast<std::size_t>(trailer.size()) > d->trailerBytes)
        return refuse(431, u"headers_too_large"_s, u"The trailer is too large."_s);
    return readTrailer(trailer);
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
