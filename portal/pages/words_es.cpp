// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/word_lists.h"

namespace portal {

namespace {

constexpr Word list[]{
    // sign-in
    {Words::SignIn, "Iniciar sesión"},
    {Words::SignInLead, "La consola Gatehouse de este equipo le pide que inicie sesión en %1."},
    {Words::Email, "Dirección de correo"},
    {Words::Password, "Contraseña"},
    {Words::WrongPassword, "Esta dirección y esta contraseña no corresponden. Compruebe ambas e inténtelo de nuevo."},
    {Words::TooManyTries, "Demasiados intentos. Espere %1 e inténtelo de nuevo."},
    {Words::Busy, "En este momento inician sesión muchas personas. Inténtelo de nuevo en un instante."},
    {Words::PageTooOld, "Esta página ha caducado. Ciérrela y empiece de nuevo desde Gatehouse."},
    {Words::BadRequestTitle, "Este inicio de sesión no puede continuar"},
    {Words::BadRequestText,
        "El programa que le ha enviado aquí no lo ha pedido de una forma que este portal acepte (%1). Cierre esta "
        "página y empiece de nuevo desde Gatehouse."},
    // the invitation
    {Words::InvitationTitle, "Invitación a %1"},
    {Words::InvitedBy, "%1 le invita a %2 en %3."},
    {Words::ForAddress, "Para"},
    {Words::WhatYouMay, "Lo que podrá hacer"},
    {Words::AllMeaning, "Todo en esta cuenta, y lo que se le añada más adelante."},
    {Words::NothingChosen, "Aún no se ha elegido ningún permiso; solo verá el nombre de la cuenta."},
    {Words::ValidUntil, "Válida hasta"},
    {Words::MessageFrom, "Mensaje de %1"},
    {Words::ExistingTitle, "Ya tiene una cuenta de acceso aquí"},
    {Words::ExistingLead, "Escriba su contraseña para aceptar."},
    {Words::CreateTitle, "Cree su acceso"},
    {Words::CreateLead,
        "Esta dirección aún no tiene acceso aquí. Elija un nombre y una contraseña, y con ello aceptará la "
        "invitación."},
    {Words::YourName, "Su nombre"},
    {Words::NewPassword, "Nueva contraseña"},
    {Words::NewPasswordHint,
        "Al menos 15 caracteres. Unas pocas palabras sin relación entre sí son fáciles de recordar."},
    {Words::CreateAndAccept, "Crear acceso y aceptar"},
    {Words::DeclineLead, "¿No quiere este acceso?"},
    {Words::WrongInvitationPassword,
        "Esa no es la contraseña de este acceso. La invitación sigue en pie; inténtelo de nuevo."},
    {Words::PasswordTooShort, "Una contraseña nueva necesita al menos 15 caracteres."},
    {Words::PasswordTooLong, "Esta contraseña es demasiado larga."},
    {Words::PasswordCommon,
        "Esta contraseña está hecha de lo primero que se adivina: palabras comunes, filas de teclas, repeticiones. "
        "Elija otra."},
    {Words::PasswordNamesYou, "Esta contraseña está hecha de su dirección, su nombre o el del portal. Elija otra."},
    {Words::NameMissing, "Escriba su nombre."},
    {Words::NoSignUp,
        "Esta dirección no tiene acceso en %1, y este portal no crea ninguno a partir de una invitación. Pida a %2 que "
        "invite a la dirección con la que inicia sesión."},
    {Words::Changed, "Entretanto la invitación ha cambiado, y no se ha aceptado nada. Así está ahora."},
    {Words::SignInExistsNow, "Entretanto esta dirección ya tiene acceso. Escriba su contraseña para aceptar."},
    // what came of it
    {Words::AcceptedTitle, "Ahora tiene acceso a %1"},
    {Words::AcceptedNext,
        "Abra Gatehouse, inicie sesión en %1 como %2 y elija %3 en el selector de cuentas. Puede cerrar esta página."},
    {Words::DeclinedTitle, "Ha rechazado la invitación a %1"},
    {Words::DeclinedText, "%1 ve que la ha rechazado. Si cambia de idea, pida una nueva invitación."},
    {Words::ExpiredTitle, "Esta invitación ha caducado"},
    {Words::ExpiredText, "Era válida hasta el %2. Pida una nueva a %1."},
    {Words::UsedTitle, "Esta invitación ya se ha usado"},
    {Words::UsedText, "Se aceptó el %2. Si fue usted, inicie sesión con Gatehouse; si no, avise a %1 de inmediato."},
    {Words::RevokedTitle, "Esta invitación se ha retirado"},
    {Words::RevokedText, "Ya no se puede aceptar. Si le sorprende, pida una nueva a %1."},
    {Words::SupersededTitle, "Hay una invitación más reciente"},
    {Words::SupersededText, "%1 la ha vuelto a enviar. Use el enlace del correo más reciente."},
    {Words::DeclinedBeforeTitle, "Esta invitación se rechazó"},
    {Words::DeclinedBeforeText, "Fue el %2. Si después de todo quiere el acceso, pida una nueva invitación a %1."},
    {Words::UnknownTitle, "Aquí no hay ninguna invitación"},
    {Words::UnknownText,
        "El enlace está incompleto o no es nuestro. Cópielo entero del correo, o pida uno nuevo a quien le invitó."},
    {Words::LinkAgainTitle, "Abra el enlace una vez más"},
    {Words::LinkAgainText,
        "Esta página ya no sabe para qué invitación es. No se ha cambiado nada. Abra otra vez el enlace de su correo; "
        "su navegador debe permitir las cookies de este portal."},
    {Words::AlreadyMemberTitle, "Ya tiene acceso"},
    {Words::AlreadyMemberText, "No hay nada que aceptar. Abra Gatehouse y elija la cuenta en el selector de cuentas."},
    {Words::RefusedTitle, "No ha funcionado"},
    {Words::RefusedText, "%1 No se ha cambiado nada."},
    {Words::NothingHereTitle, "Aquí no hay nada"},
    {Words::NothingHereText, "Compruebe la dirección, o vuelva a Gatehouse."},
    // mail
    {Words::MailSubject, "%1 le invita a %2"},
    {Words::MailGreeting, "Hola:"},
    {Words::MailGreetingName, "Hola, %1:"},
    {Words::MailLead, "%1 le invita a administrar la cuenta %2 en %3."},
    {Words::MailRole, "Su función"},
    {Words::MailOpen, "Ver la invitación"},
    {Words::MailValid, "El enlace es válido hasta el %1, una sola vez y solo para esta dirección."},
    {Words::MailIgnore, "Si no conoce a %1, no haga caso de este correo: nadie obtiene acceso sin su respuesta."},
    // the mail about a reply
    {Words::TicketMailLead, "%1 ha respondido al tique n.º %2 («%3») de %4:"},
    {Words::TicketMailOwner, "Recibe este correo porque %1 es suya. Para responder, abra el tique en Gatehouse."},
    {Words::TicketMailDelegate,
        "Recibe este correo porque pidió que se le avisara de las respuestas en %1. Para responder, abra el tique en "
        "Gatehouse."},
    // how long; one form for each number the language tells apart
    {Words::WaitSeconds, "%1 segundo|%1 segundos"},
    {Words::WaitMinutes, "%1 minuto|%1 minutos"},
    // mails about a membership
    {Words::TransferOfferSubject, "%1 quiere cederle la cuenta %2"},
    {Words::TransferOfferLead, "La cuenta %2 en %3 pertenece a %1, que quiere que pase a ser suya."},
    {Words::TransferOfferNext,
        "Para aceptarla, inicie sesión en %1 con Gatehouse y confirme antes del %2. Hasta entonces nada cambia."},
    {Words::TransferOfferIgnore,
        "Quien es titular de la cuenta responde de todo lo que hay en ella. Si no lo desea, rechácela o no haga nada."},
    {Words::TransferDoneSubject, "La cuenta %1 tiene un nuevo titular"},
    {Words::TransferDoneLead, "%1 es ahora titular de la cuenta %2 en %3. Hasta ahora lo era %4."},
    {Words::TransferDoneNext, "Si no lo esperaba, póngase en contacto con el soporte cuanto antes."},
    {Words::EndNoticeSubject, "Su acceso a %1 termina el %2"},
    {Words::EndNoticeLead, "Su acceso a la cuenta %1 en %2 termina el %3."},
    {Words::EndNoticeNext, "Si lo necesita más tiempo, pida a %1 una fecha posterior."},
    {Words::EndNoticeOwnerSubject, "El acceso de %1 a %2 termina el %3"},
    {Words::EndNoticeOwnerLead, "El acceso de %1 a su cuenta %2 en %3 termina el %4."},
    {Words::EndNoticeOwnerNext,
        "Para prolongarlo, elija una fecha posterior en Gatehouse. Si no, no hay nada que hacer."},
    // a new password
    {Words::ForgotLink, "¿Ha olvidado su contraseña?"},
    {Words::ForgotTitle, "Establecer una contraseña nueva"},
    {Words::ForgotLead,
        "Escriba la dirección con la que inicia sesión en %1. Le enviaremos un enlace con el que elegir una contraseña "
        "nueva."},
    {Words::ForgotSend, "Enviar enlace"},
    {Words::AddressNeeded, "Escriba una dirección de correo, como name@example.com."},
    {Words::ForgotSentTitle, "Mire su correo"},
    {Words::ForgotSentText,
        "Si alguien inicia sesión en %2 con %1, un correo va en camino. Su enlace es válido durante %3. Si no llega "
        "nada, mire en el correo no deseado, compruebe la dirección y vuelva a pedirlo."},
    {Words::ResetLead,
        "Elija la contraseña con la que iniciará sesión en %1. Se cerrarán todas sus sesiones abiertas."},
    {Words::ResetSave, "Guardar contraseña nueva"},
    {Words::ResetDoneTitle, "Su contraseña nueva está lista"},
    {Words::ResetDoneText,
        "Se han cerrado todas sus sesiones. Vuelva a Gatehouse e inicie sesión en %1 con la contraseña nueva. Puede "
        "cerrar esta página."},
    {Words::ResetDeadTitle, "Este enlace ya no es válido"},
    {Words::ResetDeadText, "Ya se usó, ha caducado o está incompleto. Su contraseña no se ha cambiado ahora."},
    {Words::ResetAgain, "Pedir un enlace nuevo"},
    {Words::ResetMailSubject, "Una contraseña nueva para %1"},
    {Words::ResetMailLead,
        "Alguien ha pedido una contraseña nueva para su acceso en %1. Si ha sido usted, elíjala aquí:"},
    {Words::ResetMailOpen, "Elegir una contraseña nueva"},
    {Words::ResetMailValid, "El enlace es válido hasta el %1, una sola vez."},
    {Words::ResetMailIgnore, "Si no ha sido usted, no haga nada: su contraseña sigue como está."},
    {Words::PasswordChangedSubject, "Su contraseña en %1 ha cambiado"},
    {Words::PasswordChangedLead, "La contraseña de su acceso en %1 se cambió el %2 y se cerraron todas sus sesiones."},
    {Words::PasswordChangedNext,
        "Si no ha sido usted, establezca enseguida una contraseña nueva con el enlace de la página de inicio de sesión "
        "y avise al soporte."},
    // which account, right after signing in
    {Words::ChooseTitle, "Elegir una cuenta"},
    {Words::ChooseLead, "Está iniciando sesión en %2 como %1. ¿Qué cuenta quiere abrir?"},
    {Words::ChooseOwn, "Su propia cuenta"},
    {Words::ChooseOf, "Cuenta de %1"},
    {Words::ChooseGone, "Esa cuenta ya no está abierta para usted. Elija otra."},
    // the invitations to somebody who is signed in
    {Words::ReceivedSignIn, "Inicie sesión en %1 para ver quién le ha invitado."},
    {Words::ReceivedFor, "Invitaciones pendientes para %1"},
    {Words::ReceivedNone,
        "No hay invitaciones pendientes para %1. Quien le invite a una cuenta necesita exactamente esta dirección."},
    {Words::ReceivedByLink,
        "En este portal una invitación se acepta con el enlace de su correo. Aquí puede rechazarla."},
    {Words::ReceivedUnproven,
        "Aún no se ha demostrado que %1 sea su dirección, por eso no se muestran sus invitaciones. Pida una contraseña "
        "nueva: quien pueda abrir ese correo lo habrá demostrado."},
    {Words::ReceivedAgain,
        "No se ha cambiado nada: esta página había caducado o venía de otro sitio. Inicie sesión de nuevo."},
    {Words::ReceivedBack, "Mis otras invitaciones"},
    {Words::ReceivedToo, "Responder después de iniciar sesión"},
    {Words::SignOut, "Cerrar la sesión de esta página"},
    {Words::SignedOutTitle, "Ha cerrado la sesión aquí"},
    {Words::SignedOutText, "Este navegador ya no muestra sus invitaciones. Gatehouse sigue con la sesión iniciada."},
};

} // namespace

const std::span<const Word> spanishWords{list};

} // namespace portal
