// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/word_lists.h"

namespace portal {

namespace {

constexpr Word list[]{
    // sign-in
    {Words::SignIn, "تسجيل الدخول"},
    {Words::SignInLead, "تطلب منك وحدة تحكم Gatehouse على هذا الحاسوب تسجيل الدخول إلى %1."},
    {Words::Email, "عنوان البريد الإلكتروني"},
    {Words::Password, "كلمة المرور"},
    {Words::WrongPassword, "هذا العنوان وكلمة المرور لا يتوافقان. تحقق منهما وحاول مرة أخرى."},
    {Words::TooManyTries, "محاولات كثيرة جدًا. انتظر %1 ثم حاول مرة أخرى."},
    {Words::Busy, "يسجّل كثيرون الدخول الآن. حاول مرة أخرى بعد لحظات."},
    {Words::PageTooOld, "هذه الصفحة قديمة جدًا. أغلقها وابدأ من جديد من Gatehouse."},
    {Words::BadRequestTitle, "لا يمكن متابعة تسجيل الدخول هذا"},
    {Words::BadRequestText,
        "لم يطلب البرنامج الذي أرسلك إلى هنا ذلك بطريقة تقبلها هذه البوابة (%1). أغلق هذه الصفحة وابدأ من جديد من "
        "Gatehouse."},
    // the invitation
    {Words::InvitationTitle, "دعوة إلى %1"},
    {Words::InvitedBy, "يدعوك %1 إلى %2 في %3."},
    {Words::ForAddress, "إلى"},
    {Words::WhatYouMay, "ما ستتمكن من فعله"},
    {Words::AllMeaning, "كل شيء في هذا الحساب، وما يضاف إليه لاحقًا."},
    {Words::NothingChosen, "لم تُختر أي صلاحية بعد؛ سترى اسم الحساب فقط."},
    {Words::ValidUntil, "صالحة حتى"},
    {Words::MessageFrom, "رسالة من %1"},
    {Words::ExistingTitle, "لديك هنا حساب دخول بالفعل"},
    {Words::ExistingLead, "أدخل كلمة مروره للقبول."},
    {Words::CreateTitle, "أنشئ حساب دخولك"},
    {Words::CreateLead, "ليس لهذا العنوان حساب دخول هنا بعد. اختر اسمًا وكلمة مرور، وبذلك تُقبل الدعوة."},
    {Words::YourName, "اسمك"},
    {Words::NewPassword, "كلمة مرور جديدة"},
    {Words::NewPasswordHint, "15 حرفًا على الأقل. يسهل تذكر بضع كلمات لا علاقة بينها."},
    {Words::CreateAndAccept, "إنشاء حساب الدخول والقبول"},
    {Words::DeclineLead, "ألا تريد هذا الوصول؟"},
    {Words::WrongInvitationPassword, "هذه ليست كلمة مرور حساب الدخول هذا. ما زالت الدعوة قائمة؛ حاول مرة أخرى."},
    {Words::PasswordTooShort, "تحتاج كلمة المرور الجديدة إلى 15 حرفًا على الأقل."},
    {Words::PasswordTooLong, "كلمة المرور هذه طويلة جدًا."},
    {Words::PasswordCommon, "كلمة المرور هذه مما يُخمَّن أولًا: كلمات شائعة أو صفوف مفاتيح أو تكرارات. اختر غيرها."},
    {Words::PasswordNamesYou, "كلمة المرور هذه مأخوذة من عنوانك أو اسمك أو اسم البوابة. اختر غيرها."},
    {Words::NameMissing, "أدخل اسمك."},
    {Words::NoSignUp,
        "ليس لهذا العنوان حساب دخول في %1، ولا تنشئ هذه البوابة حسابًا من دعوة. اطلب من %2 دعوة العنوان الذي تسجل "
        "الدخول به."},
    {Words::Changed, "تغيّرت الدعوة في هذه الأثناء، ولم يُقبل شيء. هذه حالها الآن."},
    {Words::SignInExistsNow, "أصبح لهذا العنوان حساب دخول في هذه الأثناء. أدخل كلمة مروره للقبول."},
    // what came of it
    {Words::AcceptedTitle, "لديك الآن وصول إلى %1"},
    {Words::AcceptedNext,
        "افتح Gatehouse وسجّل الدخول إلى %1 باسم %2 واختر %3 في مبدّل الحسابات. يمكنك إغلاق هذه الصفحة."},
    {Words::DeclinedTitle, "لقد رفضت الدعوة إلى %1"},
    {Words::DeclinedText, "يرى %1 أنك رفضت. إن غيّرت رأيك فاطلب دعوة جديدة."},
    {Words::ExpiredTitle, "انتهت صلاحية هذه الدعوة"},
    {Words::ExpiredText, "كانت صالحة حتى %2. اطلب واحدة جديدة من %1."},
    {Words::UsedTitle, "استُخدمت هذه الدعوة"},
    {Words::UsedText, "قُبلت في %2. إن كنت أنت من فعل فسجّل الدخول عبر Gatehouse؛ وإلا فأخبر %1 فورًا."},
    {Words::RevokedTitle, "سُحبت هذه الدعوة"},
    {Words::RevokedText, "لم يعد قبولها ممكنًا. إن فاجأك ذلك فاطلب واحدة جديدة من %1."},
    {Words::SupersededTitle, "توجد دعوة أحدث"},
    {Words::SupersededText, "أرسلها %1 مرة أخرى منذ ذلك الحين. استخدم الرابط الذي في أحدث رسالة."},
    {Words::DeclinedBeforeTitle, "رُفضت هذه الدعوة"},
    {Words::DeclinedBeforeText, "كان ذلك في %2. إن أردت الوصول رغم ذلك فاطلب دعوة جديدة من %1."},
    {Words::UnknownTitle, "لا توجد دعوة هنا"},
    {Words::UnknownText, "الرابط ناقص أو ليس من عندنا. انسخه كاملًا من الرسالة، أو اطلب رابطًا جديدًا ممن دعاك."},
    {Words::LinkAgainTitle, "افتح الرابط مرة أخرى"},
    {Words::LinkAgainText,
        "لم تعد هذه الصفحة تعرف لأي دعوة هي. لم يتغيّر شيء. افتح الرابط الذي في رسالتك مرة أخرى؛ ويجب أن يسمح متصفحك "
        "بملفات تعريف الارتباط لهذه البوابة."},
    {Words::AlreadyMemberTitle, "لديك وصول بالفعل"},
    {Words::AlreadyMemberText, "لا شيء يحتاج إلى قبول. افتح Gatehouse واختر الحساب في مبدّل الحسابات."},
    {Words::RefusedTitle, "لم ينجح ذلك"},
    {Words::RefusedText, "%1 لم يتغيّر شيء."},
    {Words::NothingHereTitle, "لا شيء هنا"},
    {Words::NothingHereText, "تحقق من العنوان، أو عد إلى Gatehouse."},
    // mail
    {Words::MailSubject, "يدعوك %1 إلى %2"},
    {Words::MailGreeting, "مرحبًا،"},
    {Words::MailGreetingName, "مرحبًا %1،"},
    {Words::MailLead, "يدعوك %1 إلى إدارة الحساب %2 في %3."},
    {Words::MailRole, "دورك"},
    {Words::MailOpen, "عرض الدعوة"},
    {Words::MailValid, "الرابط صالح حتى %1، لمرة واحدة ولهذا العنوان فقط."},
    {Words::MailIgnore, "إن كنت لا تعرف %1 فتجاهل هذه الرسالة: لا يحصل أحد على وصول دون ردّك."},
    // the mail about a reply
    {Words::TicketMailLead, "ردّ %1 على التذكرة رقم %2 («%3») الخاصة بـ %4:"},
    {Words::TicketMailOwner, "تصلك هذه الرسالة لأن %1 لك. للرد، افتح التذكرة في Gatehouse."},
    {Words::TicketMailDelegate, "تصلك هذه الرسالة لأنك طلبت إعلامك بالردود في %1. للرد، افتح التذكرة في Gatehouse."},
    // how long; one form for each number the language tells apart
    {Words::WaitSeconds, "ثانية واحدة|ثانيتين|%1 ثوانٍ|%1 ثانية"},
    {Words::WaitMinutes, "دقيقة واحدة|دقيقتين|%1 دقائق|%1 دقيقة"},
    // mails about a membership
    {Words::TransferOfferSubject, "يريد %1 أن يسلّمك الحساب %2"},
    {Words::TransferOfferLead, "الحساب %2 لدى %3 يملكه %1 ويريد أن تصبح أنت مالكه."},
    {Words::TransferOfferNext, "لتتسلّمه سجّل الدخول إلى %1 عبر Gatehouse وأكّد قبل %2. وحتى ذلك الحين لا يتغيّر شيء."},
    {Words::TransferOfferIgnore, "المالك مسؤول عن كل ما في الحساب. إن كنت لا تريد ذلك فارفض أو لا تفعل شيئًا."},
    {Words::TransferDoneSubject, "للحساب %1 مالك جديد"},
    {Words::TransferDoneLead, "أصبح %1 مالك الحساب %2 لدى %3، وكان المالك حتى الآن %4."},
    {Words::TransferDoneNext, "إن لم تكن تتوقع ذلك فاتصل بالدعم فورًا."},
    {Words::EndNoticeSubject, "ينتهي وصولك إلى %1 في %2"},
    {Words::EndNoticeLead, "ينتهي وصولك إلى الحساب %1 لدى %2 في %3."},
    {Words::EndNoticeNext, "إن احتجت إليه مدة أطول فاطلب من %1 تاريخًا لاحقًا."},
    {Words::EndNoticeOwnerSubject, "ينتهي وصول %1 إلى %2 في %3"},
    {Words::EndNoticeOwnerLead, "ينتهي وصول %1 إلى حسابك %2 لدى %3 في %4."},
    {Words::EndNoticeOwnerNext, "لتمديده اختر تاريخًا لاحقًا في Gatehouse. وإلا فلا شيء عليك فعله."},
};

} // namespace

const std::span<const Word> arabicWords{list};

} // namespace portal
