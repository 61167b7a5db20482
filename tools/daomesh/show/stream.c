/* A stream: who pays whom, by which plan, and what of it can be claimed now. */
#include "show.h"

int read_stream(struct tool *tool, json_t **out, uint64_t number)
{
    TRY(session_record(tool, out, 0, DAOMESH_RECORD_STREAM, number));
    if (!*out) return fail(tool, "the ledger has no stream %llu", (unsigned long long)number);
    json_object_set_new(*out, "number", json_integer((json_int_t)number));
    return word_stream(tool, *out, number);
}

/* The terms that its payer may still use, in words. */
static json_t *terms_json(const json_t *stream)
{
    static const char *const words[] = { "cancelable", "transferable", "pausable" };
    json_t *terms = json_array();
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (number_of(stream, "flags") >> i & 1) json_array_append_new(terms, json_string(words[i]));
    return terms;
}

/* Its plan beside the rest, where it has one of its own. */
static void lay_out_plan(json_t *stream)
{
    static const char *const forms[] = { "", "delays the line", "hides the line before it" };
    json_t *plan = json_object_get(stream, "plan");
    const uint64_t starts = number_of(plan, "starts"), duration = number_of(plan, "duration");
    const uint64_t form = number_of(plan, "cliff_form");
    json_object_set_new(plan, "ends", json_integer((json_int_t)(starts + duration)));
    if (number_of(plan, "cliff") > 0)
        json_object_set_new(plan, "cliff_form",
                            json_string(forms[form < COUNT_OF(forms) && form > 0 ? form : 1]));
    else
        json_object_del(plan, "cliff_form");
}

static void print_stream(struct tool *tool, const json_t *stream)
{
    static const struct column lines[] = { { "number", "stream", LOOK_PLAIN },
                                           { "payer", "from", LOOK_PLAIN },
                                           { "payee", "to", LOOK_PLAIN },
                                           { "state", "state", LOOK_PLAIN },
                                           { "token", "token", LOOK_PLAIN },
                                           { "minter", "made by minter", LOOK_PLAIN },
                                           { "programme", "of programme", LOOK_PLAIN },
                                           { "total", "total", LOOK_PLAIN },
                                           { "released", "released", LOOK_PLAIN },
                                           { "claimed", "claimed", LOOK_PLAIN },
                                           { "due", "due now", LOOK_PLAIN },
                                           { "terms", "terms", LOOK_PLAIN },
                                           { "starts", "begins", LOOK_TIME },
                                           { "ends", "ends", LOOK_TIME },
                                           { "cliff", "nothing before", LOOK_DURATION },
                                           { "cliff_form", "the cliff", LOOK_PLAIN },
                                           { "granularity", "in steps of", LOOK_DURATION },
                                           { "unlock_start", "at once", LOOK_PLAIN },
                                           { "unlock_cliff", "at the cliff", LOOK_PLAIN } };
    static const char *const optional[] = { "minter", "programme",   "total",        "terms",
                                            "cliff",  "granularity", "unlock_start", "unlock_cliff" };
    json_auto_t *card = json_deep_copy(stream);
    json_object_update(card, json_object_get(stream, "plan"));
    print_set(tool, card, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
}

int show_stream(struct tool *tool, struct words *args)
{
    const char *text;
    uint64_t number;
    json_auto_t *stream = NULL;
    TRY(take_word(tool, args, &text, "the stream's number"));
    TRY(take_no_more(tool, args));
    if (!read_u64(&number, text)) return misuse(tool, "\"%s\" is not the number of a stream", text);
    TRY(read_stream(tool, &stream, number));
    json_object_set_new(stream, "terms", terms_json(stream));
    lay_out_plan(stream);
    if (tool->as_json)
        print_json(stream);
    else
        print_stream(tool, stream);
    return DONE;
}
