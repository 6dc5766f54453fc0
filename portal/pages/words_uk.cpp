// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/word_lists.h"

namespace portal {

namespace {

constexpr Word list[]{
    // sign-in
    {Words::SignIn, "Увійти"},
    {Words::SignInLead, "Консоль Gatehouse на цьому комп’ютері просить вас увійти до %1."},
    {Words::Email, "Адреса електронної пошти"},
    {Words::Password, "Пароль"},
    {Words::WrongPassword, "Ця адреса й пароль не підходять одне до одного. Перевірте обидва й спробуйте ще раз."},
    {Words::TooManyTries, "Забагато спроб. Зачекайте %1 і спробуйте ще раз."},
    {Words::Busy, "Зараз входить багато людей. Спробуйте ще раз за мить."},
    {Words::PageTooOld, "Ця сторінка застаріла. Закрийте її та почніть знову з Gatehouse."},
    {Words::BadRequestTitle, "Цей вхід неможливо продовжити"},
    {Words::BadRequestText,
        "Програма, що надіслала вас сюди, зробила запит не так, як приймає цей портал (%1). Закрийте цю сторінку та "
        "почніть знову з Gatehouse."},
    // the invitation
    {Words::InvitationTitle, "Запрошення до %1"},
    {Words::InvitedBy, "%1 запрошує вас до %2 на порталі %3."},
    {Words::ForAddress, "Для"},
    {Words::WhatYouMay, "Що ви зможете робити"},
    {Words::AllMeaning, "Усе в цьому обліковому записі, а також те, що з’явиться пізніше."},
    {Words::NothingChosen, "Жодного дозволу ще не вибрано; ви бачитимете лише назву облікового запису."},
    {Words::ValidUntil, "Дійсне до"},
    {Words::MessageFrom, "Повідомлення від %1"},
    {Words::ExistingTitle, "У вас тут уже є обліковий запис для входу"},
    {Words::ExistingLead, "Введіть його пароль, щоб прийняти."},
    {Words::CreateTitle, "Створіть свій вхід"},
    {Words::CreateLead,
        "Ця адреса ще не має тут входу. Виберіть ім’я та пароль, і запрошення буде прийнято разом із цим."},
    {Words::YourName, "Ваше ім’я"},
    {Words::NewPassword, "Новий пароль"},
    {Words::NewPasswordHint, "Щонайменше 15 символів. Кілька не пов’язаних між собою слів легко запам’ятати."},
    {Words::CreateAndAccept, "Створити вхід і прийняти"},
    {Words::DeclineLead, "Не бажаєте цього доступу?"},
    {Words::WrongInvitationPassword, "Це не пароль цього входу. Запрошення залишається чинним; спробуйте ще раз."},
    {Words::PasswordTooShort, "Новий пароль має містити щонайменше 15 символів."},
    {Words::PasswordTooLong, "Цей пароль задовгий."},
    {Words::PasswordCommon,
        "Цей пароль складається з того, що вгадують першим: поширені слова, ряди клавіш, повтори. Виберіть інший."},
    {Words::PasswordNamesYou, "Цей пароль складається з вашої адреси, вашого імені або назви порталу. Виберіть інший."},
    {Words::NameMissing, "Введіть своє ім’я."},
    {Words::NoSignUp,
        "Ця адреса не має входу до %1, а цей портал не створює його із запрошення. Попросіть %2 запросити адресу, з "
        "якою ви входите."},
    {Words::Changed, "Тим часом запрошення змінили, і нічого не було прийнято. Ось яким воно є тепер."},
    {Words::SignInExistsNow, "Тим часом ця адреса отримала вхід. Введіть його пароль, щоб прийняти."},
    // what came of it
    {Words::AcceptedTitle, "Тепер ви маєте доступ до %1"},
    {Words::AcceptedNext,
        "Відкрийте Gatehouse, увійдіть до %1 як %2 і виберіть %3 у перемикачі облікових записів. Цю сторінку можна "
        "закрити."},
    {Words::DeclinedTitle, "Ви відхилили запрошення до %1"},
    {Words::DeclinedText, "%1 бачить, що ви відмовилися. Якщо передумаєте, попросіть нове запрошення."},
    {Words::ExpiredTitle, "Термін дії цього запрошення минув"},
    {Words::ExpiredText, "Воно діяло до %2. Попросіть нове: %1."},
    {Words::UsedTitle, "Це запрошення вже використано"},
    {Words::UsedText, "Його прийняли %2. Якщо це були ви, увійдіть через Gatehouse; якщо ні, негайно повідомте: %1."},
    {Words::RevokedTitle, "Це запрошення відкликано"},
    {Words::RevokedText, "Його вже не можна прийняти. Якщо це вас дивує, попросіть нове: %1."},
    {Words::SupersededTitle, "Є новіше запрошення"},
    {Words::SupersededText, "Відтоді його надіслано ще раз (%1). Скористайтеся посиланням з найновішого листа."},
    {Words::DeclinedBeforeTitle, "Це запрошення відхилено"},
    {Words::DeclinedBeforeText, "Це було %2. Якщо доступ вам усе ж потрібен, попросіть нове запрошення: %1."},
    {Words::UnknownTitle, "Тут немає запрошення"},
    {Words::UnknownText,
        "Посилання неповне або не наше. Скопіюйте його з листа повністю або попросіть нове в того, хто вас запросив."},
    {Words::LinkAgainTitle, "Відкрийте посилання ще раз"},
    {Words::LinkAgainText,
        "Ця сторінка вже не знає, якого запрошення вона стосується. Нічого не змінено. Відкрийте посилання з листа ще "
        "раз; ваш браузер має дозволяти файли cookie цього порталу."},
    {Words::AlreadyMemberTitle, "Ви вже маєте доступ"},
    {Words::AlreadyMemberText,
        "Приймати нічого не треба. Відкрийте Gatehouse і виберіть обліковий запис у перемикачі."},
    {Words::RefusedTitle, "Не вдалося"},
    {Words::RefusedText, "%1 Нічого не змінено."},
    {Words::NothingHereTitle, "Тут нічого немає"},
    {Words::NothingHereText, "Перевірте адресу або поверніться до Gatehouse."},
    // mail
    {Words::MailSubject, "%1 запрошує вас до %2"},
    {Words::MailGreeting, "Вітаємо!"},
    {Words::MailGreetingName, "Вітаємо, %1!"},
    {Words::MailLead, "%1 запрошує вас керувати обліковим записом %2 на порталі %3."},
    {Words::MailRole, "Ваша роль"},
    {Words::MailOpen, "Переглянути запрошення"},
    {Words::MailValid, "Посилання дійсне до %1, один раз і лише для цієї адреси."},
    {Words::MailIgnore,
        "Якщо відправник (%1) вам невідомий, не зважайте на цей лист: без вашої відповіді ніхто не отримає доступу."},
    // the mail about a reply
    {Words::TicketMailLead, "%1 відповідає на звернення № %2 («%3») облікового запису %4:"},
    {Words::TicketMailOwner,
        "Ви отримали цей лист, бо %1 належить вам. Щоб відповісти, відкрийте звернення в Gatehouse."},
    {Words::TicketMailDelegate,
        "Ви отримали цей лист, бо просили сповіщати про відповіді в %1. Щоб відповісти, відкрийте звернення в "
        "Gatehouse."},
    // how long; one form for each number the language tells apart
    {Words::WaitSeconds, "%1 секунду|%1 секунди|%1 секунд"},
    {Words::WaitMinutes, "%1 хвилину|%1 хвилини|%1 хвилин"},
    // mails about a membership
    {Words::TransferOfferSubject, "%1 хоче передати вам обліковий запис %2"},
    {Words::TransferOfferLead, "Обліковий запис %2 у %3 належить %1; тепер його хочуть передати вам."},
    {Words::TransferOfferNext,
        "Щоб прийняти його, увійдіть до %1 через Gatehouse і підтвердьте до %2. До того нічого не зміниться."},
    {Words::TransferOfferIgnore,
        "Власник відповідає за все в обліковому записі. Якщо ви цього не хочете, відхиліть або нічого не робіть."},
    {Words::TransferDoneSubject, "Обліковий запис %1 має нового власника"},
    {Words::TransferDoneLead, "Тепер власник облікового запису %2 у %3 — %1. Дотепер ним був %4."},
    {Words::TransferDoneNext, "Якщо ви цього не очікували, негайно зверніться до служби підтримки."},
    {Words::EndNoticeSubject, "Ваш доступ до %1 закінчується %2"},
    {Words::EndNoticeLead, "Ваш доступ до облікового запису %1 у %2 закінчується %3."},
    {Words::EndNoticeNext, "Якщо він потрібен вам довше, попросіть %1 про пізнішу дату."},
    {Words::EndNoticeOwnerSubject, "Доступ %1 до %2 закінчується %3"},
    {Words::EndNoticeOwnerLead, "Доступ %1 до вашого облікового запису %2 у %3 закінчується %4."},
    {Words::EndNoticeOwnerNext,
        "Щоб продовжити його, виберіть у Gatehouse пізнішу дату. Інакше робити нічого не потрібно."},
};

} // namespace

const std::span<const Word> ukrainianWords{list};

} // namespace portal
