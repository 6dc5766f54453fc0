// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/demo.h"

#include "portal/clock.h"
#include "portal/profiles/profile.h"
#include "portal/store/demo_tickets.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr int batch = 5'000;

constexpr const char *findAnyAccount = "SELECT 1 FROM accounts LIMIT 1";
constexpr const char *findIdentity = "SELECT id FROM identities WHERE canonical_email = ?";
constexpr const char *findFirm =
    "SELECT a.id, (SELECT count(*) FROM members m WHERE m.account_id = a.id AND m.removed_at IS NULL) FROM accounts a "
    "WHERE a.owner_id = ? ORDER BY a.created_at, a.id LIMIT 1";

DemoPerson owner()
{
    return {u"Amelia Hart"_s, u"amelia.hart@example.com"_s};
}

DemoPerson reseller()
{
    return {u"Rowan Castellan"_s, u"rowan.castellan@example.net"_s};
}

/// The small firm: its sub-accounts, its people now, and those who were there.
class FirmStory {
public:
    FirmStory(DemoWriter &writer, const Profile &profile)
        : m_writer(writer)
        , m_profile(profile)
    {
        m_firm.ownerEmail = owner().email;
        m_firm.ownerIdentity = writer.identity(owner(), 3h);
        const auto [account, ownerMember] = writer.account(u"Brightwater Ltd"_s, m_firm.ownerIdentity, owner());
        m_firm.account = account;
        m_owner = {ownerMember, m_firm.ownerIdentity, owner()};
        m_firm.members = 1;
        if (profile.subAccounts) {
            for (const QString &name : demoSubAccountNames()) {
                m_subAccounts.append(writer.subAccount(m_firm.account, name));
            }
        }
    }

    [[nodiscard]] const DemoFirm &firm() const { return m_firm; }

    void writeTickets()
    {
        if (m_profile.tickets) {
            writeFirmTickets(m_writer, {m_firm.account, m_owner, m_delegate});
        }
    }

    void writePeople()
    {
        const DemoGrants grants(m_profile, m_subAccounts);
        for (const DemoPerson &person : demoColleagues()) {
            const int number = m_firm.members - 1;
            add({person, {}, grants.some(number, endOf(number)), std::chrono::hours{700 - m_firm.members * 31}});
        }
        if (m_profile.deactivate) {
            add({{u"Katja Brandt"_s, u"katja.brandt@example.net"_s}, {}, grants.some(3), 800h, u"deactivated"_s});
        }
        // One can still be restored, the other can only be invited again.
        former({{u"Leon Moreau"_s, u"leon.moreau@example.org"_s}, {}, grants.some(1), 500h, u"active"_s, 5h});
        former({{u"Mina Sato"_s, u"mina.sato@example.com"_s}, {}, grants.some(2), 3'000h, u"active"_s, 1'500h});
    }

    void writeInvitations()
    {
        const DemoGrants grants(m_profile, m_subAccounts);
        const auto lifetime = std::chrono::duration_cast<std::chrono::minutes>(m_profile.invitations.lifetime);
        const DemoPerson kofi{u"Kofi Mensah"_s, u"kofi.mensah@example.org"_s};
        const QString welcome = u"Welcome to Brightwater! Ask me if anything is missing."_s;
        const QList<DemoWriter::Offer> offers{
            {kofi, grants.some(0), 2h, u"open"_s, 1, u"handed_over"_s, welcome},
            {{u"Lucia Ferrara"_s, u"lucia.ferrara@example.net"_s}, grants.some(1), lifetime - 40min},
            {{u"Magnus Dahl"_s, u"magnus.dahl@example.com"_s}, grants.some(2), lifetime * 3 / 8, u"open"_s, 2},
            {{u"Nina Petrova"_s, u"nina.petrova@example.org"_s}, grants.some(3), lifetime + 50h, u"open"_s, 1,
                u"bounced"_s},
            {{u"Tomas Vesely"_s, u"tomas.vesely@example.net"_s}, grants.some(5), lifetime / 4, u"open"_s, 1,
                u"bounced"_s},
            {{u"Ben Okafor"_s, u"ben.okafor@example.com"_s}, grants.some(0), 600h, u"accepted"_s},
            {{u"Oscar Lund"_s, u"oscar.lund@example.net"_s}, grants.some(4), 130h, u"declined"_s},
            {{u"Priya Nair"_s, u"priya.nair@example.com"_s}, grants.some(6), 51h, u"revoked"_s},
            {kofi, grants.some(7), 30h, u"superseded"_s},
        };
        for (const DemoWriter::Offer &offer : offers) {
            m_writer.invitation(m_firm.account, m_firm.ownerIdentity, owner().name, offer);
        }
    }

private:
    /// Where grants may have an end date, two have one: in a few days, and over.
    [[nodiscard]] std::optional<Instant> endOf(int number) const
    {
        if (!m_profile.endDates || (number != 3 && number != 6)) {
            return {};
        }
        return number == 3 ? m_writer.now() + 5 * 24h : m_writer.now() - 48h;
    }

    void add(DemoWriter::Access access)
    {
        access.identity = m_writer.identity(access.person, std::chrono::hours{m_firm.members * 17});
        const QString id = m_writer.member(m_firm.account, access);
        // The first colleague holds all there is.
        if (m_delegate.member.isEmpty()) {
            m_delegate = {id, access.identity, access.person};
            m_writer.regranted({m_firm.account, id, DemoGrants(m_profile, m_subAccounts).some(1), access.grant, 400h,
                u"Looks after our web shop from now on."_s});
        }
        ++m_firm.members;
    }

    void former(DemoWriter::Access access)
    {
        access.identity = m_writer.identity(access.person, 90 * 24h);
        m_writer.member(m_firm.account, access);
    }

    DemoWriter &m_writer;
    const Profile &m_profile;
    QStringList m_subAccounts;
    DemoFirm m_firm;
    DemoWriter::Writer m_owner;
    DemoWriter::Writer m_delegate;
};

void writeReseller(DemoWriter &writer, const Profile &profile, const DemoFirm &firm)
{
    const QString resellerIdentity = writer.identity(reseller(), 20h);
    const DemoGrants grants(profile, {});
    for (int index = 0; index < demoAccountNames().size(); ++index) {
        const auto [account, ownerMember] = writer.account(demoAccountNames().at(index), resellerIdentity, reseller());
        // Every third account has the firm's owner among its members, with another grant each time; in the first they
        // hold all there is.
        if (index % 3 == 0) {
            const QString member = writer.member(account, {owner(), firm.ownerIdentity, grants.some(index / 3), 900h});
            if (index == 0 && profile.tickets) {
                writeOthersTickets(writer,
                    {account, {ownerMember, resellerIdentity, reseller()}, {member, firm.ownerIdentity, owner()}});
            }
            // One of them is to be theirs, where accounts may change hands.
            if (index == 6 && profile.ownershipTransferable) {
                writer.transfer({account, demoAccountNames().at(index), reseller(), resellerIdentity, owner(),
                    firm.ownerIdentity, member, 26h});
            }
        } else if (index == 7) {
            writer.invitation(account, resellerIdentity, reseller().name, {owner(), grants.some(3), 5h});
        }
        const int first = 1'000'000 + index * 10;
        writer.crowd(account, grants, first, first + 2 + index % 4);
    }
}

/// Somebody whose own account is the only one there is to switch to.
void writeLoner(DemoWriter &writer)
{
    const DemoPerson loner{u"Mara Quell"_s, u"mara.quell@example.org"_s};
    writer.account(u"Quell Pottery"_s, writer.identity(loner, 60h), loner);
}

Result<std::optional<DemoFirm>> existingFirm(Transaction &transaction)
{
    auto identity = transaction.rows(findIdentity, {owner().email});
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    if (identity->empty()) {
        return std::optional<DemoFirm>();
    }
    DemoFirm firm{identity->front().front().toString(), owner().email, {}, 0};
    auto account = transaction.rows(findFirm, {firm.ownerIdentity});
    if (!account) {
        return tl::unexpected(account.error());
    }
    if (!account->empty()) {
        firm.account = account->front()[0].toString();
        firm.members = account->front()[1].toInt();
    }
    return std::optional(firm);
}

} // namespace

Result<DemoFirm> createDemo(
    Database &database, const Profile &profile, const Clock &clock, Randomness &randomness, int memberCount)
{
    const Instant now = clock.now();
    DemoFirm firm;
    bool isNew = true;
    auto small = database.write([&](Transaction &transaction) -> Result<void> {
        auto existing = existingFirm(transaction);
        if (!existing) {
            return tl::unexpected(existing.error());
        }
        if (*existing) {
            firm = **existing;
            isNew = false;
            return {};
        }
        const auto others = transaction.rows(findAnyAccount, {});
        if (!others) {
            return tl::unexpected(others.error());
        }
        if (!others->empty()) {
            return refuse(
                409, u"invalid_request"_s, u"This database holds accounts already; the sample needs one of its own."_s);
        }
        DemoWriter writer(transaction, profile, now, randomness);
        FirmStory story(writer, profile);
        story.writePeople();
        story.writeInvitations();
        story.writeTickets();
        firm = story.firm();
        writeReseller(writer, profile, firm);
        writeLoner(writer);
        return writer.finish();
    });
    if (!small) {
        return tl::unexpected(small.error());
    }
    for (int from = firm.members; isNew && from < memberCount; from += batch) {
        const int to = std::min(from + batch, memberCount);
        auto more = database.write([&](Transaction &transaction) -> Result<void> {
            DemoWriter writer(transaction, profile, now, randomness);
            writer.crowd(firm.account, DemoGrants(profile, {}), from, to);
            return writer.finish();
        });
        if (!more) {
            return tl::unexpected(more.error());
        }
        firm.members = to;
    }
    return firm;
}

} // namespace portal
