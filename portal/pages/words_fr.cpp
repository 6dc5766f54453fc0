// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/word_lists.h"

namespace portal {

namespace {

constexpr Word list[]{
    // sign-in
    {Words::SignIn, "Se connecter"},
    {Words::SignInLead, "La console Gatehouse de cet ordinateur vous demande de vous connecter à %1."},
    {Words::Email, "Adresse e-mail"},
    {Words::Password, "Mot de passe"},
    {Words::WrongPassword, "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez."},
    {Words::TooManyTries, "Trop d’essais. Attendez %1, puis réessayez."},
    {Words::Busy, "Beaucoup de personnes se connectent en ce moment. Réessayez dans un instant."},
    {Words::PageTooOld, "Cette page est trop ancienne. Fermez-la et recommencez depuis Gatehouse."},
    {Words::BadRequestTitle, "Cette connexion ne peut pas continuer"},
    {Words::BadRequestText,
        "Le programme qui vous a envoyé ici n’a pas fait sa demande d’une façon que ce portail accepte (%1). Fermez "
        "cette page et recommencez depuis Gatehouse."},
    // the invitation
    {Words::InvitationTitle, "Invitation à %1"},
    {Words::InvitedBy, "%1 vous invite à %2 chez %3."},
    {Words::ForAddress, "Pour"},
    {Words::WhatYouMay, "Ce que vous pourrez faire"},
    {Words::AllMeaning, "Tout dans ce compte, y compris ce qui y sera ajouté plus tard."},
    {Words::AllButMeaning, "Tout dans ce compte, y compris ce qui y sera ajouté plus tard, sauf %1."},
    {Words::NothingChosen, "Aucune autorisation n’a encore été choisie ; vous ne verrez que le nom du compte."},
    {Words::ValidUntil, "Valable jusqu’au"},
    {Words::MessageFrom, "Message de %1"},
    {Words::ExistingTitle, "Vous avez déjà un accès ici"},
    {Words::ExistingLead, "Saisissez son mot de passe pour accepter."},
    {Words::CreateTitle, "Créez votre accès"},
    {Words::CreateLead,
        "Cette adresse n’a pas encore d’accès ici. Choisissez un nom et un mot de passe, et l’invitation sera acceptée "
        "en même temps."},
    {Words::YourName, "Votre nom"},
    {Words::NewPassword, "Nouveau mot de passe"},
    {Words::NewPasswordHint, "Au moins 15 caractères. Quelques mots sans rapport entre eux se retiennent facilement."},
    {Words::CreateAndAccept, "Créer l’accès et accepter"},
    {Words::DeclineLead, "Vous ne voulez pas de cet accès ?"},
    {Words::WrongInvitationPassword,
        "Ce n’est pas le mot de passe de cet accès. L’invitation tient toujours ; réessayez."},
    {Words::PasswordTooShort, "Un nouveau mot de passe doit avoir au moins 15 caractères."},
    {Words::PasswordTooLong, "Ce mot de passe est trop long."},
    {Words::PasswordCommon,
        "Ce mot de passe est fait de ce qu’on devine en premier : mots courants, suites de touches, répétitions. "
        "Choisissez-en un autre."},
    {Words::PasswordNamesYou,
        "Ce mot de passe est fait de votre adresse, de votre nom ou de celui du portail. Choisissez-en un autre."},
    {Words::NameMissing, "Saisissez votre nom."},
    {Words::NoSignUp,
        "Cette adresse n’a pas d’accès à %1, et ce portail n’en crée pas à partir d’une invitation. Demandez à %2 "
        "d’inviter l’adresse avec laquelle vous vous connectez."},
    {Words::Changed,
        "L’invitation a été modifiée entre-temps, et rien n’a été accepté. Voici ce qu’elle est maintenant."},
    {Words::SignInExistsNow, "Entre-temps, cette adresse a un accès. Saisissez son mot de passe pour accepter."},
    // what came of it
    {Words::AcceptedTitle, "Vous avez maintenant accès à %1"},
    {Words::AcceptedNext,
        "Ouvrez Gatehouse, connectez-vous à %1 en tant que %2 et choisissez %3 dans le sélecteur de comptes. Vous "
        "pouvez fermer cette page."},
    {Words::DeclinedTitle, "Vous avez décliné l’invitation à %1"},
    {Words::DeclinedText, "%1 voit que vous avez décliné. Si vous changez d’avis, demandez une nouvelle invitation."},
    {Words::ExpiredTitle, "Cette invitation a expiré"},
    {Words::ExpiredText, "Elle était valable jusqu’au %2. Demandez-en une nouvelle à %1."},
    {Words::UsedTitle, "Cette invitation a déjà servi"},
    {Words::UsedText,
        "Elle a été acceptée le %2. Si c’était vous, connectez-vous avec Gatehouse ; sinon, prévenez %1 tout de "
        "suite."},
    {Words::RevokedTitle, "Cette invitation a été retirée"},
    {Words::RevokedText, "Elle ne peut plus être acceptée. Si cela vous surprend, demandez-en une nouvelle à %1."},
    {Words::SupersededTitle, "Il y a une invitation plus récente"},
    {Words::SupersededText, "%1 l’a renvoyée depuis. Utilisez le lien du message le plus récent."},
    {Words::DeclinedBeforeTitle, "Cette invitation a été déclinée"},
    {Words::DeclinedBeforeText,
        "C’était le %2. Si vous voulez quand même cet accès, demandez une nouvelle invitation à %1."},
    {Words::UnknownTitle, "Il n’y a pas d’invitation ici"},
    {Words::UnknownText,
        "Le lien est incomplet, ou n’est pas de nous. Copiez-le en entier depuis le message, ou demandez-en un nouveau "
        "à la personne qui vous a invité."},
    {Words::LinkAgainTitle, "Ouvrez le lien encore une fois"},
    {Words::LinkAgainText,
        "Cette page ne sait plus de quelle invitation il s’agit. Rien n’a été changé. Ouvrez de nouveau le lien du "
        "message ; votre navigateur doit autoriser les cookies de ce portail."},
    {Words::AlreadyMemberTitle, "Vous avez déjà accès"},
    {Words::AlreadyMemberText,
        "Il n’y a rien à accepter. Ouvrez Gatehouse et choisissez le compte dans le sélecteur de comptes."},
    {Words::RefusedTitle, "Cela n’a pas fonctionné"},
    {Words::RefusedText, "%1 Rien n’a été changé."},
    {Words::NothingHereTitle, "Il n’y a rien ici"},
    {Words::NothingHereText, "Vérifiez l’adresse, ou retournez à Gatehouse."},
    // mail
    {Words::MailSubject, "%1 vous invite à %2"},
    {Words::MailGreeting, "Bonjour,"},
    {Words::MailGreetingName, "Bonjour %1,"},
    {Words::MailLead, "%1 vous invite à gérer le compte %2 chez %3."},
    {Words::MailRole, "Votre rôle"},
    {Words::MailOpen, "Voir l’invitation"},
    {Words::MailValid, "Le lien est valable jusqu’au %1, une seule fois et pour cette adresse seulement."},
    {Words::MailIgnore,
        "Si vous ne connaissez pas %1, ignorez ce message : personne n’obtient d’accès sans votre réponse."},
    {Words::MailOptOut, "Ne plus recevoir d’invitations de %1"},
    // the mail about a reply
    {Words::TicketMailLead, "%1 a répondu au ticket n° %2 (« %3 ») de %4 :"},
    {Words::TicketMailOwner,
        "Vous recevez ce message parce que %1 est à vous. Pour répondre, ouvrez le ticket dans Gatehouse."},
    {Words::TicketMailDelegate,
        "Vous recevez ce message parce que vous avez demandé à être averti des réponses dans %1. Pour répondre, ouvrez "
        "le ticket dans Gatehouse."},
    // how long; one form for each number the language tells apart
    {Words::WaitSeconds, "%1 seconde|%1 secondes"},
    {Words::WaitMinutes, "%1 minute|%1 minutes"},
    // mails about a membership
    {Words::TransferOfferSubject, "%1 souhaite vous céder le compte %2"},
    {Words::TransferOfferLead, "Le compte %2 chez %3 appartient à %1, qui souhaite vous le céder."},
    {Words::TransferOfferNext,
        "Pour le reprendre, connectez-vous à %1 avec Gatehouse et confirmez avant le %2. D’ici là, rien ne change."},
    {Words::TransferOfferIgnore,
        "Le propriétaire répond de tout ce qui se trouve dans le compte. Si vous ne le souhaitez pas, refusez ou ne "
        "faites rien."},
    {Words::TransferDoneSubject, "Le compte %1 a un nouveau propriétaire"},
    {Words::TransferDoneLead, "%1 est désormais propriétaire du compte %2 chez %3. C’était jusqu’ici %4."},
    {Words::TransferDoneNext, "Si vous ne vous y attendiez pas, contactez le support sans attendre."},
    {Words::EndNoticeSubject, "Votre accès à %1 prend fin le %2"},
    {Words::EndNoticeLead, "Votre accès au compte %1 chez %2 prend fin le %3."},
    {Words::EndNoticeNext, "S’il vous le faut plus longtemps, demandez à %1 une date ultérieure."},
    {Words::EndNoticeOwnerSubject, "L’accès de %1 à %2 prend fin le %3"},
    {Words::EndNoticeOwnerLead, "L’accès de %1 à votre compte %2 chez %3 prend fin le %4."},
    {Words::EndNoticeOwnerNext,
        "Pour le prolonger, choisissez une date ultérieure dans Gatehouse. Sinon, il n’y a rien à faire."},
    // a new password
    {Words::ForgotLink, "Mot de passe oublié ?"},
    {Words::ForgotTitle, "Définir un nouveau mot de passe"},
    {Words::ForgotLead,
        "Saisissez l’adresse avec laquelle vous vous connectez à %1. Nous lui envoyons un lien pour choisir un nouveau "
        "mot de passe."},
    {Words::ForgotSend, "Envoyer le lien"},
    {Words::AddressNeeded, "Saisissez une adresse e-mail, comme name@example.com."},
    {Words::ForgotSentTitle, "Consultez vos e-mails"},
    {Words::ForgotSentText,
        "Si quelqu’un se connecte à %2 avec %1, un e-mail lui est envoyé. Son lien est valable %3. Si rien n’arrive, "
        "regardez dans les indésirables, vérifiez l’adresse et recommencez."},
    {Words::ResetLead,
        "Choisissez le mot de passe avec lequel vous vous connecterez à %1. Vous serez déconnecté partout où vous êtes "
        "connecté."},
    {Words::ResetSave, "Enregistrer le mot de passe"},
    {Words::ResetDoneTitle, "Votre nouveau mot de passe est en place"},
    {Words::ResetDoneText,
        "Vous êtes déconnecté partout. Revenez à Gatehouse et connectez-vous à %1 avec le nouveau mot de passe. Vous "
        "pouvez fermer cette page."},
    {Words::ResetDeadTitle, "Ce lien n’est plus valable"},
    {Words::ResetDeadText,
        "Il a déjà servi, son délai est passé, ou il est incomplet. Votre mot de passe n’a pas été changé à présent."},
    {Words::ResetAgain, "Demander un nouveau lien"},
    {Words::ResetMailSubject, "Un nouveau mot de passe pour %1"},
    {Words::ResetMailLead,
        "Quelqu’un a demandé un nouveau mot de passe pour votre accès à %1. Si c’était vous, choisissez-le ici :"},
    {Words::ResetMailOpen, "Choisir un nouveau mot de passe"},
    {Words::ResetMailValid, "Le lien est valable jusqu’au %1, une seule fois."},
    {Words::ResetMailIgnore, "Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même."},
    {Words::PasswordChangedSubject, "Votre mot de passe à %1 a été changé"},
    {Words::PasswordChangedLead,
        "Le mot de passe de votre accès à %1 a été changé le %2, et vous avez été déconnecté partout."},
    {Words::PasswordChangedNext,
        "Si ce n’était pas vous, définissez tout de suite un nouveau mot de passe par le lien de la page de connexion, "
        "et prévenez le support."},
    // which account, right after signing in
    {Words::ChooseTitle, "Choisir un compte"},
    {Words::ChooseLead, "Vous vous connectez à %2 en tant que %1. Quel compte voulez-vous ouvrir ?"},
    {Words::ChooseOwn, "Votre propre compte"},
    {Words::ChooseOf, "Compte de %1"},
    {Words::ChooseGone, "Ce compte ne vous est plus ouvert. Choisissez-en un autre."},
    // the invitations to somebody who is signed in
    {Words::ReceivedSignIn, "Connectez-vous à %1 pour voir qui vous a invité."},
    {Words::ReceivedFor, "Invitations en attente pour %1"},
    {Words::ReceivedNone,
        "Il n’y a pas d’invitation en attente pour %1. Qui vous invite à un compte a besoin de cette adresse exacte."},
    {Words::ReceivedByLink,
        "Sur ce portail, une invitation s’accepte par le lien de son e-mail. Ici, vous pouvez la refuser."},
    {Words::ReceivedUnproven,
        "Personne n’a encore prouvé que %1 est votre adresse ; ses invitations ne sont donc pas montrées. Demandez un "
        "nouveau mot de passe : qui peut ouvrir cet e-mail l’a prouvé."},
    {Words::ReceivedAgain,
        "Rien n’a été changé : cette page était trop ancienne ou venait d’ailleurs. Connectez-vous de nouveau."},
    {Words::ReceivedBack, "Mes autres invitations"},
    {Words::ReceivedToo, "Y répondre après connexion"},
    {Words::OptOutTitle, "Souhaitez-vous d’autres invitations ?"},
    {Words::OptOutLead,
        "%1 a reçu une invitation de %2. Si vous ne le souhaitez pas, dites-le ici : %2 ne pourra plus inviter cette "
        "adresse."},
    {Words::OptOutAllLead, "Vous pouvez aussi refuser les invitations de tous les comptes de %1."},
    {Words::OptOutButton, "Ne plus recevoir d’invitations de %1"},
    {Words::OptedOutTitle, "Vous ne recevrez plus d’invitations"},
    {Words::OptedOutLead, "%1 ne reçoit plus d’invitations de %2. Celles qui vous y attendaient sont déclinées."},
    {Words::OptInButton, "Autoriser de nouveau les invitations"},
    {Words::SignOut, "Se déconnecter de cette page"},
    {Words::SignedOutTitle, "Vous êtes déconnecté ici"},
    {Words::SignedOutText, "Ce navigateur ne montre plus vos invitations. Gatehouse reste connecté."},
};

} // namespace

const std::span<const Word> frenchWords{list};

} // namespace portal
