/* A member: what they hold, how they stand by their duties, who speaks for whom, what credits and locks they have. */
#include "show.h"

#include <string.h>

#include <daomesh/standing.h>

/* Whom the answer is about, and what proposals. */
struct asked {
    const struct party *dao;
    const struct party *party;
    daomesh_subject subject;
};

static json_t *voices_json(struct tool *tool, const daomesh_voice *voices, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_pack("{s:o, s:I}", "party", party_json(tool, &voices[i].party),
                                              "parts", (json_int_t)voices[i].parts));
    return list;
}

static int add_voices(struct tool *tool, json_t *object, const struct asked *asked)
{
    daomesh_voice voices[8], givers[DAOMESH_PAGE_MAX];
    size_t count, giver_count;
    uint64_t cursor = 0;
    int32_t status = daomesh_reader_voices(voices, sizeof voices / sizeof voices[0], &count, tool->reader,
                                           &asked->dao->id, &asked->party->id, &asked->subject);
    if (status == DAOMESH_OK)
        status = daomesh_reader_spoken_for(givers, DAOMESH_PAGE_MAX, &giver_count, &cursor, tool->reader,
                                           &asked->dao->id, &asked->party->id, &asked->subject);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "delegations");
    json_object_set_new(object, "spoken_for_by", voices_json(tool, voices, count));
    json_object_set_new(object, "speaks_for", voices_json(tool, givers, giver_count));
    json_object_set_new(object, "speaks_for_more", json_boolean(cursor != 0));
    return DONE;
}

static int add_credits(struct tool *tool, json_t *object, const struct asked *asked)
{
    daomesh_credits_info info = { .size = sizeof info };
    const int32_t status =
        daomesh_reader_credits(&info, tool->reader, &asked->dao->id, &asked->party->id, asked->subject.now);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "credits");
    if (info.period_s > 0) json_object_set_new(object, "credits_left", json_amount(&info.left));
    return DONE;
}

static int add_locks(struct tool *tool, json_t *object, const struct asked *asked)
{
    daomesh_lock locks[DAOMESH_VOTE_LOCKS_MAX];
    size_t count;
    const int32_t status = daomesh_reader_locks(locks, DAOMESH_VOTE_LOCKS_MAX, &count, tool->reader,
                                                &asked->dao->id, &asked->party->id, asked->subject.now);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "locks");
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        json_t *ends = locks[i].ends == UINT64_MAX ? json_null() : json_integer((json_int_t)locks[i].ends);
        json_array_append_new(list, json_pack("{s:I, s:I, s:I, s:o, s:o}", "proposal",
                                              (json_int_t)locks[i].proposal, "house",
                                              (json_int_t)locks[i].house, "level", (json_int_t)locks[i].level,
                                              "amount", json_amount(&locks[i].amount), "ends", ends));
    }
    json_object_set_new(object, "locks", list);
    return DONE;
}

/* Nothing is told of who never saw a duty. */
static int add_standing(struct tool *tool, json_t *object, const struct asked *asked)
{
    daomesh_standing_report report;
    const int32_t status = daomesh_reader_standing(&report, tool->reader, &asked->dao->id, &asked->party->id,
                                                   asked->subject.now);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "standing");
    if (report.seen == 0) return DONE;
    static const char *const words[] = { "", "healthy", "throttled", "banned" };
    json_object_set_new(object, "standing", json_string(words[report.standing]));
    json_object_set_new(object, "duties", json_integer((json_int_t)report.duties));
    return DONE;
}

static int read_member(struct tool *tool, json_t **object, const struct asked *asked, const char *name)
{
    daomesh_member_info info = { .size = sizeof info };
    const int32_t status = daomesh_reader_member(&info, tool->reader, &asked->dao->id, &asked->party->id);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s", name);
    *object = json_pack("{s:o, s:o, s:I, s:s, s:I, s:o, s:o, s:o}", "party",
                        party_json(tool, &asked->party->id), "dao", party_json(tool, &asked->dao->id), "slot",
                        (json_int_t)info.slot, "state", word_of("member_slot", "state", info.state), "joined",
                        (json_int_t)info.joined, "shares", json_amount(&info.shares), "loot",
                        json_amount(&info.loot), "reputation", json_amount(&info.reputation));
    TRY(add_standing(tool, *object, asked));
    TRY(add_credits(tool, *object, asked));
    TRY(add_voices(tool, *object, asked));
    return add_locks(tool, *object, asked);
}

static void print_list(struct tool *tool, const json_t *object, const char *key, const struct column *columns,
                       size_t count)
{
    const json_t *list = json_object_get(object, key);
    if (json_array_size(list) > 0) print_table(tool, list, columns, count);
}

static void print_member(struct tool *tool, const json_t *object)
{
    static const struct column lines[] = {
        { "party", "member", LOOK_PLAIN },          { "dao", "DAO", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },           { "joined", "since", LOOK_TIME },
        { "shares", "shares", LOOK_PLAIN },         { "loot", "loot", LOOK_PLAIN },
        { "reputation", "reputation", LOOK_PLAIN }, { "standing", "standing", LOOK_PLAIN },
        { "duties", "duties due", LOOK_NUMBER },    { "credits_left", "credits", LOOK_PLAIN }
    };
    static const char *const optional[] = { "duties" };
    static const struct column speakers[] = { { "party", "spoken for by", LOOK_PLAIN },
                                              { "parts", "parts", LOOK_LINK } };
    static const struct column givers[] = { { "party", "speaks for", LOOK_PLAIN },
                                            { "parts", "parts", LOOK_LINK } };
    static const struct column locks[] = { { "proposal", "locked by proposal", LOOK_NUMBER },
                                           { "house", "house", LOOK_NUMBER },
                                           { "level", "level", LOOK_NUMBER },
                                           { "amount", "shares", LOOK_NUMBER },
                                           { "ends", "until", LOOK_TIME } };
    print_set(tool, object, lines, sizeof lines / sizeof lines[0], optional, 1);
    print_list(tool, object, "spoken_for_by", speakers, 2);
    print_list(tool, object, "speaks_for", givers, 2);
    if (json_is_true(json_object_get(object, "speaks_for_more"))) puts("... and more");
    print_list(tool, object, "locks", locks, sizeof locks / sizeof locks[0]);
}

/* On proposals of which pathway, with which tag. */
static int take_subject(struct tool *tool, struct words *args, struct asked *asked)
{
    const char *pathway;
    uint64_t number;
    asked->subject = (daomesh_subject){ .size = sizeof asked->subject, .now = session_now(tool) };
    if (args->count == 0) return DONE;
    TRY(take_word(tool, args, &pathway, "a pathway's name or number"));
    TRY(resolve_pathway(tool, &number, asked->dao->row, pathway));
    asked->subject.pathway = (uint32_t)number;
    if (args->count == 0) return DONE;
    TRY(take_word(tool, args, &asked->subject.tag, "a tag"));
    asked->subject.tag_len = strlen(asked->subject.tag);
    return take_no_more(tool, args);
}

int show_member(struct tool *tool, struct words *args)
{
    const char *name;
    struct asked asked;
    json_auto_t *object = NULL;
    TRY(take_dao(tool, args, &asked.dao));
    TRY(take_word(tool, args, &name, "the member's name or id"));
    TRY(resolve_party(tool, &asked.party, name, 0));
    TRY(take_subject(tool, args, &asked));
    TRY(read_member(tool, &object, &asked, name));
    if (tool->as_json)
        print_json(object);
    else
        print_member(tool, object);
    return DONE;
}
