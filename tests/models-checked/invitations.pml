// SPDX-License-Identifier: GPL-3.0-or-later
// An invitation from its first mail to its end: invited, sent again, revoked, expired, accepted by a link that several
// people may hold, or inside. README.md says what stands for what.

#define ISSUES 3             /* the first mail and two more */
#define LIFETIME 2           /* of a link, in ticks of the portal's clock */
#define LAST_TICK 6

mtype = { pending, accepted, declined, revoked };

/* The portal's disk. */
mtype resolution = pending;
byte issue = 1;
byte expiresAt = LIFETIME;
byte memberships;
/* Clocks. The client's may go wrong by what it likes. */
byte now;
byte clientNow;

/* What the model itself remembers, to hold the portal against. */
bool dead[ISSUES + 1];       /* a newer mail has left */
byte until[ISSUES + 1];      /* as the mail of that issue said */
bool toldRevoked;            /* the inviter has read that it is revoked */
bool toldDeclined;

#ifdef OLD_LINKS_LIVE
#define IS_CURRENT(link) true
#else
#define IS_CURRENT(link) (link == issue)
#endif
#ifdef LOCAL_CLOCK
#define CLOCK clientNow
#else
#define CLOCK now
#endif
#define IS_OPEN (resolution == pending && CLOCK < expiresAt)

/* What must be true whenever somebody becomes a member by that link; 0: inside, without one. */
inline enter(link)
{
    assert(memberships == 0);
    assert(!toldRevoked && !toldDeclined);
    assert(resolution != revoked);
    assert(link == 0 || !dead[link]);
    assert(now < until[(link == 0 -> issue : link)]);
    memberships++;
    resolution = accepted
}

/* Whoever holds the mails: the invited person in two tabs, or somebody they were passed on to. The page is looked at
   first and answered later; the answer may be doubled on its way. */
proctype Guest()
{
    byte link;
    bool sawOpen;
end:
    do
    :: atomic { link == 0 -> select(link : 1 .. ISSUES);
        if :: link <= issue :: else -> link = 0 fi }
    :: atomic { link > 0 -> sawOpen = (IS_CURRENT(link) && IS_OPEN) }
    :: atomic { link > 0 && sawOpen ->
        /* One transaction: looked at again, and done. */
        if
#ifdef CHECK_THEN_ACT
        :: true -> enter(link)
#elif defined(ACCEPT_TWICE)
        :: IS_CURRENT(link) && CLOCK < expiresAt && resolution != revoked && resolution != declined -> enter(link)
#else
        :: IS_CURRENT(link) && IS_OPEN -> enter(link)
#endif
        :: else              /* 410, in words */
        fi }
    :: atomic { link > 0 && sawOpen && IS_CURRENT(link) && IS_OPEN -> resolution = declined; toldDeclined = true }
    :: atomic { link > 0 -> link = 0; sawOpen = false }
    od
}

/* The invited person, signed in: without a link, after looking at the list. */
proctype Inside()
{
end:
    do
    :: atomic { IS_OPEN -> enter(0) }
    od
}

/* Who invited: sends again and revokes, from a list that may be old. Each is one transaction of the portal, which looks
   for itself. */
proctype Inviter()
{
end:
    do
    :: atomic { issue < ISSUES && (resolution == pending
#ifdef RESEND_REVIVES
            || resolution == revoked
#endif
            ) ->
        dead[issue] = true;
        issue++;
        expiresAt = now + LIFETIME; until[issue] = expiresAt;
        resolution = pending }
    :: atomic { resolution == pending -> resolution = revoked }
    /* The answer to the revocation is read, some time later or never. */
    :: atomic { resolution == revoked && !toldRevoked -> toldRevoked = true }
    od
}

proctype Clocks()
{
end:
    do
    :: atomic { now < LAST_TICK -> now++ }
    :: atomic { clientNow < LAST_TICK -> clientNow++ }
    :: atomic { clientNow > 0 -> clientNow-- }
    od
}

init { atomic { until[1] = LIFETIME; run Guest(); run Guest(); run Inside(); run Inviter(); run Clocks() } }

/* Somebody enters, once, or nobody ever does; what is over stays over. */
ltl ends { ([] ((memberships == 1) -> [] (resolution == accepted && memberships == 1)))
    && ([] (toldRevoked -> [] (memberships == 0))) && ([] ((resolution == declined) -> [] (memberships == 0))) }
