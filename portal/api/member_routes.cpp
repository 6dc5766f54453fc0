// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/member_access.h"
#include "portal/api/member_writer.h"
#include "portal/api/page_cursor.h"
#include "portal/api/request_limits.h"
#include "portal/api/wire.h"
#include "portal/store/member_search.h"
#include "portal/store/text_fold.h"

#include <memory>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A page of the list while it is written.
class MemberPage {
public:
    MemberPage(const Profile &profile, int limit)
        : m_profile(profile)
        , m_limit(limit)
    {
        constexpr std::size_t usualMember = 400;
        m_json.reserve(usualMember * static_cast<std::size_t>(limit));
    }

    void take(const RowView &row)
    {
        if (m_count == m_limit) {
            m_hasMore = true;
            return;
        }
        if (m_count > 0) {
            m_json += ',';
        }
        writeMember(m_json, row, m_profile);
        const auto id = row.text(int(MemberColumn::Id));
        m_last.assign(id.begin(), id.end());
        ++m_count;
    }

    /// As if nothing had been taken.
    void restart()
    {
        m_json.clear();
        m_count = 0;
        m_hasMore = false;
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    [[nodiscard]] QString last() const { return QString::fromStdString(m_last); }
    [[nodiscard]] Response response(const QString &cursor) const
    {
        // Piece by piece: an expression of QByteArrays is put together byte by byte.
        QByteArray body;
        body.reserve(static_cast<qsizetype>(m_json.size()) + 512);
        body.append(R"({"count":)").append(QByteArray::number(m_count)).append(R"(,"members":[)");
        body.append(m_json.data(), static_cast<qsizetype>(m_json.size())).append(R"(],"next_cursor":)");
        // Cursors are of base64's letters: nothing in them needs an escape.
        body.append(cursor.isEmpty() ? QByteArray("null") : QByteArray('"' + cursor.toLatin1() + '"')).append('}');
        return Response{200, "application/json", std::move(body), {}};
    }

private:
    const Profile &m_profile;
    const int m_limit;
    std::string m_json;
    int m_count = 0;
    bool m_hasMore = false;
    std::string m_last;
};

/// What of the account a page shows.
struct PageWish {
    QString account;
    qint64 sequence = 0;
    MemberFilter filter;
};

/// A search in memory, each hit read and looked at again; false when the account is too large for that.
Result<bool> fillBySearch(MemberPage &page, Scene &scene, MemberSearch &search, const PageWish &wish)
{
    const auto take = [&page](const RowView &row) {
        page.take(row);
    };
    MemberQuest quest{wish.account, wish.sequence, foldedText(wish.filter.search), wish.filter.after, 0};
    bool isOver = false;
    while (!isOver && !page.hasMore()) {
        quest.most = wish.filter.limit - page.count();
        auto ids = search.find(scene.transaction, quest);
        if (!ids) {
            return tl::unexpected(ids.error());
        }
        if (!*ids) {
            page.restart();
            return false;
        }
        if (auto shown = eachMemberOf(scene.transaction, wish.account, **ids, wish.filter, take); !shown) {
            return tl::unexpected(shown.error());
        }
        isOver = int((*ids)->size()) < quest.most;
        if (!isOver) {
            quest.after = (*ids)->back();
        }
    }
    return true;
}

Result<void> fillPage(MemberPage &page, Scene &scene, MemberSearch &search, const PageWish &wish)
{
    if (wish.filter.status != u"removed"_s && !foldedText(wish.filter.search).isEmpty()) {
        auto filled = fillBySearch(page, scene, search, wish);
        if (!filled || *filled) {
            return filled ? Result<void>() : Result<void>(tl::unexpected(filled.error()));
        }
    }
    return eachMember(scene.transaction, wish.account, wish.filter, [&page](const RowView &row) { page.take(row); });
}

Result<Response> listMembers(Scene &scene, const Request &request, MemberSearch &memory)
{
    auto reader = managerOf(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto limit = pageLimit(request, usualPage, largestPage);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const QString search = request.query.value(u"q"_s);
    if (search.size() > longestSearch) {
        return invalidField(u"q"_s, u"This search is too long."_s);
    }
    static const QStringList statuses{u""_s, u"active"_s, u"deactivated"_s, u"removed"_s};
    const QString status = request.query.value(u"status"_s);
    if (!statuses.contains(status)) {
        return invalidField(u"status"_s, u"There is no such status."_s);
    }
    const CursorScope scope{"members", status + u'/' + search};
    auto after = openCursor(scene, *reader, scope, request.query.value(u"cursor"_s));
    if (!after) {
        return tl::unexpected(after.error());
    }
    const Membership &own = reader->membership;
    MemberPage page(scene.profile, *limit);
    const PageWish wish{own.account, own.sequence, {status, search, *after, *limit + 1}};
    if (auto filled = fillPage(page, scene, memory, wish); !filled) {
        return tl::unexpected(filled.error());
    }
    if (!page.hasMore()) {
        return page.response({});
    }
    auto cursor = sealCursor(scene, *reader, scope, page.last());
    if (!cursor) {
        return tl::unexpected(cursor.error());
    }
    return page.response(*cursor);
}

Result<Response> showMember(Scene &scene, const Request &request)
{
    auto found = memberForManagerOrSelf(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return entity(memberToJson(found->member, scene.profile), found->member.version);
}

} // namespace

Routes memberRoutes()
{
    const QString all = u"/v1/accounts/{account}/members"_s;
    const auto memory = std::make_shared<MemberSearch>();
    const auto list = [memory](Scene &scene, const Request &request) {
        return listMembers(scene, request, *memory);
    };
    return {readRoute({Verb::Get, all, "listMembers"}, list),
        readRoute({Verb::Get, all + u"/{member}"_s, "showMember"}, showMember)};
}

} // namespace portal
