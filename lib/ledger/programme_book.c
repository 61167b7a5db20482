/* The book of programmes of a DAO: finding one and its state, entering a new one, saying that one is over. */
#include "ledger/programme.h"

int32_t daomesh__programme_state(uint32_t *state, const struct daomesh_programme_record *programme,
                                 uint64_t now)
{
    const daomesh_programme facts = { .size = sizeof facts,
                                      .started = programme->stage != PROGRAMME_DRAFT,
                                      .verdict = programme->verdict,
                                      .resumed = programme->verdict == DAOMESH_VERDICT_PAUSE &&
                                                 programme->successor != 0,
                                      .starts = programme->starts,
                                      .ends = daomesh__programme_end(programme),
                                      .evaluation = programme->evaluation_s,
                                      .killed = programme->over,
                                      .last_day = programme->last_day };
    return daomesh_programme_state(state, NULL, &facts, now) == DAOMESH_OK ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

uint64_t daomesh__programme_end(const struct daomesh_programme_record *programme)
{
    return daomesh__later(programme->starts, programme->duration);
}

int32_t daomesh__programme_find(struct turn *turn, struct course *course, const daomesh_id *dao,
                                uint32_t number)
{
    const struct daomesh_programme_record *seen;
    TRY(daomesh__dao_row(turn->state, &course->dao, dao));
    TRY(find_programme(turn->state, &seen, course->dao, number));
    if (!seen) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROGRAMME, "programme");
    course->number = number;
    TRY(daomesh__programme_state(&course->state, seen, turn->now));
    return edit_programme(turn->state, &course->programme, course->dao, number);
}

int32_t daomesh__programme_book(struct turn *turn, struct daomesh_programmes_record **out, uint64_t dao)
{
    const struct daomesh_programmes_record *present;
    TRY(find_programmes(turn->state, &present, dao));
    return present ? edit_programmes(turn->state, out, dao) : create_programmes(turn->state, out, dao);
}

int32_t daomesh__programme_new(struct turn *turn, struct course *course, uint64_t dao)
{
    struct daomesh_programmes_record *book;
    TRY(daomesh__programme_book(turn, &book, dao));
    if (book->count == UINT32_MAX) return DAOMESH_E_LIMIT;
    course->dao = dao;
    course->number = ++book->count;
    course->state = DAOMESH_PROGRAMME_DRAFT;
    return create_programme(turn->state, &course->programme, dao, course->number);
}

int32_t daomesh__programme_announce_end(struct turn *turn, const struct course *course, uint8_t how)
{
    struct daomesh_programme_over_event event = { .programme = course->number, .how = how };
    TRY(daomesh__id_of(turn->state, &event.dao, course->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_OVER, &event);
}
