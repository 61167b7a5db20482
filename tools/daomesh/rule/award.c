/*
 * award: pays a contest's pool over its findings, so that copies of a finding never pay; or, with --reward, each work by what
 * its reviewers say (quality.c).
 */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

/* Who has which finding. A file says copies by number, or names each who has one. */
struct findings {
    struct roster names;
    struct roster people;
    struct roster pairs;
    daomesh_award_finding *at;
    uint32_t *owner; /* of each pair: person, then finding */
    daomesh_amount *pays;
    int named;
};

static void findings_free(struct findings *findings)
{
    roster_free(&findings->names);
    roster_free(&findings->people);
    roster_free(&findings->pairs);
    free(findings->at);
    free(findings->owner);
    free(findings->pays);
}

enum { FINDING, WEIGHT, COPIES, WHO };

static int read_number(const struct records *records, uint64_t *out, size_t field)
{
    char shown[SHOWN_BYTES];
    if (piece_u64(out, records->cell[field].text)) return DONE;
    return records_fault(records, field, "%s \"%s\" is not a whole number", records->fields[field].name,
                         piece_shown(shown, records->cell[field].text));
}

static int add_owner(struct findings *findings, const struct records *records, uint32_t finding)
{
    scoped_text who = piece_copy(records->cell[WHO].text);
    uint32_t person = roster_add(&findings->people, who);
    size_t before = findings->pairs.count;
    scoped_text pair = text_join("%u %u", person, finding);
    if (roster_add(&findings->pairs, pair) < before)
        return records_fault(records, WHO, "%s has %s already", who, findings->names.name[finding]);
    findings->owner = must_resize(findings->owner, 2 * (before + 1) * sizeof *findings->owner);
    findings->owner[2 * before] = person;
    findings->owner[2 * before + 1] = finding;
    findings->at[finding].copies++;
    return DONE;
}

static int add_finding(struct findings *findings, const struct records *records)
{
    uint64_t weight, copies = 1;
    size_t before = findings->names.count;
    scoped_text name = piece_copy(records->cell[FINDING].text);
    int named = piece_len(records->cell[WHO].text) > 0;
    uint32_t finding = roster_add(&findings->names, name);
    TRY(read_number(records, &weight, WEIGHT));
    if (before > 0 && named != findings->named)
        return records_fault(records, WHO, "some rows say who has a finding and some do not");
    findings->named = named;
    if (finding == before) {
        findings->at = must_resize(findings->at, (before + 1) * sizeof *findings->at);
        findings->at[finding] = (daomesh_award_finding){ .weight = weight };
    } else if (!named) {
        return records_fault(records, FINDING, "%s stands there twice", name);
    } else if (findings->at[finding].weight != weight) {
        return records_fault(records, WEIGHT, "%s has had another weight", name);
    }
    if (named) return add_owner(findings, records, finding);
    if (piece_len(records->cell[COPIES].text) > 0) TRY(read_number(records, &copies, COPIES));
    if (copies < 1 || copies > UINT32_MAX)
        return records_fault(records, COPIES, "copies from 1 on would be right");
    findings->at[finding].copies = (uint32_t)copies;
    return DONE;
}

static int read_rule(struct tool *tool, daomesh_award_rule *rule, const struct contest *contest)
{
    static const char *const profiles[] = { "code4rena", NULL };
    uint32_t profile;
    TRY(pick(tool, &profile, "--profile", contest->profile, profiles));
    *rule = (daomesh_award_rule){ .size = sizeof *rule };
    rule->form = profile ? DAOMESH_AWARD_SLICES : DAOMESH_AWARD_DISTINCT;
    rule->decay_ppm = profile ? 900000 : DAOMESH_AWARD_DECAY_MAX;
    if (contest->decay && !read_ppm(&rule->decay_ppm, contest->decay))
        return misuse(tool, "--decay: \"%s\" is not a part; 50%% would be right", contest->decay);
    if (!profile && rule->decay_ppm > DAOMESH_AWARD_DECAY_MAX)
        return misuse(tool, "--decay: %s; at most 50%% would be right, or copies would pay", contest->decay);
    return DONE;
}

static json_t *people_json(const struct findings *findings, const struct money *money)
{
    daomesh_amount *sums = must_allocate(findings->people.count * sizeof *sums);
    json_t *people = json_array();
    for (size_t i = 0; i < findings->pairs.count; i++) {
        daomesh_amount *sum = &sums[findings->owner[2 * i]];
        daomesh_amount_add(sum, sum, &findings->pays[findings->owner[2 * i + 1]]);
    }
    for (size_t i = 0; i < findings->people.count; i++)
        json_array_append_new(people, json_pack("{s:s, s:o}", "who", findings->people.name[i], "paid",
                                                money_json(money, &sums[i])));
    free(sums);
    return people;
}

static void fill_row(struct part *row, const struct findings *findings, size_t i, const struct money *money)
{
    daomesh_amount copies;
    daomesh_amount_from_u64(&copies, findings->at[i].copies);
    daomesh_amount_multiply(&row->paid, &findings->pays[i], &copies);
    row->name = findings->names.name[i];
    row->json =
        json_pack("{s:s, s:I, s:I, s:o, s:o}", "finding", row->name, "weight",
                  (json_int_t)findings->at[i].weight, "copies", (json_int_t)findings->at[i].copies, "each",
                  money_json(money, &findings->pays[i]), "together", money_json(money, &row->paid));
}

static int show(struct tool *tool, const struct contest *contest, const struct findings *findings,
                const daomesh_award_totals *totals, const daomesh_amount *pool, const struct money *money)
{
    static const struct column columns[] = { { "finding", "finding", LOOK_PLAIN },
                                             { "weight", "weight", LOOK_NUMBER },
                                             { "copies", "copies", LOOK_NUMBER },
                                             { "each", "each", LOOK_NUMBER },
                                             { "together", "together", LOOK_NUMBER } };
    static const struct column persons[] = { { "who", "who", LOOK_PLAIN }, { "paid", "paid", LOOK_NUMBER } };
    scoped_parts rows = {
        .money = money, .columns = columns, .column_count = COUNT_OF(columns), .rows = "findings"
    };
    char whole[VALUE_BYTES], rest[VALUE_BYTES], paid[VALUE_BYTES];
    parts_make(&rows, findings->names.count);
    for (size_t i = 0; i < rows.count; i++)
        fill_row(&rows.at[i], findings, i, money);
    decimal_write(whole, pool, money->decimals);
    decimal_write(paid, &totals->paid, money->decimals);
    decimal_write(rest, &totals->rest, money->decimals);
    scoped_text note = text_join("pool %s: %s paid, %s goes back", whole, paid, rest);
    json_auto_t *people = people_json(findings, money);
    rows.title = "Awards";
    rows.note = note;
    json_object_set_new(rows.json, "pool", json_string(whole));
    json_object_set_new(rows.json, "paid", json_string(paid));
    json_object_set_new(rows.json, "rest", json_string(rest));
    if (findings->named) json_object_set(rows.json, "people", people);
    TRY(parts_show(tool, &rows, contest->svg, note));
    if (tool->as_json || !findings->named || (contest->svg && strcmp(contest->svg, "-") == 0)) return DONE;
    putchar('\n');
    print_table(tool, people, persons, COUNT_OF(persons));
    return DONE;
}

static int pay(struct tool *tool, const struct contest *contest, struct findings *findings)
{
    static const struct field fields[] = { { "finding", "issue id name", 0 },
                                           { "weight", "risk pie points", 0 },
                                           { "copies", "split duplicates", 1 },
                                           { "who", "handle warden member party", 1 } };
    scoped_records records = { 0 };
    struct money money;
    struct decimal pool;
    daomesh_award_rule rule;
    daomesh_award_totals totals;
    int more, given;
    TRY(read_rule(tool, &rule, contest));
    TRY(money_begin(tool, &money, NULL));
    TRY(records_open(tool, &records, contest->path, contest->format, "findings", fields, COUNT_OF(fields),
                     contest->columns));
    scoped_text setting = contest->pool ? NULL : records_setting(&records, "pool");
    TRY(money_option(tool, &money, &pool, &given, "--pool", contest->pool ? contest->pool : setting));
    if (!given) return misuse(tool, "--pool is missing: what is paid over the findings");
    for (;;) {
        TRY(records_next(&records, &more));
        if (!more) break;
        TRY(add_finding(findings, &records));
    }
    findings->pays = must_allocate(findings->names.count * sizeof *findings->pays);
    int32_t status = daomesh_award_pay(findings->pays, &totals, &rule, &pool.units, findings->at,
                                       findings->names.count, NULL, NULL);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s", records.source.name);
    return show(tool, contest, findings, &totals, &pool.units, &money);
}

int run_award(struct tool *tool, struct words *args)
{
    struct contest contest = { 0 };
    struct findings findings = { .named = 0 };
    const struct option options[] = {
        { "--pool", "AMOUNT", "what is paid over the findings", &contest.pool, NULL },
        { "--decay", "PART", "what one more copy leaves; else 50%", &contest.decay, NULL },
        { "--profile", "NAME", "code4rena: all of the pool, by slices", &contest.profile, NULL },
        { "--reward", "AMOUNT", "instead of a pool: what a work is paid at most, by the median of its scores",
          &contest.reward, NULL },
        { "--curve", "S=P,...", "with it: which score brings which part; else in proportion", &contest.curve,
          NULL },
        { "--minimum", "AMOUNT", "and what is paid whatever the score", &contest.minimum, NULL },
        { "--format", "NAME", "csv or json; else by content", &contest.format, NULL },
        { "--columns", "finding=X", "what the file calls finding, weight, copies, who; work, score, reviewer",
          &contest.columns, NULL },
        { "--svg", "FILE|-", "draws what findings are paid", &contest.svg, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &contest.path, "the file of findings"));
    TRY(take_no_more(tool, args));
    if (!contest.reward && (contest.curve || contest.minimum))
        return misuse(tool, "--curve and --minimum go with --reward");
    if (contest.reward && (contest.pool || contest.decay || contest.profile))
        return misuse(tool, "--reward excludes --pool, --decay and --profile");
    if (contest.reward) return award_quality(tool, &contest);
    int code = pay(tool, &contest, &findings);
    findings_free(&findings);
    return code;
}
