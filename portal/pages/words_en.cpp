// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/word_lists.h"

namespace portal {

namespace {

constexpr Word list[]{
    // sign-in
    {Words::SignIn, "Sign in"},
    {Words::SignInLead, "The Gatehouse console on this computer asks you to sign in to %1."},
    {Words::Email, "E-mail address"},
    {Words::Password, "Password"},
    {Words::WrongPassword, "This address and password do not fit together. Check both and try again."},
    {Words::TooManyTries, "Too many tries. Wait %1, then try again."},
    {Words::Busy, "Many people are signing in right now. Try again in a moment."},
    {Words::PageTooOld, "This page is too old. Close it and start again from Gatehouse."},
    {Words::BadRequestTitle, "This sign-in can’t go on"},
    {Words::BadRequestText,
        "The program that sent you here did not ask in a way that this portal accepts (%1). Close this page and start "
        "again from Gatehouse."},
    // the invitation
    {Words::InvitationTitle, "Invitation to %1"},
    {Words::InvitedBy, "%1 invites you to %2 at %3."},
    {Words::ForAddress, "For"},
    {Words::WhatYouMay, "What you will be able to do"},
    {Words::AllMeaning, "Everything in this account, and what is added to it later."},
    {Words::NothingChosen, "No permission was chosen yet; you will see the account’s name only."},
    {Words::ValidUntil, "Valid until"},
    {Words::MessageFrom, "Message from %1"},
    {Words::ExistingTitle, "You have a sign-in here"},
    {Words::ExistingLead, "Enter its password to accept."},
    {Words::CreateTitle, "Create your sign-in"},
    {Words::CreateLead,
        "This address has no sign-in here yet. Choose a name and a password, and the invitation is accepted with it."},
    {Words::YourName, "Your name"},
    {Words::NewPassword, "New password"},
    {Words::NewPasswordHint, "At least 15 characters. A few words that do not belong together are easy to remember."},
    {Words::CreateAndAccept, "Create Sign-In and Accept"},
    {Words::DeclineLead, "You do not want this access?"},
    {Words::WrongInvitationPassword,
        "That is not the password of this sign-in. The invitation still stands; try again."},
    {Words::PasswordTooShort, "A new password needs at least 15 characters."},
    {Words::PasswordTooLong, "This password is too long."},
    {Words::PasswordCommon,
        "This password is made of what is guessed first: common words, rows of keys, repetitions. Choose another."},
    {Words::PasswordNamesYou, "This password is made of your address, your name or the portal’s. Choose another."},
    {Words::NameMissing, "Enter your name."},
    {Words::NoSignUp,
        "This address has no sign-in at %1, and this portal makes none from an invitation. Ask %2 to invite the "
        "address you sign in with."},
    {Words::Changed, "The invitation was changed meanwhile, and nothing was accepted. This is how it is now."},
    {Words::SignInExistsNow, "Meanwhile this address has a sign-in. Enter its password to accept."},
    // what came of it
    {Words::AcceptedTitle, "You now have access to %1"},
    {Words::AcceptedNext,
        "Open Gatehouse, sign in to %1 as %2, and choose %3 in the account switcher. You can close this page."},
    {Words::DeclinedTitle, "You declined the invitation to %1"},
    {Words::DeclinedText, "%1 sees that you declined. If you change your mind, ask for a new invitation."},
    {Words::ExpiredTitle, "This invitation has expired"},
    {Words::ExpiredText, "It was valid until %2. Ask %1 for a new one."},
    {Words::UsedTitle, "This invitation has been used"},
    {Words::UsedText, "It was accepted on %2. If that was you, sign in with Gatehouse; if not, tell %1 at once."},
    {Words::RevokedTitle, "This invitation was withdrawn"},
    {Words::RevokedText, "It can’t be accepted any more. If that surprises you, ask %1 for a new one."},
    {Words::SupersededTitle, "There is a newer invitation"},
    {Words::SupersededText, "%1 has sent it again since. Use the link in the newest mail."},
    {Words::DeclinedBeforeTitle, "This invitation was declined"},
    {Words::DeclinedBeforeText, "That was on %2. If you want the access after all, ask %1 for a new invitation."},
    {Words::UnknownTitle, "There is no invitation here"},
    {Words::UnknownText,
        "The link is incomplete, or not one of ours. Copy all of it from the mail, or ask who invited you for a new "
        "one."},
    {Words::LinkAgainTitle, "Open the link once more"},
    {Words::LinkAgainText,
        "This page no longer knows which invitation it is for. Nothing was changed. Open the link in your mail again; "
        "your browser must allow cookies of this portal."},
    {Words::AlreadyMemberTitle, "You have access already"},
    {Words::AlreadyMemberText,
        "Nothing needs to be accepted. Open Gatehouse and choose the account in the account switcher."},
    {Words::RefusedTitle, "That did not work"},
    {Words::RefusedText, "%1 Nothing was changed."},
    {Words::NothingHereTitle, "There is nothing here"},
    {Words::NothingHereText, "Check the address, or go back to Gatehouse."},
    // mail
    {Words::MailSubject, "%1 invites you to %2"},
    {Words::MailGreeting, "Hello,"},
    {Words::MailGreetingName, "Hello %1,"},
    {Words::MailLead, "%1 invites you to manage the account %2 at %3."},
    {Words::MailRole, "Your role"},
    {Words::MailOpen, "Look at the invitation"},
    {Words::MailValid, "The link is valid until %1, once, and for this address only."},
    {Words::MailIgnore, "If you do not know %1, ignore this mail: nobody gets access without your answer."},
    // the mail about a reply
    {Words::TicketMailLead, "%1 answered ticket #%2 (“%3”) of %4:"},
    {Words::TicketMailOwner, "You get this mail because %1 is yours. To answer, open the ticket in Gatehouse."},
    {Words::TicketMailDelegate,
        "You get this mail because you asked to be told of replies in %1. To answer, open the ticket in Gatehouse."},
    // how long; one form for each number the language tells apart
    {Words::WaitSeconds, "%1 second|%1 seconds"},
    {Words::WaitMinutes, "%1 minute|%1 minutes"},
    // mails about a membership
    {Words::TransferOfferSubject, "%1 wants to give you the account %2"},
    {Words::TransferOfferLead, "%1 owns the account %2 at %3 and wants to make you its owner."},
    {Words::TransferOfferNext,
        "To take it, sign in to %1 with Gatehouse and confirm before %2. Until then nothing changes."},
    {Words::TransferOfferIgnore,
        "The owner answers for everything in the account. If you do not want that, decline, or do nothing."},
    {Words::TransferDoneSubject, "The account %1 has a new owner"},
    {Words::TransferDoneLead, "%1 is now the owner of the account %2 at %3. Until now it was %4."},
    {Words::TransferDoneNext, "If you did not expect this, contact support at once."},
    {Words::EndNoticeSubject, "Your access to %1 ends on %2"},
    {Words::EndNoticeLead, "Your access to the account %1 at %2 ends on %3."},
    {Words::EndNoticeNext, "If you need it longer, ask %1 for a later date."},
    {Words::EndNoticeOwnerSubject, "%1’s access to %2 ends on %3"},
    {Words::EndNoticeOwnerLead, "The access of %1 to your account %2 at %3 ends on %4."},
    {Words::EndNoticeOwnerNext, "To extend it, choose a later date in Gatehouse. Otherwise there is nothing to do."},
};

} // namespace

const std::span<const Word> englishWords{list};

} // namespace portal
