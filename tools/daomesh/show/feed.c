/* A feed: what it holds, what its reporters said, and what it held before. */
#include "show.h"

#define ROUNDS_SHOWN 10

/* Whether what they said counts at this moment. */
static void word_reporters(struct tool *tool, json_t *feed)
{
    const uint64_t now = session_now(tool), window = number_of(feed, "window_s");
    json_t *reporter;
    size_t i;
    json_array_foreach(json_object_get(feed, "reporters"), i, reporter)
    {
        const int spoke = number_of(reporter, "spoke") != 0;
        name_party(tool, reporter, "party");
        if (!spoke) json_object_del(reporter, "value");
        json_object_set_new(reporter, "counts",
                            json_boolean(spoke && now - number_of(reporter, "at") < window));
    }
}

/* The last ones, the latest first. */
static int add_rounds(struct tool *tool, json_t *feed, const struct party *dao)
{
    const uint64_t last = number_of(feed, "rounds"), local = number_of(feed, "number") << 32;
    json_t *list = json_array();
    json_object_set_new(feed, "history", list);
    for (uint64_t round = last; round > 0 && last - round < ROUNDS_SHOWN; round--) {
        json_t *record = NULL;
        TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_FEED_ROUND, local | round));
        json_object_set_new(record, "round", json_integer((json_int_t)round));
        json_array_append_new(list, record);
    }
    return DONE;
}

int show_feed(struct tool *tool, struct words *args)
{
    static const struct numbered feeds = { "feed", "feeds", "title", DAOMESH_RECORD_FEED };
    static const struct column lines[] = { { "number", "feed", LOOK_PLAIN },
                                           { "title", "title", LOOK_PLAIN },
                                           { "dao", "DAO", LOOK_PLAIN },
                                           { "state", "state", LOOK_PLAIN },
                                           { "value", "value", LOOK_PLAIN },
                                           { "until", "until", LOOK_TIME },
                                           { "needed", "takes reports", LOOK_PLAIN },
                                           { "of", "of reporters", LOOK_PLAIN },
                                           { "window_s", "a report counts", LOOK_DURATION },
                                           { "stale_s", "a value holds", LOOK_DURATION } };
    static const struct column reporters[] = { { "party", "reporter", LOOK_PLAIN },
                                               { "value", "said", LOOK_NUMBER },
                                               { "at", "at", LOOK_TIME },
                                               { "counts", "counts", LOOK_PLAIN } };
    static const struct column history[] = { { "round", "round", LOOK_NUMBER },
                                             { "value", "value", LOOK_NUMBER },
                                             { "from", "from", LOOK_TIME },
                                             { "until", "until", LOOK_TIME } };
    const struct party *dao;
    json_auto_t *feed = NULL;
    TRY(take_numbered(tool, args, &dao, &feed, &feeds));
    TRY(word_feed(tool, feed, dao->row, number_of(feed, "number")));
    word_reporters(tool, feed);
    TRY(add_rounds(tool, feed, dao));
    print_object(tool, feed, lines, COUNT_OF(lines));
    if (tool->as_json) return DONE;
    print_table(tool, json_object_get(feed, "reporters"), reporters, COUNT_OF(reporters));
    print_table(tool, json_object_get(feed, "history"), history, COUNT_OF(history));
    return DONE;
}
