<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Invite %1 with all permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite %1 with chosen permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the invitation of %1 offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the invitation of %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 all permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1 to chosen permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %n permission(s) from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n permission(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change the permissions of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove access of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give access back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorSentence</name>
    <message>
        <source>The portal does not allow this with your permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; ask an administrator of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal no longer has this, or no longer shows it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; the list is brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is over: used, expired or revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your edit is kept; look at what is there now and decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal refused this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your edit is kept; change it or discard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped before it was done. Nothing is lost; start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal can&apos;t be reached. Everything stays readable, and your changes are kept and sent when the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal did not answer in time. Your changes are kept and tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal could not prove who it is: its certificate is not trusted. Nothing was sent; check the address, or tell the portal&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Gatehouse portal at this address. Nothing was stored; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal&apos;s answer could not be understood. What you have is kept; if you are on a guest network, sign in to it first, otherwise tell the portal&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session at the portal has ended. Everything is kept; sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal asks for a pause. Your changes are kept and sent a little later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal has trouble of its own right now. Your changes are kept and tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal asks for a fresh start of the list. It is fetched again; your changes are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal needs a newer Gatehouse. Everything stays readable and your changes are kept; update the program to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store on this computer could not be read or written. What was there is kept; check the disk and start Gatehouse again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept. What was there before is kept; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store on this computer was written by a newer Gatehouse. It was left untouched; update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no key store. You stay signed in until Gatehouse ends; after that, sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store is locked. Everything is kept; unlock it to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be used as it is. Nothing was changed; correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail has not been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail was handed over to the mail system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail came back: check the address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Invitation is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mail is being asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mail waiting to be asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocation not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access not yet given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access change is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access change waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>in less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountListModel</name>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, owned by %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangeTableModel</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::InvitationTableModel</name>
    <message>
        <source>Sent %1
Expires %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionTreeModel</name>
    <message>
        <source>Gatehouse does not know this permission of the portal. It is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs it, and that can&apos;t be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs “%1”, which can&apos;t be chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions Gatehouse does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ReceivedInvitationModel</name>
    <message>
        <source>Expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
