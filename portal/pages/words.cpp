// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <iterator>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One text in both languages.
struct Entry {
    Words key;
    const char *en;
    const char *de;
};

constexpr Entry entries[]{
    // sign-in
    {Words::SignIn, "Sign in", "Anmelden"},
    {Words::SignInLead, "The Gatehouse console on this computer asks you to sign in to %1.",
        "Die Gatehouse-Konsole auf diesem Computer bittet Sie, sich bei %1 anzumelden."},
    {Words::Email, "E-mail address", "E-Mail-Adresse"},
    {Words::Password, "Password", "Passwort"},
    {Words::WrongPassword, "This address and password do not fit together. Check both and try again.",
        "Adresse und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal."},
    {Words::TooManyTries, "Too many tries. Wait %1, then try again.",
        "Zu viele Versuche. Warten Sie %1 und versuchen Sie es dann noch einmal."},
    {Words::Busy, "Many people are signing in right now. Try again in a moment.",
        "Gerade melden sich viele an. Versuchen Sie es gleich noch einmal."},
    {Words::PageTooOld, "This page is too old. Close it and start again from Gatehouse.",
        "Diese Seite ist zu alt. Schließen Sie sie und beginnen Sie in Gatehouse von vorn."},
    {Words::BadRequestTitle, "This sign-in can’t go on", "Diese Anmeldung geht nicht weiter"},
    {Words::BadRequestText,
        "The program that sent you here did not ask in a way that this portal accepts (%1). Close this page and "
        "start again from Gatehouse.",
        "Das Programm, das Sie hierher geschickt hat, hat nicht so gefragt, wie dieses Portal es annimmt (%1). "
        "Schließen Sie diese Seite und beginnen Sie in Gatehouse von vorn."},
    // the invitation
    {Words::InvitationTitle, "Invitation to %1", "Einladung zu %1"},
    {Words::InvitedBy, "%1 invites you to %2 at %3.", "%1 lädt Sie zu %2 bei %3 ein."},
    {Words::ForAddress, "For", "Für"},
    {Words::WhatYouMay, "What you will be able to do", "Das werden Sie tun können"},
    {Words::AllMeaning, "Everything in this account, and what is added to it later.",
        "Alles in diesem Konto, auch was später dazukommt."},
    {Words::NothingChosen, "No permission was chosen yet; you will see the account’s name only.",
        "Noch wurde keine Berechtigung gewählt; Sie sehen nur den Namen des Kontos."},
    {Words::ValidUntil, "Valid until", "Gültig bis"},
    {Words::MessageFrom, "Message from %1", "Nachricht von %1"},
    {Words::ExistingTitle, "You have a sign-in here", "Sie haben hier schon eine Anmeldung"},
    {Words::ExistingLead, "Enter its password to accept.", "Geben Sie ihr Passwort ein, um anzunehmen."},
    {Words::CreateTitle, "Create your sign-in", "Ihre Anmeldung anlegen"},
    {Words::CreateLead,
        "This address has no sign-in here yet. Choose a name and a password, and the invitation is accepted "
        "with it.",
        "Diese Adresse hat hier noch keine Anmeldung. Wählen Sie Namen und Passwort, und die Einladung ist damit "
        "angenommen."},
    {Words::YourName, "Your name", "Ihr Name"},
    {Words::NewPassword, "New password", "Neues Passwort"},
    {Words::NewPasswordHint, "At least 15 characters. A few words that do not belong together are easy to remember.",
        "Mindestens 15 Zeichen. Einige Wörter, die nichts miteinander zu tun haben, merken sich leicht."},
    {Words::CreateAndAccept, "Create Sign-In and Accept", "Anmeldung anlegen und annehmen"},
    {Words::DeclineLead, "You do not want this access?", "Sie möchten diesen Zugang nicht?"},
    {Words::WrongInvitationPassword,
        "That is not the password of this sign-in. The invitation still stands; try again.",
        "Das ist nicht das Passwort dieser Anmeldung. Die Einladung gilt weiter; versuchen Sie es noch einmal."},
    {Words::PasswordTooShort, "A new password needs at least 15 characters.",
        "Ein neues Passwort braucht mindestens 15 Zeichen."},
    {Words::PasswordTooLong, "This password is too long.", "Dieses Passwort ist zu lang."},
    {Words::PasswordCommon,
        "This password is made of what is guessed first: common words, rows of keys, repetitions. Choose another.",
        "Dieses Passwort besteht aus dem, was zuerst geraten wird: häufige Wörter, Tastenreihen, Wiederholungen. "
        "Wählen Sie ein anderes."},
    {Words::PasswordNamesYou, "This password is made of your address, your name or the portal’s. Choose another.",
        "Dieses Passwort besteht aus Ihrer Adresse, Ihrem Namen oder dem des Portals. Wählen Sie ein anderes."},
    {Words::NameMissing, "Enter your name.", "Geben Sie Ihren Namen ein."},
    {Words::NoSignUp,
        "This address has no sign-in at %1, and this portal makes none from an invitation. Ask %2 to invite the "
        "address you sign in with.",
        "Diese Adresse hat keine Anmeldung bei %1, und dieses Portal legt mit einer Einladung keine an. Bitten Sie "
        "%2, die Adresse einzuladen, mit der Sie sich anmelden."},
    {Words::Changed, "The invitation was changed meanwhile, and nothing was accepted. This is how it is now.",
        "Die Einladung wurde inzwischen geändert, und nichts wurde angenommen. So ist sie jetzt."},
    {Words::SignInExistsNow, "Meanwhile this address has a sign-in. Enter its password to accept.",
        "Inzwischen hat diese Adresse eine Anmeldung. Geben Sie ihr Passwort ein, um anzunehmen."},
    // what came of it
    {Words::AcceptedTitle, "You now have access to %1", "Sie haben jetzt Zugang zu %1"},
    {Words::AcceptedNext,
        "Open Gatehouse, sign in to %1 as %2, and choose %3 in the account switcher. You can close this page.",
        "Öffnen Sie Gatehouse, melden Sie sich bei %1 als %2 an und wählen Sie %3 in der Kontoauswahl. Diese Seite "
        "können Sie schließen."},
    {Words::DeclinedTitle, "You declined the invitation to %1", "Sie haben die Einladung zu %1 abgelehnt"},
    {Words::DeclinedText, "%1 sees that you declined. If you change your mind, ask for a new invitation.",
        "%1 sieht, dass Sie abgelehnt haben. Wenn Sie es sich anders überlegen, bitten Sie um eine neue Einladung."},
    {Words::ExpiredTitle, "This invitation has expired", "Diese Einladung ist abgelaufen"},
    {Words::ExpiredText, "It was valid until %2. Ask %1 for a new one.",
        "Sie galt bis %2. Bitten Sie %1 um eine neue."},
    {Words::UsedTitle, "This invitation has been used", "Diese Einladung wurde schon benutzt"},
    {Words::UsedText, "It was accepted on %2. If that was you, sign in with Gatehouse; if not, tell %1 at once.",
        "Sie wurde am %2 angenommen. Waren Sie das, melden Sie sich mit Gatehouse an; wenn nicht, sagen Sie es "
        "sofort %1."},
    {Words::RevokedTitle, "This invitation was withdrawn", "Diese Einladung wurde zurückgezogen"},
    {Words::RevokedText, "It can’t be accepted any more. If that surprises you, ask %1 for a new one.",
        "Sie kann nicht mehr angenommen werden. Wenn Sie das überrascht, bitten Sie %1 um eine neue."},
    {Words::SupersededTitle, "There is a newer invitation", "Es gibt eine neuere Einladung"},
    {Words::SupersededText, "%1 has sent it again since. Use the link in the newest mail.",
        "%1 hat sie inzwischen noch einmal geschickt. Benutzen Sie den Link in der neuesten E-Mail."},
    {Words::DeclinedBeforeTitle, "This invitation was declined", "Diese Einladung wurde abgelehnt"},
    {Words::DeclinedBeforeText, "That was on %2. If you want the access after all, ask %1 for a new invitation.",
        "Das war am %2. Wenn Sie den Zugang doch möchten, bitten Sie %1 um eine neue Einladung."},
    {Words::UnknownTitle, "There is no invitation here", "Hier ist keine Einladung"},
    {Words::UnknownText,
        "The link is incomplete, or not one of ours. Copy all of it from the mail, or ask who invited you for a "
        "new one.",
        "Der Link ist unvollständig oder nicht von uns. Kopieren Sie ihn ganz aus der E-Mail, oder bitten Sie, wer "
        "Sie eingeladen hat, um einen neuen."},
    {Words::LinkAgainTitle, "Open the link once more", "Öffnen Sie den Link noch einmal"},
    {Words::LinkAgainText,
        "This page no longer knows which invitation it is for. Nothing was changed. Open the link in your mail "
        "again; your browser must allow cookies of this portal.",
        "Diese Seite weiß nicht mehr, für welche Einladung sie ist. Nichts wurde geändert. Öffnen Sie noch einmal "
        "den Link in Ihrer E-Mail; Ihr Browser muss Cookies dieses Portals zulassen."},
    {Words::AlreadyMemberTitle, "You have access already", "Sie haben schon Zugang"},
    {Words::AlreadyMemberText,
        "Nothing needs to be accepted. Open Gatehouse and choose the account in the account switcher.",
        "Es gibt nichts anzunehmen. Öffnen Sie Gatehouse und wählen Sie das Konto in der Kontoauswahl."},
    {Words::RefusedTitle, "That did not work", "Das hat nicht geklappt"},
    {Words::RefusedText, "%1 Nothing was changed.", "%1 Nichts wurde geändert."},
    {Words::NothingHereTitle, "There is nothing here", "Hier ist nichts"},
    {Words::NothingHereText, "Check the address, or go back to Gatehouse.",
        "Prüfen Sie die Adresse, oder gehen Sie zurück zu Gatehouse."},
    // mail
    {Words::MailSubject, "%1 invites you to %2", "%1 lädt Sie zu %2 ein"},
    {Words::MailGreeting, "Hello,", "Guten Tag,"},
    {Words::MailLead, "%1 invites you to manage the account %2 at %3.",
        "%1 lädt Sie ein, das Konto %2 bei %3 mitzuverwalten."},
    {Words::MailOpen, "Look at the invitation", "Einladung ansehen"},
    {Words::MailValid, "The link is valid until %1, once, and for this address only.",
        "Der Link gilt bis %1, einmal, und nur für diese Adresse."},
    {Words::MailIgnore, "If you do not know %1, ignore this mail: nobody gets access without your answer.",
        "Wenn Sie %1 nicht kennen, beachten Sie diese E-Mail nicht: Ohne Ihre Antwort bekommt niemand Zugang."},
};

bool isGerman(const QString &language)
{
    return language.startsWith(u"de"_s, Qt::CaseInsensitive);
}

} // namespace

QString words(Words key, const QString &language)
{
    const auto entry =
        std::find_if(std::begin(entries), std::end(entries), [key](const Entry &e) { return e.key == key; });
    if (entry == std::end(entries))
        return {};
    return QString::fromUtf8(isGerman(language) ? entry->de : entry->en);
}

QString momentText(Instant moment, const QString &language)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), QTimeZone::utc());
    const bool german = isGerman(language);
    const QLocale locale = german ? QLocale(QLocale::German, QLocale::Germany) : QLocale(QLocale::English);
    return locale.toString(time, german ? u"d. MMMM yyyy, HH:mm"_s : u"d MMMM yyyy, HH:mm"_s) + u" UTC"_s;
}

QString waitText(std::chrono::seconds wait, const QString &language)
{
    const bool german = isGerman(language);
    constexpr std::chrono::seconds longestInSeconds{90};
    if (wait <= longestInSeconds) {
        const auto seconds = wait.count();
        const QString unit =
            german ? (seconds == 1 ? u"Sekunde"_s : u"Sekunden"_s) : (seconds == 1 ? u"second"_s : u"seconds"_s);
        return QString::number(seconds) + u' ' + unit;
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    return QString::number(minutes) + (german ? u" Minuten"_s : u" minutes"_s);
}

} // namespace portal
