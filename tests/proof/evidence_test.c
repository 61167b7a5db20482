/* Evidence: what it proves of a small ledger, what it cannot, and that nothing but the truth is believed. */
#include "scene.h"

static struct scene scene;
static struct evidence_bytes bytes;
static daomesh_evidence evidence;

static void set_up(void)
{
    scene_make(&scene);
}

static int32_t open_by(const daomesh_checkpoint_policy *policy, const daomesh_id *ledger)
{
    evidence.size = sizeof evidence;
    return daomesh_evidence_open(&evidence, bytes.at, bytes.len, policy, ledger);
}

/* Without signatures, as it is now. */
static int32_t open_again(void)
{
    evidence.size = sizeof evidence;
    return daomesh_evidence_open_at(&evidence, bytes.at, bytes.len, &bytes.checkpoint, NULL);
}

static int32_t open_scene(void)
{
    scene_write(&bytes, &scene);
    return open_again();
}

static void must_open(void)
{
    ck_assert_int_eq(open_scene(), DAOMESH_OK);
}

/* Instruments that slow everything down look at every so many bytes, and at every so many whole evidences. */
static size_t step(void)
{
    if (shares_process()) return 97;
    return is_instrumented() ? 11 : 1;
}

static size_t sparsely(void)
{
    return shares_process() ? 6 : 1;
}

/* --- Questions, shortly --------------------------------------------------------------------------------------------- */

static int32_t ask_member(daomesh_member_info *out, unsigned int dao, unsigned int who)
{
    const daomesh_id dao_id = scene_id(dao), party = scene_id(who);
    out->size = sizeof *out;
    return daomesh_evidence_member(out, &evidence, &dao_id, &party);
}

static int32_t member_status(unsigned int who)
{
    daomesh_member_info member;
    return ask_member(&member, GUILD, who);
}

static int32_t ask_vote(daomesh_vote_info *out, uint64_t proposal, unsigned int who)
{
    const daomesh_id dao = scene_id(GUILD), party = scene_id(who);
    out->size = sizeof *out;
    return daomesh_evidence_vote(out, &evidence, &dao, proposal, &party);
}

static int32_t vote_status(unsigned int who)
{
    daomesh_vote_info vote;
    return ask_vote(&vote, 1, who);
}

static int32_t ask_balance(daomesh_amount *out, unsigned int who, unsigned int token, uint32_t which)
{
    const daomesh_id party = scene_id(who), token_id = scene_id(token);
    return daomesh_evidence_balance(out, &evidence, &party, &token_id, which);
}

static int32_t ask_party(daomesh_party_info *out, unsigned int who)
{
    const daomesh_id party = scene_id(who);
    out->size = sizeof *out;
    return daomesh_evidence_party(out, &evidence, &party);
}

static int32_t ask_dao(daomesh_dao_info *out, unsigned int who)
{
    const daomesh_id dao = scene_id(who);
    out->size = sizeof *out;
    return daomesh_evidence_dao(out, &evidence, &dao);
}

static int32_t ask_role(daomesh_role_info *out, uint64_t number)
{
    const daomesh_id dao = scene_id(GUILD);
    out->size = sizeof *out;
    return daomesh_evidence_role(out, &evidence, &dao, number);
}

static int32_t ask_decision(daomesh_decision_info *out, uint64_t number)
{
    const daomesh_id dao = scene_id(GUILD);
    out->size = sizeof *out;
    return daomesh_evidence_decision(out, &evidence, &dao, number);
}

static int32_t ask_token(daomesh_token_info *out, unsigned int token)
{
    const daomesh_id id = scene_id(token);
    out->size = sizeof *out;
    return daomesh_evidence_token(out, &evidence, &id);
}

static void equals(daomesh_amount amount, uint64_t value)
{
    const daomesh_amount wanted = amount_from_u64(value);
    ck_assert_mem_eq(&amount, &wanted, sizeof wanted);
}

/* --- Yes -------------------------------------------------------------------------------------------------------------- */

START_TEST(evidence_tells_of_which_ledger_and_moment_it_is)
{
    scene_write(&bytes, &scene);
    const daomesh_id ledger = scene_id(LEDGER_ID);
    ck_assert_int_eq(open_by(scene_policy(2, 0), &ledger), DAOMESH_OK);
    ck_assert_mem_eq(&evidence.ledger, &ledger, sizeof ledger);
    ck_assert_uint_eq(evidence.height, 42);
    ck_assert_uint_eq(evidence.time, 5000);
    ck_assert_uint_eq(evidence.rules, 1);
    ck_assert_uint_eq(evidence.mode, 1);
    ck_assert_uint_eq(evidence.records, scene.count);
    ck_assert_uint_eq(evidence.checkpoint.size, 11);
}
END_TEST

START_TEST(a_member_has_a_state_and_weights)
{
    daomesh_member_info member;
    must_open();
    ck_assert_int_eq(ask_member(&member, GUILD, BOB), DAOMESH_OK);
    ck_assert_uint_eq(member.slot, 17);
    ck_assert_uint_eq(member.state, DAOMESH_MEMBER_JAILED);
    ck_assert_uint_eq(member.joined, 2500);
    equals(member.shares, 5);
    equals(member.loot, 4);
    equals(member.reputation, 0);
}
END_TEST

START_TEST(a_dao_has_totals)
{
    daomesh_dao_info dao;
    must_open();
    ck_assert_int_eq(ask_dao(&dao, GUILD), DAOMESH_OK);
    ck_assert_uint_eq(dao.members, 3);
    ck_assert_uint_eq(dao.row, GUILD);
    ck_assert_str_eq(dao.name, "guild");
    equals(dao.shares, 35);
    equals(dao.loot, 4);
    equals(dao.reputation, 9);
}
END_TEST

START_TEST(a_person_has_keys)
{
    daomesh_party_info party;
    const daomesh_id key = scene_id(100 + CAROL);
    must_open();
    ck_assert_int_eq(ask_party(&party, CAROL), DAOMESH_OK);
    ck_assert_uint_eq(party.sort, DAOMESH_PARTY_PERSON);
    ck_assert_uint_eq(party.row, CAROL);
    ck_assert_uint_eq(party.threshold, 1);
    ck_assert_uint_eq(party.key_count, 1);
    ck_assert_mem_eq(&party.keys[0].key, &key, sizeof key);
    ck_assert_str_eq(party.name, "carol");
}
END_TEST

/* Its own end or that of the naming, whichever comes first; 0 is never. */
START_TEST(a_role_ends_with_its_term_or_its_naming)
{
    static const uint64_t times[][3] = { { 0, 0, 0 },        { 9000, 0, 9000 },  { 0, 500, 500 },
                                         { 9000, 500, 500 }, { 500, 9000, 500 }, { 500, 500, 500 } };
    daomesh_role_info role;
    for (size_t i = 0; i < COUNT_OF(times); i++) {
        const struct daomesh_role_record record = { .ends = times[i][0], .named_until = times[i][1] };
        const daomesh_id nobody = { { 0 } };
        scene_put(&scene, GUILD, DAOMESH_RECORD_ROLE, 1, &record);
        must_open();
        ck_assert_int_eq(ask_role(&role, 1), DAOMESH_OK);
        ck_assert_uint_eq(role.ends, times[i][2]);
        ck_assert_mem_eq(&role.holder, &nobody, sizeof nobody);
    }
}
END_TEST

START_TEST(a_role_has_a_holder)
{
    daomesh_role_info role;
    const daomesh_id carol = scene_id(CAROL);
    must_open();
    ck_assert_int_eq(ask_role(&role, 1), DAOMESH_OK);
    ck_assert_mem_eq(&role.holder, &carol, sizeof carol);
    ck_assert_str_eq(role.name, "barist");
    ck_assert_uint_eq(role.ends, 9000);
    ck_assert_uint_eq(role.kind_count, 1);
    ck_assert_uint_eq(role.kinds[0], 0x0301);
}
END_TEST

START_TEST(a_token_has_an_issuer_and_a_supply)
{
    daomesh_token_info token;
    const daomesh_id alice = scene_id(ALICE);
    must_open();
    ck_assert_int_eq(ask_token(&token, TOKEN_ID), DAOMESH_OK);
    ck_assert_mem_eq(&token.issuer, &alice, sizeof alice);
    ck_assert_str_eq(token.symbol, "EUR");
    ck_assert_uint_eq(token.decimals, 2);
    equals(token.supply, 500);
}
END_TEST

START_TEST(a_balance_of_persons_and_daos_is_proven_and_so_is_nothing)
{
    daomesh_amount amount;
    must_open();
    ck_assert_int_eq(ask_balance(&amount, ALICE, TOKEN_ID, DAOMESH_BALANCE_FREE), DAOMESH_OK);
    equals(amount, 300);
    ck_assert_int_eq(ask_balance(&amount, GUILD, TOKEN_ID, DAOMESH_BALANCE_FREE), DAOMESH_OK);
    equals(amount, 120);
    ck_assert_int_eq(ask_balance(&amount, GUILD, TOKEN_ID, DAOMESH_BALANCE_RESERVE), DAOMESH_OK);
    equals(amount, 80);
    ck_assert_int_eq(ask_balance(&amount, BOB, TOKEN_ID, DAOMESH_BALANCE_FREE), DAOMESH_OK);
    equals(amount, 0);
}
END_TEST

START_TEST(a_proposal_has_an_outcome)
{
    daomesh_decision_info decision;
    must_open();
    ck_assert_int_eq(ask_decision(&decision, 1), DAOMESH_OK);
    ck_assert_uint_eq(decision.flags, 1);
    ck_assert_uint_eq(decision.winner, 1);
    ck_assert_uint_eq(decision.decided, 3500);
    ck_assert_uint_eq(decision.voters, 2);
    ck_assert_str_eq(decision.title, "roof");
    equals(decision.total, 16);
    equals(decision.tally[1], 10);
    equals(decision.tally[2], 1);
}
END_TEST

START_TEST(a_vote_has_a_choice_and_a_weight_of_who_left_too)
{
    daomesh_vote_info vote;
    must_open();
    ck_assert_int_eq(ask_vote(&vote, 1, ALICE), DAOMESH_OK);
    ck_assert_uint_eq(vote.choice, 1);
    equals(vote.weight, 10);
    ck_assert_int_eq(ask_vote(&vote, 1, DAVE), DAOMESH_OK);
    ck_assert_uint_eq(vote.choice, 2);
    equals(vote.weight, 1);
}
END_TEST

START_TEST(the_stored_bytes_of_a_record_are_there)
{
    daomesh_span span;
    must_open();
    const struct fact *fact = scene_find(&scene, GUILD, DAOMESH_RECORD_DAO, 0);
    ck_assert_int_eq(daomesh_evidence_record(&span, &evidence, GUILD, DAOMESH_RECORD_DAO, 0), DAOMESH_OK);
    ck_assert_uint_eq(span.len, fact->len);
    ck_assert_mem_eq(span.at, fact->value, fact->len);
    ck_assert_int_eq(daomesh_evidence_record(&span, &evidence, GUILD, DAOMESH_RECORD_ROLE, 2),
                     DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(daomesh_evidence_record(&span, &evidence, 77, DAOMESH_RECORD_ROLE, 9),
                     DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(daomesh_evidence_record(&span, &evidence, 78, DAOMESH_RECORD_ROLE, 9),
                     DAOMESH_E_NOT_PROVEN);
    ck_assert_int_eq(daomesh_evidence_record(&span, &evidence, GUILD, DAOMESH_RECORD_ROLE, 9),
                     DAOMESH_E_NOT_PROVEN);
}
END_TEST

/* --- No, and not proven ------------------------------------------------------------------------------------------------ */

START_TEST(who_is_no_member_is_proven_to_be_none)
{
    daomesh_member_info member;
    must_open();
    ck_assert_int_eq(member_status(NOBODY), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(member_status(CAROL), DAOMESH_E_NOT_A_MEMBER); /* never was */
    ck_assert_int_eq(member_status(DAVE), DAOMESH_E_NOT_A_MEMBER);  /* left */
    ck_assert_int_eq(ask_member(&member, NOBODY, ALICE), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(ask_member(&member, BOB, ALICE), DAOMESH_E_UNKNOWN_DAO); /* a person */
    ck_assert_int_eq(member_status(TOKEN_ID), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

/* Ids that share their first 8 bytes share a bucket. */
START_TEST(an_id_is_all_of_its_bytes)
{
    daomesh_party_info party;
    struct daomesh_id_bucket_record bucket = { .entries_count = 2 };
    const daomesh_id alice = scene_id(ALICE);
    bucket.entries[0] = (struct daomesh_id_entry){ .id = alice, .row = ALICE, .sort = DAOMESH_PARTY_PERSON };
    bucket.entries[1] = (struct daomesh_id_entry){ .id = alice, .row = BOB, .sort = DAOMESH_PARTY_PERSON };
    bucket.entries[1].id.bytes[31]++;
    scene_put(&scene, 0, DAOMESH_RECORD_ID_BUCKET, load_be64(alice.bytes), &bucket);
    must_open();
    ck_assert_int_eq(ask_party(&party, ALICE), DAOMESH_OK);
    ck_assert_uint_eq(party.row, ALICE);
    const daomesh_id near = bucket.entries[1].id;
    ck_assert_int_eq(daomesh_evidence_party(&party, &evidence, &near), DAOMESH_E_CORRUPT); /* bob's row */
    daomesh_id other = near;
    other.bytes[31]++;
    ck_assert_int_eq(daomesh_evidence_party(&party, &evidence, &other), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

START_TEST(what_is_not_there_is_proven_not_to_be)
{
    daomesh_role_info role;
    daomesh_decision_info decision;
    daomesh_token_info token;
    daomesh_amount amount;
    daomesh_party_info party;
    daomesh_vote_info vote;
    must_open();
    ck_assert_int_eq(ask_role(&role, 2), DAOMESH_E_UNKNOWN_ROLE);
    ck_assert_int_eq(ask_decision(&decision, 3), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(ask_vote(&vote, 3, ALICE), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(vote_status(BOB), DAOMESH_E_NOT_VOTED);
    ck_assert_int_eq(vote_status(CAROL), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(ask_token(&token, OTHER_TOKEN_ID), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_int_eq(ask_token(&token, ALICE), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_int_eq(ask_balance(&amount, ALICE, OTHER_TOKEN_ID, DAOMESH_BALANCE_FREE),
                     DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_int_eq(ask_balance(&amount, NOBODY, TOKEN_ID, DAOMESH_BALANCE_FREE), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(ask_party(&party, NOBODY), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

/* Everything that can be asked of the scene, as one list of statuses. */
#define ANSWERS 26
static void ask_all(int32_t answers[ANSWERS])
{
    daomesh_party_info party;
    daomesh_dao_info dao;
    daomesh_role_info role;
    daomesh_token_info token;
    daomesh_decision_info decision;
    daomesh_amount amount;
    size_t count = 0;
    for (unsigned int who = ALICE; who <= NOBODY; who++) {
        answers[count++] = member_status(who);
        answers[count++] = vote_status(who);
    }
    answers[count++] = ask_party(&party, ALICE);
    answers[count++] = ask_party(&party, NOBODY);
    answers[count++] = ask_dao(&dao, GUILD);
    answers[count++] = ask_role(&role, 1);
    answers[count++] = ask_role(&role, 2);
    answers[count++] = ask_token(&token, TOKEN_ID);
    answers[count++] = ask_decision(&decision, 1);
    answers[count++] = ask_decision(&decision, 3);
    answers[count++] = ask_balance(&amount, ALICE, TOKEN_ID, DAOMESH_BALANCE_FREE);
    answers[count++] = ask_balance(&amount, BOB, TOKEN_ID, DAOMESH_BALANCE_FREE);
    answers[count++] = ask_balance(&amount, GUILD, TOKEN_ID, DAOMESH_BALANCE_FREE);
    answers[count++] = ask_balance(&amount, GUILD, TOKEN_ID, DAOMESH_BALANCE_RESERVE);
    ck_assert_uint_eq(count, ANSWERS);
}

START_TEST(what_is_left_out_is_not_proven_and_changes_no_other_answer)
{
    int32_t whole[ANSWERS], part[ANSWERS];
    size_t unproven = 0, tried = 0;
    must_open();
    ask_all(whole);
    for (size_t i = 1; i < scene.count; i += sparsely()) {
        scene.facts[i].left_out = 1;
        tried++;
        must_open();
        ask_all(part);
        scene.facts[i].left_out = 0;
        for (size_t k = 0; k < ANSWERS; k++) {
            if (part[k] != DAOMESH_E_NOT_PROVEN) ck_assert_int_eq(part[k], whole[k]);
            unproven += part[k] != whole[k];
        }
    }
    ck_assert_uint_gt(unproven, tried);
}
END_TEST

START_TEST(without_the_header_nothing_is_believed)
{
    scene.facts[0].left_out = 1;
    ck_assert_int_eq(open_scene(), DAOMESH_E_NOT_PROVEN);
}
END_TEST

/* --- Whose vote ------------------------------------------------------------------------------------------------------- */

/* Erin came to slot 16; a ballot is there. */
static struct daomesh_member_page_record erins_page(void)
{
    struct daomesh_member_page_record page = { .slots_count = 2 };
    struct daomesh_ballot_page_record ballots = { .ballots_count = 1 };
    ballots.ballots[0] = (struct daomesh_ballot){ .cast = 1, .choice = 1, .weight = amount_from_u64(3) };
    scene_put(&scene, GUILD, DAOMESH_RECORD_BALLOT_PAGE, 1 << 16 | 1, &ballots);
    page.slots[0] = (struct daomesh_member_slot){ .party = ERIN, .state = 1 };
    page.slots[1] = (struct daomesh_member_slot){ .party = BOB, .state = 1 };
    return page;
}

static int32_t erins_vote(uint64_t joined, uint64_t since)
{
    struct daomesh_member_page_record page = erins_page();
    page.slots[0].joined = joined;
    page.slots[0].since = since;
    scene_put(&scene, GUILD, DAOMESH_RECORD_MEMBER_PAGE, 1, &page);
    must_open();
    return vote_status(ERIN);
}

START_TEST(a_ballot_of_the_place_before_is_nobodys)
{
    ck_assert_int_eq(erins_vote(3001, 25), DAOMESH_E_NOT_PROVEN); /* came after the proposal was opened */
    ck_assert_int_eq(erins_vote(3000, 21), DAOMESH_E_NOT_PROVEN); /* in the same second, and later */
    ck_assert_int_eq(erins_vote(3000, 20), DAOMESH_OK);           /* in the same second, and before */
    ck_assert_int_eq(erins_vote(2999, 25), DAOMESH_OK);           /* before; its weight changed since */
}
END_TEST

/* --- Lies -------------------------------------------------------------------------------------------------------------- */

/* A proof that a key is absent may prove another absent key as well: that is no lie, but it answers no question falsely. */
static void must_not_lie(const int32_t truth[ANSWERS])
{
    static const daomesh_evidence none = { .size = sizeof none };
    int32_t answers[ANSWERS];
    if (open_again() != DAOMESH_OK) {
        ck_assert_mem_eq(&evidence, &none, sizeof none);
        return;
    }
    ask_all(answers);
    for (size_t i = 0; i < ANSWERS; i++)
        if (answers[i] != DAOMESH_E_NOT_PROVEN) ck_assert_int_eq(answers[i], truth[i]);
}

START_TEST(one_changed_bit_makes_no_lie)
{
    uint64_t random = 1;
    int32_t truth[ANSWERS];
    size_t believed = 0;
    must_open();
    ask_all(truth);
    for (size_t at = 0; at < bytes.len; at += step()) {
        const uint8_t bit = (uint8_t)(1u << next_random(&random) % 8);
        if (at >= 20 && at < bytes.note_end) continue; /* not read here */
        bytes.at[at] ^= bit;
        must_not_lie(truth);
        believed += evidence.records > 0;
        bytes.at[at] ^= bit;
    }
    ck_assert_uint_lt(believed, 40);
    ck_assert_int_eq(open_again(), DAOMESH_OK);
}
END_TEST

START_TEST(one_changed_bit_of_the_checkpoint_is_found)
{
    uint64_t random = 2;
    scene_write(&bytes, &scene);
    const daomesh_checkpoint_policy *policy = scene_policy(2, 0);
    for (size_t at = 16; at < bytes.note_end; at += step()) {
        const uint8_t bit = (uint8_t)(1u << next_random(&random) % 8);
        bytes.at[at] ^= bit;
        ck_assert_msg(open_by(policy, NULL) != DAOMESH_OK, "byte %zu, bit %u", at, bit);
        bytes.at[at] ^= bit;
    }
    ck_assert_int_eq(open_by(policy, NULL), DAOMESH_OK);
}
END_TEST

START_TEST(no_beginning_of_evidence_is_evidence)
{
    must_open();
    for (size_t len = 0; len < bytes.len; len += step()) {
        uint8_t *cut = malloc(len + 1); /* so that instruments see a step too far */
        ck_assert_ptr_nonnull(cut);
        memcpy(cut, bytes.at, len);
        const int32_t status = daomesh_evidence_open_at(&evidence, cut, len, &bytes.checkpoint, NULL);
        free(cut);
        ck_assert_int_eq(status, DAOMESH_E_TRUNCATED);
    }
}
END_TEST

START_TEST(bytes_behind_the_end_are_refused)
{
    must_open();
    bytes.len++;
    ck_assert_int_eq(open_again(), DAOMESH_E_TRAILING);
}
END_TEST

START_TEST(another_form_is_refused)
{
    must_open();
    bytes.at[15] = '2';
    ck_assert_int_eq(open_again(), DAOMESH_E_VERSION);
    scene.ics23 = 1;
    ck_assert_int_eq(open_scene(), DAOMESH_E_VERSION);
}
END_TEST

START_TEST(an_old_state_does_not_pass_for_the_checkpoints)
{
    for (scene.behind = 1; scene.behind < 20; scene.behind += sparsely())
        ck_assert_int_ne(open_scene(), DAOMESH_OK);
    scene.behind = 5;
    ck_assert_int_eq(open_scene(), DAOMESH_E_PROOF);
}
END_TEST

START_TEST(an_action_does_not_pass_for_a_seal)
{
    scene.magic = "daomesh/action/1";
    ck_assert_int_eq(open_scene(), DAOMESH_E_PROOF_KIND);
}
END_TEST

START_TEST(a_log_of_any_length_ends_with_its_seal)
{
    for (scene.entries = 1; scene.entries < 40; scene.entries += sparsely())
        must_open();
}
END_TEST

START_TEST(an_empty_log_has_no_state)
{
    must_open();
    bytes.checkpoint.size = 0;
    ck_assert_int_eq(open_again(), DAOMESH_E_PROOF);
}
END_TEST

START_TEST(another_ledger_is_told)
{
    const daomesh_id other = scene_id(LEDGER_ID + 1);
    scene_write(&bytes, &scene);
    ck_assert_int_eq(open_by(scene_policy(2, 0), &other), DAOMESH_E_OTHER_LEDGER);
    scene.origin = "daomesh.example/other";
    scene_write(&bytes, &scene);
    ck_assert_int_eq(open_by(scene_policy(2, 0), NULL), DAOMESH_E_ORIGIN);
}
END_TEST

START_TEST(too_few_cosigners_are_told)
{
    scene.cosigned[1] = 0;
    scene_write(&bytes, &scene);
    ck_assert_int_eq(open_by(scene_policy(1, 0), NULL), DAOMESH_OK);
    ck_assert_int_eq(open_by(scene_policy(2, 0), NULL), DAOMESH_E_COSIGNERS);
}
END_TEST

START_TEST(what_cosigners_saw_too_long_ago_is_stale)
{
    scene_write(&bytes, &scene);
    ck_assert_int_eq(open_by(scene_policy(1, 7000), NULL), DAOMESH_OK); /* though the batch is of 5000 */
    ck_assert_int_eq(open_by(scene_policy(2, 6001), NULL), DAOMESH_E_STALE);
    ck_assert_int_eq(open_by(scene_policy(1, 7001), NULL), DAOMESH_E_STALE);
}
END_TEST

START_TEST(without_cosigners_the_seals_time_is_asked)
{
    scene_write(&bytes, &scene);
    ck_assert_int_eq(open_by(scene_policy(0, 5000), NULL), DAOMESH_OK);
    ck_assert_int_eq(open_by(scene_policy(0, 5001), NULL), DAOMESH_E_STALE);
    ck_assert_uint_eq(evidence.records, 0);
}
END_TEST

START_TEST(rules_and_headers_that_nobody_knows_are_refused)
{
    struct daomesh_header_record header;
    scene.rules = 0;
    ck_assert_int_eq(open_scene(), DAOMESH_E_RULES);
    scene.rules = 9;
    ck_assert_int_eq(open_scene(), DAOMESH_E_RULES);
    scene.rules = 1;
    struct fact *fact = scene_find(&scene, 0, DAOMESH_RECORD_HEADER, 0);
    const struct schema_struct *schema = daomesh__schema_record(DAOMESH_RECORD_HEADER);
    ck_assert_int_eq(daomesh__unpack(&header, schema, (daomesh_span){ fact->value, fact->len }), DAOMESH_OK);
    header.format++;
    scene_put(&scene, 0, DAOMESH_RECORD_HEADER, 0, &header);
    ck_assert_int_eq(open_scene(), DAOMESH_E_VERSION);
    header.format--;
    header.commitment = 0;
    scene_put(&scene, 0, DAOMESH_RECORD_HEADER, 0, &header);
    ck_assert_int_eq(open_scene(), DAOMESH_E_CORRUPT);
    header.commitment = 1;
    header.magic++;
    scene_put(&scene, 0, DAOMESH_RECORD_HEADER, 0, &header);
    ck_assert_int_eq(open_scene(), DAOMESH_E_CORRUPT);
    scene_put_bytes(&scene, 0, DAOMESH_RECORD_HEADER, 0, (const uint8_t *)"nonsense", 8);
    ck_assert_int_eq(open_scene(), DAOMESH_E_CORRUPT);
}
END_TEST

/* Two neighbours of the list swap their places, or one takes the other's. */
static int32_t open_reordered(int repeat)
{
    struct fact first, second;
    must_open();
    memcpy(&first, &scene.facts[1], sizeof first);
    memcpy(&second, &scene.facts[2], sizeof second);
    scene.facts[1] = repeat ? first : second;
    scene.facts[2] = first;
    if (repeat) scene.facts[2].len = 0; /* so that the tree has the key once */
    scene_write(&bytes, &scene);
    return open_again();
}

START_TEST(records_out_of_order_are_refused)
{
    ck_assert_int_eq(open_reordered(0), DAOMESH_E_NOT_SORTED);
}
END_TEST

START_TEST(a_record_twice_is_refused)
{
    ck_assert_int_eq(open_reordered(1), DAOMESH_E_REPEATED);
}
END_TEST

/* The last home is the one without records: 8 bytes, a 0, and its proof. */
static size_t last_home(void)
{
    const uint8_t number[9] = { 0, 0, 0, 0, 0, 0, 0, 77, 0 };
    size_t at = bytes.len - sizeof number;
    while (memcmp(bytes.at + at, number, sizeof number) != 0)
        at--;
    return at;
}

START_TEST(a_home_twice_or_out_of_order_is_refused)
{
    must_open();
    const size_t at = last_home();
    bytes.at[bytes.homes + 1]++;
    memcpy(bytes.at + bytes.len, bytes.at + at, bytes.len - at);
    bytes.len += bytes.len - at;
    ck_assert_int_eq(open_again(), DAOMESH_E_REPEATED);
    must_open();
    bytes.at[last_home() + 7] = GUILD - 1;
    ck_assert_int_eq(open_again(), DAOMESH_E_NOT_SORTED);
}
END_TEST

START_TEST(a_home_is_there_or_not_and_nothing_else)
{
    must_open();
    bytes.at[last_home() + 8] = 2;
    ck_assert_int_eq(open_again(), DAOMESH_E_NOT_CANONICAL);
}
END_TEST

START_TEST(a_home_that_is_there_shows_records)
{
    must_open();
    const size_t proof = bytes.homes + 2 + 8 + 1 + 32, len = load_be16(bytes.at + proof);
    memset(bytes.at + proof + 2 + len, 0, 2);
    ck_assert_int_eq(open_again(), DAOMESH_E_NOT_CANONICAL);
}
END_TEST

/* The absence of home 77 again, as if it were that of the DAO. */
START_TEST(absence_of_a_home_that_is_there_is_not_believed)
{
    for (size_t i = 0; i < scene.count; i++)
        scene.facts[i].left_out = scene.facts[i].home == GUILD;
    must_open();
    bytes.at[last_home() + 7] = GUILD;
    ck_assert_int_ne(open_again(), DAOMESH_OK);
}
END_TEST

/* Evidence about the empty state: its homes are all absent, each by the same proof of four bytes. */
static int32_t open_absences(uint16_t homes, size_t len)
{
    static uint8_t many[DAOMESH_EVIDENCE_BYTES_MAX + 1];
    const uint8_t absence[7] = { 0, 0, 4, 1, 0, 0, 0 };
    daomesh_checkpoint alone = { .origin = bytes.checkpoint.origin, .size = 1 };
    uint8_t *seal = many + bytes.note_end, *at = seal + EVIDENCE_SEAL_BYTES;
    memcpy(many, bytes.at, bytes.homes);
    memset(seal + 44, 0, sizeof(daomesh_id));
    ck_assert_int_eq(daomesh_merkle_leaf(&alone.root, seal, EVIDENCE_SEAL_BYTES), DAOMESH_OK);
    *at++ = 0;
    store_be16(at, homes);
    at += 2;
    for (uint64_t home = 1; home <= homes; home++, at += 15) {
        store_be64(at, home);
        memcpy(at + 8, absence, sizeof absence);
    }
    return daomesh_evidence_open_at(&evidence, many, len > 0 ? len : (size_t)(at - many), &alone, NULL);
}

START_TEST(records_and_bytes_are_bounded)
{
    must_open();
    ck_assert_int_eq(open_absences(1024, 0), DAOMESH_E_NOT_PROVEN); /* no header among them */
    ck_assert_int_eq(open_absences(1025, 0), DAOMESH_E_LIMIT);
    ck_assert_int_eq(open_absences(1, DAOMESH_EVIDENCE_BYTES_MAX), DAOMESH_E_TRAILING);
    ck_assert_int_eq(open_absences(1, DAOMESH_EVIDENCE_BYTES_MAX + 1), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(a_note_of_more_than_a_note_is_refused)
{
    must_open();
    bytes.at[16] = 1;
    ck_assert_int_eq(open_again(), DAOMESH_E_TOO_LARGE);
}
END_TEST

/* --- Records that contradict one another: proven, so it is the ledger that is wrong ------------------------------------- */

START_TEST(a_place_that_is_somebody_elses_is_corrupt)
{
    const struct daomesh_membership_record there = { .slot = 1 }, beyond = { .slot = 15 };
    scene_put(&scene, 0, DAOMESH_RECORD_MEMBERSHIP, (uint64_t)ALICE << 32 | GUILD, &there);
    must_open();
    ck_assert_int_eq(member_status(ALICE), DAOMESH_E_CORRUPT);
    scene_put(&scene, 0, DAOMESH_RECORD_MEMBERSHIP, (uint64_t)ALICE << 32 | GUILD, &beyond);
    must_open();
    ck_assert_int_eq(member_status(ALICE), DAOMESH_E_CORRUPT);
}
END_TEST

START_TEST(an_indexed_thing_that_is_not_there_is_corrupt)
{
    daomesh_party_info party;
    daomesh_dao_info dao;
    scene_absent(&scene, 0, DAOMESH_RECORD_PARTY, ALICE);
    scene_absent(&scene, GUILD, DAOMESH_RECORD_DAO, 0);
    must_open();
    ck_assert_int_eq(ask_party(&party, ALICE), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(ask_dao(&dao, GUILD), DAOMESH_E_CORRUPT);
}
END_TEST

/* The index says that a row is somebody's, the row says that it is somebody else's. */
START_TEST(a_row_of_another_id_is_corrupt)
{
    daomesh_party_info party;
    daomesh_dao_info dao;
    daomesh_token_info token;
    for (unsigned int who = 0; who < 3; who++) {
        static const unsigned int ids[] = { ALICE, GUILD, TOKEN_ID };
        static const uint32_t kinds[] = { DAOMESH_RECORD_PARTY, DAOMESH_RECORD_DAO, DAOMESH_RECORD_TOKEN };
        static const uint64_t locals[] = { ALICE, 0, 1 };
        const uint64_t home = ids[who] == GUILD ? GUILD : 0;
        scene_find(&scene, home, kinds[who], locals[who])->value[2]++; /* first byte of the id */
    }
    must_open();
    ck_assert_int_eq(ask_party(&party, ALICE), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(ask_dao(&dao, GUILD), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(ask_token(&token, TOKEN_ID), DAOMESH_E_CORRUPT);
}
END_TEST

START_TEST(a_record_that_is_packed_badly_is_corrupt)
{
    daomesh_decision_info decision;
    struct fact *fact = scene_find(&scene, GUILD, DAOMESH_RECORD_PROPOSAL, 1);
    fact->value[fact->len++] = 0;
    must_open();
    ck_assert_int_eq(ask_decision(&decision, 1), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(decision.title, "");
}
END_TEST

/* --- Misuse -------------------------------------------------------------------------------------------------------------- */

START_TEST(what_is_not_given_is_told)
{
    daomesh_member_info member = { .size = 8 };
    daomesh_amount amount;
    daomesh_span span;
    const daomesh_id id = scene_id(ALICE);
    must_open();
    ck_assert_int_eq(daomesh_evidence_open_at(NULL, bytes.at, 1, &bytes.checkpoint, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_open(&evidence, NULL, 1, scene_policy(1, 0), NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_open(&evidence, bytes.at, 1, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_open_at(&evidence, bytes.at, 1, NULL, NULL), DAOMESH_E_ARG);
    must_open();
    ck_assert_int_eq(daomesh_evidence_member(&member, &evidence, &id, &id), DAOMESH_E_ARG); /* too small */
    ck_assert_int_eq(daomesh_evidence_member(NULL, &evidence, &id, &id), DAOMESH_E_ARG);
    member.size = sizeof member;
    ck_assert_int_eq(daomesh_evidence_member(&member, NULL, &id, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_member(&member, &evidence, &id, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_balance(&amount, &evidence, &id, &id, 3), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_balance(NULL, &evidence, &id, &id, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_record(NULL, &evidence, 0, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_record(&span, NULL, 0, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_record(&span, &evidence, 0, 256, 0), DAOMESH_E_ARG);
}
END_TEST

/* Every question with nothing in one place of it. */
START_TEST(no_question_takes_nothing_for_an_answer)
{
    daomesh_party_info party = { .size = sizeof party };
    daomesh_dao_info dao = { .size = sizeof dao };
    daomesh_role_info role = { .size = sizeof role };
    daomesh_token_info token = { .size = sizeof token };
    daomesh_decision_info decision = { .size = sizeof decision };
    daomesh_vote_info vote = { .size = sizeof vote };
    daomesh_amount amount;
    const daomesh_id id = scene_id(ALICE);
    must_open();
    ck_assert_int_eq(daomesh_evidence_party(NULL, &evidence, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_party(&party, NULL, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_party(&party, &evidence, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_dao(NULL, &evidence, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_dao(&dao, NULL, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_dao(&dao, &evidence, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_role(NULL, &evidence, &id, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_role(&role, NULL, &id, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_role(&role, &evidence, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_token(NULL, &evidence, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_token(&token, NULL, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_token(&token, &evidence, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_decision(NULL, &evidence, &id, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_decision(&decision, NULL, &id, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_decision(&decision, &evidence, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_vote(NULL, &evidence, &id, 1, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_vote(&vote, NULL, &id, 1, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_vote(&vote, &evidence, NULL, 1, &id), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_vote(&vote, &evidence, &id, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_balance(&amount, NULL, &id, &id, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_balance(&amount, &evidence, NULL, &id, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_evidence_balance(&amount, &evidence, &id, NULL, 1), DAOMESH_E_ARG);
    evidence.size--;
    ck_assert_int_eq(daomesh_evidence_party(&party, &evidence, &id), DAOMESH_E_ARG);
    evidence.size = 4;
    ck_assert_int_eq(daomesh_evidence_open(&evidence, bytes.at, 1, scene_policy(1, 0), NULL), DAOMESH_E_ARG);
}
END_TEST

/* The bytes must stay as they were; where a caller does not see to it, nothing is read beyond them. */
START_TEST(evidence_that_shrank_after_the_check_is_not_read_beyond_its_end)
{
    int32_t answers[ANSWERS];
    must_open();
    const daomesh_span homes = evidence.homes;
    for (size_t len = 0; len < homes.len; len += step()) {
        uint8_t *cut = malloc(len + 1); /* so that instruments see a step too far */
        ck_assert_ptr_nonnull(cut);
        memcpy(cut, homes.at, len);
        evidence.homes = (daomesh_span){ cut, len };
        ask_all(answers);
        free(cut);
    }
    ck_assert_int_eq(answers[0], DAOMESH_OK); /* what alice needs stands before the end */
}
END_TEST

START_TEST(limits_have_twins)
{
    ck_assert_uint_eq(daomesh_evidence_bytes_max(), DAOMESH_EVIDENCE_BYTES_MAX);
    ck_assert_uint_eq(daomesh_evidence_records_max(), DAOMESH_EVIDENCE_RECORDS_MAX);
    ck_assert_uint_eq(daomesh_evidence_questions_max(), DAOMESH_EVIDENCE_QUESTIONS_MAX);
}
END_TEST

Suite *evidence_suite(void)
{
    Suite *suite = suite_create("evidence");
    TCase *tests = tcase_create("evidence");
    tcase_add_checked_fixture(tests, set_up, NULL);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, evidence_tells_of_which_ledger_and_moment_it_is);
    tcase_add_test(tests, a_member_has_a_state_and_weights);
    tcase_add_test(tests, a_dao_has_totals);
    tcase_add_test(tests, a_person_has_keys);
    tcase_add_test(tests, a_role_has_a_holder);
    tcase_add_test(tests, a_role_ends_with_its_term_or_its_naming);
    tcase_add_test(tests, a_token_has_an_issuer_and_a_supply);
    tcase_add_test(tests, a_balance_of_persons_and_daos_is_proven_and_so_is_nothing);
    tcase_add_test(tests, a_proposal_has_an_outcome);
    tcase_add_test(tests, a_vote_has_a_choice_and_a_weight_of_who_left_too);
    tcase_add_test(tests, the_stored_bytes_of_a_record_are_there);
    tcase_add_test(tests, who_is_no_member_is_proven_to_be_none);
    tcase_add_test(tests, an_id_is_all_of_its_bytes);
    tcase_add_test(tests, what_is_not_there_is_proven_not_to_be);
    tcase_add_test(tests, what_is_left_out_is_not_proven_and_changes_no_other_answer);
    tcase_add_test(tests, without_the_header_nothing_is_believed);
    tcase_add_test(tests, a_ballot_of_the_place_before_is_nobodys);
    tcase_add_test(tests, one_changed_bit_makes_no_lie);
    tcase_add_test(tests, one_changed_bit_of_the_checkpoint_is_found);
    tcase_add_test(tests, no_beginning_of_evidence_is_evidence);
    tcase_add_test(tests, bytes_behind_the_end_are_refused);
    tcase_add_test(tests, another_form_is_refused);
    tcase_add_test(tests, an_old_state_does_not_pass_for_the_checkpoints);
    tcase_add_test(tests, an_action_does_not_pass_for_a_seal);
    tcase_add_test(tests, a_log_of_any_length_ends_with_its_seal);
    tcase_add_test(tests, an_empty_log_has_no_state);
    tcase_add_test(tests, another_ledger_is_told);
    tcase_add_test(tests, too_few_cosigners_are_told);
    tcase_add_test(tests, what_cosigners_saw_too_long_ago_is_stale);
    tcase_add_test(tests, without_cosigners_the_seals_time_is_asked);
    tcase_add_test(tests, rules_and_headers_that_nobody_knows_are_refused);
    tcase_add_test(tests, records_out_of_order_are_refused);
    tcase_add_test(tests, a_record_twice_is_refused);
    tcase_add_test(tests, a_home_twice_or_out_of_order_is_refused);
    tcase_add_test(tests, a_home_is_there_or_not_and_nothing_else);
    tcase_add_test(tests, a_home_that_is_there_shows_records);
    tcase_add_test(tests, absence_of_a_home_that_is_there_is_not_believed);
    tcase_add_test(tests, records_and_bytes_are_bounded);
    tcase_add_test(tests, a_note_of_more_than_a_note_is_refused);
    tcase_add_test(tests, a_place_that_is_somebody_elses_is_corrupt);
    tcase_add_test(tests, an_indexed_thing_that_is_not_there_is_corrupt);
    tcase_add_test(tests, a_row_of_another_id_is_corrupt);
    tcase_add_test(tests, a_record_that_is_packed_badly_is_corrupt);
    tcase_add_test(tests, what_is_not_given_is_told);
    tcase_add_test(tests, no_question_takes_nothing_for_an_answer);
    tcase_add_test(tests, evidence_that_shrank_after_the_check_is_not_read_beyond_its_end);
    tcase_add_test(tests, limits_have_twins);
    suite_add_tcase(suite, tests);
    return suite;
}
