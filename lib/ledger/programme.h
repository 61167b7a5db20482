/* What the files of programmes share: where a programme stands, its place in the calendar, and how it ends. */
#ifndef DAOMESH_LIB_LEDGER_PROGRAMME_H
#define DAOMESH_LIB_LEDGER_PROGRAMME_H

#include "ledger/ledger.h"

#include <daomesh/programme.h>

/* A programme, and where it stands. */
struct course {
    uint64_t dao;
    uint32_t number;
    uint32_t state;
    struct daomesh_programme_record *programme;
};

/* From a programme to the one that goes on from it; 0 after the last. It is always a later one, so that whoever follows comes to an end. */
static inline int32_t follow_line(uint32_t *number, const struct daomesh_programme_record *programme)
{
    MUST(programme->successor == 0 || programme->successor > *number);
    *number = programme->successor;
    return DAOMESH_OK;
}

static inline uint64_t report_key(uint32_t programme, uint32_t report)
{
    return (uint64_t)programme << 8 | report;
}

/* programme_terms.c. A draft's terms; and what an instance says itself, the rest of which it has from its draft already. */
int32_t daomesh__programme_read_terms(struct turn *turn, struct daomesh_programme_record *programme,
                                      uint64_t dao, const struct daomesh_programme_terms *terms);
int32_t daomesh__programme_read_instance(struct turn *turn, struct daomesh_programme_record *programme,
                                         uint64_t dao, const struct daomesh_programme_instance *act);

/* programme.c. A draft starts: reserved, in the calendar, its streams open. PAST, CAP, INFLATION, OVERLAP, .. */
int32_t daomesh__programme_launch(struct turn *turn, struct course *course, uint64_t group);
/* Programmes that one vote starts are a group. */
uint64_t daomesh__programme_group(const struct turn *turn, const struct course *course);

/* programme_book.c */
uint64_t daomesh__programme_end(const struct daomesh_programme_record *programme);
int32_t daomesh__programme_find(struct turn *turn, struct course *course, const daomesh_id *dao,
                                uint32_t number); /* UNKNOWN_PROGRAMME */
/* All of a DAO's, to be changed; made with the first. */
int32_t daomesh__programme_book(struct turn *turn, struct daomesh_programmes_record **out, uint64_t dao);
/* A new record with the DAO's next number. */
int32_t daomesh__programme_new(struct turn *turn, struct course *course, uint64_t dao);
#define HOW_ENDED 1
#define HOW_PAUSED 2
#define HOW_LAPSED 3
#define HOW_KILLED 4
int32_t daomesh__programme_announce_end(struct turn *turn, const struct course *course, uint8_t how);

/* programme_calendar.c */
/* Moves the start to where the evaluation falls into its group's window, or the next free one, not before `earliest`. */
int32_t daomesh__programme_place(struct turn *turn, struct daomesh_programme_record *programme, uint64_t dao,
                                 uint64_t earliest);
/* Its evaluation window comes into the calendar. OVERLAP, CADENCE, LIMIT */
int32_t daomesh__programme_enter(struct turn *turn, const struct course *course);
/* It runs no more: out of the calendar, without a timer; its stage is the caller's to say. */
int32_t daomesh__programme_leave(struct turn *turn, const struct course *course);

/* programme_contest.c */
int32_t daomesh__questions_read(struct turn *turn, struct daomesh_programme_record *programme,
                                const struct daomesh_programme_terms *terms, uint64_t dao);
int32_t daomesh__questions_measure(struct turn *turn, const struct course *course);
int32_t daomesh__contest_read(struct turn *turn, struct daomesh_programme_record *programme,
                              const struct daomesh_programme_terms *terms);
/* The pot leaves the treasury. BALANCE */
int32_t daomesh__contest_open(struct turn *turn, const struct course *course);
/* Reports are paid by what they were scored so far; the rest goes back. */
int32_t daomesh__contest_close(struct turn *turn, const struct course *course);

/* programme_fund.c */
/* Whom of its recipients that are programmes it will fund: PROGRAMME_STATE, CONTRADICTION, PROGRAMME_CYCLE, LIMIT */
int32_t daomesh__fund_check(struct turn *turn, const struct course *course);
/* Its streams are open and fund them from now on. LIMIT */
int32_t daomesh__fund_begin(struct turn *turn, const struct course *course);
/* Who funds a programme funds the one that goes on from it. */
int32_t daomesh__fund_inherit(struct turn *turn, struct daomesh_programme_record *next,
                              const struct course *from);
/* Whether no more stand above it than a chain may have. */
int32_t daomesh__fund_fits(struct state *state, int *fits, const struct daomesh_programme_record *programme);
/* It is over, and takes no more of what funds it. */
int32_t daomesh__fund_end(struct turn *turn, const struct course *course);

/* programme_kill.c: the game about a programme that runs no more is over, and everybody has their bond back. */
int32_t daomesh__programme_void(struct turn *turn, const struct course *course);

#endif
