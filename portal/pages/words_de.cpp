// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/word_lists.h"

namespace portal {

namespace {

constexpr Word list[]{
    // sign-in
    {Words::SignIn, "Anmelden"},
    {Words::SignInLead, "Die Gatehouse-Konsole auf diesem Computer bittet Sie, sich bei %1 anzumelden."},
    {Words::Email, "E-Mail-Adresse"},
    {Words::Password, "Passwort"},
    {Words::WrongPassword,
        "Adresse und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal."},
    {Words::TooManyTries, "Zu viele Versuche. Warten Sie %1 und versuchen Sie es dann noch einmal."},
    {Words::Busy, "Gerade melden sich viele an. Versuchen Sie es gleich noch einmal."},
    {Words::PageTooOld, "Diese Seite ist zu alt. Schließen Sie sie und beginnen Sie in Gatehouse von vorn."},
    {Words::BadRequestTitle, "Diese Anmeldung geht nicht weiter"},
    {Words::BadRequestText,
        "Das Programm, das Sie hierher geschickt hat, hat nicht so gefragt, wie dieses Portal es annimmt (%1). "
        "Schließen Sie diese Seite und beginnen Sie in Gatehouse von vorn."},
    // the invitation
    {Words::InvitationTitle, "Einladung zu %1"},
    {Words::InvitedBy, "%1 lädt Sie zu %2 bei %3 ein."},
    {Words::ForAddress, "Für"},
    {Words::WhatYouMay, "Das werden Sie tun können"},
    {Words::AllMeaning, "Alles in diesem Konto, auch was später dazukommt."},
    {Words::AllButMeaning, "Alles in diesem Konto, auch was später dazukommt, nur nicht %1."},
    {Words::NothingChosen, "Noch wurde keine Berechtigung gewählt; Sie sehen nur den Namen des Kontos."},
    {Words::ValidUntil, "Gültig bis"},
    {Words::MessageFrom, "Nachricht von %1"},
    {Words::ExistingTitle, "Sie haben hier schon eine Anmeldung"},
    {Words::ExistingLead, "Geben Sie ihr Passwort ein, um anzunehmen."},
    {Words::CreateTitle, "Ihre Anmeldung anlegen"},
    {Words::CreateLead,
        "Diese Adresse hat hier noch keine Anmeldung. Wählen Sie Namen und Passwort, und die Einladung ist damit "
        "angenommen."},
    {Words::YourName, "Ihr Name"},
    {Words::NewPassword, "Neues Passwort"},
    {Words::NewPasswordHint,
        "Mindestens 15 Zeichen. Einige Wörter, die nichts miteinander zu tun haben, merken sich leicht."},
    {Words::CreateAndAccept, "Anmeldung anlegen und annehmen"},
    {Words::DeclineLead, "Sie möchten diesen Zugriff nicht?"},
    {Words::WrongInvitationPassword,
        "Das ist nicht das Passwort dieser Anmeldung. Die Einladung gilt weiter; versuchen Sie es noch einmal."},
    {Words::PasswordTooShort, "Ein neues Passwort braucht mindestens 15 Zeichen."},
    {Words::PasswordTooLong, "Dieses Passwort ist zu lang."},
    {Words::PasswordCommon,
        "Dieses Passwort besteht aus dem, was zuerst geraten wird: häufige Wörter, Tastenreihen, Wiederholungen. "
        "Wählen Sie ein anderes."},
    {Words::PasswordNamesYou,
        "Dieses Passwort besteht aus Ihrer Adresse, Ihrem Namen oder dem des Portals. Wählen Sie ein anderes."},
    {Words::NameMissing, "Geben Sie Ihren Namen ein."},
    {Words::NoSignUp,
        "Diese Adresse hat keine Anmeldung bei %1, und dieses Portal legt mit einer Einladung keine an. Bitten Sie %2, "
        "die Adresse einzuladen, mit der Sie sich anmelden."},
    {Words::Changed, "Die Einladung wurde inzwischen geändert, und nichts wurde angenommen. So ist sie jetzt."},
    {Words::SignInExistsNow, "Inzwischen hat diese Adresse eine Anmeldung. Geben Sie ihr Passwort ein, um anzunehmen."},
    // what came of it
    {Words::AcceptedTitle, "Sie haben jetzt Zugriff auf %1"},
    {Words::AcceptedNext,
        "Öffnen Sie Gatehouse, melden Sie sich bei %1 als %2 an und wählen Sie %3 in der Kontoauswahl. Diese Seite "
        "können Sie schließen."},
    {Words::DeclinedTitle, "Sie haben die Einladung zu %1 abgelehnt"},
    {Words::DeclinedText,
        "%1 sieht, dass Sie abgelehnt haben. Wenn Sie es sich anders überlegen, bitten Sie um eine neue Einladung."},
    {Words::ExpiredTitle, "Diese Einladung ist abgelaufen"},
    {Words::ExpiredText, "Sie galt bis %2. Bitten Sie %1 um eine neue."},
    {Words::UsedTitle, "Diese Einladung wurde schon benutzt"},
    {Words::UsedText,
        "Sie wurde am %2 angenommen. Waren Sie das, melden Sie sich mit Gatehouse an; wenn nicht, sagen Sie es sofort "
        "%1."},
    {Words::RevokedTitle, "Diese Einladung wurde zurückgezogen"},
    {Words::RevokedText, "Sie kann nicht mehr angenommen werden. Wenn Sie das überrascht, bitten Sie %1 um eine neue."},
    {Words::SupersededTitle, "Es gibt eine neuere Einladung"},
    {Words::SupersededText,
        "%1 hat sie inzwischen noch einmal geschickt. Benutzen Sie den Link in der neuesten E-Mail."},
    {Words::DeclinedBeforeTitle, "Diese Einladung wurde abgelehnt"},
    {Words::DeclinedBeforeText,
        "Das war am %2. Wenn Sie den Zugriff doch möchten, bitten Sie %1 um eine neue Einladung."},
    {Words::UnknownTitle, "Hier ist keine Einladung"},
    {Words::UnknownText,
        "Der Link ist unvollständig oder nicht von uns. Kopieren Sie ihn ganz aus der E-Mail, oder bitten Sie, wer Sie "
        "eingeladen hat, um einen neuen."},
    {Words::LinkAgainTitle, "Öffnen Sie den Link noch einmal"},
    {Words::LinkAgainText,
        "Diese Seite weiß nicht mehr, für welche Einladung sie ist. Nichts wurde geändert. Öffnen Sie noch einmal den "
        "Link in Ihrer E-Mail; Ihr Browser muss Cookies dieses Portals zulassen."},
    {Words::AlreadyMemberTitle, "Sie haben schon Zugriff"},
    {Words::AlreadyMemberText,
        "Es gibt nichts anzunehmen. Öffnen Sie Gatehouse und wählen Sie das Konto in der Kontoauswahl."},
    {Words::RefusedTitle, "Das hat nicht geklappt"},
    {Words::RefusedText, "%1 Nichts wurde geändert."},
    {Words::NothingHereTitle, "Hier ist nichts"},
    {Words::NothingHereText, "Prüfen Sie die Adresse, oder gehen Sie zurück zu Gatehouse."},
    // mail
    {Words::MailSubject, "%1 lädt Sie zu %2 ein"},
    {Words::MailGreeting, "Guten Tag,"},
    {Words::MailGreetingName, "Guten Tag, %1,"},
    {Words::MailLead, "%1 lädt Sie ein, das Konto %2 bei %3 mitzuverwalten."},
    {Words::MailRole, "Ihre Rolle"},
    {Words::MailOpen, "Einladung ansehen"},
    {Words::MailValid, "Der Link gilt bis %1, einmal, und nur für diese Adresse."},
    {Words::MailIgnore,
        "Wenn Sie %1 nicht kennen, beachten Sie diese E-Mail nicht: Ohne Ihre Antwort bekommt niemand Zugriff."},
    {Words::MailOptOut, "Keine Einladungen mehr von %1"},
    // the mail about a reply
    {Words::TicketMailLead, "%1 hat das Ticket #%2 („%3“) von %4 beantwortet:"},
    {Words::TicketMailOwner,
        "Sie erhalten diese E-Mail, weil %1 Ihnen gehört. Zum Antworten öffnen Sie das Ticket in Gatehouse."},
    {Words::TicketMailDelegate,
        "Sie erhalten diese E-Mail, weil Sie über Antworten in %1 benachrichtigt werden wollten. Zum Antworten öffnen "
        "Sie das Ticket in Gatehouse."},
    // how long; one form for each number the language tells apart
    {Words::WaitSeconds, "%1 Sekunde|%1 Sekunden"},
    {Words::WaitMinutes, "%1 Minute|%1 Minuten"},
    // mails about a membership
    {Words::TransferOfferSubject, "%1 möchte Ihnen das Konto %2 übergeben"},
    {Words::TransferOfferLead, "Das Konto %2 bei %3 gehört %1 und soll künftig Ihnen gehören."},
    {Words::TransferOfferNext,
        "Um es zu übernehmen, melden Sie sich mit Gatehouse bei %1 an und bestätigen Sie vor dem %2. Bis dahin ändert "
        "sich nichts."},
    {Words::TransferOfferIgnore,
        "Wem das Konto gehört, der verantwortet alles darin. Wenn Sie das nicht möchten, lehnen Sie ab oder tun Sie "
        "nichts."},
    {Words::TransferDoneSubject, "Das Konto %1 gehört jetzt jemand anderem"},
    {Words::TransferDoneLead, "Das Konto %2 bei %3 gehört jetzt %1. Bisher gehörte es %4."},
    {Words::TransferDoneNext, "Wenn Sie das nicht erwartet haben, wenden Sie sich sofort an den Support."},
    {Words::EndNoticeSubject, "Ihr Zugriff auf %1 endet am %2"},
    {Words::EndNoticeLead, "Ihr Zugriff auf das Konto %1 bei %2 endet am %3."},
    {Words::EndNoticeNext, "Wenn Sie ihn länger brauchen, bitten Sie %1 um ein späteres Datum."},
    {Words::EndNoticeOwnerSubject, "Der Zugriff von %1 auf %2 endet am %3"},
    {Words::EndNoticeOwnerLead, "Der Zugriff von %1 auf Ihr Konto %2 bei %3 endet am %4."},
    {Words::EndNoticeOwnerNext,
        "Um ihn zu verlängern, wählen Sie in Gatehouse ein späteres Datum. Sonst ist nichts zu tun."},
    // a new password
    {Words::ForgotLink, "Passwort vergessen?"},
    {Words::ForgotTitle, "Ein neues Passwort setzen"},
    {Words::ForgotLead,
        "Geben Sie die Adresse ein, mit der Sie sich bei %1 anmelden. Wir schicken ihr einen Link, mit dem Sie ein "
        "neues Passwort wählen."},
    {Words::ForgotSend, "Link schicken"},
    {Words::AddressNeeded, "Geben Sie eine E-Mail-Adresse ein, etwa name@example.com."},
    {Words::ForgotSentTitle, "Sehen Sie in Ihre E-Mails"},
    {Words::ForgotSentText,
        "Wenn sich jemand mit %1 bei %2 anmeldet, ist eine E-Mail dorthin unterwegs. Ihr Link gilt %3. Wenn nichts "
        "ankommt, sehen Sie bei unerwünschten E-Mails nach, prüfen Sie die Adresse und versuchen Sie es noch einmal."},
    {Words::ResetLead,
        "Wählen Sie das Passwort, mit dem Sie sich künftig bei %1 anmelden. Überall, wo Sie angemeldet sind, werden "
        "Sie abgemeldet."},
    {Words::ResetSave, "Neues Passwort speichern"},
    {Words::ResetDoneTitle, "Ihr neues Passwort gilt"},
    {Words::ResetDoneText,
        "Sie sind überall abgemeldet. Gehen Sie zurück zu Gatehouse und melden Sie sich mit dem neuen Passwort bei %1 "
        "an. Diese Seite können Sie schließen."},
    {Words::ResetDeadTitle, "Dieser Link gilt nicht mehr"},
    {Words::ResetDeadText,
        "Er wurde schon benutzt, seine Zeit ist um, oder er ist unvollständig. Ihr Passwort wurde jetzt nicht "
        "geändert."},
    {Words::ResetAgain, "Um einen neuen Link bitten"},
    {Words::ResetMailSubject, "Ein neues Passwort für %1"},
    {Words::ResetMailLead,
        "Jemand hat um ein neues Passwort für Ihre Anmeldung bei %1 gebeten. Wenn Sie das waren, wählen Sie es hier:"},
    {Words::ResetMailOpen, "Neues Passwort wählen"},
    {Words::ResetMailValid, "Der Link gilt bis %1, und einmal."},
    {Words::ResetMailIgnore, "Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist."},
    {Words::PasswordChangedSubject, "Ihr Passwort bei %1 wurde geändert"},
    {Words::PasswordChangedLead,
        "Das Passwort Ihrer Anmeldung bei %1 wurde am %2 geändert, und Sie wurden überall abgemeldet."},
    {Words::PasswordChangedNext,
        "Wenn Sie das nicht waren, setzen Sie sofort über den Link auf der Anmeldeseite ein neues Passwort und sagen "
        "Sie es dem Support."},
    // which account, right after signing in
    {Words::ChooseTitle, "Ein Konto wählen"},
    {Words::ChooseLead, "Sie melden sich als %1 bei %2 an. Welches Konto möchten Sie öffnen?"},
    {Words::ChooseOwn, "Ihr eigenes Konto"},
    {Words::ChooseOf, "Konto von %1"},
    {Words::ChooseGone, "Dieses Konto steht Ihnen nicht mehr offen. Wählen Sie ein anderes."},
    // the invitations to somebody who is signed in
    {Words::ReceivedSignIn, "Melden Sie sich bei %1 an, um zu sehen, wer Sie eingeladen hat."},
    {Words::ReceivedFor, "Offene Einladungen an %1"},
    {Words::ReceivedNone,
        "Es gibt keine offene Einladung an %1. Wer Sie zu einem Konto einlädt, braucht genau diese Adresse."},
    {Words::ReceivedByLink,
        "Bei diesem Portal nimmt man eine Einladung mit dem Link in ihrer E-Mail an. Hier können Sie sie ablehnen."},
    {Words::ReceivedUnproven,
        "Noch hat niemand bewiesen, dass %1 Ihre Adresse ist; darum werden die Einladungen an sie nicht gezeigt. "
        "Bitten Sie um ein neues Passwort: Wer diese E-Mail öffnen kann, hat es bewiesen."},
    {Words::ReceivedAgain,
        "Nichts wurde geändert: Diese Seite war zu alt oder kam von anderswo. Melden Sie sich noch einmal an."},
    {Words::ReceivedBack, "Meine anderen Einladungen"},
    {Words::ReceivedToo, "Stattdessen nach dem Anmelden antworten"},
    {Words::OptOutTitle, "Möchten Sie weitere Einladungen?"},
    {Words::OptOutLead,
        "%1 wurde von %2 eingeladen. Wenn Sie das nicht möchten, sagen Sie es hier: %2 kann diese Adresse dann nicht "
        "mehr einladen."},
    {Words::OptOutAllLead, "Sie können auch die Einladungen aller Konten von %1 ablehnen."},
    {Words::OptOutButton, "Keine Einladungen mehr von %1"},
    {Words::OptedOutTitle, "Keine Einladungen mehr"},
    {Words::OptedOutLead, "%1 erhält keine Einladungen mehr von %2. Was dort noch auf Sie wartete, ist abgelehnt."},
    {Words::OptInButton, "Einladungen wieder zulassen"},
    {Words::SignOut, "Von dieser Seite abmelden"},
    {Words::SignedOutTitle, "Sie sind hier abgemeldet"},
    {Words::SignedOutText, "Dieser Browser zeigt Ihre Einladungen nicht mehr. Gatehouse selbst bleibt angemeldet."},
};

} // namespace

const std::span<const Word> germanWords{list};

} // namespace portal
