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
    <name>Activity</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Role of the former owner</source>
        <translation>Rolle des bisherigen Inhabers</translation>
    </message>
    <message>
        <source>Times sent</source>
        <translation>Wie oft gesendet</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Access ends</source>
        <translation>Zugriff endet</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Replies by mail</source>
        <translation>Antworten per Mail</translation>
    </message>
    <message>
        <source>Tickets seen</source>
        <translation>Sichtbare Tickets</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Warum es abgelehnt wurde</translation>
    </message>
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
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>permission and where</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All permissions</source>
        <translation>Alle Berechtigungen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Sessions ended</source>
        <translation>Beendete Sitzungen</translation>
    </message>
    <message>
        <source>Invitations revoked with it</source>
        <translation>Damit zurückgezogene Einladungen</translation>
    </message>
    <message>
        <source>a former user</source>
        <translation>früherer Benutzer</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>anderer Benutzer</translation>
    </message>
    <message>
        <source>“%1” (#%2)</source>
        <comment>subject and number of a ticket</comment>
        <translation>„%1“ (#%2)</translation>
    </message>
    <message>
        <source>a ticket</source>
        <translation>Betreff unbekannt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Opened the account</source>
        <translation>Konto eröffnet</translation>
    </message>
    <message>
        <source>Added a sign-in for %1</source>
        <translation>Anmeldung angelegt: %1</translation>
    </message>
    <message>
        <source>Invited %1</source>
        <translation>Eingeladen: %1</translation>
    </message>
    <message>
        <source>Changed the invitation of %1</source>
        <translation>Einladung geändert: %1</translation>
    </message>
    <message>
        <source>Sent the invitation of %1 again</source>
        <translation>Einladung erneut gesendet: %1</translation>
    </message>
    <message>
        <source>Revoked the invitation of %1</source>
        <translation>Einladung zurückgezogen: %1</translation>
    </message>
    <message>
        <source>Replaced the invitation of %1</source>
        <translation>Einladung ersetzt: %1</translation>
    </message>
    <message>
        <source>Accepted the invitation</source>
        <translation>Einladung angenommen</translation>
    </message>
    <message>
        <source>Declined the invitation</source>
        <translation>Einladung abgelehnt</translation>
    </message>
    <message>
        <source>Changed the permissions of %1</source>
        <translation>Berechtigungen geändert: %1</translation>
    </message>
    <message>
        <source>Changed the role or settings of %1</source>
        <translation>Rolle oder Einstellungen geändert: %1</translation>
    </message>
    <message>
        <source>Removed the access of %1</source>
        <translation>Zugriff entzogen: %1</translation>
    </message>
    <message>
        <source>Restored the access of %1</source>
        <translation>Zugriff wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Deactivated %1</source>
        <translation>Deaktiviert: %1</translation>
    </message>
    <message>
        <source>Reactivated %1</source>
        <translation>Wieder aktiviert: %1</translation>
    </message>
    <message>
        <source>Left the account</source>
        <translation>Konto verlassen</translation>
    </message>
    <message>
        <source>Announced the end of the access of %1</source>
        <translation>Ende des Zugriffs angekündigt: %1</translation>
    </message>
    <message>
        <source>Offered the ownership to %1</source>
        <translation>Inhaberschaft angeboten: %1</translation>
    </message>
    <message>
        <source>Declined the ownership</source>
        <translation>Inhaberschaft abgelehnt</translation>
    </message>
    <message>
        <source>Took back the offer of ownership</source>
        <translation>Angebot der Inhaberschaft zurückgenommen</translation>
    </message>
    <message>
        <source>Took over the account</source>
        <translation>Konto übernommen</translation>
    </message>
    <message>
        <source>Opened the ticket %1</source>
        <translation>Ticket eröffnet: %1</translation>
    </message>
    <message>
        <source>Replied to the ticket %1</source>
        <translation>Im Ticket geantwortet: %1</translation>
    </message>
    <message>
        <source>Answered the ticket %1 as support</source>
        <translation>Als Support geantwortet: %1</translation>
    </message>
    <message>
        <source>Closed the ticket %1</source>
        <translation>Ticket geschlossen: %1</translation>
    </message>
    <message>
        <source>Reopened the ticket %1</source>
        <translation>Ticket wieder geöffnet: %1</translation>
    </message>
    <message>
        <source>Uploaded a file for a ticket</source>
        <translation>Datei für ein Ticket hochgeladen</translation>
    </message>
    <message>
        <source>Tried something and was refused</source>
        <translation>Versuch abgewiesen</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Did “%1”</source>
        <translation>Ausgeführt: „%1“</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>who, and for whom</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Users and permissions</source>
        <translation>Benutzer und Berechtigungen</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Inhaberschaft</translation>
    </message>
    <message>
        <source>Refused attempts</source>
        <translation>Abgewiesene Versuche</translation>
    </message>
    <message>
        <source>Asked not to be invited again</source>
        <translation>Weitere Einladungen abgelehnt</translation>
    </message>
    <message>
        <source>Allowed invitations again</source>
        <translation>Einladungen wieder zugelassen</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Console for the people who decide who gets in: accounts, members, invitations, permissions.</source>
        <translation>Konsole für alle, die entscheiden, wer Zugriff hat: Konten, Mitglieder, Einladungen, Berechtigungen.</translation>
    </message>
    <message>
        <source>Start a portal with sample data on this computer and open it, unless there is an account.</source>
        <translation>Ein Portal mit Beispieldaten auf diesem Rechner starten und öffnen, falls es noch kein Konto gibt.</translation>
    </message>
    <message>
        <source>Keep everything in this folder instead of the desktop&apos;s.</source>
        <translation>Alles in diesem Ordner ablegen statt in dem der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>The gatehouse-portal to start for the sample.</source>
        <translation>Das gatehouse-portal, das für das Beispiel gestartet wird.</translation>
    </message>
    <message>
        <source>What the sample portal is like: the name of one of its profiles, or a file. Opens the sample, in a data folder of its own unless --data-folder says otherwise.</source>
        <translation>Wie das Beispielportal ist: der Name eines seiner Profile oder eine Datei. Öffnet das Beispiel, in einem eigenen Datenordner, sofern --data-folder nichts anderes sagt.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>“%1” is no option; --help lists them.</source>
        <translation>„%1“ ist keine Option; --help zählt sie auf.</translation>
    </message>
    <message>
        <source>Say what the options are, and end.</source>
        <translation>Die Optionen nennen und beenden.</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>“%1” is larger than the %2 this portal takes for one file. Make it smaller, or share it another way.</source>
        <translation>„%1“ ist größer als die %2, die dieses Portal für eine Datei annimmt. Verkleinern Sie sie oder geben Sie sie auf anderem Weg weiter.</translation>
    </message>
    <message>
        <source>“%1” is empty, and portals take no empty files.</source>
        <translation>„%1“ ist leer, und leere Dateien nehmen Portale nicht an.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Pack it into one file, or attach the files in it.</source>
        <translation>„%1“ ist ein Ordner. Packen Sie ihn in eine Datei oder hängen Sie die Dateien darin an.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read. Check that it is still there and that you may open it.</source>
        <translation>„%1“ lässt sich nicht lesen. Prüfen Sie, ob die Datei noch da ist und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>There is no room for “%1”: the files that wait on this computer to be sent take up too much already. Send what waits, or remove files from what you have begun.</source>
        <translation>Für „%1“ ist kein Platz: Die Dateien, die auf diesem Rechner auf das Senden warten, belegen schon zu viel. Senden Sie, was wartet, oder entfernen Sie Dateien aus Begonnenem.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file, why it was not attached</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message numerus="yes">
        <source>This portal takes %n file(s) with one message.</source>
        <translation>
            <numerusform>Dieses Portal nimmt %n Datei mit einer Nachricht an.</numerusform>
            <numerusform>Dieses Portal nimmt %n Dateien mit einer Nachricht an.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The others were not attached; send them with another message.</source>
        <translation>%1 Die übrigen wurden nicht angehängt; senden Sie sie mit einer weiteren Nachricht.</translation>
    </message>
    <message>
        <source>%1 “%2” was not attached; send it with another message.</source>
        <translation>%1 „%2“ wurde nicht angehängt; senden Sie die Datei mit einer weiteren Nachricht.</translation>
    </message>
    <message>
        <source>“%1” is no file on this computer. Save it here first.</source>
        <translation>„%1“ ist keine Datei auf diesem Rechner. Speichern Sie sie zuerst hier.</translation>
    </message>
    <message>
        <source>This portal takes no files with messages.</source>
        <translation>Dieses Portal nimmt keine Dateien mit Nachrichten an.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n file(s) of at most %1 each</source>
        <translation>
            <numerusform>Bis zu %n Datei von höchstens %1</numerusform>
            <numerusform>Bis zu %n Dateien von je höchstens %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Invite %1 with all permissions</source>
        <translation>Mit allen Berechtigungen einladen: %1</translation>
    </message>
    <message>
        <source>Invite %1 with chosen permissions</source>
        <translation>Mit ausgewählten Berechtigungen einladen: %1</translation>
    </message>
    <message>
        <source>Change what the invitation of %1 offers</source>
        <translation>Inhalt der Einladung ändern: %1</translation>
    </message>
    <message>
        <source>Send the invitation of %1 again</source>
        <translation>Einladung erneut senden: %1</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <translation>Einladung zurückziehen: %1</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation>Einladung annehmen: %1</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation>Einladung ablehnen: %1</translation>
    </message>
    <message>
        <source>Give %1 all permissions</source>
        <translation>Alle Berechtigungen geben: %1</translation>
    </message>
    <message>
        <source>Limit %1 to chosen permissions</source>
        <translation>Auf ausgewählte Berechtigungen beschränken: %1</translation>
    </message>
    <message numerus="yes">
        <source>Take %n permission(s) from %1</source>
        <translation>
            <numerusform>%n Berechtigung entziehen: %1</numerusform>
            <numerusform>%n Berechtigungen entziehen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n permission(s) to %1</source>
        <translation>
            <numerusform>%n Berechtigung geben: %1</numerusform>
            <numerusform>%n Berechtigungen geben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the permissions of %1</source>
        <translation>Berechtigungen ändern: %1</translation>
    </message>
    <message>
        <source>Remove access of %1</source>
        <translation>Zugriff entziehen: %1</translation>
    </message>
    <message>
        <source>Give access back to %1</source>
        <translation>Zugriff zurückgeben: %1</translation>
    </message>
    <message>
        <source>Set an end date for %1</source>
        <translation>Enddatum setzen: %1</translation>
    </message>
    <message>
        <source>Take the end date from %1</source>
        <translation>Enddatum aufheben: %1</translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation>Deaktivieren: %1</translation>
    </message>
    <message>
        <source>Reactivate %1</source>
        <translation>Wieder aktivieren: %1</translation>
    </message>
    <message>
        <source>Make %1 “%2”</source>
        <comment>a person, a role</comment>
        <translation>Rolle „%2“ zuweisen: %1</translation>
    </message>
    <message>
        <source>Leave “%1”</source>
        <translation>Verlassen: „%1“</translation>
    </message>
    <message>
        <source>Mail replies to tickets to %1 too</source>
        <translation>Antworten auf Tickets auch senden an: %1</translation>
    </message>
    <message>
        <source>Mail no replies to tickets to %1</source>
        <translation>Antworten auf Tickets nicht senden an: %1</translation>
    </message>
    <message>
        <source>Show %1 all tickets of the account</source>
        <translation>Alle Tickets des Kontos zeigen: %1</translation>
    </message>
    <message>
        <source>Show %1 only the tickets they opened</source>
        <translation>Nur selbst eröffnete Tickets zeigen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open session(s) ended.</source>
        <translation>
            <numerusform>%n offene Sitzung wurde beendet.</numerusform>
            <numerusform>%n offene Sitzungen wurden beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) they had sent were revoked.</source>
        <translation>
            <numerusform>%n von dieser Person gesendete Einladung wurde zurückgezogen.</numerusform>
            <numerusform>%n von dieser Person gesendete Einladungen wurden zurückgezogen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They had nothing open here.</source>
        <translation>Offene Sitzungen oder Einladungen gab es nicht.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was done, what ended with it</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ChangeEffect</name>
    <message>
        <source>It ends %1.</source>
        <comment>access, a date</comment>
        <translation>Er endet %1.</translation>
    </message>
    <message>
        <source>It has no end date any more.</source>
        <translation>Er hat kein Enddatum mehr.</translation>
    </message>
    <message>
        <source>Role: %1.</source>
        <translation>Rolle: %1.</translation>
    </message>
    <message>
        <source>Offers: %1.</source>
        <translation>Bietet: %1.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <comment>roles</comment>
        <translation>Vorher: %1. Nachher: %2.</translation>
    </message>
</context>
<context>
    <name>EmbeddedPortal</name>
    <message>
        <source>%1 ended at once without a word (exit code %2). Is it gatehouse-portal?</source>
        <translation>%1 hat sich sofort und ohne ein Wort beendet (Rückgabewert %2). Ist es gatehouse-portal?</translation>
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
        <source>The key store is locked. Everything is kept; unlock it to go on.</source>
        <translation>Der Schlüsselspeicher ist gesperrt. Alles bleibt erhalten; entsperren Sie ihn, um weiterzumachen.</translation>
    </message>
    <message>
        <source>This can&apos;t be used as it is. Nothing was changed; correct it and try again.</source>
        <translation>So lässt sich das nicht verwenden. Nichts wurde geändert; berichtigen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Somebody else had done this already. Nothing is left to do.</source>
        <translation>Das hatte schon jemand anders getan. Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>You changed this yourself meanwhile, and both do not go together. Your edit is kept; look at what is there now and decide.</source>
        <translation>Sie haben das inzwischen selbst geändert, und beides geht nicht zusammen. Ihre Änderung ist noch da; sehen Sie nach, was jetzt gilt, und entscheiden Sie.</translation>
    </message>
    <message>
        <source>What was in this file is no longer on this computer. Take the message back to write on it, and attach the file again.</source>
        <translation>Der Inhalt dieser Datei liegt nicht mehr auf diesem Rechner. Nehmen Sie die Nachricht zurück, um daran weiterzuschreiben, und hängen Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file, what is wrong</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>The sample portal did not start. Nothing of yours was touched; try again.</source>
        <translation>Das Beispielportal ist nicht gestartet. Nichts von Ihnen wurde angetastet; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sample portal did not start. It says: %1</source>
        <translation>Das Beispielportal ist nicht gestartet. Es sagt: %1</translation>
    </message>
    <message>
        <source>Nothing was changed; look at how it stands now.</source>
        <translation>Es wurde nichts geändert; sehen Sie nach, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>No secure connection could be made with what answers at this address; it may not speak https. Nothing was sent; check the address and its port, or tell the portal&apos;s operator.</source>
        <translation>Mit dem, was unter dieser Adresse antwortet, kam keine sichere Verbindung zustande; vielleicht spricht es kein https. Es wurde nichts gesendet; prüfen Sie Adresse und Port, oder sagen Sie es dem Betreiber des Portals.</translation>
    </message>
    <message>
        <source>Nothing was changed; in Changes it can be tried again or discarded.</source>
        <translation>Es wurde nichts geändert; unter Änderungen können Sie es wiederholen oder verwerfen.</translation>
    </message>
    <message>
        <source>The key store does not answer. Everything is kept; start it, or sign in again, to go on.</source>
        <translation>Der Schlüsselspeicher antwortet nicht. Alles bleibt erhalten; starten Sie ihn oder melden Sie sich erneut an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The portal had done this, and was set back to an older state since. Your edit is kept; look at what is there now, and try again what is missing.</source>
        <translation>Das Portal hatte das getan und wurde seitdem auf einen älteren Stand zurückgesetzt. Ihre Änderung bleibt erhalten; sehen Sie nach, was dort jetzt steht, und versuchen Sie erneut, was fehlt.</translation>
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
    <message>
        <source>The mail is delayed and will be tried again: %1</source>
        <translation>Die E-Mail verzögert sich und wird erneut versucht: %1</translation>
    </message>
    <message>
        <source>The mail can&apos;t be delivered, check the address: %1</source>
        <translation>Die E-Mail ist nicht zustellbar; prüfen Sie die Adresse. Der Mailserver sagt: %1</translation>
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
    <message>
        <source>Ended</source>
        <comment>access, whose end date has passed</comment>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>OtherLists</name>
    <message>
        <source>%1 (%2)</source>
        <comment>list, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody here matches “%1”.</source>
        <translation>Hier passt niemand zu „%1“.</translation>
    </message>
    <message>
        <source>There are matches in %1.</source>
        <comment>lists</comment>
        <translation>Treffer gibt es unter %1.</translation>
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
    <message>
        <source>Deactivation not yet in force</source>
        <translation>Deaktivierung noch nicht wirksam</translation>
    </message>
    <message>
        <source>Not yet reactivated</source>
        <translation>Noch nicht wieder aktiviert</translation>
    </message>
    <message>
        <source>Not yet “%1”</source>
        <comment>a role</comment>
        <translation>Noch nicht „%1“</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Verlässt das Konto</translation>
    </message>
    <message>
        <source>Leaving in a moment</source>
        <translation>Verlässt das Konto gleich</translation>
    </message>
</context>
<context>
    <name>PlanWarnings</name>
    <message>
        <source>This is your own access. You can&apos;t give it back to yourself.</source>
        <translation>Das ist Ihr eigener Zugriff. Sie können ihn sich nicht selbst zurückgeben.</translation>
    </message>
    <message>
        <source>You take the right to manage people from yourself. Somebody else has to give it back.</source>
        <translation>Sie nehmen sich selbst das Recht, Personen zu verwalten. Jemand anders muss es Ihnen zurückgeben.</translation>
    </message>
    <message numerus="yes">
        <source>All %n seat(s) of the account are taken. Remove somebody first.</source>
        <translation>
            <numerusform>Der einzige Platz des Kontos ist belegt (%n). Entfernen Sie zuerst jemanden.</numerusform>
            <numerusform>Alle %n Plätze des Kontos sind belegt. Entfernen Sie zuerst jemanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier change in this plan invites the same address.</source>
        <translation>Eine frühere Änderung in diesem Plan lädt dieselbe Adresse ein.</translation>
    </message>
    <message>
        <source>Their access is to be removed; that is not yet in force.</source>
        <translation>Der Zugriff soll entzogen werden; das gilt noch nicht.</translation>
    </message>
    <message>
        <source>They have never used their access.</source>
        <translation>Der Zugriff wurde noch nie genutzt.</translation>
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
    <message>
        <source>d MMM yyyy</source>
        <comment>date with the year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time of day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Waiting for support</source>
        <translation>Wartet auf den Support</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>actor for account</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>file</source>
        <comment>name of a file that has none</comment>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>TicketEdit</name>
    <message>
        <source>Open the ticket “%1”</source>
        <translation>Ticket eröffnen: „%1“</translation>
    </message>
    <message>
        <source>Reply to “%1”</source>
        <translation>Im Ticket antworten: „%1“</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>Ticket schließen: „%1“</translation>
    </message>
    <message>
        <source>Reopen “%1”</source>
        <translation>Ticket wieder öffnen: „%1“</translation>
    </message>
    <message>
        <source>Mark “%1” as read</source>
        <translation>Als gelesen vermerken: „%1“</translation>
    </message>
    <message>
        <source>Ticket is being sent</source>
        <translation>Ticket wird gesendet</translation>
    </message>
    <message>
        <source>Ticket waiting to be sent</source>
        <translation>Ticket wartet auf das Senden</translation>
    </message>
    <message>
        <source>Reply is being sent</source>
        <translation>Antwort wird gesendet</translation>
    </message>
    <message>
        <source>Reply waiting to be sent</source>
        <translation>Antwort wartet auf das Senden</translation>
    </message>
    <message>
        <source>Not yet closed</source>
        <translation>Noch nicht geschlossen</translation>
    </message>
    <message>
        <source>Not yet reopened</source>
        <translation>Noch nicht wieder geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>Open the ticket “%1” with %n file(s)</source>
        <translation>
            <numerusform>Ticket mit %n Datei eröffnen: „%1“</numerusform>
            <numerusform>Ticket mit %n Dateien eröffnen: „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply to “%1” with %n file(s)</source>
        <translation>
            <numerusform>Im Ticket mit %n Datei antworten: „%1“</numerusform>
            <numerusform>Im Ticket mit %n Dateien antworten: „%1“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferEdit</name>
    <message>
        <source>Offer the ownership of “%1” to %2</source>
        <comment>account, person</comment>
        <translation>Inhaberschaft anbieten: „%1“ an %2</translation>
    </message>
    <message>
        <source>Take back the offer of “%1” to %2</source>
        <comment>account, person</comment>
        <translation>Angebot zurücknehmen: „%1“ an %2</translation>
    </message>
    <message>
        <source>Become the owner of “%1”</source>
        <comment>account</comment>
        <translation>Inhaberschaft übernehmen: „%1“</translation>
    </message>
    <message>
        <source>Decline the ownership of “%1”</source>
        <comment>account</comment>
        <translation>Inhaberschaft ablehnen: „%1“</translation>
    </message>
    <message>
        <source>Offer is being sent</source>
        <translation>Angebot wird gesendet</translation>
    </message>
    <message>
        <source>Offer waiting to be sent</source>
        <translation>Angebot wartet auf das Senden</translation>
    </message>
    <message>
        <source>Offer not yet taken back</source>
        <translation>Angebot noch nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Answer is being sent</source>
        <translation>Antwort wird gesendet</translation>
    </message>
    <message>
        <source>Answer waiting to be sent</source>
        <translation>Antwort wartet auf das Senden</translation>
    </message>
</context>
<context>
    <name>WordList</name>
    <message>
        <source>%1</source>
        <comment>one of a list</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two of a list whose parts have commas</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccessEditor</name>
    <message>
        <source>All Permissions</source>
        <translation>Alle Berechtigungen</translation>
    </message>
    <message>
        <source>Choose Permissions</source>
        <translation>Berechtigungen wählen</translation>
    </message>
    <message>
        <source>The role %1 can&apos;t hold everything.</source>
        <translation>Die Rolle %1 kann nicht alles haben.</translation>
    </message>
    <message>
        <source>You don&apos;t hold everything yourself in this account.</source>
        <translation>Sie haben in diesem Konto selbst nicht alles.</translation>
    </message>
    <message>
        <source>Access &amp;ends after</source>
        <translation>&amp;Zugriff endet nach dem</translation>
    </message>
    <message>
        <source>Last day of access</source>
        <translation>Letzter Tag mit Zugriff</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountCell</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountContext</name>
    <message>
        <source>You don&apos;t hold this yourself in this account.</source>
        <translation>Sie haben das in diesem Konto selbst nicht.</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>account, one of its sub-accounts</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 “%2” never holds this.</source>
        <comment>the portal&apos;s word for a role, its name</comment>
        <translation>%1 „%2“ hat diese Berechtigung nie.</translation>
    </message>
    <message>
        <source>%1 “%2” never reaches %3.</source>
        <comment>the portal&apos;s word for a role, its name, a module</comment>
        <translation>%1 „%2“ hat nie Zugriff auf %3.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountFinder</name>
    <message>
        <source>Search accounts</source>
        <translation>Konten suchen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>No account matches “%1”.</source>
        <translation>Kein Konto passt zu „%1“.</translation>
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
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread ticket(s)</source>
        <translation>
            <numerusform>%1, %n ungelesenes Ticket</numerusform>
            <numerusform>%1, %n ungelesene Tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountPopup</name>
    <message>
        <source>Switch account</source>
        <translation>Konto wechseln</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountSwitcher</name>
    <message>
        <source>Account: %1, %2</source>
        <translation>Konto: %1, %2</translation>
    </message>
    <message>
        <source>%1 (Ctrl+K)</source>
        <translation>%1 (Strg+K)</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::Actions</name>
    <message>
        <source>Attach Files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) stayed here. %1</source>
        <translation>
            <numerusform>%n Änderung blieb hier. %1</numerusform>
            <numerusform>%n Änderungen blieben hier. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved in %1. They wait here as before.</source>
        <translation>
            <numerusform>%n Änderung in %1 gespeichert. Sie wartet hier wie zuvor.</numerusform>
            <numerusform>%n Änderungen in %1 gespeichert. Sie warten hier wie zuvor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits here that could be saved as a plan. Change something first.</source>
        <translation>Hier wartet nichts, was sich als Plan speichern ließe. Ändern Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Open a Plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken over. Look at them here; nothing is sent until you apply it.</source>
        <translation>
            <numerusform>%n Änderung übernommen. Sehen Sie sie hier an; nichts wird gesendet, bevor Sie es anwenden.</numerusform>
            <numerusform>%n Änderungen übernommen. Sehen Sie sie hier an; nichts wird gesendet, bevor Sie es anwenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back before being sent.</source>
        <translation>
            <numerusform>%n Änderung vor dem Senden zurückgenommen.</numerusform>
            <numerusform>%n Änderungen vor dem Senden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What undoes %n change(s) waits here; look at it and apply it.</source>
        <translation>
            <numerusform>Was %n Änderung rückgängig macht, wartet hier; sehen Sie es an und wenden Sie es an.</numerusform>
            <numerusform>Was %n Änderungen rückgängig macht, wartet hier; sehen Sie es an und wenden Sie es an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing undoes the other %n.</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Die andere (%n) lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Die anderen %n lassen sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityDetails</name>
    <message>
        <source>What it changed</source>
        <translation>Was sich dadurch änderte</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, and when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es tat</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>This is what was fetched before. %1</source>
        <translation>Das ist der zuletzt geholte Stand. %1</translation>
    </message>
    <message>
        <source>Only those who manage the users of %1 can see what was done in it. Ask %2 for that right.</source>
        <translation>Nur wer die Benutzer von %1 verwaltet, kann sehen, was dort getan wurde. Bitten Sie %2 um dieses Recht.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Das Portal wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing was done that fits. Choose more people, kinds or days above.</source>
        <translation>Nichts Passendes wurde getan. Wählen Sie oben mehr Personen, Arten oder Tage.</translation>
    </message>
    <message>
        <source>Nothing was done in %1 yet.</source>
        <translation>In %1 wurde noch nichts getan.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityTableModel</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>who, what, when</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>gatehouse::AddPortalDialog</name>
    <message>
        <source>Add portal</source>
        <translation>Portal hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Address of the portal</source>
        <translation>&amp;Adresse des Portals</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>Adresse des Portals</translation>
    </message>
    <message>
        <source>portal.example.org</source>
        <translation>portal.example.org</translation>
    </message>
    <message>
        <source>&amp;Look Up</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>You sign in on the portal’s own page in your browser. Gatehouse never sees your password.</source>
        <translation>Sie melden sich auf der Seite des Portals in Ihrem Browser an. Gatehouse sieht Ihr Passwort nie.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sign In in Browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Looking up the portal</source>
        <translation>Das Portal wird gesucht</translation>
    </message>
    <message>
        <source>This is no address of a portal. Type one like portal.example.org: with https, and without a user name or a question mark in it.</source>
        <translation>Das ist keine Adresse eines Portals. Geben Sie eine wie portal.example.org ein: mit https und ohne Benutzernamen oder Fragezeichen darin.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check how it is written and whether you are online, then try again.</source>
        <translation>Unter dieser Adresse antwortet niemand. Prüfen Sie die Schreibweise und Ihre Verbindung und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>&amp;Erneut öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>Opening your browser</source>
        <translation>Ihr Browser wird geöffnet</translation>
    </message>
    <message>
        <source>Your browser has the page. Sign in there; this window goes on by itself. If you closed the page, or none came up, open it again or copy its link.</source>
        <translation>Die Anmeldeseite ist in Ihrem Browser geöffnet. Melden Sie sich dort an; danach geht es hier von selbst weiter. Haben Sie die Seite geschlossen oder ist keine erschienen, öffnen Sie sie erneut oder kopieren Sie den Link.</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link and open it in a browser on this computer; this window goes on by itself once you have signed in.</source>
        <translation>Es ließ sich kein Browser starten. Kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem Computer; nach der Anmeldung geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>The link is copied. It works on this computer, for a short while.</source>
        <translation>Der Link ist kopiert. Er gilt auf diesem Computer, für kurze Zeit.</translation>
    </message>
    <message>
        <source>What is at this address did not answer in time. Try again in a moment.</source>
        <translation>Was unter dieser Adresse ist, hat nicht rechtzeitig geantwortet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser in time, so this attempt has ended. Nothing is lost; sign in when you are ready.</source>
        <translation>Aus dem Browser kam rechtzeitig niemand zurück, daher ist dieser Versuch beendet. Nichts ist verloren; melden Sie sich an, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>You were not signed in: the portal’s page ended the attempt. Try again, or ask the portal’s operator.</source>
        <translation>Sie wurden nicht angemeldet: Die Seite des Portals hat den Versuch beendet. Versuchen Sie es erneut oder fragen Sie den Betreiber des Portals.</translation>
    </message>
    <message>
        <source>The portal can’t be reached. Check whether you are online, then try again.</source>
        <translation>Das Portal ist nicht erreichbar. Prüfen Sie, ob Sie online sind, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Something answers at this address, but has trouble of its own right now. Nothing was added; try again in a few minutes.</source>
        <translation>Unter dieser Adresse antwortet etwas, hat aber gerade selbst Schwierigkeiten. Es wurde nichts hinzugefügt; versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>This address asks for a pause. Nothing was added; try again in a minute.</source>
        <translation>Diese Adresse bittet um eine Pause. Es wurde nichts hinzugefügt; versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>You were not signed in: the portal has trouble of its own right now. Try again in a few minutes.</source>
        <translation>Sie wurden nicht angemeldet: Das Portal hat gerade selbst Schwierigkeiten. Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>You were not signed in: the portal asks for a pause. Try again in a minute.</source>
        <translation>Sie wurden nicht angemeldet: Das Portal bittet um eine Pause. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>You signed in as %1, whose accounts are in the list now. %2 is still signed out: try again, and sign in as %2 in the browser.</source>
        <translation>Sie haben sich als %1 angemeldet; diese Konten stehen jetzt in der Liste. %2 ist weiterhin abgemeldet: Versuchen Sie es noch einmal und melden Sie sich im Browser als %2 an.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Application</name>
    <message>
        <source>Gatehouse can&apos;t keep its data in %1</source>
        <translation>Gatehouse kann seine Daten nicht in %1 ablegen</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>Gatehouse is already open. Use the window that is there.</source>
        <translation>Gatehouse ist bereits geöffnet. Bitte das vorhandene Fenster benutzen.</translation>
    </message>
    <message>
        <source>Gatehouse can&apos;t open its data</source>
        <translation>Gatehouse kann seine Daten nicht öffnen</translation>
    </message>
    <message>
        <source>The sample portal did not start</source>
        <translation>Das Beispielportal ist nicht gestartet</translation>
    </message>
</context>
<context>
    <name>gatehouse::AttachmentTray</name>
    <message>
        <source>Attach Files…</source>
        <translation>Dateien anhängen&#xa0;…</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name and size of a file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”, %2</source>
        <comment>name and size of a file</comment>
        <translation>„%1“ entfernen, %2</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+A)</source>
        <comment>what files may be attached</comment>
        <translation>%1 (Strg+Umschalt+A)</translation>
    </message>
    <message numerus="yes">
        <source>This portal takes %n file(s) with one message. Remove the others.</source>
        <translation>
            <numerusform>Dieses Portal nimmt %n Datei mit einer Nachricht an. Entfernen Sie die übrigen.</numerusform>
            <numerusform>Dieses Portal nimmt %n Dateien mit einer Nachricht an. Entfernen Sie die übrigen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangeDetails</name>
    <message>
        <source>Kept with the change in the portal&apos;s activity</source>
        <translation>Wird mit der Änderung in den Aktivitäten des Portals aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;Why:</source>
        <translation>&amp;Warum:</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>a warning</comment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Once it is applied, nothing takes this back.</source>
        <translation>Einmal angewendet, nimmt das nichts mehr zurück.</translation>
    </message>
    <message>
        <source>Decide whose wish is to hold.</source>
        <translation>Entscheiden Sie, wessen Wunsch gelten soll.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangeRoleDialog</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Nothing of the present permissions is lost.</source>
        <translation>Von den jetzigen Berechtigungen geht nichts verloren.</translation>
    </message>
    <message>
        <source>Is lost, since %1 never holds it: %2.</source>
        <translation>Geht verloren, weil %1 es nie hat: %2.</translation>
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
        <translation>Status</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Sending file %1 of %2</source>
        <translation>Datei %1 von %2 wird gesendet</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>Noch nicht angewendet</translation>
    </message>
    <message>
        <source>Checked: the portal would do it</source>
        <translation>Geprüft: Das Portal würde es tun</translation>
    </message>
    <message>
        <source>Checked: nothing left to do</source>
        <translation>Geprüft: nichts mehr zu tun</translation>
    </message>
    <message>
        <source>The portal would refuse it</source>
        <translation>Das Portal würde es ablehnen</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Noch kein Urteil</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What you change here is listed until it is done, and can be taken back from here.</source>
        <translation>Was Sie ändern, steht hier, bis es erledigt ist, und lässt sich von hier zurücknehmen.</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back.</source>
        <translation>Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy what you wrote</source>
        <translation>Kopiert, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>Edit Message…</source>
        <translation>Nachricht bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Take it back to where you wrote it, with its files, and change it there</source>
        <translation>Mit den Dateien dorthin zurückholen, wo Sie sie geschrieben haben, und dort ändern</translation>
    </message>
    <message>
        <source>Plans as files</source>
        <translation>Pläne als Dateien</translation>
    </message>
    <message>
        <source>&amp;Open a Plan…</source>
        <translation>Plan öf&amp;fnen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Changes as a Plan…</source>
        <translation>Änderungen als Plan &amp;speichern…</translation>
    </message>
    <message>
        <source>Collect here what takes back all that was applied with it, to look at and apply</source>
        <translation>Hier sammeln, was alles zurücknimmt, das mit ihr angewendet wurde, zum Ansehen und Anwenden</translation>
    </message>
    <message numerus="yes">
        <source>Undo All %n</source>
        <translation>
            <numerusform>Alle %n rückgängig machen</numerusform>
            <numerusform>Alle %n rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Somebody changed the same: say whose wish is to hold</source>
        <translation>Jemand hat dasselbe geändert: sagen, wessen Wunsch gelten soll</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChooseAccountDialog</name>
    <message>
        <source>Choose an account</source>
        <translation>Konto wählen</translation>
    </message>
    <message>
        <source>Open Account</source>
        <translation>Konto öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%1 has access to %n accounts at %2. You can switch at any time, with Ctrl+K.</source>
        <translation>
            <numerusform>%1 hat beim Portal „%2“ Zugriff auf %n Konto. Wechseln können Sie jederzeit mit Strg+K.</numerusform>
            <numerusform>%1 hat beim Portal „%2“ Zugriff auf %n Konten. Wechseln können Sie jederzeit mit Strg+K.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChoosePermissionsWidget</name>
    <message>
        <source>Search permissions</source>
        <translation>Berechtigungen durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose all permissions</source>
        <translation>Alle Berechtigungen auswählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose no permission</source>
        <translation>Keine Berechtigung auswählen</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Sub-account</source>
        <translation>&amp;Unterkonto</translation>
    </message>
    <message>
        <source>Sub-account that the permissions are for</source>
        <translation>Unterkonto, für das die Berechtigungen gelten</translation>
    </message>
    <message>
        <source>All, those to come included</source>
        <translation>Alle, auch künftige</translation>
    </message>
    <message>
        <source>No permission matches “%1”.</source>
        <translation>Keine Berechtigung passt zu „%1“.</translation>
    </message>
    <message>
        <source>Also chosen: %1 (needed for %2).</source>
        <translation>Auch ausgewählt: %1 (nötig für %2).</translation>
    </message>
    <message>
        <source>Also cleared: %1 (not possible without %2).</source>
        <translation>Auch abgewählt: %1 (ohne %2 nicht möglich).</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClashChoice</name>
    <message>
        <source>Mine</source>
        <comment>what I wished</comment>
        <translation>Meins</translation>
    </message>
    <message>
        <source>The portal&apos;s</source>
        <comment>what the portal has</comment>
        <translation>Das des Portals</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClashDialog</name>
    <message>
        <source>Two changes that do not go together</source>
        <translation>Zwei Änderungen, die nicht zusammenpassen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Decide the other %n clash(es) the same way</source>
        <translation>
            <numerusform>Den anderen Widerspruch &amp;genauso entscheiden</numerusform>
            <numerusform>Die anderen %n Widersprüche &amp;genauso entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>All &amp;Mine</source>
        <translation>Überall &amp;meins</translation>
    </message>
    <message>
        <source>All the &amp;Portal&apos;s</source>
        <translation>Überall das des &amp;Portals</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClashWords</name>
    <message>
        <source>It ends %1.</source>
        <comment>access, a date</comment>
        <translation>Er endet %1.</translation>
    </message>
    <message>
        <source>It has no end.</source>
        <translation>Er endet nicht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a role, what it is given</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” on one side, chosen permissions on the other, or two different choices: which holds?</source>
        <translation>„%1“ auf der einen Seite, gewählte Berechtigungen auf der anderen, oder zwei verschiedene Auswahlen: Was gilt?</translation>
    </message>
    <message>
        <source>You give “%1”. It needs “%2”, which was taken meanwhile.</source>
        <translation>Sie geben „%1“. Das braucht „%2“, und das wurde inzwischen genommen.</translation>
    </message>
    <message>
        <source>Give both.</source>
        <translation>Beides geben.</translation>
    </message>
    <message>
        <source>Give neither.</source>
        <translation>Keines von beiden geben.</translation>
    </message>
    <message>
        <source>You take “%2”. “%1” needs it, and was given meanwhile.</source>
        <translation>Sie nehmen „%2“. „%1“ braucht das und wurde inzwischen gegeben.</translation>
    </message>
    <message>
        <source>Take both.</source>
        <translation>Beides nehmen.</translation>
    </message>
    <message>
        <source>Leave both.</source>
        <translation>Beides lassen.</translation>
    </message>
    <message>
        <source>You take “%1”. The same was given more widely meanwhile.</source>
        <translation>Sie nehmen „%1“. Dasselbe wurde inzwischen weiter gefasst gegeben.</translation>
    </message>
    <message>
        <source>Take it wherever it was given.</source>
        <translation>Überall nehmen, wo es gegeben wurde.</translation>
    </message>
    <message>
        <source>Leave what was given.</source>
        <translation>Lassen, was gegeben wurde.</translation>
    </message>
    <message>
        <source>When does the access end? Both of you set that.</source>
        <translation>Wann endet der Zugriff? Beide haben das festgelegt.</translation>
    </message>
    <message>
        <source>The access was deactivated meanwhile. Which role is it to have?</source>
        <translation>Der Zugriff wurde inzwischen deaktiviert. Welche Rolle soll er haben?</translation>
    </message>
    <message>
        <source>Which role? Both of you gave one.</source>
        <translation>Welche Rolle? Beide haben eine vergeben.</translation>
    </message>
    <message>
        <source>What does the invitation offer? Both of you changed it.</source>
        <translation>Was bietet die Einladung an? Beide haben das geändert.</translation>
    </message>
    <message>
        <source>You changed this yourself meanwhile.</source>
        <translation>Sie haben dies inzwischen selbst geändert.</translation>
    </message>
    <message>
        <source>You changed this yourself, %1.</source>
        <comment>when</comment>
        <translation>Sie haben dies selbst geändert (%1).</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile.</source>
        <translation>Jemand hat dies inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody changed this, %1.</source>
        <comment>when</comment>
        <translation>Jemand hat dies geändert (%1).</translation>
    </message>
    <message>
        <source>%1 changed this meanwhile.</source>
        <comment>a person</comment>
        <translation>%1 hat dies inzwischen geändert.</translation>
    </message>
    <message>
        <source>%1 changed this, %2.</source>
        <comment>a person, when</comment>
        <translation>%1 hat dies geändert (%2).</translation>
    </message>
    <message>
        <source>Until you decide, the narrower access holds.</source>
        <translation>Bis Sie entscheiden, gilt der engere Zugriff.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>gatehouse::Departure</name>
    <message numerus="yes">
        <source>Sending %n change(s)…</source>
        <translation>
            <numerusform>%n Änderung wird gesendet&#xa0;…</numerusform>
            <numerusform>%n Änderungen werden gesendet&#xa0;…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::DesktopNotices</name>
    <message numerus="yes">
        <source>Support has answered %n ticket(s).</source>
        <translation>
            <numerusform>Der Support hat %n Ticket beantwortet.</numerusform>
            <numerusform>Der Support hat %n Tickets beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>account</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Support has answered “%1”</source>
        <comment>subject of a ticket</comment>
        <translation>Der Support hat „%1“ beantwortet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>gatehouse::DetailPanel</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen: %1</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>eingeladen von %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>gesendet: %1</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>access ends %1</source>
        <translation>Zugriff endet am %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <comment>sub-accounts</comment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>access ended %1</source>
        <translation>Zugriff endete am %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::DialogShape</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gatehouse::InvitationTableModel</name>
    <message>
        <source>Sent %1
Expires %2</source>
        <translation>Gesendet am %1
Läuft ab am %2</translation>
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
        <translation>Status</translation>
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
    <name>gatehouse::InvitationTermsEditor</name>
    <message>
        <source>&amp;Valid for</source>
        <translation>&amp;Gültig für</translation>
    </message>
    <message>
        <source>Counted from when it was sent last</source>
        <translation>Gerechnet ab dem letzten Senden</translation>
    </message>
</context>
<context>
    <name>gatehouse::InvitationsPage</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>segment and its count</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Expired and closed</source>
        <translation>Abgelaufen und abgeschlossen</translation>
    </message>
    <message>
        <source>No invitation here matches “%1”.</source>
        <translation>Keine Einladung hier passt zu „%1“.</translation>
    </message>
    <message>
        <source>Nobody is invited at the moment.</source>
        <translation>Zurzeit ist niemand eingeladen.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>No invitation here offers access to “%1”.</source>
        <translation>Keine Einladung hier bietet Zugriff auf „%1“.</translation>
    </message>
    <message>
        <source>Invitations are shown only to those who manage the people of this account.</source>
        <translation>Einladungen sehen nur die, die die Personen dieses Kontos verwalten.</translation>
    </message>
    <message>
        <source>Choose an invitation first.</source>
        <translation>Wählen Sie zuerst eine Einladung.</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>Sie dürfen die Personen dieses Kontos nicht verwalten.</translation>
    </message>
    <message>
        <source>The revocation is under way. To take it back, use Undo in Changes.</source>
        <translation>Das Zurückziehen ist unterwegs. Zurücknehmen lässt es sich mit „Rückgängig“ unter „Änderungen“.</translation>
    </message>
    <message>
        <source>This invitation is over.</source>
        <translation>Diese Einladung ist vorbei.</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab am %1</translation>
    </message>
    <message>
        <source>Choose an invitation to see what it offers.</source>
        <translation>Wählen Sie eine Einladung, um ihren Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>No invitation is listed here.</source>
        <translation>Hier ist keine Einladung aufgeführt.</translation>
    </message>
    <message>
        <source>The revocation waits in Changes. Apply it there, or take it back with Undo.</source>
        <translation>Der Widerruf wartet unter „Änderungen“. Wenden Sie ihn dort an, oder machen Sie ihn rückgängig.</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteDialog</name>
    <message>
        <source>Invite New User</source>
        <translation>Neuen Benutzer einladen</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>E-mail address to invite</source>
        <translation>Einzuladende E-Mail-Adresse</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>Full &amp;name</source>
        <translation>&amp;Vollständiger Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>Personal message</source>
        <translation>Persönliche Nachricht</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>&amp;Gültig für</translation>
    </message>
    <message>
        <source>How long the invitation is valid</source>
        <translation>Wie lange die Einladung gültig ist</translation>
    </message>
    <message>
        <source>Offer the &amp;Same Again</source>
        <translation>Da&amp;sselbe wieder anbieten</translation>
    </message>
    <message>
        <source>As before: %1, %2.</source>
        <translation>Wie zuvor: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>The message is %n character(s) too long.</source>
        <translation>
            <numerusform>Die Nachricht ist %n Zeichen zu lang.</numerusform>
            <numerusform>Die Nachricht ist %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Had access before: %1, %2.</source>
        <translation>Hatte schon Zugriff: %1, %2.</translation>
    </message>
    <message>
        <source>The addresses that are left here were not invited; each row says why. The others are on their way.</source>
        <translation>Die Adressen, die hier noch stehen, wurden nicht eingeladen; jede Zeile sagt, warum. Die anderen sind unterwegs.</translation>
    </message>
    <message>
        <source>The portal is not known yet.</source>
        <translation>Das Portal ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Type the person’s name.</source>
        <translation>Geben Sie den Namen der Person ein.</translation>
    </message>
    <message>
        <source>Tick at least one permission.</source>
        <translation>Wählen Sie mindestens eine Berechtigung aus.</translation>
    </message>
    <message>
        <source>Type an e-mail address first.</source>
        <translation>Geben Sie zuerst eine E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>They get a mail with a link that is valid for %1. The address must be one that %2 knows already.</source>
        <translation>Die Person bekommt eine E-Mail mit einem Link, der %1 gültig ist. Die Adresse muss dem Portal „%2“ schon bekannt sein.</translation>
    </message>
    <message>
        <source>Each gets a mail with a link of their own. What you choose here is for all of them.</source>
        <translation>Jede Person bekommt eine E-Mail mit einem eigenen Link. Was Sie hier wählen, gilt für alle.</translation>
    </message>
    <message>
        <source>They get a mail with a link that is valid for %1.</source>
        <translation>Die Person bekommt eine E-Mail mit einem Link, der %1 gültig ist.</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteListModel</name>
    <message>
        <source>This address is in the list already.</source>
        <translation>Diese Adresse steht schon in der Liste.</translation>
    </message>
    <message>
        <source>The full name is missing. Enter it as Name &lt;%1&gt;.</source>
        <translation>Der vollständige Name fehlt. Geben Sie ihn als Name &lt;%1&gt; ein.</translation>
    </message>
    <message numerus="yes">
        <source>This portal takes %n address(es) in one go.</source>
        <translation>
            <numerusform>Dieses Portal nimmt %n Adresse auf einmal.</numerusform>
            <numerusform>Dieses Portal nimmt %n Adressen auf einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no seat left for this one.</source>
        <translation>Für diese Adresse ist kein Platz mehr frei.</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>Kann eingeladen werden</translation>
    </message>
    <message>
        <source>Take this address from the list</source>
        <translation>Diese Adresse aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Take %1 from the list</source>
        <translation>%1 aus der Liste nehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteListWidget</name>
    <message>
        <source>Addresses to invite</source>
        <translation>Einzuladende Adressen</translation>
    </message>
    <message>
        <source>End each address with Enter or a comma, or paste a list.</source>
        <translation>Beenden Sie jede Adresse mit der Eingabetaste oder einem Komma, oder fügen Sie eine Liste ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es), all can be invited</source>
        <translation>
            <numerusform>%n Adresse, kann eingeladen werden</numerusform>
            <numerusform>%n Adressen, alle können eingeladen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 can be invited; the others stay here.</source>
        <translation>Einladbar: %1 von %2; die übrigen bleiben in der Liste.</translation>
    </message>
    <message>
        <source>None of these addresses can be invited.</source>
        <translation>Keine dieser Adressen kann eingeladen werden.</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteVerdict</name>
    <message>
        <source>The part before the @ can&apos;t be used.</source>
        <translation>Der Teil vor dem @ lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>The part after the @ is no domain name.</source>
        <translation>Der Teil nach dem @ ist kein Domainname.</translation>
    </message>
    <message>
        <source>This is longer than an e-mail address can be.</source>
        <translation>Das ist länger, als eine E-Mail-Adresse sein kann.</translation>
    </message>
    <message>
        <source>There is an invisible character in the address. Type it by hand.</source>
        <translation>In der Adresse steht ein unsichtbares Zeichen. Tippen Sie sie von Hand ein.</translation>
    </message>
    <message>
        <source>This is your own address.</source>
        <translation>Das ist Ihre eigene Adresse.</translation>
    </message>
    <message>
        <source>This portal invites addresses at %1 only.</source>
        <translation>Dieses Portal lädt nur Adressen bei %1 ein.</translation>
    </message>
    <message>
        <source>%1 is invited already. The new invitation takes the place of the open one.</source>
        <translation>%1 ist schon eingeladen. Die neue Einladung tritt an die Stelle der offenen.</translation>
    </message>
    <message>
        <source>%1 had access before.</source>
        <translation>%1 hatte schon einmal Zugriff.</translation>
    </message>
    <message>
        <source>This address already has access.</source>
        <translation>Diese Adresse hat schon Zugriff.</translation>
    </message>
    <message>
        <source>This address mixes letters of several alphabets, as forged ones do. Its domain is %1: make sure that it is the right one.</source>
        <translation>Diese Adresse mischt Buchstaben mehrerer Alphabete, wie gefälschte es tun. Ihre Domain ist %1: Vergewissern Sie sich, dass es die richtige ist.</translation>
    </message>
    <message>
        <source>Mail systems know this domain as %1: make sure that it is the right one.</source>
        <translation>Mailsysteme kennen diese Domain als %1: Vergewissern Sie sich, dass es die richtige ist.</translation>
    </message>
    <message>
        <source>There is no @ in it, as in name@example.org.</source>
        <translation>Darin fehlt ein @ wie in name@example.org.</translation>
    </message>
    <message>
        <source>One address at a time. Invite the others one after another.</source>
        <translation>Bitte nur eine Adresse. Laden Sie die übrigen danach einzeln ein.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageChoice</name>
    <message>
        <source>English</source>
        <comment>this language&apos;s name in itself</comment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>gatehouse::ManagePermissionsDialog</name>
    <message>
        <source>Manage Permissions</source>
        <translation>Berechtigungen verwalten</translation>
    </message>
    <message>
        <source>Save Changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>%1 · invited, not yet accepted</source>
        <translation>%1 · eingeladen, noch nicht angenommen</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Choose at least one permission. To take everything away, use %1.</source>
        <translation>Wählen Sie mindestens eine Berechtigung aus. Um alles zu entziehen, gibt es %1.</translation>
    </message>
    <message>
        <source>Meanwhile this person has lost access to the account.</source>
        <translation>Inzwischen hat diese Person den Zugriff auf das Konto verloren.</translation>
    </message>
    <message>
        <source>Meanwhile somebody else changed these permissions. Only what you change here is saved; the rest stays as they left it.</source>
        <translation>Inzwischen hat jemand anderes diese Berechtigungen geändert. Gespeichert wird nur, was Sie hier ändern; der Rest bleibt, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>Role: %1 instead of %2.</source>
        <translation>Rolle: %1 statt %2.</translation>
    </message>
    <message>
        <source>Valid for %1 instead of %2.</source>
        <translation>Gültig für %1 statt %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MemberLists</name>
    <message>
        <source>%1  %2</source>
        <comment>list and its count</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>This portal does not deactivate people; access is removed instead.</source>
        <translation>Dieses Portal deaktiviert niemanden; der Zugriff wird stattdessen entzogen.</translation>
    </message>
    <message>
        <source>The people of this account are shown to those who may manage them.</source>
        <translation>Die Personen dieses Kontos sieht nur, wer sie verwalten darf.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MemberOffers</name>
    <message>
        <source>The owner holds everything; this can&apos;t be narrowed or removed.</source>
        <translation>Der Inhaber hat alles; das lässt sich weder einschränken noch entziehen.</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>Sie dürfen die Personen dieses Kontos nicht verwalten.</translation>
    </message>
    <message>
        <source>This is you. Nobody changes their own access.</source>
        <translation>Das sind Sie. Niemand ändert den eigenen Zugriff.</translation>
    </message>
    <message>
        <source>It is too late to give the same access back. Use %1; the person agrees anew.</source>
        <translation>Um denselben Zugriff zurückzugeben, ist es zu spät. Nehmen Sie %1; die Person stimmt dann neu zu.</translation>
    </message>
    <message>
        <source>The removal is under way. To take it back, use Undo in Changes.</source>
        <translation>Das Entfernen ist unterwegs. Zurücknehmen lässt es sich mit „Rückgängig“ unter „Änderungen“.</translation>
    </message>
    <message>
        <source>You are leaving already. To stay, use Undo in Changes.</source>
        <translation>Sie verlassen das Konto bereits. Um zu bleiben, nutzen Sie „Rückgängig“ unter „Änderungen“.</translation>
    </message>
    <message>
        <source>The deactivation is under way. To take it back, use Undo in Changes.</source>
        <translation>Das Deaktivieren ist unterwegs. Zurücknehmen lässt es sich mit „Rückgängig“ unter „Änderungen“.</translation>
    </message>
    <message>
        <source>The reactivation is under way. To take it back, use Undo in Changes.</source>
        <translation>Das Wiederaktivieren ist unterwegs. Zurücknehmen lässt es sich mit „Rückgängig“ unter „Änderungen“.</translation>
    </message>
    <message>
        <source>Giving the access back is under way. To take it back, use Undo in Changes.</source>
        <translation>Die Rückgabe des Zugriffs ist unterwegs. Zurücknehmen lässt sie sich mit „Rückgängig“ unter „Änderungen“.</translation>
    </message>
    <message>
        <source>This portal does not let accounts change their owner.</source>
        <translation>Dieses Portal lässt keinen Wechsel des Inhabers zu.</translation>
    </message>
    <message>
        <source>Only somebody whose access is active can become the owner.</source>
        <translation>Nur wer aktiven Zugriff hat, kann Inhaber werden.</translation>
    </message>
    <message>
        <source>You have offered the account to %1 already. Take that offer back first.</source>
        <translation>Sie haben das Konto schon %1 angeboten. Nehmen Sie dieses Angebot zuerst zurück.</translation>
    </message>
    <message>
        <source>This waits in Changes already. Apply it there, or take it back with Undo.</source>
        <translation>Das wartet schon unter „Änderungen“. Wenden Sie es dort an, oder machen Sie es rückgängig.</translation>
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
    <name>gatehouse::MessageCard</name>
    <message>
        <source>%1 · %2</source>
        <comment>name and size of a file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>%1 speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save %1, %2</source>
        <translation>%1 speichern, %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::MessageListModel</name>
    <message>
        <source>Support, %1</source>
        <translation>Support, %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::MessageWords</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gatehouse::NoAccountPage</name>
    <message>
        <source>Add Portal…</source>
        <translation>Portal hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Sie sind abgemeldet</translation>
    </message>
    <message>
        <source>Sign in to %1 as %2 again to see the accounts that are open to you.</source>
        <translation>Melden Sie sich bei %1 wieder als %2 an, um die Konten zu sehen, die Ihnen offenstehen.</translation>
    </message>
    <message>
        <source>Looking for your accounts</source>
        <translation>Ihre Konten werden gesucht</translation>
    </message>
    <message>
        <source>You are signed in to %1 as %2.</source>
        <translation>Sie sind bei %1 als %2 angemeldet.</translation>
    </message>
    <message>
        <source>No account is open to you</source>
        <translation>Ihnen steht kein Konto offen</translation>
    </message>
    <message>
        <source>You are signed in to %1 as %2. Nobody lets you into an account there yet, or your access has ended. Ask the owner of an account to invite this address; the invitation appears here.</source>
        <translation>Sie sind bei %1 als %2 angemeldet. Noch lässt Sie dort niemand in ein Konto, oder Ihr Zugriff ist zu Ende. Bitten Sie den Inhaber eines Kontos, diese Adresse einzuladen; die Einladung erscheint hier.</translation>
    </message>
</context>
<context>
    <name>gatehouse::NoticeBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit Anyway</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Show Ticket</source>
        <translation>Ticket zeigen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>gatehouse::Notices</name>
    <message>
        <source>%1: saved, and carried out once you are online.</source>
        <translation>%1 – gespeichert; wird ausgeführt, sobald Sie online sind.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need you to decide.</source>
        <translation>
            <numerusform>%n Änderung braucht Ihre Entscheidung.</numerusform>
            <numerusform>%n Änderungen brauchen Ihre Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key store is locked, so Gatehouse can&apos;t sign in as %1. Unlock it, or sign in again.</source>
        <translation>Der Schlüsselspeicher ist gesperrt, deshalb kann Gatehouse sich nicht als %1 anmelden. Entsperren Sie ihn oder melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>%1 is signed out. Everything stays readable; changes wait until you sign in.</source>
        <translation>%1 ist abgemeldet. Alles bleibt lesbar; Änderungen warten, bis Sie sich anmelden.</translation>
    </message>
    <message>
        <source>You are offline. You see what was known %1; changes are kept and sent later.</source>
        <translation>Sie sind offline. Sie sehen den Stand: %1; Änderungen bleiben erhalten und werden später gesendet.</translation>
    </message>
    <message>
        <source>You are offline. Changes are kept and sent later.</source>
        <translation>Sie sind offline. Änderungen bleiben erhalten und werden später gesendet.</translation>
    </message>
    <message>
        <source>The file with your changes was damaged. What could be read of it is here; the damaged file is kept as %1. Look through Changes, and do again what is missing.</source>
        <translation>Die Datei mit Ihren Änderungen war beschädigt. Was davon lesbar war, ist hier; die beschädigte Datei ist aufgehoben als %1. Sehen Sie unter „Änderungen“ nach und holen Sie nach, was fehlt.</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <translation>„%2“: %1</translation>
    </message>
    <message>
        <source>This desktop has no key store that answers: you are signed in until Gatehouse closes.</source>
        <translation>Kein Schlüsselspeicher dieses Desktops antwortet: Sie sind angemeldet, bis Gatehouse geschlossen wird.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %n people</source>
        <translation>
            <numerusform>%n Person einladen</numerusform>
            <numerusform>%n Personen einladen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be written to %2. Nothing there was changed; save it in another folder.</source>
        <translation>„%1“ konnte nicht nach %2 geschrieben werden. Dort wurde nichts geändert; speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>Support has answered %n ticket(s).</source>
        <translation>
            <numerusform>Der Support hat %n Ticket beantwortet.</numerusform>
            <numerusform>Der Support hat %n Tickets beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Support has answered “%1” for %2.</source>
        <comment>subject of a ticket, account</comment>
        <translation>Der Support hat „%1“ für %2 beantwortet.</translation>
    </message>
    <message>
        <source>%1 – not sent yet</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1 – being sent</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – wird gesendet</translation>
    </message>
    <message>
        <source>%1 – done</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – erledigt</translation>
    </message>
    <message>
        <source>You have no access to “%1” any more. If you still need it, ask its owner.</source>
        <translation>Sie haben keinen Zugriff mehr auf „%1“. Falls Sie ihn noch brauchen, fragen Sie den Inhaber.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a change that is done, what ended with it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The key store does not answer, so Gatehouse can&apos;t sign in as %1. Your changes wait. Start the key store, or sign in again.</source>
        <translation>Der Schlüsselspeicher antwortet nicht, deshalb kann Gatehouse sich nicht als %1 anmelden. Ihre Änderungen warten. Starten Sie den Schlüsselspeicher oder melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The key store no longer holds what signs you in as %1. Everything stays readable; changes wait until you sign in again.</source>
        <translation>Der Schlüsselspeicher enthält nicht mehr, womit Sie als %1 angemeldet werden. Alles bleibt lesbar; Änderungen warten, bis Sie sich erneut anmelden.</translation>
    </message>
    <message>
        <source>The key store is locked: you are signed in until Gatehouse closes. Unlock it to stay signed in.</source>
        <translation>Der Schlüsselspeicher ist gesperrt: Sie sind angemeldet, bis Gatehouse geschlossen wird. Entsperren Sie ihn, um angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>%1 – not sent until you apply it in Changes</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – wird erst gesendet, wenn Sie es unter „Änderungen“ anwenden</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenPlanDialog</name>
    <message>
        <source>%1 at %2</source>
        <comment>an account, a portal</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>A plan from a file</source>
        <translation>Ein Plan aus einer Datei</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Änderungen des Plans</translation>
    </message>
    <message>
        <source>somebody</source>
        <comment>who made a plan</comment>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>Made by %1 on %2 for %3.</source>
        <translation>Erstellt von %1 am %2 für %3.</translation>
    </message>
    <message>
        <source>What you take over is yours from then on: it is sent as %1, once you apply it in Changes.</source>
        <translation>Was Sie übernehmen, ist von da an Ihres: Es wird als %1 gesendet, sobald Sie es unter „Änderungen“ anwenden.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message numerus="yes">
        <source>Take Over %n Change(s)</source>
        <translation>
            <numerusform>%n Änderung übernehmen</numerusform>
            <numerusform>%n Änderungen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Nothing of this plan can be applied by you now. Each row says why.</source>
        <translation>Nichts aus diesem Plan können Sie jetzt anwenden. Jede Zeile sagt, warum.</translation>
    </message>
    <message>
        <source>All of this is among your changes already; nothing was taken over again.</source>
        <translation>All das ist schon unter Ihren Änderungen; es wurde nichts noch einmal übernommen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenTicketDialog</name>
    <message>
        <source>Open Ticket</source>
        <translation>Ticket eröffnen</translation>
    </message>
    <message>
        <source>For &amp;account</source>
        <translation>Für &amp;Konto</translation>
    </message>
    <message>
        <source>For which account</source>
        <translation>Für welches Konto</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Abteilung</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Dringlichkeit</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Text of the ticket</source>
        <translation>Text des Tickets</translation>
    </message>
    <message>
        <source>It is opened for %1, your own account.</source>
        <translation>Das Ticket gilt für Ihr eigenes Konto, %1.</translation>
    </message>
    <message>
        <source>It is opened as %1 for %2. The portal mails support&apos;s replies to the owner, %3, and not to you; Gatehouse shows them here.</source>
        <translation>Sie eröffnen das Ticket als %1 für %2. Die Antworten des Supports mailt das Portal an den Inhaber, %3, nicht an Sie; Gatehouse zeigt sie hier.</translation>
    </message>
    <message>
        <source>%1 of %2 characters: too long for this portal.</source>
        <translation>%1 von %2 Zeichen: zu lang für dieses Portal.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenedPlanModel</name>
    <message>
        <source>A personal step</source>
        <translation>Ein persönlicher Schritt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column of a table, what stands there</comment>
        <translation>%1: %2</translation>
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
        <source>How it stands now</source>
        <translation>Wie es jetzt steht</translation>
    </message>
</context>
<context>
    <name>gatehouse::PeriodBox</name>
    <message>
        <source>When it was done</source>
        <translation>Wann es getan wurde</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von&#xa0;… bis&#xa0;…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionCell</name>
    <message>
        <source>needs %1</source>
        <translation>setzt voraus: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionChoiceModel</name>
    <message>
        <source>Needs: %1</source>
        <translation>Setzt voraus: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionList</name>
    <message>
        <source>Permissions of this person</source>
        <translation>Berechtigungen dieser Person</translation>
    </message>
    <message>
        <source>MAY</source>
        <translation>DARF</translation>
    </message>
    <message>
        <source>MAY NOT</source>
        <translation>DARF NICHT</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>DURFTE</translation>
    </message>
    <message>
        <source>DID NOT HOLD</source>
        <translation>DURFTE NICHT</translation>
    </message>
    <message>
        <source>OFFERED</source>
        <translation>ANGEBOTEN</translation>
    </message>
    <message>
        <source>NOT OFFERED</source>
        <translation>NICHT ANGEBOTEN</translation>
    </message>
    <message>
        <source>May: %1</source>
        <translation>Darf: %1</translation>
    </message>
    <message>
        <source>May not: %1</source>
        <translation>Darf nicht: %1</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Durfte: %1</translation>
    </message>
    <message>
        <source>Did not hold: %1</source>
        <translation>Durfte nicht: %1</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>Angeboten: %1</translation>
    </message>
    <message>
        <source>Not offered: %1</source>
        <translation>Nicht angeboten: %1</translation>
    </message>
    <message>
        <source>%1 IN “%2”</source>
        <comment>MAY, sub-account</comment>
        <translation>%1 IN „%2“</translation>
    </message>
    <message>
        <source>This portal&apos;s list does not name it. It is kept as it is.</source>
        <translation>Die Liste dieses Portals nennt sie nicht. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
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
        <translation>„%1“ setzt sie voraus, und das lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>It needs “%1”, which can&apos;t be chosen here.</source>
        <translation>Sie setzt „%1“ voraus, und das lässt sich hier nicht wählen.</translation>
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
</context>
<context>
    <name>gatehouse::PlanDrift</name>
    <message>
        <source>All permissions were given since.</source>
        <translation>Seither wurden alle Berechtigungen gegeben.</translation>
    </message>
    <message>
        <source>All permissions were narrowed to chosen ones since.</source>
        <translation>Seither wurden alle Berechtigungen auf ausgewählte eingeschränkt.</translation>
    </message>
    <message>
        <source>Given since: %1.</source>
        <translation>Seither gegeben: %1.</translation>
    </message>
    <message>
        <source>Taken since: %1.</source>
        <translation>Seither entzogen: %1.</translation>
    </message>
    <message>
        <source>The end date is another since.</source>
        <translation>Das Enddatum ist seither ein anderes.</translation>
    </message>
    <message>
        <source>Somebody has changed this since.</source>
        <translation>Jemand hat das seither geändert.</translation>
    </message>
    <message>
        <source>This was changed so that both do not go together. Look at what is there now and decide anew.</source>
        <translation>Das wurde so geändert, dass beides nicht zusammenpasst. Sehen Sie sich an, was jetzt da ist, und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>Can be applied as it is.</source>
        <translation>Lässt sich so anwenden.</translation>
    </message>
    <message>
        <source>It is so already; there is nothing to do.</source>
        <translation>Das ist schon so; es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>This address has access already; there is nothing to do.</source>
        <translation>Diese Adresse hat schon Zugriff; es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Your own changes hold the same; there is nothing to do.</source>
        <translation>Ihre eigenen Änderungen enthalten dasselbe; es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>This was applied already.</source>
        <translation>Das wurde schon angewendet.</translation>
    </message>
    <message>
        <source>This is among your changes already, and will be sent.</source>
        <translation>Das ist schon unter Ihren Änderungen und wird gesendet.</translation>
    </message>
    <message>
        <source>This is among your changes already, and needs your attention there.</source>
        <translation>Das ist schon unter Ihren Änderungen und braucht dort Ihre Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>“%1” has become “%2” since.</source>
        <comment>a role, another role</comment>
        <translation>Aus „%1“ ist seither „%2“ geworden.</translation>
    </message>
    <message>
        <source>This address was invited to something else since. The new invitation takes the place of the open one.</source>
        <translation>Diese Adresse wurde seither zu etwas anderem eingeladen. Die neue Einladung tritt an die Stelle der offenen.</translation>
    </message>
    <message>
        <source>This person is not in the account.</source>
        <translation>Diese Person ist nicht im Konto.</translation>
    </message>
    <message>
        <source>The access of this person was removed since.</source>
        <translation>Der Zugriff dieser Person wurde seither entzogen.</translation>
    </message>
    <message>
        <source>It is too late to give the same access back. Invite the person anew.</source>
        <translation>Es ist zu spät, denselben Zugriff zurückzugeben. Laden Sie die Person neu ein.</translation>
    </message>
    <message>
        <source>This invitation is not there.</source>
        <translation>Diese Einladung gibt es nicht.</translation>
    </message>
    <message>
        <source>This invitation was answered, revoked or has expired since.</source>
        <translation>Diese Einladung wurde seither beantwortet, zurückgezogen oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>This ticket is not there.</source>
        <translation>Dieses Ticket gibt es nicht.</translation>
    </message>
    <message>
        <source>It builds on a change of this plan that is not applied.</source>
        <translation>Das baut auf einer Änderung dieses Plans auf, die nicht angewendet wird.</translation>
    </message>
    <message>
        <source>This plan was made for another portal.</source>
        <translation>Dieser Plan wurde für ein anderes Portal gemacht.</translation>
    </message>
    <message>
        <source>You have no access to this account.</source>
        <translation>Sie haben keinen Zugriff auf dieses Konto.</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>Sie dürfen die Personen dieses Kontos nicht verwalten.</translation>
    </message>
    <message>
        <source>You may not see the tickets of this account.</source>
        <translation>Sie dürfen die Tickets dieses Kontos nicht sehen.</translation>
    </message>
    <message>
        <source>The owner holds everything; this can&apos;t be narrowed or removed.</source>
        <translation>Der Inhaber hat alles; das lässt sich weder einschränken noch entziehen.</translation>
    </message>
    <message>
        <source>This is you. Nobody changes their own access.</source>
        <translation>Das sind Sie. Niemand ändert den eigenen Zugriff.</translation>
    </message>
    <message>
        <source>This portal does not invite addresses of this domain.</source>
        <translation>Dieses Portal lädt keine Adressen dieser Domain ein.</translation>
    </message>
    <message>
        <source>The account has no free seat.</source>
        <translation>Das Konto hat keinen freien Platz.</translation>
    </message>
    <message>
        <source>You do not hold all permissions, so you can&apos;t give them.</source>
        <translation>Sie haben nicht alle Berechtigungen und können sie deshalb nicht geben.</translation>
    </message>
    <message>
        <source>You can&apos;t give what you do not hold: %1.</source>
        <translation>Sie können nicht geben, was Sie nicht haben: %1.</translation>
    </message>
    <message>
        <source>This role can&apos;t hold all permissions.</source>
        <translation>Diese Rolle kann nicht alle Berechtigungen haben.</translation>
    </message>
    <message>
        <source>This role can&apos;t hold: %1.</source>
        <translation>Diese Rolle kann nicht haben: %1.</translation>
    </message>
    <message>
        <source>This portal does nothing of the kind.</source>
        <translation>Dieses Portal tut nichts dergleichen.</translation>
    </message>
    <message>
        <source>The portal does not know these permissions: %1.</source>
        <translation>Das Portal kennt diese Berechtigungen nicht: %1.</translation>
    </message>
    <message>
        <source>The portal does not know these modules: %1.</source>
        <translation>Das Portal kennt diese Module nicht: %1.</translation>
    </message>
    <message>
        <source>The account does not have these sub-accounts: %1.</source>
        <translation>Das Konto hat diese Unterkonten nicht: %1.</translation>
    </message>
    <message>
        <source>The portal does not know this role: %1.</source>
        <translation>Das Portal kennt diese Rolle nicht: %1.</translation>
    </message>
    <message>
        <source>Only the person themselves can do this. It is not applied for anybody else.</source>
        <translation>Das kann nur die Person selbst tun. Es wird für niemand anderen angewendet.</translation>
    </message>
    <message>
        <source>It builds on something that only the person themselves can do.</source>
        <translation>Das baut auf etwas auf, das nur die Person selbst tun kann.</translation>
    </message>
    <message>
        <source>Only you can do this yourself, so it is not handed on.</source>
        <translation>Das können nur Sie selbst tun; deshalb wird es nicht weitergegeben.</translation>
    </message>
    <message>
        <source>It builds on a change that is not handed on.</source>
        <translation>Das baut auf einer Änderung auf, die nicht weitergegeben wird.</translation>
    </message>
    <message>
        <source>It is for another portal; a plan is for one.</source>
        <translation>Das ist für ein anderes Portal; ein Plan gilt für eines.</translation>
    </message>
    <message>
        <source>It holds something that a file can&apos;t say: hidden characters, or more than fits.</source>
        <translation>Darin steht etwas, das eine Datei nicht sagen kann: verborgene Zeichen oder mehr, als hineinpasst.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can&apos;t go along with the plan. Attach them again once it is applied.</source>
        <translation>
            <numerusform>%n Datei kann nicht mit dem Plan mitgehen. Hängen Sie sie nach dem Anwenden wieder an.</numerusform>
            <numerusform>%n Dateien können nicht mit dem Plan mitgehen. Hängen Sie sie nach dem Anwenden wieder an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this account was fetched to this computer yet. Switch to it once, then open the plan again.</source>
        <translation>Von diesem Konto wurde auf diesen Computer noch nichts geholt. Wechseln Sie einmal dorthin und öffnen Sie den Plan dann erneut.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PlanFile</name>
    <message>
        <source>It holds a kind of change that this Gatehouse does not know.</source>
        <translation>Darin steht eine Art von Änderung, die dieses Gatehouse nicht kennt.</translation>
    </message>
    <message>
        <source>Something is missing there.</source>
        <translation>Dort fehlt etwas.</translation>
    </message>
    <message>
        <source>It says something there that no plan says.</source>
        <translation>Dort steht etwas, das in keinem Plan steht.</translation>
    </message>
    <message>
        <source>The same thing stands there twice.</source>
        <translation>Dort steht dasselbe zweimal.</translation>
    </message>
    <message>
        <source>A text there holds characters that can&apos;t be seen or that hide others.</source>
        <translation>Ein Text dort enthält Zeichen, die nicht zu sehen sind oder andere verbergen.</translation>
    </message>
    <message>
        <source>It names something there that the file does not hold.</source>
        <translation>Dort wird etwas genannt, das die Datei nicht enthält.</translation>
    </message>
    <message>
        <source>This is larger than a plan can be. Nothing was changed; hand on a smaller part of it.</source>
        <translation>Das ist größer, als ein Plan sein kann. Nichts wurde geändert; geben Sie einen kleineren Teil davon weiter.</translation>
    </message>
    <message>
        <source>This file is no plan, or not all of it arrived. Nothing was changed; ask for it again.</source>
        <translation>Diese Datei ist kein Plan, oder sie ist nicht ganz angekommen. Nichts wurde geändert; bitten Sie noch einmal darum.</translation>
    </message>
    <message>
        <source>This file is no plan of Gatehouse. Nothing was changed; choose another file.</source>
        <translation>Diese Datei ist kein Plan von Gatehouse. Nichts wurde geändert; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This plan was made by another version of Gatehouse, which writes plans that this one can&apos;t read. Nothing was changed; update the program to open it.</source>
        <translation>Dieser Plan stammt von einer anderen Version von Gatehouse, deren Pläne diese hier nicht lesen kann. Nichts wurde geändert; aktualisieren Sie das Programm, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>%1 The plan was not opened and nothing was changed; ask whoever made it for another.</source>
        <comment>what is wrong with a file, as a sentence</comment>
        <translation>%1 Der Plan wurde nicht geöffnet und nichts wurde geändert; bitten Sie den, der ihn gemacht hat, um einen anderen.</translation>
    </message>
    <message>
        <source>What stands there makes no sense.</source>
        <translation>Was dort steht, ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read. Nothing was changed; check that it is there and that you may read it.</source>
        <translation>Diese Datei lässt sich nicht lesen. Es wurde nichts geändert; prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file could not be written. What was there before is kept; choose another place, or free some space.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Was vorher da war, ist erhalten; wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>This is the portal of the plan, and nobody is signed in there on this computer. Add it with Add Portal, then open the plan again.</source>
        <translation>Das ist das Portal des Plans, und dort ist auf diesem Computer niemand angemeldet. Fügen Sie es mit „Portal hinzufügen“ hinzu und öffnen Sie den Plan dann erneut.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PlanStrip</name>
    <message>
        <source>&amp;Review changes before they are sent</source>
        <translation>Änderungen vor dem Senden &amp;prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Collect changes here and send them when you apply them, instead of one by one</source>
        <translation>Änderungen hier sammeln und erst beim Anwenden senden, statt einzeln</translation>
    </message>
    <message>
        <source>Changes applied</source>
        <translation>Angewendete Änderungen</translation>
    </message>
    <message>
        <source>Hold back what has not left yet</source>
        <translation>Zurückhalten, was noch nicht gesendet ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n applied</source>
        <translation>
            <numerusform>%1 von %n angewendet</numerusform>
            <numerusform>%1 von %n angewendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>%n Änderung anwenden</numerusform>
            <numerusform>%n Änderungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n zurückgestellt</numerusform>
            <numerusform>%n zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent until you apply it.</source>
        <translation>Nichts wird gesendet, bevor Sie es anwenden.</translation>
    </message>
    <message>
        <source>What you change will wait here.</source>
        <translation>Was Sie ändern, wartet dann hier.</translation>
    </message>
    <message>
        <source>Set Re&amp;fused Aside</source>
        <translation>Ab&amp;gelehnte zurückstellen</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Prü&amp;fen</translation>
    </message>
    <message>
        <source>Take the tick off each change that the portal would refuse</source>
        <translation>Das Häkchen von jeder Änderung nehmen, die das Portal ablehnen würde</translation>
    </message>
    <message>
        <source>Ask the portal what it would do with each change; nothing is done</source>
        <translation>Das Portal fragen, was es mit jeder Änderung täte; getan wird nichts</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Das Portal wird gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n checked</source>
        <translation>
            <numerusform>%1 von %n geprüft</numerusform>
            <numerusform>%1 von %n geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused</source>
        <translation>
            <numerusform>%n würde abgelehnt</numerusform>
            <numerusform>%n würden abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be done</source>
        <translation>
            <numerusform>%n würde erledigt</numerusform>
            <numerusform>%n würden erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a verdict</source>
        <translation>
            <numerusform>%n ohne Urteil</numerusform>
            <numerusform>%n ohne Urteil</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ReceivedInvitationModel</name>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab am %1</translation>
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
    <message>
        <source>%1, only %2</source>
        <comment>how much, where</comment>
        <translation>%1 (nur %2)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReceivedPanel</name>
    <message>
        <source>Invitations you received</source>
        <translation>Erhaltene Einladungen</translation>
    </message>
    <message>
        <source>Choose an invitation first.</source>
        <translation>Wählen Sie zuerst eine Einladung.</translation>
    </message>
    <message>
        <source>Your answer is under way. To take it back, use Undo in Changes.</source>
        <translation>Ihre Antwort ist unterwegs. Zurücknehmen lässt sie sich mit „Rückgängig“ unter „Änderungen“.</translation>
    </message>
    <message>
        <source>This invitation is over.</source>
        <translation>Diese Einladung ist vorbei.</translation>
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
<context>
    <name>gatehouse::ReplyBox</name>
    <message>
        <source>Send the reply (Ctrl+Enter)</source>
        <translation>Antwort senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>“Reply” for an account</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Send Reply</source>
        <translation>Antwort senden</translation>
    </message>
    <message>
        <source>%1 of %2 characters: too long for this portal.</source>
        <translation>%1 von %2 Zeichen: zu lang für dieses Portal.</translation>
    </message>
    <message>
        <source>This ticket is closed. A reply opens it again.</source>
        <translation>Dieses Ticket ist geschlossen. Eine Antwort öffnet es wieder.</translation>
    </message>
    <message>
        <source>Sent after a few seconds; until then it can be taken back.</source>
        <translation>Wird nach einigen Sekunden gesendet; bis dahin zurücknehmbar.</translation>
    </message>
    <message>
        <source>%1 for %2, your own account</source>
        <comment>“Reply” for an account</comment>
        <translation>%1 für %2, Ihr eigenes Konto</translation>
    </message>
    <message>
        <source>%1 as %2 for %3</source>
        <comment>“Reply” as a person for an account</comment>
        <translation>%1 als %2 für %3</translation>
    </message>
    <message>
        <source>Write a few words to go with the files.</source>
        <translation>Schreiben Sie ein paar Worte zu den Dateien.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RowTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScopedPermissionModel</name>
    <message>
        <source>Whole account</source>
        <translation>Gesamtes Konto</translation>
    </message>
    <message>
        <source>This can&apos;t be limited to a sub-account.</source>
        <translation>Das lässt sich nicht auf ein Unterkonto beschränken.</translation>
    </message>
    <message>
        <source>Held in all sub-accounts. Take it away there first.</source>
        <translation>Gilt in allen Unterkonten. Entziehen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a module, a permission</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Module %1</source>
        <translation>Modul %1</translation>
    </message>
    <message>
        <source>Held in some sub-accounts only</source>
        <translation>Gilt nur in einigen Unterkonten</translation>
    </message>
</context>
<context>
    <name>gatehouse::Scopes</name>
    <message>
        <source>Before: %1. After: %2, including what the portal adds later.</source>
        <translation>Vorher: %1. Nachher: %2, samt allem, was das Portal später hinzufügt.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>Vorher: %1. Nachher: %2.</translation>
    </message>
    <message>
        <source>Gains: %1.</source>
        <translation>Bekommt: %1.</translation>
    </message>
    <message>
        <source>Loses: %1.</source>
        <translation>Verliert: %1.</translation>
    </message>
    <message>
        <source>only %1</source>
        <comment>a sub-account</comment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a module, a permission</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Ends after %1.</source>
        <translation>Endet nach dem %1.</translation>
    </message>
    <message>
        <source>Has no end.</source>
        <translation>Hat kein Ende.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a module, only a sub-account</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Everything, and whatever the portal adds later.</source>
        <translation>Alles, auch was das Portal später hinzufügt.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything, also what the portal adds later, but not %1.</source>
        <translation>Alles, auch was das Portal später hinzufügt, nur nicht %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SeatWords</name>
    <message numerus="yes">
        <source>%n seat(s) used</source>
        <translation>
            <numerusform>%n Platz belegt</numerusform>
            <numerusform>%n Plätze belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 seats used</source>
        <translation>%1 von %2 Plätzen belegt</translation>
    </message>
    <message numerus="yes">
        <source>All %n seats of this account are taken. Remove somebody, or revoke a pending invitation, to free one.</source>
        <translation>
            <numerusform>Der eine Platz dieses Kontos ist belegt. Entfernen Sie jemanden oder ziehen Sie eine offene Einladung zurück, damit er frei wird.</numerusform>
            <numerusform>Alle %n Plätze dieses Kontos sind belegt. Entfernen Sie jemanden oder ziehen Sie eine offene Einladung zurück, damit einer frei wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>PERSONEN</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>OVERSIGHT</source>
        <translation>AUFSICHT</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>SUPPORT</source>
        <translation>SUPPORT</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>On the portal: %1</source>
        <translation>Auf dem Portal: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::States</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
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
        <source>Sent anew</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>Noch nichts geholt</translation>
    </message>
    <message>
        <source>Updating · %1 so far</source>
        <translation>Wird aktualisiert · bisher %1</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Up to date · %1</source>
        <translation>Aktuell · %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline · known %1</source>
        <translation>Offline · Stand: %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signed out · known %1</source>
        <translation>Abgemeldet · Stand: %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The portal no longer shows you the people of this account. Ask its owner, or an administrator, if that is a surprise.</source>
        <translation>Das Portal zeigt Ihnen die Personen dieses Kontos nicht mehr. Fragen Sie den Inhaber oder einen Administrator, falls Sie das überrascht.</translation>
    </message>
    <message>
        <source>Not updated</source>
        <translation>Nicht aktualisiert</translation>
    </message>
    <message>
        <source>Not updated · known %1</source>
        <translation>Nicht aktualisiert · Stand %1</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>Nicht zustellbar</translation>
    </message>
    <message>
        <source>Mail delayed</source>
        <translation>E-Mail verzögert</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht angewendet</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Would be refused</source>
        <translation>Würde abgelehnt</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n Änderung wartet</numerusform>
            <numerusform>%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting, kept when you quit</source>
        <translation>
            <numerusform>%n Änderung wartet, bleibt beim Beenden erhalten</numerusform>
            <numerusform>%n Änderungen warten, bleiben beim Beenden erhalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::Term</name>
    <message>
        <source>Invite New User</source>
        <translation>Neuen Benutzer einladen</translation>
    </message>
    <message>
        <source>Send Invite</source>
        <translation>Einladung senden</translation>
    </message>
    <message>
        <source>All Permissions</source>
        <translation>Alle Berechtigungen</translation>
    </message>
    <message>
        <source>Choose Permissions</source>
        <translation>Berechtigungen wählen</translation>
    </message>
    <message>
        <source>Manage Permissions</source>
        <translation>Berechtigungen verwalten</translation>
    </message>
    <message>
        <source>Remove Access</source>
        <translation>Zugriff entziehen</translation>
    </message>
    <message>
        <source>Switch Account</source>
        <translation>Konto wechseln</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Accept Invitation</source>
        <translation>Einladung annehmen</translation>
    </message>
    <message>
        <source>Decline Invitation</source>
        <translation>Einladung ablehnen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Active Users</source>
        <translation>Aktive Benutzer</translation>
    </message>
    <message>
        <source>Invited Users</source>
        <translation>Eingeladene Benutzer</translation>
    </message>
    <message>
        <source>Resend Invite</source>
        <translation>Einladung erneut senden</translation>
    </message>
    <message>
        <source>Revoke Invite</source>
        <translation>Einladung zurückziehen</translation>
    </message>
    <message>
        <source>User Management</source>
        <translation>Benutzerverwaltung</translation>
    </message>
    <message>
        <source>Change Role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Wieder aktivieren</translation>
    </message>
    <message>
        <source>Deactivated Users</source>
        <translation>Deaktivierte Benutzer</translation>
    </message>
    <message>
        <source>Removed Users</source>
        <translation>Entfernte Benutzer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Full Name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Invite Again</source>
        <translation>Erneut einladen</translation>
    </message>
    <message>
        <source>Leave Account</source>
        <translation>Konto verlassen</translation>
    </message>
    <message>
        <source>Received Invitations</source>
        <translation>Erhaltene Einladungen</translation>
    </message>
    <message>
        <source>Restore Access</source>
        <translation>Zugriff wiederherstellen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Sub-accounts</source>
        <translation>Unterkonten</translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation>Unterkonto</translation>
    </message>
    <message>
        <source>Transfer Ownership</source>
        <translation>Inhaberschaft übertragen</translation>
    </message>
    <message>
        <source>Open Ticket</source>
        <translation>Ticket eröffnen</translation>
    </message>
    <message>
        <source>Close Ticket</source>
        <translation>Ticket schließen</translation>
    </message>
    <message>
        <source>Reopen Ticket</source>
        <translation>Ticket wieder öffnen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketCell</name>
    <message>
        <source>%1 · %2</source>
        <comment>number of a ticket and its account</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketPane</name>
    <message>
        <source>The portal has not got this ticket yet.</source>
        <translation>Das Portal hat dieses Ticket noch nicht.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketTableModel</name>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, last message %5</source>
        <translation>%1, %2, %3, %4, letzte Nachricht %5</translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>Ungelesen: %1</translation>
    </message>
    <message>
        <source>Last message by %1, %2</source>
        <translation>Letzte Nachricht von %1, %2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation>Letzte Antwort</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketWishesPanel</name>
    <message>
        <source>Replies to tickets by e-mail</source>
        <translation>Antworten auf Tickets per E-Mail</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>Which tickets this person sees</source>
        <translation>Welche Tickets diese Person sieht</translation>
    </message>
    <message>
        <source>the tickets they opened</source>
        <translation>nur selbst eröffnete Tickets</translation>
    </message>
    <message>
        <source>all tickets of the account</source>
        <translation>alle Tickets des Kontos</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>Sie dürfen die Personen dieses Kontos nicht verwalten.</translation>
    </message>
    <message>
        <source>This is you. Nobody changes their own access.</source>
        <translation>Das sind Sie. Niemand ändert den eigenen Zugriff.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketsPage</name>
    <message>
        <source>Choose a ticket to read it.</source>
        <translation>Wählen Sie ein Ticket, um es zu lesen.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Dieses Konto</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>segment and its count</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No account of yours lets you open tickets.</source>
        <translation>In keinem Ihrer Konten dürfen Sie Tickets eröffnen.</translation>
    </message>
    <message>
        <source>No ticket here matches “%1”.</source>
        <translation>Kein Ticket hier passt zu „%1“.</translation>
    </message>
    <message>
        <source>There are no closed tickets.</source>
        <translation>Es gibt keine geschlossenen Tickets.</translation>
    </message>
    <message>
        <source>No ticket is open in any account.</source>
        <translation>In keinem Konto ist ein Ticket offen.</translation>
    </message>
    <message>
        <source>No ticket is open in %1.</source>
        <translation>In %1 ist kein Ticket offen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Times</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>%1 (Ctrl+N)</source>
        <translation>%1 (Strg+N)</translation>
    </message>
    <message>
        <source>Search people, invitations, tickets (Ctrl+F)</source>
        <translation>Personen, Einladungen, Tickets suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search people, invitations and tickets</source>
        <translation>Personen, Einladungen und Tickets suchen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TransferNotices</name>
    <message>
        <source>%1 offers you the ownership of “%2”. Nothing changes until you accept; %3.</source>
        <comment>person, account, time left</comment>
        <translation>%1 bietet Ihnen die Inhaberschaft von „%2“ an. Bis Sie annehmen, ändert sich nichts; %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You offer “%1” to %2.</source>
        <comment>account, person</comment>
        <translation>Sie bieten %2 die Inhaberschaft von „%1“ an.</translation>
    </message>
    <message>
        <source>You have offered “%1” to %2, who has not answered yet; %3.</source>
        <comment>account, person, time left</comment>
        <translation>Sie haben %2 die Inhaberschaft von „%1“ angeboten; die Antwort steht aus, %3.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>sentence, state</comment>
        <translation>%1 %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TransferOwnershipDialog</name>
    <message>
        <source>Transfer Ownership</source>
        <translation>Inhaberschaft übertragen</translation>
    </message>
    <message>
        <source>Offer Ownership</source>
        <translation>Inhaberschaft anbieten</translation>
    </message>
    <message>
        <source>%1 is asked by e-mail, and in Gatehouse, to become the owner of “%2”. Until they confirm, nothing changes, and you can take the offer back.</source>
        <translation>%1 wird per E-Mail und in Gatehouse gefragt, ob er oder sie die Inhaberschaft von „%2“ übernimmt. Bis zur Bestätigung ändert sich nichts, und so lange können Sie das Angebot zurücknehmen.</translation>
    </message>
    <message>
        <source>Once they have confirmed, they hold everything and nobody can narrow that. You stay a member with all permissions, and only they can give the account back to you.</source>
        <translation>Nach der Bestätigung darf diese Person alles, und niemand kann das einschränken. Sie bleiben Mitglied mit allen Berechtigungen, und nur der neue Inhaber kann Ihnen das Konto zurückgeben.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrialWords</name>
    <message>
        <source>The portal would do this now.</source>
        <translation>Das Portal würde dies jetzt tun.</translation>
    </message>
    <message>
        <source>The portal would refuse this. %1</source>
        <comment>%1: why, a sentence</comment>
        <translation>Das Portal würde dies ablehnen. %1</translation>
    </message>
    <message>
        <source>It builds on something that is not at the portal yet, so the portal can&apos;t say now.</source>
        <translation>Es baut auf etwas auf, das noch nicht am Portal ist; deshalb kann das Portal jetzt nichts dazu sagen.</translation>
    </message>
    <message>
        <source>The portal gave no verdict on this. %1</source>
        <comment>%1: why, a sentence</comment>
        <translation>Das Portal hat hierzu nichts gesagt. %1</translation>
    </message>
    <message>
        <source>This is so already: there is nothing left to do.</source>
        <translation>Das ist schon so: Es ist nichts mehr zu tun.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The people of this account have not been fetched yet.</source>
        <translation>Die Personen dieses Kontos wurden noch nicht geholt.</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nobody but you has access to this account.</source>
        <translation>Niemand außer Ihnen hat Zugriff auf dieses Konto.</translation>
    </message>
    <message>
        <source>Nobody is deactivated.</source>
        <translation>Niemand ist deaktiviert.</translation>
    </message>
    <message>
        <source>Nobody was removed lately.</source>
        <translation>In letzter Zeit wurde niemand entfernt.</translation>
    </message>
    <message>
        <source>%1 with access to “%2”</source>
        <comment>number, sub-account</comment>
        <translation>%1 mit Zugriff auf „%2“</translation>
    </message>
    <message>
        <source>Nobody in this list has access to “%1”.</source>
        <translation>Niemand in dieser Liste hat Zugriff auf „%1“.</translation>
    </message>
    <message>
        <source>Who has access to this account is shown to those who may manage its users. Ask its owner if you need to.</source>
        <translation>Wer auf dieses Konto Zugriff hat, sehen nur Personen, die seine Benutzer verwalten dürfen. Wenn Sie diese Liste brauchen, fragen Sie den Inhaber.</translation>
    </message>
    <message>
        <source>You are: %1.</source>
        <translation>Ihre Rolle: %1.</translation>
    </message>
    <message>
        <source>Choose somebody to see what they may do.</source>
        <translation>Wählen Sie jemanden, um zu sehen, was die Person darf.</translation>
    </message>
    <message>
        <source>Nobody is listed here.</source>
        <translation>Hier ist niemand aufgeführt.</translation>
    </message>
    <message>
        <source>You may: %1.</source>
        <translation>Sie dürfen: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Has not signed in yet</source>
        <translation>Hat sich noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Copy E-Mail Address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::WelcomePage</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>See who has access to your accounts, and decide who gets in.</source>
        <translation>Sehen Sie, wer Zugriff auf Ihre Konten hat, und entscheiden Sie, wer hineinkommt.</translation>
    </message>
    <message>
        <source>Add Portal…</source>
        <translation>Portal hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Try the Sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Starting the sample</source>
        <translation>Das Beispiel startet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The sample starts a small portal on this computer. Nothing leaves it.</source>
        <translation>Das Beispiel startet ein kleines Portal auf diesem Rechner. Nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Starting the sample portal</source>
        <translation>Das Beispielportal startet</translation>
    </message>
</context>
<context>
    <name>gatehouse::Workspace</name>
    <message>
        <source>%1 – Gatehouse</source>
        <translation>%1 – Gatehouse</translation>
    </message>
    <message>
        <source>%1 for %2 – Gatehouse</source>
        <translation>%1 für %2 – Gatehouse</translation>
    </message>
    <message>
        <source>&amp;Update Now</source>
        <translation>Jetzt a&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Add &amp;Portal…</source>
        <translation>&amp;Portal hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Notify of Support&apos;s &amp;Replies</source>
        <translation>Antworten des Supports &amp;melden</translation>
    </message>
    <message>
        <source>&amp;Sign Out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Sign Out and &amp;Delete Local Data…</source>
        <translation>Abmelden und lokale &amp;Daten löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>Über &amp;Gatehouse</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out and delete what this computer holds of the account?</source>
        <translation>Abmelden und löschen, was dieser Rechner von dem Konto hat?</translation>
    </message>
    <message>
        <source>The portal keeps everything; it is fetched again when you sign in.</source>
        <translation>Das Portal behält alles; es wird wieder geholt, wenn Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Sign Out and Delete</source>
        <translation>Abmelden und löschen</translation>
    </message>
    <message>
        <source>About Gatehouse</source>
        <translation>Über Gatehouse</translation>
    </message>
    <message>
        <source>Gatehouse %1</source>
        <translation>Gatehouse %1</translation>
    </message>
    <message>
        <source>A console for the people who decide who gets in. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Eine Konsole für alle, die entscheiden, wer hineinkommt. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <comment>language</comment>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>S&amp;ign In…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Open a Plan…</source>
        <translation>Plan öf&amp;fnen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Changes as a Plan…</source>
        <translation>Änderungen als Plan &amp;speichern…</translation>
    </message>
</context>
</TS>
