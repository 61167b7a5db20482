/* tick: a batch without actions. What is due by now happens: votes end, proposals are executed. */
#include "tool.h"

int run_tick(struct tool *tool, struct words *args)
{
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_no_more(tool, args));
    TRY(session_write(tool));
    uint64_t first_event = tool->info.events;
    TRY(batch_begin(tool));
    TRY(batch_end(tool, 1));

    json_auto_t *events = NULL;
    TRY(events_since(tool, &events, first_event));
    if (tool->as_json) {
        json_auto_t *json = json_pack("{s:O, s:I, s:I}", "events", events, "height",
                                      (json_int_t)tool->info.height, "time", (json_int_t)tool->info.time);
        print_json(json);
        return DONE;
    }
    print_events(events);
    const size_t count = json_array_size(events);
    printf("batch %llu, %zu event%s\n", (unsigned long long)tool->info.height, count, count == 1 ? "" : "s");
    return DONE;
}
