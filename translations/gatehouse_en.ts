<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <translation>
            <numerusform>%n permission</numerusform>
            <numerusform>%n permissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message numerus="yes">
        <source>This portal takes %n file(s) with one message.</source>
        <translation>
            <numerusform>This portal takes %n file with one message.</numerusform>
            <numerusform>This portal takes %n files with one message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n file(s) of at most %1 each</source>
        <translation>
            <numerusform>Up to %n file of at most %1</numerusform>
            <numerusform>Up to %n files of at most %1 each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>Take %n permission(s) from %1</source>
        <translation>
            <numerusform>Take %n permission from %1</numerusform>
            <numerusform>Take %n permissions from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n permission(s) to %1</source>
        <translation>
            <numerusform>Give %n permission to %1</numerusform>
            <numerusform>Give %n permissions to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open session(s) ended.</source>
        <translation>
            <numerusform>%n open session ended.</numerusform>
            <numerusform>%n open sessions ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) they had sent were revoked.</source>
        <translation>
            <numerusform>%n invitation they had sent was revoked.</numerusform>
            <numerusform>%n invitations they had sent were revoked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWarnings</name>
    <message numerus="yes">
        <source>All %n seat(s) of the account are taken. Remove somebody first.</source>
        <translation>
            <numerusform>The account&apos;s only seat is taken (%n). Remove somebody first.</numerusform>
            <numerusform>All %n seats of the account are taken. Remove somebody first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketEdit</name>
    <message numerus="yes">
        <source>Open the ticket “%1” with %n file(s)</source>
        <translation>
            <numerusform>Open the ticket “%1” with %n file</numerusform>
            <numerusform>Open the ticket “%1” with %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply to “%1” with %n file(s)</source>
        <translation>
            <numerusform>Reply to “%1” with %n file</numerusform>
            <numerusform>Reply to “%1” with %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountListModel</name>
    <message numerus="yes">
        <source>%1, %n unread ticket(s)</source>
        <translation>
            <numerusform>%1, %n unread ticket</numerusform>
            <numerusform>%1, %n unread tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::Actions</name>
    <message numerus="yes">
        <source>%n change(s) stayed here. %1</source>
        <translation>
            <numerusform>%n change stayed here. %1</numerusform>
            <numerusform>%n changes stayed here. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved in %1. They wait here as before.</source>
        <translation>
            <numerusform>%n change saved in %1. It waits here as before.</numerusform>
            <numerusform>%n changes saved in %1. They wait here as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken over. Look at them here; nothing is sent until you apply it.</source>
        <translation>
            <numerusform>%n change taken over. Look at it here; nothing is sent until you apply it.</numerusform>
            <numerusform>%n changes taken over. Look at them here; nothing is sent until you apply it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back before being sent.</source>
        <translation>
            <numerusform>%n change taken back before it was sent.</numerusform>
            <numerusform>%n changes taken back before they were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What undoes %n change(s) waits here; look at it and apply it.</source>
        <translation>
            <numerusform>What undoes %n change waits here; look at it and apply it.</numerusform>
            <numerusform>What undoes %n changes waits here; look at it and apply it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing undoes the other %n.</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Nothing undoes the other %n.</numerusform>
            <numerusform>Nothing undoes the other %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AttachmentTray</name>
    <message numerus="yes">
        <source>This portal takes %n file(s) with one message. Remove the others.</source>
        <translation>
            <numerusform>This portal takes %n file with one message. Remove the others.</numerusform>
            <numerusform>This portal takes %n files with one message. Remove the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangesPage</name>
    <message numerus="yes">
        <source>Undo All %n</source>
        <translation>
            <numerusform>Undo All %n</numerusform>
            <numerusform>Undo All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChooseAccountDialog</name>
    <message numerus="yes">
        <source>%1 has access to %n accounts at %2. You can switch at any time, with Ctrl+K.</source>
        <translation>
            <numerusform>%1 has access to %n account at %2. You can switch at any time, with Ctrl+K.</numerusform>
            <numerusform>%1 has access to %n accounts at %2. You can switch at any time, with Ctrl+K.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ClashDialog</name>
    <message numerus="yes">
        <source>&amp;Decide the other %n clash(es) the same way</source>
        <translation>
            <numerusform>&amp;Decide the other clash the same way</numerusform>
            <numerusform>&amp;Decide the other %n clashes the same way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::Departure</name>
    <message numerus="yes">
        <source>Sending %n change(s)…</source>
        <translation>
            <numerusform>Sending %n change…</numerusform>
            <numerusform>Sending %n changes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::DesktopNotices</name>
    <message numerus="yes">
        <source>Support has answered %n ticket(s).</source>
        <translation>
            <numerusform>Support has answered %n ticket.</numerusform>
            <numerusform>Support has answered %n tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteDialog</name>
    <message numerus="yes">
        <source>The message is %n character(s) too long.</source>
        <translation>
            <numerusform>The message is %n character too long.</numerusform>
            <numerusform>The message is %n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteListModel</name>
    <message numerus="yes">
        <source>This portal takes %n address(es) in one go.</source>
        <translation>
            <numerusform>This portal takes %n address in one go.</numerusform>
            <numerusform>This portal takes %n addresses in one go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteListWidget</name>
    <message numerus="yes">
        <source>%n address(es), all can be invited</source>
        <translation>
            <numerusform>%n address, can be invited</numerusform>
            <numerusform>%n addresses, all can be invited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::Notices</name>
    <message numerus="yes">
        <source>%n change(s) need you to decide.</source>
        <translation>
            <numerusform>%n change needs you to decide.</numerusform>
            <numerusform>%n changes need you to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite %n people</source>
        <translation>
            <numerusform>Invite %n person</numerusform>
            <numerusform>Invite %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Support has answered %n ticket(s).</source>
        <translation>
            <numerusform>Support has answered %n ticket.</numerusform>
            <numerusform>Support has answered %n tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenPlanDialog</name>
    <message numerus="yes">
        <source>Take Over %n Change(s)</source>
        <translation>
            <numerusform>Take Over %n Change</numerusform>
            <numerusform>Take Over %n Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PeriodBox</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PlanDrift</name>
    <message numerus="yes">
        <source>%n file(s) can&apos;t go along with the plan. Attach them again once it is applied.</source>
        <translation>
            <numerusform>%n file can&apos;t go along with the plan. Attach it again once it is applied.</numerusform>
            <numerusform>%n files can&apos;t go along with the plan. Attach them again once it is applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PlanStrip</name>
    <message numerus="yes">
        <source>%1 of %n applied</source>
        <translation>
            <numerusform>%1 of %n applied</numerusform>
            <numerusform>%1 of %n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n Change</numerusform>
            <numerusform>Apply %n Changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n checked</source>
        <translation>
            <numerusform>%1 of %n checked</numerusform>
            <numerusform>%1 of %n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused</source>
        <translation>
            <numerusform>%n would be refused</numerusform>
            <numerusform>%n would be refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be done</source>
        <translation>
            <numerusform>%n would be done</numerusform>
            <numerusform>%n would be done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a verdict</source>
        <translation>
            <numerusform>%n without a verdict</numerusform>
            <numerusform>%n without a verdict</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::Scopes</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SeatWords</name>
    <message numerus="yes">
        <source>%n seat(s) used</source>
        <translation>
            <numerusform>%n seat used</numerusform>
            <numerusform>%n seats used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n seats of this account are taken. Remove somebody, or revoke a pending invitation, to free one.</source>
        <translation>
            <numerusform>The one seat of this account is taken. Remove somebody, or revoke a pending invitation, to free it.</numerusform>
            <numerusform>All %n seats of this account are taken. Remove somebody, or revoke a pending invitation, to free one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting, kept when you quit</source>
        <translation>
            <numerusform>%n change waiting, kept when you quit</numerusform>
            <numerusform>%n changes waiting, kept when you quit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketsPage</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::Times</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
