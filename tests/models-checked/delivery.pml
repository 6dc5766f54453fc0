// SPDX-License-Identifier: GPL-3.0-or-later
// Plan, key, acknowledgement: two changes, the second built on the first, from staged to settled, while the network
// loses, doubles and delays, client and portal crash, and kept answers are forgotten. README.md says what stands for what.

#define CHANGES 2
#define KEYS 2               /* of a change: its id, and a fresh one after a definite no */
#define SLOTS 4              /* CHANGES * KEYS; slot = change * KEYS + key */
#define COPIES 2             /* of one request, and of one answer, under way at once */

#ifndef LOSSES
#define LOSSES 1
#endif
#ifndef DOUBLINGS
#define DOUBLINGS 1
#endif
#ifndef CRASHES
#define CRASHES 1
#endif

mtype = { staged, sending, acknowledged, attention, doubt, takenBack, discarded };
mtype = { nothing, yes, no, gone };

/* The client's disk. */
mtype state[CHANGES] = staged;
byte key[CHANGES];
bool tried[CHANGES];         /* a request of this key may have left */
byte sequence[SLOTS];        /* rising number of each key, for Gatehouse-Client */
byte nextSequence = CHANGES + 1;
/* The client's memory: an answer in its hand that is not written yet. */
mtype held = nothing;
byte heldSlot;
#ifdef SEND_BEFORE_MARK
byte unmarked;               /* change + 1 that was sent and is not marked yet */
#endif

/* The network: copies under way, in no order. */
byte asked[SLOTS];
byte saidYes[SLOTS];
byte saidNo[SLOTS];
byte saidGone[SLOTS];

/* The portal's disk. */
mtype kept[SLOTS] = nothing;
byte effects[CHANGES];
byte mark;                   /* highest sequence number whose kept answer was forgotten */

/* What may go wrong, so often. */
byte losses = LOSSES;
byte doublings = DOUBLINGS;
byte crashes = CRASHES;
byte busy = 1;
byte prunings = 1;

#define CHANGE_OF(slot) (slot / KEYS)
#define SLOT(change) (change * KEYS + key[change])
#define UNSENT(change) (state[change] == staged && !tried[change])
#define SETTLED(change) (state[change] != staged && state[change] != sending)
#define BLOCKED (state[0] == attention || state[0] == doubt)

/* Whatever the person gave up never happens, now or later; what is told as done was done, once. */
inline invariants()
{
    assert(effects[0] <= 1 && effects[1] <= 1);
    assert(effects[1] == 0 || effects[0] == 1);
    assert(state[0] != takenBack || effects[0] == 0);
    assert(state[1] != takenBack || effects[1] == 0);
    assert(state[0] != discarded || effects[0] == 0);
    assert(state[1] != discarded || effects[1] == 0);
    assert(state[0] != attention || effects[0] == 0);
    assert(state[1] != attention || effects[1] == 0);
    assert(state[0] != acknowledged || effects[0] == 1);
    assert(state[1] != acknowledged || effects[1] == 1);
}

#define MAY_SEND(change) (SILENT(change) && asked[SLOT(change)] < COPIES)
/* Nothing is there to be read for that key, so a deadline may pass. */
#define SILENT(change) (saidYes[SLOT(change)] + saidNo[SLOT(change)] + saidGone[SLOT(change)] == 0 && held == nothing)

inline send(change)
{
    asked[SLOT(change)]++;
}

#define HEAR(slot) \
    :: atomic { held == nothing && saidYes[slot] > 0 -> saidYes[slot]--; held = yes; heldSlot = slot } \
    :: atomic { held == nothing && saidNo[slot] > 0 -> saidNo[slot]--; held = no; heldSlot = slot } \
    :: atomic { held == nothing && saidGone[slot] > 0 -> saidGone[slot]--; held = gone; heldSlot = slot }

inline write()
{
    c = CHANGE_OF(heldSlot);
    if
    :: state[c] == sending && SLOT(c) == heldSlot ->
        if
        :: held == yes -> state[c] = acknowledged
        :: held == no -> state[c] = attention
        :: held == gone -> state[c] = doubt
        fi
    :: else                  /* an answer to an older key, or to what is settled */
    fi;
    held = nothing; heldSlot = 0; c = 0
}

proctype Client()
{
    byte c;
end:
    do
    /* Each alternative is one transaction of the plan, or one thing that happens outside it. */
#ifdef SEND_BEFORE_MARK
    :: atomic { state[0] == staged && unmarked == 0 && asked[SLOT(0)] < COPIES -> send(0); unmarked = 1 }
    :: atomic { unmarked > 0 ->
        if
        :: state[unmarked - 1] == staged -> state[unmarked - 1] = sending; tried[unmarked - 1] = true
        :: else
        fi; unmarked = 0 }
#else
    :: atomic { state[0] == staged -> state[0] = sending; tried[0] = true }
#endif
    :: atomic { state[1] == staged && state[0] == acknowledged -> state[1] = sending; tried[1] = true }
    /* Sent, and sent again when nothing was heard; after a crash it is found Sending. */
    :: atomic { state[0] == sending && MAY_SEND(0) -> send(0) }
    :: atomic { state[1] == sending && MAY_SEND(1) -> send(1) }
    /* An answer arrives, and is written. */
    HEAR(0) HEAR(1) HEAR(2) HEAR(3)
    :: atomic { held != nothing -> write(); invariants() }
    /* No answer, or none that can be read: it waits again, and is known to have been tried. */
    :: atomic { crashes > 0 && held == nothing && state[0] == sending && SILENT(0) -> crashes--; state[0] = staged
#ifdef FORGETS_TRIES
        ; tried[0] = false
#endif
        }
    /* The program ends in the middle, and starts again from its disk. */
    :: atomic { crashes > 0 ->
        crashes--; held = nothing; heldSlot = 0
#ifdef SEND_BEFORE_MARK
        ; unmarked = 0
#endif
        }
    od
}

proctype Person()
{
end:
    do
    :: atomic { UNSENT(0) && state[1] == staged -> state[0] = takenBack; state[1] = takenBack; invariants() }
    :: atomic { UNSENT(1) -> state[1] = takenBack; invariants() }
    :: atomic { state[0] == attention && state[1] != sending ->
        if
        :: state[0] = discarded;
            if
            :: state[1] == staged || state[1] == attention -> state[1] = discarded
            :: else
            fi
        :: key[0] < KEYS - 1 -> key[0]++; sequence[SLOT(0)] = nextSequence; nextSequence++;
            state[0] = staged; tried[0] = false
        fi; invariants() }
    :: atomic { state[1] == attention ->
        if
        :: state[1] = discarded
        :: key[1] < KEYS - 1 -> key[1]++; sequence[SLOT(1)] = nextSequence; nextSequence++;
            state[1] = staged; tried[1] = false
        fi; invariants() }
    od
}

proctype Portal()
{
    byte s;
end:
    do
    :: atomic {
        if
        :: asked[0] > 0 -> s = 0
        :: asked[1] > 0 -> s = 1
        :: asked[2] > 0 -> s = 2
        :: asked[3] > 0 -> s = 3
        fi;
        asked[s]--;
        if
#ifndef NO_KEPT_ANSWERS
        :: kept[s] == yes -> if :: saidYes[s] < COPIES -> saidYes[s]++ :: else fi
#endif
        :: kept[s] == no -> if :: saidNo[s] < COPIES -> saidNo[s]++ :: else fi
#ifndef NO_MARK
        :: kept[s] == nothing && sequence[s] <= mark -> if :: saidGone[s] < COPIES -> saidGone[s]++ :: else fi
#endif
        :: busy > 0 -> busy--        /* 5xx: nothing was done, nothing is kept, and nobody knows */
        :: else ->
            if
            :: effects[CHANGE_OF(s)]++; invariants();
#ifdef TWO_TRANSACTIONS
                goto between;
#endif
                kept[s] = yes; saidYes[s]++
            :: true ->
#ifndef REFUSALS_NOT_KEPT
                kept[s] = no;
#endif
                saidNo[s]++
            fi
        fi; s = 0 }
#ifdef TWO_TRANSACTIONS
    :: false ->
between:
        if
        :: atomic { kept[s] = yes; saidYes[s]++; s = 0 }
        :: atomic { crashes > 0 -> crashes--; s = 0 }
        fi
#endif
    /* After 90 days an answer is forgotten, and the number of its key is remembered for ever. */
    :: atomic { prunings > 0 && (kept[0] != nothing || kept[1] != nothing || kept[2] != nothing || kept[3] != nothing) ->
        prunings--;
        if
        :: kept[0] != nothing -> s = 0
        :: kept[1] != nothing -> s = 1
        :: kept[2] != nothing -> s = 2
        :: kept[3] != nothing -> s = 3
        fi;
        if :: sequence[s] > mark -> mark = sequence[s] :: else fi;
        kept[s] = nothing; s = 0 }
    od
}

#ifdef LOSES_FOREVER
#define LOST skip
#else
#define LOST losses--
#endif
#define LOSE(slot) \
    :: atomic { losses > 0 && asked[slot] > 0 -> asked[slot]--; LOST } \
    :: atomic { losses > 0 && saidYes[slot] > 0 -> saidYes[slot]--; LOST } \
    :: atomic { losses > 0 && saidNo[slot] > 0 -> saidNo[slot]--; LOST } \
    :: atomic { losses > 0 && saidGone[slot] > 0 -> saidGone[slot]--; LOST }
#define DOUBLE(slot) \
    :: atomic { doublings > 0 && asked[slot] > 0 && asked[slot] < COPIES -> asked[slot]++; doublings-- } \
    :: atomic { doublings > 0 && saidYes[slot] > 0 && saidYes[slot] < COPIES -> saidYes[slot]++; doublings-- } \
    :: atomic { doublings > 0 && saidNo[slot] > 0 && saidNo[slot] < COPIES -> saidNo[slot]++; doublings-- }

proctype Network()
{
end:
    do
    LOSE(0) LOSE(1) LOSE(2) LOSE(3)
    DOUBLE(0) DOUBLE(1) DOUBLE(2) DOUBLE(3)
    od
}

init { atomic { sequence[0] = 1; sequence[KEYS] = 2; run Client(); run Person(); run Portal(); run Network() } }

/* A change is sent until the portal has said yes or a definite no, whatever is lost: once nothing more goes wrong, it
   is settled for good, or waits behind one that a person must decide about. */
ltl settles { <> [] ((SETTLED(0)) && (SETTLED(1) || BLOCKED)) }
