<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <translation>
            <numerusform>%n Berechtigung</numerusform>
            <numerusform>%n Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Invite %1 with all permissions</source>
        <translation>%1 mit allen Berechtigungen einladen</translation>
    </message>
    <message>
        <source>Invite %1 with chosen permissions</source>
        <translation>%1 mit ausgewählten Berechtigungen einladen</translation>
    </message>
    <message>
        <source>Change what the invitation of %1 offers</source>
        <translation>Ändern, was die Einladung an %1 anbietet</translation>
    </message>
    <message>
        <source>Send the invitation of %1 again</source>
        <translation>Einladung an %1 erneut senden</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <translation>Einladung an %1 zurückziehen</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation>Einladung zu %1 annehmen</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation>Einladung zu %1 ablehnen</translation>
    </message>
    <message>
        <source>Give %1 all permissions</source>
        <translation>%1 alle Berechtigungen geben</translation>
    </message>
    <message>
        <source>Limit %1 to chosen permissions</source>
        <translation>%1 auf ausgewählte Berechtigungen beschränken</translation>
    </message>
    <message numerus="yes">
        <source>Take %n permission(s) from %1</source>
        <translation>
            <numerusform>%1 %n Berechtigung entziehen</numerusform>
            <numerusform>%1 %n Berechtigungen entziehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n permission(s) to %1</source>
        <translation>
            <numerusform>%1 %n Berechtigung geben</numerusform>
            <numerusform>%1 %n Berechtigungen geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the permissions of %1</source>
        <translation>Berechtigungen von %1 ändern</translation>
    </message>
    <message>
        <source>Remove access of %1</source>
        <translation>%1 den Zugriff entziehen</translation>
    </message>
    <message>
        <source>Give access back to %1</source>
        <translation>%1 den Zugriff zurückgeben</translation>
    </message>
</context>
<context>
    <name>ErrorSentence</name>
    <message>
        <source>The portal does not allow this with your permissions.</source>
        <translation>Das Portal erlaubt das mit Ihren Berechtigungen nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed; ask an administrator of the account.</source>
        <translation>Nichts wurde geändert; bitten Sie jemanden, der das Konto verwaltet.</translation>
    </message>
    <message>
        <source>The portal no longer has this, or no longer shows it to you.</source>
        <translation>Das Portal hat das nicht mehr oder zeigt es Ihnen nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed; the list is brought up to date.</source>
        <translation>Nichts wurde geändert; die Liste wird auf den neuesten Stand gebracht.</translation>
    </message>
    <message>
        <source>This is over: used, expired or revoked.</source>
        <translation>Das ist vorbei: verwendet, abgelaufen oder zurückgezogen.</translation>
    </message>
    <message>
        <source>Nothing was changed; ask for a new one.</source>
        <translation>Nichts wurde geändert; bitten Sie um eine neue Einladung.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation>Jemand anderes hat das inzwischen geändert.</translation>
    </message>
    <message>
        <source>Your edit is kept; look at what is there now and decide.</source>
        <translation>Ihre Änderung bleibt erhalten; sehen Sie nach, was jetzt gilt, und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The portal refused this.</source>
        <translation>Das Portal hat das abgelehnt.</translation>
    </message>
    <message>
        <source>Your edit is kept; change it or discard it.</source>
        <translation>Ihre Änderung bleibt erhalten; passen Sie sie an oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>This was stopped before it was done. Nothing is lost; start it again when you like.</source>
        <translation>Das wurde angehalten, bevor es fertig war. Nichts ist verloren; beginnen Sie neu, wann Sie möchten.</translation>
    </message>
    <message>
        <source>The portal can&apos;t be reached. Everything stays readable, and your changes are kept and sent when the connection is back.</source>
        <translation>Das Portal ist nicht erreichbar. Alles bleibt lesbar; Ihre Änderungen bleiben erhalten und werden gesendet, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>The portal did not answer in time. Your changes are kept and tried again.</source>
        <translation>Das Portal hat nicht rechtzeitig geantwortet. Ihre Änderungen bleiben erhalten und werden erneut versucht.</translation>
    </message>
    <message>
        <source>The portal could not prove who it is: its certificate is not trusted. Nothing was sent; check the address, or tell the portal&apos;s operator.</source>
        <translation>Das Portal konnte sich nicht ausweisen: Seinem Zertifikat wird nicht vertraut. Nichts wurde gesendet; prüfen Sie die Adresse oder sagen Sie dem Betreiber des Portals Bescheid.</translation>
    </message>
    <message>
        <source>There is no Gatehouse portal at this address. Nothing was stored; check the address.</source>
        <translation>Unter dieser Adresse ist kein Gatehouse-Portal. Nichts wurde gespeichert; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer could not be understood. What you have is kept; if you are on a guest network, sign in to it first, otherwise tell the portal&apos;s operator.</source>
        <translation>Die Antwort des Portals war nicht zu verstehen. Was Sie haben, bleibt erhalten; melden Sie sich in einem Gastnetz zuerst dort an, sonst sagen Sie dem Betreiber des Portals Bescheid.</translation>
    </message>
    <message>
        <source>Your session at the portal has ended. Everything is kept; sign in again to go on.</source>
        <translation>Ihre Sitzung am Portal ist beendet. Alles bleibt erhalten; melden Sie sich erneut an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The portal asks for a pause. Your changes are kept and sent a little later.</source>
        <translation>Das Portal bittet um eine Pause. Ihre Änderungen bleiben erhalten und werden etwas später gesendet.</translation>
    </message>
    <message>
        <source>The portal has trouble of its own right now. Your changes are kept and tried again.</source>
        <translation>Das Portal hat gerade selbst Schwierigkeiten. Ihre Änderungen bleiben erhalten und werden erneut versucht.</translation>
    </message>
    <message>
        <source>The portal asks for a fresh start of the list. It is fetched again; your changes are kept.</source>
        <translation>Das Portal verlangt, dass die Liste neu begonnen wird. Sie wird neu geholt; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The portal needs a newer Gatehouse. Everything stays readable and your changes are kept; update the program to go on.</source>
        <translation>Das Portal braucht ein neueres Gatehouse. Alles bleibt lesbar und Ihre Änderungen bleiben erhalten; aktualisieren Sie das Programm, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The store on this computer could not be read or written. What was there is kept; check the disk and start Gatehouse again.</source>
        <translation>Der Speicher auf diesem Rechner ließ sich nicht lesen oder schreiben. Was da war, bleibt erhalten; prüfen Sie den Datenträger und starten Sie Gatehouse neu.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept. What was there before is kept; free some space and try again.</source>
        <translation>Der Datenträger ist voll, deshalb konnte das nicht gespeichert werden. Was vorher da war, bleibt erhalten; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store on this computer was written by a newer Gatehouse. It was left untouched; update the program to open it.</source>
        <translation>Der Speicher auf diesem Rechner stammt von einem neueren Gatehouse. Er wurde nicht angetastet; aktualisieren Sie das Programm, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>This desktop has no key store. You stay signed in until Gatehouse ends; after that, sign in again.</source>
        <translation>Dieser Desktop hat keinen Schlüsselspeicher. Sie bleiben angemeldet, bis Gatehouse endet; danach melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The key store is locked. Everything is kept; unlock it to go on.</source>
        <translation>Der Schlüsselspeicher ist gesperrt. Alles bleibt erhalten; entsperren Sie ihn, um weiterzumachen.</translation>
    </message>
    <message>
        <source>This can&apos;t be used as it is. Nothing was changed; correct it and try again.</source>
        <translation>So lässt sich das nicht verwenden. Nichts wurde geändert; berichtigen Sie es und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>Durch eine neuere ersetzt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>The mail has not been sent yet.</source>
        <translation>Die E-Mail wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>The mail was handed over to the mail system.</source>
        <translation>Die E-Mail wurde dem Mailsystem übergeben.</translation>
    </message>
    <message>
        <source>The mail came back: check the address.</source>
        <translation>Die E-Mail kam zurück: Prüfen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>MemberWords</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2: %3. %4</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Invitation is being sent</source>
        <translation>Einladung wird gesendet</translation>
    </message>
    <message>
        <source>Invitation waiting to be sent</source>
        <translation>Einladung wartet auf das Senden</translation>
    </message>
    <message>
        <source>New mail is being asked for</source>
        <translation>Neue E-Mail wird angefordert</translation>
    </message>
    <message>
        <source>New mail waiting to be asked for</source>
        <translation>Neue E-Mail wird noch angefordert</translation>
    </message>
    <message>
        <source>Revocation not yet in force</source>
        <translation>Zurückziehen noch nicht in Kraft</translation>
    </message>
    <message>
        <source>Acceptance is being sent</source>
        <translation>Zusage wird gesendet</translation>
    </message>
    <message>
        <source>Acceptance waiting to be sent</source>
        <translation>Zusage wartet auf das Senden</translation>
    </message>
    <message>
        <source>Refusal is being sent</source>
        <translation>Absage wird gesendet</translation>
    </message>
    <message>
        <source>Refusal waiting to be sent</source>
        <translation>Absage wartet auf das Senden</translation>
    </message>
    <message>
        <source>Removal not yet in force</source>
        <translation>Entzug noch nicht in Kraft</translation>
    </message>
    <message>
        <source>Access not yet given back</source>
        <translation>Zugriff noch nicht zurückgegeben</translation>
    </message>
    <message>
        <source>Access change is being sent</source>
        <translation>Änderung des Zugriffs wird gesendet</translation>
    </message>
    <message>
        <source>Access change waiting</source>
        <translation>Änderung des Zugriffs wartet</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>The portal gave no reason.</source>
        <translation>Das Portal nannte keinen Grund.</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>in less than a minute</source>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n Min.</numerusform>
            <numerusform>noch %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>noch %n Std.</numerusform>
            <numerusform>noch %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountListModel</name>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>%1 at %2, as %3</source>
        <translation>%1 bei %2, als %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, owned by %3</source>
        <translation>%1, %2, Inhaber: %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangeTableModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Done at the portal</source>
        <translation>Am Portal erledigt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>gatehouse::InvitationTableModel</name>
    <message>
        <source>Sent %1
Expires %2</source>
        <translation>Gesendet %1
Läuft ab %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>Eingeladen von</translation>
    </message>
</context>
<context>
    <name>gatehouse::MemberTableModel</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Has never signed in</source>
        <translation>Hat sich noch nie angemeldet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Letzte Anmeldung</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionTreeModel</name>
    <message>
        <source>Gatehouse does not know this permission of the portal. It is kept as it is.</source>
        <translation>Gatehouse kennt diese Berechtigung des Portals nicht. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>“%1” needs it, and that can&apos;t be changed here.</source>
        <translation>„%1“ braucht sie, und das lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>It needs “%1”, which can&apos;t be chosen here.</source>
        <translation>Sie braucht „%1“, und das lässt sich hier nicht wählen.</translation>
    </message>
    <message>
        <source>Other permissions</source>
        <translation>Weitere Berechtigungen</translation>
    </message>
    <message>
        <source>Permissions Gatehouse does not know</source>
        <translation>Berechtigungen, die Gatehouse nicht kennt</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>Braucht: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReceivedInvitationModel</name>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>Eingeladen von</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
</context>
<context>
    <name>gatehouse::RedirectListener</name>
    <message>
        <source>This request is not part of signing in to Gatehouse.</source>
        <translation>Diese Anfrage gehört nicht zur Anmeldung bei Gatehouse.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>You can close this window and return to Gatehouse.</source>
        <translation>Sie können dieses Fenster schließen und zu Gatehouse zurückkehren.</translation>
    </message>
    <message>
        <source>You were not signed in. Close this window; Gatehouse says why.</source>
        <translation>Sie wurden nicht angemeldet. Schließen Sie dieses Fenster; Gatehouse sagt, warum.</translation>
    </message>
</context>
</TS>
