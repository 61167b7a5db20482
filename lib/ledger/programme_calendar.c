/* The calendar of a DAO: where the evaluations of its programmes are, and where the next one fits. */
#include "ledger/programme.h"

/* The windows that are in the way of a group's: those of others, and the last one that is over. */
struct calendar {
    size_t count;
    daomesh_programme_window windows[DAOMESH_PROGRAMMES_LIVE_MAX + 1];
};

static daomesh_programme_window window_of(const struct daomesh_programme_record *programme)
{
    const uint64_t end = daomesh__programme_end(programme);
    return (daomesh_programme_window){ .begins = end - programme->evaluation_s, .ends = end };
}

static int same_window(const struct daomesh_programme_slot *slot, const daomesh_programme_window *window)
{
    return slot->begins == window->begins && slot->ends == window->ends;
}

/* share: the group and the window that may be shared; NULL where every window is in the way. */
static void read_calendar(struct calendar *calendar, const struct daomesh_programmes_record *book,
                          uint64_t group, const daomesh_programme_window *share)
{
    calendar->count = 0;
    if (book->latest != 0)
        calendar->windows[calendar->count++] = (daomesh_programme_window){ book->latest, book->latest };
    for (uint32_t i = 0; i < book->slots_count; i++) {
        const struct daomesh_programme_slot *slot = &book->slots[i];
        if (share && slot->group == group && same_window(slot, share)) continue;
        calendar->windows[calendar->count++] = (daomesh_programme_window){ slot->begins, slot->ends };
    }
}

static int32_t check_calendar(struct turn *turn, const struct daomesh_programmes_record *book,
                              const struct daomesh_programme_record *programme, uint64_t gap)
{
    struct calendar calendar;
    const daomesh_programme_window window = window_of(programme);
    read_calendar(&calendar, book, programme->group, &window);
    int32_t status = daomesh_programme_fits(calendar.windows, calendar.count, &window, gap);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "terms.starts");
}

/* The window of one's group that is not before a moment, where it has one of this length. */
static int group_window(uint64_t *begins, const struct daomesh_programmes_record *book,
                        const struct daomesh_programme_record *programme, uint64_t earliest)
{
    int found = 0;
    for (uint32_t i = 0; i < book->slots_count; i++) {
        const struct daomesh_programme_slot *slot = &book->slots[i];
        if (slot->group != programme->group || slot->begins < earliest) continue;
        if (slot->ends - slot->begins != programme->evaluation_s) continue;
        if (!found || slot->begins < *begins) *begins = slot->begins;
        found = 1;
    }
    return found;
}

/* Moves the start to where the evaluation falls into its group's window, or the next free one, not before `earliest`. */
int32_t daomesh__programme_place(struct turn *turn, struct daomesh_programme_record *programme, uint64_t dao,
                                 uint64_t earliest)
{
    struct daomesh_programmes_record *book;
    struct calendar calendar;
    uint64_t gap, begins;
    const uint64_t until_window = programme->duration - programme->evaluation_s;
    const uint64_t first = daomesh__later(earliest, until_window);
    TRY(daomesh__programme_book(turn, &book, dao));
    TRY(daomesh__bounds_programme(turn, &gap, programme));
    read_calendar(&calendar, book, 0, NULL);
    if (!group_window(&begins, book, programme, first)) {
        int32_t status = daomesh_programme_next(&begins, calendar.windows, calendar.count, first,
                                                programme->evaluation_s, gap);
        if (status != DAOMESH_OK) return daomesh__refuse(turn, status, "programme");
    }
    programme->starts = begins - until_window;
    return DAOMESH_OK;
}

int32_t daomesh__programme_enter(struct turn *turn, const struct course *course)
{
    struct daomesh_programmes_record *book;
    uint64_t gap;
    TRY(daomesh__programme_book(turn, &book, course->dao));
    TRY(daomesh__bounds_programme(turn, &gap, course->programme));
    TRY(check_calendar(turn, book, course->programme, gap));
    if (book->slots_count == DAOMESH_PROGRAMMES_LIVE_MAX) return DAOMESH_E_LIMIT;
    const daomesh_programme_window window = window_of(course->programme);
    book->slots[book->slots_count++] =
        (struct daomesh_programme_slot){ course->number, window.begins, window.ends,
                                         course->programme->group };
    return DAOMESH_OK;
}

/* A window that was open at all counts for the cadence, up to where it came. */
static int32_t leave_slot(struct turn *turn, const struct course *course)
{
    struct daomesh_programmes_record *book;
    TRY(edit_programmes(turn->state, &book, course->dao));
    uint32_t at = 0;
    while (at < book->slots_count && book->slots[at].programme != course->number)
        at++;
    MUST(at < book->slots_count);
    const uint64_t end = book->slots[at].ends < turn->now ? book->slots[at].ends : turn->now;
    if (end >= book->slots[at].begins && end > book->latest) book->latest = end;
    book->slots_count--;
    for (; at < book->slots_count; at++)
        book->slots[at] = book->slots[at + 1];
    memset(&book->slots[at], 0, sizeof book->slots[at]);
    return DAOMESH_OK;
}

int32_t daomesh__programme_leave(struct turn *turn, const struct course *course)
{
    TRY(leave_slot(turn, course));
    return daomesh__timer_drop(turn, &course->programme->timer);
}
