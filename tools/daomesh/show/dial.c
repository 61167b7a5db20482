/* A dial, and the controller that turns it. */
#include "show.h"

static const struct numbered dials = { "dial", "dials", "title", DAOMESH_RECORD_DIAL };

/* NULL: the dial has none. */
static int controller_of(struct tool *tool, json_t **out, const struct party *dao, uint64_t dial)
{
    json_auto_t *timer = NULL;
    TRY(session_record(tool, out, dao->row, DAOMESH_RECORD_CONTROLLER, dial));
    if (!*out) return DONE;
    if (number_of(*out, "timer"))
        TRY(session_record(tool, &timer, 0, DAOMESH_RECORD_TIMER, number_of(*out, "timer")));
    if (timer) json_object_set(*out, "due", json_object_get(timer, "due"));
    word_controller(tool, *out);
    return DONE;
}

static void print_controller(struct tool *tool, const json_t *controller)
{
    static const struct column lines[] = {
        { "number", "dial", LOOK_PLAIN },
        { "title", "title", LOOK_PLAIN },
        { "dao", "DAO", LOOK_PLAIN },
        { "value", "stands at", LOOK_PLAIN },
        { "measure", "measures", LOOK_PLAIN },
        { "feed", "of feed", LOOK_PLAIN },
        { "token", "of", LOOK_PLAIN },
        { "target", "target", LOOK_PLAIN },
        { "direction", "above it the dial", LOOK_PLAIN },
        { "denominator", "divided by", LOOK_PLAIN },
        { "period_s", "a step every", LOOK_DURATION },
        { "due", "next step", LOOK_TIME },
    };
    static const char *const optional[] = { "feed", "token" };
    print_set(tool, controller, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
}

/* The role that turns it, if that is still the one that was meant; else any pathway, or one. */
static int who_turns(struct tool *tool, json_t *dial, const struct party *dao)
{
    const uint64_t pathway = number_of(dial, "pathway"), number = number_of(dial, "role");
    json_auto_t *role = NULL;
    if (number != 0) TRY(role_view(tool, &role, dao, number));
    if (number_of(role, "serial") != number_of(dial, "role_serial"))
        json_object_set_new(dial, "role", json_integer(0));
    scoped_text by = pathway == 0 ? text_join("proposals on any pathway")
                                  : text_join("proposals on pathway %llu", (unsigned long long)pathway);
    scoped_text all = number_of(dial, "role") == 0
                          ? text_join("%s", by)
                          : text_join("role %llu, %s", (unsigned long long)number, by);
    json_object_set_new(dial, "turned_by", json_string(all));
    return DONE;
}

int show_dial(struct tool *tool, struct words *args)
{
    static const struct column lines[] = {
        { "number", "dial", LOOK_PLAIN },     { "title", "title", LOOK_PLAIN },
        { "dao", "DAO", LOOK_PLAIN },         { "setting", "setting", LOOK_PLAIN },
        { "value", "stands at", LOOK_PLAIN }, { "next", "will stand at", LOOK_PLAIN },
        { "next_from", "from", LOOK_TIME },   { "least", "at least", LOOK_PLAIN },
        { "most", "at most", LOOK_PLAIN },    { "step", "a turn moves it by", LOOK_PLAIN },
        { "step_ppm", "or by", LOOK_PPM },    { "cooldown_s", "rests", LOOK_DURATION },
        { "turned", "turned", LOOK_TIME },    { "turned_by", "turned by", LOOK_PLAIN }
    };
    static const char *const optional[] = { "step", "step_ppm", "cooldown_s" };
    const struct party *dao;
    json_auto_t *dial = NULL, *controller = NULL;
    TRY(take_numbered(tool, args, &dao, &dial, &dials));
    TRY(controller_of(tool, &controller, dao, number_of(dial, "number")));
    TRY(who_turns(tool, dial, dao));
    word_dial(tool, dial);
    if (controller) json_object_set(dial, "controller", controller);
    if (tool->as_json) {
        print_json(dial);
        return DONE;
    }
    print_set(tool, dial, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
    if (controller) puts("a controller turns it:");
    if (controller) print_controller(tool, controller);
    return DONE;
}

int show_controller(struct tool *tool, struct words *args)
{
    static const char *const shared[] = { "number", "title", "dao", "value" };
    const struct party *dao;
    json_auto_t *dial = NULL, *controller = NULL;
    TRY(take_numbered(tool, args, &dao, &dial, &dials));
    TRY(controller_of(tool, &controller, dao, number_of(dial, "number")));
    if (!controller) return fail_absent(tool, dao, "controller of dial", number_of(dial, "number"));
    word_dial(tool, dial);
    for (size_t i = 0; i < COUNT_OF(shared); i++)
        json_object_set(controller, shared[i], json_object_get(dial, shared[i]));
    if (tool->as_json)
        print_json(controller);
    else
        print_controller(tool, controller);
    return DONE;
}
