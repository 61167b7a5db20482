/* mesh: the liquid hierarchy that follows from payments, and the flow of money through its levels. */
#include "mesh.h"

#include <string.h>

static int take_time(struct tool *tool, uint64_t *out, const char *option, const char *text)
{
    if (!text || read_time(out, text)) return DONE;
    return misuse(tool, "%s: \"%s\" is no time; 2026-01-31T12:00:00Z would be right", option, text);
}

/* The token that was asked for; else the one in which most parties paid each other. */
static int choose_token(struct tool *tool, size_t *out, const struct mesh *mesh, const char *text)
{
    const struct token *token;
    size_t most = 0;
    daomesh_id id;
    *out = 0;
    if (text) {
        TRY(resolve_token(tool, &id, text, "--token"));
        for (; (token = token_at(tool, *out)) != NULL; (*out)++)
            if (memcmp(&token->id, &id, sizeof id) == 0) return DONE;
        return fail(tool, "--token: no token of this ledger is called %s", text);
    }
    /* flows are in order of their tokens */
    for (size_t first = 0, end; first < mesh->flow_count; first = end) {
        for (end = first; end < mesh->flow_count && mesh->flows[end].token == mesh->flows[first].token;)
            end++;
        if (end - first <= most) continue;
        most = end - first;
        *out = mesh->flows[first].token;
    }
    return DONE;
}

int run_mesh(struct tool *tool, struct words *args)
{
    const char *since = NULL, *until = NULL, *svg = NULL, *name = NULL;
    const struct option options[] = {
        { "--token", "SYMBOL|ID", "the flows of this token; else of the one that moved most often", &name,
          NULL },
        { "--since", "TIME", "payments from this time on; else all", &since, NULL },
        { "--until", "TIME", "payments up to this time, included; else all", &until, NULL },
        { "--svg", "FILE", "draws it: DAOs by level, money down, work up", &svg, NULL },
    };
    scoped_mesh mesh = { .until = UINT64_MAX };
    size_t token;
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_no_more(tool, args));
    TRY(take_time(tool, &mesh.since, "--since", since));
    TRY(take_time(tool, &mesh.until, "--until", until));
    TRY(session_read(tool));
    TRY(mesh_gather(tool, &mesh));
    TRY(choose_token(tool, &token, &mesh, name));
    if (svg) TRY(mesh_draw(tool, &mesh, token, svg));
    json_auto_t *shown = NULL;
    TRY(mesh_json(tool, &shown, &mesh, token));
    if (tool->as_json)
        print_json(shown);
    else
        mesh_print(tool, shown);
    return DONE;
}
