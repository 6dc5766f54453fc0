// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_sentence.h"

#include "models/plan/plan_file_problem.h"
#include "models/tickets/attachment_words.h"

#include <QCoreApplication>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorSentence)
};

/// The portal's own sentence when it sent one, else ours; then what to do.
QString portalSays(const Error &error, const QString &otherwise, const QString &advice)
{
    const QString title = error.title.simplified();
    if (title.isEmpty())
        return otherwise + u' ' + advice;
    const bool isEnded = title.endsWith(u'.') || title.endsWith(u'!') || title.endsWith(u'?');
    return title + (isEnded ? u" "_s : u". "_s) + advice;
}

QString ofSample(const Error &error)
{
    if (error.title.isEmpty())
        return Words::tr("The sample portal did not start. Nothing of yours was touched; try again.");
    return Words::tr("The sample portal did not start. It says: %1").arg(error.title.simplified());
}

QString fromPortal(const Error &error)
{
    if (error.problem == sampleProblem)
        return ofSample(error);
    if (error.code == Error::Code::Forbidden)
        return portalSays(error, Words::tr("The portal does not allow this with your permissions."),
            Words::tr("Nothing was changed; ask an administrator of the account."));
    if (error.code == Error::Code::NotFound)
        return portalSays(error, Words::tr("The portal no longer has this, or no longer shows it to you."),
            Words::tr("Nothing was changed; the list is brought up to date."));
    if (error.code == Error::Code::Gone && error.problem == alreadyGoneProblem)
        return Words::tr("Somebody else had done this already. Nothing is left to do.");
    if (error.code == Error::Code::Gone)
        return portalSays(error, Words::tr("This is over: used, expired or revoked."),
            Words::tr("Nothing was changed; look at how it stands now."));
    if (error.code == Error::Code::Clash && error.problem == setBackProblem)
        return Words::tr("The portal had done this, and was set back to an older state since. Your edit is kept; look "
                         "at what is there now, and try again what is missing.");
    if (error.code == Error::Code::Clash && error.problem == ownChangeProblem)
        return Words::tr("You changed this yourself meanwhile, and both do not go together. Your edit is kept; look at "
                         "what is there now and decide.");
    if (error.code == Error::Code::Clash)
        return portalSays(error, Words::tr("Somebody else changed this meanwhile."),
            Words::tr("Your edit is kept; look at what is there now and decide."));
    return portalSays(error, Words::tr("The portal refused this."),
        Words::tr("Nothing was changed; in Changes it can be tried again or discarded."));
}

QString sentenceAlone(const Error &error)
{
    switch (error.code) {
    case Error::Code::Cancelled:
        return Words::tr("This was stopped before it was done. Nothing is lost; start it again when you like.");
    case Error::Code::Offline:
        return Words::tr("The portal can't be reached. Everything stays readable, and your changes are kept and sent "
                         "when the connection is back.");
    case Error::Code::TimedOut:
        return Words::tr("The portal did not answer in time. Your changes are kept and tried again.");
    case Error::Code::CertificateRejected:
        return Words::tr("The portal could not prove who it is: its certificate is not trusted. Nothing was sent; "
                         "check the address, or tell the portal's operator.");
    case Error::Code::NotEncrypted:
        return Words::tr("No secure connection could be made with what answers at this address; it may not speak "
                         "https. Nothing was sent; check the address and its port, or tell the portal's operator.");
    case Error::Code::NotAPortal:
        return Words::tr("There is no Gatehouse portal at this address. Nothing was stored; check the address.");
    case Error::Code::OutsideContract:
        return Words::tr("The portal's answer could not be understood. What you have is kept; if you are on a guest "
                         "network, sign in to it first, otherwise tell the portal's operator.");
    case Error::Code::SignInNeeded:
        return Words::tr("Your session at the portal has ended. Everything is kept; sign in again to go on.");
    case Error::Code::Forbidden:
    case Error::Code::NotFound:
    case Error::Code::Gone:
    case Error::Code::Clash:
    case Error::Code::Refused:
        return fromPortal(error);
    case Error::Code::RateLimited:
        return Words::tr("The portal asks for a pause. Your changes are kept and sent a little later.");
    case Error::Code::PortalBusy:
        return Words::tr("The portal has trouble of its own right now. Your changes are kept and tried again.");
    case Error::Code::ResyncNeeded:
        return Words::tr("The portal asks for a fresh start of the list. It is fetched again; your changes are kept.");
    case Error::Code::ProgramTooOld:
        return Words::tr("The portal needs a newer Gatehouse. Everything stays readable and your changes are kept; "
                         "update the program to go on.");
    case Error::Code::StoreFailed:
        return Words::tr("The store on this computer could not be read or written. What was there is kept; check the "
                         "disk and start Gatehouse again.");
    case Error::Code::StoreFull:
        return Words::tr("The disk is full, so this could not be kept. What was there before is kept; free some space "
                         "and try again.");
    case Error::Code::StoreNewer:
        return Words::tr("The store on this computer was written by a newer Gatehouse. It was left untouched; update "
                         "the program to open it.");
    case Error::Code::KeyStoreMissing:
        return Words::tr("The key store does not answer. Everything is kept; start it, or sign in again, to go on.");
    case Error::Code::KeyStoreLocked:
        return Words::tr("The key store is locked. Everything is kept; unlock it to go on.");
    case Error::Code::BadInput:
        if (error.problem == fileLostProblem)
            return Words::tr("What was in this file is no longer on this computer. Take the message back to write on "
                             "it, and attach the file again.");
        if (const QString ofPlan = planFileSentence(error.problem); !ofPlan.isEmpty())
            return ofPlan;
        return Words::tr("This can't be used as it is. Nothing was changed; correct it and try again.");
    }
    return {};
}

} // namespace

QString sentence(const Error &error)
{
    return error.about.isEmpty()
        ? sentenceAlone(error)
        : Words::tr("“%1”: %2", "a file, what is wrong").arg(error.about, sentenceAlone(error));
}

} // namespace gatehouse
