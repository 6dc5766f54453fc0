// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/many_members.h"

#include <array>
#include <cstdio>
#include <random>

namespace gatehouse::bench {

namespace {

constexpr auto givenNames = std::to_array<std::string_view>({"Anna", "José", "Alexander", "Alexandra", "Øystein", "Zoë",
    "Mohammed", "Li", "Wei", "Olga", "Ivan", "François", "Jürgen", "Sofia", "Lucas", "Emma", "Noah", "Olivia", "Liam",
    "Mia", "Aisha", "Fatima", "Yusuf", "Priya", "Arjun", "Hiroshi", "Yuki", "Chen", "Ngozi", "Kwame", "Maximilian",
    "Christopher", "Elizabeth", "Catherine", "Jonathan", "Александр", "Мария", "İpek", "Łukasz", "Agnieszka", "Siobhán",
    "Björn", "Åsa", "Dimitrios", "Eleni", "Mateusz", "Giulia", "Lorenzo", "Camille", "Theo"});
constexpr auto mailGivenNames = std::to_array<std::string_view>({"anna", "jose", "alexander", "alexandra", "oystein",
    "zoe", "mohammed", "li", "wei", "olga", "ivan", "francois", "juergen", "sofia", "lucas", "emma", "noah", "olivia",
    "liam", "mia", "aisha", "fatima", "yusuf", "priya", "arjun", "hiroshi", "yuki", "chen", "ngozi", "kwame",
    "maximilian", "christopher", "elizabeth", "catherine", "jonathan", "aleksandr", "maria", "ipek", "lukasz",
    "agnieszka", "siobhan", "bjorn", "asa", "dimitrios", "eleni", "mateusz", "giulia", "lorenzo", "camille", "theo"});
static_assert(givenNames.size() == mailGivenNames.size());

constexpr auto familyStarts = std::to_array<std::string_view>({"Smith", "Garc", "Mü", "Johan", "Peder", "Kowal",
    "Nakam", "Okon", "Iva", "Petr", "Rossi", "Dub", "Van der ", "O'Br", "Mac", "Schm", "Fern", "Silv", "Ander",
    "Christ", "Hernan", "Papad", "Yıl", "Haddad", "Nguy", "Will", "Rich", "Thom", "Rob", "Lind"});
constexpr auto familyEnds = std::to_array<std::string_view>(
    {"", "ía", "ller", "sson", "sen", "ski", "ura", "kwo", "nov", "enko", "ni", "ois", "berg", "ien", "donald", "idt",
        "ández", "a", "son", "dez", "opoulos", "maz", "en", "iams", "ards", "erts", "gren", "mann", "stein", "er"});
constexpr auto domains = std::to_array<std::string_view>({"example.org", "example.com", "mail.example.net",
    "brightwater.example", "north-harbour.example", "students.university.example"});
constexpr auto permissions = std::to_array<std::string_view>(
    {"view_invoices", "pay_invoices", "view_domains", "manage_domains", "view_products", "manage_products",
        "view_tickets", "open_tickets", "manage_users", "view_emails", "place_orders", "view_quotes", "sign_on"});
constexpr auto roles = std::to_array<std::string_view>({"user", "user", "user", "user", "administrator"});

std::string grantOf(unsigned number)
{
    if (number % 4 == 0)
        return R"({"all":true,"ends_at":null,"permissions":[],"scoped":[]})";
    std::string list;
    for (std::size_t bit = 0; bit < permissions.size(); ++bit) {
        if ((number * 2'654'435'761U >> (bit + 8U)) % 2 == 1)
            list += (list.empty() ? "\"" : ",\"") + std::string(permissions[bit]) + '"';
    }
    return R"({"all":false,"ends_at":null,"permissions":[)" + list + R"(],"scoped":[]})";
}

std::string idOf(std::mt19937_64 &chance)
{
    std::array<char, 40> text{};
    const std::uint64_t high = chance();
    const std::uint64_t low = chance();
    std::snprintf(text.data(), text.size(), "%08x-%04x-4%03x-%04x-%012llx", static_cast<unsigned>(high >> 32U),
        static_cast<unsigned>(high >> 16U & 0xFFFFU), static_cast<unsigned>(high & 0xFFFU),
        static_cast<unsigned>((low >> 48U & 0x3FFFU) | 0x8000U),
        static_cast<unsigned long long>(low & 0xFFFF'FFFF'FFFFU));
    return text.data();
}

} // namespace

std::vector<StoredMember> manyMembers(quint32 count)
{
    constexpr std::uint64_t seed = 20'261'122;
    constexpr qint64 startOfYear = 1'767'225'600'000;
    constexpr qint64 year = 31'536'000'000;
    std::mt19937_64 chance(seed); // its modulo is the same everywhere, unlike a distribution's answers
    const auto below = [&chance](std::size_t bound) {
        return static_cast<std::size_t>(chance() % bound);
    };
    std::vector<StoredMember> members;
    members.reserve(count);
    for (quint32 number = 0; number < count; ++number) {
        const std::size_t given = below(givenNames.size());
        StoredMember member;
        member.id = idOf(chance);
        member.name = std::string(givenNames[given]) + ' ' + std::string(familyStarts[below(familyStarts.size())])
            + std::string(familyEnds[below(familyEnds.size())]);
        member.email = std::string(mailGivenNames[given]) + '.' + std::to_string(number) + '@'
            + std::string(domains[below(domains.size())]);
        member.role = roles[below(roles.size())];
        member.grant = grantOf(static_cast<unsigned>(below(200)));
        member.status = below(30) == 0 ? MemberStatus::Deactivated : MemberStatus::Active;
        member.since = startOfYear + static_cast<qint64>(below(year));
        member.lastSignIn = below(5) == 0 ? 0 : startOfYear + static_cast<qint64>(below(year));
        members.push_back(std::move(member));
    }
    return members;
}

QSharedPointer<const MemberTable> tableOf(const std::vector<StoredMember> &members)
{
    MemberTableBuilder builder;
    builder.reserve(static_cast<quint32>(members.size()));
    for (const StoredMember &member : members) {
        MemberTableBuilder::Raw row{member.id, member.name, member.email, member.role, member.grant};
        row.status = member.status;
        row.version = 1;
        row.since = member.since;
        row.lastSignIn = member.lastSignIn;
        builder.add(row);
    }
    return builder.build();
}

} // namespace gatehouse::bench
