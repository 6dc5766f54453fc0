// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/ticket_section.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Profile::Choice> readChoices(
    ProfileReader &reader, const QJsonObject &tickets, const QString &name, const QString &place)
{
    std::vector<Profile::Choice> choices;
    reader.each(tickets, name, place, [&](const QJsonObject &choice, const QString &where) {
        reader.only(choice, {u"key"_s, u"label"_s}, where);
        choices.push_back({reader.text(choice, u"key"_s, where), reader.texts(choice, u"label"_s, where)});
    });
    if (choices.empty()) {
        reader.fail(place + u'.' + name, u"must not be empty"_s);
    }
    return choices;
}

Profile::Visibility visibility(ProfileReader &reader, const QString &word, const QString &place)
{
    if (word != u"own"_s && word != u"all"_s) {
        reader.fail(place, u"must be one of own, all"_s);
    }
    return word == u"own"_s ? Profile::Visibility::Own : Profile::Visibility::All;
}

} // namespace

Profile::Tickets readTickets(ProfileReader &reader, const QJsonObject &root)
{
    const QString place = u"tickets"_s;
    const QJsonObject given = reader.object(root, place, {});
    reader.only(given,
        {u"view"_s, u"departments"_s, u"priorities"_s, u"default_priority"_s, u"message_max"_s, u"attachments"_s,
            u"notify_delegates"_s, u"visibilities"_s, u"default_visibility"_s},
        place);
    Profile::Tickets tickets;
    tickets.view = reader.right(given, u"view"_s, place);
    tickets.departments = readChoices(reader, given, u"departments"_s, place);
    tickets.priorities = readChoices(reader, given, u"priorities"_s, place);
    tickets.defaultPriority = reader.text(given, u"default_priority"_s, place);
    tickets.messageMax = reader.number(given, u"message_max"_s, place, 1);
    const QString attachmentsPlace = u"tickets.attachments"_s;
    const QJsonObject attachments = reader.object(given, u"attachments"_s, place);
    reader.only(attachments, {u"max_bytes"_s, u"max_count"_s}, attachmentsPlace);
    tickets.attachmentBytes = reader.number(attachments, u"max_bytes"_s, attachmentsPlace, 0);
    tickets.attachmentCount = reader.number(attachments, u"max_count"_s, attachmentsPlace, 0);
    tickets.notifyDelegates = reader.truth(given, u"notify_delegates"_s, place);
    const QStringList words = reader.names(given, u"visibilities"_s, place);
    for (const QString &word : words) {
        tickets.visibilities.push_back(visibility(reader, word, u"tickets.visibilities"_s));
    }
    const QString usual = reader.text(given, u"default_visibility"_s, place);
    tickets.defaultVisibility = visibility(reader, usual, u"tickets.default_visibility"_s);
    if (!words.contains(usual)) {
        reader.fail(u"tickets.default_visibility"_s, u"must be one of tickets.visibilities"_s);
    }
    return tickets;
}

} // namespace portal
