/* init: makes a ledger. */
#include "tool.h"

#include <string.h>

static int choose_id(struct tool *tool, daomesh_id *id, const char *text)
{
    if (!text) return fill_random(tool, id->bytes, sizeof id->bytes);
    if (id_read(id, text)) return DONE;
    return misuse(tool, "--id: \"%s\" is not an id; 64 hex digits would be right", text);
}

static int choose_commitment(struct tool *tool, uint32_t *commitment, const char *word)
{
    *commitment = DAOMESH_COMMITMENT_SMT;
    if (!word || strcmp(word, "smt-v1") == 0) return DONE;
    *commitment = DAOMESH_COMMITMENT_NONE;
    if (strcmp(word, "none") == 0) return DONE;
    return misuse(tool, "--commitment: \"%s\" is none; smt-v1 or none would be right", word);
}

int run_init(struct tool *tool, struct words *args)
{
    const char *host = NULL, *commitment = NULL, *id_text = NULL;
    const struct option options[] = {
        { "--host", NULL, "host mode: the program that embeds the ledger answers for who acts", &host, NULL },
        { "--commitment", "WORD", "smt-v1: records can be proven to others, the usual; none: cheaper",
          &commitment, NULL },
        { "--id", "HEX", "the ledger's id; else random", &id_text, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_no_more(tool, args));

    daomesh_ledger_options ledger;
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_ledger_options_init(&ledger, sizeof ledger);
    ledger.path = tool->path;
    ledger.create = 2;
    ledger.mode = host ? DAOMESH_MODE_HOST : DAOMESH_MODE_SIGNED;
    TRY(choose_commitment(tool, &ledger.commitment, commitment));
    TRY(choose_id(tool, &ledger.ledger, id_text));
    int32_t status = daomesh_ledger_open(&tool->ledger, &ledger, &diag);
    if (status == DAOMESH_E_EXISTS) return fail(tool, "%s: there is a ledger already", tool->path);
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "%s", tool->path);

    scoped_text hex = hex_of(ledger.ledger.bytes, sizeof ledger.ledger.bytes);
    const char *mode = host ? "host" : "signed";
    json_auto_t *made = json_pack("{s:s, s:s, s:s}", "path", tool->path, "ledger", hex, "mode", mode);
    if (tool->as_json)
        print_json(made);
    else
        printf("%s: a new ledger, %s mode\nid %s\n", tool->path, mode, hex);
    return DONE;
}
