/* daomesh, the command line of libdaomesh: one command a call, one ledger file. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct command over_ledgers[] = {
    { "init", "init [--host] [--id HEX]", "Makes a ledger and prints its id.", run_init },
    { "key", "key new|derive|show|encrypt|decrypt|passphrase NAME | key list",
      "Makes, lists, shows and encrypts keys, in $DAOMESH_HOME/keys or ~/.daomesh/keys.", run_key },
    { "act", "act ACTION --FIELD VALUE ... --as KEY",
      "Does one action: signs it and applies it, or writes it down with --out.", run_act },
    { "template", "template NAME [--signers K/N] [--guardian PARTY] [--voting DURATION]",
      "The pathways of a known organisation, for act dao.found --body.", run_template },
    { "sign", "sign FILE --as KEY | sign FILE --ssh-signature FILE | sign FILE --bytes FILE",
      "Adds a signature to an action that was written down.", run_sign },
    { "merge", "merge FILE FILE ... --out FILE", "Joins signatures that were made apart.", run_merge },
    { "seal", "seal DAO PROPOSAL CHOICE|--marks MARKS --party PARTY",
      "Makes the seal of a vote, and the salt that opens it.", run_seal },
    { "submit", "submit FOLDER|FILE|-",
      "Applies actions that were signed elsewhere as one batch: *.act of a folder, one file, or lines of "
      "hex.",
      run_submit },
    { "tick", "tick", "Runs what is due: votes that end, proposals to execute.", run_tick },
    { "show",
      "show "
      "ledger|party|dao|member|pathway|proposal|bounty|role|dial|controller|feed|pool|programme|minter|"
      "stream ...",
      "Shows one thing.", run_show },
    { "list",
      "list "
      "parties|daos|members|proposals|pathways|roles|ballots|requests|tokens|balances|applications|offers|"
      "sales|"
      "purchases|bounties|minters|streams|dials|controllers|feeds|budgets|pools|shares|"
      "programmes|timers|actions ...",
      "Lists things.", run_list },
    { "mesh", "mesh [--token SYMBOL] [--svg FILE]",
      "Who pays whom: DAOs by level, and the flow of money through the levels.", run_mesh },
    { "log", "log [--from N] [--limit N] | log export FILE|-", "What came in and how it ended.", run_log },
    { "events", "events [--from N] [--limit N]", "What happened.", run_events },
    { "audit", "audit", "Recomputes every invariant from the records alone.", run_audit },
    { "verify", "verify", "Checks records, signatures and log, in a child process.", run_verify },
    { "rebuild", "rebuild FROM TO", "Makes a new ledger from a ledger's log or an exported one.",
      run_rebuild },
    { "publish", "publish --log FOLDER --origin NAME --key KEY | publish --log FOLDER --cosignature FILE ...",
      "Writes the log as files to be served, and signs its checkpoint.", run_publish },
    { "mirror", "mirror URL|FOLDER --to FOLDER --policy FILE [--key KEY]",
      "Keeps a checked copy of a published log, and cosigns it.", run_mirror },
    { "conflict", "conflict FILE", "Checks the proof that a log signed two histories.", run_conflict },
    { "prove",
      "prove party|dao|member|role|token|balance|reserve|proposal|vote ... --checkpoint FILE --out FILE",
      "Writes evidence of what the ledger says, to take along.", run_prove },
    { "programme", "programme forecast DAO [--days N] [--minter N] [--svg FILE]",
      "What will be made day by day, below which bounds, and which evaluations come.", run_programme },
    { "dry-run", "dry-run DAO PROPOSAL | dry-run --draft FILE",
      "What a proposal would do, before anyone votes.", run_dry_run },
    { "describe", "describe FILE|-|HEX", "Says what an action does.", run_describe },
};

static const struct command over_files[] = {
    { "check", "check FILE|- --policy FILE [QUESTION ...]", "Says what evidence proves, without the ledger.",
      run_check },
    { "tally", "tally FILE|- [--method NAME]", "Counts votes of a file.", run_tally },
    { "fund", "fund FILE|- --pool AMOUNT [--method NAME]",
      "Divides a pool among projects by what people give.", run_fund },
    { "budget", "budget FILE|- [--method NAME]", "Chooses projects that a budget pays for, or a committee.",
      run_budget },
    { "elect", "elect FILE|- --fill VOTES", "Runs an election that never closes.", run_elect },
    { "emission", "emission [FILE] --total AMOUNT --duration D", "How much is released by when.",
      run_emission },
    { "award", "award FILE|- --pool AMOUNT | award FILE|- --reward AMOUNT",
      "Pays a contest over its findings, or works by their quality.", run_award },
    { "standing", "standing FILE|- --period D", "Who does the duties they answer for.", run_standing },
    { "split", "split TOTAL FILE|- | split TOTAL --weights A=1,B=2", "Divides a total to the last unit.",
      run_split },
    { "exit", "exit FILE|- --burned N --of N", "What a treasury pays a member who leaves.", run_exit },
};

static void print_commands(const struct command *commands, size_t count)
{
    for (size_t i = 0; i < count; i++)
        printf("  %-9s %s\n", commands[i].name, commands[i].doc);
}

static void print_help(void)
{
    printf("daomesh %s: groups that decide together, in one file\n\n", daomesh_version());
    print_commands(over_ledgers, COUNT_OF(over_ledgers));
    puts("\nOver a file, without a ledger:\n");
    print_commands(over_files, COUNT_OF(over_files));
    puts("\nMore of one: daomesh COMMAND --help. Actions: daomesh act --help.\n"
         "The ledger is --ledger FILE, else $DAOMESH_LEDGER, else ./ledger.dmesh; --json is for machines.");
}

static const struct command *find_command(const char *name, struct suggestion *near)
{
    for (size_t i = 0; i < COUNT_OF(over_ledgers) + COUNT_OF(over_files); i++) {
        const struct command *command =
            i < COUNT_OF(over_ledgers) ? &over_ledgers[i] : &over_files[i - COUNT_OF(over_ledgers)];
        suggest(near, command->name);
        if (strcmp(command->name, name) == 0) return command;
    }
    return NULL;
}

static int run(struct tool *tool, struct words *args)
{
    static const struct command none = { "", "COMMAND", "", NULL };
    const char *name, *version = NULL;
    const struct option asked = { "--version", NULL, "the version", &version, NULL };
    tool->command = &none;
    TRY(take_globals(tool, args, &asked, 1));
    if (version) {
        printf("daomesh %s\n", daomesh_version());
        return SHOWN;
    }
    if (args->count == 0) {
        print_help();
        return tool->help ? SHOWN : MISUSED;
    }
    TRY(take_word(tool, args, &name, "the command"));
    struct suggestion near = { .wanted = name };
    tool->command = find_command(name, &near);
    if (tool->command) return tool->command->run(tool, args);
    scoped_text hint = did_you_mean(&near);
    tool->command = &none;
    return misuse(tool, "no command %s%s", name, near.best ? hint : "; daomesh --help lists them");
}

/* Words that are no text could not be signed, shown or written as JSON: they go no further than this. */
static int take_arguments(struct tool *tool, struct words *args, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        json_auto_t *text = json_string(argv[i]);
        if (!text) return misuse(tool, "word %d is not UTF-8", i);
        words_push(args, argv[i]);
    }
    return DONE;
}

int main(int argc, char **argv)
{
    struct tool tool = { .path = getenv("DAOMESH_LEDGER") };
    scoped_words args = { 0 };
    if (!tool.path || !*tool.path) tool.path = "ledger.dmesh";
    tool.colour = isatty(STDOUT_FILENO) && !getenv("NO_COLOR");
    int code = take_arguments(&tool, &args, argc, argv);
    if (code == DONE) code = run(&tool, &args);
    session_close(&tool);
    if (fflush(stdout) != 0 && code == DONE) code = fail(&tool, "the output cannot be written");
    return code == SHOWN ? DONE : code;
}
