// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/problem_titles.h"

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <array>

namespace portal {

namespace {

struct Title {
    QLatin1StringView code;
    QStringView english;
    QStringView german;
};

constexpr std::array titles{
    Title{QLatin1StringView("unauthenticated"), u"Please sign in again.", u"Bitte melden Sie sich erneut an."},
    Title{QLatin1StringView("forbidden"), u"You may not do this.", u"Sie dürfen das nicht tun."},
    Title{QLatin1StringView("exceeds_own_rights"), u"You can't give a permission that you don't hold yourself.",
        u"Sie können keine Berechtigung geben, die Sie selbst nicht haben."},
    Title{QLatin1StringView("owner_untouchable"), u"The owner's access can't be changed.",
        u"Der Zugriff des Eigentümers lässt sich nicht ändern."},
    Title{QLatin1StringView("wrong_address"), u"This invitation was sent to another address.",
        u"Diese Einladung ging an eine andere Adresse."},
    Title{QLatin1StringView("not_found"), u"This doesn't exist, or you have no access to it.",
        u"Das gibt es nicht, oder Sie haben keinen Zugriff darauf."},
    Title{QLatin1StringView("method_not_allowed"), u"This address can't be used in that way.",
        u"Diese Adresse lässt sich so nicht verwenden."},
    Title{QLatin1StringView("request_timeout"), u"The request took too long to arrive.",
        u"Die Anfrage kam zu langsam an."},
    Title{
        QLatin1StringView("already_member"), u"This person already has access.", u"Diese Person hat bereits Zugriff."},
    Title{QLatin1StringView("already_answered"), u"This change was answered long ago.",
        u"Diese Änderung wurde schon vor langer Zeit beantwortet."},
    Title{QLatin1StringView("key_running"), u"This change is being made at this moment.",
        u"Diese Änderung wird gerade ausgeführt."},
    Title{QLatin1StringView("invitation_expired"), u"This invitation has expired.", u"Diese Einladung ist abgelaufen."},
    Title{QLatin1StringView("invitation_revoked"), u"This invitation was withdrawn.",
        u"Diese Einladung wurde zurückgezogen."},
    Title{QLatin1StringView("invitation_used"), u"This invitation was already accepted.",
        u"Diese Einladung wurde bereits angenommen."},
    Title{QLatin1StringView("invitation_declined"), u"This invitation was declined.",
        u"Diese Einladung wurde abgelehnt."},
    Title{QLatin1StringView("invitation_superseded"), u"A newer invitation has replaced this one.",
        u"Eine neuere Einladung hat diese ersetzt."},
    Title{QLatin1StringView("restore_too_late"), u"It is too late to undo this removal.",
        u"Diese Entfernung lässt sich nicht mehr rückgängig machen."},
    Title{QLatin1StringView("resync"), u"Please fetch this account anew.", u"Bitte laden Sie dieses Konto neu."},
    Title{QLatin1StringView("version_conflict"), u"Somebody else has changed this meanwhile.",
        u"Jemand anderes hat das inzwischen geändert."},
    Title{QLatin1StringView("grant_clash"), u"Somebody else's change and yours exclude each other.",
        u"Ihre Änderung und die eines anderen schließen einander aus."},
    Title{QLatin1StringView("content_too_large"), u"The request is too large.", u"Die Anfrage ist zu groß."},
    Title{QLatin1StringView("uri_too_long"), u"The address is too long.", u"Die Adresse ist zu lang."},
    Title{QLatin1StringView("unsupported_media_type"), u"The request comes in a form that is not understood here.",
        u"Die Anfrage kommt in einer Form, die hier nicht verstanden wird."},
    Title{QLatin1StringView("invalid_request"), u"The request is not valid.", u"Die Anfrage ist ungültig."},
    Title{QLatin1StringView("address_invalid"), u"This is not an e-mail address.", u"Das ist keine E-Mail-Adresse."},
    Title{QLatin1StringView("no_seats"), u"All seats of this account are taken.",
        u"Alle Plätze dieses Kontos sind vergeben."},
    Title{QLatin1StringView("domain_not_allowed"), u"Addresses of this domain can't be invited here.",
        u"Adressen dieser Domain können hier nicht eingeladen werden."},
    Title{QLatin1StringView("name_required"), u"This portal wants the person's full name.",
        u"Dieses Portal möchte den vollen Namen der Person."},
    Title{QLatin1StringView("message_not_offered"), u"This portal sends no personal message with an invitation.",
        u"Dieses Portal verschickt mit einer Einladung keine persönliche Nachricht."},
    Title{QLatin1StringView("lifetime_out_of_range"), u"An invitation can't be valid for that long or that short.",
        u"So lange oder so kurz kann eine Einladung nicht gelten."},
    Title{QLatin1StringView("no_such_sign_in"), u"Nobody signs in here with this address.",
        u"Mit dieser Adresse meldet sich hier niemand an."},
    Title{QLatin1StringView("too_many_at_once"), u"These are too many invitations at once.",
        u"Das sind zu viele Einladungen auf einmal."},
    Title{QLatin1StringView("own_address"), u"This is your own address.", u"Das ist Ihre eigene Adresse."},
    Title{QLatin1StringView("requirement_missing"), u"A permission needs another one that is missing.",
        u"Eine Berechtigung braucht eine andere, die fehlt."},
    Title{QLatin1StringView("unknown_permission"), u"This portal has no such permission.",
        u"Diese Berechtigung gibt es in diesem Portal nicht."},
    Title{QLatin1StringView("unknown_module"), u"This portal has no such module.",
        u"Ein solches Modul gibt es hier nicht."},
    Title{QLatin1StringView("unknown_sub_account"), u"The account has no such sub-account.",
        u"Ein solches Unterkonto hat das Konto nicht."},
    Title{QLatin1StringView("scope_not_offered"), u"This permission can't be limited in that way.",
        u"Diese Berechtigung lässt sich so nicht einschränken."},
    Title{QLatin1StringView("closed_to_role"), u"This role can't have that. Choose another role, or leave it out.",
        u"Diese Rolle kann das nicht erhalten. Wählen Sie eine andere Rolle oder lassen Sie es weg."},
    Title{QLatin1StringView("name_taken"), u"This name is taken. Choose another one.",
        u"Dieser Name ist vergeben. Wählen Sie einen anderen."},
    Title{QLatin1StringView("unknown_role"), u"This portal has no such role.",
        u"Diese Rolle gibt es in diesem Portal nicht."},
    Title{QLatin1StringView("unknown_department"), u"Support has no such department here.",
        u"Diese Abteilung gibt es hier nicht."},
    Title{QLatin1StringView("unknown_priority"), u"Tickets have no such priority here.",
        u"Diese Dringlichkeit gibt es hier nicht."},
    Title{QLatin1StringView("unknown_attachment"), u"A file of this message is not there any more. Attach it again.",
        u"Eine Datei dieser Nachricht ist nicht mehr da. Hängen Sie sie noch einmal an."},
    Title{QLatin1StringView("attachments_full"), u"There is no room left for files in this account.",
        u"In diesem Konto ist kein Platz mehr für Dateien."},
    Title{QLatin1StringView("key_reused"), u"Two different changes came under one key.",
        u"Zwei verschiedene Änderungen kamen unter einem Schlüssel."},
    Title{QLatin1StringView("key_missing"), u"The change came without its key.",
        u"Die Änderung kam ohne ihren Schlüssel."},
    Title{QLatin1StringView("client_missing"), u"The change doesn't say which program sent it.",
        u"Die Änderung sagt nicht, welches Programm sie geschickt hat."},
    Title{QLatin1StringView("precondition_required"), u"The change doesn't say which version it is for.",
        u"Die Änderung sagt nicht, für welche Fassung sie gilt."},
    Title{QLatin1StringView("rate_limited"), u"That was too often. Please wait a little.",
        u"Das war zu oft. Bitte warten Sie etwas."},
    Title{QLatin1StringView("headers_too_large"), u"The head of the request is too large.",
        u"Der Kopf der Anfrage ist zu groß."},
    Title{QLatin1StringView("owner_cannot_leave"),
        u"The owner can't leave the account. Transfer ownership first, or ask support.",
        u"Der Eigentümer kann das Konto nicht verlassen. Übertragen Sie es zuerst, oder fragen Sie den Support."},
    Title{QLatin1StringView("ownership_fixed"), u"Ownership can't be changed here.",
        u"Der Eigentümer lässt sich hier nicht ändern."},
    Title{QLatin1StringView("transfer_pending"), u"The account is offered to somebody already. Cancel that first.",
        u"Das Konto ist schon jemandem angeboten. Nehmen Sie das zuerst zurück."},
    Title{QLatin1StringView("transfer_over"), u"This offer of ownership is over.",
        u"Dieses Angebot der Übertragung gilt nicht mehr."},
    Title{QLatin1StringView("last_owner"), u"An account needs an owner.", u"Ein Konto braucht einen Eigentümer."},
    Title{QLatin1StringView("deactivation_not_offered"),
        u"People can't be deactivated at this portal. Remove their access instead.",
        u"An diesem Portal lässt sich niemand deaktivieren. Entfernen Sie stattdessen den Zugriff."},
    Title{QLatin1StringView("notify_not_offered"), u"Replies to tickets are mailed to the owner alone.",
        u"Antworten auf Tickets gehen nur an den Eigentümer."},
    Title{QLatin1StringView("internal"), u"Something went wrong here. Please try again later.",
        u"Hier ist etwas schiefgegangen. Bitte versuchen Sie es später erneut."},
    Title{QLatin1StringView("overloaded"), u"The portal is busy. Please try again in a moment.",
        u"Das Portal ist ausgelastet. Bitte versuchen Sie es gleich noch einmal."},
};

constexpr QStringView generalEnglish = u"This was refused.";
constexpr QStringView generalGerman = u"Das wurde abgelehnt.";

} // namespace

QString problemTitle(const QString &code, const QString &language)
{
    const bool isGerman = language == QLatin1StringView("de");
    const auto found =
        std::find_if(titles.begin(), titles.end(), [&](const Title &title) { return title.code == code; });
    if (found == titles.end())
        return (isGerman ? generalGerman : generalEnglish).toString();
    return (isGerman ? found->german : found->english).toString();
}

QStringList titledProblemCodes()
{
    QStringList codes;
    for (const auto &title : titles)
        codes.append(title.code);
    return codes;
}

} // namespace portal
