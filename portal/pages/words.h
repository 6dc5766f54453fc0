// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"

#include <QString>

#include <chrono>

namespace portal {

/// What pages and mails say. The portal's own terms come from its profile instead.
enum class Words {
    SignIn,
    SignInLead,
    Email,
    Password,
    WrongPassword,
    TooManyTries,
    Busy,
    PageTooOld,
    BadRequestTitle,
    BadRequestText,
    InvitationTitle,
    InvitedBy,
    ForAddress,
    WhatYouMay,
    AllMeaning,
    NothingChosen,
    ValidUntil,
    MessageFrom,
    ExistingTitle,
    ExistingLead,
    CreateTitle,
    CreateLead,
    YourName,
    NewPassword,
    NewPasswordHint,
    CreateAndAccept,
    DeclineLead,
    WrongInvitationPassword,
    PasswordTooShort,
    PasswordTooLong,
    PasswordCommon,
    PasswordNamesYou,
    NameMissing,
    NoSignUp,
    Changed,
    SignInExistsNow,
    AcceptedTitle,
    AcceptedNext,
    DeclinedTitle,
    DeclinedText,
    ExpiredTitle,
    ExpiredText,
    UsedTitle,
    UsedText,
    RevokedTitle,
    RevokedText,
    SupersededTitle,
    SupersededText,
    DeclinedBeforeTitle,
    DeclinedBeforeText,
    UnknownTitle,
    UnknownText,
    LinkAgainTitle,
    LinkAgainText,
    AlreadyMemberTitle,
    AlreadyMemberText,
    RefusedTitle,
    RefusedText,
    NothingHereTitle,
    NothingHereText,
    MailSubject,
    MailGreeting,
    MailGreetingName,
    MailLead,
    MailRole,
    MailOpen,
    MailValid,
    MailIgnore,
    TicketMailLead,
    TicketMailOwner,
    TicketMailDelegate,
    TransferOfferSubject,
    TransferOfferLead,
    TransferOfferNext,
    TransferOfferIgnore,
    TransferDoneSubject,
    TransferDoneLead,
    TransferDoneNext,
    EndNoticeSubject,
    EndNoticeLead,
    EndNoticeNext,
    EndNoticeOwnerSubject,
    EndNoticeOwnerLead,
    EndNoticeOwnerNext,
    WaitSeconds, ///< one form for each number a language tells apart, between bars
    WaitMinutes,
};

/// The sentence in `language` (one of spokenLanguages(), anything else is English), with %1, %2… where a part belongs.
[[nodiscard]] QString words(Words key, const QString &language);

/// A date with its time in UTC, since nobody knows where the reader is.
[[nodiscard]] QString momentText(Instant moment, const QString &language);

/// "30 seconds", "2 minutes": rounded up, for somebody who waits.
[[nodiscard]] QString waitText(std::chrono::seconds wait, const QString &language);

} // namespace portal
