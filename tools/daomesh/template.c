/* template: the pathways of known organisations, as the body that act dao.found takes. */
#include "tool.h"

#include <string.h>

#include <daomesh/encode.h>

static const char *const templates[] = { "",        "moloch", "governor", "multisig", "cooperative",
                                         "opengov", "zksync" };

#define TEMPLATES "moloch, governor, multisig, cooperative, opengov or zksync"

static int take_name(struct tool *tool, struct words *args, daomesh_template *out)
{
    const char *name;
    TRY(take_word(tool, args, &name, "a template (" TEMPLATES ")"));
    TRY(take_no_more(tool, args));
    struct suggestion near = { .wanted = name };
    for (uint32_t i = 1; i < COUNT_OF(templates); i++) {
        suggest(&near, templates[i]);
        if (strcmp(name, templates[i]) == 0) out->which = i;
    }
    if (out->which != 0) return DONE;
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "no template %s%s", name, *hint ? hint : "; " TEMPLATES " would be right");
}

/* "2/3": two of three */
static int take_signers(struct tool *tool, daomesh_template *out, const char *text)
{
    uint64_t required, members;
    if (!text)
        return out->which == DAOMESH_TEMPLATE_MULTISIG ? misuse(tool, "--signers K/N is missing") : DONE;
    if (out->which != DAOMESH_TEMPLATE_MULTISIG) return misuse(tool, "--signers goes with multisig alone");
    const char *slash = strchr(text, '/');
    scoped_text first = must_copy(text, slash ? (size_t)(slash - text) : 0);
    if (!slash || !read_u64(&required, first) || !read_u64(&members, slash + 1) || required > UINT32_MAX ||
        members > UINT32_MAX)
        return misuse(tool, "--signers: 2/3 would be right");
    if (required == 0 || required > members)
        return misuse(tool, "--signers: %s: at least 1, and no more than there are; 2/3 would be right",
                      text);
    out->required = (uint32_t)required;
    out->members = (uint32_t)members;
    return DONE;
}

/* Through the schema, so that what is printed is what act reads. */
static int body_of(struct tool *tool, json_t **out, const daomesh_list *pathways, uint32_t charter_pathway)
{
    uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX + 64];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    const struct daomesh_dao_found found = { .name = { 1, "x" },
                                             .pathways = *pathways,
                                             .charter_pathway = charter_pathway };
    daomesh_encode_dao_found(&body, &found);
    *out = schema_value(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_DAO_FOUND, body.at, body.len);
    if (!*out) return fail(tool, "the template does not fit the schema");
    json_object_del(*out, "name");
    json_object_del(*out, "members");
    return DONE;
}

int run_template(struct tool *tool, struct words *args)
{
    const char *signers = NULL, *voting = NULL, *guardian = NULL;
    daomesh_template with = { .size = sizeof with };
    uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX];
    daomesh_list pathways;
    uint32_t charter_pathway;
    json_auto_t *body = NULL;
    const struct option options[] = {
        { "--signers", "K/N", "multisig: how many of how many members", &signers, NULL },
        { "--guardian", "PARTY", "zksync: who may veto", &guardian, NULL },
        { "--voting", "DURATION", "how long a vote is open; else as the original has it", &voting, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_name(tool, args, &with));
    TRY(take_signers(tool, &with, signers));
    if (voting && !read_duration(&with.voting_s, voting)) return misuse(tool, "--voting: 7d would be right");
    if (guardian && with.which != DAOMESH_TEMPLATE_ZKSYNC)
        return misuse(tool, "--guardian goes with zksync alone");
    if (guardian) TRY(session_read(tool));
    if (guardian) TRY(resolve(tool, &with.guardian, guardian, 0, "--guardian"));
    int32_t status = daomesh_template_pathways(&pathways, &charter_pathway, bytes, sizeof bytes, &with);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s", templates[with.which]);
    TRY(body_of(tool, &body, &pathways, charter_pathway));
    print_json(body);
    return DONE;
}
