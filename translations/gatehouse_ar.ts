<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <translation>
            <numerusform>لا صلاحيات</numerusform>
            <numerusform>صلاحية واحدة</numerusform>
            <numerusform>صلاحيتان</numerusform>
            <numerusform>%Ln صلاحيات</numerusform>
            <numerusform>%Ln صلاحية</numerusform>
            <numerusform>%Ln صلاحية</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%L1 من %L2</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Role of the former owner</source>
        <translation>دور المالك السابق</translation>
    </message>
    <message>
        <source>Times sent</source>
        <translation>مرات الإرسال</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>تنتهي الصلاحية</translation>
    </message>
    <message>
        <source>Access ends</source>
        <translation>ينتهي الوصول</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Replies by mail</source>
        <translation>الردود بالبريد</translation>
    </message>
    <message>
        <source>Tickets seen</source>
        <translation>التذاكر المرئية</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>ما جرت محاولته</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>معطَّل</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>مُزال</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>permission and where</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All permissions</source>
        <translation>جميع الصلاحيات</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>مُنح</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الصلاحيات</translation>
    </message>
    <message>
        <source>Sessions ended</source>
        <translation>الجلسات المنتهية</translation>
    </message>
    <message>
        <source>Invitations revoked with it</source>
        <translation>الدعوات الملغاة معه</translation>
    </message>
    <message>
        <source>a former user</source>
        <translation>مستخدم سابق</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>مستخدم آخر</translation>
    </message>
    <message>
        <source>“%1” (#%2)</source>
        <comment>subject and number of a ticket</comment>
        <translation>«%1» (رقم %2)</translation>
    </message>
    <message>
        <source>a ticket</source>
        <translation>تذكرة</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Opened the account</source>
        <translation>فتح الحساب</translation>
    </message>
    <message>
        <source>Added a sign-in for %1</source>
        <translation>إضافة حساب دخول لـ %1</translation>
    </message>
    <message>
        <source>Invited %1</source>
        <translation>دعوة %1</translation>
    </message>
    <message>
        <source>Changed the invitation of %1</source>
        <translation>تغيير دعوة %1</translation>
    </message>
    <message>
        <source>Sent the invitation of %1 again</source>
        <translation>إعادة إرسال دعوة %1</translation>
    </message>
    <message>
        <source>Revoked the invitation of %1</source>
        <translation>إلغاء دعوة %1</translation>
    </message>
    <message>
        <source>Replaced the invitation of %1</source>
        <translation>استبدال دعوة %1</translation>
    </message>
    <message>
        <source>Accepted the invitation</source>
        <translation>قبول الدعوة</translation>
    </message>
    <message>
        <source>Declined the invitation</source>
        <translation>رفض الدعوة</translation>
    </message>
    <message>
        <source>Changed the permissions of %1</source>
        <translation>تغيير صلاحيات %1</translation>
    </message>
    <message>
        <source>Changed the role or settings of %1</source>
        <translation>تغيير دور %1 أو إعداداته</translation>
    </message>
    <message>
        <source>Removed the access of %1</source>
        <translation>إزالة وصول %1</translation>
    </message>
    <message>
        <source>Restored the access of %1</source>
        <translation>استعادة وصول %1</translation>
    </message>
    <message>
        <source>Deactivated %1</source>
        <translation>تعطيل %1</translation>
    </message>
    <message>
        <source>Reactivated %1</source>
        <translation>إعادة تفعيل %1</translation>
    </message>
    <message>
        <source>Left the account</source>
        <translation>مغادرة الحساب</translation>
    </message>
    <message>
        <source>Announced the end of the access of %1</source>
        <translation>الإعلام بقرب انتهاء وصول %1</translation>
    </message>
    <message>
        <source>Offered the ownership to %1</source>
        <translation>عرض الملكية على %1</translation>
    </message>
    <message>
        <source>Declined the ownership</source>
        <translation>رفض الملكية</translation>
    </message>
    <message>
        <source>Took back the offer of ownership</source>
        <translation>سحب عرض الملكية</translation>
    </message>
    <message>
        <source>Took over the account</source>
        <translation>تسلّم الحساب</translation>
    </message>
    <message>
        <source>Opened the ticket %1</source>
        <translation>فتح التذكرة %1</translation>
    </message>
    <message>
        <source>Replied to the ticket %1</source>
        <translation>الرد على التذكرة %1</translation>
    </message>
    <message>
        <source>Answered the ticket %1 as support</source>
        <translation>رد الدعم على التذكرة %1</translation>
    </message>
    <message>
        <source>Closed the ticket %1</source>
        <translation>إغلاق التذكرة %1</translation>
    </message>
    <message>
        <source>Reopened the ticket %1</source>
        <translation>إعادة فتح التذكرة %1</translation>
    </message>
    <message>
        <source>Uploaded a file for a ticket</source>
        <translation>رفع ملف لتذكرة</translation>
    </message>
    <message>
        <source>Tried something and was refused</source>
        <translation>محاولة مرفوضة</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Did “%1”</source>
        <translation>تنفيذ «%1»</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>who, and for whom</comment>
        <translation>%1 نيابةً عن %2</translation>
    </message>
    <message>
        <source>Users and permissions</source>
        <translation>المستخدمون والصلاحيات</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>الملكية</translation>
    </message>
    <message>
        <source>Refused attempts</source>
        <translation>المحاولات المرفوضة</translation>
    </message>
    <message>
        <source>Asked not to be invited again</source>
        <translation>طلب ألا يُدعى مجددًا</translation>
    </message>
    <message>
        <source>Allowed invitations again</source>
        <translation>سمح بالدعوات مجددًا</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Console for the people who decide who gets in: accounts, members, invitations, permissions.</source>
        <translation>وحدة تحكم لمن يقررون من يُسمح له بالدخول: الحسابات والأعضاء والدعوات والصلاحيات.</translation>
    </message>
    <message>
        <source>Start a portal with sample data on this computer and open it, unless there is an account.</source>
        <translation>تشغيل بوابة ببيانات نموذجية على هذا الحاسوب وفتحها، ما لم يكن هناك حساب.</translation>
    </message>
    <message>
        <source>Keep everything in this folder instead of the desktop&apos;s.</source>
        <translation>حفظ كل شيء في هذا المجلد بدلًا من مجلد سطح المكتب.</translation>
    </message>
    <message>
        <source>The gatehouse-portal to start for the sample.</source>
        <translation>برنامج gatehouse-portal الذي يُشغَّل للبوابة النموذجية.</translation>
    </message>
    <message>
        <source>What the sample portal is like: the name of one of its profiles, or a file. Opens the sample, in a data folder of its own unless --data-folder says otherwise.</source>
        <translation>كيف تكون البوابة النموذجية: اسم أحد ملفاتها التعريفية أو ملف. يفتح البوابة النموذجية في مجلد بيانات خاص بها ما لم يحدد ‎--data-folder غيره.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>“%1” is no option; --help lists them.</source>
        <translation>«%1» ليس خيارًا؛ يسرد ‎--help الخيارات.</translation>
    </message>
    <message>
        <source>Say what the options are, and end.</source>
        <translation>عرض الخيارات ثم الخروج.</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>“%1” is larger than the %2 this portal takes for one file. Make it smaller, or share it another way.</source>
        <translation>«%1» أكبر من %2، وهو أقصى ما تقبله هذه البوابة لملف واحد. صغّره، أو شاركه بطريقة أخرى.</translation>
    </message>
    <message>
        <source>“%1” is empty, and portals take no empty files.</source>
        <translation>«%1» فارغ، والبوابات لا تقبل ملفات فارغة.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Pack it into one file, or attach the files in it.</source>
        <translation>«%1» مجلد. احزمه في ملف واحد، أو أرفق الملفات التي فيه.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read. Check that it is still there and that you may open it.</source>
        <translation>تتعذر قراءة «%1». تحقق من أنه ما زال موجودًا ومن أنه يحق لك فتحه.</translation>
    </message>
    <message>
        <source>There is no room for “%1”: the files that wait on this computer to be sent take up too much already. Send what waits, or remove files from what you have begun.</source>
        <translation>لا مكان لـ «%1»: الملفات التي تنتظر الإرسال على هذا الحاسوب تشغل حيزًا كبيرًا أصلًا. أرسل ما ينتظر، أو أزل ملفات مما بدأته.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file, why it was not attached</comment>
        <translation>«%1»: %2</translation>
    </message>
    <message numerus="yes">
        <source>This portal takes %n file(s) with one message.</source>
        <translation>
            <numerusform>لا تقبل هذه البوابة ملفات مع الرسالة الواحدة.</numerusform>
            <numerusform>تقبل هذه البوابة ملفًا واحدًا مع الرسالة الواحدة.</numerusform>
            <numerusform>تقبل هذه البوابة ملفين مع الرسالة الواحدة.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln ملفات مع الرسالة الواحدة.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln ملفًا مع الرسالة الواحدة.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln ملفًا مع الرسالة الواحدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The others were not attached; send them with another message.</source>
        <translation>%1 لم تُرفق البقية؛ أرسلها مع رسالة أخرى.</translation>
    </message>
    <message>
        <source>%1 “%2” was not attached; send it with another message.</source>
        <translation>%1 لم يُرفق «%2»؛ أرسله مع رسالة أخرى.</translation>
    </message>
    <message>
        <source>“%1” is no file on this computer. Save it here first.</source>
        <translation>«%1» ليس ملفًا على هذا الحاسوب. احفظه هنا أولًا.</translation>
    </message>
    <message>
        <source>This portal takes no files with messages.</source>
        <translation>لا تقبل هذه البوابة ملفات مع الرسائل.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n file(s) of at most %1 each</source>
        <translation>
            <numerusform>لا ملفات (الحد %1)</numerusform>
            <numerusform>ملف واحد لا يتجاوز %1</numerusform>
            <numerusform>ملفان لا يتجاوز كل منهما %1</numerusform>
            <numerusform>حتى %Ln ملفات لا يتجاوز كل منها %1</numerusform>
            <numerusform>حتى %Ln ملفًا لا يتجاوز كل منها %1</numerusform>
            <numerusform>حتى %Ln ملفًا لا يتجاوز كل منها %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Invite %1 with all permissions</source>
        <translation>دعوة %1 بجميع الصلاحيات</translation>
    </message>
    <message>
        <source>Invite %1 with chosen permissions</source>
        <translation>دعوة %1 بصلاحيات مختارة</translation>
    </message>
    <message>
        <source>Change what the invitation of %1 offers</source>
        <translation>تغيير ما تعرضه دعوة %1</translation>
    </message>
    <message>
        <source>Send the invitation of %1 again</source>
        <translation>إعادة إرسال دعوة %1</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <translation>إلغاء دعوة %1</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation>قبول الدعوة إلى %1</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation>رفض الدعوة إلى %1</translation>
    </message>
    <message>
        <source>Set an end date for %1</source>
        <translation>تحديد تاريخ انتهاء لوصول %1</translation>
    </message>
    <message>
        <source>Take the end date from %1</source>
        <translation>رفع تاريخ الانتهاء عن وصول %1</translation>
    </message>
    <message>
        <source>Give %1 all permissions</source>
        <translation>منح %1 جميع الصلاحيات</translation>
    </message>
    <message>
        <source>Limit %1 to chosen permissions</source>
        <translation>قصر %1 على صلاحيات مختارة</translation>
    </message>
    <message numerus="yes">
        <source>Take %n permission(s) from %1</source>
        <translation>
            <numerusform>عدم سحب أي صلاحية من %1</numerusform>
            <numerusform>سحب صلاحية واحدة من %1</numerusform>
            <numerusform>سحب صلاحيتين من %1</numerusform>
            <numerusform>سحب %Ln صلاحيات من %1</numerusform>
            <numerusform>سحب %Ln صلاحية من %1</numerusform>
            <numerusform>سحب %Ln صلاحية من %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n permission(s) to %1</source>
        <translation>
            <numerusform>عدم منح أي صلاحية إلى %1</numerusform>
            <numerusform>منح صلاحية واحدة إلى %1</numerusform>
            <numerusform>منح صلاحيتين إلى %1</numerusform>
            <numerusform>منح %Ln صلاحيات إلى %1</numerusform>
            <numerusform>منح %Ln صلاحية إلى %1</numerusform>
            <numerusform>منح %Ln صلاحية إلى %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the permissions of %1</source>
        <translation>تغيير صلاحيات %1</translation>
    </message>
    <message>
        <source>Remove access of %1</source>
        <translation>إزالة وصول %1</translation>
    </message>
    <message>
        <source>Give access back to %1</source>
        <translation>استعادة وصول %1</translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation>تعطيل %1</translation>
    </message>
    <message>
        <source>Reactivate %1</source>
        <translation>إعادة تفعيل %1</translation>
    </message>
    <message>
        <source>Make %1 “%2”</source>
        <comment>a person, a role</comment>
        <translation>إسناد الدور «%2» إلى %1</translation>
    </message>
    <message>
        <source>Leave “%1”</source>
        <translation>مغادرة «%1»</translation>
    </message>
    <message>
        <source>Mail replies to tickets to %1 too</source>
        <translation>إرسال الردود على التذاكر بالبريد إلى %1 أيضًا</translation>
    </message>
    <message>
        <source>Mail no replies to tickets to %1</source>
        <translation>عدم إرسال الردود على التذاكر بالبريد إلى %1</translation>
    </message>
    <message>
        <source>Show %1 all tickets of the account</source>
        <translation>إظهار جميع تذاكر الحساب لـ %1</translation>
    </message>
    <message>
        <source>Show %1 only the tickets they opened</source>
        <translation>عدم إظهار شيء لـ %1 سوى التذاكر التي فتحها</translation>
    </message>
    <message numerus="yes">
        <source>%n open session(s) ended.</source>
        <translation>
            <numerusform>لم تُنهَ أي جلسة مفتوحة.</numerusform>
            <numerusform>أُنهيت جلسة مفتوحة واحدة.</numerusform>
            <numerusform>أُنهيت جلستان مفتوحتان.</numerusform>
            <numerusform>أُنهيت %Ln جلسات مفتوحة.</numerusform>
            <numerusform>أُنهيت %Ln جلسة مفتوحة.</numerusform>
            <numerusform>أُنهيت %Ln جلسة مفتوحة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) they had sent were revoked.</source>
        <translation>
            <numerusform>لم تُلغَ أي دعوة أرسلها هذا الشخص.</numerusform>
            <numerusform>أُلغيت دعوة واحدة أرسلها هذا الشخص.</numerusform>
            <numerusform>أُلغيت دعوتان أرسلهما هذا الشخص.</numerusform>
            <numerusform>أُلغيت %Ln دعوات أرسلها هذا الشخص.</numerusform>
            <numerusform>أُلغيت %Ln دعوة أرسلها هذا الشخص.</numerusform>
            <numerusform>أُلغيت %Ln دعوة أرسلها هذا الشخص.</numerusform>
        </translation>
    </message>
    <message>
        <source>They had nothing open here.</source>
        <translation>لم يكن لهذا الشخص شيء مفتوح هنا.</translation>
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
        <translation>ينتهي %1.</translation>
    </message>
    <message>
        <source>It has no end date any more.</source>
        <translation>لم يعد له تاريخ انتهاء.</translation>
    </message>
    <message>
        <source>Role: %1.</source>
        <translation>الدور: %1.</translation>
    </message>
    <message>
        <source>Offers: %1.</source>
        <translation>تعرض: %1.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <comment>roles</comment>
        <translation>قبل: %1. بعد: %2.</translation>
    </message>
</context>
<context>
    <name>EmbeddedPortal</name>
    <message>
        <source>%1 ended at once without a word (exit code %2). Is it gatehouse-portal?</source>
        <translation>انتهى %1 فورًا دون أي رسالة (رمز الخروج %2). هل هو gatehouse-portal؟</translation>
    </message>
</context>
<context>
    <name>ErrorSentence</name>
    <message>
        <source>The portal does not allow this with your permissions.</source>
        <translation>لا تسمح البوابة بهذا بصلاحياتك الحالية.</translation>
    </message>
    <message>
        <source>Nothing was changed; ask an administrator of the account.</source>
        <translation>لم يتغيّر شيء؛ اطلب ذلك من أحد مسؤولي الحساب.</translation>
    </message>
    <message>
        <source>The portal no longer has this, or no longer shows it to you.</source>
        <translation>لم يعد هذا موجودًا في البوابة، أو لم تعد تعرضه لك.</translation>
    </message>
    <message>
        <source>Nothing was changed; the list is brought up to date.</source>
        <translation>لم يتغيّر شيء؛ يجري تحديث القائمة.</translation>
    </message>
    <message>
        <source>Somebody else had done this already. Nothing is left to do.</source>
        <translation>سبق أن فعل شخص آخر هذا. لم يبق شيء لفعله.</translation>
    </message>
    <message>
        <source>This is over: used, expired or revoked.</source>
        <translation>انتهى أمر هذا: استُخدم أو انتهت صلاحيته أو أُلغي.</translation>
    </message>
    <message>
        <source>You changed this yourself meanwhile, and both do not go together. Your edit is kept; look at what is there now and decide.</source>
        <translation>غيّرت هذا بنفسك في هذه الأثناء، ولا يجتمع الأمران. تعديلك محفوظ؛ اطّلع على ما هو قائم الآن وقرّر.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation>غيّر شخص آخر هذا في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Your edit is kept; look at what is there now and decide.</source>
        <translation>تعديلك محفوظ؛ اطّلع على ما هو قائم الآن وقرّر.</translation>
    </message>
    <message>
        <source>The portal refused this.</source>
        <translation>رفضت البوابة هذا.</translation>
    </message>
    <message>
        <source>This was stopped before it was done. Nothing is lost; start it again when you like.</source>
        <translation>أُوقف هذا قبل أن يكتمل. لم يُفقد شيء؛ ابدأه من جديد متى شئت.</translation>
    </message>
    <message>
        <source>The portal can&apos;t be reached. Everything stays readable, and your changes are kept and sent when the connection is back.</source>
        <translation>لا يمكن الوصول إلى البوابة. يبقى كل شيء مقروءًا، وتُحفظ تغييراتك وتُرسل عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>The portal did not answer in time. Your changes are kept and tried again.</source>
        <translation>لم تُجب البوابة في الوقت المحدد. تغييراتك محفوظة وستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>The portal could not prove who it is: its certificate is not trusted. Nothing was sent; check the address, or tell the portal&apos;s operator.</source>
        <translation>لم تستطع البوابة إثبات هويتها: شهادتها غير موثوق بها. لم يُرسل شيء؛ تحقق من العنوان أو أخبر مشغّل البوابة.</translation>
    </message>
    <message>
        <source>There is no Gatehouse portal at this address. Nothing was stored; check the address.</source>
        <translation>لا توجد بوابة Gatehouse في هذا العنوان. لم يُخزَّن شيء؛ تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer could not be understood. What you have is kept; if you are on a guest network, sign in to it first, otherwise tell the portal&apos;s operator.</source>
        <translation>تعذّر فهم جواب البوابة. ما لديك محفوظ؛ إن كنت على شبكة ضيوف فسجّل الدخول إليها أولًا، وإلا فأخبر مشغّل البوابة.</translation>
    </message>
    <message>
        <source>Your session at the portal has ended. Everything is kept; sign in again to go on.</source>
        <translation>انتهت جلستك في البوابة. كل شيء محفوظ؛ سجّل الدخول من جديد للمتابعة.</translation>
    </message>
    <message>
        <source>The portal asks for a pause. Your changes are kept and sent a little later.</source>
        <translation>تطلب البوابة التريث. تغييراتك محفوظة وستُرسل بعد قليل.</translation>
    </message>
    <message>
        <source>The portal has trouble of its own right now. Your changes are kept and tried again.</source>
        <translation>تواجه البوابة نفسها مشكلة الآن. تغييراتك محفوظة وستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>The portal asks for a fresh start of the list. It is fetched again; your changes are kept.</source>
        <translation>تطلب البوابة بدء القائمة من جديد. يُعاد جلبها؛ وتغييراتك محفوظة.</translation>
    </message>
    <message>
        <source>The portal needs a newer Gatehouse. Everything stays readable and your changes are kept; update the program to go on.</source>
        <translation>تحتاج البوابة إلى إصدار أحدث من Gatehouse. يبقى كل شيء مقروءًا وتغييراتك محفوظة؛ حدّث البرنامج للمتابعة.</translation>
    </message>
    <message>
        <source>The store on this computer could not be read or written. What was there is kept; check the disk and start Gatehouse again.</source>
        <translation>تعذّرت قراءة المخزن على هذا الحاسوب أو الكتابة فيه. ما كان فيه محفوظ؛ تحقق من القرص وشغّل Gatehouse من جديد.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept. What was there before is kept; free some space and try again.</source>
        <translation>القرص ممتلئ، لذا تعذّر حفظ هذا. ما كان موجودًا من قبل محفوظ؛ أفرغ بعض المساحة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The store on this computer was written by a newer Gatehouse. It was left untouched; update the program to open it.</source>
        <translation>كُتب المخزن على هذا الحاسوب بإصدار أحدث من Gatehouse. تُرك كما هو؛ حدّث البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>The key store is locked. Everything is kept; unlock it to go on.</source>
        <translation>مخزن المفاتيح مقفل. كل شيء محفوظ؛ افتح قفله للمتابعة.</translation>
    </message>
    <message>
        <source>This can&apos;t be used as it is. Nothing was changed; correct it and try again.</source>
        <translation>لا يمكن استعمال هذا كما هو. لم يتغيّر شيء؛ صحّحه وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>What was in this file is no longer on this computer. Take the message back to write on it, and attach the file again.</source>
        <translation>لم يعد محتوى هذا الملف على هذا الحاسوب. استعد الرسالة لتواصل كتابتها، ثم أرفق الملف من جديد.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file, what is wrong</comment>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>The sample portal did not start. Nothing of yours was touched; try again.</source>
        <translation>لم تبدأ البوابة النموذجية. لم يُمَس شيء يخصك؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The sample portal did not start. It says: %1</source>
        <translation>لم تبدأ البوابة النموذجية. تقول: %1</translation>
    </message>
    <message>
        <source>Nothing was changed; look at how it stands now.</source>
        <translation>لم يتغيّر شيء؛ انظر إلى الوضع الحالي.</translation>
    </message>
    <message>
        <source>No secure connection could be made with what answers at this address; it may not speak https. Nothing was sent; check the address and its port, or tell the portal&apos;s operator.</source>
        <translation>تعذّر إنشاء اتصال آمن بما يجيب على هذا العنوان؛ ربما لا يتحدث https. لم يُرسَل شيء؛ تحقق من العنوان والمنفذ، أو أبلغ مشغّل البوابة.</translation>
    </message>
    <message>
        <source>Nothing was changed; in Changes it can be tried again or discarded.</source>
        <translation>لم يتغيّر شيء؛ يمكنك من «التغييرات» إعادة المحاولة أو تجاهلها.</translation>
    </message>
    <message>
        <source>The key store does not answer. Everything is kept; start it, or sign in again, to go on.</source>
        <translation>مخزن المفاتيح لا يجيب. كل شيء محفوظ؛ شغّله أو سجّل الدخول من جديد للمتابعة.</translation>
    </message>
    <message>
        <source>The portal had done this, and was set back to an older state since. Your edit is kept; look at what is there now, and try again what is missing.</source>
        <translation>كانت البوابة قد نفّذت هذا، ثم أُعيدت إلى حالة أقدم. تعديلك محفوظ؛ انظر إلى ما هو موجود الآن وأعد محاولة ما ينقص.</translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>Pending</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية الصلاحية</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>حلّت محلها دعوة أحدث</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>The mail has not been sent yet.</source>
        <translation>لم تُرسل الرسالة بعد.</translation>
    </message>
    <message>
        <source>The mail is delayed and will be tried again: %1</source>
        <translation>تأخرت الرسالة وستُعاد محاولة إرسالها.
‏%1</translation>
    </message>
    <message>
        <source>The mail was handed over to the mail system.</source>
        <translation>سُلّمت الرسالة إلى نظام البريد.</translation>
    </message>
    <message>
        <source>The mail came back: check the address.</source>
        <translation>ارتدّت الرسالة: تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The mail can&apos;t be delivered, check the address: %1</source>
        <translation>لا يمكن تسليم الرسالة، تحقق من العنوان.
‏%1</translation>
    </message>
</context>
<context>
    <name>MemberWords</name>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>معطَّل</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>مُزال</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1، %2: %3. %4</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>access, whose end date has passed</comment>
        <translation>انتهى</translation>
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
        <translation>لا أحد هنا يطابق «%1».</translation>
    </message>
    <message>
        <source>There are matches in %1.</source>
        <comment>lists</comment>
        <translation>توجد نتائج في: %1.</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Invitation is being sent</source>
        <translation>جارٍ إرسال الدعوة</translation>
    </message>
    <message>
        <source>Invitation waiting to be sent</source>
        <translation>الدعوة بانتظار الإرسال</translation>
    </message>
    <message>
        <source>New mail is being asked for</source>
        <translation>جارٍ طلب رسالة جديدة</translation>
    </message>
    <message>
        <source>New mail waiting to be asked for</source>
        <translation>طلب رسالة جديدة بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Revocation not yet in force</source>
        <translation>لم يسرِ الإلغاء بعد</translation>
    </message>
    <message>
        <source>Acceptance is being sent</source>
        <translation>جارٍ إرسال القبول</translation>
    </message>
    <message>
        <source>Acceptance waiting to be sent</source>
        <translation>القبول بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Refusal is being sent</source>
        <translation>جارٍ إرسال الرفض</translation>
    </message>
    <message>
        <source>Refusal waiting to be sent</source>
        <translation>الرفض بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Removal not yet in force</source>
        <translation>لم تسرِ الإزالة بعد</translation>
    </message>
    <message>
        <source>Access not yet given back</source>
        <translation>لم يُستعد الوصول بعد</translation>
    </message>
    <message>
        <source>Deactivation not yet in force</source>
        <translation>لم يسرِ التعطيل بعد</translation>
    </message>
    <message>
        <source>Not yet reactivated</source>
        <translation>لم يُعَد التفعيل بعد</translation>
    </message>
    <message>
        <source>Not yet “%1”</source>
        <comment>a role</comment>
        <translation>لم يصبح الدور «%1» بعد</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>جارٍ المغادرة</translation>
    </message>
    <message>
        <source>Leaving in a moment</source>
        <translation>المغادرة بعد لحظات</translation>
    </message>
    <message>
        <source>Access change is being sent</source>
        <translation>جارٍ إرسال تغيير الوصول</translation>
    </message>
    <message>
        <source>Access change waiting</source>
        <translation>تغيير الوصول بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>رُفض: %1</translation>
    </message>
    <message>
        <source>The portal gave no reason.</source>
        <translation>لم تذكر البوابة سببًا.</translation>
    </message>
</context>
<context>
    <name>PlanWarnings</name>
    <message>
        <source>This is your own access. You can&apos;t give it back to yourself.</source>
        <translation>هذه صلاحيتك أنت، ولا يمكنك إعادتها إلى نفسك.</translation>
    </message>
    <message>
        <source>You take the right to manage people from yourself. Somebody else has to give it back.</source>
        <translation>إنك تسحب من نفسك حقّ إدارة الأشخاص، ولا يعيده إليك إلا غيرك.</translation>
    </message>
    <message numerus="yes">
        <source>All %n seat(s) of the account are taken. Remove somebody first.</source>
        <translation>
            <numerusform>لا مقاعد في الحساب (%Ln). أزل شخصًا أولًا.</numerusform>
            <numerusform>المقعد الوحيد في الحساب مشغول (%Ln). أزل شخصًا أولًا.</numerusform>
            <numerusform>مقعدا الحساب مشغولان (%Ln). أزل شخصًا أولًا.</numerusform>
            <numerusform>مقاعد الحساب كلها مشغولة (%Ln). أزل شخصًا أولًا.</numerusform>
            <numerusform>مقاعد الحساب كلها مشغولة (%Ln). أزل شخصًا أولًا.</numerusform>
            <numerusform>مقاعد الحساب كلها مشغولة (%Ln). أزل شخصًا أولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier change in this plan invites the same address.</source>
        <translation>في هذه الخطة تغيير سابق يدعو العنوان نفسه.</translation>
    </message>
    <message>
        <source>Their access is to be removed; that is not yet in force.</source>
        <translation>من المقرر إزالة صلاحيته، ولم يسرِ ذلك بعد.</translation>
    </message>
    <message>
        <source>They have never used their access.</source>
        <translation>لم يستخدم صلاحيته قط.</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>in less than a minute</source>
        <translation>بعد أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %Ln دقائق</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>بعد %Ln ساعة</numerusform>
            <numerusform>بعد ساعة</numerusform>
            <numerusform>بعد ساعتين</numerusform>
            <numerusform>بعد %Ln ساعات</numerusform>
            <numerusform>بعد %Ln ساعة</numerusform>
            <numerusform>بعد %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>بعد %Ln يوم</numerusform>
            <numerusform>بعد يوم</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %Ln أيام</numerusform>
            <numerusform>بعد %Ln يومًا</numerusform>
            <numerusform>بعد %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>قبل %Ln يوم</numerusform>
            <numerusform>قبل يوم</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %Ln أيام</numerusform>
            <numerusform>قبل %Ln يومًا</numerusform>
            <numerusform>قبل %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>انتهى الوقت</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>بقيت %Ln دقيقة</numerusform>
            <numerusform>بقيت دقيقة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %Ln دقائق</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>بقيت %Ln ساعة</numerusform>
            <numerusform>بقيت ساعة</numerusform>
            <numerusform>بقيت ساعتان</numerusform>
            <numerusform>بقيت %Ln ساعات</numerusform>
            <numerusform>بقيت %Ln ساعة</numerusform>
            <numerusform>بقيت %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>بقي %Ln يوم</numerusform>
            <numerusform>بقي يوم</numerusform>
            <numerusform>بقي يومان</numerusform>
            <numerusform>بقيت %Ln أيام</numerusform>
            <numerusform>بقي %Ln يومًا</numerusform>
            <numerusform>بقي %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date with the year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time of day</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>تم الرد عليها</translation>
    </message>
    <message>
        <source>Waiting for support</source>
        <translation>بانتظار الدعم</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>actor for account</comment>
        <translation>%1 نيابةً عن %2</translation>
    </message>
    <message>
        <source>file</source>
        <comment>name of a file that has none</comment>
        <translation>ملف</translation>
    </message>
</context>
<context>
    <name>TicketEdit</name>
    <message>
        <source>Open the ticket “%1”</source>
        <translation>فتح التذكرة «%1»</translation>
    </message>
    <message>
        <source>Reply to “%1”</source>
        <translation>الرد على «%1»</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>إغلاق «%1»</translation>
    </message>
    <message>
        <source>Reopen “%1”</source>
        <translation>إعادة فتح «%1»</translation>
    </message>
    <message>
        <source>Mark “%1” as read</source>
        <translation>وضع علامة مقروءة على «%1»</translation>
    </message>
    <message>
        <source>Ticket is being sent</source>
        <translation>جارٍ إرسال التذكرة</translation>
    </message>
    <message>
        <source>Ticket waiting to be sent</source>
        <translation>التذكرة بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Reply is being sent</source>
        <translation>جارٍ إرسال الرد</translation>
    </message>
    <message>
        <source>Reply waiting to be sent</source>
        <translation>الرد بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Not yet closed</source>
        <translation>لم تُغلق بعد</translation>
    </message>
    <message>
        <source>Not yet reopened</source>
        <translation>لم يُعَد فتحها بعد</translation>
    </message>
    <message numerus="yes">
        <source>Open the ticket “%1” with %n file(s)</source>
        <translation>
            <numerusform>فتح التذكرة «%1» بلا ملفات</numerusform>
            <numerusform>فتح التذكرة «%1» مع ملف واحد</numerusform>
            <numerusform>فتح التذكرة «%1» مع ملفين</numerusform>
            <numerusform>فتح التذكرة «%1» مع %Ln ملفات</numerusform>
            <numerusform>فتح التذكرة «%1» مع %Ln ملفًا</numerusform>
            <numerusform>فتح التذكرة «%1» مع %Ln ملفًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply to “%1” with %n file(s)</source>
        <translation>
            <numerusform>الرد على «%1» بلا ملفات</numerusform>
            <numerusform>الرد على «%1» مع ملف واحد</numerusform>
            <numerusform>الرد على «%1» مع ملفين</numerusform>
            <numerusform>الرد على «%1» مع %Ln ملفات</numerusform>
            <numerusform>الرد على «%1» مع %Ln ملفًا</numerusform>
            <numerusform>الرد على «%1» مع %Ln ملفًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferEdit</name>
    <message>
        <source>Offer the ownership of “%1” to %2</source>
        <comment>account, person</comment>
        <translation>عرض ملكية «%1» على %2</translation>
    </message>
    <message>
        <source>Take back the offer of “%1” to %2</source>
        <comment>account, person</comment>
        <translation>سحب عرض «%1» على %2</translation>
    </message>
    <message>
        <source>Become the owner of “%1”</source>
        <comment>account</comment>
        <translation>تسلّم ملكية «%1»</translation>
    </message>
    <message>
        <source>Decline the ownership of “%1”</source>
        <comment>account</comment>
        <translation>رفض ملكية «%1»</translation>
    </message>
    <message>
        <source>Offer is being sent</source>
        <translation>جارٍ إرسال العرض</translation>
    </message>
    <message>
        <source>Offer waiting to be sent</source>
        <translation>العرض بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Offer not yet taken back</source>
        <translation>لم يُسحب العرض بعد</translation>
    </message>
    <message>
        <source>Answer is being sent</source>
        <translation>جارٍ إرسال الجواب</translation>
    </message>
    <message>
        <source>Answer waiting to be sent</source>
        <translation>الجواب بانتظار الإرسال</translation>
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
        <translation>، </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two of a list whose parts have commas</comment>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccessEditor</name>
    <message>
        <source>All Permissions</source>
        <translation>جميع الصلاحيات</translation>
    </message>
    <message>
        <source>Choose Permissions</source>
        <translation>اختيار الصلاحيات</translation>
    </message>
    <message>
        <source>Access &amp;ends after</source>
        <translation>ينتهي الوصو&amp;ل بعد</translation>
    </message>
    <message>
        <source>Last day of access</source>
        <translation>آخر يوم للوصول</translation>
    </message>
    <message>
        <source>The role %1 can&apos;t hold everything.</source>
        <translation>لا يمكن للدور «%1» أن يملك كل شيء.</translation>
    </message>
    <message>
        <source>You don&apos;t hold everything yourself in this account.</source>
        <translation>أنت نفسك لا تملك كل شيء في هذا الحساب.</translation>
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
        <source>%1 › %2</source>
        <comment>account, one of its sub-accounts</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>You don&apos;t hold this yourself in this account.</source>
        <translation>أنت نفسك لا تملك هذا في هذا الحساب.</translation>
    </message>
    <message>
        <source>%1 “%2” never holds this.</source>
        <comment>the portal&apos;s word for a role, its name</comment>
        <translation>%1 «%2» لا يملك هذا أبدًا.</translation>
    </message>
    <message>
        <source>%1 “%2” never reaches %3.</source>
        <comment>the portal&apos;s word for a role, its name, a module</comment>
        <translation>%1 «%2» لا يصل إلى «%3» أبدًا.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountFinder</name>
    <message>
        <source>Search accounts</source>
        <translation>بحث في الحسابات</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>No account matches “%1”.</source>
        <translation>لا حساب يطابق «%1».</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountListModel</name>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1، في %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2, owned by %3</source>
        <translation>%1، %2، المالك: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread ticket(s)</source>
        <translation>
            <numerusform>%1، لا تذاكر غير مقروءة</numerusform>
            <numerusform>%1، تذكرة واحدة غير مقروءة</numerusform>
            <numerusform>%1، تذكرتان غير مقروءتين</numerusform>
            <numerusform>%1، %Ln تذاكر غير مقروءة</numerusform>
            <numerusform>%1، %Ln تذكرة غير مقروءة</numerusform>
            <numerusform>%1، %Ln تذكرة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, as %3</source>
        <translation>%1 لدى %2، باسم %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountPopup</name>
    <message>
        <source>Switch account</source>
        <translation>تبديل الحساب</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountSwitcher</name>
    <message>
        <source>Account: %1, %2</source>
        <translation>الحساب: %1، %2</translation>
    </message>
    <message>
        <source>%1 (Ctrl+K)</source>
        <translation>%1 (Ctrl+K)</translation>
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
        <translation>إرفاق ملفات</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) stayed here. %1</source>
        <translation>
            <numerusform>لم يبقَ شيء هنا (%Ln). %1</numerusform>
            <numerusform>بقي تغيير واحد هنا (%Ln). %1</numerusform>
            <numerusform>بقي تغييران هنا (%Ln). %1</numerusform>
            <numerusform>بقيت %Ln تغييرات هنا. %1</numerusform>
            <numerusform>بقي %Ln تغييرًا هنا. %1</numerusform>
            <numerusform>بقي %Ln تغيير هنا. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved in %1. They wait here as before.</source>
        <translation>
            <numerusform>لم يُحفظ شيء في %1 (%Ln).</numerusform>
            <numerusform>حُفظ تغيير واحد في %1 (%Ln)، وما زال ينتظر هنا.</numerusform>
            <numerusform>حُفظ تغييران في %1 (%Ln)، وما زالا ينتظران هنا.</numerusform>
            <numerusform>حُفظت %Ln تغييرات في %1، وما زالت تنتظر هنا.</numerusform>
            <numerusform>حُفظ %Ln تغييرًا في %1، وما زالت تنتظر هنا.</numerusform>
            <numerusform>حُفظ %Ln تغيير في %1، وما زالت تنتظر هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits here that could be saved as a plan. Change something first.</source>
        <translation>لا ينتظر هنا شيء يمكن حفظه خطةً. غيّر شيئًا أولًا.</translation>
    </message>
    <message>
        <source>Open a Plan</source>
        <translation>فتح خطة</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken over. Look at them here; nothing is sent until you apply it.</source>
        <translation>
            <numerusform>لم يؤخذ شيء (%Ln).</numerusform>
            <numerusform>أُخذ تغيير واحد (%Ln). راجعه هنا؛ لا يُرسل شيء حتى تطبّقه.</numerusform>
            <numerusform>أُخذ تغييران (%Ln). راجعهما هنا؛ لا يُرسل شيء حتى تطبّقه.</numerusform>
            <numerusform>أُخذت %Ln تغييرات. راجعها هنا؛ لا يُرسل شيء حتى تطبّقه.</numerusform>
            <numerusform>أُخذ %Ln تغييرًا. راجعها هنا؛ لا يُرسل شيء حتى تطبّقه.</numerusform>
            <numerusform>أُخذ %Ln تغيير. راجعها هنا؛ لا يُرسل شيء حتى تطبّقه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back before being sent.</source>
        <translation>
            <numerusform>لم يُتراجع عن شيء قبل الإرسال (%Ln).</numerusform>
            <numerusform>تُراجع عن تغيير واحد قبل إرساله (%Ln).</numerusform>
            <numerusform>تُراجع عن تغييرين قبل إرسالهما (%Ln).</numerusform>
            <numerusform>تُراجع عن %Ln تغييرات قبل إرسالها.</numerusform>
            <numerusform>تُراجع عن %Ln تغييرًا قبل إرسالها.</numerusform>
            <numerusform>تُراجع عن %Ln تغيير قبل إرسالها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What undoes %n change(s) waits here; look at it and apply it.</source>
        <translation>
            <numerusform>لا شيء ينتظر هنا (%Ln).</numerusform>
            <numerusform>ما يتراجع عن تغيير واحد (%Ln) ينتظر هنا؛ راجعه وطبّقه.</numerusform>
            <numerusform>ما يتراجع عن تغييرين (%Ln) ينتظر هنا؛ راجعه وطبّقه.</numerusform>
            <numerusform>ما يتراجع عن %Ln تغييرات ينتظر هنا؛ راجعه وطبّقه.</numerusform>
            <numerusform>ما يتراجع عن %Ln تغييرًا ينتظر هنا؛ راجعه وطبّقه.</numerusform>
            <numerusform>ما يتراجع عن %Ln تغيير ينتظر هنا؛ راجعه وطبّقه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing undoes the other %n.</source>
        <comment>changes</comment>
        <translation>
            <numerusform>لا شيء يتراجع عن الباقي (%Ln).</numerusform>
            <numerusform>لا شيء يتراجع عن الباقي (%Ln).</numerusform>
            <numerusform>لا شيء يتراجع عن الباقي (%Ln).</numerusform>
            <numerusform>لا شيء يتراجع عن الباقي (%Ln).</numerusform>
            <numerusform>لا شيء يتراجع عن الباقي (%Ln).</numerusform>
            <numerusform>لا شيء يتراجع عن الباقي (%Ln).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityDetails</name>
    <message>
        <source>What it changed</source>
        <translation>ما الذي غيّره</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, and when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>السبب: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>أي شخص</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>مَن فعله</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما الذي جرى</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>This is what was fetched before. %1</source>
        <translation>هذا ما جُلب من قبل. %1</translation>
    </message>
    <message>
        <source>Only those who manage the users of %1 can see what was done in it. Ask %2 for that right.</source>
        <translation>لا يرى ما جرى في %1 إلا من يدير مستخدميه. اطلب هذا الحق من %2.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>جارٍ سؤال البوابة…</translation>
    </message>
    <message>
        <source>Nothing was done that fits. Choose more people, kinds or days above.</source>
        <translation>لم يجرِ شيء مطابق. اختر أعلاه أشخاصًا أو أنواعًا أو أيامًا أكثر.</translation>
    </message>
    <message>
        <source>Nothing was done in %1 yet.</source>
        <translation>لم يجرِ شيء في %1 بعد.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityTableModel</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>who, what, when</comment>
        <translation>%1: %2، %3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
</context>
<context>
    <name>gatehouse::AddPortalDialog</name>
    <message>
        <source>Add portal</source>
        <translation>إضافة بوابة</translation>
    </message>
    <message>
        <source>&amp;Address of the portal</source>
        <translation>عنوا&amp;ن البوابة</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>عنوان البوابة</translation>
    </message>
    <message>
        <source>portal.example.org</source>
        <translation>portal.example.org</translation>
    </message>
    <message>
        <source>&amp;Look Up</source>
        <translation>بد&amp;ء البحث</translation>
    </message>
    <message>
        <source>You sign in on the portal’s own page in your browser. Gatehouse never sees your password.</source>
        <translation>تسجّل الدخول في صفحة البوابة نفسها في متصفحك. لا يرى Gatehouse كلمة مرورك أبدًا.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>إعا&amp;دة الفتح</translation>
    </message>
    <message>
        <source>&amp;Copy Link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Sign In in Browser</source>
        <translation>تسجيل الدخول في المتصفح</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>باسم %1</translation>
    </message>
    <message>
        <source>Opening your browser</source>
        <translation>جارٍ فتح متصفحك</translation>
    </message>
    <message>
        <source>Looking up the portal</source>
        <translation>جارٍ البحث عن البوابة</translation>
    </message>
    <message>
        <source>Your browser has the page. Sign in there; this window goes on by itself. If you closed the page, or none came up, open it again or copy its link.</source>
        <translation>الصفحة في متصفحك. سجّل الدخول هناك؛ تتابع هذه النافذة من تلقاء نفسها. إن أغلقت الصفحة أو لم تظهر، فافتحها مجددًا أو انسخ رابطها.</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link and open it in a browser on this computer; this window goes on by itself once you have signed in.</source>
        <translation>تعذّر تشغيل أي متصفح. انسخ الرابط وافتحه في متصفح على هذا الحاسوب؛ تتابع هذه النافذة من تلقاء نفسها بعد تسجيل دخولك.</translation>
    </message>
    <message>
        <source>The link is copied. It works on this computer, for a short while.</source>
        <translation>نُسخ الرابط. يعمل على هذا الحاسوب لمدة قصيرة.</translation>
    </message>
    <message>
        <source>This is no address of a portal. Type one like portal.example.org: with https, and without a user name or a question mark in it.</source>
        <translation>هذا ليس عنوان بوابة. أدخل عنوانًا مثل portal.example.org: مع https، ومن دون اسم مستخدم أو علامة استفهام.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check how it is written and whether you are online, then try again.</source>
        <translation>لا شيء يجيب في هذا العنوان. تحقق من كتابته ومن اتصالك، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>What is at this address did not answer in time. Try again in a moment.</source>
        <translation>لم يُجب ما في هذا العنوان في الوقت المحدد. حاول مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser in time, so this attempt has ended. Nothing is lost; sign in when you are ready.</source>
        <translation>لم يعد أحد من المتصفح في الوقت المحدد، فانتهت هذه المحاولة. لم يُفقد شيء؛ سجّل الدخول متى كنت مستعدًا.</translation>
    </message>
    <message>
        <source>You were not signed in: the portal’s page ended the attempt. Try again, or ask the portal’s operator.</source>
        <translation>لم يُسجَّل دخولك: أنهت صفحة البوابة المحاولة. حاول مرة أخرى أو اسأل مشغّل البوابة.</translation>
    </message>
    <message>
        <source>The portal can’t be reached. Check whether you are online, then try again.</source>
        <translation>لا يمكن الوصول إلى البوابة. تحقق من اتصالك ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Something answers at this address, but has trouble of its own right now. Nothing was added; try again in a few minutes.</source>
        <translation>هناك ما يجيب على هذا العنوان، لكنه يواجه مشكلة الآن. لم يُضَف شيء؛ حاول مرة أخرى بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>This address asks for a pause. Nothing was added; try again in a minute.</source>
        <translation>يطلب هذا العنوان التوقف قليلًا. لم يُضَف شيء؛ حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>You were not signed in: the portal has trouble of its own right now. Try again in a few minutes.</source>
        <translation>لم يتم تسجيل دخولك: تواجه البوابة مشكلة الآن. حاول مرة أخرى بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>You were not signed in: the portal asks for a pause. Try again in a minute.</source>
        <translation>لم يتم تسجيل دخولك: تطلب البوابة التوقف قليلًا. حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>You signed in as %1, whose accounts are in the list now. %2 is still signed out: try again, and sign in as %2 in the browser.</source>
        <translation>سجّلت الدخول باسم %1، وحساباته في القائمة الآن. أما %2 فما زال خارجًا: أعد المحاولة وسجّل الدخول في المتصفح باسم %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Application</name>
    <message>
        <source>Gatehouse can&apos;t keep its data in %1</source>
        <translation>لا يستطيع Gatehouse حفظ بياناته في %1</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>Gatehouse is already open. Use the window that is there.</source>
        <translation>Gatehouse مفتوح بالفعل. استخدم النافذة المفتوحة.</translation>
    </message>
    <message>
        <source>Gatehouse can&apos;t open its data</source>
        <translation>لا يستطيع Gatehouse فتح بياناته</translation>
    </message>
    <message>
        <source>The sample portal did not start</source>
        <translation>لم تبدأ البوابة النموذجية</translation>
    </message>
</context>
<context>
    <name>gatehouse::AttachmentTray</name>
    <message>
        <source>Attach Files…</source>
        <translation>إرفاق ملفات…</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>الملفات المرفقة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name and size of a file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>إزالة «%1»</translation>
    </message>
    <message>
        <source>Remove “%1”, %2</source>
        <comment>name and size of a file</comment>
        <translation>إزالة «%1»، %2</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+A)</source>
        <comment>what files may be attached</comment>
        <translation>%1 (Ctrl+Shift+A)</translation>
    </message>
    <message numerus="yes">
        <source>This portal takes %n file(s) with one message. Remove the others.</source>
        <translation>
            <numerusform>لا تقبل هذه البوابة ملفات مع الرسالة الواحدة. أزل البقية.</numerusform>
            <numerusform>تقبل هذه البوابة ملفًا واحدًا مع الرسالة الواحدة. أزل البقية.</numerusform>
            <numerusform>تقبل هذه البوابة ملفين مع الرسالة الواحدة. أزل البقية.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln ملفات مع الرسالة الواحدة. أزل البقية.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln ملفًا مع الرسالة الواحدة. أزل البقية.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln ملفًا مع الرسالة الواحدة. أزل البقية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangeDetails</name>
    <message>
        <source>Kept with the change in the portal&apos;s activity</source>
        <translation>يُحفظ مع التغيير في نشاط البوابة</translation>
    </message>
    <message>
        <source>&amp;Why:</source>
        <translation>السبب:</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>a warning</comment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Once it is applied, nothing takes this back.</source>
        <translation>متى طُبّق هذا فلا شيء يتراجع عنه.</translation>
    </message>
    <message>
        <source>Decide whose wish is to hold.</source>
        <translation>قرّر أيّ الرغبتين تسري.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangeRoleDialog</name>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Nothing of the present permissions is lost.</source>
        <translation>لا يضيع شيء من الصلاحيات الحالية.</translation>
    </message>
    <message>
        <source>Is lost, since %1 never holds it: %2.</source>
        <translation>يضيع ما يلي، لأن الدور «%1» لا يملكه أبدًا: %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangeTableModel</name>
    <message>
        <source>Waiting</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Done at the portal</source>
        <translation>تم في البوابة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى انتباهك</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع عنه</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1، باسم %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Sending file %1 of %2</source>
        <translation>يُرسل الملف %L1 من %L2</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>موضوع جانبًا</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>لم يُطبَّق بعد</translation>
    </message>
    <message>
        <source>Checked: the portal would do it</source>
        <translation>تم الفحص: ستنفّذه البوابة</translation>
    </message>
    <message>
        <source>Checked: nothing left to do</source>
        <translation>تم الفحص: لم يبقَ ما يُفعل</translation>
    </message>
    <message>
        <source>The portal would refuse it</source>
        <translation>سترفضه البوابة</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>لا حكم بعد</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Copy what you wrote</source>
        <translation>نسخ ما كتبته</translation>
    </message>
    <message>
        <source>What you change here is listed until it is done, and can be taken back from here.</source>
        <translation>ما تغيّره هنا يُسرد حتى يُنفَّذ، ويمكن التراجع عنه من هنا.</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back.</source>
        <translation>لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Edit Message…</source>
        <translation>تعديل الرسالة…</translation>
    </message>
    <message>
        <source>Take it back to where you wrote it, with its files, and change it there</source>
        <translation>استعادتها مع ملفاتها إلى حيث كُتبت، وتعديلها هناك</translation>
    </message>
    <message>
        <source>Plans as files</source>
        <translation>الخطط كملفات</translation>
    </message>
    <message>
        <source>&amp;Open a Plan…</source>
        <translation>فتح خطة…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Changes as a Plan…</source>
        <translation>حفظ التغييرات خطةً…</translation>
    </message>
    <message>
        <source>Collect here what takes back all that was applied with it, to look at and apply</source>
        <translation>جمع ما يتراجع عن كل ما طُبّق معه هنا، لمراجعته وتطبيقه</translation>
    </message>
    <message numerus="yes">
        <source>Undo All %n</source>
        <translation>
            <numerusform>التراجع عن الكل (%Ln)</numerusform>
            <numerusform>التراجع عن الكل (%Ln)</numerusform>
            <numerusform>التراجع عن الكل (%Ln)</numerusform>
            <numerusform>التراجع عن الكل (%Ln)</numerusform>
            <numerusform>التراجع عن الكل (%Ln)</numerusform>
            <numerusform>التراجع عن الكل (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>قرار…</translation>
    </message>
    <message>
        <source>Somebody changed the same: say whose wish is to hold</source>
        <translation>غيّر أحدهم الشيء نفسه: حدّد أيّ الرغبتين تسري</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChooseAccountDialog</name>
    <message>
        <source>Choose an account</source>
        <translation>اختيار حساب</translation>
    </message>
    <message>
        <source>Open Account</source>
        <translation>فتح الحساب</translation>
    </message>
    <message numerus="yes">
        <source>%1 has access to %n accounts at %2. You can switch at any time, with Ctrl+K.</source>
        <translation>
            <numerusform>ليس لدى %1 وصول إلى أي حساب في %2. يمكنك التبديل في أي وقت بالضغط على Ctrl+K.</numerusform>
            <numerusform>لدى %1 وصول إلى حساب واحد في %2. يمكنك التبديل في أي وقت بالضغط على Ctrl+K.</numerusform>
            <numerusform>لدى %1 وصول إلى حسابين في %2. يمكنك التبديل في أي وقت بالضغط على Ctrl+K.</numerusform>
            <numerusform>لدى %1 وصول إلى %Ln حسابات في %2. يمكنك التبديل في أي وقت بالضغط على Ctrl+K.</numerusform>
            <numerusform>لدى %1 وصول إلى %Ln حسابًا في %2. يمكنك التبديل في أي وقت بالضغط على Ctrl+K.</numerusform>
            <numerusform>لدى %1 وصول إلى %Ln حساب في %2. يمكنك التبديل في أي وقت بالضغط على Ctrl+K.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChoosePermissionsWidget</name>
    <message>
        <source>&amp;Sub-account</source>
        <translation>الحسا&amp;ب الفرعي</translation>
    </message>
    <message>
        <source>Sub-account that the permissions are for</source>
        <translation>الحساب الفرعي الذي تخصه الصلاحيات</translation>
    </message>
    <message>
        <source>Search permissions</source>
        <translation>بحث في الصلاحيات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Choose all permissions</source>
        <translation>اختيار جميع الصلاحيات</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Choose no permission</source>
        <translation>عدم اختيار أي صلاحية</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الصلاحيات</translation>
    </message>
    <message>
        <source>All, those to come included</source>
        <translation>الكل، بما في ذلك ما يُضاف لاحقًا</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>المختار: %1 من %2</translation>
    </message>
    <message>
        <source>No permission matches “%1”.</source>
        <translation>لا صلاحية تطابق «%1».</translation>
    </message>
    <message>
        <source>Also chosen: %1 (needed for %2).</source>
        <translation>اختيرت أيضًا: %1 (لازمة من أجل %2).</translation>
    </message>
    <message>
        <source>Also cleared: %1 (not possible without %2).</source>
        <translation>أُلغي اختيارها أيضًا: %1 (لا تصح من دون %2).</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClashChoice</name>
    <message>
        <source>Mine</source>
        <comment>what I wished</comment>
        <translation>رغبتي</translation>
    </message>
    <message>
        <source>The portal&apos;s</source>
        <comment>what the portal has</comment>
        <translation>ما لدى البوابة</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClashDialog</name>
    <message>
        <source>Two changes that do not go together</source>
        <translation>تغييران لا يجتمعان</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Decide the other %n clash(es) the same way</source>
        <translation>
            <numerusform>البتّ في التعارضات الأخرى (%Ln) بالطريقة نفسها</numerusform>
            <numerusform>البتّ في التعارض الآخر بالطريقة نفسها</numerusform>
            <numerusform>البتّ في التعارضين الآخرين بالطريقة نفسها</numerusform>
            <numerusform>البتّ في %Ln تعارضات أخرى بالطريقة نفسها</numerusform>
            <numerusform>البتّ في %Ln تعارضًا آخر بالطريقة نفسها</numerusform>
            <numerusform>البتّ في %Ln تعارض آخر بالطريقة نفسها</numerusform>
        </translation>
    </message>
    <message>
        <source>All &amp;Mine</source>
        <translation>رغبتي في الكل</translation>
    </message>
    <message>
        <source>All the &amp;Portal&apos;s</source>
        <translation>ما لدى البوابة في الكل</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>قرار</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClashWords</name>
    <message>
        <source>It ends %1.</source>
        <comment>access, a date</comment>
        <translation>ينتهي %1.</translation>
    </message>
    <message>
        <source>It has no end.</source>
        <translation>لا نهاية له.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a role, what it is given</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” on one side, chosen permissions on the other, or two different choices: which holds?</source>
        <translation>«%1» في جانب وأذونات مختارة في الآخر، أو اختياران مختلفان: أيّهما يسري؟</translation>
    </message>
    <message>
        <source>You give “%1”. It needs “%2”, which was taken meanwhile.</source>
        <translation>أنت تمنح «%1». وهو يحتاج إلى «%2» الذي سُحب في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Give both.</source>
        <translation>منح الاثنين.</translation>
    </message>
    <message>
        <source>Give neither.</source>
        <translation>عدم منح أيّ منهما.</translation>
    </message>
    <message>
        <source>You take “%2”. “%1” needs it, and was given meanwhile.</source>
        <translation>أنت تسحب «%2». ويحتاج إليه «%1» الذي مُنح في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Take both.</source>
        <translation>سحب الاثنين.</translation>
    </message>
    <message>
        <source>Leave both.</source>
        <translation>ترك الاثنين.</translation>
    </message>
    <message>
        <source>You take “%1”. The same was given more widely meanwhile.</source>
        <translation>أنت تسحب «%1». وقد مُنح الشيء نفسه بنطاق أوسع في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Take it wherever it was given.</source>
        <translation>سحبه حيثما مُنح.</translation>
    </message>
    <message>
        <source>Leave what was given.</source>
        <translation>ترك ما مُنح.</translation>
    </message>
    <message>
        <source>When does the access end? Both of you set that.</source>
        <translation>متى ينتهي الوصول؟ حدّد كلاكما ذلك.</translation>
    </message>
    <message>
        <source>The access was deactivated meanwhile. Which role is it to have?</source>
        <translation>عُطّل الوصول في هذه الأثناء. أيّ دور يكون له؟</translation>
    </message>
    <message>
        <source>Which role? Both of you gave one.</source>
        <translation>أيّ دور؟ أعطى كلاكما دورًا.</translation>
    </message>
    <message>
        <source>What does the invitation offer? Both of you changed it.</source>
        <translation>ماذا تعرض الدعوة؟ غيّرها كلاكما.</translation>
    </message>
    <message>
        <source>You changed this yourself meanwhile.</source>
        <translation>غيّرتَ هذا بنفسك في هذه الأثناء.</translation>
    </message>
    <message>
        <source>You changed this yourself, %1.</source>
        <comment>when</comment>
        <translation>غيّرتَ هذا بنفسك، %1.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile.</source>
        <translation>غيّر أحدهم هذا في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Somebody changed this, %1.</source>
        <comment>when</comment>
        <translation>غيّر أحدهم هذا، %1.</translation>
    </message>
    <message>
        <source>%1 changed this meanwhile.</source>
        <comment>a person</comment>
        <translation>غيّر %1 هذا في هذه الأثناء.</translation>
    </message>
    <message>
        <source>%1 changed this, %2.</source>
        <comment>a person, when</comment>
        <translation>غيّر %1 هذا، %2.</translation>
    </message>
    <message>
        <source>Until you decide, the narrower access holds.</source>
        <translation>إلى أن تقرّر يسري الوصول الأضيق.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
</context>
<context>
    <name>gatehouse::Departure</name>
    <message numerus="yes">
        <source>Sending %n change(s)…</source>
        <translation>
            <numerusform>لا تغييرات للإرسال…</numerusform>
            <numerusform>جارٍ إرسال تغيير واحد…</numerusform>
            <numerusform>جارٍ إرسال تغييرين…</numerusform>
            <numerusform>جارٍ إرسال %Ln تغييرات…</numerusform>
            <numerusform>جارٍ إرسال %Ln تغييرًا…</numerusform>
            <numerusform>جارٍ إرسال %Ln تغيير…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::DesktopNotices</name>
    <message numerus="yes">
        <source>Support has answered %n ticket(s).</source>
        <translation>
            <numerusform>لم يرد الدعم على أي تذكرة.</numerusform>
            <numerusform>رد الدعم على تذكرة واحدة.</numerusform>
            <numerusform>رد الدعم على تذكرتين.</numerusform>
            <numerusform>رد الدعم على %Ln تذاكر.</numerusform>
            <numerusform>رد الدعم على %Ln تذكرة.</numerusform>
            <numerusform>رد الدعم على %Ln تذكرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>account</comment>
        <translation>لحساب %1</translation>
    </message>
    <message>
        <source>Support has answered “%1”</source>
        <comment>subject of a ticket</comment>
        <translation>رد الدعم على «%1»</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>gatehouse::DetailPanel</name>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>آخر ظهور %1</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>أُزيل %1</translation>
    </message>
    <message>
        <source>access ends %1</source>
        <translation>ينتهي الوصول في %1</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>الداعي: %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>أُرسلت %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <comment>sub-accounts</comment>
        <translation>%1 فقط</translation>
    </message>
    <message>
        <source>access ended %1</source>
        <translation>انتهى الوصول في %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::DialogShape</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>gatehouse::InvitationTableModel</name>
    <message>
        <source>Sent %1
Expires %2</source>
        <translation>أُرسلت في %1
تنتهي صلاحيتها في %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>تنتهي الصلاحية</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>الداعي</translation>
    </message>
</context>
<context>
    <name>gatehouse::InvitationTermsEditor</name>
    <message>
        <source>&amp;Valid for</source>
        <translation>صالحة لمد&amp;ة</translation>
    </message>
    <message>
        <source>Counted from when it was sent last</source>
        <translation>تُحسب من آخر إرسال</translation>
    </message>
</context>
<context>
    <name>gatehouse::InvitationsPage</name>
    <message>
        <source>Invitations</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>تنتهي صلاحيتها في %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>segment and its count</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Expired and closed</source>
        <translation>المنتهية والمغلقة</translation>
    </message>
    <message>
        <source>Invitations are shown only to those who manage the people of this account.</source>
        <translation>لا تظهر الدعوات إلا لمن يدير مستخدمي هذا الحساب.</translation>
    </message>
    <message>
        <source>No invitation here matches “%1”.</source>
        <translation>لا توجد هنا دعوة تطابق «%1».</translation>
    </message>
    <message>
        <source>No invitation here offers access to “%1”.</source>
        <translation>لا توجد هنا دعوة تعرض الوصول إلى «%1».</translation>
    </message>
    <message>
        <source>Nobody is invited at the moment.</source>
        <translation>لا أحد مدعو في الوقت الحالي.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>لا يوجد منها شيء.</translation>
    </message>
    <message>
        <source>Choose an invitation first.</source>
        <translation>اختر دعوة أولًا.</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>لا يحق لك إدارة مستخدمي هذا الحساب.</translation>
    </message>
    <message>
        <source>The revocation is under way. To take it back, use Undo in Changes.</source>
        <translation>الإلغاء جارٍ. للعدول عنه استخدم «تراجع» في التغييرات.</translation>
    </message>
    <message>
        <source>This invitation is over.</source>
        <translation>انتهى أمر هذه الدعوة.</translation>
    </message>
    <message>
        <source>Choose an invitation to see what it offers.</source>
        <translation>اختر دعوة لترى ما تعرضه.</translation>
    </message>
    <message>
        <source>No invitation is listed here.</source>
        <translation>لا دعوة مدرجة هنا.</translation>
    </message>
    <message>
        <source>The revocation waits in Changes. Apply it there, or take it back with Undo.</source>
        <translation>الإلغاء بالانتظار في «التغييرات». طبّقه هناك أو تراجع عنه.</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteDialog</name>
    <message>
        <source>Invite New User</source>
        <translation>دعوة مستخدم جديد</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>عنوا&amp;ن البريد الإلكتروني</translation>
    </message>
    <message>
        <source>E-mail address to invite</source>
        <translation>عنوان البريد الإلكتروني المراد دعوته</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>صالحة لمد&amp;ة</translation>
    </message>
    <message>
        <source>How long the invitation is valid</source>
        <translation>مدة صلاحية الدعوة</translation>
    </message>
    <message>
        <source>Full &amp;name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>الد&amp;ور</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;رسالة</translation>
    </message>
    <message>
        <source>Personal message</source>
        <translation>رسالة شخصية</translation>
    </message>
    <message>
        <source>Offer the &amp;Same Again</source>
        <translation>عر&amp;ض الصلاحيات نفسها مجددًا</translation>
    </message>
    <message>
        <source>As before: %1, %2.</source>
        <translation>كما في السابق: %1، %2.</translation>
    </message>
    <message>
        <source>The portal is not known yet.</source>
        <translation>البوابة غير معروفة بعد.</translation>
    </message>
    <message>
        <source>Type the person’s name.</source>
        <translation>أدخل اسم الشخص.</translation>
    </message>
    <message>
        <source>Tick at least one permission.</source>
        <translation>حدّد صلاحية واحدة على الأقل.</translation>
    </message>
    <message numerus="yes">
        <source>The message is %n character(s) too long.</source>
        <translation>
            <numerusform>الرسالة ليست أطول من اللازم.</numerusform>
            <numerusform>الرسالة أطول من اللازم بحرف واحد.</numerusform>
            <numerusform>الرسالة أطول من اللازم بحرفين.</numerusform>
            <numerusform>الرسالة أطول من اللازم بمقدار %Ln أحرف.</numerusform>
            <numerusform>الرسالة أطول من اللازم بمقدار %Ln حرفًا.</numerusform>
            <numerusform>الرسالة أطول من اللازم بمقدار %Ln حرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type an e-mail address first.</source>
        <translation>أدخل عنوان بريد إلكتروني أولًا.</translation>
    </message>
    <message>
        <source>Had access before: %1, %2.</source>
        <translation>كان لديه وصول من قبل: %1، %2.</translation>
    </message>
    <message>
        <source>The addresses that are left here were not invited; each row says why. The others are on their way.</source>
        <translation>العناوين الباقية هنا لم تُدعَ؛ ويذكر كل صف السبب. أما البقية فدعواتها في الطريق.</translation>
    </message>
    <message>
        <source>They get a mail with a link that is valid for %1. The address must be one that %2 knows already.</source>
        <translation>تصل المدعو رسالة فيها رابط صالح لمدة %1. ويجب أن يكون العنوان معروفًا لدى «%2» من قبل.</translation>
    </message>
    <message>
        <source>Each gets a mail with a link of their own. What you choose here is for all of them.</source>
        <translation>تصل كل مدعو رسالة فيها رابط خاص به. ما تختاره هنا يسري عليهم جميعًا.</translation>
    </message>
    <message>
        <source>They get a mail with a link that is valid for %1.</source>
        <translation>تصل المدعو رسالة فيها رابط صالح لمدة %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteListModel</name>
    <message>
        <source>This address is in the list already.</source>
        <translation>هذا العنوان في القائمة بالفعل.</translation>
    </message>
    <message>
        <source>The full name is missing. Enter it as Name &lt;%1&gt;.</source>
        <translation>الاسم الكامل ناقص. أدخله هكذا: الاسم &lt;%1&gt;.</translation>
    </message>
    <message numerus="yes">
        <source>This portal takes %n address(es) in one go.</source>
        <translation>
            <numerusform>لا تقبل هذه البوابة أي عنوان دفعة واحدة.</numerusform>
            <numerusform>تقبل هذه البوابة عنوانًا واحدًا دفعة واحدة.</numerusform>
            <numerusform>تقبل هذه البوابة عنوانين دفعة واحدة.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln عناوين دفعة واحدة.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln عنوانًا دفعة واحدة.</numerusform>
            <numerusform>تقبل هذه البوابة %Ln عنوان دفعة واحدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no seat left for this one.</source>
        <translation>لم يبق مقعد لهذا العنوان.</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>يمكن دعوته</translation>
    </message>
    <message>
        <source>Take this address from the list</source>
        <translation>إخراج هذا العنوان من القائمة</translation>
    </message>
    <message>
        <source>Take %1 from the list</source>
        <translation>إخراج %1 من القائمة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>قبل الإرسال</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteListWidget</name>
    <message>
        <source>Addresses to invite</source>
        <translation>العناوين المراد دعوتها</translation>
    </message>
    <message>
        <source>End each address with Enter or a comma, or paste a list.</source>
        <translation>أنهِ كل عنوان بمفتاح Enter أو بفاصلة، أو الصق قائمة.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es), all can be invited</source>
        <translation>
            <numerusform>لا عناوين</numerusform>
            <numerusform>عنوان واحد، يمكن دعوته</numerusform>
            <numerusform>عنوانان، يمكن دعوتهما</numerusform>
            <numerusform>%Ln عناوين، يمكن دعوتها كلها</numerusform>
            <numerusform>%Ln عنوانًا، يمكن دعوتها كلها</numerusform>
            <numerusform>%Ln عنوان، يمكن دعوتها كلها</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 can be invited; the others stay here.</source>
        <translation>يمكن دعوة %1 من %2؛ ويبقى الباقي هنا.</translation>
    </message>
    <message>
        <source>None of these addresses can be invited.</source>
        <translation>لا يمكن دعوة أي من هذه العناوين.</translation>
    </message>
</context>
<context>
    <name>gatehouse::InviteVerdict</name>
    <message>
        <source>The part before the @ can&apos;t be used.</source>
        <translation>لا يمكن استعمال الجزء الذي قبل @.</translation>
    </message>
    <message>
        <source>The part after the @ is no domain name.</source>
        <translation>الجزء الذي بعد @ ليس اسم نطاق.</translation>
    </message>
    <message>
        <source>This is longer than an e-mail address can be.</source>
        <translation>هذا أطول مما يمكن أن يكون عليه عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>There is an invisible character in the address. Type it by hand.</source>
        <translation>في العنوان محرف غير مرئي. اكتبه يدويًا.</translation>
    </message>
    <message>
        <source>This is your own address.</source>
        <translation>هذا عنوانك أنت.</translation>
    </message>
    <message>
        <source>This portal invites addresses at %1 only.</source>
        <translation>لا تدعو هذه البوابة إلا عناوين %1.</translation>
    </message>
    <message>
        <source>%1 is invited already. The new invitation takes the place of the open one.</source>
        <translation>%1 مدعو بالفعل. تحل الدعوة الجديدة محل الدعوة القائمة.</translation>
    </message>
    <message>
        <source>%1 had access before.</source>
        <translation>كان لدى %1 وصول من قبل.</translation>
    </message>
    <message>
        <source>This address already has access.</source>
        <translation>لهذا العنوان وصول بالفعل.</translation>
    </message>
    <message>
        <source>This address mixes letters of several alphabets, as forged ones do. Its domain is %1: make sure that it is the right one.</source>
        <translation>يخلط هذا العنوان حروفًا من أبجديات مختلفة كما تفعل العناوين المزوّرة. نطاقه هو %1: تأكد من أنه الصحيح.</translation>
    </message>
    <message>
        <source>Mail systems know this domain as %1: make sure that it is the right one.</source>
        <translation>تعرف أنظمة البريد هذا النطاق باسم %1: تأكد من أنه الصحيح.</translation>
    </message>
    <message>
        <source>There is no @ in it, as in name@example.org.</source>
        <translation>ينقصه @ كما في name@example.org.</translation>
    </message>
    <message>
        <source>One address at a time. Invite the others one after another.</source>
        <translation>عنوان واحد في كل مرة. ادعُ الآخرين واحدًا بعد آخر.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageChoice</name>
    <message>
        <source>English</source>
        <comment>this language&apos;s name in itself</comment>
        <translation>العربية</translation>
    </message>
</context>
<context>
    <name>gatehouse::ManagePermissionsDialog</name>
    <message>
        <source>Manage Permissions</source>
        <translation>إدارة الصلاحيات</translation>
    </message>
    <message>
        <source>Save Changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>%1 · invited, not yet accepted</source>
        <translation>%1 · مدعو، لم يقبل بعد</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>لم يتغيّر شيء بعد.</translation>
    </message>
    <message>
        <source>Choose at least one permission. To take everything away, use %1.</source>
        <translation>اختر صلاحية واحدة على الأقل. لسحب كل شيء استخدم «%1».</translation>
    </message>
    <message>
        <source>Role: %1 instead of %2.</source>
        <translation>الدور: %1 بدلًا من %2.</translation>
    </message>
    <message>
        <source>Valid for %1 instead of %2.</source>
        <translation>صالحة لمدة %1 بدلًا من %2.</translation>
    </message>
    <message>
        <source>Meanwhile this person has lost access to the account.</source>
        <translation>فقد هذا الشخص وصوله إلى الحساب في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Meanwhile somebody else changed these permissions. Only what you change here is saved; the rest stays as they left it.</source>
        <translation>غيّر شخص آخر هذه الصلاحيات في هذه الأثناء. لا يُحفظ إلا ما تغيّره هنا؛ ويبقى الباقي كما تركه.</translation>
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
        <translation>لا تعطّل هذه البوابة أحدًا؛ بل يُزال الوصول.</translation>
    </message>
    <message>
        <source>The people of this account are shown to those who may manage them.</source>
        <translation>لا يرى أشخاص هذا الحساب إلا من يحق له إدارتهم.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MemberOffers</name>
    <message>
        <source>The owner holds everything; this can&apos;t be narrowed or removed.</source>
        <translation>يملك المالك كل شيء؛ ولا يمكن تقييد ذلك أو إزالته.</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>لا يحق لك إدارة مستخدمي هذا الحساب.</translation>
    </message>
    <message>
        <source>This is you. Nobody changes their own access.</source>
        <translation>هذا أنت. لا أحد يغيّر وصوله بنفسه.</translation>
    </message>
    <message>
        <source>The removal is under way. To take it back, use Undo in Changes.</source>
        <translation>الإزالة جارية. للعدول عنها استخدم «تراجع» في التغييرات.</translation>
    </message>
    <message>
        <source>You are leaving already. To stay, use Undo in Changes.</source>
        <translation>أنت تغادر بالفعل. للبقاء استخدم «تراجع» في التغييرات.</translation>
    </message>
    <message>
        <source>The deactivation is under way. To take it back, use Undo in Changes.</source>
        <translation>التعطيل جارٍ. للعدول عنه استخدم «تراجع» في التغييرات.</translation>
    </message>
    <message>
        <source>The reactivation is under way. To take it back, use Undo in Changes.</source>
        <translation>إعادة التفعيل جارية. للعدول عنها استخدم «تراجع» في التغييرات.</translation>
    </message>
    <message>
        <source>Giving the access back is under way. To take it back, use Undo in Changes.</source>
        <translation>استعادة الوصول جارية. للعدول عنها استخدم «تراجع» في التغييرات.</translation>
    </message>
    <message>
        <source>It is too late to give the same access back. Use %1; the person agrees anew.</source>
        <translation>فات أوان استعادة الوصول نفسه. استخدم «%1»؛ وسيوافق الشخص من جديد.</translation>
    </message>
    <message>
        <source>This portal does not let accounts change their owner.</source>
        <translation>لا تسمح هذه البوابة بتغيير مالك الحساب.</translation>
    </message>
    <message>
        <source>Only somebody whose access is active can become the owner.</source>
        <translation>لا يمكن أن يصبح مالكًا إلا من كان وصوله نشطًا.</translation>
    </message>
    <message>
        <source>You have offered the account to %1 already. Take that offer back first.</source>
        <translation>عرضت الحساب على %1 بالفعل. اسحب ذلك العرض أولًا.</translation>
    </message>
    <message>
        <source>This waits in Changes already. Apply it there, or take it back with Undo.</source>
        <translation>هذا بالانتظار في «التغييرات» بالفعل. طبّقه هناك أو تراجع عنه.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MemberTableModel</name>
    <message>
        <source>Never</source>
        <translation>لم يدخل بعد</translation>
    </message>
    <message>
        <source>Has never signed in</source>
        <translation>لم يسجّل الدخول قط</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>آخر دخول</translation>
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
        <translation>حفظ %1…</translation>
    </message>
    <message>
        <source>Save %1, %2</source>
        <translation>حفظ %1، %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::MessageListModel</name>
    <message>
        <source>Support, %1</source>
        <translation>الدعم، %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::MessageWords</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>gatehouse::NoAccountPage</name>
    <message>
        <source>Add Portal…</source>
        <translation>إضافة بوابة…</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>لقد تم تسجيل خروجك</translation>
    </message>
    <message>
        <source>Sign in to %1 as %2 again to see the accounts that are open to you.</source>
        <translation>سجّل الدخول إلى %1 باسم %2 من جديد لترى الحسابات المتاحة لك.</translation>
    </message>
    <message>
        <source>Looking for your accounts</source>
        <translation>جارٍ البحث عن حساباتك</translation>
    </message>
    <message>
        <source>You are signed in to %1 as %2.</source>
        <translation>أنت مسجّل الدخول إلى %1 باسم %2.</translation>
    </message>
    <message>
        <source>No account is open to you</source>
        <translation>لا حساب متاح لك</translation>
    </message>
    <message>
        <source>You are signed in to %1 as %2. Nobody lets you into an account there yet, or your access has ended. Ask the owner of an account to invite this address; the invitation appears here.</source>
        <translation>أنت مسجّل الدخول إلى %1 باسم %2. لم يسمح لك أحد بعدُ بالدخول إلى حساب هناك، أو انتهى وصولك. اطلب من مالك حساب أن يدعو هذا العنوان، وستظهر الدعوة هنا.</translation>
    </message>
</context>
<context>
    <name>gatehouse::NoticeBar</name>
    <message>
        <source>Hide this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
    <message>
        <source>Quit Anyway</source>
        <translation>الإنهاء على أي حال</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation>عرض التغييرات</translation>
    </message>
    <message>
        <source>Show Ticket</source>
        <translation>عرض التذكرة</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>gatehouse::Notices</name>
    <message>
        <source>The file with your changes was damaged. What could be read of it is here; the damaged file is kept as %1. Look through Changes, and do again what is missing.</source>
        <translation>كان الملف الذي فيه تغييراتك تالفًا. ما أمكن قراءته منه موجود هنا؛ والملف التالف محفوظ باسم %1. راجع التغييرات وأعد ما ينقص منها.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %n people</source>
        <translation>
            <numerusform>عدم دعوة أحد</numerusform>
            <numerusform>دعوة شخص واحد</numerusform>
            <numerusform>دعوة شخصين</numerusform>
            <numerusform>دعوة %Ln أشخاص</numerusform>
            <numerusform>دعوة %Ln شخصًا</numerusform>
            <numerusform>دعوة %Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: saved, and carried out once you are online.</source>
        <translation>%1: حُفظ التغيير، ويُنفَّذ عند عودة اتصالك.</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <translation>%1 في «%2»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need you to decide.</source>
        <translation>
            <numerusform>لا تغييرات تحتاج إلى قرارك.</numerusform>
            <numerusform>تغيير واحد يحتاج إلى قرارك.</numerusform>
            <numerusform>تغييران يحتاجان إلى قرارك.</numerusform>
            <numerusform>%Ln تغييرات تحتاج إلى قرارك.</numerusform>
            <numerusform>%Ln تغييرًا تحتاج إلى قرارك.</numerusform>
            <numerusform>%Ln تغيير تحتاج إلى قرارك.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be written to %2. Nothing there was changed; save it in another folder.</source>
        <translation>تعذّرت كتابة «%1» في %2. لم يتغيّر شيء هناك؛ احفظه في مجلد آخر.</translation>
    </message>
    <message numerus="yes">
        <source>Support has answered %n ticket(s).</source>
        <translation>
            <numerusform>لم يرد الدعم على أي تذكرة.</numerusform>
            <numerusform>رد الدعم على تذكرة واحدة.</numerusform>
            <numerusform>رد الدعم على تذكرتين.</numerusform>
            <numerusform>رد الدعم على %Ln تذاكر.</numerusform>
            <numerusform>رد الدعم على %Ln تذكرة.</numerusform>
            <numerusform>رد الدعم على %Ln تذكرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Support has answered “%1” for %2.</source>
        <comment>subject of a ticket, account</comment>
        <translation>رد الدعم على «%1» لحساب %2.</translation>
    </message>
    <message>
        <source>The key store is locked, so Gatehouse can&apos;t sign in as %1. Unlock it, or sign in again.</source>
        <translation>مخزن المفاتيح مقفل، لذا لا يستطيع Gatehouse تسجيل الدخول باسم %1. افتح قفله أو سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>%1 is signed out. Everything stays readable; changes wait until you sign in.</source>
        <translation>سُجّل خروج %1. يبقى كل شيء مقروءًا؛ وتنتظر التغييرات حتى تسجّل الدخول.</translation>
    </message>
    <message>
        <source>This desktop has no key store that answers: you are signed in until Gatehouse closes.</source>
        <translation>ليس في سطح المكتب هذا مخزن مفاتيح يجيب: يبقى دخولك مسجّلًا حتى يُغلق Gatehouse.</translation>
    </message>
    <message>
        <source>You are offline. You see what was known %1; changes are kept and sent later.</source>
        <translation>أنت غير متصل. آخر تحديث %1؛ وتُحفظ التغييرات وتُرسل لاحقًا.</translation>
    </message>
    <message>
        <source>You are offline. Changes are kept and sent later.</source>
        <translation>أنت غير متصل. تُحفظ التغييرات وتُرسل لاحقًا.</translation>
    </message>
    <message>
        <source>%1 – not sent yet</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – بانتظار الإرسال</translation>
    </message>
    <message>
        <source>%1 – being sent</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – جارٍ الإرسال</translation>
    </message>
    <message>
        <source>%1 – done</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – تم التنفيذ</translation>
    </message>
    <message>
        <source>You have no access to “%1” any more. If you still need it, ask its owner.</source>
        <translation>لم يعد لديك وصول إلى «%1». إن كنت لا تزال بحاجة إليه فاسأل المالك.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a change that is done, what ended with it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The key store does not answer, so Gatehouse can&apos;t sign in as %1. Your changes wait. Start the key store, or sign in again.</source>
        <translation>مخزن المفاتيح لا يجيب، لذا لا يستطيع Gatehouse تسجيل الدخول باسم %1. تغييراتك تنتظر. شغّل مخزن المفاتيح أو سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The key store no longer holds what signs you in as %1. Everything stays readable; changes wait until you sign in again.</source>
        <translation>لم يعد في مخزن المفاتيح ما يسجّل دخولك باسم %1. يبقى كل شيء مقروءًا؛ وتنتظر التغييرات حتى تسجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The key store is locked: you are signed in until Gatehouse closes. Unlock it to stay signed in.</source>
        <translation>مخزن المفاتيح مقفل: يبقى دخولك مسجّلًا حتى يُغلق Gatehouse. افتح قفله لتبقى مسجّل الدخول.</translation>
    </message>
    <message>
        <source>%1 – not sent until you apply it in Changes</source>
        <comment>a change, how far it is</comment>
        <translation>%1 – لا يُرسل حتى تطبّقه في «التغييرات»</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenPlanDialog</name>
    <message>
        <source>%1 at %2</source>
        <comment>an account, a portal</comment>
        <translation>%1 لدى %2</translation>
    </message>
    <message>
        <source>A plan from a file</source>
        <translation>خطة من ملف</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>تغييرات الخطة</translation>
    </message>
    <message>
        <source>somebody</source>
        <comment>who made a plan</comment>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Made by %1 on %2 for %3.</source>
        <translation>أعدّها %1 في %2 لأجل %3.</translation>
    </message>
    <message>
        <source>What you take over is yours from then on: it is sent as %1, once you apply it in Changes.</source>
        <translation>ما تأخذه يصير لك: يُرسل باسم %1 حين تطبّقه في «التغييرات».</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message numerus="yes">
        <source>Take Over %n Change(s)</source>
        <translation>
            <numerusform>أخذ %Ln تغيير</numerusform>
            <numerusform>أخذ تغيير واحد (%Ln)</numerusform>
            <numerusform>أخذ تغييرين (%Ln)</numerusform>
            <numerusform>أخذ %Ln تغييرات</numerusform>
            <numerusform>أخذ %Ln تغييرًا</numerusform>
            <numerusform>أخذ %Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>أخذ</translation>
    </message>
    <message>
        <source>Nothing of this plan can be applied by you now. Each row says why.</source>
        <translation>لا يمكنك تطبيق شيء من هذه الخطة الآن. كل سطر يذكر السبب.</translation>
    </message>
    <message>
        <source>All of this is among your changes already; nothing was taken over again.</source>
        <translation>كل هذا بين تغييراتك بالفعل؛ لم يؤخذ شيء مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenTicketDialog</name>
    <message>
        <source>Open Ticket</source>
        <translation>فتح تذكرة</translation>
    </message>
    <message>
        <source>For &amp;account</source>
        <translation>للحسا&amp;ب</translation>
    </message>
    <message>
        <source>For which account</source>
        <translation>لأي حساب</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>الأ&amp;ولوية</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>الموضو&amp;ع</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>نص التذكر&amp;ة</translation>
    </message>
    <message>
        <source>Text of the ticket</source>
        <translation>نص التذكرة</translation>
    </message>
    <message>
        <source>It is opened for %1, your own account.</source>
        <translation>تُفتح لحسابك أنت، %1.</translation>
    </message>
    <message>
        <source>It is opened as %1 for %2. The portal mails support&apos;s replies to the owner, %3, and not to you; Gatehouse shows them here.</source>
        <translation>تُفتح باسم %1 نيابةً عن %2. ترسل البوابة ردود الدعم بالبريد إلى المالك %3، لا إليك؛ ويعرضها Gatehouse هنا.</translation>
    </message>
    <message>
        <source>%1 of %2 characters: too long for this portal.</source>
        <translation>عدد الأحرف %1 من %2: أطول مما تقبله هذه البوابة.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenedPlanModel</name>
    <message>
        <source>A personal step</source>
        <translation>خطوة شخصية</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column of a table, what stands there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>How it stands now</source>
        <translation>كيف هو الحال الآن</translation>
    </message>
</context>
<context>
    <name>gatehouse::PeriodBox</name>
    <message>
        <source>When it was done</source>
        <translation>متى جرى ذلك</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>في أي وقت</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر أربع وعشرين ساعة</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>آخر %Ln يوم</numerusform>
            <numerusform>آخر يوم</numerusform>
            <numerusform>آخر يومين</numerusform>
            <numerusform>آخر %Ln أيام</numerusform>
            <numerusform>آخر %Ln يومًا</numerusform>
            <numerusform>آخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>من … إلى …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionCell</name>
    <message>
        <source>needs %1</source>
        <translation>تحتاج إلى %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionChoiceModel</name>
    <message>
        <source>Needs: %1</source>
        <translation>تحتاج إلى: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionList</name>
    <message>
        <source>Permissions of this person</source>
        <translation>صلاحيات هذا الشخص</translation>
    </message>
    <message>
        <source>MAY</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>MAY NOT</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>كان مسموحًا</translation>
    </message>
    <message>
        <source>DID NOT HOLD</source>
        <translation>لم يكن مسموحًا</translation>
    </message>
    <message>
        <source>OFFERED</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>NOT OFFERED</source>
        <translation>غير معروض</translation>
    </message>
    <message>
        <source>May: %1</source>
        <translation>مسموح: %1</translation>
    </message>
    <message>
        <source>May not: %1</source>
        <translation>غير مسموح: %1</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>كان مسموحًا: %1</translation>
    </message>
    <message>
        <source>Did not hold: %1</source>
        <translation>لم يكن مسموحًا: %1</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>معروض: %1</translation>
    </message>
    <message>
        <source>Not offered: %1</source>
        <translation>غير معروض: %1</translation>
    </message>
    <message>
        <source>%1 IN “%2”</source>
        <comment>MAY, sub-account</comment>
        <translation>%1 في «%2»</translation>
    </message>
    <message>
        <source>This portal&apos;s list does not name it. It is kept as it is.</source>
        <translation>لا تذكرها قائمة هذه البوابة. تبقى كما هي.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
</context>
<context>
    <name>gatehouse::PermissionTreeModel</name>
    <message>
        <source>Gatehouse does not know this permission of the portal. It is kept as it is.</source>
        <translation>لا يعرف Gatehouse صلاحية البوابة هذه. تبقى كما هي.</translation>
    </message>
    <message>
        <source>“%1” needs it, and that can&apos;t be changed here.</source>
        <translation>تحتاج إليها «%1»، ولا يمكن تغيير ذلك هنا.</translation>
    </message>
    <message>
        <source>It needs “%1”, which can&apos;t be chosen here.</source>
        <translation>تحتاج إلى «%1»، ولا يمكن اختيارها هنا.</translation>
    </message>
    <message>
        <source>Other permissions</source>
        <translation>صلاحيات أخرى</translation>
    </message>
    <message>
        <source>Permissions Gatehouse does not know</source>
        <translation>صلاحيات لا يعرفها Gatehouse</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>المجموعة %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::PlanDrift</name>
    <message>
        <source>All permissions were given since.</source>
        <translation>مُنحت جميع الأذونات منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>All permissions were narrowed to chosen ones since.</source>
        <translation>قُصرت جميع الأذونات على أذونات مختارة منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>Given since: %1.</source>
        <translation>مُنح منذ ذلك الحين: %1.</translation>
    </message>
    <message>
        <source>Taken since: %1.</source>
        <translation>سُحب منذ ذلك الحين: %1.</translation>
    </message>
    <message>
        <source>The end date is another since.</source>
        <translation>تغيّر تاريخ الانتهاء منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>Somebody has changed this since.</source>
        <translation>غيّر أحدهم هذا منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>This was changed so that both do not go together. Look at what is there now and decide anew.</source>
        <translation>تغيّر هذا بحيث لا يجتمع الأمران. انظر إلى ما هو قائم الآن وقرّر من جديد.</translation>
    </message>
    <message>
        <source>Can be applied as it is.</source>
        <translation>يمكن تطبيقه كما هو.</translation>
    </message>
    <message>
        <source>It is so already; there is nothing to do.</source>
        <translation>الأمر كذلك بالفعل؛ لا شيء يُفعل.</translation>
    </message>
    <message>
        <source>This address has access already; there is nothing to do.</source>
        <translation>لهذا العنوان وصول بالفعل؛ لا شيء يُفعل.</translation>
    </message>
    <message>
        <source>Your own changes hold the same; there is nothing to do.</source>
        <translation>تتضمن تغييراتك الشيء نفسه؛ لا شيء يُفعل.</translation>
    </message>
    <message>
        <source>This was applied already.</source>
        <translation>طُبّق هذا من قبل.</translation>
    </message>
    <message>
        <source>This is among your changes already, and will be sent.</source>
        <translation>هذا بين تغييراتك بالفعل وسيُرسل.</translation>
    </message>
    <message>
        <source>This is among your changes already, and needs your attention there.</source>
        <translation>هذا بين تغييراتك بالفعل ويحتاج إلى انتباهك هناك.</translation>
    </message>
    <message>
        <source>“%1” has become “%2” since.</source>
        <comment>a role, another role</comment>
        <translation>أصبح «%1» «%2» منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>This address was invited to something else since. The new invitation takes the place of the open one.</source>
        <translation>دُعي هذا العنوان إلى شيء آخر منذ ذلك الحين. تحل الدعوة الجديدة محل الدعوة المفتوحة.</translation>
    </message>
    <message>
        <source>This person is not in the account.</source>
        <translation>هذا الشخص ليس في الحساب.</translation>
    </message>
    <message>
        <source>The access of this person was removed since.</source>
        <translation>أُزيل وصول هذا الشخص منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>It is too late to give the same access back. Invite the person anew.</source>
        <translation>فات أوان إعادة الوصول نفسه. ادعُ الشخص من جديد.</translation>
    </message>
    <message>
        <source>This invitation is not there.</source>
        <translation>هذه الدعوة غير موجودة.</translation>
    </message>
    <message>
        <source>This invitation was answered, revoked or has expired since.</source>
        <translation>أُجيبت هذه الدعوة أو أُلغيت أو انتهت صلاحيتها منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>This ticket is not there.</source>
        <translation>هذه التذكرة غير موجودة.</translation>
    </message>
    <message>
        <source>It builds on a change of this plan that is not applied.</source>
        <translation>يعتمد هذا على تغيير في هذه الخطة لا يُطبَّق.</translation>
    </message>
    <message>
        <source>This plan was made for another portal.</source>
        <translation>وُضعت هذه الخطة لبوابة أخرى.</translation>
    </message>
    <message>
        <source>You have no access to this account.</source>
        <translation>ليس لك وصول إلى هذا الحساب.</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>لا يحق لك إدارة مستخدمي هذا الحساب.</translation>
    </message>
    <message>
        <source>You may not see the tickets of this account.</source>
        <translation>لا يحق لك رؤية تذاكر هذا الحساب.</translation>
    </message>
    <message>
        <source>The owner holds everything; this can&apos;t be narrowed or removed.</source>
        <translation>يملك المالك كل شيء؛ ولا يمكن تقييد ذلك أو إزالته.</translation>
    </message>
    <message>
        <source>This is you. Nobody changes their own access.</source>
        <translation>هذا أنت. لا أحد يغيّر وصوله بنفسه.</translation>
    </message>
    <message>
        <source>This portal does not invite addresses of this domain.</source>
        <translation>لا تدعو هذه البوابة عناوين هذا النطاق.</translation>
    </message>
    <message>
        <source>The account has no free seat.</source>
        <translation>لا مقعد شاغرًا في الحساب.</translation>
    </message>
    <message>
        <source>You do not hold all permissions, so you can&apos;t give them.</source>
        <translation>لا تملك جميع الأذونات، فلا يمكنك منحها.</translation>
    </message>
    <message>
        <source>You can&apos;t give what you do not hold: %1.</source>
        <translation>لا يمكنك منح ما لا تملكه: %1.</translation>
    </message>
    <message>
        <source>This role can&apos;t hold all permissions.</source>
        <translation>لا يمكن لهذا الدور أن يملك جميع الأذونات.</translation>
    </message>
    <message>
        <source>This role can&apos;t hold: %1.</source>
        <translation>لا يمكن لهذا الدور أن يملك: %1.</translation>
    </message>
    <message>
        <source>This portal does nothing of the kind.</source>
        <translation>لا تقوم هذه البوابة بشيء من هذا القبيل.</translation>
    </message>
    <message>
        <source>The portal does not know these permissions: %1.</source>
        <translation>لا تعرف البوابة هذه الأذونات: %1.</translation>
    </message>
    <message>
        <source>The portal does not know these modules: %1.</source>
        <translation>لا تعرف البوابة هذه الوحدات: %1.</translation>
    </message>
    <message>
        <source>The account does not have these sub-accounts: %1.</source>
        <translation>ليست في الحساب هذه الحسابات الفرعية: %1.</translation>
    </message>
    <message>
        <source>The portal does not know this role: %1.</source>
        <translation>لا تعرف البوابة هذا الدور: %1.</translation>
    </message>
    <message>
        <source>Only the person themselves can do this. It is not applied for anybody else.</source>
        <translation>لا يفعل هذا إلا الشخص نفسه. ولا يُطبَّق نيابة عن غيره.</translation>
    </message>
    <message>
        <source>It builds on something that only the person themselves can do.</source>
        <translation>يعتمد هذا على ما لا يفعله إلا الشخص نفسه.</translation>
    </message>
    <message>
        <source>Only you can do this yourself, so it is not handed on.</source>
        <translation>لا يفعل هذا إلا أنت، فلا يُسلَّم إلى غيرك.</translation>
    </message>
    <message>
        <source>It builds on a change that is not handed on.</source>
        <translation>يعتمد هذا على تغيير لا يُسلَّم.</translation>
    </message>
    <message>
        <source>It is for another portal; a plan is for one.</source>
        <translation>هذا لبوابة أخرى؛ والخطة لبوابة واحدة.</translation>
    </message>
    <message>
        <source>It holds something that a file can&apos;t say: hidden characters, or more than fits.</source>
        <translation>فيه ما لا يمكن لملف أن يحمله: محارف خفية أو أكثر مما يتسع له.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can&apos;t go along with the plan. Attach them again once it is applied.</source>
        <translation>
            <numerusform>لا ملفات تُترك خارج الخطة.</numerusform>
            <numerusform>لا يمكن لملف واحد أن يرافق الخطة. أرفقه مجددًا بعد تطبيقها.</numerusform>
            <numerusform>لا يمكن لملفين أن يرافقا الخطة. أرفقهما مجددًا بعد تطبيقها.</numerusform>
            <numerusform>لا يمكن لـ %Ln ملفات أن ترافق الخطة. أرفقها مجددًا بعد تطبيقها.</numerusform>
            <numerusform>لا يمكن لـ %Ln ملفًا أن ترافق الخطة. أرفقها مجددًا بعد تطبيقها.</numerusform>
            <numerusform>لا يمكن لـ %Ln ملف أن ترافق الخطة. أرفقها مجددًا بعد تطبيقها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this account was fetched to this computer yet. Switch to it once, then open the plan again.</source>
        <translation>لم يُجلب شيء من هذا الحساب إلى هذا الحاسوب بعد. انتقل إليه مرة، ثم افتح الخطة من جديد.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PlanFile</name>
    <message>
        <source>It holds a kind of change that this Gatehouse does not know.</source>
        <translation>فيه نوع من التغييرات لا يعرفه هذا الإصدار من Gatehouse.</translation>
    </message>
    <message>
        <source>Something is missing there.</source>
        <translation>ينقص شيء هناك.</translation>
    </message>
    <message>
        <source>It says something there that no plan says.</source>
        <translation>فيه هناك ما لا تقوله أي خطة.</translation>
    </message>
    <message>
        <source>The same thing stands there twice.</source>
        <translation>الشيء نفسه مكتوب هناك مرتين.</translation>
    </message>
    <message>
        <source>A text there holds characters that can&apos;t be seen or that hide others.</source>
        <translation>يحوي نص هناك محارف لا تُرى أو تُخفي غيرها.</translation>
    </message>
    <message>
        <source>It names something there that the file does not hold.</source>
        <translation>يُذكر هناك شيء لا يحويه الملف.</translation>
    </message>
    <message>
        <source>This is larger than a plan can be. Nothing was changed; hand on a smaller part of it.</source>
        <translation>هذا أكبر مما يمكن أن تكون عليه خطة. لم يتغيّر شيء؛ سلّم جزءًا أصغر منها.</translation>
    </message>
    <message>
        <source>This file is no plan, or not all of it arrived. Nothing was changed; ask for it again.</source>
        <translation>هذا الملف ليس خطة أو لم يصل كاملًا. لم يتغيّر شيء؛ اطلبه مجددًا.</translation>
    </message>
    <message>
        <source>This file is no plan of Gatehouse. Nothing was changed; choose another file.</source>
        <translation>هذا الملف ليس خطة من Gatehouse. لم يتغيّر شيء؛ اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>This plan was made by another version of Gatehouse, which writes plans that this one can&apos;t read. Nothing was changed; update the program to open it.</source>
        <translation>وُضعت هذه الخطة بإصدار آخر من Gatehouse يكتب خططًا لا يقرؤها هذا الإصدار. لم يتغيّر شيء؛ حدّث البرنامج لفتحها.</translation>
    </message>
    <message>
        <source>%1 The plan was not opened and nothing was changed; ask whoever made it for another.</source>
        <comment>what is wrong with a file, as a sentence</comment>
        <translation>%1 لم تُفتح الخطة ولم يتغيّر شيء؛ اطلب غيرها ممن وضعها.</translation>
    </message>
    <message>
        <source>What stands there makes no sense.</source>
        <translation>ما هو مكتوب هناك لا معنى له.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read. Nothing was changed; check that it is there and that you may read it.</source>
        <translation>تتعذر قراءة هذا الملف. لم يتغير شيء؛ تأكد من وجوده ومن أنه يحق لك قراءته.</translation>
    </message>
    <message>
        <source>The file could not be written. What was there before is kept; choose another place, or free some space.</source>
        <translation>تعذرت كتابة الملف. ما كان هناك محفوظ؛ اختر مكانًا آخر أو أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>This is the portal of the plan, and nobody is signed in there on this computer. Add it with Add Portal, then open the plan again.</source>
        <translation>هذه بوابة الخطة، ولا أحد مسجّل الدخول إليها على هذا الحاسوب. أضفها بواسطة «إضافة بوابة»، ثم افتح الخطة من جديد.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PlanStrip</name>
    <message>
        <source>&amp;Review changes before they are sent</source>
        <translation>مراجعة التغييرات قبل إرسالها</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Collect changes here and send them when you apply them, instead of one by one</source>
        <translation>جمع التغييرات هنا وإرسالها عند تطبيقها بدل إرسالها واحدًا واحدًا</translation>
    </message>
    <message>
        <source>Changes applied</source>
        <translation>التغييرات المطبَّقة</translation>
    </message>
    <message>
        <source>Hold back what has not left yet</source>
        <translation>احتجاز ما لم يُرسل بعد</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n applied</source>
        <translation>
            <numerusform>طُبّق %1 من %Ln</numerusform>
            <numerusform>طُبّق %1 من %Ln</numerusform>
            <numerusform>طُبّق %1 من %Ln</numerusform>
            <numerusform>طُبّق %1 من %Ln</numerusform>
            <numerusform>طُبّق %1 من %Ln</numerusform>
            <numerusform>طُبّق %1 من %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>تطبيق %Ln تغيير</numerusform>
            <numerusform>تطبيق تغيير واحد (%Ln)</numerusform>
            <numerusform>تطبيق تغييرين (%Ln)</numerusform>
            <numerusform>تطبيق %Ln تغييرات</numerusform>
            <numerusform>تطبيق %Ln تغييرًا</numerusform>
            <numerusform>تطبيق %Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%Ln موضوعة جانبًا</numerusform>
            <numerusform>%Ln موضوعة جانبًا</numerusform>
            <numerusform>%Ln موضوعة جانبًا</numerusform>
            <numerusform>%Ln موضوعة جانبًا</numerusform>
            <numerusform>%Ln موضوعة جانبًا</numerusform>
            <numerusform>%Ln موضوعة جانبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent until you apply it.</source>
        <translation>لا يُرسل شيء حتى تطبّقه.</translation>
    </message>
    <message>
        <source>What you change will wait here.</source>
        <translation>ما تغيّره ينتظر هنا.</translation>
    </message>
    <message>
        <source>Set Re&amp;fused Aside</source>
        <translation>تنحية المرفوض</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Take the tick off each change that the portal would refuse</source>
        <translation>إزالة العلامة عن كل تغيير سترفضه البوابة</translation>
    </message>
    <message>
        <source>Ask the portal what it would do with each change; nothing is done</source>
        <translation>سؤال البوابة عمّا ستفعله بكل تغيير؛ لا يُنفَّذ شيء</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>جارٍ سؤال البوابة…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n checked</source>
        <translation>
            <numerusform>فُحص %1 من %Ln</numerusform>
            <numerusform>فُحص %1 من %Ln</numerusform>
            <numerusform>فُحص %1 من %Ln</numerusform>
            <numerusform>فُحص %1 من %Ln</numerusform>
            <numerusform>فُحص %1 من %Ln</numerusform>
            <numerusform>فُحص %1 من %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused</source>
        <translation>
            <numerusform>%Ln سيُرفض</numerusform>
            <numerusform>%Ln سيُرفض</numerusform>
            <numerusform>%Ln سيُرفضان</numerusform>
            <numerusform>%Ln ستُرفض</numerusform>
            <numerusform>%Ln ستُرفض</numerusform>
            <numerusform>%Ln ستُرفض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be done</source>
        <translation>
            <numerusform>%Ln سيُنفَّذ</numerusform>
            <numerusform>%Ln سيُنفَّذ</numerusform>
            <numerusform>%Ln سيُنفَّذان</numerusform>
            <numerusform>%Ln ستُنفَّذ</numerusform>
            <numerusform>%Ln ستُنفَّذ</numerusform>
            <numerusform>%Ln ستُنفَّذ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a verdict</source>
        <translation>
            <numerusform>%Ln بلا حكم</numerusform>
            <numerusform>%Ln بلا حكم</numerusform>
            <numerusform>%Ln بلا حكم</numerusform>
            <numerusform>%Ln بلا حكم</numerusform>
            <numerusform>%Ln بلا حكم</numerusform>
            <numerusform>%Ln بلا حكم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ReceivedInvitationModel</name>
    <message>
        <source>%1, only %2</source>
        <comment>how much, where</comment>
        <translation>%1، في %2 فقط</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>تنتهي صلاحيتها في %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>الداعي</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>تنتهي الصلاحية</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReceivedPanel</name>
    <message>
        <source>Invitations you received</source>
        <translation>الدعوات المستلمة</translation>
    </message>
    <message>
        <source>Choose an invitation first.</source>
        <translation>اختر دعوة أولًا.</translation>
    </message>
    <message>
        <source>Your answer is under way. To take it back, use Undo in Changes.</source>
        <translation>جوابك في الطريق. للعدول عنه استخدم «تراجع» في التغييرات.</translation>
    </message>
    <message>
        <source>This invitation is over.</source>
        <translation>انتهى أمر هذه الدعوة.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RedirectListener</name>
    <message>
        <source>This request is not part of signing in to Gatehouse.</source>
        <translation>هذا الطلب ليس جزءًا من تسجيل الدخول إلى Gatehouse.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>لا شيء هنا.</translation>
    </message>
    <message>
        <source>You can close this window and return to Gatehouse.</source>
        <translation>يمكنك إغلاق هذه النافذة والعودة إلى Gatehouse.</translation>
    </message>
    <message>
        <source>You were not signed in. Close this window; Gatehouse says why.</source>
        <translation>لم يُسجَّل دخولك. أغلق هذه النافذة؛ يذكر Gatehouse السبب.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReplyBox</name>
    <message>
        <source>Send the reply (Ctrl+Enter)</source>
        <translation>إرسال الرد (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send Reply</source>
        <translation>إرسال الرد</translation>
    </message>
    <message>
        <source>%1 for %2, your own account</source>
        <comment>“Reply” for an account</comment>
        <translation>%1 من حسابك أنت، %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>“Reply” for an account</comment>
        <translation>%1 نيابةً عن %2</translation>
    </message>
    <message>
        <source>%1 as %2 for %3</source>
        <comment>“Reply” as a person for an account</comment>
        <translation>%1 باسم %2 نيابةً عن %3</translation>
    </message>
    <message>
        <source>%1 of %2 characters: too long for this portal.</source>
        <translation>عدد الأحرف %1 من %2: أطول مما تقبله هذه البوابة.</translation>
    </message>
    <message>
        <source>This ticket is closed. A reply opens it again.</source>
        <translation>هذه التذكرة مغلقة. يعيد الرد فتحها.</translation>
    </message>
    <message>
        <source>Sent after a few seconds; until then it can be taken back.</source>
        <translation>يُرسل بعد ثوانٍ قليلة؛ ويمكن التراجع عنه حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Write a few words to go with the files.</source>
        <translation>اكتب بضع كلمات ترافق الملفات.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RowTable</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScopedPermissionModel</name>
    <message>
        <source>Whole account</source>
        <translation>الحساب كله</translation>
    </message>
    <message>
        <source>This can&apos;t be limited to a sub-account.</source>
        <translation>لا يمكن قصر هذا على حساب فرعي.</translation>
    </message>
    <message>
        <source>Held in all sub-accounts. Take it away there first.</source>
        <translation>مملوكة في جميع الحسابات الفرعية. اسحبها هناك أولًا.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a module, a permission</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Module %1</source>
        <translation>الوحدة %1</translation>
    </message>
    <message>
        <source>Held in some sub-accounts only</source>
        <translation>مملوكة في بعض الحسابات الفرعية فقط</translation>
    </message>
</context>
<context>
    <name>gatehouse::Scopes</name>
    <message>
        <source>only %1</source>
        <comment>a sub-account</comment>
        <translation>في %1 فقط</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a module, a permission</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Before: %1. After: %2, including what the portal adds later.</source>
        <translation>قبل: %1. بعد: %2، بما فيه ما تضيفه البوابة لاحقًا.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>قبل: %1. بعد: %2.</translation>
    </message>
    <message>
        <source>Gains: %1.</source>
        <translation>يكسب: %1.</translation>
    </message>
    <message>
        <source>Loses: %1.</source>
        <translation>يفقد: %1.</translation>
    </message>
    <message>
        <source>Ends after %1.</source>
        <translation>ينتهي بعد %1.</translation>
    </message>
    <message>
        <source>Has no end.</source>
        <translation>لا نهاية له.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a module, only a sub-account</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Everything, and whatever the portal adds later.</source>
        <translation>كل شيء، وما تضيفه البوابة لاحقًا.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>واحدة أخرى</numerusform>
            <numerusform>اثنتان أخريان</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything, also what the portal adds later, but not %1.</source>
        <translation>كل شيء، وما تضيفه البوابة لاحقًا، ما عدا %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SeatWords</name>
    <message numerus="yes">
        <source>%n seat(s) used</source>
        <translation>
            <numerusform>لا مقاعد مستخدمة</numerusform>
            <numerusform>مقعد واحد مستخدم</numerusform>
            <numerusform>مقعدان مستخدمان</numerusform>
            <numerusform>%Ln مقاعد مستخدمة</numerusform>
            <numerusform>%Ln مقعدًا مستخدمًا</numerusform>
            <numerusform>%Ln مقعد مستخدم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 seats used</source>
        <translation>المقاعد المستخدمة: %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n seats of this account are taken. Remove somebody, or revoke a pending invitation, to free one.</source>
        <translation>
            <numerusform>ليس لهذا الحساب مقاعد.</numerusform>
            <numerusform>المقعد الوحيد في هذا الحساب مشغول. أزل شخصًا أو ألغِ دعوة قيد الانتظار لإخلائه.</numerusform>
            <numerusform>مقعدا هذا الحساب مشغولان. أزل شخصًا أو ألغِ دعوة قيد الانتظار لإخلاء أحدهما.</numerusform>
            <numerusform>مقاعد هذا الحساب كلها مشغولة، وعددها %Ln. أزل شخصًا أو ألغِ دعوة قيد الانتظار لإخلاء أحدها.</numerusform>
            <numerusform>مقاعد هذا الحساب كلها مشغولة، وعددها %Ln. أزل شخصًا أو ألغِ دعوة قيد الانتظار لإخلاء أحدها.</numerusform>
            <numerusform>مقاعد هذا الحساب كلها مشغولة، وعددها %Ln. أزل شخصًا أو ألغِ دعوة قيد الانتظار لإخلاء أحدها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>SUPPORT</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>OVERSIGHT</source>
        <translation>الإشراف</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>On the portal: %1</source>
        <translation>على البوابة: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::States</name>
    <message>
        <source>Waiting</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>معطَّل</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>مُزال</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>تعذّر التسليم</translation>
    </message>
    <message>
        <source>Mail delayed</source>
        <translation>تأخر البريد</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية الصلاحية</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Sent anew</source>
        <translation>أُعيد إرسالها</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى انتباهك</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع عنه</translation>
    </message>
    <message>
        <source>The portal no longer shows you the people of this account. Ask its owner, or an administrator, if that is a surprise.</source>
        <translation>لم تعد البوابة تعرض لك أشخاص هذا الحساب. اسأل مالكه أو أحد مسؤوليه إن فاجأك ذلك.</translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>لم يُجلب شيء بعد</translation>
    </message>
    <message>
        <source>Updating · %1 so far</source>
        <translation>جارٍ التحديث · %1 حتى الآن</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>جارٍ التحديث</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>Up to date · %1</source>
        <translation>محدَّث · %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Offline · known %1</source>
        <translation>غير متصل · آخر تحديث %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>لم يُسجَّل الدخول</translation>
    </message>
    <message>
        <source>Signed out · known %1</source>
        <translation>لم يُسجَّل الدخول · آخر تحديث %1</translation>
    </message>
    <message>
        <source>Not updated</source>
        <translation>غير محدَّث</translation>
    </message>
    <message>
        <source>Not updated · known %1</source>
        <translation>غير محدَّث · آخر تحديث %1</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>موضوع جانبًا</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>غير مطبَّق</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>تم الفحص</translation>
    </message>
    <message>
        <source>Would be refused</source>
        <translation>سيُرفض</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>لا حكم</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>لا شيء يُفعل</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) waiting, kept when you quit</source>
        <translation>
            <numerusform>لا تغييرات بالانتظار</numerusform>
            <numerusform>تغيير واحد بالانتظار، يُحفظ عند الإنهاء</numerusform>
            <numerusform>تغييران بالانتظار، يُحفظان عند الإنهاء</numerusform>
            <numerusform>%Ln تغييرات بالانتظار، تُحفظ عند الإنهاء</numerusform>
            <numerusform>%Ln تغييرًا بالانتظار، تُحفظ عند الإنهاء</numerusform>
            <numerusform>%Ln تغيير بالانتظار، تُحفظ عند الإنهاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>لا تغييرات بالانتظار</numerusform>
            <numerusform>تغيير واحد بالانتظار</numerusform>
            <numerusform>تغييران بالانتظار</numerusform>
            <numerusform>%Ln تغييرات بالانتظار</numerusform>
            <numerusform>%Ln تغييرًا بالانتظار</numerusform>
            <numerusform>%Ln تغيير بالانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 باسم %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::Term</name>
    <message>
        <source>Invite New User</source>
        <translation>دعوة مستخدم جديد</translation>
    </message>
    <message>
        <source>Send Invite</source>
        <translation>إرسال الدعوة</translation>
    </message>
    <message>
        <source>All Permissions</source>
        <translation>جميع الصلاحيات</translation>
    </message>
    <message>
        <source>Choose Permissions</source>
        <translation>اختيار الصلاحيات</translation>
    </message>
    <message>
        <source>Manage Permissions</source>
        <translation>إدارة الصلاحيات</translation>
    </message>
    <message>
        <source>Remove Access</source>
        <translation>إزالة الوصول</translation>
    </message>
    <message>
        <source>Switch Account</source>
        <translation>تبديل الحساب</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Accept Invitation</source>
        <translation>قبول الدعوة</translation>
    </message>
    <message>
        <source>Decline Invitation</source>
        <translation>رفض الدعوة</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>Active Users</source>
        <translation>المستخدمون النشطون</translation>
    </message>
    <message>
        <source>Invited Users</source>
        <translation>المستخدمون المدعوون</translation>
    </message>
    <message>
        <source>Resend Invite</source>
        <translation>إعادة إرسال الدعوة</translation>
    </message>
    <message>
        <source>Revoke Invite</source>
        <translation>إلغاء الدعوة</translation>
    </message>
    <message>
        <source>User Management</source>
        <translation>إدارة المستخدمين</translation>
    </message>
    <message>
        <source>Change Role</source>
        <translation>تغيير الدور</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>إعادة التفعيل</translation>
    </message>
    <message>
        <source>Deactivated Users</source>
        <translation>المستخدمون المعطَّلون</translation>
    </message>
    <message>
        <source>Removed Users</source>
        <translation>المستخدمون المُزالون</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Full Name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Invite Again</source>
        <translation>الدعوة مجددًا</translation>
    </message>
    <message>
        <source>Leave Account</source>
        <translation>مغادرة الحساب</translation>
    </message>
    <message>
        <source>Received Invitations</source>
        <translation>الدعوات المستلمة</translation>
    </message>
    <message>
        <source>Restore Access</source>
        <translation>استعادة الوصول</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>Sub-accounts</source>
        <translation>الحسابات الفرعية</translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation>الحساب الفرعي</translation>
    </message>
    <message>
        <source>Transfer Ownership</source>
        <translation>نقل الملكية</translation>
    </message>
    <message>
        <source>Open Ticket</source>
        <translation>فتح تذكرة</translation>
    </message>
    <message>
        <source>Close Ticket</source>
        <translation>إغلاق التذكرة</translation>
    </message>
    <message>
        <source>Reopen Ticket</source>
        <translation>إعادة فتح التذكرة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
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
        <translation>لم تصل هذه التذكرة إلى البوابة بعد.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketTableModel</name>
    <message>
        <source>not sent yet</source>
        <translation>لم تُرسل بعد</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, last message %5</source>
        <translation>%1، %2، %3، %4، آخر رسالة %5</translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>غير مقروءة: %1</translation>
    </message>
    <message>
        <source>Last message by %1, %2</source>
        <translation>آخر رسالة من %1، %2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation>آخر رد</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketWishesPanel</name>
    <message>
        <source>Replies to tickets by e-mail</source>
        <translation>الردود على التذاكر بالبريد الإلكتروني</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>يرى</translation>
    </message>
    <message>
        <source>Which tickets this person sees</source>
        <translation>التذاكر التي يراها هذا الشخص</translation>
    </message>
    <message>
        <source>the tickets they opened</source>
        <translation>التذاكر التي فتحها</translation>
    </message>
    <message>
        <source>all tickets of the account</source>
        <translation>جميع تذاكر الحساب</translation>
    </message>
    <message>
        <source>You may not manage the people of this account.</source>
        <translation>لا يحق لك إدارة مستخدمي هذا الحساب.</translation>
    </message>
    <message>
        <source>This is you. Nobody changes their own access.</source>
        <translation>هذا أنت. لا أحد يغيّر وصوله بنفسه.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TicketsPage</name>
    <message>
        <source>Choose a ticket to read it.</source>
        <translation>اختر تذكرة لقراءتها.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>هذا الحساب</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>جميع الحسابات</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>segment and its count</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>المغلقة</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>واحدة غير مقروءة</numerusform>
            <numerusform>اثنتان غير مقروءتين</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>No account of yours lets you open tickets.</source>
        <translation>لا يسمح لك أي من حساباتك بفتح تذاكر.</translation>
    </message>
    <message>
        <source>No ticket here matches “%1”.</source>
        <translation>لا توجد هنا تذكرة تطابق «%1».</translation>
    </message>
    <message>
        <source>There are no closed tickets.</source>
        <translation>لا توجد تذاكر مغلقة.</translation>
    </message>
    <message>
        <source>No ticket is open in any account.</source>
        <translation>لا توجد تذكرة مفتوحة في أي حساب.</translation>
    </message>
    <message>
        <source>No ticket is open in %1.</source>
        <translation>لا توجد تذكرة مفتوحة في %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Times</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TopBar</name>
    <message>
        <source>Search people, invitations, tickets (Ctrl+F)</source>
        <translation>البحث عن أشخاص ودعوات وتذاكر (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search people, invitations and tickets</source>
        <translation>البحث عن أشخاص ودعوات وتذاكر</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>%1 (Ctrl+N)</source>
        <translation>%1 (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>gatehouse::TransferNotices</name>
    <message>
        <source>%1 offers you the ownership of “%2”. Nothing changes until you accept; %3.</source>
        <comment>person, account, time left</comment>
        <translation>يعرض عليك %1 ملكية «%2». لا يتغيّر شيء حتى تقبل؛ %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You offer “%1” to %2.</source>
        <comment>account, person</comment>
        <translation>أنت تعرض «%1» على %2.</translation>
    </message>
    <message>
        <source>You have offered “%1” to %2, who has not answered yet; %3.</source>
        <comment>account, person, time left</comment>
        <translation>عرضت «%1» على %2 ولم يجب بعد؛ %3.</translation>
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
        <translation>نقل الملكية</translation>
    </message>
    <message>
        <source>Offer Ownership</source>
        <translation>عرض الملكية</translation>
    </message>
    <message>
        <source>%1 is asked by e-mail, and in Gatehouse, to become the owner of “%2”. Until they confirm, nothing changes, and you can take the offer back.</source>
        <translation>يُطلب من %1 بالبريد الإلكتروني وفي Gatehouse أن يصبح مالك «%2». وإلى أن يؤكد، لا يتغيّر شيء ويمكنك سحب العرض.</translation>
    </message>
    <message>
        <source>Once they have confirmed, they hold everything and nobody can narrow that. You stay a member with all permissions, and only they can give the account back to you.</source>
        <translation>بعد تأكيده يملك كل شيء ولا يستطيع أحد تقييد ذلك. تبقى أنت عضوًا بجميع الصلاحيات، ولا يستطيع إعادة الحساب إليك سواه.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrialWords</name>
    <message>
        <source>The portal would do this now.</source>
        <translation>ستنفّذ البوابة هذا الآن.</translation>
    </message>
    <message>
        <source>The portal would refuse this. %1</source>
        <comment>%1: why, a sentence</comment>
        <translation>سترفض البوابة هذا. %1</translation>
    </message>
    <message>
        <source>It builds on something that is not at the portal yet, so the portal can&apos;t say now.</source>
        <translation>يعتمد على شيء لم يصل إلى البوابة بعد، لذلك لا تستطيع البوابة أن تقول الآن.</translation>
    </message>
    <message>
        <source>The portal gave no verdict on this. %1</source>
        <comment>%1: why, a sentence</comment>
        <translation>لم تُعطِ البوابة حكمًا في هذا. %1</translation>
    </message>
    <message>
        <source>This is so already: there is nothing left to do.</source>
        <translation>هذا حاصل من قبل: لم يبقَ ما يُفعل.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 with access to “%2”</source>
        <comment>number, sub-account</comment>
        <translation>%1 ممن لديهم وصول إلى «%2»</translation>
    </message>
    <message>
        <source>The people of this account have not been fetched yet.</source>
        <translation>لم يُجلب أشخاص هذا الحساب بعد.</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Nobody in this list has access to “%1”.</source>
        <translation>لا أحد في هذه القائمة لديه وصول إلى «%1».</translation>
    </message>
    <message>
        <source>Nobody is deactivated.</source>
        <translation>لا أحد معطَّل.</translation>
    </message>
    <message>
        <source>Nobody was removed lately.</source>
        <translation>لم يُزل أحد مؤخرًا.</translation>
    </message>
    <message>
        <source>Nobody but you has access to this account.</source>
        <translation>لا أحد سواك لديه وصول إلى هذا الحساب.</translation>
    </message>
    <message>
        <source>Who has access to this account is shown to those who may manage its users. Ask its owner if you need to.</source>
        <translation>لا يظهر من لديه وصول إلى هذا الحساب إلا لمن يحق له إدارة مستخدميه. اسأل مالكه إن احتجت إلى ذلك.</translation>
    </message>
    <message>
        <source>You are: %1.</source>
        <translation>دورك: %1.</translation>
    </message>
    <message>
        <source>Choose somebody to see what they may do.</source>
        <translation>اختر شخصًا لترى ما يُسمح له به.</translation>
    </message>
    <message>
        <source>Nobody is listed here.</source>
        <translation>لا أحد مدرج هنا.</translation>
    </message>
    <message>
        <source>You may: %1.</source>
        <translation>صلاحياتك: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Has not signed in yet</source>
        <translation>لم يسجّل الدخول بعد</translation>
    </message>
    <message>
        <source>Copy E-Mail Address</source>
        <translation>نسخ عنوان البريد الإلكتروني</translation>
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
        <translation>اعرف من لديه وصول إلى حساباتك، وقرّر من يُسمح له بالدخول.</translation>
    </message>
    <message>
        <source>Add Portal…</source>
        <translation>إضافة بوابة…</translation>
    </message>
    <message>
        <source>Try the Sample</source>
        <translation>تجربة البوابة النموذجية</translation>
    </message>
    <message>
        <source>Starting the sample</source>
        <translation>جارٍ تشغيل البوابة النموذجية</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The sample starts a small portal on this computer. Nothing leaves it.</source>
        <translation>البوابة النموذجية بوابة صغيرة تُشغَّل على هذا الحاسوب. لا يغادره شيء.</translation>
    </message>
    <message>
        <source>Starting the sample portal</source>
        <translation>جارٍ تشغيل البوابة النموذجية</translation>
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
        <translation>%1 نيابةً عن %2 – Gatehouse</translation>
    </message>
    <message>
        <source>&amp;Update Now</source>
        <translation>تحديث الآ&amp;ن</translation>
    </message>
    <message>
        <source>Add &amp;Portal…</source>
        <translation>&amp;إضافة بوابة…</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>مظهر النافذ&amp;ة</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Notify of Support&apos;s &amp;Replies</source>
        <translation>الإعلام بر&amp;دود الدعم</translation>
    </message>
    <message>
        <source>&amp;Sign Out</source>
        <translation>تسجيل الخرو&amp;ج</translation>
    </message>
    <message>
        <source>Sign Out and &amp;Delete Local Data…</source>
        <translation>تسجيل الخروج &amp;وحذف البيانات المحلية…</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>حو&amp;ل Gatehouse</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنها&amp;ء</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>كألوان النظا&amp;م</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ألوا&amp;ن فاتحة</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ألوان &amp;داكنة</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out and delete what this computer holds of the account?</source>
        <translation>هل تريد تسجيل الخروج وحذف ما يحتفظ به هذا الحاسوب من الحساب؟</translation>
    </message>
    <message>
        <source>The portal keeps everything; it is fetched again when you sign in.</source>
        <translation>تحتفظ البوابة بكل شيء؛ ويُجلب من جديد عند تسجيل دخولك.</translation>
    </message>
    <message>
        <source>Sign Out and Delete</source>
        <translation>تسجيل الخروج والحذف</translation>
    </message>
    <message>
        <source>About Gatehouse</source>
        <translation>حول Gatehouse</translation>
    </message>
    <message>
        <source>Gatehouse %1</source>
        <translation>Gatehouse %1</translation>
    </message>
    <message>
        <source>A console for the people who decide who gets in. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>وحدة تحكم لمن يقررون من يُسمح له بالدخول. برنامج حر برخصة غنو العمومية العامة (GNU GPL)، الإصدار 3 أو ما بعده.</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <comment>language</comment>
        <translation>كلغة النظا&amp;م</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>S&amp;ign In…</source>
        <translation>تسجيل الدخول…</translation>
    </message>
    <message>
        <source>&amp;Open a Plan…</source>
        <translation>فتح خطة…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Changes as a Plan…</source>
        <translation>حفظ التغييرات خطةً…</translation>
    </message>
</context>
</TS>
