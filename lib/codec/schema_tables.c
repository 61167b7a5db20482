/* The schema as tables: what the one decoder, encoder, packer and renderer go by. Generated from schema/ by tools/generate; change the schema, not this file. */
#include "codec/codec.h"

static const struct schema_field struct_bounty_part_fields[] = {
    { .name = "weight", .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_part, weight), .element_size = sizeof(uint32_t),
      .doc = "its part of the reward, in proportion to the other parts' weights; at least 1" },
    { .name = "work_s", .key = 2, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_part, work_s), .element_size = sizeof(uint64_t),
      .doc = "time to hand it in, from when the part before was accepted; at least 1" },
};

static const struct schema_struct struct_bounty_part = { .name = "bounty_part", .fields = struct_bounty_part_fields,
      .field_count = COUNT_OF(struct_bounty_part_fields), .size = sizeof(struct daomesh_bounty_part),
      .doc = "A part of a bounty that is handed in and accepted on its own (a milestone)." };

static const struct schema_field struct_bounty_offer_fields[] = {
    { .name = "made", .key = 1, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_offer, made), .element_size = sizeof(uint8_t),
      .doc = "1: there is an offer" },
    { .name = "binding", .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_offer, binding), .element_size = sizeof(uint8_t),
      .doc = "1: the bounty shall end with it" },
    { .name = "pay", .key = 3, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_offer, pay), .element_size = sizeof(uint32_t),
      .doc = "of the part" },
};

static const struct schema_struct struct_bounty_offer = { .name = "bounty_offer", .fields = struct_bounty_offer_fields,
      .field_count = COUNT_OF(struct_bounty_offer_fields), .size = sizeof(struct daomesh_bounty_offer),
      .doc = "What somebody says the part under way should be paid." };

static const char *const struct_bar_curve_shape_words[] = {
    NULL, "linear", "stepped", "reciprocal",
};

static const char *const struct_bar_curve_shape_says[] = {
    NULL, "a line", "steps", "a reciprocal",
};

static const char *const struct_bar_curve_phrases[] = {
    "{shape}", "from {from_ppb} billionths", "to {to_ppb}", "{length_ppb} of the time long",
    "{step_ppb} each step", "{factor_ppb} over the time", "plus {x_offset_ppb}", "{y_less_ppb} less",
    NULL,
};

static const struct schema_field struct_bar_curve_fields[] = {
    { .name = "shape", .key = 1, .type = FIELD_U8, .max = 3, .words = struct_bar_curve_shape_words,
      .word_count = 4, .says = struct_bar_curve_shape_says,
      .offset = offsetof(struct daomesh_bar_curve, shape), .element_size = sizeof(uint8_t),
      .doc = "1 linear, 2 stepped, 3 reciprocal (rule outcome, curves)" },
    { .name = "from_ppb", .key = 2, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, from_ppb), .element_size = sizeof(uint32_t),
      .doc = "linear, stepped: the bar at the beginning" },
    { .name = "to_ppb", .key = 3, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, to_ppb), .element_size = sizeof(uint32_t),
      .doc = "linear, stepped: the lowest bar" },
    { .name = "length_ppb", .key = 4, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, length_ppb), .element_size = sizeof(uint32_t),
      .doc = "linear: when it is reached; stepped: how long a step is" },
    { .name = "step_ppb", .key = 5, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, step_ppb), .element_size = sizeof(uint32_t),
      .doc = "stepped: how much each step falls" },
    { .name = "factor_ppb", .key = 6, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, factor_ppb), .element_size = sizeof(uint64_t),
      .doc = "reciprocal: what is divided" },
    { .name = "x_offset_ppb", .key = 7, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, x_offset_ppb), .element_size = sizeof(uint64_t),
      .doc = "reciprocal: added to the time that divides it" },
    { .name = "y_offset_ppb", .key = 8, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, y_offset_ppb), .element_size = sizeof(uint64_t),
      .doc = "reciprocal: added to the bar" },
    { .name = "y_less_ppb", .key = 9, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, y_less_ppb), .element_size = sizeof(uint64_t),
      .doc = "reciprocal: taken from the bar; instead of y_offset_ppb" },
};

static const struct schema_struct struct_bar_curve = { .name = "bar_curve", .fields = struct_bar_curve_fields,
      .field_count = COUNT_OF(struct_bar_curve_fields), .size = sizeof(struct daomesh_bar_curve),
      .phrases = struct_bar_curve_phrases,
      .doc = "A bar that falls while a vote goes on; both axes in billionths: of the voting time that has passed, and of what is measured." };

static const char *const struct_allowance_phrases[] = {
    "up to {most} of {token}", "{refill} more every {period_s}", NULL,
};

static const struct schema_field struct_allowance_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_allowance, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "most", .key = 2, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_allowance, most),
      .element_size = sizeof(daomesh_amount),
      .doc = "what may be spent at first, and what no refill goes above; at least 1" },
    { .name = "refill", .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_allowance, refill), .element_size = sizeof(daomesh_amount),
      .doc = "what comes back each period; absent: nothing ever" },
    { .name = "period_s", .key = 4, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allowance, period_s), .element_size = sizeof(uint64_t),
      .doc = "the period; with refill alone" },
};

static const struct schema_struct struct_allowance = { .name = "allowance", .fields = struct_allowance_fields,
      .field_count = COUNT_OF(struct_allowance_fields), .size = sizeof(struct daomesh_allowance),
      .phrases = struct_allowance_phrases,
      .doc = "How much of a token may be spent, in all or over and over." };

static const char *const struct_founding_member_phrases[] = {
    "{party}", "{shares} shares", "{loot} loot", "{reputation} reputation", NULL,
};

static const struct schema_field struct_founding_member_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_founding_member, party),
      .element_size = sizeof(daomesh_id), .doc = "person or DAO" },
    { .name = "shares", .key = 2, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_founding_member, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares" },
    { .name = "loot", .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_founding_member, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot: a claim without a vote" },
    { .name = "reputation", .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_founding_member, reputation), .element_size = sizeof(daomesh_amount),
      .doc = "reputation" },
};

static const struct schema_struct struct_founding_member = { .name = "founding_member", .fields = struct_founding_member_fields,
      .field_count = COUNT_OF(struct_founding_member_fields), .size = sizeof(struct daomesh_founding_member),
      .phrases = struct_founding_member_phrases, .doc = "A member from the first moment." };

static const struct schema_field struct_purse_entry_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purse_entry, token), .element_size = sizeof(uint64_t),
      .doc = "the token" },
    { .name = "left", .key = 2, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_purse_entry, left),
      .element_size = sizeof(daomesh_amount), .doc = "what may be spent" },
    { .name = "since", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purse_entry, since), .element_size = sizeof(uint64_t),
      .doc = "when it was last refilled" },
    { .name = "most", .key = 4, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_purse_entry, most),
      .element_size = sizeof(daomesh_amount), .doc = "no refill goes above it" },
    { .name = "refill", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_purse_entry, refill), .element_size = sizeof(daomesh_amount),
      .doc = "what comes back each period" },
    { .name = "period_s", .key = 6, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purse_entry, period_s), .element_size = sizeof(uint64_t),
      .doc = "the period; 0 never" },
};

static const struct schema_struct struct_purse_entry = { .name = "purse_entry", .fields = struct_purse_entry_fields,
      .field_count = COUNT_OF(struct_purse_entry_fields), .size = sizeof(struct daomesh_purse_entry),
      .doc = "What is left of an allowance." };

static const char *const struct_feed_terms_phrases[] = {
    "reported by {reporters}", "{needed} of them needed", "a report counts for {window_s}",
    "a value holds for {stale_s}", NULL,
};

static const struct schema_field struct_feed_terms_fields[] = {
    { .name = "reporters", .key = 1, .type = FIELD_ID, .shape = FIELD_ARRAY, .count_max = 16,
      .offset = offsetof(struct daomesh_feed_terms, reporters),
      .count_offset = offsetof(struct daomesh_feed_terms, reporters_count),
      .element_size = sizeof(daomesh_id), .doc = "persons and DAOs, ascending" },
    { .name = "needed", .key = 2, .type = FIELD_U8, .max = 16,
      .offset = offsetof(struct daomesh_feed_terms, needed), .element_size = sizeof(uint8_t),
      .doc = "how many must have reported lately; at least 1, at most all" },
    { .name = "window_s", .key = 3, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_terms, window_s), .element_size = sizeof(uint64_t),
      .doc = "how long a report counts, at least 1 second" },
    { .name = "stale_s", .key = 4, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_terms, stale_s), .element_size = sizeof(uint64_t),
      .doc = "how long a value holds after the last report that made or confirmed it, at least 1 second" },
};

static const struct schema_struct struct_feed_terms = { .name = "feed_terms", .fields = struct_feed_terms_fields,
      .field_count = COUNT_OF(struct_feed_terms_fields), .size = sizeof(struct daomesh_feed_terms),
      .phrases = struct_feed_terms_phrases, .doc = "Who reports to a feed, and when what they say holds." };

static const struct schema_field struct_feed_reporter_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_reporter, party), .element_size = sizeof(uint64_t),
      .doc = "who" },
    { .name = "spoke", .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_feed_reporter, spoke), .element_size = sizeof(uint8_t),
      .doc = "1 when they have reported" },
    { .name = "at", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_reporter, at), .element_size = sizeof(uint64_t), .doc = "when" },
    { .name = "value", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_reporter, value), .element_size = sizeof(daomesh_amount),
      .doc = "what" },
};

static const struct schema_struct struct_feed_reporter = { .name = "feed_reporter", .fields = struct_feed_reporter_fields,
      .field_count = COUNT_OF(struct_feed_reporter_fields), .size = sizeof(struct daomesh_feed_reporter),
      .doc = "A reporter, and the last that they said." };

static const struct schema_field struct_party_weight_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_party_weight, party),
      .element_size = sizeof(daomesh_id), .doc = "the member" },
    { .name = "weight", .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_party_weight, weight), .element_size = sizeof(daomesh_amount),
      .doc = "above 0" },
};

static const struct schema_struct struct_party_weight = { .name = "party_weight", .fields = struct_party_weight_fields,
      .field_count = COUNT_OF(struct_party_weight_fields), .size = sizeof(struct daomesh_party_weight),
      .doc = "A member and what it weighs." };

static const struct schema_field struct_party_points_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_party_points, party),
      .element_size = sizeof(daomesh_id), .doc = "the member" },
    { .name = "points", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_points, points), .element_size = sizeof(uint32_t),
      .doc = "above 0" },
};

static const struct schema_struct struct_party_points = { .name = "party_points", .fields = struct_party_points_fields,
      .field_count = COUNT_OF(struct_party_points_fields), .size = sizeof(struct daomesh_party_points),
      .doc = "A member and the points it is given." };

static const struct schema_field struct_slot_weight_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_weight, party), .element_size = sizeof(uint64_t),
      .doc = "the member in the slot when it was written; 0 nobody" },
    { .name = "joined", .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_weight, joined), .element_size = sizeof(uint64_t),
      .doc = "when that one had joined" },
    { .name = "stamp", .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_weight, stamp), .element_size = sizeof(uint64_t),
      .doc = "the table, or the period, that it belongs to" },
    { .name = "weight", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_slot_weight, weight), .element_size = sizeof(daomesh_amount),
      .doc = "the weight" },
};

static const struct schema_struct struct_slot_weight = { .name = "slot_weight", .fields = struct_slot_weight_fields,
      .field_count = COUNT_OF(struct_slot_weight_fields), .size = sizeof(struct daomesh_slot_weight),
      .doc = "What a member weighs, by a table or by patronage." };

static const struct schema_field struct_slot_points_fields[] = {
    { .name = "slot", .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_slot_points, slot), .element_size = sizeof(uint32_t),
      .doc = "its slot" },
    { .name = "party", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_points, party), .element_size = sizeof(uint64_t),
      .doc = "the member in the slot then" },
    { .name = "joined", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_points, joined), .element_size = sizeof(uint64_t),
      .doc = "when that one had joined" },
    { .name = "points", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_slot_points, points), .element_size = sizeof(uint32_t),
      .doc = "the points" },
};

static const struct schema_struct struct_slot_points = { .name = "slot_points", .fields = struct_slot_points_fields,
      .field_count = COUNT_OF(struct_slot_points_fields), .size = sizeof(struct daomesh_slot_points),
      .doc = "Points that a member got." };

static const char *const struct_member_slot_state_words[] = {
    "empty", "member", "left", "jailed", "former",
};

static const struct schema_field struct_member_slot_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_slot, party), .element_size = sizeof(uint64_t), .doc = "who" },
    { .name = "state", .key = 2, .type = FIELD_U8, .max = 255, .words = struct_member_slot_state_words,
      .word_count = 5, .offset = offsetof(struct daomesh_member_slot, state), .element_size = sizeof(uint8_t),
      .doc = "0 empty, 1 member, 2 left, 3 jailed, 4 no member any more, but with loot" },
    { .name = "joined", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_slot, joined), .element_size = sizeof(uint64_t),
      .doc = "when" },
    { .name = "since", .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_slot, since), .element_size = sizeof(uint64_t),
      .doc = "sequence number of the last change of weight" },
    { .name = "shares", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares" },
    { .name = "loot", .key = 6, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_member_slot, loot),
      .element_size = sizeof(daomesh_amount), .doc = "loot" },
    { .name = "reputation", .key = 7, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, reputation), .element_size = sizeof(daomesh_amount),
      .doc = "reputation" },
    { .name = "old_first", .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_member_slot, old_first), .element_size = sizeof(uint32_t),
      .doc = "first old weight kept" },
    { .name = "old_next", .key = 9, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_member_slot, old_next), .element_size = sizeof(uint32_t),
      .doc = "number the next old weight gets" },
    { .name = "jailed_shares", .key = 10, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, jailed_shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares that became loot in jail, as many come back as are still held" },
    { .name = "jailed_reputation", .key = 11, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, jailed_reputation),
      .element_size = sizeof(daomesh_amount), .doc = "reputation that jail keeps" },
};

static const struct schema_struct struct_member_slot = { .name = "member_slot", .fields = struct_member_slot_fields,
      .field_count = COUNT_OF(struct_member_slot_fields), .size = sizeof(struct daomesh_member_slot),
      .doc = "A member's place in a page." };

static const struct schema_field struct_open_application_fields[] = {
    { .name = "number", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_application, number), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "party", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_application, party), .element_size = sizeof(uint64_t),
      .doc = "who applied" },
};

static const struct schema_struct struct_open_application = { .name = "open_application", .fields = struct_open_application_fields,
      .field_count = COUNT_OF(struct_open_application_fields),
      .size = sizeof(struct daomesh_open_application),
      .doc = "An application that is not decided, and whose it is." };

static const char *const struct_minter_terms_phrases[] = {
    "called {title}", "at most {cap}", "below minter {parent}", "from {starts} on", "until {expires}",
    "at most {rate} in any {rate_s}", "a mint waits {delay_s}", "its admin is {admin}",
    "for what {purpose} says", NULL,
};

static const struct schema_field struct_minter_terms_fields[] = {
    { .name = "cap", .key = 1, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_minter_terms, cap),
      .element_size = sizeof(daomesh_amount),
      .doc = "most that is ever minted by it and below it, smallest units, at least 1; may be more than the cap above" },
    { .name = "parent", .key = 2, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, parent), .element_size = sizeof(uint64_t),
      .doc = "the minter above, of the same token; absent: none" },
    { .name = "starts", .key = 3, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, starts), .element_size = sizeof(uint64_t),
      .doc = "first moment at which it mints, not in the past; absent: now" },
    { .name = "expires", .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, expires), .element_size = sizeof(uint64_t),
      .doc = "last moment, inclusive; absent: never" },
    { .name = "admin", .key = 5, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_minter_terms, admin), .element_size = sizeof(daomesh_id),
      .doc = "who grants, closes and makes minters below; absent: the party" },
    { .name = "rate", .key = 6, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_minter_terms, rate), .element_size = sizeof(daomesh_amount),
      .doc = "most in any window of rate_s; absent: no such bound" },
    { .name = "rate_s", .key = 7, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, rate_s), .element_size = sizeof(uint64_t),
      .doc = "length of the sliding window; with rate alone" },
    { .name = "delay_s", .key = 8, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, delay_s), .element_size = sizeof(uint64_t),
      .doc = "how long a mint waits, and can be vetoed; the longest of a minter and those above holds" },
    { .name = "title", .key = 9, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_minter_terms, title),
      .element_size = sizeof(((struct daomesh_minter_terms *)0)->title), .doc = "a name to show" },
    { .name = "purpose", .key = 10, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_minter_terms, purpose), .element_size = sizeof(daomesh_id),
      .doc = "hash of what it is for, kept elsewhere" },
};

static const struct schema_struct struct_minter_terms = { .name = "minter_terms", .fields = struct_minter_terms_fields,
      .field_count = COUNT_OF(struct_minter_terms_fields), .size = sizeof(struct daomesh_minter_terms),
      .phrases = struct_minter_terms_phrases,
      .doc = "What a minter may make, and when; fixed when it is made." };

static const char *const struct_minter_rights_phrases[] = {
    "{?mint}mint", "{?pause}pause and resume it", "{?veto}veto mints that wait", NULL,
};

static const struct schema_field struct_minter_rights_fields[] = {
    { .name = "mint", .key = 1, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_minter_rights, mint), .element_size = sizeof(uint8_t),
      .doc = "1: may mint, and open streams from it" },
    { .name = "pause", .key = 2, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_minter_rights, pause), .element_size = sizeof(uint8_t),
      .doc = "1: may pause and resume it" },
    { .name = "veto", .key = 3, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_minter_rights, veto), .element_size = sizeof(uint8_t),
      .doc = "1: may veto mints that wait" },
};

static const struct schema_struct struct_minter_rights = { .name = "minter_rights", .fields = struct_minter_rights_fields,
      .field_count = COUNT_OF(struct_minter_rights_fields), .size = sizeof(struct daomesh_minter_rights),
      .phrases = struct_minter_rights_phrases, .doc = "What a party may do with a minter." };

static const struct schema_field struct_rate_entry_fields[] = {
    { .name = "at", .key = 1, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_rate_entry, at), .element_size = sizeof(uint64_t), .doc = "when" },
    { .name = "amount", .key = 2, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_rate_entry, amount),
      .element_size = sizeof(daomesh_amount), .doc = "how much" },
};

static const struct schema_struct struct_rate_entry = { .name = "rate_entry", .fields = struct_rate_entry_fields,
      .field_count = COUNT_OF(struct_rate_entry_fields), .size = sizeof(struct daomesh_rate_entry),
      .doc = "What was minted at one time." };

static const char *const struct_party_key_phrases[] = {
    "{key}", "weight {weight}", NULL,
};

static const struct schema_field struct_party_key_fields[] = {
    { .name = "key", .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_party_key, key),
      .element_size = sizeof(daomesh_id), .doc = "Ed25519 public key" },
    { .name = "weight", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key, weight), .element_size = sizeof(uint32_t),
      .doc = "weight of its signature, at least 1" },
};

static const struct schema_struct struct_party_key = { .name = "party_key", .fields = struct_party_key_fields,
      .field_count = COUNT_OF(struct_party_key_fields), .size = sizeof(struct daomesh_party_key),
      .phrases = struct_party_key_phrases, .doc = "A public key and what its signature weighs." };

static const struct schema_field struct_key_slot_fields[] = {
    { .name = "key", .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_key_slot, key),
      .element_size = sizeof(daomesh_id), .doc = "Ed25519 public key" },
    { .name = "weight", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_key_slot, weight), .element_size = sizeof(uint32_t),
      .doc = "weight of its signature" },
    { .name = "lane", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_key_slot, lane), .element_size = sizeof(uint32_t),
      .doc = "nonce lane; never given to another key" },
    { .name = "highest", .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_key_slot, highest), .element_size = sizeof(uint64_t),
      .doc = "highest sequence number seen in the lane" },
    { .name = "window", .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_key_slot, window), .element_size = sizeof(uint64_t),
      .doc = "bit i is set when highest - i was used; bit 0 is highest itself" },
};

static const struct schema_struct struct_key_slot = { .name = "key_slot", .fields = struct_key_slot_fields, .field_count = COUNT_OF(struct_key_slot_fields),
      .size = sizeof(struct daomesh_key_slot),
      .doc = "A key as the ledger holds it, with the nonce lane that belongs to it alone." };

static const struct schema_field struct_guard_fields[] = {
    { .name = "guardians", .key = 1, .type = FIELD_ROW, .shape = FIELD_ARRAY, .count_max = 16,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_guard, guardians),
      .count_offset = offsetof(struct daomesh_guard, guardians_count), .element_size = sizeof(uint64_t),
      .doc = "the guardians' rows, ascending by id" },
    { .name = "threshold", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_guard, threshold), .element_size = sizeof(uint32_t),
      .doc = "guardians that must approve" },
    { .name = "delay", .key = 3, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guard, delay), .element_size = sizeof(uint64_t),
      .doc = "time from the last approval needed to the new keys" },
};

static const struct schema_struct struct_guard = { .name = "guard", .fields = struct_guard_fields, .field_count = COUNT_OF(struct_guard_fields),
      .size = sizeof(struct daomesh_guard),
      .doc = "Who may recover a person, how many of them it takes, and how long the person has to say no." };

static const struct schema_field struct_approval_fields[] = {
    { .name = "guardian", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_approval, guardian), .element_size = sizeof(uint64_t),
      .doc = "the guardian" },
    { .name = "plan", .key = 2, .type = FIELD_HASH, .offset = offsetof(struct daomesh_approval, plan),
      .element_size = sizeof(daomesh_id),
      .doc = "SHA-256 of the body of party.recover, so of person, keys and threshold" },
    { .name = "made", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_approval, made), .element_size = sizeof(uint64_t),
      .doc = "when it was given" },
};

static const struct schema_struct struct_approval = { .name = "approval", .fields = struct_approval_fields, .field_count = COUNT_OF(struct_approval_fields),
      .size = sizeof(struct daomesh_approval), .doc = "A guardian's word for a set of keys." };

static const struct schema_field struct_id_entry_fields[] = {
    { .name = "id", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_id_entry, id),
      .element_size = sizeof(daomesh_id), .doc = "an id" },
    { .name = "row", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_id_entry, row), .element_size = sizeof(uint64_t),
      .doc = "its row among parties, or among tokens" },
    { .name = "sort", .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_id_entry, sort), .element_size = sizeof(uint8_t),
      .doc = "1 person, 2 DAO, 3 token" },
};

static const struct schema_struct struct_id_entry = { .name = "id_entry", .fields = struct_id_entry_fields, .field_count = COUNT_OF(struct_id_entry_fields),
      .size = sizeof(struct daomesh_id_entry), .doc = "An id, the row it names, and what stands there." };

static const struct schema_field struct_ballot_fields[] = {
    { .name = "cast", .key = 1, .type = FIELD_FLAG, .max = 1, .offset = offsetof(struct daomesh_ballot, cast),
      .element_size = sizeof(uint8_t), .doc = "1 when there is a vote" },
    { .name = "choice", .key = 2, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_ballot, choice), .element_size = sizeof(uint8_t),
      .doc = "the choice" },
    { .name = "weight", .key = 3, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_ballot, weight),
      .element_size = sizeof(daomesh_amount), .doc = "weight it counts" },
};

static const struct schema_struct struct_ballot = { .name = "ballot", .fields = struct_ballot_fields, .field_count = COUNT_OF(struct_ballot_fields),
      .size = sizeof(struct daomesh_ballot), .doc = "A member's vote." };

static const struct schema_field struct_open_proposal_fields[] = {
    { .name = "number", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_proposal, number), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "snapshot", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_proposal, snapshot), .element_size = sizeof(uint64_t),
      .doc = "sequence number at which its weights are read" },
};

static const struct schema_struct struct_open_proposal = { .name = "open_proposal", .fields = struct_open_proposal_fields,
      .field_count = COUNT_OF(struct_open_proposal_fields), .size = sizeof(struct daomesh_open_proposal),
      .doc = "A proposal that is open." };

static const char *const struct_stream_plan_cliff_form_words[] = {
    NULL, "delays", "hides",
};

static const char *const struct_stream_plan_cliff_form_says[] = {
    NULL, "the line begins at the cliff", "the cliff brings what the line gave before it",
};

static const char *const struct_stream_plan_floors_words[] = {
    NULL, "once", "twice",
};

static const char *const struct_stream_plan_floors_says[] = {
    NULL, "rounded down once", "rounded down twice, at 18 decimals",
};

static const char *const struct_stream_plan_phrases[] = {
    "beginning at {starts}", "over {duration}", "nothing before {cliff} have passed",
    "in steps of {granularity}", "{unlock_start} at once", "{unlock_cliff} at the cliff", "{cliff_form}",
    "{floors}", NULL,
};

static const struct schema_field struct_stream_plan_fields[] = {
    { .name = "starts", .key = 1, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, starts), .element_size = sizeof(uint64_t),
      .doc = "when it begins, not in the past; absent: now" },
    { .name = "duration", .key = 2, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, duration), .element_size = sizeof(uint64_t),
      .doc = "how long it takes; absent: all at the start" },
    { .name = "cliff", .key = 3, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, cliff), .element_size = sizeof(uint64_t),
      .doc = "after the start; before it nothing but unlock_start" },
    { .name = "granularity", .key = 4, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, granularity), .element_size = sizeof(uint64_t),
      .doc = "length of a step; absent: every second" },
    { .name = "unlock_start", .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_plan, unlock_start), .element_size = sizeof(daomesh_amount),
      .doc = "released at the start" },
    { .name = "unlock_cliff", .key = 6, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_plan, unlock_cliff), .element_size = sizeof(daomesh_amount),
      .doc = "released at the cliff" },
    { .name = "cliff_form", .key = 7, .type = FIELD_U8, .optional = 1, .max = 2,
      .words = struct_stream_plan_cliff_form_words, .word_count = 3,
      .says = struct_stream_plan_cliff_form_says, .offset = offsetof(struct daomesh_stream_plan, cliff_form),
      .element_size = sizeof(uint8_t),
      .doc = "where the line begins: absent or 1 at the cliff, 2 at the start" },
    { .name = "floors", .key = 8, .type = FIELD_U8, .optional = 1, .max = 2,
      .words = struct_stream_plan_floors_words, .word_count = 3, .says = struct_stream_plan_floors_says,
      .offset = offsetof(struct daomesh_stream_plan, floors), .element_size = sizeof(uint8_t),
      .doc = "absent or 1 one rounding, 2 two, as Sablier 2 does" },
};

static const struct schema_struct struct_stream_plan = { .name = "stream_plan", .fields = struct_stream_plan_fields,
      .field_count = COUNT_OF(struct_stream_plan_fields), .size = sizeof(struct daomesh_stream_plan),
      .phrases = struct_stream_plan_phrases,
      .doc = "When a stream releases what: the dials of rule `emission`." };

static const char *const struct_token_amount_phrases[] = {
    "{amount} of {token}", NULL,
};

static const struct schema_field struct_token_amount_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_amount, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "amount", .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_amount, amount), .element_size = sizeof(daomesh_amount),
      .doc = "in the token's smallest unit" },
};

static const struct schema_struct struct_token_amount = { .name = "token_amount", .fields = struct_token_amount_fields,
      .field_count = COUNT_OF(struct_token_amount_fields), .size = sizeof(struct daomesh_token_amount),
      .phrases = struct_token_amount_phrases,
      .doc = "An amount of a token. Lists of them ascend by token, with amounts above 0." };

static const struct schema_field struct_token_part_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_token_part, token), .element_size = sizeof(uint64_t),
      .doc = "the token's row" },
    { .name = "amount", .key = 2, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_token_part, amount),
      .element_size = sizeof(daomesh_amount), .doc = "in the token's smallest unit" },
};

static const struct schema_struct struct_token_part = { .name = "token_part", .fields = struct_token_part_fields,
      .field_count = COUNT_OF(struct_token_part_fields), .size = sizeof(struct daomesh_token_part),
      .doc = "An amount of a token as records hold it." };

static const struct schema_field struct_bounty_place_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_place, party), .element_size = sizeof(uint64_t),
      .doc = "who has it; 0 nobody" },
    { .name = "bonded", .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_place, bonded), .element_size = sizeof(uint8_t),
      .doc = "1: the bond is in escrow" },
    { .name = "offer", .key = 3, .type = FIELD_STRUCT, .of = &struct_bounty_offer,
      .offset = offsetof(struct daomesh_bounty_place, offer),
      .element_size = sizeof(struct daomesh_bounty_offer), .doc = "what this taker says" },
};

static const struct schema_struct struct_bounty_place = { .name = "bounty_place", .fields = struct_bounty_place_fields,
      .field_count = COUNT_OF(struct_bounty_place_fields), .size = sizeof(struct daomesh_bounty_place),
      .doc = "A place of a bounty's team." };

static const char *const struct_passing_rule_weight_words[] = {
    NULL, "members", "shares", "reputation",
};

static const char *const struct_passing_rule_weight_says[] = {
    NULL, "one vote a member", "votes by shares", "votes by reputation",
};

static const char *const struct_passing_rule_threshold_words[] = {
    NULL, "majority", "cast", "absolute", "most", "consent", "curves",
};

static const char *const struct_passing_rule_threshold_says[] = {
    NULL, "more votes for than against", "a part of the votes for and against", "a part of all weight",
    "more votes than any other choice", "fewer votes against than a part of all weight",
    "bars that fall with time",
};

static const char *const struct_passing_rule_rounding_words[] = {
    NULL, "exact", "floor", "divide-first",
};

static const char *const struct_passing_rule_rounding_says[] = {
    NULL, "parts of all weight compared exactly", "parts of all weight rounded down",
    "parts of all weight divided before they are multiplied",
};

static const char *const struct_passing_rule_quorum_counts_words[] = {
    NULL, "for", "for-abstain", "all",
};

static const char *const struct_passing_rule_quorum_counts_says[] = {
    NULL, "votes for", "votes for and abstentions", "all votes",
};

static const char *const struct_passing_rule_early_words[] = {
    NULL, "never", "certain", "bar", "quorum", "super",
};

static const char *const struct_passing_rule_early_says[] = {
    NULL, "never decided early", "decided early when no vote left could change it",
    "decided early by the first choice past the early bar",
    "decided early when all votes cast are past the early bar",
    "decided early when it passes and the votes for it reach the early bar",
};

static const char *const struct_passing_rule_high_water_words[] = {
    NULL, "any-vote", "yes-vote",
};

static const char *const struct_passing_rule_high_water_says[] = {
    NULL, "opening and votes note the most shares and loot there were",
    "votes for it note the most shares and loot there were",
};

static const char *const struct_passing_rule_phrases[] = {
    "{weight}", "passes with {threshold}", "the part is {bar_ppm}", "{?bar_inclusive}reaching it is enough",
    "{rounding}", "a quorum of {quorum_ppm} of all weight", "the quorum counts {quorum_counts}", "{early}",
    "the early bar is {early_bar_ppm} of all weight", "{?revote}votes may be changed",
    "at least {min_voters} voters", "voting begins {delay_s} after opening",
    "voting is open for {voting_s}", "{grace_s} of grace", "executed {execution_delay_s} later",
    "expires after {expiry_s}", "{?quorum_late}the quorum is asked when it is processed",
    "voting stays open {late_quorum_s} after the quorum is reached", "{high_water}",
    "{retention_ppm} of that must be left when it is processed",
    "{dilution_bound} times what is left when it is processed must reach that",
    "approval and support reach {curves}", "without a break for {confirm_s}",
    "votes are sealed, and opened within {reveal_s} after voting", NULL,
};

static const struct schema_field struct_passing_rule_fields[] = {
    { .name = "weight", .key = 1, .type = FIELD_U8, .max = 3, .words = struct_passing_rule_weight_words,
      .word_count = 4, .says = struct_passing_rule_weight_says,
      .offset = offsetof(struct daomesh_passing_rule, weight), .element_size = sizeof(uint8_t),
      .doc = "1 one a member, 2 shares, 3 reputation" },
    { .name = "threshold", .key = 2, .type = FIELD_U8, .max = 6, .words = struct_passing_rule_threshold_words,
      .word_count = 7, .says = struct_passing_rule_threshold_says,
      .offset = offsetof(struct daomesh_passing_rule, threshold), .element_size = sizeof(uint8_t),
      .doc = "1 more for than against, 2 bar_ppm of for + against, 3 bar_ppm of all weight, 4 most votes, 5 passes unless against reaches bar_ppm of all weight, 6 both curves for confirm_s without a break" },
    { .name = "bar_ppm", .key = 3, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, bar_ppm), .element_size = sizeof(uint32_t),
      .doc = "the bar of threshold 2, 3 and 5" },
    { .name = "bar_inclusive", .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, bar_inclusive), .element_size = sizeof(uint8_t),
      .doc = "threshold 3: 1 when reaching the bar is enough" },
    { .name = "rounding", .key = 5, .type = FIELD_U8, .optional = 1, .max = 3,
      .words = struct_passing_rule_rounding_words, .word_count = 4, .says = struct_passing_rule_rounding_says,
      .offset = offsetof(struct daomesh_passing_rule, rounding), .element_size = sizeof(uint8_t),
      .doc = "0 or 1 cross-multiply, 2 floor the requirement, 3 divide first" },
    { .name = "quorum_ppm", .key = 6, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, quorum_ppm), .element_size = sizeof(uint32_t),
      .doc = "quorum in parts of all weight, inclusive; 0 none" },
    { .name = "quorum_counts", .key = 7, .type = FIELD_U8, .optional = 1, .max = 3,
      .words = struct_passing_rule_quorum_counts_words, .word_count = 4,
      .says = struct_passing_rule_quorum_counts_says,
      .offset = offsetof(struct daomesh_passing_rule, quorum_counts), .element_size = sizeof(uint8_t),
      .doc = "what counts: 1 for, 2 for and abstain, 3 all" },
    { .name = "early", .key = 8, .type = FIELD_U8, .optional = 1, .max = 5,
      .words = struct_passing_rule_early_words, .word_count = 6, .says = struct_passing_rule_early_says,
      .offset = offsetof(struct daomesh_passing_rule, early), .element_size = sizeof(uint8_t),
      .doc = "decided early: 0 or 1 never, 2 when nothing left can change it, 3 at the early bar, 4 when all votes cast pass the early bar, 5 when it passes and votes for it reach the early bar" },
    { .name = "early_bar_ppm", .key = 9, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, early_bar_ppm), .element_size = sizeof(uint32_t),
      .doc = "the bar of early 3, 4 and 5, in parts of all weight; strict, for 5 inclusive" },
    { .name = "revote", .key = 10, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, revote), .element_size = sizeof(uint8_t),
      .doc = "1 when a vote may be changed" },
    { .name = "min_voters", .key = 11, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_passing_rule, min_voters), .element_size = sizeof(uint32_t),
      .doc = "voters needed; 0 none" },
    { .name = "delay_s", .key = 12, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, delay_s), .element_size = sizeof(uint64_t),
      .doc = "from opening until voting begins" },
    { .name = "voting_s", .key = 13, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, voting_s), .element_size = sizeof(uint64_t),
      .doc = "how long voting is open" },
    { .name = "grace_s", .key = 14, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, grace_s), .element_size = sizeof(uint64_t),
      .doc = "after a passing vote, before it may be executed" },
    { .name = "execution_delay_s", .key = 15, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, execution_delay_s), .element_size = sizeof(uint64_t),
      .doc = "after grace" },
    { .name = "expiry_s", .key = 16, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, expiry_s), .element_size = sizeof(uint64_t),
      .doc = "how long it stays executable; 0 for ever" },
    { .name = "quorum_late", .key = 17, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, quorum_late), .element_size = sizeof(uint8_t),
      .doc = "1 when the quorum is asked only when it is processed" },
    { .name = "late_quorum_s", .key = 18, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, late_quorum_s), .element_size = sizeof(uint64_t),
      .doc = "how long voting stays open at least, once, after the quorum was reached" },
    { .name = "high_water", .key = 19, .type = FIELD_U8, .optional = 1, .max = 2,
      .words = struct_passing_rule_high_water_words, .word_count = 3,
      .says = struct_passing_rule_high_water_says,
      .offset = offsetof(struct daomesh_passing_rule, high_water), .element_size = sizeof(uint8_t),
      .doc = "what raises the mark of shares and loot that the next two ask about: 1 the opening and any vote, 2 votes for it" },
    { .name = "retention_ppm", .key = 20, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, retention_ppm), .element_size = sizeof(uint32_t),
      .doc = "part of the mark that members must still hold when it is processed" },
    { .name = "dilution_bound", .key = 21, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, dilution_bound), .element_size = sizeof(uint64_t),
      .doc = "instead: how many times what they still hold must reach the mark" },
    { .name = "curves", .key = 22, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 2, .optional = 1,
      .of = &struct_bar_curve, .offset = offsetof(struct daomesh_passing_rule, curves),
      .count_offset = offsetof(struct daomesh_passing_rule, curves_count),
      .element_size = sizeof(struct daomesh_bar_curve),
      .doc = "threshold 6: the bar of for in for + against, and the bar of what counts in all weight" },
    { .name = "confirm_s", .key = 23, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, confirm_s), .element_size = sizeof(uint64_t),
      .doc = "threshold 6: how long it must pass without a break" },
    { .name = "reveal_s", .key = 24, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, reveal_s), .element_size = sizeof(uint64_t),
      .doc = "votes are sealed first; how long after voting they may be opened" },
};

static const struct schema_struct struct_passing_rule = { .name = "passing_rule", .fields = struct_passing_rule_fields,
      .field_count = COUNT_OF(struct_passing_rule_fields), .size = sizeof(struct daomesh_passing_rule),
      .phrases = struct_passing_rule_phrases,
      .doc = "When a proposal passes: the dials of rule `outcome`, fixed for a proposal when it opens." };

static const char *const struct_role_terms_phrases[] = {
    "{party}", "called {name}", "may do {kinds}", "until {ends}", "spends {allowances} and no other token",
    NULL,
};

static const struct schema_field struct_role_terms_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_terms, party),
      .element_size = sizeof(daomesh_id), .doc = "the holder" },
    { .name = "name", .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_role_terms, name),
      .element_size = sizeof(((struct daomesh_role_terms *)0)->name), .doc = "its name" },
    { .name = "kinds", .key = 3, .type = FIELD_KIND, .shape = FIELD_ARRAY, .count_max = 32, .max = 65535,
      .offset = offsetof(struct daomesh_role_terms, kinds),
      .count_offset = offsetof(struct daomesh_role_terms, kinds_count), .element_size = sizeof(uint16_t),
      .doc = "action kinds, ascending; never a charter change" },
    { .name = "ends", .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_terms, ends), .element_size = sizeof(uint64_t),
      .doc = "last moment it holds, inclusive; 0 never ends" },
    { .name = "allowances", .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .optional = 1, .of = &struct_allowance, .offset = offsetof(struct daomesh_role_terms, allowances),
      .count_offset = offsetof(struct daomesh_role_terms, allowances_count),
      .element_size = sizeof(struct daomesh_allowance),
      .doc = "what it may spend or make, ascending by token; absent: no bound" },
};

static const struct schema_struct struct_role_terms = { .name = "role_terms", .fields = struct_role_terms_fields,
      .field_count = COUNT_OF(struct_role_terms_fields), .size = sizeof(struct daomesh_role_terms),
      .phrases = struct_role_terms_phrases, .doc = "What a role lets its holder do." };

static const char *const struct_founding_deposit_phrases[] = {
    "{party} pays in", "{tokens}", NULL,
};

static const struct schema_field struct_founding_deposit_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_founding_deposit, party),
      .element_size = sizeof(daomesh_id), .doc = "the founder: person or DAO" },
    { .name = "tokens", .key = 2, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_token_amount, .offset = offsetof(struct daomesh_founding_deposit, tokens),
      .count_offset = offsetof(struct daomesh_founding_deposit, tokens_count),
      .element_size = sizeof(struct daomesh_token_amount),
      .doc = "what they pay, ascending by token; at least one" },
};

static const struct schema_struct struct_founding_deposit = { .name = "founding_deposit", .fields = struct_founding_deposit_fields,
      .field_count = COUNT_OF(struct_founding_deposit_fields),
      .size = sizeof(struct daomesh_founding_deposit), .phrases = struct_founding_deposit_phrases,
      .doc = "What one founder pays in." };

static const char *const struct_stream_terms_phrases[] = {
    "{total} in all", "{plan}", "made by minter {minter} when it is claimed",
    "{?cancelable}the payer may cancel it", "{?transferable}the receiver may pass it on",
    "{?pausable}the payer may pause it", NULL,
};

static const struct schema_field struct_stream_terms_fields[] = {
    { .name = "total", .key = 1, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_stream_terms, total),
      .element_size = sizeof(daomesh_amount), .doc = "all that it will pay, smallest units, at least 1" },
    { .name = "plan", .key = 2, .type = FIELD_STRUCT, .of = &struct_stream_plan,
      .offset = offsetof(struct daomesh_stream_terms, plan),
      .element_size = sizeof(struct daomesh_stream_plan), .doc = "when" },
    { .name = "minter", .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_terms, minter), .element_size = sizeof(uint64_t),
      .doc = "the minter that makes the units; absent: they come from the party's account" },
    { .name = "cancelable", .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_stream_terms, cancelable), .element_size = sizeof(uint8_t),
      .doc = "1: the payer may cancel it; what is released by then stays the receiver's" },
    { .name = "transferable", .key = 5, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_stream_terms, transferable), .element_size = sizeof(uint8_t),
      .doc = "1: the receiver may pass it on" },
    { .name = "pausable", .key = 6, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_stream_terms, pausable), .element_size = sizeof(uint8_t),
      .doc = "1: the payer may pause it; the end moves, the total does not change" },
};

static const struct schema_struct struct_stream_terms = { .name = "stream_terms", .fields = struct_stream_terms_fields,
      .field_count = COUNT_OF(struct_stream_terms_fields), .size = sizeof(struct daomesh_stream_terms),
      .phrases = struct_stream_terms_phrases, .doc = "What a stream pays, and what may become of it." };

static const char *const struct_pathway_veto_until_words[] = {
    NULL, "executed", "voted",
};

static const char *const struct_pathway_veto_until_says[] = {
    NULL, "until it is executed", "while the vote goes on",
};

static const char *const struct_pathway_phrases[] = {
    "{name}", "carries {kinds}", "{!kinds}{!charter}carries everything but charter changes",
    "{?charter}carries everything, charter changes too", "opening takes a weight of {propose_min}",
    "{rule}", "{veto} may veto", "{veto_until}", "spends {limits} and no other token", NULL,
};

static const struct schema_field struct_pathway_fields[] = {
    { .name = "name", .key = 1, .type = FIELD_TEXT, .max = 32,
      .offset = offsetof(struct daomesh_pathway, name),
      .element_size = sizeof(((struct daomesh_pathway *)0)->name), .doc = "its name" },
    { .name = "kinds", .key = 2, .type = FIELD_KIND, .shape = FIELD_ARRAY, .count_max = 32, .optional = 1,
      .max = 65535, .offset = offsetof(struct daomesh_pathway, kinds),
      .count_offset = offsetof(struct daomesh_pathway, kinds_count), .element_size = sizeof(uint16_t),
      .doc = "action kinds it may carry, ascending; empty: every kind, charter changes only with `charter`" },
    { .name = "propose_min", .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_pathway, propose_min), .element_size = sizeof(daomesh_amount),
      .doc = "weight that opening a proposal takes" },
    { .name = "rule", .key = 4, .type = FIELD_STRUCT, .of = &struct_passing_rule,
      .offset = offsetof(struct daomesh_pathway, rule), .element_size = sizeof(struct daomesh_passing_rule),
      .doc = "when it passes" },
    { .name = "charter", .key = 5, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_pathway, charter), .element_size = sizeof(uint8_t),
      .doc = "1, with no kinds given: every kind, charter changes too" },
    { .name = "veto", .key = 6, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_pathway, veto), .element_size = sizeof(daomesh_id),
      .doc = "who may veto what is proposed on it; absent: nobody" },
    { .name = "veto_until", .key = 7, .type = FIELD_U8, .optional = 1, .max = 2,
      .words = struct_pathway_veto_until_words, .word_count = 3, .says = struct_pathway_veto_until_says,
      .offset = offsetof(struct daomesh_pathway, veto_until), .element_size = sizeof(uint8_t),
      .doc = "with veto; absent or 1 until it is executed, 2 while the vote goes on" },
    { .name = "limits", .key = 8, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8, .optional = 1,
      .of = &struct_allowance, .offset = offsetof(struct daomesh_pathway, limits),
      .count_offset = offsetof(struct daomesh_pathway, limits_count),
      .element_size = sizeof(struct daomesh_allowance),
      .doc = "what it may spend or make, ascending by token; absent: no bound" },
};

static const struct schema_struct struct_pathway = { .name = "pathway", .fields = struct_pathway_fields, .field_count = COUNT_OF(struct_pathway_fields),
      .size = sizeof(struct daomesh_pathway), .phrases = struct_pathway_phrases,
      .doc = "A named way to decide: what it may carry, who may open it, when it passes." };

static const struct schema_struct *const structs[] = {
    &struct_bounty_part,
    &struct_bounty_offer,
    &struct_bar_curve,
    &struct_allowance,
    &struct_founding_member,
    &struct_purse_entry,
    &struct_feed_terms,
    &struct_feed_reporter,
    &struct_party_weight,
    &struct_party_points,
    &struct_slot_weight,
    &struct_slot_points,
    &struct_member_slot,
    &struct_open_application,
    &struct_minter_terms,
    &struct_minter_rights,
    &struct_rate_entry,
    &struct_party_key,
    &struct_key_slot,
    &struct_guard,
    &struct_approval,
    &struct_id_entry,
    &struct_ballot,
    &struct_open_proposal,
    &struct_stream_plan,
    &struct_token_amount,
    &struct_token_part,
    &struct_bounty_place,
    &struct_passing_rule,
    &struct_role_terms,
    &struct_founding_deposit,
    &struct_stream_terms,
    &struct_pathway,
};

static const struct schema_field action_party_create_fields[] = {
    { .name = "keys", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16, .optional = 1,
      .of = &struct_party_key, .offset = offsetof(struct daomesh_party_create, keys),
      .count_offset = offsetof(struct daomesh_party_create, keys_count),
      .element_size = sizeof(struct daomesh_party_key),
      .doc = "keys, ascending by key; empty in host mode only" },
    { .name = "threshold", .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_create, threshold), .element_size = sizeof(uint32_t),
      .doc = "weight that signatures must reach; 1..sum of weights" },
    { .name = "name", .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_party_create, name),
      .element_size = sizeof(((struct daomesh_party_create *)0)->name),
      .doc = "a name to show; not unique, not checked" },
    { .name = "salt", .key = 4, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_create, salt), .element_size = sizeof(uint64_t),
      .doc = "any number, to tell two persons with the same keys apart" },
};

static const struct schema_field action_party_key_add_fields[] = {
    { .name = "key", .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_party_key_add, key),
      .element_size = sizeof(daomesh_id), .doc = "the new key" },
    { .name = "weight", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key_add, weight), .element_size = sizeof(uint32_t),
      .doc = "weight of its signature, at least 1" },
    { .name = "threshold", .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key_add, threshold), .element_size = sizeof(uint32_t),
      .doc = "new threshold; absent keeps the old one" },
};

static const struct schema_field action_party_key_rotate_fields[] = {
    { .name = "old", .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_party_key_rotate, old),
      .element_size = sizeof(daomesh_id), .doc = "the key that goes" },
    { .name = "new", .key = 2, .type = FIELD_KEY, .offset = offsetof(struct daomesh_party_key_rotate, new_),
      .element_size = sizeof(daomesh_id), .doc = "the key that comes" },
};

static const struct schema_field action_party_key_remove_fields[] = {
    { .name = "key", .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_party_key_remove, key),
      .element_size = sizeof(daomesh_id), .doc = "the key that goes" },
    { .name = "threshold", .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key_remove, threshold), .element_size = sizeof(uint32_t),
      .doc = "new threshold; absent keeps the old one" },
};

static const struct schema_field action_party_guard_fields[] = {
    { .name = "guardians", .key = 1, .type = FIELD_ID, .shape = FIELD_ARRAY, .count_max = 16, .optional = 1,
      .offset = offsetof(struct daomesh_party_guard, guardians),
      .count_offset = offsetof(struct daomesh_party_guard, guardians_count),
      .element_size = sizeof(daomesh_id), .doc = "persons and DAOs, ascending; absent: nobody may any more" },
    { .name = "threshold", .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_guard, threshold), .element_size = sizeof(uint32_t),
      .doc = "how many of them must approve" },
    { .name = "delay", .key = 3, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_guard, delay), .element_size = sizeof(uint64_t),
      .doc = "time in which the actor can say no: 1 to 90 days" },
};

static const struct schema_field action_party_recover_fields[] = {
    { .name = "person", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_party_recover, person),
      .element_size = sizeof(daomesh_id), .doc = "who gets the keys" },
    { .name = "keys", .key = 2, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_party_key, .offset = offsetof(struct daomesh_party_recover, keys),
      .count_offset = offsetof(struct daomesh_party_recover, keys_count),
      .element_size = sizeof(struct daomesh_party_key), .doc = "keys, ascending by key" },
    { .name = "threshold", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_recover, threshold), .element_size = sizeof(uint32_t),
      .doc = "weight that signatures must reach; 1..sum of weights" },
};

static const struct schema_field action_party_recover_withdraw_fields[] = {
    { .name = "person", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recover_withdraw, person), .element_size = sizeof(daomesh_id),
      .doc = "whose keys were to be replaced" },
};

static const struct schema_field action_party_recover_veto_fields[] = {
    { .name = "recovery", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recover_veto, recovery), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const char *const action_dao_found_exit_words[] = {
    NULL, "open", "wait",
};

static const char *const action_dao_found_exit_says[] = {
    NULL, "everybody may leave at any time", "nobody leaves before what they voted for is processed",
};

static const struct schema_field action_dao_found_fields[] = {
    { .name = "name", .key = 1, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_dao_found, name),
      .element_size = sizeof(((struct daomesh_dao_found *)0)->name), .doc = "a name to show" },
    { .name = "members", .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 1024,
      .of = &struct_founding_member, .offset = offsetof(struct daomesh_dao_found, members),
      .element_size = sizeof(struct daomesh_founding_member), .doc = "first members, ascending by party" },
    { .name = "pathways", .key = 3, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 16,
      .of = &struct_pathway, .offset = offsetof(struct daomesh_dao_found, pathways),
      .element_size = sizeof(struct daomesh_pathway),
      .doc = "pathways 1, 2, ... in this order; at least one" },
    { .name = "charter_pathway", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_found, charter_pathway), .element_size = sizeof(uint32_t),
      .doc = "number of the pathway that changes the charter" },
    { .name = "member_cap", .key = 5, .type = FIELD_U32, .optional = 1, .max = 65536,
      .offset = offsetof(struct daomesh_dao_found, member_cap), .element_size = sizeof(uint32_t),
      .doc = "most members; absent 150" },
    { .name = "open_cap", .key = 6, .type = FIELD_U32, .optional = 1, .max = 256,
      .offset = offsetof(struct daomesh_dao_found, open_cap), .element_size = sizeof(uint32_t),
      .doc = "most open proposals; absent 32" },
    { .name = "roles", .key = 7, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 16, .optional = 1,
      .of = &struct_role_terms, .offset = offsetof(struct daomesh_dao_found, roles),
      .element_size = sizeof(struct daomesh_role_terms), .doc = "first roles" },
    { .name = "salt", .key = 8, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_found, salt), .element_size = sizeof(uint64_t),
      .doc = "any number, to found the same twice" },
    { .name = "exit", .key = 9, .type = FIELD_U8, .optional = 1, .max = 2,
      .words = action_dao_found_exit_words, .word_count = 3, .says = action_dao_found_exit_says,
      .offset = offsetof(struct daomesh_dao_found, exit), .element_size = sizeof(uint8_t),
      .doc = "who may leave: absent or 1 everybody, 2 not while a proposal they voted for is unprocessed" },
    { .name = "joining_pathway", .key = 10, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_found, joining_pathway), .element_size = sizeof(uint32_t),
      .doc = "number of the pathway that decides applications; absent: none are taken" },
    { .name = "sponsors", .key = 11, .type = FIELD_U8, .optional = 1, .max = 16,
      .offset = offsetof(struct daomesh_dao_found, sponsors), .element_size = sizeof(uint8_t),
      .doc = "members who must vouch for an application; absent 1" },
    { .name = "joining_s", .key = 12, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_found, joining_s), .element_size = sizeof(uint64_t),
      .doc = "how long an application waits for them; absent 14 days" },
};

static const char *const action_charter_amend_exit_words[] = {
    NULL, "open", "wait",
};

static const char *const action_charter_amend_exit_says[] = {
    NULL, "everybody may leave at any time", "nobody leaves before what they voted for is processed",
};

static const struct schema_field action_charter_amend_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_charter_amend, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "name", .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_charter_amend, name),
      .element_size = sizeof(((struct daomesh_charter_amend *)0)->name), .doc = "new name" },
    { .name = "member_cap", .key = 3, .type = FIELD_U32, .optional = 1, .max = 65536,
      .offset = offsetof(struct daomesh_charter_amend, member_cap), .element_size = sizeof(uint32_t),
      .doc = "new cap; present members stay" },
    { .name = "open_cap", .key = 4, .type = FIELD_U32, .optional = 1, .max = 256,
      .offset = offsetof(struct daomesh_charter_amend, open_cap), .element_size = sizeof(uint32_t),
      .doc = "new cap of open proposals" },
    { .name = "charter_pathway", .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_amend, charter_pathway), .element_size = sizeof(uint32_t),
      .doc = "pathway that changes the charter from now on" },
    { .name = "exit", .key = 6, .type = FIELD_U8, .optional = 1, .max = 2,
      .words = action_charter_amend_exit_words, .word_count = 3, .says = action_charter_amend_exit_says,
      .offset = offsetof(struct daomesh_charter_amend, exit), .element_size = sizeof(uint8_t),
      .doc = "who may leave: 1 everybody, 2 not while a proposal they voted for is unprocessed" },
    { .name = "joining_pathway", .key = 7, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_amend, joining_pathway), .element_size = sizeof(uint32_t),
      .doc = "pathway that decides applications from now on" },
    { .name = "sponsors", .key = 8, .type = FIELD_U8, .optional = 1, .max = 16,
      .offset = offsetof(struct daomesh_charter_amend, sponsors), .element_size = sizeof(uint8_t),
      .doc = "members who must vouch for an application" },
    { .name = "joining_s", .key = 9, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_charter_amend, joining_s), .element_size = sizeof(uint64_t),
      .doc = "how long new applications wait for them" },
};

static const struct schema_field action_charter_pathway_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_charter_pathway, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "number", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_pathway, number), .element_size = sizeof(uint32_t),
      .doc = "1..count replaces, count + 1 adds" },
    { .name = "pathway", .key = 3, .type = FIELD_STRUCT, .of = &struct_pathway,
      .offset = offsetof(struct daomesh_charter_pathway, pathway),
      .element_size = sizeof(struct daomesh_pathway), .doc = "the pathway" },
};

static const struct schema_field action_role_grant_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_grant, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "role", .key = 2, .type = FIELD_STRUCT, .of = &struct_role_terms,
      .offset = offsetof(struct daomesh_role_grant, role), .element_size = sizeof(struct daomesh_role_terms),
      .doc = "the role" },
};

static const struct schema_field action_role_revoke_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_revoke, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "role", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_revoke, role), .element_size = sizeof(uint32_t),
      .doc = "its number" },
};

static const struct schema_field action_founding_open_fields[] = {
    { .name = "body", .key = 1, .type = FIELD_BYTES, .max = 48000,
      .offset = offsetof(struct daomesh_founding_open, body), .element_size = sizeof(daomesh_span),
      .doc = "the body of dao.found; the DAO's id is what this actor would found with it" },
    { .name = "deposits", .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 64,
      .of = &struct_founding_deposit, .offset = offsetof(struct daomesh_founding_open, deposits),
      .element_size = sizeof(struct daomesh_founding_deposit),
      .doc = "who pays what, ascending by party; at least one" },
    { .name = "deadline", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_open, deadline), .element_size = sizeof(uint64_t),
      .doc = "last moment to pay in, inclusive" },
};

static const struct schema_field action_founding_join_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_founding_join, party),
      .element_size = sizeof(daomesh_id), .doc = "the founder" },
    { .name = "founding", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_join, founding), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_member_add_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_add, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_add, party),
      .element_size = sizeof(daomesh_id), .doc = "who joins" },
    { .name = "shares", .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_add, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares" },
    { .name = "loot", .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_add, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot" },
    { .name = "reputation", .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_add, reputation), .element_size = sizeof(daomesh_amount),
      .doc = "reputation" },
};

static const struct schema_field action_member_remove_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_remove, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_remove, party),
      .element_size = sizeof(daomesh_id), .doc = "who goes" },
};

static const struct schema_field action_member_reweight_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_reweight, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_reweight, party),
      .element_size = sizeof(daomesh_id), .doc = "the member" },
    { .name = "shares", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_reweight, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares from now on" },
    { .name = "loot", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_reweight, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot from now on" },
};

static const struct schema_field action_member_exit_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_exit, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO that is left" },
    { .name = "shares", .key = 2, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_exit, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares given up" },
    { .name = "loot", .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_exit, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot given up" },
    { .name = "tokens", .key = 4, .type = FIELD_ID, .shape = FIELD_LIST, .count_max = 64, .optional = 1,
      .offset = offsetof(struct daomesh_member_exit, tokens), .element_size = sizeof(daomesh_id),
      .doc = "tokens to be paid in, strictly ascending" },
};

static const struct schema_field action_member_resign_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_resign, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
};

static const struct schema_field action_member_jail_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_jail, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_jail, party),
      .element_size = sizeof(daomesh_id), .doc = "the member" },
};

static const struct schema_field action_member_release_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_release, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_release, party),
      .element_size = sizeof(daomesh_id), .doc = "the member" },
};

static const struct schema_field action_member_apply_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_apply, party),
      .element_size = sizeof(daomesh_id), .doc = "who applies and pays" },
    { .name = "dao", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_apply, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "shares", .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_apply, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares asked for" },
    { .name = "loot", .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_apply, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot asked for" },
    { .name = "tribute", .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8, .optional = 1,
      .of = &struct_token_amount, .offset = offsetof(struct daomesh_member_apply, tribute),
      .count_offset = offsetof(struct daomesh_member_apply, tribute_count),
      .element_size = sizeof(struct daomesh_token_amount), .doc = "what is paid in, ascending by token" },
    { .name = "content", .key = 6, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_member_apply, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of the letter, kept elsewhere" },
};

static const struct schema_field action_member_withdraw_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_withdraw, party),
      .element_size = sizeof(daomesh_id), .doc = "who applied" },
    { .name = "dao", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_withdraw, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "application", .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_withdraw, application), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_member_sponsor_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_sponsor, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "application", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_sponsor, application), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_member_admit_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_admit, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "application", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_admit, application), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_reputation_mint_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_reputation_mint, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_reputation_mint, party),
      .element_size = sizeof(daomesh_id), .doc = "the member" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_reputation_mint, amount), .element_size = sizeof(daomesh_amount),
      .doc = "reputation to add" },
};

static const struct schema_field action_reputation_burn_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_reputation_burn, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_reputation_burn, party),
      .element_size = sizeof(daomesh_id), .doc = "the member" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_reputation_burn, amount), .element_size = sizeof(daomesh_amount),
      .doc = "reputation to take; at most what is held" },
};

static const struct schema_field action_proposal_open_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_open, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "pathway", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_open, pathway), .element_size = sizeof(uint32_t),
      .doc = "pathway number" },
    { .name = "title", .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_proposal_open, title),
      .element_size = sizeof(((struct daomesh_proposal_open *)0)->title), .doc = "one line" },
    { .name = "content", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_proposal_open, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of the text that is proposed, kept elsewhere" },
    { .name = "choices", .key = 5, .type = FIELD_U8, .optional = 1, .max = 16,
      .offset = offsetof(struct daomesh_proposal_open, choices), .element_size = sizeof(uint8_t),
      .doc = "choices besides abstain; absent 2: 1 for, 2 against" },
    { .name = "actions", .key = 6, .type = FIELD_ACTIONS, .optional = 1, .max = 48000,
      .offset = offsetof(struct daomesh_proposal_open, actions), .element_size = sizeof(daomesh_span),
      .doc = "what happens when choice 1 wins, all or nothing" },
};

static const char *const action_proposal_vote_choice_words[] = {
    "abstain", "for", "against",
};

static const struct schema_field action_proposal_vote_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_vote, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_vote, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal number" },
    { .name = "choice", .key = 3, .type = FIELD_U8, .max = 16, .words = action_proposal_vote_choice_words,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_vote, choice),
      .element_size = sizeof(uint8_t), .doc = "0 abstain, 1 for, 2 against, or one of the choices" },
    { .name = "weight", .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_proposal_vote, weight), .element_size = sizeof(daomesh_amount),
      .doc = "part of the weight; absent or 0: all of it" },
};

static const struct schema_field action_proposal_unvote_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_unvote, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_unvote, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal number" },
};

static const struct schema_field action_proposal_cancel_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_cancel, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_cancel, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal number" },
};

static const struct schema_field action_proposal_process_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_process, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_process, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal number" },
};

static const struct schema_field action_proposal_veto_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_veto, party),
      .element_size = sizeof(daomesh_id),
      .doc = "the veto party of the pathway when the proposal was opened" },
    { .name = "dao", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_veto, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_veto, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal number" },
};

static const struct schema_field action_proposal_seal_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_seal, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_seal, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal number" },
    { .name = "seal", .key = 3, .type = FIELD_HASH, .offset = offsetof(struct daomesh_proposal_seal, seal),
      .element_size = sizeof(daomesh_id), .doc = "what daomesh_vote_seal gives" },
};

static const char *const action_proposal_reveal_choice_words[] = {
    "abstain", "for", "against",
};

static const struct schema_field action_proposal_reveal_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_reveal, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_reveal, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal number" },
    { .name = "choice", .key = 3, .type = FIELD_U8, .max = 16, .words = action_proposal_reveal_choice_words,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_reveal, choice),
      .element_size = sizeof(uint8_t), .doc = "0 abstain, 1 for, 2 against, or one of the choices" },
    { .name = "weight", .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_proposal_reveal, weight), .element_size = sizeof(daomesh_amount),
      .doc = "part of the weight; absent or 0: all of it" },
    { .name = "salt", .key = 5, .type = FIELD_HASH, .offset = offsetof(struct daomesh_proposal_reveal, salt),
      .element_size = sizeof(daomesh_id),
      .doc = "what was mixed in, so that nobody finds the vote by trying" },
};

static const struct schema_field action_token_issue_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_issue, party),
      .element_size = sizeof(daomesh_id), .doc = "the issuer: who may mint or deposit" },
    { .name = "symbol", .key = 2, .type = FIELD_TEXT, .max = 16,
      .offset = offsetof(struct daomesh_token_issue, symbol),
      .element_size = sizeof(((struct daomesh_token_issue *)0)->symbol),
      .doc = "short name; not unique, not checked" },
    { .name = "name", .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_token_issue, name),
      .element_size = sizeof(((struct daomesh_token_issue *)0)->name), .doc = "a name to show" },
    { .name = "decimals", .key = 4, .type = FIELD_U8, .optional = 1, .max = 77,
      .offset = offsetof(struct daomesh_token_issue, decimals), .element_size = sizeof(uint8_t),
      .doc = "digits behind the point when amounts are shown" },
    { .name = "cap", .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_token_issue, cap), .element_size = sizeof(daomesh_amount),
      .doc = "most that may exist at once; absent: no bound but 2^256-1" },
    { .name = "backed", .key = 6, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_token_issue, backed), .element_size = sizeof(uint8_t),
      .doc = "1: the issuer keeps something outside for every unit; deposit and withdraw instead of mint and burn" },
    { .name = "salt", .key = 7, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_token_issue, salt), .element_size = sizeof(uint64_t),
      .doc = "any number, to issue the same twice" },
};

static const struct schema_field action_token_mint_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_mint, party),
      .element_size = sizeof(daomesh_id), .doc = "the issuer" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_mint, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_mint, to),
      .element_size = sizeof(daomesh_id), .doc = "who gets them" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_token_mint, amount),
      .element_size = sizeof(daomesh_amount), .doc = "smallest units, at least 1" },
};

static const struct schema_field action_token_burn_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_burn, party),
      .element_size = sizeof(daomesh_id), .doc = "the holder" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_burn, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_token_burn, amount),
      .element_size = sizeof(daomesh_amount), .doc = "smallest units, at least 1" },
};

static const struct schema_field action_token_deposit_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_deposit, party),
      .element_size = sizeof(daomesh_id), .doc = "the issuer" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_deposit, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_deposit, to),
      .element_size = sizeof(daomesh_id), .doc = "who gets the units" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_deposit, amount), .element_size = sizeof(daomesh_amount),
      .doc = "smallest units, at least 1" },
    { .name = "reference", .key = 5, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_deposit, reference), .element_size = sizeof(daomesh_id),
      .doc = "hash of what came in: a receipt, a transfer on a chain" },
};

static const struct schema_field action_token_withdraw_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_withdraw, party),
      .element_size = sizeof(daomesh_id), .doc = "the holder" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_withdraw, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_withdraw, amount), .element_size = sizeof(daomesh_amount),
      .doc = "smallest units, at least 1" },
    { .name = "reference", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_withdraw, reference), .element_size = sizeof(daomesh_id),
      .doc = "hash of where it shall go" },
};

static const struct schema_field action_token_transfer_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_transfer, party),
      .element_size = sizeof(daomesh_id), .doc = "the holder" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_transfer, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_transfer, to),
      .element_size = sizeof(daomesh_id), .doc = "who gets them" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_transfer, amount), .element_size = sizeof(daomesh_amount),
      .doc = "smallest units, at least 1" },
};

static const struct schema_field action_treasury_reserve_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_treasury_reserve, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_treasury_reserve, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_treasury_reserve, amount), .element_size = sizeof(daomesh_amount),
      .doc = "smallest units, at least 1" },
};

static const struct schema_field action_treasury_release_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_treasury_release, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_treasury_release, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_treasury_release, amount), .element_size = sizeof(daomesh_amount),
      .doc = "smallest units, at least 1" },
};

static const char *const action_charter_distribution_by_words[] = {
    NULL, "equal", "shares", "reputation", "table", "patronage", "points",
};

static const char *const action_charter_distribution_by_says[] = {
    NULL, "equally", "by shares", "by reputation", "by the table", "by patronage",
    "by points from each other",
};

static const struct schema_field action_charter_distribution_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_charter_distribution, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "treasury_ppm", .key = 2, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_charter_distribution, treasury_ppm), .element_size = sizeof(uint32_t),
      .doc = "what the treasury keeps" },
    { .name = "by", .key = 3, .type = FIELD_U8, .max = 6, .words = action_charter_distribution_by_words,
      .word_count = 7, .says = action_charter_distribution_by_says,
      .offset = offsetof(struct daomesh_charter_distribution, by), .element_size = sizeof(uint8_t),
      .doc = "the members' parts: 1 equal, 2 shares, 3 reputation, 4 the table, 5 patronage, 6 points from peers" },
    { .name = "table", .key = 4, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 256, .optional = 1,
      .of = &struct_party_weight, .offset = offsetof(struct daomesh_charter_distribution, table),
      .element_size = sizeof(struct daomesh_party_weight),
      .doc = "by 4 alone: ascending by party; members not in it get nothing" },
    { .name = "points", .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_distribution, points), .element_size = sizeof(uint32_t),
      .doc = "by 6 alone: what each member may give to others in all; another number begins a new period" },
};

static const struct schema_field action_income_period_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_income_period, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
};

static const struct schema_field action_patronage_record_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_patronage_record, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "entries", .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 256,
      .of = &struct_party_weight, .offset = offsetof(struct daomesh_patronage_record, entries),
      .element_size = sizeof(struct daomesh_party_weight), .doc = "ascending by party" },
};

static const struct schema_field action_peer_allocate_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_peer_allocate, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "entries", .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 64,
      .of = &struct_party_points, .offset = offsetof(struct daomesh_peer_allocate, entries),
      .element_size = sizeof(struct daomesh_party_points),
      .doc = "ascending by party; empty takes all points back" },
};

static const struct schema_field action_sale_offer_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_offer, party),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "title", .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_sale_offer, title),
      .element_size = sizeof(((struct daomesh_sale_offer *)0)->title), .doc = "one line" },
    { .name = "goods", .key = 3, .type = FIELD_HASH, .offset = offsetof(struct daomesh_sale_offer, goods),
      .element_size = sizeof(daomesh_id), .doc = "hash of what is sold, or of its description" },
    { .name = "exact", .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_sale_offer, exact), .element_size = sizeof(uint8_t),
      .doc = "1: goods is the hash of the very thing; nothing else can be delivered" },
    { .name = "token", .key = 5, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_offer, token),
      .element_size = sizeof(daomesh_id), .doc = "what is paid in" },
    { .name = "price", .key = 6, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_sale_offer, price),
      .element_size = sizeof(daomesh_amount), .doc = "of one copy, smallest units, at least 1" },
    { .name = "copies", .key = 7, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_offer, copies), .element_size = sizeof(uint32_t),
      .doc = "how many are for sale; absent: as many as are bought" },
    { .name = "delivery_s", .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, delivery_s), .element_size = sizeof(uint64_t),
      .doc = "time to deliver; past it the buyer gets the money back" },
    { .name = "review_s", .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, review_s), .element_size = sizeof(uint64_t),
      .doc = "time to refuse what was delivered; silence accepts it" },
    { .name = "dispute_s", .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, dispute_s), .element_size = sizeof(uint64_t),
      .doc = "time to dispute a refusal; silence lets it stand" },
    { .name = "ruling_s", .key = 11, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, ruling_s), .element_size = sizeof(uint64_t),
      .doc = "time for the arbiter to rule; silence leaves each one half" },
    { .name = "arbiter", .key = 12, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_sale_offer, arbiter), .element_size = sizeof(daomesh_id),
      .doc = "who rules on a dispute; without one a dispute ends as if the arbiter were silent" },
};

static const struct schema_field action_sale_close_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_close, party),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "offer", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_close, offer), .element_size = sizeof(uint32_t),
      .doc = "its number" },
};

static const struct schema_field action_sale_buy_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_buy, party),
      .element_size = sizeof(daomesh_id), .doc = "the buyer" },
    { .name = "seller", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_buy, seller),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "offer", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_buy, offer), .element_size = sizeof(uint32_t),
      .doc = "number of the offer" },
};

static const struct schema_field action_sale_deliver_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_deliver, party),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_deliver, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "content", .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sale_deliver, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of what was delivered" },
};

static const struct schema_field action_sale_accept_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_accept, party),
      .element_size = sizeof(daomesh_id), .doc = "the buyer" },
    { .name = "seller", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_accept, seller),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "sale", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_accept, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
};

static const struct schema_field action_sale_refuse_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_refuse, party),
      .element_size = sizeof(daomesh_id), .doc = "the buyer" },
    { .name = "seller", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_refuse, seller),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "sale", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_refuse, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "reason", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_sale_refuse, reason), .element_size = sizeof(daomesh_id),
      .doc = "hash of why" },
};

static const struct schema_field action_sale_dispute_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_dispute, party),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_dispute, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "reason", .key = 3, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_sale_dispute, reason), .element_size = sizeof(daomesh_id),
      .doc = "hash of why" },
};

static const struct schema_field action_sale_rule_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_rule, party),
      .element_size = sizeof(daomesh_id), .doc = "the arbiter" },
    { .name = "seller", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_rule, seller),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "sale", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_rule, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "to_seller", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_rule, to_seller), .element_size = sizeof(daomesh_amount),
      .doc = "what the seller is paid, at most the price" },
};

static const struct schema_field action_sale_settle_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_settle, party),
      .element_size = sizeof(daomesh_id), .doc = "the seller or the buyer" },
    { .name = "seller", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_settle, seller),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "sale", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_settle, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "to_seller", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_settle, to_seller), .element_size = sizeof(daomesh_amount),
      .doc = "what the seller is paid, at most the price; the party's earlier word is replaced" },
};

static const struct schema_field action_sale_process_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_process, seller),
      .element_size = sizeof(daomesh_id), .doc = "the seller" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_process, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
};

static const struct schema_field action_bounty_post_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_post, poster),
      .element_size = sizeof(daomesh_id), .doc = "who pays" },
    { .name = "content", .key = 2, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_post, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of what is asked for, kept elsewhere" },
    { .name = "reward", .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_token_amount, .offset = offsetof(struct daomesh_bounty_post, reward),
      .count_offset = offsetof(struct daomesh_bounty_post, reward_count),
      .element_size = sizeof(struct daomesh_token_amount), .doc = "ascending by token" },
    { .name = "parts", .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_bounty_part, .offset = offsetof(struct daomesh_bounty_post, parts),
      .count_offset = offsetof(struct daomesh_bounty_post, parts_count),
      .element_size = sizeof(struct daomesh_bounty_part),
      .doc = "one for a bounty that is handed in at once" },
    { .name = "open_s", .key = 5, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, open_s), .element_size = sizeof(uint64_t),
      .doc = "how long it waits for takers, each time it is open" },
    { .name = "review_s", .key = 6, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, review_s), .element_size = sizeof(uint64_t),
      .doc = "time to review work; silence accepts it" },
    { .name = "dispute_s", .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, dispute_s), .element_size = sizeof(uint64_t),
      .doc = "time to dispute a rejection; silence lets it stand" },
    { .name = "ruling_s", .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, ruling_s), .element_size = sizeof(uint64_t),
      .doc = "time for the arbiter to rule; silence leaves the last allocation that all agreed to, or else one half" },
    { .name = "places", .key = 9, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 8, .optional = 1,
      .max = 4294967295, .offset = offsetof(struct daomesh_bounty_post, places),
      .count_offset = offsetof(struct daomesh_bounty_post, places_count), .element_size = sizeof(uint32_t),
      .doc = "shares of each place of a team, each at least 1; absent: one taker" },
    { .name = "arbiter", .key = 10, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, arbiter), .element_size = sizeof(daomesh_id),
      .doc = "who rules on a dispute; without one a dispute ends as if the arbiter were silent" },
    { .name = "min_pay", .key = 11, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_post, min_pay), .element_size = sizeof(uint32_t),
      .doc = "least that work which was handed in is paid, of its part" },
    { .name = "revisions", .key = 12, .type = FIELD_U8, .optional = 1, .max = 255,
      .offset = offsetof(struct daomesh_bounty_post, revisions), .element_size = sizeof(uint8_t),
      .doc = "how often each part may be sent back" },
    { .name = "bond_token", .key = 13, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, bond_token), .element_size = sizeof(daomesh_id),
      .doc = "with bond" },
    { .name = "bond", .key = 14, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, bond), .element_size = sizeof(daomesh_amount),
      .doc = "what each taker puts up, and loses by leaving or by handing in nothing" },
    { .name = "parent_poster", .key = 15, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, parent_poster), .element_size = sizeof(daomesh_id),
      .doc = "with parent: its poster" },
    { .name = "parent", .key = 16, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_post, parent), .element_size = sizeof(uint32_t),
      .doc = "the bounty that this is a part of; the poster must have taken it alone" },
    { .name = "back_to_back", .key = 17, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_bounty_post, back_to_back), .element_size = sizeof(uint8_t),
      .doc = "1: paid when the parent is, from what the parent pays" },
};

static const struct schema_field action_bounty_withdraw_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_withdraw, poster), .element_size = sizeof(daomesh_id),
      .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_withdraw, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
};

static const struct schema_field action_bounty_take_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_take, party),
      .element_size = sizeof(daomesh_id), .doc = "who takes it" },
    { .name = "poster", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_take, poster),
      .element_size = sizeof(daomesh_id), .doc = "the bounty's poster" },
    { .name = "bounty", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_take, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "terms", .key = 4, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_take, terms),
      .element_size = sizeof(daomesh_id), .doc = "hash of the terms that are agreed to" },
    { .name = "place", .key = 5, .type = FIELD_U8, .optional = 1, .max = 7,
      .offset = offsetof(struct daomesh_bounty_take, place), .element_size = sizeof(uint8_t),
      .doc = "place in the team, from 0" },
};

static const struct schema_field action_bounty_leave_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_leave, party),
      .element_size = sizeof(daomesh_id), .doc = "who leaves" },
    { .name = "poster", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_leave, poster),
      .element_size = sizeof(daomesh_id), .doc = "the bounty's poster" },
    { .name = "bounty", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_leave, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
};

static const struct schema_field action_bounty_submit_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_submit, party),
      .element_size = sizeof(daomesh_id), .doc = "a taker" },
    { .name = "poster", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_submit, poster),
      .element_size = sizeof(daomesh_id), .doc = "the bounty's poster" },
    { .name = "bounty", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_submit, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "terms", .key = 4, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_submit, terms),
      .element_size = sizeof(daomesh_id), .doc = "hash of the terms it answers" },
    { .name = "content", .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_submit, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of what is handed in" },
};

static const struct schema_field action_bounty_accept_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_accept, poster),
      .element_size = sizeof(daomesh_id), .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_accept, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "work", .key = 3, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_accept, work),
      .element_size = sizeof(daomesh_id), .doc = "the work that is accepted" },
};

static const struct schema_field action_bounty_revise_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_revise, poster),
      .element_size = sizeof(daomesh_id), .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_revise, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "work", .key = 3, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_revise, work),
      .element_size = sizeof(daomesh_id), .doc = "the work that is sent back" },
    { .name = "reason", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_revise, reason), .element_size = sizeof(daomesh_id),
      .doc = "hash of what is missing" },
};

static const struct schema_field action_bounty_reject_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_reject, poster),
      .element_size = sizeof(daomesh_id), .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_reject, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "work", .key = 3, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_reject, work),
      .element_size = sizeof(daomesh_id), .doc = "the work that is rejected" },
    { .name = "reason", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_reject, reason), .element_size = sizeof(daomesh_id),
      .doc = "hash of why" },
};

static const struct schema_field action_bounty_dispute_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_dispute, party),
      .element_size = sizeof(daomesh_id), .doc = "a taker" },
    { .name = "poster", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_dispute, poster),
      .element_size = sizeof(daomesh_id), .doc = "the bounty's poster" },
    { .name = "bounty", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_dispute, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "reason", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_dispute, reason), .element_size = sizeof(daomesh_id),
      .doc = "hash of why" },
};

static const struct schema_field action_bounty_rule_fields[] = {
    { .name = "arbiter", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_rule, arbiter),
      .element_size = sizeof(daomesh_id), .doc = "its arbiter" },
    { .name = "poster", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_rule, poster),
      .element_size = sizeof(daomesh_id), .doc = "the bounty's poster" },
    { .name = "bounty", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_rule, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "work", .key = 4, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_rule, work),
      .element_size = sizeof(daomesh_id), .doc = "the work that is ruled on" },
    { .name = "pay", .key = 5, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_rule, pay), .element_size = sizeof(uint32_t),
      .doc = "of the part under way" },
    { .name = "reason", .key = 6, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_rule, reason), .element_size = sizeof(daomesh_id),
      .doc = "hash of why" },
};

static const struct schema_field action_bounty_agree_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_agree, party),
      .element_size = sizeof(daomesh_id), .doc = "the poster or a taker" },
    { .name = "poster", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_agree, poster),
      .element_size = sizeof(daomesh_id), .doc = "the bounty's poster" },
    { .name = "bounty", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_agree, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "pay", .key = 4, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_agree, pay), .element_size = sizeof(uint32_t),
      .doc = "of the part under way" },
    { .name = "binding", .key = 5, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_bounty_agree, binding), .element_size = sizeof(uint8_t),
      .doc = "1: end the bounty with it" },
    { .name = "part", .key = 6, .type = FIELD_U8, .optional = 1, .max = 255,
      .offset = offsetof(struct daomesh_bounty_agree, part), .element_size = sizeof(uint8_t),
      .doc = "the part under way, counted from 0; absent: the first" },
};

static const struct schema_field action_bounty_process_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_process, poster),
      .element_size = sizeof(daomesh_id), .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_process, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
};

static const struct schema_field action_minter_create_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_create, party),
      .element_size = sizeof(daomesh_id), .doc = "the token's issuer, or the admin of the minter above" },
    { .name = "token", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_create, token),
      .element_size = sizeof(daomesh_id), .doc = "the token; not a backed one" },
    { .name = "terms", .key = 3, .type = FIELD_STRUCT, .of = &struct_minter_terms,
      .offset = offsetof(struct daomesh_minter_create, terms),
      .element_size = sizeof(struct daomesh_minter_terms), .doc = "what it may make" },
};

static const struct schema_field action_minter_grant_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_grant, party),
      .element_size = sizeof(daomesh_id), .doc = "the minter's admin" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_grant, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_grant, to),
      .element_size = sizeof(daomesh_id), .doc = "who may" },
    { .name = "rights", .key = 4, .type = FIELD_STRUCT, .of = &struct_minter_rights,
      .offset = offsetof(struct daomesh_minter_grant, rights),
      .element_size = sizeof(struct daomesh_minter_rights), .doc = "what for; at least one" },
};

static const struct schema_field action_minter_revoke_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_revoke, party),
      .element_size = sizeof(daomesh_id), .doc = "the minter's admin" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_revoke, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "from", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_revoke, from),
      .element_size = sizeof(daomesh_id), .doc = "who had it" },
};

static const struct schema_field action_minter_admin_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_admin, party),
      .element_size = sizeof(daomesh_id), .doc = "the admin so far" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_admin, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_admin, to),
      .element_size = sizeof(daomesh_id), .doc = "the new admin" },
};

static const struct schema_field action_minter_mint_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_mint, party),
      .element_size = sizeof(daomesh_id), .doc = "who has the right" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_mint, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_mint, to),
      .element_size = sizeof(daomesh_id), .doc = "who gets the units" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_mint, amount), .element_size = sizeof(daomesh_amount),
      .doc = "smallest units, at least 1" },
};

static const struct schema_field action_minter_execute_fields[] = {
    { .name = "minter", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_execute, minter), .element_size = sizeof(uint64_t),
      .doc = "the minter's number" },
    { .name = "request", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_execute, request), .element_size = sizeof(uint32_t),
      .doc = "number of the mint" },
};

static const struct schema_field action_minter_veto_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_veto, party),
      .element_size = sizeof(daomesh_id), .doc = "who has the right" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_veto, minter), .element_size = sizeof(uint64_t),
      .doc = "the minter's number" },
    { .name = "request", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_veto, request), .element_size = sizeof(uint32_t),
      .doc = "number of the mint" },
};

static const struct schema_field action_minter_pause_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_pause, party),
      .element_size = sizeof(daomesh_id), .doc = "who has the right" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_pause, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_minter_resume_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_resume, party),
      .element_size = sizeof(daomesh_id), .doc = "who has the right" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_resume, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_minter_close_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_close, party),
      .element_size = sizeof(daomesh_id), .doc = "the admin" },
    { .name = "minter", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_close, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_stream_open_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_open, party),
      .element_size = sizeof(daomesh_id), .doc = "who pays, or may mint with the minter" },
    { .name = "to", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_open, to),
      .element_size = sizeof(daomesh_id), .doc = "who gets it" },
    { .name = "token", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_open, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "terms", .key = 4, .type = FIELD_STRUCT, .of = &struct_stream_terms,
      .offset = offsetof(struct daomesh_stream_open, terms),
      .element_size = sizeof(struct daomesh_stream_terms), .doc = "how much, and when" },
};

static const struct schema_field action_stream_claim_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_claim, party),
      .element_size = sizeof(daomesh_id), .doc = "the receiver" },
    { .name = "stream", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_claim, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_claim, amount), .element_size = sizeof(daomesh_amount),
      .doc = "absent: all that is released and not yet claimed" },
};

static const struct schema_field action_stream_cancel_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_cancel, party),
      .element_size = sizeof(daomesh_id), .doc = "the payer" },
    { .name = "stream", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_cancel, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_stream_renounce_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_renounce, party),
      .element_size = sizeof(daomesh_id), .doc = "the payer" },
    { .name = "stream", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_renounce, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_stream_transfer_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_transfer, party),
      .element_size = sizeof(daomesh_id), .doc = "the receiver so far" },
    { .name = "stream", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_transfer, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_transfer, to),
      .element_size = sizeof(daomesh_id), .doc = "the new receiver" },
};

static const struct schema_field action_stream_pause_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_pause, party),
      .element_size = sizeof(daomesh_id), .doc = "the payer" },
    { .name = "stream", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_pause, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_stream_resume_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_resume, party),
      .element_size = sizeof(daomesh_id), .doc = "the payer" },
    { .name = "stream", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_resume, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field action_stream_add_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_add, party),
      .element_size = sizeof(daomesh_id), .doc = "who pays" },
    { .name = "stream", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_add, stream), .element_size = sizeof(uint64_t),
      .doc = "its number; not one of a minter" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_stream_add, amount),
      .element_size = sizeof(daomesh_amount), .doc = "smallest units, at least 1" },
};

static const struct schema_field action_feed_open_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_open, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "title", .key = 2, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_feed_open, title),
      .element_size = sizeof(((struct daomesh_feed_open *)0)->title),
      .doc = "what is reported, and in which unit" },
    { .name = "terms", .key = 3, .type = FIELD_STRUCT, .of = &struct_feed_terms,
      .offset = offsetof(struct daomesh_feed_open, terms), .element_size = sizeof(struct daomesh_feed_terms),
      .doc = "who reports, and when it holds" },
};

static const struct schema_field action_feed_change_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_change, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "feed", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_change, feed), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "terms", .key = 3, .type = FIELD_STRUCT, .of = &struct_feed_terms,
      .offset = offsetof(struct daomesh_feed_change, terms),
      .element_size = sizeof(struct daomesh_feed_terms),
      .doc = "who reports, and when it holds, from now on" },
};

static const struct schema_field action_feed_report_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_report, party),
      .element_size = sizeof(daomesh_id), .doc = "the reporter" },
    { .name = "dao", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_report, dao),
      .element_size = sizeof(daomesh_id), .doc = "whose feed" },
    { .name = "feed", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_report, feed), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "value", .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_feed_report, value), .element_size = sizeof(daomesh_amount),
      .doc = "the value; absent: 0" },
};

static const struct schema_field action_feed_close_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_close, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "feed", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_close, feed), .element_size = sizeof(uint32_t),
      .doc = "its number" },
};

static const struct schema_struct actions[] = {
    { .name = "party.create", .number = DAOMESH_ACTION_PARTY_CREATE, .fields = action_party_create_fields,
      .field_count = COUNT_OF(action_party_create_fields), .size = sizeof(struct daomesh_party_create),
      .may = MAY_SELF, .say = "{actor} joins the ledger with {keys}, {threshold} of weight to sign",
      .doc = "Creates a person. Its id is the hash of this body; the actor must be that id, and its own keys sign." },
    { .name = "party.key_add", .number = DAOMESH_ACTION_PARTY_KEY_ADD, .fields = action_party_key_add_fields,
      .field_count = COUNT_OF(action_party_key_add_fields), .size = sizeof(struct daomesh_party_key_add),
      .may = MAY_SELF, .say = "{actor} adds key {key} of weight {weight}",
      .doc = "Adds a key to the actor." },
    { .name = "party.key_rotate", .number = DAOMESH_ACTION_PARTY_KEY_ROTATE,
      .fields = action_party_key_rotate_fields, .field_count = COUNT_OF(action_party_key_rotate_fields),
      .size = sizeof(struct daomesh_party_key_rotate), .may = MAY_SELF,
      .say = "{actor} replaces key {old} by {new}",
      .doc = "Replaces one key of the actor by another of the same weight. The new key gets a lane of its own." },
    { .name = "party.key_remove", .number = DAOMESH_ACTION_PARTY_KEY_REMOVE,
      .fields = action_party_key_remove_fields, .field_count = COUNT_OF(action_party_key_remove_fields),
      .size = sizeof(struct daomesh_party_key_remove), .may = MAY_SELF, .say = "{actor} removes key {key}",
      .doc = "Removes a key of the actor. The rest must still reach the threshold." },
    { .name = "party.guard", .number = DAOMESH_ACTION_PARTY_GUARD, .fields = action_party_guard_fields,
      .field_count = COUNT_OF(action_party_guard_fields), .size = sizeof(struct daomesh_party_guard),
      .may = MAY_SELF, .say = "{actor} lets {guardians} recover its keys, {threshold} of them, after {delay}",
      .doc = "Names the guardians who may give the actor new keys, or none. Who has guardians already waits for their delay before this takes effect; naming those that are in force takes back a change that waits." },
    { .name = "party.recover", .number = DAOMESH_ACTION_PARTY_RECOVER, .fields = action_party_recover_fields,
      .field_count = COUNT_OF(action_party_recover_fields), .size = sizeof(struct daomesh_party_recover),
      .may = MAY_ANYONE,
      .say = "{actor} approves new keys for {person}: {keys}, {threshold} of weight to sign",
      .doc = "A guardian approves new keys for a person. A guardian has one word: a later one replaces it. When enough of them approved the same within 30 days, the delay runs; at its end the keys are in force and the old ones are not." },
    { .name = "party.recover_withdraw", .number = DAOMESH_ACTION_PARTY_RECOVER_WITHDRAW,
      .fields = action_party_recover_withdraw_fields,
      .field_count = COUNT_OF(action_party_recover_withdraw_fields),
      .size = sizeof(struct daomesh_party_recover_withdraw), .may = MAY_ANYONE,
      .say = "{actor} no longer approves new keys for {person}",
      .doc = "A guardian takes its approval back. A recovery that has too few of them then stops." },
    { .name = "party.recover_veto", .number = DAOMESH_ACTION_PARTY_RECOVER_VETO,
      .fields = action_party_recover_veto_fields, .field_count = COUNT_OF(action_party_recover_veto_fields),
      .size = sizeof(struct daomesh_party_recover_veto), .may = MAY_SELF,
      .say = "{actor} stops the recovery {recovery} of its keys",
      .doc = "The person stops a recovery while its delay runs. Every approval is gone." },
    { .name = "dao.found", .number = DAOMESH_ACTION_DAO_FOUND, .fields = action_dao_found_fields,
      .field_count = COUNT_OF(action_dao_found_fields), .size = sizeof(struct daomesh_dao_found),
      .may = MAY_ANYONE, .say = "{actor} founds {name} with {members} and {pathways}",
      .doc = "Founds a DAO. Its id is the hash of ledger, actor and this body." },
    { .name = "charter.amend", .number = DAOMESH_ACTION_CHARTER_AMEND, .fields = action_charter_amend_fields,
      .field_count = COUNT_OF(action_charter_amend_fields), .size = sizeof(struct daomesh_charter_amend),
      .may = MAY_CHARTER, .say = "{dao} changes its charter",
      .doc = "Changes a DAO's settings; only through its charter pathway. Absent fields stay." },
    { .name = "charter.pathway", .number = DAOMESH_ACTION_CHARTER_PATHWAY,
      .fields = action_charter_pathway_fields, .field_count = COUNT_OF(action_charter_pathway_fields),
      .size = sizeof(struct daomesh_charter_pathway), .may = MAY_CHARTER,
      .say = "{dao} sets pathway {number}: {pathway}",
      .doc = "Adds a pathway, or replaces one; only through the charter pathway. Open proposals keep the rule they began with." },
    { .name = "role.grant", .number = DAOMESH_ACTION_ROLE_GRANT, .fields = action_role_grant_fields,
      .field_count = COUNT_OF(action_role_grant_fields), .size = sizeof(struct daomesh_role_grant),
      .may = MAY_CHARTER, .say = "{dao} grants role {role}",
      .doc = "Gives a party the right to do some kinds of actions for the DAO, until it is revoked or ends." },
    { .name = "role.revoke", .number = DAOMESH_ACTION_ROLE_REVOKE, .fields = action_role_revoke_fields,
      .field_count = COUNT_OF(action_role_revoke_fields), .size = sizeof(struct daomesh_role_revoke),
      .may = MAY_CHARTER, .say = "{dao} revokes role {role}", .doc = "Takes a role back." },
    { .name = "founding.open", .number = DAOMESH_ACTION_FOUNDING_OPEN, .fields = action_founding_open_fields,
      .field_count = COUNT_OF(action_founding_open_fields), .size = sizeof(struct daomesh_founding_open),
      .may = MAY_ANYONE, .say = "{actor} prepares a DAO with {deposits} until {deadline}",
      .doc = "Prepares a DAO that begins as soon as every founder has paid in; the deposits are then its treasury. Past the deadline each founder gets theirs back." },
    { .name = "founding.join", .number = DAOMESH_ACTION_FOUNDING_JOIN, .fields = action_founding_join_fields,
      .field_count = COUNT_OF(action_founding_join_fields), .size = sizeof(struct daomesh_founding_join),
      .may = MAY_PARTY, .say = "{party} pays in for founding {founding}",
      .doc = "Pays one's deposit in. The last one founds the DAO." },
    { .name = "member.add", .number = DAOMESH_ACTION_MEMBER_ADD, .fields = action_member_add_fields,
      .field_count = COUNT_OF(action_member_add_fields), .size = sizeof(struct daomesh_member_add),
      .may = MAY_DAO,
      .say = "{dao} takes {party} in with {shares} shares, {loot} loot and {reputation} reputation",
      .doc = "Makes a party a member." },
    { .name = "member.remove", .number = DAOMESH_ACTION_MEMBER_REMOVE, .fields = action_member_remove_fields,
      .field_count = COUNT_OF(action_member_remove_fields), .size = sizeof(struct daomesh_member_remove),
      .may = MAY_DAO, .say = "{dao} removes {party}",
      .doc = "Ends a membership against the member's will: shares become loot, so that their part of the treasury stays theirs, and reputation goes. Votes on proposals open now keep their weight." },
    { .name = "member.reweight", .number = DAOMESH_ACTION_MEMBER_REWEIGHT,
      .fields = action_member_reweight_fields, .field_count = COUNT_OF(action_member_reweight_fields),
      .size = sizeof(struct daomesh_member_reweight), .may = MAY_DAO,
      .say = "{dao} sets {party} to {shares} shares and {loot} loot",
      .doc = "Sets a member's shares and loot." },
    { .name = "member.exit", .number = DAOMESH_ACTION_MEMBER_EXIT, .fields = action_member_exit_fields,
      .field_count = COUNT_OF(action_member_exit_fields), .size = sizeof(struct daomesh_member_exit),
      .may = MAY_MEMBER,
      .say = "{actor} gives up {shares} shares and {loot} loot of {dao} for a part of {tokens}",
      .doc = "Burns shares and loot for a part of the free treasury (rage-quit): of each listed token balance * burned / (all shares and loot), rounded down. Open to members, also in jail, and to those who were. What is not listed is forfeited." },
    { .name = "member.resign", .number = DAOMESH_ACTION_MEMBER_RESIGN, .fields = action_member_resign_fields,
      .field_count = COUNT_OF(action_member_resign_fields), .size = sizeof(struct daomesh_member_resign),
      .may = MAY_MEMBER, .say = "{actor} resigns from {dao}",
      .doc = "Ends one's own membership: shares become loot, which may still be burned by member.exit; reputation goes." },
    { .name = "member.jail", .number = DAOMESH_ACTION_MEMBER_JAIL, .fields = action_member_jail_fields,
      .field_count = COUNT_OF(action_member_jail_fields), .size = sizeof(struct daomesh_member_jail),
      .may = MAY_DAO, .say = "{dao} jails {party}",
      .doc = "Suspends a member: while it lasts shares are loot and reputation is put away, so nothing votes; the member may still exit." },
    { .name = "member.release", .number = DAOMESH_ACTION_MEMBER_RELEASE,
      .fields = action_member_release_fields, .field_count = COUNT_OF(action_member_release_fields),
      .size = sizeof(struct daomesh_member_release), .may = MAY_DAO, .say = "{dao} releases {party}",
      .doc = "Ends a suspension: loot becomes shares again, as many as there were and are still held; reputation comes back." },
    { .name = "member.apply", .number = DAOMESH_ACTION_MEMBER_APPLY, .fields = action_member_apply_fields,
      .field_count = COUNT_OF(action_member_apply_fields), .size = sizeof(struct daomesh_member_apply),
      .may = MAY_PARTY, .say = "{party} applies to {dao} for {shares} shares and {loot} loot, with {tribute}",
      .doc = "Asks to be taken in, or for more shares and loot. The tribute is held until the application is decided, and comes back unless it is accepted." },
    { .name = "member.withdraw", .number = DAOMESH_ACTION_MEMBER_WITHDRAW,
      .fields = action_member_withdraw_fields, .field_count = COUNT_OF(action_member_withdraw_fields),
      .size = sizeof(struct daomesh_member_withdraw), .may = MAY_PARTY,
      .say = "{party} withdraws application {application} to {dao}",
      .doc = "Takes an application back that is not yet being decided; the tribute returns." },
    { .name = "member.sponsor", .number = DAOMESH_ACTION_MEMBER_SPONSOR,
      .fields = action_member_sponsor_fields, .field_count = COUNT_OF(action_member_sponsor_fields),
      .size = sizeof(struct daomesh_member_sponsor), .may = MAY_MEMBER,
      .say = "{actor} vouches for application {application} to {dao}",
      .doc = "Vouches for an application. The last sponsor that the charter asks for opens the proposal that decides it, on the joining pathway." },
    { .name = "member.admit", .number = DAOMESH_ACTION_MEMBER_ADMIT, .fields = action_member_admit_fields,
      .field_count = COUNT_OF(action_member_admit_fields), .size = sizeof(struct daomesh_member_admit),
      .may = MAY_DAO, .say = "{dao} accepts application {application}",
      .doc = "Accepts an application: the applicant gets what it asks for, the treasury gets the tribute." },
    { .name = "reputation.mint", .number = DAOMESH_ACTION_REPUTATION_MINT,
      .fields = action_reputation_mint_fields, .field_count = COUNT_OF(action_reputation_mint_fields),
      .size = sizeof(struct daomesh_reputation_mint), .may = MAY_DAO,
      .say = "{dao} gives {party} {amount} reputation",
      .doc = "Gives a member reputation. It never transfers." },
    { .name = "reputation.burn", .number = DAOMESH_ACTION_REPUTATION_BURN,
      .fields = action_reputation_burn_fields, .field_count = COUNT_OF(action_reputation_burn_fields),
      .size = sizeof(struct daomesh_reputation_burn), .may = MAY_DAO,
      .say = "{dao} takes {amount} reputation from {party}", .doc = "Takes reputation from a member." },
    { .name = "proposal.open", .number = DAOMESH_ACTION_PROPOSAL_OPEN, .fields = action_proposal_open_fields,
      .field_count = COUNT_OF(action_proposal_open_fields), .size = sizeof(struct daomesh_proposal_open),
      .may = MAY_MEMBER, .say = "{actor} proposes \"{title}\" to {dao} on pathway {pathway}: {actions}",
      .doc = "Opens a proposal on a pathway. Weights, total and rule are fixed now. Its number is the DAO's next." },
    { .name = "proposal.vote", .number = DAOMESH_ACTION_PROPOSAL_VOTE, .fields = action_proposal_vote_fields,
      .field_count = COUNT_OF(action_proposal_vote_fields), .size = sizeof(struct daomesh_proposal_vote),
      .may = MAY_MEMBER, .say = "{actor} votes on proposal {proposal} of {dao}: {choice}",
      .doc = "Votes, with all of the member's weight or with a part of it. Where the pathway allows, a later vote replaces the earlier." },
    { .name = "proposal.unvote", .number = DAOMESH_ACTION_PROPOSAL_UNVOTE,
      .fields = action_proposal_unvote_fields, .field_count = COUNT_OF(action_proposal_unvote_fields),
      .size = sizeof(struct daomesh_proposal_unvote), .may = MAY_MEMBER,
      .say = "{actor} takes back the vote on proposal {proposal} of {dao}",
      .doc = "Takes a vote back, where the pathway allows changes. Without a vote it does nothing." },
    { .name = "proposal.cancel", .number = DAOMESH_ACTION_PROPOSAL_CANCEL,
      .fields = action_proposal_cancel_fields, .field_count = COUNT_OF(action_proposal_cancel_fields),
      .size = sizeof(struct daomesh_proposal_cancel), .may = MAY_ANYONE,
      .say = "{actor} cancels proposal {proposal} of {dao}",
      .doc = "Withdraws a proposal: by its proposer before anyone voted, or by the DAO at any time before it is executed." },
    { .name = "proposal.process", .number = DAOMESH_ACTION_PROPOSAL_PROCESS,
      .fields = action_proposal_process_fields, .field_count = COUNT_OF(action_proposal_process_fields),
      .size = sizeof(struct daomesh_proposal_process), .may = MAY_ANYONE,
      .say = "{actor} processes proposal {proposal} of {dao}",
      .doc = "Brings a proposal up to date: closes its vote when it is over, runs its actions when they are due. Timers do the same by themselves." },
    { .name = "proposal.veto", .number = DAOMESH_ACTION_PROPOSAL_VETO, .fields = action_proposal_veto_fields,
      .field_count = COUNT_OF(action_proposal_veto_fields), .size = sizeof(struct daomesh_proposal_veto),
      .may = MAY_PARTY, .say = "{party} vetoes proposal {proposal} of {dao}",
      .doc = "Ends a proposal, as the pathway's veto party." },
    { .name = "proposal.seal", .number = DAOMESH_ACTION_PROPOSAL_SEAL, .fields = action_proposal_seal_fields,
      .field_count = COUNT_OF(action_proposal_seal_fields), .size = sizeof(struct daomesh_proposal_seal),
      .may = MAY_MEMBER, .say = "{actor} hands in a sealed vote on proposal {proposal} of {dao}",
      .doc = "Votes under seal, on a pathway with reveal_s: shows only the hash of the vote. Where votes may be changed, a later seal replaces the earlier." },
    { .name = "proposal.reveal", .number = DAOMESH_ACTION_PROPOSAL_REVEAL,
      .fields = action_proposal_reveal_fields, .field_count = COUNT_OF(action_proposal_reveal_fields),
      .size = sizeof(struct daomesh_proposal_reveal), .may = MAY_MEMBER,
      .say = "{actor} opens the vote on proposal {proposal} of {dao}: {choice}",
      .doc = "Opens the actor's sealed vote, after voting and within reveal_s. What nobody opens counts as absent." },
    { .name = "token.issue", .number = DAOMESH_ACTION_TOKEN_ISSUE, .fields = action_token_issue_fields,
      .field_count = COUNT_OF(action_token_issue_fields), .size = sizeof(struct daomesh_token_issue),
      .may = MAY_PARTY, .say = "{actor} issues the token {symbol} for {party}",
      .doc = "Makes a token. Its id is the hash of ledger, actor and this body. Nothing of it exists yet." },
    { .name = "token.mint", .number = DAOMESH_ACTION_TOKEN_MINT, .fields = action_token_mint_fields,
      .field_count = COUNT_OF(action_token_mint_fields), .size = sizeof(struct daomesh_token_mint),
      .may = MAY_PARTY, .say = "{party} mints {amount} of {token} for {to}",
      .doc = "Makes units of a token that is not backed." },
    { .name = "token.burn", .number = DAOMESH_ACTION_TOKEN_BURN, .fields = action_token_burn_fields,
      .field_count = COUNT_OF(action_token_burn_fields), .size = sizeof(struct daomesh_token_burn),
      .may = MAY_PARTY, .say = "{party} burns {amount} of {token}",
      .doc = "Destroys units of a token that is not backed; the cap has room for them again." },
    { .name = "token.deposit", .number = DAOMESH_ACTION_TOKEN_DEPOSIT, .fields = action_token_deposit_fields,
      .field_count = COUNT_OF(action_token_deposit_fields), .size = sizeof(struct daomesh_token_deposit),
      .may = MAY_PARTY, .say = "{party} has received {amount} of {token} for {to} ({reference})",
      .doc = "The issuer of a backed token has got something outside, and makes as many units for it." },
    { .name = "token.withdraw", .number = DAOMESH_ACTION_TOKEN_WITHDRAW,
      .fields = action_token_withdraw_fields, .field_count = COUNT_OF(action_token_withdraw_fields),
      .size = sizeof(struct daomesh_token_withdraw), .may = MAY_PARTY,
      .say = "{party} takes {amount} of {token} out ({reference})",
      .doc = "Destroys units of a backed token; the event tells the issuer what to pay out, and where." },
    { .name = "token.transfer", .number = DAOMESH_ACTION_TOKEN_TRANSFER,
      .fields = action_token_transfer_fields, .field_count = COUNT_OF(action_token_transfer_fields),
      .size = sizeof(struct daomesh_token_transfer), .may = MAY_PARTY,
      .say = "{party} gives {amount} of {token} to {to}",
      .doc = "Gives units away. A DAO keeps what it is given this way: only income is distributed." },
    { .name = "treasury.reserve", .number = DAOMESH_ACTION_TREASURY_RESERVE,
      .fields = action_treasury_reserve_fields, .field_count = COUNT_OF(action_treasury_reserve_fields),
      .size = sizeof(struct daomesh_treasury_reserve), .may = MAY_DAO,
      .say = "{dao} sets {amount} of {token} aside",
      .doc = "Sets part of the treasury aside: members who leave are not paid from it, and it is not spent until it is released." },
    { .name = "treasury.release", .number = DAOMESH_ACTION_TREASURY_RELEASE,
      .fields = action_treasury_release_fields, .field_count = COUNT_OF(action_treasury_release_fields),
      .size = sizeof(struct daomesh_treasury_release), .may = MAY_DAO,
      .say = "{dao} releases {amount} of {token}",
      .doc = "Takes what was set aside back into the free treasury." },
    { .name = "charter.distribution", .number = DAOMESH_ACTION_CHARTER_DISTRIBUTION,
      .fields = action_charter_distribution_fields,
      .field_count = COUNT_OF(action_charter_distribution_fields),
      .size = sizeof(struct daomesh_charter_distribution), .may = MAY_CHARTER,
      .say = "{dao} keeps {treasury_ppm} of its income and divides the rest {by}",
      .doc = "Sets how the DAO divides its income; only through its charter pathway. Without it the treasury keeps everything." },
    { .name = "income.period", .number = DAOMESH_ACTION_INCOME_PERIOD, .fields = action_income_period_fields,
      .field_count = COUNT_OF(action_income_period_fields), .size = sizeof(struct daomesh_income_period),
      .may = MAY_DAO, .say = "{dao} begins a new period of income",
      .doc = "Begins a new period: patronage and points start from nothing." },
    { .name = "patronage.record", .number = DAOMESH_ACTION_PATRONAGE_RECORD,
      .fields = action_patronage_record_fields, .field_count = COUNT_OF(action_patronage_record_fields),
      .size = sizeof(struct daomesh_patronage_record), .may = MAY_DAO,
      .say = "{dao} records the patronage {entries}",
      .doc = "Adds to what members did for the DAO, or bought from it, in this period: hours, sales, kilograms of milk." },
    { .name = "peer.allocate", .number = DAOMESH_ACTION_PEER_ALLOCATE, .fields = action_peer_allocate_fields,
      .field_count = COUNT_OF(action_peer_allocate_fields), .size = sizeof(struct daomesh_peer_allocate),
      .may = MAY_MEMBER, .say = "{actor} gives points in {dao}: {entries}",
      .doc = "Gives points to other members, instead of those given earlier in the period. They weigh what the others get of income." },
    { .name = "sale.offer", .number = DAOMESH_ACTION_SALE_OFFER, .fields = action_sale_offer_fields,
      .field_count = COUNT_OF(action_sale_offer_fields), .size = sizeof(struct daomesh_sale_offer),
      .may = MAY_PARTY, .say = "{party} offers {title} ({goods}) for {price} of {token}",
      .doc = "Offers something for sale. It is the seller's next offer by number; its terms never change." },
    { .name = "sale.close", .number = DAOMESH_ACTION_SALE_CLOSE, .fields = action_sale_close_fields,
      .field_count = COUNT_OF(action_sale_close_fields), .size = sizeof(struct daomesh_sale_close),
      .may = MAY_PARTY, .say = "{party} closes offer {offer}",
      .doc = "Ends an offer: nobody can buy any more. What was bought goes its way." },
    { .name = "sale.buy", .number = DAOMESH_ACTION_SALE_BUY, .fields = action_sale_buy_fields,
      .field_count = COUNT_OF(action_sale_buy_fields), .size = sizeof(struct daomesh_sale_buy),
      .may = MAY_PARTY, .say = "{party} buys offer {offer} of {seller}",
      .doc = "Buys one copy: the price goes into escrow. It is the seller's next sale by number." },
    { .name = "sale.deliver", .number = DAOMESH_ACTION_SALE_DELIVER, .fields = action_sale_deliver_fields,
      .field_count = COUNT_OF(action_sale_deliver_fields), .size = sizeof(struct daomesh_sale_deliver),
      .may = MAY_PARTY, .say = "{party} delivers {content} for sale {sale}",
      .doc = "Says what was delivered. The buyer's time to refuse it begins." },
    { .name = "sale.accept", .number = DAOMESH_ACTION_SALE_ACCEPT, .fields = action_sale_accept_fields,
      .field_count = COUNT_OF(action_sale_accept_fields), .size = sizeof(struct daomesh_sale_accept),
      .may = MAY_PARTY, .say = "{party} accepts sale {sale} of {seller}",
      .doc = "Accepts what was delivered, also after refusing it: the seller is paid." },
    { .name = "sale.refuse", .number = DAOMESH_ACTION_SALE_REFUSE, .fields = action_sale_refuse_fields,
      .field_count = COUNT_OF(action_sale_refuse_fields), .size = sizeof(struct daomesh_sale_refuse),
      .may = MAY_PARTY, .say = "{party} refuses sale {sale} of {seller}: {reason}",
      .doc = "Refuses what was delivered. Undisputed, the money goes back." },
    { .name = "sale.dispute", .number = DAOMESH_ACTION_SALE_DISPUTE, .fields = action_sale_dispute_fields,
      .field_count = COUNT_OF(action_sale_dispute_fields), .size = sizeof(struct daomesh_sale_dispute),
      .may = MAY_PARTY, .say = "{party} disputes the refusal of sale {sale}: {reason}",
      .doc = "Disputes a refusal: the arbiter rules." },
    { .name = "sale.rule", .number = DAOMESH_ACTION_SALE_RULE, .fields = action_sale_rule_fields,
      .field_count = COUNT_OF(action_sale_rule_fields), .size = sizeof(struct daomesh_sale_rule),
      .may = MAY_PARTY,
      .say = "{party} rules on sale {sale} of {seller}: {to_seller} to the seller, the rest back",
      .doc = "The arbiter divides the price." },
    { .name = "sale.settle", .number = DAOMESH_ACTION_SALE_SETTLE, .fields = action_sale_settle_fields,
      .field_count = COUNT_OF(action_sale_settle_fields), .size = sizeof(struct daomesh_sale_settle),
      .may = MAY_PARTY,
      .say = "{party} would end sale {sale} of {seller} with {to_seller} to the seller, the rest back",
      .doc = "Proposes how to end a sale. When both sides name the same, or one gives the other everything, it ends so, whatever its state." },
    { .name = "sale.process", .number = DAOMESH_ACTION_SALE_PROCESS, .fields = action_sale_process_fields,
      .field_count = COUNT_OF(action_sale_process_fields), .size = sizeof(struct daomesh_sale_process),
      .may = MAY_ANYONE, .say = "{actor} processes sale {sale} of {seller}",
      .doc = "Brings a sale up to date when its time is over. A timer does the same by itself." },
    { .name = "bounty.post", .number = DAOMESH_ACTION_BOUNTY_POST, .fields = action_bounty_post_fields,
      .field_count = COUNT_OF(action_bounty_post_fields), .size = sizeof(struct daomesh_bounty_post),
      .may = MAY_PARTY, .say = "{poster} posts a bounty: {reward} for {content}",
      .doc = "Posts a bounty, which is the poster's next by number. The reward goes into escrow now; a back-to-back child has it from its parent instead, when the parent is settled. The hash of this body names the terms." },
    { .name = "bounty.withdraw", .number = DAOMESH_ACTION_BOUNTY_WITHDRAW,
      .fields = action_bounty_withdraw_fields, .field_count = COUNT_OF(action_bounty_withdraw_fields),
      .size = sizeof(struct daomesh_bounty_withdraw), .may = MAY_PARTY,
      .say = "{poster} withdraws bounty {bounty}",
      .doc = "Takes back a bounty that is open: the reward and all bonds go back." },
    { .name = "bounty.take", .number = DAOMESH_ACTION_BOUNTY_TAKE, .fields = action_bounty_take_fields,
      .field_count = COUNT_OF(action_bounty_take_fields), .size = sizeof(struct daomesh_bounty_take),
      .may = MAY_PARTY, .say = "{party} takes bounty {bounty} of {poster}",
      .doc = "Takes a place of an open bounty, and puts up the bond. When the last place is taken the work begins." },
    { .name = "bounty.leave", .number = DAOMESH_ACTION_BOUNTY_LEAVE, .fields = action_bounty_leave_fields,
      .field_count = COUNT_OF(action_bounty_leave_fields), .size = sizeof(struct daomesh_bounty_leave),
      .may = MAY_PARTY, .say = "{party} leaves bounty {bounty} of {poster}",
      .doc = "Gives up a place. While the team is not complete the bond comes back; once it works the bond is lost to the poster, and the place is open to others." },
    { .name = "bounty.submit", .number = DAOMESH_ACTION_BOUNTY_SUBMIT, .fields = action_bounty_submit_fields,
      .field_count = COUNT_OF(action_bounty_submit_fields), .size = sizeof(struct daomesh_bounty_submit),
      .may = MAY_PARTY, .say = "{party} hands in {content} for bounty {bounty} of {poster}",
      .doc = "Hands in the part under way. The ledger binds it to the part before and to what was accepted from the bounty's own children: the hash of all that is the work." },
    { .name = "bounty.accept", .number = DAOMESH_ACTION_BOUNTY_ACCEPT, .fields = action_bounty_accept_fields,
      .field_count = COUNT_OF(action_bounty_accept_fields), .size = sizeof(struct daomesh_bounty_accept),
      .may = MAY_PARTY, .say = "{poster} accepts {work} for bounty {bounty}",
      .doc = "Accepts the work, also after a rejection. The part is paid in full; the next one begins, or the bounty ends." },
    { .name = "bounty.revise", .number = DAOMESH_ACTION_BOUNTY_REVISE, .fields = action_bounty_revise_fields,
      .field_count = COUNT_OF(action_bounty_revise_fields), .size = sizeof(struct daomesh_bounty_revise),
      .may = MAY_PARTY, .say = "{poster} sends {work} for bounty {bounty} back: {reason}",
      .doc = "Sends the work back; the time to hand it in begins anew." },
    { .name = "bounty.reject", .number = DAOMESH_ACTION_BOUNTY_REJECT, .fields = action_bounty_reject_fields,
      .field_count = COUNT_OF(action_bounty_reject_fields), .size = sizeof(struct daomesh_bounty_reject),
      .may = MAY_PARTY, .say = "{poster} rejects {work} for bounty {bounty}: {reason}",
      .doc = "Rejects the work. Undisputed, the bounty ends: the part is paid its minimum, bonds go back, the rest too." },
    { .name = "bounty.dispute", .number = DAOMESH_ACTION_BOUNTY_DISPUTE,
      .fields = action_bounty_dispute_fields, .field_count = COUNT_OF(action_bounty_dispute_fields),
      .size = sizeof(struct daomesh_bounty_dispute), .may = MAY_PARTY,
      .say = "{party} disputes the rejection of bounty {bounty} of {poster}: {reason}",
      .doc = "Disputes a rejection: the arbiter rules." },
    { .name = "bounty.rule", .number = DAOMESH_ACTION_BOUNTY_RULE, .fields = action_bounty_rule_fields,
      .field_count = COUNT_OF(action_bounty_rule_fields), .size = sizeof(struct daomesh_bounty_rule),
      .may = MAY_PARTY, .say = "{arbiter} rules that {work} for bounty {bounty} of {poster} is paid {pay}",
      .doc = "The arbiter says what the work is worth, between the minimum and all of its part. The bounty ends." },
    { .name = "bounty.agree", .number = DAOMESH_ACTION_BOUNTY_AGREE, .fields = action_bounty_agree_fields,
      .field_count = COUNT_OF(action_bounty_agree_fields), .size = sizeof(struct daomesh_bounty_agree),
      .may = MAY_PARTY,
      .say = "{party} agrees that bounty {bounty} of {poster} is paid {pay} of part {part} (counted from 0), binding {binding}",
      .doc = "Says what the part under way should be paid, in place of what the party said before. Once poster and all takers say the same, that is what a silent arbiter leaves; once they all call it binding, the bounty ends with it." },
    { .name = "bounty.process", .number = DAOMESH_ACTION_BOUNTY_PROCESS,
      .fields = action_bounty_process_fields, .field_count = COUNT_OF(action_bounty_process_fields),
      .size = sizeof(struct daomesh_bounty_process), .may = MAY_ANYONE,
      .say = "{actor} processes bounty {bounty} of {poster}",
      .doc = "Does what time alone brings, where a timer failed to." },
    { .name = "minter.create", .number = DAOMESH_ACTION_MINTER_CREATE, .fields = action_minter_create_fields,
      .field_count = COUNT_OF(action_minter_create_fields), .size = sizeof(struct daomesh_minter_create),
      .may = MAY_PARTY, .say = "{party} makes a minter of {token}: {terms}",
      .doc = "Makes a capped minter: of the token itself, by its issuer, or below another one, by that one's admin. It is the ledger's next minter by number." },
    { .name = "minter.grant", .number = DAOMESH_ACTION_MINTER_GRANT, .fields = action_minter_grant_fields,
      .field_count = COUNT_OF(action_minter_grant_fields), .size = sizeof(struct daomesh_minter_grant),
      .may = MAY_PARTY, .say = "{party} lets {to} use minter {minter}: {rights}",
      .doc = "Says what a party may do with a minter; what it might before is replaced." },
    { .name = "minter.revoke", .number = DAOMESH_ACTION_MINTER_REVOKE, .fields = action_minter_revoke_fields,
      .field_count = COUNT_OF(action_minter_revoke_fields), .size = sizeof(struct daomesh_minter_revoke),
      .may = MAY_PARTY, .say = "{party} takes the use of minter {minter} back from {from}",
      .doc = "Takes back what a party may do with a minter." },
    { .name = "minter.admin", .number = DAOMESH_ACTION_MINTER_ADMIN, .fields = action_minter_admin_fields,
      .field_count = COUNT_OF(action_minter_admin_fields), .size = sizeof(struct daomesh_minter_admin),
      .may = MAY_PARTY, .say = "{party} makes {to} the admin of minter {minter}",
      .doc = "Hands a minter over to another admin." },
    { .name = "minter.mint", .number = DAOMESH_ACTION_MINTER_MINT, .fields = action_minter_mint_fields,
      .field_count = COUNT_OF(action_minter_mint_fields), .size = sizeof(struct daomesh_minter_mint),
      .may = MAY_PARTY, .say = "{party} mints {amount} for {to} with minter {minter}",
      .doc = "Mints, or, where there is a delay, asks for it. Each minter from this one up must allow it; the first that does not gives the status." },
    { .name = "minter.execute", .number = DAOMESH_ACTION_MINTER_EXECUTE,
      .fields = action_minter_execute_fields, .field_count = COUNT_OF(action_minter_execute_fields),
      .size = sizeof(struct daomesh_minter_execute), .may = MAY_ANYONE,
      .say = "{actor} carries out mint {request} of minter {minter}",
      .doc = "Carries out a mint that has waited. A timer does the same by itself; this is for one that failed then." },
    { .name = "minter.veto", .number = DAOMESH_ACTION_MINTER_VETO, .fields = action_minter_veto_fields,
      .field_count = COUNT_OF(action_minter_veto_fields), .size = sizeof(struct daomesh_minter_veto),
      .may = MAY_PARTY, .say = "{party} vetoes mint {request} of minter {minter}",
      .doc = "Forbids a mint that waits, whatever state the minter is in." },
    { .name = "minter.pause", .number = DAOMESH_ACTION_MINTER_PAUSE, .fields = action_minter_pause_fields,
      .field_count = COUNT_OF(action_minter_pause_fields), .size = sizeof(struct daomesh_minter_pause),
      .may = MAY_PARTY, .say = "{party} pauses minter {minter}",
      .doc = "Stops a minter, and so all below it, until it is resumed. Its time goes on." },
    { .name = "minter.resume", .number = DAOMESH_ACTION_MINTER_RESUME, .fields = action_minter_resume_fields,
      .field_count = COUNT_OF(action_minter_resume_fields), .size = sizeof(struct daomesh_minter_resume),
      .may = MAY_PARTY, .say = "{party} resumes minter {minter}", .doc = "Lets a paused minter mint again." },
    { .name = "minter.close", .number = DAOMESH_ACTION_MINTER_CLOSE, .fields = action_minter_close_fields,
      .field_count = COUNT_OF(action_minter_close_fields), .size = sizeof(struct daomesh_minter_close),
      .may = MAY_PARTY, .say = "{party} closes minter {minter} for good",
      .doc = "Ends a minter for good: nobody, the admin neither, mints with it again, nor with those below it." },
    { .name = "stream.open", .number = DAOMESH_ACTION_STREAM_OPEN, .fields = action_stream_open_fields,
      .field_count = COUNT_OF(action_stream_open_fields), .size = sizeof(struct daomesh_stream_open),
      .may = MAY_PARTY, .say = "{party} streams {token} to {to}: {terms}",
      .doc = "Opens a stream. What it will pay goes into escrow now, or is reserved under the caps of a minter and made when it is claimed. It is the ledger's next stream by number." },
    { .name = "stream.claim", .number = DAOMESH_ACTION_STREAM_CLAIM, .fields = action_stream_claim_fields,
      .field_count = COUNT_OF(action_stream_claim_fields), .size = sizeof(struct daomesh_stream_claim),
      .may = MAY_PARTY, .say = "{party} claims {amount} from stream {stream}; 0 is all that is due",
      .doc = "Takes what a stream has released. A DAO divides it as income." },
    { .name = "stream.cancel", .number = DAOMESH_ACTION_STREAM_CANCEL, .fields = action_stream_cancel_fields,
      .field_count = COUNT_OF(action_stream_cancel_fields), .size = sizeof(struct daomesh_stream_cancel),
      .may = MAY_PARTY, .say = "{party} cancels stream {stream}",
      .doc = "Ends a stream now. What is released stays the receiver's to claim; the rest goes back, or is never made." },
    { .name = "stream.renounce", .number = DAOMESH_ACTION_STREAM_RENOUNCE,
      .fields = action_stream_renounce_fields, .field_count = COUNT_OF(action_stream_renounce_fields),
      .size = sizeof(struct daomesh_stream_renounce), .may = MAY_PARTY,
      .say = "{party} will never cancel or pause stream {stream}",
      .doc = "Gives up the right to cancel and to pause, for good." },
    { .name = "stream.transfer", .number = DAOMESH_ACTION_STREAM_TRANSFER,
      .fields = action_stream_transfer_fields, .field_count = COUNT_OF(action_stream_transfer_fields),
      .size = sizeof(struct daomesh_stream_transfer), .may = MAY_PARTY,
      .say = "{party} passes stream {stream} on to {to}",
      .doc = "Passes a stream on: what is not yet claimed is then the other's." },
    { .name = "stream.pause", .number = DAOMESH_ACTION_STREAM_PAUSE, .fields = action_stream_pause_fields,
      .field_count = COUNT_OF(action_stream_pause_fields), .size = sizeof(struct daomesh_stream_pause),
      .may = MAY_PARTY, .say = "{party} pauses stream {stream}",
      .doc = "Stops a stream's clock. What is released can be claimed meanwhile." },
    { .name = "stream.resume", .number = DAOMESH_ACTION_STREAM_RESUME, .fields = action_stream_resume_fields,
      .field_count = COUNT_OF(action_stream_resume_fields), .size = sizeof(struct daomesh_stream_resume),
      .may = MAY_PARTY, .say = "{party} resumes stream {stream}",
      .doc = "Lets a paused stream go on; it ends as much later." },
    { .name = "stream.add", .number = DAOMESH_ACTION_STREAM_ADD, .fields = action_stream_add_fields,
      .field_count = COUNT_OF(action_stream_add_fields), .size = sizeof(struct daomesh_stream_add),
      .may = MAY_PARTY, .say = "{party} adds {amount} to stream {stream}",
      .doc = "Adds to a stream from an account, to one that has paid everything too. It is released as if it had been there from the start." },
    { .name = "feed.open", .number = DAOMESH_ACTION_FEED_OPEN, .fields = action_feed_open_fields,
      .field_count = COUNT_OF(action_feed_open_fields), .size = sizeof(struct daomesh_feed_open),
      .may = MAY_DAO, .say = "{dao} opens feed {title}: {terms}",
      .doc = "Opens a feed of a DAO. It is the DAO's next feed by number, and holds nothing until enough reporters spoke." },
    { .name = "feed.change", .number = DAOMESH_ACTION_FEED_CHANGE, .fields = action_feed_change_fields,
      .field_count = COUNT_OF(action_feed_change_fields), .size = sizeof(struct daomesh_feed_change),
      .may = MAY_DAO, .say = "{dao} changes feed {feed}: {terms}",
      .doc = "Gives a feed other reporters, or other times. Reports of those who stay are kept; the value is made anew from them, or holds no longer." },
    { .name = "feed.report", .number = DAOMESH_ACTION_FEED_REPORT, .fields = action_feed_report_fields,
      .field_count = COUNT_OF(action_feed_report_fields), .size = sizeof(struct daomesh_feed_report),
      .may = MAY_PARTY, .say = "{party} reports {value} to feed {feed} of {dao}",
      .doc = "Says what a feed's value is now. It takes the place of what the reporter said before." },
    { .name = "feed.close", .number = DAOMESH_ACTION_FEED_CLOSE, .fields = action_feed_close_fields,
      .field_count = COUNT_OF(action_feed_close_fields), .size = sizeof(struct daomesh_feed_close),
      .may = MAY_DAO, .say = "{dao} closes feed {feed} for good",
      .doc = "Ends a feed for good: it holds nothing from now on." },
};

static const char *const event_timer_failed_what_words[] = {
    NULL, "proposal", "application", "founding", "sale", "bounty", "settlement", "recovery", "guardians",
    "mint",
};

static const struct schema_field event_timer_failed_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_timer_failed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO; absent for what belongs to none" },
    { .name = "object", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_failed_event, object), .element_size = sizeof(uint64_t),
      .doc = "the object's number, for example the proposal's" },
    { .name = "status", .key = 3, .type = FIELD_STATUS, .max = 65535,
      .offset = offsetof(struct daomesh_timer_failed_event, status), .element_size = sizeof(uint16_t),
      .doc = "why" },
    { .name = "what", .key = 4, .type = FIELD_U8, .max = 255, .words = event_timer_failed_what_words,
      .word_count = 10, .offset = offsetof(struct daomesh_timer_failed_event, what),
      .element_size = sizeof(uint8_t),
      .doc = "1 proposal, 2 application, 3 founding, 4 sale, 5 bounty, 6 settlement of a tree, 7 recovery of a person, 8 change of guardians, 9 mint" },
};

static const struct schema_field event_party_created_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_created_event, party), .element_size = sizeof(daomesh_id),
      .doc = "the person" },
};

static const struct schema_field event_party_keys_changed_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_keys_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "the person" },
    { .name = "keys", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_keys_changed_event, keys), .element_size = sizeof(uint32_t),
      .doc = "keys now" },
    { .name = "threshold", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_keys_changed_event, threshold),
      .element_size = sizeof(uint32_t), .doc = "threshold now" },
};

static const struct schema_field event_party_guarded_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_guarded_event, party), .element_size = sizeof(daomesh_id),
      .doc = "the person" },
    { .name = "guardians", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_guarded_event, guardians), .element_size = sizeof(uint32_t),
      .doc = "guardians in force" },
    { .name = "threshold", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_guarded_event, threshold), .element_size = sizeof(uint32_t),
      .doc = "approvals that it takes" },
    { .name = "change", .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_guarded_event, change), .element_size = sizeof(uint64_t),
      .doc = "when a change that waits takes effect; 0: none waits" },
};

static const struct schema_field event_party_recovery_approved_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, party),
      .element_size = sizeof(daomesh_id), .doc = "the person" },
    { .name = "guardian", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, guardian),
      .element_size = sizeof(daomesh_id), .doc = "who approved" },
    { .name = "plan", .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, plan),
      .element_size = sizeof(daomesh_id), .doc = "SHA-256 of the body that names the keys; 0: taken back" },
    { .name = "approvals", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, approvals),
      .element_size = sizeof(uint32_t), .doc = "guardians who approve of the same" },
    { .name = "threshold", .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, threshold),
      .element_size = sizeof(uint32_t), .doc = "how many it takes" },
};

static const struct schema_field event_party_recovery_began_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_began_event, party),
      .element_size = sizeof(daomesh_id), .doc = "the person" },
    { .name = "recovery", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovery_began_event, recovery),
      .element_size = sizeof(uint64_t), .doc = "number of the recovery" },
    { .name = "plan", .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_party_recovery_began_event, plan), .element_size = sizeof(daomesh_id),
      .doc = "SHA-256 of the body that names the keys" },
    { .name = "due", .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovery_began_event, due), .element_size = sizeof(uint64_t),
      .doc = "when the keys are in force" },
};

static const struct schema_field event_party_recovery_stopped_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_stopped_event, party),
      .element_size = sizeof(daomesh_id), .doc = "the person" },
    { .name = "recovery", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovery_stopped_event, recovery),
      .element_size = sizeof(uint64_t), .doc = "number of the recovery" },
};

static const struct schema_field event_party_recovered_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovered_event, party), .element_size = sizeof(daomesh_id),
      .doc = "the person" },
    { .name = "recovery", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovered_event, recovery), .element_size = sizeof(uint64_t),
      .doc = "number of the recovery" },
};

static const struct schema_field event_dao_founded_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_dao_founded_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "founder", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_dao_founded_event, founder), .element_size = sizeof(daomesh_id),
      .doc = "who founded it" },
    { .name = "members", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_founded_event, members), .element_size = sizeof(uint32_t),
      .doc = "members it began with" },
};

static const struct schema_field event_charter_amended_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_charter_amended_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "kind", .key = 2, .type = FIELD_KIND, .max = 65535,
      .offset = offsetof(struct daomesh_charter_amended_event, kind), .element_size = sizeof(uint16_t),
      .doc = "the action that changed it" },
    { .name = "number", .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_amended_event, number), .element_size = sizeof(uint32_t),
      .doc = "pathway or role number" },
};

static const struct schema_field event_role_used_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_used_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_used_event, party),
      .element_size = sizeof(daomesh_id), .doc = "the holder" },
    { .name = "role", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_used_event, role), .element_size = sizeof(uint32_t),
      .doc = "the role's number" },
    { .name = "kind", .key = 4, .type = FIELD_KIND, .max = 65535,
      .offset = offsetof(struct daomesh_role_used_event, kind), .element_size = sizeof(uint16_t),
      .doc = "what was done" },
};

static const struct schema_field event_founding_opened_fields[] = {
    { .name = "founding", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_opened_event, founding), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "founder", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_opened_event, founder), .element_size = sizeof(daomesh_id),
      .doc = "who opened it" },
    { .name = "dao", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_opened_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the id the DAO will have" },
    { .name = "deadline", .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_opened_event, deadline), .element_size = sizeof(uint64_t),
      .doc = "last moment to pay in" },
};

static const struct schema_field event_founding_joined_fields[] = {
    { .name = "founding", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_joined_event, founding), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "party", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_joined_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who paid" },
};

static const struct schema_field event_founding_ended_fields[] = {
    { .name = "founding", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_ended_event, founding), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "founded", .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_founding_ended_event, founded), .element_size = sizeof(uint8_t),
      .doc = "1 the DAO began" },
};

static const char *const event_member_changed_state_words[] = {
    NULL, "member", "left", "jailed", "former",
};

static const struct schema_field event_member_changed_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_changed_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "the member" },
    { .name = "state", .key = 3, .type = FIELD_U8, .max = 255, .words = event_member_changed_state_words,
      .word_count = 5, .offset = offsetof(struct daomesh_member_changed_event, state),
      .element_size = sizeof(uint8_t),
      .doc = "1 member, 2 left, 3 jailed, 4 no member any more, but with loot" },
    { .name = "shares", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_changed_event, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares now" },
    { .name = "loot", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_changed_event, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot now" },
    { .name = "reputation", .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_changed_event, reputation),
      .element_size = sizeof(daomesh_amount), .doc = "reputation now" },
};

static const struct schema_field event_member_exited_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_exited_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_exited_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "shares", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_exited_event, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares burned" },
    { .name = "loot", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_exited_event, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot burned" },
};

static const struct schema_field event_member_applied_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_applied_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "application", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_applied_event, application), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_applied_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who applied" },
};

static const struct schema_field event_member_sponsored_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_sponsored_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "application", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_sponsored_event, application),
      .element_size = sizeof(uint64_t), .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_sponsored_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who vouched" },
    { .name = "proposal", .key = 4, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_sponsored_event, proposal), .element_size = sizeof(uint64_t),
      .doc = "the proposal that was opened" },
};

static const char *const event_member_answered_admitted_words[] = {
    "refused", "admitted",
};

static const char *const event_member_answered_admitted_says[] = {
    "not accepted, the tribute went back", "accepted",
};

static const struct schema_field event_member_answered_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_answered_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "application", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_answered_event, application), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_answered_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who applied" },
    { .name = "admitted", .key = 4, .type = FIELD_U8, .max = 255,
      .words = event_member_answered_admitted_words, .word_count = 2,
      .says = event_member_answered_admitted_says,
      .offset = offsetof(struct daomesh_member_answered_event, admitted), .element_size = sizeof(uint8_t),
      .doc = "1 accepted" },
};

static const struct schema_field event_proposal_opened_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_opened_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_opened_event, proposal), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "proposer", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_opened_event, proposer), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "pathway", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_opened_event, pathway), .element_size = sizeof(uint32_t),
      .doc = "its pathway" },
    { .name = "ends", .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_opened_event, ends), .element_size = sizeof(uint64_t),
      .doc = "last moment to vote, inclusive" },
};

static const char *const event_proposal_voted_choice_words[] = {
    "abstain", "for", "against",
};

static const struct schema_field event_proposal_voted_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_voted_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_voted_event, proposal), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_voted_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "choice", .key = 4, .type = FIELD_U8, .max = 255, .words = event_proposal_voted_choice_words,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_voted_event, choice),
      .element_size = sizeof(uint8_t), .doc = "the choice" },
    { .name = "weight", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_voted_event, weight), .element_size = sizeof(daomesh_amount),
      .doc = "its weight; 0 when it was taken back" },
};

static const char *const event_proposal_decided_winner_words[] = {
    "none", "for", "against",
};

static const char *const event_proposal_decided_winner_says[] = {
    "no choice won", "for", "against",
};

static const char *const event_proposal_decided_by_words[] = {
    NULL, "bar", "majority", "certain", "quorum", "super", "confirm",
};

static const struct schema_field event_proposal_decided_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_decided_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_decided_event, proposal), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "winner", .key = 3, .type = FIELD_U8, .max = 255, .words = event_proposal_decided_winner_words,
      .word_count = 3, .says = event_proposal_decided_winner_says,
      .offset = offsetof(struct daomesh_proposal_decided_event, winner), .element_size = sizeof(uint8_t),
      .doc = "the choice that won; 0 none" },
    { .name = "by", .key = 4, .type = FIELD_U8, .max = 255, .words = event_proposal_decided_by_words,
      .word_count = 7, .offset = offsetof(struct daomesh_proposal_decided_event, by),
      .element_size = sizeof(uint8_t),
      .doc = "1 bar, 2 majority at the deadline, 3 certain, 4 quorum, 5 super-quorum, 6 confirmed" },
};

static const char *const event_proposal_finished_state_words[] = {
    NULL, "cancelled", "vetoed", "executed", "failed", "submitted", "pending", "active", "boosted",
    "reveal", "defeated", "confirming", "grace", "queued", "expired", "succeeded",
};

static const struct schema_field event_proposal_finished_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_finished_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_finished_event, proposal), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "state", .key = 3, .type = FIELD_U8, .max = 255, .words = event_proposal_finished_state_words,
      .word_count = 16, .offset = offsetof(struct daomesh_proposal_finished_event, state),
      .element_size = sizeof(uint8_t), .doc = "its state (rule outcome)" },
    { .name = "status", .key = 4, .type = FIELD_STATUS, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_finished_event, status), .element_size = sizeof(uint16_t),
      .doc = "why an inner action failed" },
    { .name = "failed_at", .key = 5, .type = FIELD_U16, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_finished_event, failed_at), .element_size = sizeof(uint16_t),
      .doc = "1-based place of the inner action that failed" },
};

static const struct schema_field event_proposal_sealed_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_sealed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "proposal", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_sealed_event, proposal), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_sealed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who" },
};

static const struct schema_field event_token_issued_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_issued_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "issuer", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_issued_event, issuer), .element_size = sizeof(daomesh_id),
      .doc = "its issuer" },
};

static const struct schema_field event_token_minted_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_minted_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "to", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_minted_event, to),
      .element_size = sizeof(daomesh_id), .doc = "who got them" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_minted_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "how many" },
    { .name = "reference", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_minted_event, reference), .element_size = sizeof(daomesh_id),
      .doc = "of a deposit" },
};

static const struct schema_field event_token_burned_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_burned_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "from", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_burned_event, from),
      .element_size = sizeof(daomesh_id), .doc = "whose they were" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_burned_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "how many" },
    { .name = "reference", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_burned_event, reference), .element_size = sizeof(daomesh_id),
      .doc = "of a withdrawal" },
};

static const struct schema_field event_token_moved_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_moved_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "from", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_moved_event, from),
      .element_size = sizeof(daomesh_id), .doc = "who gave" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_moved_event, to),
      .element_size = sizeof(daomesh_id), .doc = "who got" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_moved_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "how many" },
};

static const struct schema_field event_treasury_reserved_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_treasury_reserved_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "token", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_treasury_reserved_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "reserve", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_treasury_reserved_event, reserve),
      .element_size = sizeof(daomesh_amount), .doc = "set aside now" },
};

static const char *const event_money_paid_why_words[] = {
    NULL, "sale", "bounty", "stream",
};

static const struct schema_field event_money_paid_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_money_paid_event, token),
      .element_size = sizeof(daomesh_id), .doc = "the token" },
    { .name = "from", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_money_paid_event, from),
      .element_size = sizeof(daomesh_id), .doc = "whose money it was: the buyer, the poster" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_money_paid_event, to),
      .element_size = sizeof(daomesh_id), .doc = "who was paid" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_money_paid_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "how much" },
    { .name = "why", .key = 5, .type = FIELD_U8, .max = 255, .words = event_money_paid_why_words,
      .word_count = 4, .offset = offsetof(struct daomesh_money_paid_event, why),
      .element_size = sizeof(uint8_t), .doc = "1 a sale, 2 a bounty, 3 a stream" },
    { .name = "number", .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_money_paid_event, number), .element_size = sizeof(uint64_t),
      .doc = "which: the sale of who was paid, the bounty of who paid" },
};

static const struct schema_field event_income_split_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_income_split_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "token", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_split_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "retained", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_income_split_event, retained), .element_size = sizeof(daomesh_amount),
      .doc = "what its treasury keeps" },
    { .name = "distributed", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_income_split_event, distributed),
      .element_size = sizeof(daomesh_amount), .doc = "what its members get" },
    { .name = "members", .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_income_split_event, members), .element_size = sizeof(uint32_t),
      .doc = "how many of them get something" },
};

static const struct schema_field event_income_credited_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_credited_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "token", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_credited_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_credited_event, party), .element_size = sizeof(daomesh_id),
      .doc = "the member" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_income_credited_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = "its part" },
};

static const struct schema_field event_income_period_begun_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_period_begun_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "period", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_income_period_begun_event, period), .element_size = sizeof(uint64_t),
      .doc = "its number" },
};

static const struct schema_field event_patronage_recorded_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_patronage_recorded_event, dao), .element_size = sizeof(daomesh_id),
      .doc = "the DAO" },
    { .name = "members", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_patronage_recorded_event, members), .element_size = sizeof(uint32_t),
      .doc = "how many" },
};

static const struct schema_field event_peer_allocated_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_peer_allocated_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "party", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_peer_allocated_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who gave" },
    { .name = "points", .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_peer_allocated_event, points), .element_size = sizeof(uint64_t),
      .doc = "points in all" },
    { .name = "members", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_peer_allocated_event, members), .element_size = sizeof(uint32_t),
      .doc = "to how many" },
};

static const struct schema_field event_sale_offered_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_offered_event, seller), .element_size = sizeof(daomesh_id),
      .doc = "the seller" },
    { .name = "offer", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_offered_event, offer), .element_size = sizeof(uint32_t),
      .doc = "number of the offer" },
    { .name = "goods", .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sale_offered_event, goods), .element_size = sizeof(daomesh_id),
      .doc = "hash of what is sold, or of its description" },
    { .name = "token", .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_offered_event, token), .element_size = sizeof(daomesh_id),
      .doc = "what is paid in" },
    { .name = "price", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_offered_event, price), .element_size = sizeof(daomesh_amount),
      .doc = "of one copy" },
};

static const struct schema_field event_sale_closed_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_closed_event, seller), .element_size = sizeof(daomesh_id),
      .doc = "the seller" },
    { .name = "offer", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_closed_event, offer), .element_size = sizeof(uint32_t),
      .doc = "number of the offer" },
};

static const struct schema_field event_sale_bought_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_bought_event, seller), .element_size = sizeof(daomesh_id),
      .doc = "the seller" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_bought_event, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "offer", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_bought_event, offer), .element_size = sizeof(uint32_t),
      .doc = "number of the offer" },
    { .name = "buyer", .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_bought_event, buyer), .element_size = sizeof(daomesh_id),
      .doc = "the buyer" },
};

static const char *const event_sale_moved_state_words[] = {
    NULL, "bought", "delivered", "refused", "disputed", "paid", "refunded", "divided",
};

static const struct schema_field event_sale_moved_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_moved_event, seller), .element_size = sizeof(daomesh_id),
      .doc = "the seller" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_moved_event, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "state", .key = 3, .type = FIELD_U8, .max = 255, .words = event_sale_moved_state_words,
      .word_count = 8, .offset = offsetof(struct daomesh_sale_moved_event, state),
      .element_size = sizeof(uint8_t), .doc = "2 delivered, 3 refused, 4 disputed" },
    { .name = "content", .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_sale_moved_event, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of what was delivered, or of the reason" },
};

static const struct schema_field event_sale_proposed_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_proposed_event, seller), .element_size = sizeof(daomesh_id),
      .doc = "the seller" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_proposed_event, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_proposed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who said so" },
    { .name = "to_seller", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_proposed_event, to_seller),
      .element_size = sizeof(daomesh_amount), .doc = "what the seller would be paid" },
};

static const char *const event_sale_ended_state_words[] = {
    NULL, "bought", "delivered", "refused", "disputed", "paid", "refunded", "divided",
};

static const struct schema_field event_sale_ended_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_ended_event, seller), .element_size = sizeof(daomesh_id),
      .doc = "the seller" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_ended_event, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the sale" },
    { .name = "buyer", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_ended_event, buyer),
      .element_size = sizeof(daomesh_id), .doc = "the buyer" },
    { .name = "state", .key = 4, .type = FIELD_U8, .max = 255, .words = event_sale_ended_state_words,
      .word_count = 8, .offset = offsetof(struct daomesh_sale_ended_event, state),
      .element_size = sizeof(uint8_t), .doc = "5 paid, 6 refunded, 7 divided" },
    { .name = "paid", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_ended_event, paid), .element_size = sizeof(daomesh_amount),
      .doc = "what the seller got" },
    { .name = "refunded", .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_ended_event, refunded), .element_size = sizeof(daomesh_amount),
      .doc = "what the buyer got back" },
};

static const struct schema_field event_bounty_posted_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_posted_event, poster), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_posted_event, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "terms", .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_posted_event, terms), .element_size = sizeof(daomesh_id),
      .doc = "hash of its terms" },
    { .name = "parent_poster", .key = 4, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_posted_event, parent_poster),
      .element_size = sizeof(daomesh_id), .doc = "with parent" },
    { .name = "parent", .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_posted_event, parent), .element_size = sizeof(uint32_t),
      .doc = "the bounty that it is a part of" },
};

static const struct schema_field event_bounty_taken_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_taken_event, poster), .element_size = sizeof(daomesh_id),
      .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_taken_event, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_taken_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "place", .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_taken_event, place), .element_size = sizeof(uint8_t),
      .doc = "place in the team" },
};

static const struct schema_field event_bounty_left_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_left_event, poster), .element_size = sizeof(daomesh_id),
      .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_left_event, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_left_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who had it" },
    { .name = "forfeited", .key = 4, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_left_event, forfeited), .element_size = sizeof(uint8_t),
      .doc = "1: and the bond is lost" },
};

static const struct schema_field event_bounty_submitted_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_submitted_event, poster), .element_size = sizeof(daomesh_id),
      .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_submitted_event, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_submitted_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "part", .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_submitted_event, part), .element_size = sizeof(uint8_t),
      .doc = "part, from 0" },
    { .name = "content", .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_submitted_event, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of what was handed in" },
    { .name = "work", .key = 6, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_submitted_event, work), .element_size = sizeof(daomesh_id),
      .doc = "hash over it, the part before and the children's work" },
};

static const char *const event_bounty_moved_state_words[] = {
    NULL, "open", "working", "submitted", "rejected", "disputed", "ended", "settling", "settled",
};

static const struct schema_field event_bounty_moved_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_moved_event, poster), .element_size = sizeof(daomesh_id),
      .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_moved_event, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "state", .key = 3, .type = FIELD_U8, .max = 255, .words = event_bounty_moved_state_words,
      .word_count = 9, .offset = offsetof(struct daomesh_bounty_moved_event, state),
      .element_size = sizeof(uint8_t),
      .doc = "1 open, 2 working, 3 submitted, 4 rejected, 5 disputed, 6 ended (waits for its parent), 7 settling, 8 settled" },
    { .name = "part", .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_moved_event, part), .element_size = sizeof(uint8_t),
      .doc = "part under way, from 0" },
    { .name = "earned", .key = 5, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_moved_event, earned), .element_size = sizeof(uint32_t),
      .doc = "of the whole reward" },
    { .name = "ends", .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_moved_event, ends), .element_size = sizeof(uint64_t),
      .doc = "from when time alone decides; 0 never" },
    { .name = "reason", .key = 7, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_moved_event, reason), .element_size = sizeof(daomesh_id),
      .doc = "hash of the reason that was given" },
};

static const struct schema_field event_bounty_agreed_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_agreed_event, poster), .element_size = sizeof(daomesh_id),
      .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_agreed_event, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_agreed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "pay", .key = 4, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_agreed_event, pay), .element_size = sizeof(uint32_t),
      .doc = "of the part under way" },
    { .name = "binding", .key = 5, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_agreed_event, binding), .element_size = sizeof(uint8_t),
      .doc = "1: the bounty shall end with it" },
};

static const struct schema_field event_bounty_passed_fields[] = {
    { .name = "poster", .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_passed_event, poster), .element_size = sizeof(daomesh_id),
      .doc = "its poster" },
    { .name = "bounty", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_passed_event, bounty), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_passed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "its taker, poster of those below" },
    { .name = "token", .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_passed_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "amount", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_bounty_passed_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "what they got together" },
};

static const struct schema_field event_minter_created_fields[] = {
    { .name = "minter", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_created_event, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "token", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_created_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "parent", .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_created_event, parent), .element_size = sizeof(uint64_t),
      .doc = "the minter above" },
    { .name = "admin", .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_created_event, admin), .element_size = sizeof(daomesh_id),
      .doc = "its admin" },
    { .name = "cap", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_created_event, cap), .element_size = sizeof(daomesh_amount),
      .doc = "its cap" },
};

static const struct schema_field event_minter_granted_fields[] = {
    { .name = "minter", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_granted_event, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "party", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_granted_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who" },
    { .name = "rights", .key = 3, .type = FIELD_STRUCT, .of = &struct_minter_rights,
      .offset = offsetof(struct daomesh_minter_granted_event, rights),
      .element_size = sizeof(struct daomesh_minter_rights), .doc = "what for" },
};

static const char *const event_minter_changed_what_words[] = {
    NULL, "closed", "paused", "resumed", "admin",
};

static const struct schema_field event_minter_changed_fields[] = {
    { .name = "minter", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_changed_event, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "what", .key = 2, .type = FIELD_U8, .max = 255, .words = event_minter_changed_what_words,
      .word_count = 5, .offset = offsetof(struct daomesh_minter_changed_event, what),
      .element_size = sizeof(uint8_t), .doc = "1 closed, 2 paused, 3 resumed, 4 another admin" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who did it" },
};

static const struct schema_field event_minter_minted_fields[] = {
    { .name = "minter", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_minted_event, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "token", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_minted_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_minted_event, to),
      .element_size = sizeof(daomesh_id), .doc = "who got them" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_minted_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "how many" },
    { .name = "request", .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_minted_event, request), .element_size = sizeof(uint32_t),
      .doc = "number of the mint, where it waited" },
};

static const struct schema_field event_minter_requested_fields[] = {
    { .name = "minter", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_requested_event, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "request", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_requested_event, request), .element_size = sizeof(uint32_t),
      .doc = "number of the mint" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_requested_event, to),
      .element_size = sizeof(daomesh_id), .doc = "who gets them" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_requested_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = "how many" },
    { .name = "due", .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_requested_event, due), .element_size = sizeof(uint64_t),
      .doc = "when" },
};

static const struct schema_field event_minter_vetoed_fields[] = {
    { .name = "minter", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_vetoed_event, minter), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "request", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_vetoed_event, request), .element_size = sizeof(uint32_t),
      .doc = "number of the mint" },
    { .name = "by", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_vetoed_event, by),
      .element_size = sizeof(daomesh_id), .doc = "who" },
};

static const struct schema_field event_stream_opened_fields[] = {
    { .name = "stream", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_opened_event, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "from", .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_opened_event, from), .element_size = sizeof(daomesh_id),
      .doc = "who pays" },
    { .name = "to", .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_opened_event, to),
      .element_size = sizeof(daomesh_id), .doc = "who gets it" },
    { .name = "token", .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_opened_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "total", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_opened_event, total), .element_size = sizeof(daomesh_amount),
      .doc = "all that it will pay" },
    { .name = "minter", .key = 6, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_opened_event, minter), .element_size = sizeof(uint64_t),
      .doc = "the minter that makes it" },
};

static const struct schema_field event_stream_claimed_fields[] = {
    { .name = "stream", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_claimed_event, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "to", .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_claimed_event, to),
      .element_size = sizeof(daomesh_id), .doc = "who got it" },
    { .name = "token", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_claimed_event, token), .element_size = sizeof(daomesh_id),
      .doc = "the token" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_claimed_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "how much" },
};

static const char *const event_stream_changed_what_words[] = {
    NULL, "cancelled", "renounced", "passed-on", "paused", "resumed", "added", "minter-closed",
};

static const struct schema_field event_stream_changed_fields[] = {
    { .name = "stream", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_changed_event, stream), .element_size = sizeof(uint64_t),
      .doc = "its number" },
    { .name = "what", .key = 2, .type = FIELD_U8, .max = 255, .words = event_stream_changed_what_words,
      .word_count = 8, .offset = offsetof(struct daomesh_stream_changed_event, what),
      .element_size = sizeof(uint8_t),
      .doc = "1 cancelled, 2 renounced, 3 passed on, 4 paused, 5 resumed, 6 added to, 7 its minter was closed" },
    { .name = "party", .key = 3, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_stream_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = "who did it, or who gets it now" },
    { .name = "amount", .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_changed_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = "what went back, or came" },
};

static const char *const event_feed_changed_what_words[] = {
    NULL, "opened", "changed", "closed",
};

static const struct schema_field event_feed_changed_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_changed_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "feed", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_changed_event, feed), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "what", .key = 3, .type = FIELD_U8, .max = 255, .words = event_feed_changed_what_words,
      .word_count = 4, .offset = offsetof(struct daomesh_feed_changed_event, what),
      .element_size = sizeof(uint8_t), .doc = "1 opened, 2 changed, 3 closed" },
};

static const struct schema_field event_feed_reported_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_reported_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "feed", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_reported_event, feed), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "party", .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_feed_reported_event, party), .element_size = sizeof(daomesh_id),
      .doc = "the reporter" },
    { .name = "value", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_reported_event, value), .element_size = sizeof(daomesh_amount),
      .doc = "what they said" },
};

static const struct schema_field event_feed_settled_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_settled_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "feed", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_settled_event, feed), .element_size = sizeof(uint32_t),
      .doc = "its number" },
    { .name = "value", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_settled_event, value), .element_size = sizeof(daomesh_amount),
      .doc = "the value" },
    { .name = "until", .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_settled_event, until), .element_size = sizeof(uint64_t),
      .doc = "when it holds no longer, unless it is confirmed" },
};

static const struct schema_field event_feed_silenced_fields[] = {
    { .name = "dao", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_silenced_event, dao),
      .element_size = sizeof(daomesh_id), .doc = "the DAO" },
    { .name = "feed", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_silenced_event, feed), .element_size = sizeof(uint32_t),
      .doc = "its number" },
};

static const struct schema_struct events[] = {
    { .name = "timer.failed", .number = DAOMESH_EVENT_TIMER_FAILED, .fields = event_timer_failed_fields,
      .field_count = COUNT_OF(event_timer_failed_fields), .size = sizeof(struct daomesh_timer_failed_event),
      .say = "a timer of {what} {object} failed: {status}",
      .doc = "A timer's effect failed and was undone; what it served stays claimable, a proposal by proposal.process." },
    { .name = "party.created", .number = DAOMESH_EVENT_PARTY_CREATED, .fields = event_party_created_fields,
      .field_count = COUNT_OF(event_party_created_fields), .size = sizeof(struct daomesh_party_created_event),
      .say = "{party} joined the ledger", .doc = "A person joined the ledger." },
    { .name = "party.keys_changed", .number = DAOMESH_EVENT_PARTY_KEYS_CHANGED,
      .fields = event_party_keys_changed_fields, .field_count = COUNT_OF(event_party_keys_changed_fields),
      .size = sizeof(struct daomesh_party_keys_changed_event),
      .say = "{party} changed keys: {keys} keys, threshold {threshold}",
      .doc = "A person's keys or threshold changed." },
    { .name = "party.guarded", .number = DAOMESH_EVENT_PARTY_GUARDED, .fields = event_party_guarded_fields,
      .field_count = COUNT_OF(event_party_guarded_fields), .size = sizeof(struct daomesh_party_guarded_event),
      .say = "{party} has {guardians} guardians, {threshold} of them can recover its keys",
      .doc = "A person named guardians, or a change of them took effect or was taken back." },
    { .name = "party.recovery_approved", .number = DAOMESH_EVENT_PARTY_RECOVERY_APPROVED,
      .fields = event_party_recovery_approved_fields,
      .field_count = COUNT_OF(event_party_recovery_approved_fields),
      .size = sizeof(struct daomesh_party_recovery_approved_event),
      .say = "{guardian} speaks for the recovery of {party}: {approvals} of {threshold}",
      .doc = "A guardian approved new keys for a person, or took that back." },
    { .name = "party.recovery_began", .number = DAOMESH_EVENT_PARTY_RECOVERY_BEGAN,
      .fields = event_party_recovery_began_fields, .field_count = COUNT_OF(event_party_recovery_began_fields),
      .size = sizeof(struct daomesh_party_recovery_began_event),
      .say = "{party} gets new keys at {due} unless it vetoes recovery {recovery}",
      .doc = "Enough guardians approved: unless the person says no, it has new keys at the end of the delay." },
    { .name = "party.recovery_stopped", .number = DAOMESH_EVENT_PARTY_RECOVERY_STOPPED,
      .fields = event_party_recovery_stopped_fields,
      .field_count = COUNT_OF(event_party_recovery_stopped_fields),
      .size = sizeof(struct daomesh_party_recovery_stopped_event),
      .say = "the recovery {recovery} of {party} stopped",
      .doc = "A recovery was vetoed by the person, or lost the approvals it takes." },
    { .name = "party.recovered", .number = DAOMESH_EVENT_PARTY_RECOVERED,
      .fields = event_party_recovered_fields, .field_count = COUNT_OF(event_party_recovered_fields),
      .size = sizeof(struct daomesh_party_recovered_event),
      .say = "{party} has new keys from its guardians: recovery {recovery}",
      .doc = "A person has new keys from its guardians; the old ones are dead." },
    { .name = "dao.founded", .number = DAOMESH_EVENT_DAO_FOUNDED, .fields = event_dao_founded_fields,
      .field_count = COUNT_OF(event_dao_founded_fields), .size = sizeof(struct daomesh_dao_founded_event),
      .say = "{founder} founded {dao}", .doc = "A DAO was founded." },
    { .name = "charter.amended", .number = DAOMESH_EVENT_CHARTER_AMENDED,
      .fields = event_charter_amended_fields, .field_count = COUNT_OF(event_charter_amended_fields),
      .size = sizeof(struct daomesh_charter_amended_event), .say = "{dao} changed its charter",
      .doc = "A DAO's charter, a pathway or a role changed." },
    { .name = "role.used", .number = DAOMESH_EVENT_ROLE_USED, .fields = event_role_used_fields,
      .field_count = COUNT_OF(event_role_used_fields), .size = sizeof(struct daomesh_role_used_event),
      .say = "{party} used role {role} of {dao}", .doc = "A party acted for a DAO under a role." },
    { .name = "founding.opened", .number = DAOMESH_EVENT_FOUNDING_OPENED,
      .fields = event_founding_opened_fields, .field_count = COUNT_OF(event_founding_opened_fields),
      .size = sizeof(struct daomesh_founding_opened_event),
      .say = "{founder} prepares {dao}: founding {founding}", .doc = "A founding waits for deposits." },
    { .name = "founding.joined", .number = DAOMESH_EVENT_FOUNDING_JOINED,
      .fields = event_founding_joined_fields, .field_count = COUNT_OF(event_founding_joined_fields),
      .size = sizeof(struct daomesh_founding_joined_event), .say = "{party} paid in for founding {founding}",
      .doc = "A founder paid in." },
    { .name = "founding.ended", .number = DAOMESH_EVENT_FOUNDING_ENDED, .fields = event_founding_ended_fields,
      .field_count = COUNT_OF(event_founding_ended_fields),
      .size = sizeof(struct daomesh_founding_ended_event), .say = "founding {founding} ended",
      .doc = "A founding ended: the DAO began, or all deposits went back." },
    { .name = "member.changed", .number = DAOMESH_EVENT_MEMBER_CHANGED, .fields = event_member_changed_fields,
      .field_count = COUNT_OF(event_member_changed_fields),
      .size = sizeof(struct daomesh_member_changed_event),
      .say = "{party} in {dao}: {shares} shares, {loot} loot, {reputation} reputation",
      .doc = "A party joined a DAO, left it, went to jail or came out, or its weights changed. The amounts are what it holds afterwards." },
    { .name = "member.exited", .number = DAOMESH_EVENT_MEMBER_EXITED, .fields = event_member_exited_fields,
      .field_count = COUNT_OF(event_member_exited_fields), .size = sizeof(struct daomesh_member_exited_event),
      .say = "{party} gave up {shares} shares and {loot} loot of {dao}",
      .doc = "A party burned shares and loot of a DAO; what it was paid follows as token.moved, one event a token." },
    { .name = "member.applied", .number = DAOMESH_EVENT_MEMBER_APPLIED, .fields = event_member_applied_fields,
      .field_count = COUNT_OF(event_member_applied_fields),
      .size = sizeof(struct daomesh_member_applied_event),
      .say = "{party} applied to {dao}: application {application}", .doc = "A party applied to a DAO." },
    { .name = "member.sponsored", .number = DAOMESH_EVENT_MEMBER_SPONSORED,
      .fields = event_member_sponsored_fields, .field_count = COUNT_OF(event_member_sponsored_fields),
      .size = sizeof(struct daomesh_member_sponsored_event),
      .say = "{party} vouched for application {application} to {dao}",
      .doc = "A member vouched for an application; with the last one needed it is put to the vote." },
    { .name = "member.answered", .number = DAOMESH_EVENT_MEMBER_ANSWERED,
      .fields = event_member_answered_fields, .field_count = COUNT_OF(event_member_answered_fields),
      .size = sizeof(struct daomesh_member_answered_event),
      .say = "application {application} of {party} to {dao} ended: {admitted}",
      .doc = "An application ended: accepted, or its tribute went back." },
    { .name = "proposal.opened", .number = DAOMESH_EVENT_PROPOSAL_OPENED,
      .fields = event_proposal_opened_fields, .field_count = COUNT_OF(event_proposal_opened_fields),
      .size = sizeof(struct daomesh_proposal_opened_event),
      .say = "{proposer} opened proposal {proposal} of {dao}", .doc = "A proposal was opened." },
    { .name = "proposal.voted", .number = DAOMESH_EVENT_PROPOSAL_VOTED, .fields = event_proposal_voted_fields,
      .field_count = COUNT_OF(event_proposal_voted_fields),
      .size = sizeof(struct daomesh_proposal_voted_event),
      .say = "{party} voted with {weight} on proposal {proposal} of {dao}: {choice}",
      .doc = "A member voted, changed a vote or took it back." },
    { .name = "proposal.decided", .number = DAOMESH_EVENT_PROPOSAL_DECIDED,
      .fields = event_proposal_decided_fields, .field_count = COUNT_OF(event_proposal_decided_fields),
      .size = sizeof(struct daomesh_proposal_decided_event),
      .say = "proposal {proposal} of {dao} is decided: {winner}", .doc = "The vote is over." },
    { .name = "proposal.finished", .number = DAOMESH_EVENT_PROPOSAL_FINISHED,
      .fields = event_proposal_finished_fields, .field_count = COUNT_OF(event_proposal_finished_fields),
      .size = sizeof(struct daomesh_proposal_finished_event),
      .say = "proposal {proposal} of {dao} ended: {state}",
      .doc = "A proposal was executed, failed, expired or was cancelled." },
    { .name = "proposal.sealed", .number = DAOMESH_EVENT_PROPOSAL_SEALED,
      .fields = event_proposal_sealed_fields, .field_count = COUNT_OF(event_proposal_sealed_fields),
      .size = sizeof(struct daomesh_proposal_sealed_event),
      .say = "{party} handed in a sealed vote on proposal {proposal} of {dao}",
      .doc = "A member handed in a sealed vote." },
    { .name = "token.issued", .number = DAOMESH_EVENT_TOKEN_ISSUED, .fields = event_token_issued_fields,
      .field_count = COUNT_OF(event_token_issued_fields), .size = sizeof(struct daomesh_token_issued_event),
      .say = "{issuer} issued token {token}", .doc = "A token was made." },
    { .name = "token.minted", .number = DAOMESH_EVENT_TOKEN_MINTED, .fields = event_token_minted_fields,
      .field_count = COUNT_OF(event_token_minted_fields), .size = sizeof(struct daomesh_token_minted_event),
      .say = "{amount} of {token} were made for {to}", .doc = "Units were made, or came in from outside." },
    { .name = "token.burned", .number = DAOMESH_EVENT_TOKEN_BURNED, .fields = event_token_burned_fields,
      .field_count = COUNT_OF(event_token_burned_fields), .size = sizeof(struct daomesh_token_burned_event),
      .say = "{amount} of {token} of {from} are gone",
      .doc = "Units were destroyed. Of a backed token: the issuer owes the holder as much outside." },
    { .name = "token.moved", .number = DAOMESH_EVENT_TOKEN_MOVED, .fields = event_token_moved_fields,
      .field_count = COUNT_OF(event_token_moved_fields), .size = sizeof(struct daomesh_token_moved_event),
      .say = "{from} gave {amount} of {token} to {to}", .doc = "A party gave units to another." },
    { .name = "treasury.reserved", .number = DAOMESH_EVENT_TREASURY_RESERVED,
      .fields = event_treasury_reserved_fields, .field_count = COUNT_OF(event_treasury_reserved_fields),
      .size = sizeof(struct daomesh_treasury_reserved_event),
      .say = "{dao} has {reserve} of {token} set aside",
      .doc = "What a DAO has set aside of a token changed." },
    { .name = "money.paid", .number = DAOMESH_EVENT_MONEY_PAID, .fields = event_money_paid_fields,
      .field_count = COUNT_OF(event_money_paid_fields), .size = sizeof(struct daomesh_money_paid_event),
      .say = "{from} paid {amount} of {token} to {to}",
      .doc = "A party was paid: income, which a DAO divides by its distribution policy." },
    { .name = "income.split", .number = DAOMESH_EVENT_INCOME_SPLIT, .fields = event_income_split_fields,
      .field_count = COUNT_OF(event_income_split_fields), .size = sizeof(struct daomesh_income_split_event),
      .say = "{dao} keeps {retained} of {token} and divides {distributed} among its members",
      .doc = "A DAO divided what it was just paid." },
    { .name = "income.credited", .number = DAOMESH_EVENT_INCOME_CREDITED,
      .fields = event_income_credited_fields, .field_count = COUNT_OF(event_income_credited_fields),
      .size = sizeof(struct daomesh_income_credited_event),
      .say = "{party} gets {amount} of {token} from {dao}",
      .doc = "A member got its part of the DAO's income." },
    { .name = "income.period_begun", .number = DAOMESH_EVENT_INCOME_PERIOD_BEGUN,
      .fields = event_income_period_begun_fields, .field_count = COUNT_OF(event_income_period_begun_fields),
      .size = sizeof(struct daomesh_income_period_begun_event), .say = "{dao} began period {period}",
      .doc = "Patronage and points start from nothing." },
    { .name = "patronage.recorded", .number = DAOMESH_EVENT_PATRONAGE_RECORDED,
      .fields = event_patronage_recorded_fields, .field_count = COUNT_OF(event_patronage_recorded_fields),
      .size = sizeof(struct daomesh_patronage_recorded_event),
      .say = "{dao} recorded the patronage of {members} of its members",
      .doc = "What members did for the DAO was written down." },
    { .name = "peer.allocated", .number = DAOMESH_EVENT_PEER_ALLOCATED, .fields = event_peer_allocated_fields,
      .field_count = COUNT_OF(event_peer_allocated_fields),
      .size = sizeof(struct daomesh_peer_allocated_event),
      .say = "{party} gave {points} points to {members} of the members of {dao}",
      .doc = "A member gave points to others." },
    { .name = "sale.offered", .number = DAOMESH_EVENT_SALE_OFFERED, .fields = event_sale_offered_fields,
      .field_count = COUNT_OF(event_sale_offered_fields), .size = sizeof(struct daomesh_sale_offered_event),
      .say = "{seller} offered {goods} for {price} of {token} (offer {offer})",
      .doc = "Something is for sale." },
    { .name = "sale.closed", .number = DAOMESH_EVENT_SALE_CLOSED, .fields = event_sale_closed_fields,
      .field_count = COUNT_OF(event_sale_closed_fields), .size = sizeof(struct daomesh_sale_closed_event),
      .say = "{seller} closed offer {offer}", .doc = "An offer ended." },
    { .name = "sale.bought", .number = DAOMESH_EVENT_SALE_BOUGHT, .fields = event_sale_bought_fields,
      .field_count = COUNT_OF(event_sale_bought_fields), .size = sizeof(struct daomesh_sale_bought_event),
      .say = "{buyer} bought offer {offer} of {seller} (sale {sale})",
      .doc = "A copy was bought; its price is in escrow." },
    { .name = "sale.moved", .number = DAOMESH_EVENT_SALE_MOVED, .fields = event_sale_moved_fields,
      .field_count = COUNT_OF(event_sale_moved_fields), .size = sizeof(struct daomesh_sale_moved_event),
      .say = "sale {sale} of {seller} is now {state}: {content}", .doc = "A sale came into another state." },
    { .name = "sale.proposed", .number = DAOMESH_EVENT_SALE_PROPOSED, .fields = event_sale_proposed_fields,
      .field_count = COUNT_OF(event_sale_proposed_fields), .size = sizeof(struct daomesh_sale_proposed_event),
      .say = "{party} would end sale {sale} of {seller} with {to_seller} to the seller",
      .doc = "One side of a sale said how it would end it." },
    { .name = "sale.ended", .number = DAOMESH_EVENT_SALE_ENDED, .fields = event_sale_ended_fields,
      .field_count = COUNT_OF(event_sale_ended_fields), .size = sizeof(struct daomesh_sale_ended_event),
      .say = "sale {sale} of {seller} ended: {paid} paid, {refunded} back to {buyer}",
      .doc = "A sale is over; its escrow is empty." },
    { .name = "bounty.posted", .number = DAOMESH_EVENT_BOUNTY_POSTED, .fields = event_bounty_posted_fields,
      .field_count = COUNT_OF(event_bounty_posted_fields), .size = sizeof(struct daomesh_bounty_posted_event),
      .say = "{poster} posted bounty {bounty}", .doc = "A bounty was posted." },
    { .name = "bounty.taken", .number = DAOMESH_EVENT_BOUNTY_TAKEN, .fields = event_bounty_taken_fields,
      .field_count = COUNT_OF(event_bounty_taken_fields), .size = sizeof(struct daomesh_bounty_taken_event),
      .say = "{party} took bounty {bounty} of {poster}", .doc = "A place of a bounty was taken." },
    { .name = "bounty.left", .number = DAOMESH_EVENT_BOUNTY_LEFT, .fields = event_bounty_left_fields,
      .field_count = COUNT_OF(event_bounty_left_fields), .size = sizeof(struct daomesh_bounty_left_event),
      .say = "{party} is no taker of bounty {bounty} of {poster} any more",
      .doc = "A place of a bounty is free again." },
    { .name = "bounty.submitted", .number = DAOMESH_EVENT_BOUNTY_SUBMITTED,
      .fields = event_bounty_submitted_fields, .field_count = COUNT_OF(event_bounty_submitted_fields),
      .size = sizeof(struct daomesh_bounty_submitted_event),
      .say = "{party} handed in {work} for bounty {bounty} of {poster}", .doc = "Work was handed in." },
    { .name = "bounty.moved", .number = DAOMESH_EVENT_BOUNTY_MOVED, .fields = event_bounty_moved_fields,
      .field_count = COUNT_OF(event_bounty_moved_fields), .size = sizeof(struct daomesh_bounty_moved_event),
      .say = "bounty {bounty} of {poster} is now: {state}", .doc = "A bounty came into another state." },
    { .name = "bounty.agreed", .number = DAOMESH_EVENT_BOUNTY_AGREED, .fields = event_bounty_agreed_fields,
      .field_count = COUNT_OF(event_bounty_agreed_fields), .size = sizeof(struct daomesh_bounty_agreed_event),
      .say = "{party} offers {pay} for bounty {bounty} of {poster}",
      .doc = "Somebody said what the part under way should be paid." },
    { .name = "bounty.passed", .number = DAOMESH_EVENT_BOUNTY_PASSED, .fields = event_bounty_passed_fields,
      .field_count = COUNT_OF(event_bounty_passed_fields), .size = sizeof(struct daomesh_bounty_passed_event),
      .say = "{amount} of {token} of bounty {bounty} of {poster} went on to the bounties below it",
      .doc = "A part of what a bounty paid went to the bounties into which its taker had split it." },
    { .name = "minter.created", .number = DAOMESH_EVENT_MINTER_CREATED, .fields = event_minter_created_fields,
      .field_count = COUNT_OF(event_minter_created_fields),
      .size = sizeof(struct daomesh_minter_created_event),
      .say = "{admin} got minter {minter}: at most {cap} of {token}", .doc = "A capped minter was made." },
    { .name = "minter.granted", .number = DAOMESH_EVENT_MINTER_GRANTED, .fields = event_minter_granted_fields,
      .field_count = COUNT_OF(event_minter_granted_fields),
      .size = sizeof(struct daomesh_minter_granted_event),
      .say = "what {party} may do with minter {minter} is now: {rights}",
      .doc = "What a party may do with a minter changed." },
    { .name = "minter.changed", .number = DAOMESH_EVENT_MINTER_CHANGED, .fields = event_minter_changed_fields,
      .field_count = COUNT_OF(event_minter_changed_fields),
      .size = sizeof(struct daomesh_minter_changed_event), .say = "minter {minter} was changed: {what}",
      .doc = "A minter was paused, resumed, closed, or got another admin." },
    { .name = "minter.minted", .number = DAOMESH_EVENT_MINTER_MINTED, .fields = event_minter_minted_fields,
      .field_count = COUNT_OF(event_minter_minted_fields), .size = sizeof(struct daomesh_minter_minted_event),
      .say = "minter {minter} made {amount} of {token} for {to}",
      .doc = "A minter made units of its token." },
    { .name = "minter.requested", .number = DAOMESH_EVENT_MINTER_REQUESTED,
      .fields = event_minter_requested_fields, .field_count = COUNT_OF(event_minter_requested_fields),
      .size = sizeof(struct daomesh_minter_requested_event),
      .say = "minter {minter} will make {amount} for {to} at {due}: mint {request}", .doc = "A mint waits." },
    { .name = "minter.vetoed", .number = DAOMESH_EVENT_MINTER_VETOED, .fields = event_minter_vetoed_fields,
      .field_count = COUNT_OF(event_minter_vetoed_fields), .size = sizeof(struct daomesh_minter_vetoed_event),
      .say = "{by} vetoed mint {request} of minter {minter}", .doc = "A mint that waited was forbidden." },
    { .name = "stream.opened", .number = DAOMESH_EVENT_STREAM_OPENED, .fields = event_stream_opened_fields,
      .field_count = COUNT_OF(event_stream_opened_fields), .size = sizeof(struct daomesh_stream_opened_event),
      .say = "{from} streams {total} of {token} to {to}: stream {stream}", .doc = "A stream was opened." },
    { .name = "stream.claimed", .number = DAOMESH_EVENT_STREAM_CLAIMED, .fields = event_stream_claimed_fields,
      .field_count = COUNT_OF(event_stream_claimed_fields),
      .size = sizeof(struct daomesh_stream_claimed_event),
      .say = "{to} claimed {amount} of {token} from stream {stream}",
      .doc = "Something was claimed from a stream." },
    { .name = "stream.changed", .number = DAOMESH_EVENT_STREAM_CHANGED, .fields = event_stream_changed_fields,
      .field_count = COUNT_OF(event_stream_changed_fields),
      .size = sizeof(struct daomesh_stream_changed_event), .say = "stream {stream} was changed: {what}",
      .doc = "A stream was cancelled, renounced, passed on, paused, resumed or added to, or lost its minter." },
    { .name = "feed.changed", .number = DAOMESH_EVENT_FEED_CHANGED, .fields = event_feed_changed_fields,
      .field_count = COUNT_OF(event_feed_changed_fields), .size = sizeof(struct daomesh_feed_changed_event),
      .say = "feed {feed} of {dao} was {what}", .doc = "A feed was opened, changed or closed." },
    { .name = "feed.reported", .number = DAOMESH_EVENT_FEED_REPORTED, .fields = event_feed_reported_fields,
      .field_count = COUNT_OF(event_feed_reported_fields), .size = sizeof(struct daomesh_feed_reported_event),
      .say = "{party} reported {value} to feed {feed} of {dao}", .doc = "A reporter said something." },
    { .name = "feed.settled", .number = DAOMESH_EVENT_FEED_SETTLED, .fields = event_feed_settled_fields,
      .field_count = COUNT_OF(event_feed_settled_fields), .size = sizeof(struct daomesh_feed_settled_event),
      .say = "feed {feed} of {dao} is {value}", .doc = "A feed holds another value, or holds one again." },
    { .name = "feed.silenced", .number = DAOMESH_EVENT_FEED_SILENCED, .fields = event_feed_silenced_fields,
      .field_count = COUNT_OF(event_feed_silenced_fields), .size = sizeof(struct daomesh_feed_silenced_event),
      .say = "feed {feed} of {dao} holds no value any more",
      .doc = "A change left too few reports: a feed that held a value holds none." },
};

static const struct schema_field record_header_fields[] = {
    { .name = "magic", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_header_record, magic), .element_size = sizeof(uint64_t),
      .doc = "DAOMESH_LEDGER_MAGIC" },
    { .name = "format", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_header_record, format), .element_size = sizeof(uint32_t),
      .doc = "version of the records and keys" },
    { .name = "commitment", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_header_record, commitment), .element_size = sizeof(uint32_t),
      .doc = "0 none, 1 smt-v1" },
    { .name = "mode", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_header_record, mode), .element_size = sizeof(uint32_t),
      .doc = "1 signed, 2 host" },
    { .name = "ledger", .key = 5, .type = FIELD_ID, .offset = offsetof(struct daomesh_header_record, ledger),
      .element_size = sizeof(daomesh_id), .doc = "the ledger's id, part of every signature" },
};

static const struct schema_field record_tip_fields[] = {
    { .name = "height", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, height), .element_size = sizeof(uint64_t),
      .doc = "height of the last batch; 0 before the first" },
    { .name = "time", .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, time), .element_size = sizeof(uint64_t),
      .doc = "time of the last batch" },
    { .name = "rules", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_tip_record, rules), .element_size = sizeof(uint32_t),
      .doc = "rules version in force" },
    { .name = "parties", .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, parties), .element_size = sizeof(uint64_t),
      .doc = "rows given to parties so far" },
    { .name = "daos", .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, daos), .element_size = sizeof(uint64_t),
      .doc = "DAOs founded so far" },
    { .name = "timers", .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, timers), .element_size = sizeof(uint64_t),
      .doc = "rows given to timers so far" },
    { .name = "sequence", .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, sequence), .element_size = sizeof(uint64_t),
      .doc = "state changes so far; snapshots are numbers of this sequence" },
    { .name = "entries", .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, entries), .element_size = sizeof(uint64_t),
      .doc = "log entries" },
    { .name = "events", .key = 9, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, events), .element_size = sizeof(uint64_t),
      .doc = "events" },
    { .name = "root", .key = 10, .type = FIELD_HASH, .offset = offsetof(struct daomesh_tip_record, root),
      .element_size = sizeof(daomesh_id), .doc = "state root of the last seal; zero with commitment 0" },
    { .name = "tokens", .key = 11, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, tokens), .element_size = sizeof(uint64_t),
      .doc = "rows given to tokens so far" },
    { .name = "escrows", .key = 12, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, escrows), .element_size = sizeof(uint64_t),
      .doc = "rows given to escrows so far" },
    { .name = "foundings", .key = 13, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, foundings), .element_size = sizeof(uint64_t),
      .doc = "numbers given to foundings so far" },
    { .name = "minters", .key = 20, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, minters), .element_size = sizeof(uint64_t),
      .doc = "numbers given to minters so far" },
    { .name = "streams", .key = 21, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, streams), .element_size = sizeof(uint64_t),
      .doc = "numbers given to streams so far" },
};

static const struct schema_field record_id_bucket_fields[] = {
    { .name = "entries", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 4,
      .of = &struct_id_entry, .offset = offsetof(struct daomesh_id_bucket_record, entries),
      .count_offset = offsetof(struct daomesh_id_bucket_record, entries_count),
      .element_size = sizeof(struct daomesh_id_entry), .doc = "in order of creation" },
};

static const struct schema_field record_party_fields[] = {
    { .name = "id", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_party_record, id),
      .element_size = sizeof(daomesh_id), .doc = "hash of what created it" },
    { .name = "sort", .key = 2, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_party_record, sort), .element_size = sizeof(uint8_t),
      .doc = "1 person, 2 DAO" },
    { .name = "created", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_record, created), .element_size = sizeof(uint64_t),
      .doc = "time of creation" },
    { .name = "name", .key = 4, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_party_record, name),
      .element_size = sizeof(((struct daomesh_party_record *)0)->name), .doc = "a name to show" },
    { .name = "threshold", .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_record, threshold), .element_size = sizeof(uint32_t),
      .doc = "weight that signatures must reach" },
    { .name = "next_lane", .key = 6, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_record, next_lane), .element_size = sizeof(uint32_t),
      .doc = "lane that the next key gets" },
    { .name = "keys", .key = 7, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_key_slot, .offset = offsetof(struct daomesh_party_record, keys),
      .count_offset = offsetof(struct daomesh_party_record, keys_count),
      .element_size = sizeof(struct daomesh_key_slot), .doc = "keys in the order they came" },
};

static const struct schema_field record_membership_fields[] = {
    { .name = "slot", .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_membership_record, slot), .element_size = sizeof(uint32_t),
      .doc = "the party's slot in the DAO" },
};

static const char *const record_timer_what_words[] = {
    NULL, "proposal", "application", "founding", "sale", "bounty", "settlement", "recovery", "guardians",
    "mint",
};

static const struct schema_field record_timer_fields[] = {
    { .name = "due", .key = 1, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_record, due), .element_size = sizeof(uint64_t),
      .doc = "runs when now >= due" },
    { .name = "what", .key = 2, .type = FIELD_U8, .max = 255, .words = record_timer_what_words,
      .word_count = 10, .offset = offsetof(struct daomesh_timer_record, what),
      .element_size = sizeof(uint8_t),
      .doc = "1 proposal, 2 application, 3 founding, 4 sale, 5 bounty, 6 settlement of a tree, 7 recovery of a person, 8 change of guardians, 9 mint" },
    { .name = "dao", .key = 3, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_record, dao), .element_size = sizeof(uint64_t),
      .doc = "home of the object: the DAO it belongs to, or 0" },
    { .name = "object", .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_record, object), .element_size = sizeof(uint64_t),
      .doc = "local number of the object, for example the proposal" },
};

static const struct schema_field record_log_tree_fields[] = {
    { .name = "before", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_log_tree_record, before), .element_size = sizeof(uint64_t),
      .doc = "log entries before the last seal" },
    { .name = "subtrees", .key = 2, .type = FIELD_HASH, .shape = FIELD_ARRAY, .count_max = 64,
      .offset = offsetof(struct daomesh_log_tree_record, subtrees),
      .count_offset = offsetof(struct daomesh_log_tree_record, subtrees_count),
      .element_size = sizeof(daomesh_id),
      .doc = "their full subtrees, the largest first: one for each bit set in their number" },
    { .name = "seal", .key = 3, .type = FIELD_HASH, .offset = offsetof(struct daomesh_log_tree_record, seal),
      .element_size = sizeof(daomesh_id), .doc = "the leaf of the last seal, which follows them" },
};

static const struct schema_field record_guardianship_fields[] = {
    { .name = "present", .key = 1, .type = FIELD_STRUCT, .of = &struct_guard,
      .offset = offsetof(struct daomesh_guardianship_record, present),
      .element_size = sizeof(struct daomesh_guard), .doc = "in force" },
    { .name = "next", .key = 2, .type = FIELD_STRUCT, .of = &struct_guard,
      .offset = offsetof(struct daomesh_guardianship_record, next),
      .element_size = sizeof(struct daomesh_guard),
      .doc = "what waits; empty when nothing does, or when nobody shall be guardian" },
    { .name = "next_due", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, next_due), .element_size = sizeof(uint64_t),
      .doc = "when it takes effect; 0 when nothing waits" },
    { .name = "next_timer", .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, next_timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 when it waits for a recovery to end" },
    { .name = "approvals", .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_approval, .offset = offsetof(struct daomesh_guardianship_record, approvals),
      .count_offset = offsetof(struct daomesh_guardianship_record, approvals_count),
      .element_size = sizeof(struct daomesh_approval), .doc = "one a guardian, in the order they came" },
    { .name = "recovery", .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, recovery), .element_size = sizeof(uint64_t),
      .doc = "number of the recovery that began last" },
    { .name = "plan", .key = 7, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_guardianship_record, plan), .element_size = sizeof(daomesh_id),
      .doc = "what the running recovery is about; 0 when none runs" },
    { .name = "keys", .key = 8, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_party_key, .offset = offsetof(struct daomesh_guardianship_record, keys),
      .count_offset = offsetof(struct daomesh_guardianship_record, keys_count),
      .element_size = sizeof(struct daomesh_party_key), .doc = "the keys it brings" },
    { .name = "threshold", .key = 9, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_guardianship_record, threshold), .element_size = sizeof(uint32_t),
      .doc = "weight that their signatures must reach" },
    { .name = "due", .key = 10, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, due), .element_size = sizeof(uint64_t),
      .doc = "when they are in force; 0 when none runs" },
    { .name = "timer", .key = 11, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 when it failed" },
};

static const char *const record_dao_exit_words[] = {
    NULL, "open", "wait",
};

static const struct schema_field record_dao_fields[] = {
    { .name = "id", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_dao_record, id),
      .element_size = sizeof(daomesh_id), .doc = "the DAO's id" },
    { .name = "founder", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, founder), .element_size = sizeof(uint64_t),
      .doc = "who founded it" },
    { .name = "name", .key = 3, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_dao_record, name),
      .element_size = sizeof(((struct daomesh_dao_record *)0)->name), .doc = "a name to show" },
    { .name = "member_cap", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, member_cap), .element_size = sizeof(uint32_t),
      .doc = "most members" },
    { .name = "open_cap", .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, open_cap), .element_size = sizeof(uint32_t),
      .doc = "most open proposals" },
    { .name = "charter_pathway", .key = 6, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, charter_pathway), .element_size = sizeof(uint32_t),
      .doc = "pathway that changes the charter" },
    { .name = "pathways", .key = 7, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, pathways), .element_size = sizeof(uint32_t),
      .doc = "number of pathways" },
    { .name = "roles", .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, roles), .element_size = sizeof(uint32_t),
      .doc = "numbers given to roles so far" },
    { .name = "members", .key = 9, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, members), .element_size = sizeof(uint32_t),
      .doc = "members now" },
    { .name = "slots", .key = 10, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, slots), .element_size = sizeof(uint32_t),
      .doc = "member slots used so far" },
    { .name = "left", .key = 11, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, left), .element_size = sizeof(uint32_t),
      .doc = "slots of members who left and that are not yet reused" },
    { .name = "shares", .key = 12, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dao_record, shares), .element_size = sizeof(daomesh_amount),
      .doc = "all shares" },
    { .name = "loot", .key = 13, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_dao_record, loot),
      .element_size = sizeof(daomesh_amount), .doc = "all loot" },
    { .name = "reputation", .key = 14, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dao_record, reputation), .element_size = sizeof(daomesh_amount),
      .doc = "all reputation" },
    { .name = "proposals", .key = 15, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, proposals), .element_size = sizeof(uint64_t),
      .doc = "numbers given to proposals so far" },
    { .name = "open", .key = 16, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, open), .element_size = sizeof(uint32_t),
      .doc = "open proposals now" },
    { .name = "jailed", .key = 17, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, jailed), .element_size = sizeof(uint32_t),
      .doc = "members in jail now" },
    { .name = "member_daos", .key = 18, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, member_daos), .element_size = sizeof(uint32_t),
      .doc = "members, in jail or not, that are DAOs" },
    { .name = "exit", .key = 19, .type = FIELD_U8, .max = 255, .words = record_dao_exit_words,
      .word_count = 3, .offset = offsetof(struct daomesh_dao_record, exit), .element_size = sizeof(uint8_t),
      .doc = "1 everybody may leave, 2 not while a proposal they voted for is unprocessed" },
    { .name = "joining_pathway", .key = 20, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, joining_pathway), .element_size = sizeof(uint32_t),
      .doc = "pathway that decides applications; 0 none are taken" },
    { .name = "sponsors", .key = 21, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_dao_record, sponsors), .element_size = sizeof(uint8_t),
      .doc = "members who must vouch for an application" },
    { .name = "joining_s", .key = 22, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, joining_s), .element_size = sizeof(uint64_t),
      .doc = "how long an application waits for them" },
    { .name = "applications", .key = 23, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, applications), .element_size = sizeof(uint64_t),
      .doc = "numbers given to applications so far" },
    { .name = "feeds", .key = 30, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, feeds), .element_size = sizeof(uint32_t),
      .doc = "numbers given to feeds so far" },
};

static const struct schema_field record_pathway_fields[] = {
    { .name = "revision", .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_pathway_record, revision), .element_size = sizeof(uint32_t),
      .doc = "1, then one more with each change" },
    { .name = "pathway", .key = 2, .type = FIELD_STRUCT, .of = &struct_pathway,
      .offset = offsetof(struct daomesh_pathway_record, pathway),
      .element_size = sizeof(struct daomesh_pathway), .doc = "its settings" },
};

static const struct schema_field record_role_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, party), .element_size = sizeof(uint64_t),
      .doc = "the holder" },
    { .name = "name", .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_role_record, name),
      .element_size = sizeof(((struct daomesh_role_record *)0)->name), .doc = "its name" },
    { .name = "ends", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, ends), .element_size = sizeof(uint64_t),
      .doc = "last moment it holds; 0 never ends" },
    { .name = "kinds", .key = 4, .type = FIELD_KIND, .shape = FIELD_ARRAY, .count_max = 32, .max = 65535,
      .offset = offsetof(struct daomesh_role_record, kinds),
      .count_offset = offsetof(struct daomesh_role_record, kinds_count), .element_size = sizeof(uint16_t),
      .doc = "what it allows" },
    { .name = "allowances", .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_role_record, allowances), .element_size = sizeof(uint8_t),
      .doc = "tokens that it may spend; 0: no bound" },
};

static const struct schema_field record_member_page_fields[] = {
    { .name = "slots", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_member_slot, .offset = offsetof(struct daomesh_member_page_record, slots),
      .count_offset = offsetof(struct daomesh_member_page_record, slots_count),
      .element_size = sizeof(struct daomesh_member_slot), .doc = "slot % 16" },
};

static const struct schema_field record_old_weight_fields[] = {
    { .name = "since", .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_old_weight_record, since), .element_size = sizeof(uint64_t),
      .doc = "first sequence number it held" },
    { .name = "until", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_old_weight_record, until), .element_size = sizeof(uint64_t),
      .doc = "sequence number of the change that ended it, exclusive" },
    { .name = "member", .key = 3, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_old_weight_record, member), .element_size = sizeof(uint8_t),
      .doc = "1 when the party was a member then" },
    { .name = "shares", .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_old_weight_record, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares" },
    { .name = "loot", .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_old_weight_record, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot" },
    { .name = "reputation", .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_old_weight_record, reputation),
      .element_size = sizeof(daomesh_amount), .doc = "reputation" },
};

static const char *const record_proposal_decided_by_words[] = {
    NULL, "bar", "majority", "certain", "quorum", "super", "confirm",
};

static const char *const record_proposal_veto_until_words[] = {
    NULL, "executed", "voted",
};

static const struct schema_field record_proposal_fields[] = {
    { .name = "proposer", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, proposer), .element_size = sizeof(uint64_t),
      .doc = "who opened it" },
    { .name = "pathway", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, pathway), .element_size = sizeof(uint32_t),
      .doc = "pathway number" },
    { .name = "title", .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_proposal_record, title),
      .element_size = sizeof(((struct daomesh_proposal_record *)0)->title), .doc = "one line" },
    { .name = "content", .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_proposal_record, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of the text; zero when none" },
    { .name = "choices", .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, choices), .element_size = sizeof(uint8_t),
      .doc = "choices besides abstain" },
    { .name = "flags", .key = 6, .type = FIELD_U16, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, flags), .element_size = sizeof(uint16_t),
      .doc = "1 decided, 2 cancelled, 4 executed, 8 failed, 16 closed (its timer is gone), 32 vetoed, 64 fell short when processed, 256 quorum reached, 512 passing since" },
    { .name = "opened", .key = 7, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, opened), .element_size = sizeof(uint64_t),
      .doc = "when it was opened" },
    { .name = "snapshot", .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, snapshot), .element_size = sizeof(uint64_t),
      .doc = "sequence number at which weights are read" },
    { .name = "total", .key = 9, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, total), .element_size = sizeof(daomesh_amount),
      .doc = "all weight at the snapshot" },
    { .name = "electors", .key = 10, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, electors), .element_size = sizeof(uint32_t),
      .doc = "members at the snapshot" },
    { .name = "voters", .key = 11, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, voters), .element_size = sizeof(uint32_t),
      .doc = "members who have a vote in" },
    { .name = "rule", .key = 12, .type = FIELD_STRUCT, .of = &struct_passing_rule,
      .offset = offsetof(struct daomesh_proposal_record, rule),
      .element_size = sizeof(struct daomesh_passing_rule), .doc = "the dials, as they were" },
    { .name = "decided", .key = 13, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, decided), .element_size = sizeof(uint64_t),
      .doc = "when it was decided; 0 not yet" },
    { .name = "decided_by", .key = 14, .type = FIELD_U8, .max = 255,
      .words = record_proposal_decided_by_words, .word_count = 7,
      .offset = offsetof(struct daomesh_proposal_record, decided_by), .element_size = sizeof(uint8_t),
      .doc = "1 bar, 2 majority at the deadline, 3 certain, 4 quorum, 5 super-quorum, 6 confirmed" },
    { .name = "winner", .key = 15, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, winner), .element_size = sizeof(uint8_t),
      .doc = "choice that won; 0 none" },
    { .name = "finished", .key = 16, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, finished), .element_size = sizeof(uint64_t),
      .doc = "when it was executed, failed or cancelled" },
    { .name = "status", .key = 17, .type = FIELD_STATUS, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, status), .element_size = sizeof(uint16_t),
      .doc = "why an inner action failed" },
    { .name = "actions", .key = 18, .type = FIELD_U16, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, actions), .element_size = sizeof(uint16_t),
      .doc = "inner actions it carries" },
    { .name = "failed_at", .key = 19, .type = FIELD_U16, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, failed_at), .element_size = sizeof(uint16_t),
      .doc = "1-based place of the inner action that failed" },
    { .name = "timer", .key = 20, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 none" },
    { .name = "tally", .key = 21, .type = FIELD_AMOUNT, .shape = FIELD_ARRAY, .count_max = 17,
      .offset = offsetof(struct daomesh_proposal_record, tally),
      .count_offset = offsetof(struct daomesh_proposal_record, tally_count),
      .element_size = sizeof(daomesh_amount), .doc = "weight for abstain, choice 1, 2, ..." },
    { .name = "claims_most", .key = 22, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, claims_most), .element_size = sizeof(daomesh_amount),
      .doc = "most shares and loot at what counts for it, see high_water; 0 where the rule does not ask" },
    { .name = "quorum_reached", .key = 23, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, quorum_reached), .element_size = sizeof(uint64_t),
      .doc = "when the quorum was reached, where the rule asks; 0 not yet" },
    { .name = "tallied", .key = 24, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, tallied), .element_size = sizeof(uint64_t),
      .doc = "threshold 6: when the last vote came; 0 none yet" },
    { .name = "passing_since", .key = 25, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, passing_since), .element_size = sizeof(uint64_t),
      .doc = "threshold 6: since when it passed before that vote, with flag 512" },
    { .name = "veto", .key = 26, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, veto), .element_size = sizeof(uint64_t),
      .doc = "who may veto it; 0 nobody" },
    { .name = "veto_until", .key = 27, .type = FIELD_U8, .max = 255,
      .words = record_proposal_veto_until_words, .word_count = 3,
      .offset = offsetof(struct daomesh_proposal_record, veto_until), .element_size = sizeof(uint8_t),
      .doc = "1 until it is executed, 2 while the vote goes on" },
    { .name = "application", .key = 30, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, application), .element_size = sizeof(uint64_t),
      .doc = "number of the application it decides; 0 none" },
};

static const struct schema_field record_ballot_page_fields[] = {
    { .name = "ballots", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_ballot, .offset = offsetof(struct daomesh_ballot_page_record, ballots),
      .count_offset = offsetof(struct daomesh_ballot_page_record, ballots_count),
      .element_size = sizeof(struct daomesh_ballot), .doc = "member slot % 16" },
};

static const struct schema_field record_open_list_fields[] = {
    { .name = "entries", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 256,
      .of = &struct_open_proposal, .offset = offsetof(struct daomesh_open_list_record, entries),
      .count_offset = offsetof(struct daomesh_open_list_record, entries_count),
      .element_size = sizeof(struct daomesh_open_proposal), .doc = "ascending by number" },
};

static const struct schema_field record_token_fields[] = {
    { .name = "id", .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_record, id),
      .element_size = sizeof(daomesh_id), .doc = "the token's id" },
    { .name = "issuer", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_token_record, issuer), .element_size = sizeof(uint64_t),
      .doc = "who may mint or deposit" },
    { .name = "symbol", .key = 3, .type = FIELD_TEXT, .max = 16,
      .offset = offsetof(struct daomesh_token_record, symbol),
      .element_size = sizeof(((struct daomesh_token_record *)0)->symbol), .doc = "short name" },
    { .name = "name", .key = 4, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_token_record, name),
      .element_size = sizeof(((struct daomesh_token_record *)0)->name), .doc = "a name to show" },
    { .name = "decimals", .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_token_record, decimals), .element_size = sizeof(uint8_t),
      .doc = "digits behind the point when amounts are shown" },
    { .name = "backed", .key = 6, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_token_record, backed), .element_size = sizeof(uint8_t),
      .doc = "1: deposits and withdrawals instead of minting and burning" },
    { .name = "cap", .key = 7, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_token_record, cap),
      .element_size = sizeof(daomesh_amount), .doc = "most that may exist at once; 0: no bound" },
    { .name = "supply", .key = 8, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_record, supply), .element_size = sizeof(daomesh_amount),
      .doc = "what exists" },
};

static const struct schema_field record_account_fields[] = {
    { .name = "amount", .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_account_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = "above 0" },
};

static const struct schema_field record_reserve_fields[] = {
    { .name = "amount", .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_reserve_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = "above 0" },
};

static const struct schema_field record_escrow_fields[] = {
    { .name = "amount", .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_escrow_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = "above 0" },
};

static const struct schema_field record_application_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, party), .element_size = sizeof(uint64_t),
      .doc = "who applied" },
    { .name = "shares", .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_application_record, shares), .element_size = sizeof(daomesh_amount),
      .doc = "shares asked for" },
    { .name = "loot", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_application_record, loot), .element_size = sizeof(daomesh_amount),
      .doc = "loot asked for" },
    { .name = "content", .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_application_record, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of the letter; zero when none" },
    { .name = "made", .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, made), .element_size = sizeof(uint64_t),
      .doc = "when" },
    { .name = "timer", .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 when it is being decided" },
    { .name = "proposal", .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, proposal), .element_size = sizeof(uint64_t),
      .doc = "proposal that decides it; 0 not yet sponsored" },
    { .name = "escrow", .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, escrow), .element_size = sizeof(uint64_t),
      .doc = "row of the escrow that holds the tribute" },
    { .name = "tribute", .key = 9, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_token_part, .offset = offsetof(struct daomesh_application_record, tribute),
      .count_offset = offsetof(struct daomesh_application_record, tribute_count),
      .element_size = sizeof(struct daomesh_token_part), .doc = "what is in it" },
    { .name = "sponsors", .key = 10, .type = FIELD_ROW, .shape = FIELD_ARRAY, .count_max = 16,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_application_record, sponsors),
      .count_offset = offsetof(struct daomesh_application_record, sponsors_count),
      .element_size = sizeof(uint64_t), .doc = "members who vouch" },
    { .name = "ends", .key = 11, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, ends), .element_size = sizeof(uint64_t),
      .doc = "from then on nobody vouches any more, and the tribute goes back" },
};

static const struct schema_field record_application_list_fields[] = {
    { .name = "entries", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = &struct_open_application, .offset = offsetof(struct daomesh_application_list_record, entries),
      .count_offset = offsetof(struct daomesh_application_list_record, entries_count),
      .element_size = sizeof(struct daomesh_open_application), .doc = "ascending by number" },
};

static const struct schema_field record_founding_fields[] = {
    { .name = "founder", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_record, founder), .element_size = sizeof(uint64_t),
      .doc = "who opened it" },
    { .name = "deadline", .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_record, deadline), .element_size = sizeof(uint64_t),
      .doc = "last moment to pay in, inclusive" },
    { .name = "timer", .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_record, timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 when it failed" },
    { .name = "deposits", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_founding_record, deposits), .element_size = sizeof(uint32_t),
      .doc = "how many are asked for" },
    { .name = "paid", .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_founding_record, paid), .element_size = sizeof(uint32_t),
      .doc = "how many are in" },
};

static const struct schema_field record_deposit_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_deposit_record, party), .element_size = sizeof(uint64_t),
      .doc = "the founder" },
    { .name = "escrow", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_deposit_record, escrow), .element_size = sizeof(uint64_t),
      .doc = "row of the escrow that holds it; 0 not yet paid" },
    { .name = "tokens", .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_token_part, .offset = offsetof(struct daomesh_deposit_record, tokens),
      .count_offset = offsetof(struct daomesh_deposit_record, tokens_count),
      .element_size = sizeof(struct daomesh_token_part), .doc = "what it is" },
};

static const struct schema_field record_yes_list_fields[] = {
    { .name = "proposals", .key = 1, .type = FIELD_U64, .shape = FIELD_ARRAY, .count_max = 64,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_yes_list_record, proposals),
      .count_offset = offsetof(struct daomesh_yes_list_record, proposals_count),
      .element_size = sizeof(uint64_t), .doc = "their numbers" },
};

static const char *const record_distribution_by_words[] = {
    "none", "equal", "shares", "reputation", "table", "patronage", "points",
};

static const struct schema_field record_distribution_fields[] = {
    { .name = "treasury_ppm", .key = 1, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_distribution_record, treasury_ppm), .element_size = sizeof(uint32_t),
      .doc = "what the treasury keeps" },
    { .name = "by", .key = 2, .type = FIELD_U8, .max = 255, .words = record_distribution_by_words,
      .word_count = 7, .offset = offsetof(struct daomesh_distribution_record, by),
      .element_size = sizeof(uint8_t),
      .doc = "1 equal, 2 shares, 3 reputation, 4 the table, 5 patronage, 6 points from peers; 0 nothing was said, the treasury keeps all" },
    { .name = "points", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_distribution_record, points), .element_size = sizeof(uint32_t),
      .doc = "what each member may give" },
    { .name = "table", .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_distribution_record, table), .element_size = sizeof(uint64_t),
      .doc = "how often a table was set: weights of others are no longer in force" },
    { .name = "period", .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_distribution_record, period), .element_size = sizeof(uint64_t),
      .doc = "how often a period began: patronage and points of others no longer count" },
};

static const struct schema_field record_weight_page_fields[] = {
    { .name = "weights", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_slot_weight, .offset = offsetof(struct daomesh_weight_page_record, weights),
      .count_offset = offsetof(struct daomesh_weight_page_record, weights_count),
      .element_size = sizeof(struct daomesh_slot_weight), .doc = "member slot % 16" },
};

static const struct schema_field record_allocation_fields[] = {
    { .name = "party", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allocation_record, party), .element_size = sizeof(uint64_t),
      .doc = "who gives" },
    { .name = "joined", .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allocation_record, joined), .element_size = sizeof(uint64_t),
      .doc = "when that one had joined" },
    { .name = "period", .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allocation_record, period), .element_size = sizeof(uint64_t),
      .doc = "the period they were given in" },
    { .name = "given", .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = &struct_slot_points, .offset = offsetof(struct daomesh_allocation_record, given),
      .count_offset = offsetof(struct daomesh_allocation_record, given_count),
      .element_size = sizeof(struct daomesh_slot_points), .doc = "in the order of the parties' ids" },
};

static const struct schema_field record_offer_fields[] = {
    { .name = "title", .key = 1, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_offer_record, title),
      .element_size = sizeof(((struct daomesh_offer_record *)0)->title), .doc = "one line" },
    { .name = "goods", .key = 2, .type = FIELD_HASH, .offset = offsetof(struct daomesh_offer_record, goods),
      .element_size = sizeof(daomesh_id), .doc = "hash of what is sold, or of its description" },
    { .name = "exact", .key = 3, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_offer_record, exact), .element_size = sizeof(uint8_t),
      .doc = "1: nothing else can be delivered" },
    { .name = "closed", .key = 4, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_offer_record, closed), .element_size = sizeof(uint8_t),
      .doc = "1: nobody can buy any more" },
    { .name = "token", .key = 5, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, token), .element_size = sizeof(uint64_t),
      .doc = "row of the token that is paid in" },
    { .name = "price", .key = 6, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_offer_record, price),
      .element_size = sizeof(daomesh_amount), .doc = "of one copy" },
    { .name = "copies", .key = 7, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_offer_record, copies), .element_size = sizeof(uint32_t),
      .doc = "how many are for sale; 0 as many as are bought" },
    { .name = "sold", .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_offer_record, sold), .element_size = sizeof(uint32_t),
      .doc = "how many were bought" },
    { .name = "delivery_s", .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, delivery_s), .element_size = sizeof(uint64_t),
      .doc = "time to deliver" },
    { .name = "review_s", .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, review_s), .element_size = sizeof(uint64_t),
      .doc = "time to refuse" },
    { .name = "dispute_s", .key = 11, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, dispute_s), .element_size = sizeof(uint64_t),
      .doc = "time to dispute" },
    { .name = "ruling_s", .key = 12, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, ruling_s), .element_size = sizeof(uint64_t),
      .doc = "time to rule" },
    { .name = "arbiter", .key = 13, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, arbiter), .element_size = sizeof(uint64_t),
      .doc = "who rules; 0 nobody" },
};

static const char *const record_sale_state_words[] = {
    NULL, "bought", "delivered", "refused", "disputed", "paid", "refunded", "divided",
};

static const struct schema_field record_sale_fields[] = {
    { .name = "offer", .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_record, offer), .element_size = sizeof(uint32_t),
      .doc = "number of the offer" },
    { .name = "buyer", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, buyer), .element_size = sizeof(uint64_t),
      .doc = "who bought it" },
    { .name = "state", .key = 3, .type = FIELD_U8, .max = 255, .words = record_sale_state_words,
      .word_count = 8, .offset = offsetof(struct daomesh_sale_record, state), .element_size = sizeof(uint8_t),
      .doc = "1 bought, 2 delivered, 3 refused, 4 disputed, 5 paid, 6 refunded, 7 divided" },
    { .name = "ends", .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, ends), .element_size = sizeof(uint64_t),
      .doc = "last moment of this state, inclusive; when it ended in states 5 to 7" },
    { .name = "content", .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sale_record, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of what was delivered" },
    { .name = "escrow", .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, escrow), .element_size = sizeof(uint64_t),
      .doc = "row of the escrow that holds the price; 0 it is over" },
    { .name = "timer", .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 none" },
    { .name = "asked", .key = 8, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_sale_record, asked), .element_size = sizeof(uint8_t),
      .doc = "1: the seller would settle" },
    { .name = "asks", .key = 9, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_sale_record, asks),
      .element_size = sizeof(daomesh_amount), .doc = "for this much to the seller" },
    { .name = "bid", .key = 10, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_sale_record, bid), .element_size = sizeof(uint8_t),
      .doc = "1: the buyer would settle" },
    { .name = "bids", .key = 11, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_sale_record, bids),
      .element_size = sizeof(daomesh_amount), .doc = "for this much to the seller" },
    { .name = "paid", .key = 12, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_sale_record, paid),
      .element_size = sizeof(daomesh_amount), .doc = "what the seller got" },
};

static const struct schema_field record_shop_fields[] = {
    { .name = "offers", .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_shop_record, offers), .element_size = sizeof(uint32_t),
      .doc = "offers" },
    { .name = "sales", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_shop_record, sales), .element_size = sizeof(uint32_t),
      .doc = "sales" },
    { .name = "purchases", .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_shop_record, purchases), .element_size = sizeof(uint32_t),
      .doc = "purchases" },
};

static const struct schema_field record_purchase_fields[] = {
    { .name = "seller", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purchase_record, seller), .element_size = sizeof(uint64_t),
      .doc = "who sold it" },
    { .name = "sale", .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_purchase_record, sale), .element_size = sizeof(uint32_t),
      .doc = "number of the seller's sale" },
};

static const struct schema_field record_bounty_terms_fields[] = {
    { .name = "content", .key = 1, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_terms_record, content), .element_size = sizeof(daomesh_id),
      .doc = "hash of what is asked for" },
    { .name = "terms", .key = 2, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_terms_record, terms), .element_size = sizeof(daomesh_id),
      .doc = "hash of the posting's body" },
    { .name = "posted", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, posted), .element_size = sizeof(uint64_t),
      .doc = "when" },
    { .name = "reward", .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_token_part, .offset = offsetof(struct daomesh_bounty_terms_record, reward),
      .count_offset = offsetof(struct daomesh_bounty_terms_record, reward_count),
      .element_size = sizeof(struct daomesh_token_part), .doc = "in the order of the token ids" },
    { .name = "parts", .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_bounty_part, .offset = offsetof(struct daomesh_bounty_terms_record, parts),
      .count_offset = offsetof(struct daomesh_bounty_terms_record, parts_count),
      .element_size = sizeof(struct daomesh_bounty_part), .doc = "at least one" },
    { .name = "places", .key = 6, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 8, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_terms_record, places),
      .count_offset = offsetof(struct daomesh_bounty_terms_record, places_count),
      .element_size = sizeof(uint32_t), .doc = "shares; at least one place" },
    { .name = "open_s", .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, open_s), .element_size = sizeof(uint64_t),
      .doc = "how long it waits for takers" },
    { .name = "review_s", .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, review_s), .element_size = sizeof(uint64_t),
      .doc = "time to review" },
    { .name = "dispute_s", .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, dispute_s), .element_size = sizeof(uint64_t),
      .doc = "time to dispute" },
    { .name = "ruling_s", .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, ruling_s), .element_size = sizeof(uint64_t),
      .doc = "time to rule" },
    { .name = "arbiter", .key = 11, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, arbiter), .element_size = sizeof(uint64_t),
      .doc = "0 none" },
    { .name = "min_pay", .key = 12, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_terms_record, min_pay), .element_size = sizeof(uint32_t),
      .doc = "least that work which was handed in is paid" },
    { .name = "revisions", .key = 13, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_terms_record, revisions), .element_size = sizeof(uint8_t),
      .doc = "how often a part may be sent back" },
    { .name = "bond_token", .key = 14, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, bond_token), .element_size = sizeof(uint64_t),
      .doc = "0 no bond" },
    { .name = "bond", .key = 15, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_bounty_terms_record, bond), .element_size = sizeof(daomesh_amount),
      .doc = "of each taker" },
    { .name = "parent_home", .key = 16, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, parent_home), .element_size = sizeof(uint64_t),
      .doc = "with parent: its home" },
    { .name = "parent", .key = 17, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, parent), .element_size = sizeof(uint64_t),
      .doc = "local key of the bounty that this is a part of; 0 none" },
    { .name = "back_to_back", .key = 18, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_terms_record, back_to_back), .element_size = sizeof(uint8_t),
      .doc = "1: paid when the parent is" },
    { .name = "depth", .key = 19, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_terms_record, depth), .element_size = sizeof(uint8_t),
      .doc = "back-to-back bounties above it" },
};

static const char *const record_bounty_state_words[] = {
    NULL, "open", "working", "submitted", "rejected", "disputed", "ended", "settling", "settled",
};

static const struct schema_field record_bounty_fields[] = {
    { .name = "state", .key = 1, .type = FIELD_U8, .max = 255, .words = record_bounty_state_words,
      .word_count = 9, .offset = offsetof(struct daomesh_bounty_record, state),
      .element_size = sizeof(uint8_t),
      .doc = "1 open, 2 working, 3 submitted, 4 rejected, 5 disputed, 6 ended (waits for its parent), 7 settling, 8 settled" },
    { .name = "part", .key = 2, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_record, part), .element_size = sizeof(uint8_t),
      .doc = "part under way, from 0" },
    { .name = "revisions", .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_record, revisions), .element_size = sizeof(uint8_t),
      .doc = "how often it was sent back" },
    { .name = "fallback", .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_record, fallback), .element_size = sizeof(uint32_t),
      .doc = "pay that all agreed to, plus 1; 0 none" },
    { .name = "ends", .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, ends), .element_size = sizeof(uint64_t),
      .doc = "from when time alone decides" },
    { .name = "earned", .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, earned), .element_size = sizeof(uint64_t),
      .doc = "weight of parts * ppm of their pay" },
    { .name = "paid", .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, paid), .element_size = sizeof(uint64_t),
      .doc = "how much of that was paid out" },
    { .name = "work", .key = 8, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_record, work),
      .element_size = sizeof(daomesh_id), .doc = "hash of what was handed in last" },
    { .name = "accepted", .key = 9, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_record, accepted), .element_size = sizeof(daomesh_id),
      .doc = "work of the last part that was accepted" },
    { .name = "escrow", .key = 10, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, escrow), .element_size = sizeof(uint64_t),
      .doc = "escrow row" },
    { .name = "timer", .key = 11, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 none" },
    { .name = "offer", .key = 12, .type = FIELD_STRUCT, .of = &struct_bounty_offer,
      .offset = offsetof(struct daomesh_bounty_record, offer),
      .element_size = sizeof(struct daomesh_bounty_offer), .doc = "what the poster says" },
    { .name = "team", .key = 13, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_bounty_place, .offset = offsetof(struct daomesh_bounty_record, team),
      .count_offset = offsetof(struct daomesh_bounty_record, team_count),
      .element_size = sizeof(struct daomesh_bounty_place), .doc = "as many as places" },
};

static const struct schema_field record_bounty_poster_fields[] = {
    { .name = "bounties", .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_poster_record, bounties), .element_size = sizeof(uint32_t),
      .doc = "running number" },
};

static const struct schema_field record_bounty_children_fields[] = {
    { .name = "numbers", .key = 1, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 64,
      .max = 4294967295, .offset = offsetof(struct daomesh_bounty_children_record, numbers),
      .count_offset = offsetof(struct daomesh_bounty_children_record, numbers_count),
      .element_size = sizeof(uint32_t), .doc = "ascending numbers of the taker's bounties" },
};

static const struct schema_field record_sealed_ballot_fields[] = {
    { .name = "seal", .key = 1, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sealed_ballot_record, seal), .element_size = sizeof(daomesh_id),
      .doc = "hash of the vote" },
};

static const struct schema_field record_purse_fields[] = {
    { .name = "entries", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = &struct_purse_entry, .offset = offsetof(struct daomesh_purse_record, entries),
      .count_offset = offsetof(struct daomesh_purse_record, entries_count),
      .element_size = sizeof(struct daomesh_purse_entry), .doc = "in the order of the terms" },
};

static const struct schema_field record_minter_fields[] = {
    { .name = "token", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, token), .element_size = sizeof(uint64_t),
      .doc = "the token" },
    { .name = "parent", .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, parent), .element_size = sizeof(uint64_t),
      .doc = "the minter above; 0 none" },
    { .name = "admin", .key = 3, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, admin), .element_size = sizeof(uint64_t),
      .doc = "who grants, closes and makes minters below" },
    { .name = "flags", .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_minter_record, flags), .element_size = sizeof(uint8_t),
      .doc = "1 closed, 2 paused" },
    { .name = "depth", .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_minter_record, depth), .element_size = sizeof(uint8_t),
      .doc = "minters from it to the topmost, itself among them" },
    { .name = "starts", .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, starts), .element_size = sizeof(uint64_t),
      .doc = "first moment at which it mints" },
    { .name = "expires", .key = 7, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, expires), .element_size = sizeof(uint64_t),
      .doc = "last moment; 2^64-1 never ends" },
    { .name = "closed", .key = 8, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, closed), .element_size = sizeof(uint64_t),
      .doc = "when it was closed; 0 it was not" },
    { .name = "delay_s", .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, delay_s), .element_size = sizeof(uint64_t),
      .doc = "how long a mint waits; the longest of it and those above" },
    { .name = "rate_s", .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, rate_s), .element_size = sizeof(uint64_t),
      .doc = "length of its sliding window; 0 none" },
    { .name = "rate", .key = 11, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_minter_record, rate),
      .element_size = sizeof(daomesh_amount), .doc = "most in that window" },
    { .name = "cap", .key = 12, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_minter_record, cap),
      .element_size = sizeof(daomesh_amount), .doc = "most that is ever minted" },
    { .name = "minted", .key = 13, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, minted), .element_size = sizeof(daomesh_amount),
      .doc = "by it and below it" },
    { .name = "reserved", .key = 14, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, reserved), .element_size = sizeof(daomesh_amount),
      .doc = "by it and below it: of streams, still to be claimed" },
    { .name = "own_minted", .key = 15, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, own_minted), .element_size = sizeof(daomesh_amount),
      .doc = "by it alone" },
    { .name = "own_reserved", .key = 16, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, own_reserved), .element_size = sizeof(daomesh_amount),
      .doc = "by it alone" },
    { .name = "requests", .key = 17, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_record, requests), .element_size = sizeof(uint32_t),
      .doc = "numbers given to mints that wait" },
    { .name = "title", .key = 18, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_minter_record, title),
      .element_size = sizeof(((struct daomesh_minter_record *)0)->title), .doc = "a name to show" },
    { .name = "purpose", .key = 19, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_minter_record, purpose), .element_size = sizeof(daomesh_id),
      .doc = "hash of what it is for; zero when none" },
};

static const struct schema_field record_minter_grant_fields[] = {
    { .name = "rights", .key = 1, .type = FIELD_STRUCT, .of = &struct_minter_rights,
      .offset = offsetof(struct daomesh_minter_grant_record, rights),
      .element_size = sizeof(struct daomesh_minter_rights), .doc = "what for" },
};

static const struct schema_field record_minter_window_fields[] = {
    { .name = "entries", .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = &struct_rate_entry, .offset = offsetof(struct daomesh_minter_window_record, entries),
      .count_offset = offsetof(struct daomesh_minter_window_record, entries_count),
      .element_size = sizeof(struct daomesh_rate_entry), .doc = "ascending in time" },
};

static const char *const record_mint_request_state_words[] = {
    NULL, "waiting", "minted", "vetoed",
};

static const struct schema_field record_mint_request_fields[] = {
    { .name = "by", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, by), .element_size = sizeof(uint64_t),
      .doc = "who asked for it" },
    { .name = "to", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, to), .element_size = sizeof(uint64_t),
      .doc = "who gets the units" },
    { .name = "amount", .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_mint_request_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = "how many" },
    { .name = "due", .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, due), .element_size = sizeof(uint64_t),
      .doc = "first moment at which it may be carried out; fixed when it was asked for" },
    { .name = "state", .key = 5, .type = FIELD_U8, .max = 255, .words = record_mint_request_state_words,
      .word_count = 4, .offset = offsetof(struct daomesh_mint_request_record, state),
      .element_size = sizeof(uint8_t), .doc = "1 waiting, 2 minted, 3 vetoed" },
    { .name = "timer", .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, timer), .element_size = sizeof(uint64_t),
      .doc = "row of its timer; 0 none" },
};

static const struct schema_field record_stream_fields[] = {
    { .name = "payer", .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, payer), .element_size = sizeof(uint64_t),
      .doc = "who opened it" },
    { .name = "payee", .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, payee), .element_size = sizeof(uint64_t),
      .doc = "who gets it" },
    { .name = "token", .key = 3, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, token), .element_size = sizeof(uint64_t),
      .doc = "the token" },
    { .name = "minter", .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, minter), .element_size = sizeof(uint64_t),
      .doc = "the minter that makes the units; 0: they are in escrow" },
    { .name = "escrow", .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, escrow), .element_size = sizeof(uint64_t),
      .doc = "row of its escrow; 0 none" },
    { .name = "flags", .key = 6, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_stream_record, flags), .element_size = sizeof(uint8_t),
      .doc = "1 cancelable, 2 transferable, 4 pausable, 8 cut off: cancelled, or past its minter's time" },
    { .name = "total", .key = 7, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_record, total), .element_size = sizeof(daomesh_amount),
      .doc = "all that it pays; of one cut off what it paid and still owes" },
    { .name = "claimed", .key = 8, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_record, claimed), .element_size = sizeof(daomesh_amount),
      .doc = "so far" },
    { .name = "plan", .key = 9, .type = FIELD_STRUCT, .of = &struct_stream_plan,
      .offset = offsetof(struct daomesh_stream_record, plan),
      .element_size = sizeof(struct daomesh_stream_plan), .doc = "when" },
    { .name = "stopped", .key = 10, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_stream_record, stopped), .element_size = sizeof(uint8_t),
      .doc = "1 while its clock stands" },
    { .name = "changed", .key = 11, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, changed), .element_size = sizeof(uint64_t),
      .doc = "when the clock was last stopped or started; 0 never" },
    { .name = "lost", .key = 12, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, lost), .element_size = sizeof(uint64_t),
      .doc = "what the stops that are over took" },
};

static const struct schema_field record_feed_fields[] = {
    { .name = "title", .key = 1, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_feed_record, title),
      .element_size = sizeof(((struct daomesh_feed_record *)0)->title), .doc = "what is reported" },
    { .name = "closed", .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_feed_record, closed), .element_size = sizeof(uint8_t),
      .doc = "1 when it was closed" },
    { .name = "needed", .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_feed_record, needed), .element_size = sizeof(uint8_t),
      .doc = "how many reports must count" },
    { .name = "window_s", .key = 4, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_record, window_s), .element_size = sizeof(uint64_t),
      .doc = "how long a report counts" },
    { .name = "stale_s", .key = 5, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_record, stale_s), .element_size = sizeof(uint64_t),
      .doc = "how long a value holds" },
    { .name = "rounds", .key = 6, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_record, rounds), .element_size = sizeof(uint32_t),
      .doc = "rounds so far" },
    { .name = "reporters", .key = 7, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = &struct_feed_reporter, .offset = offsetof(struct daomesh_feed_record, reporters),
      .count_offset = offsetof(struct daomesh_feed_record, reporters_count),
      .element_size = sizeof(struct daomesh_feed_reporter), .doc = "in the order of the terms" },
};

static const struct schema_field record_feed_round_fields[] = {
    { .name = "value", .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_round_record, value), .element_size = sizeof(daomesh_amount),
      .doc = "the value" },
    { .name = "from", .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_round_record, from), .element_size = sizeof(uint64_t),
      .doc = "first moment" },
    { .name = "until", .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_round_record, until), .element_size = sizeof(uint64_t),
      .doc = "first moment at which it holds no longer; of the last round it may still move" },
};

static const struct schema_struct records[] = {
    { .name = "header", .number = DAOMESH_RECORD_HEADER, .fields = record_header_fields,
      .field_count = COUNT_OF(record_header_fields), .size = sizeof(struct daomesh_header_record),
      .version = 1, .home = 0, .packed_max = 54, .proven = 1,
      .doc = "Fixed when the ledger is made. The first record anyone reads." },
    { .name = "tip", .number = DAOMESH_RECORD_TIP, .fields = record_tip_fields,
      .field_count = COUNT_OF(record_tip_fields), .size = sizeof(struct daomesh_tip_record), .version = 1,
      .home = 0, .packed_max = 142, .doc = "Where the ledger stands after the last committed batch." },
    { .name = "id_bucket", .number = DAOMESH_RECORD_ID_BUCKET, .fields = record_id_bucket_fields,
      .field_count = COUNT_OF(record_id_bucket_fields), .size = sizeof(struct daomesh_id_bucket_record),
      .version = 1, .home = 0, .packed_max = 168, .proven = 1,
      .doc = "The one index of 32-byte ids. Ids that share 8 bytes share a bucket; a fifth one is refused." },
    { .name = "party", .number = DAOMESH_RECORD_PARTY, .fields = record_party_fields,
      .field_count = COUNT_OF(record_party_fields), .size = sizeof(struct daomesh_party_record), .version = 1,
      .home = 0, .packed_max = 1014, .proven = 1,
      .doc = "A person or a DAO. A DAO's row is also its home number." },
    { .name = "membership", .number = DAOMESH_RECORD_MEMBERSHIP, .fields = record_membership_fields,
      .field_count = COUNT_OF(record_membership_fields), .size = sizeof(struct daomesh_membership_record),
      .version = 1, .home = 0, .packed_max = 6, .proven = 1,
      .doc = "The index member -> DAOs, which also finds a member's slot. It stays until the slot of a member who left is reused." },
    { .name = "timer", .number = DAOMESH_RECORD_TIMER, .fields = record_timer_fields,
      .field_count = COUNT_OF(record_timer_fields), .size = sizeof(struct daomesh_timer_record), .version = 1,
      .home = 0, .packed_max = 27, .proven = 1,
      .doc = "Something that becomes due. Timers run in order of (due, row)." },
    { .name = "log_bundle", .number = DAOMESH_RECORD_LOG_BUNDLE, .version = 1, .home = 0, .blob = 1,
      .doc = "Up to 256 log entries, each with a big-endian 16-bit length before it (the entry bundle of tlog-tiles)." },
    { .name = "event_bundle", .number = DAOMESH_RECORD_EVENT_BUNDLE, .version = 1, .home = 0, .blob = 1,
      .doc = "Up to 256 events, framed like log entries." },
    { .name = "tree_page", .number = DAOMESH_RECORD_TREE_PAGE, .version = 1, .home = 1, .blob = 1,
      .doc = "A part of the state tree of one home's records; of persons and what belongs to no DAO the home is 0." },
    { .name = "homes_page", .number = DAOMESH_RECORD_HOMES_PAGE, .version = 1, .home = 0, .blob = 1,
      .doc = "A part of the state tree of all homes, whose values are the roots of their own trees." },
    { .name = "log_tree", .number = DAOMESH_RECORD_LOG_TREE, .fields = record_log_tree_fields,
      .field_count = COUNT_OF(record_log_tree_fields), .size = sizeof(struct daomesh_log_tree_record),
      .version = 1, .home = 0, .packed_max = 2092,
      .doc = "The log's tree up to the last seal, by its full subtrees. With commitment 1 alone, from the first seal on." },
    { .name = "guardianship", .number = DAOMESH_RECORD_GUARDIANSHIP, .fields = record_guardianship_fields,
      .field_count = COUNT_OF(record_guardianship_fields), .size = sizeof(struct daomesh_guardianship_record),
      .version = 1, .home = 0, .packed_max = 1710, .proven = 1,
      .doc = "The guardians of a person, the change of them that waits, and the recovery that runs. It is there for persons with guardians." },
    { .name = "dao", .number = DAOMESH_RECORD_DAO, .fields = record_dao_fields,
      .field_count = COUNT_OF(record_dao_fields), .size = sizeof(struct daomesh_dao_record), .version = 1,
      .home = 1, .packed_max = 284, .proven = 1, .doc = "A DAO: its charter and its running totals." },
    { .name = "pathway", .number = DAOMESH_RECORD_PATHWAY, .fields = record_pathway_fields,
      .field_count = COUNT_OF(record_pathway_fields), .size = sizeof(struct daomesh_pathway_record),
      .version = 1, .home = 1, .packed_max = 1223, .proven = 1, .doc = "A pathway of the charter." },
    { .name = "role", .number = DAOMESH_RECORD_ROLE, .fields = record_role_fields,
      .field_count = COUNT_OF(record_role_fields), .size = sizeof(struct daomesh_role_record), .version = 1,
      .home = 1, .packed_max = 118, .proven = 1, .doc = "A role that is in force." },
    { .name = "member_page", .number = DAOMESH_RECORD_MEMBER_PAGE, .fields = record_member_page_fields,
      .field_count = COUNT_OF(record_member_page_fields), .size = sizeof(struct daomesh_member_page_record),
      .version = 1, .home = 1, .packed_max = 3172, .proven = 1, .doc = "16 members." },
    { .name = "old_weight", .number = DAOMESH_RECORD_OLD_WEIGHT, .fields = record_old_weight_fields,
      .field_count = COUNT_OF(record_old_weight_fields), .size = sizeof(struct daomesh_old_weight_record),
      .version = 1, .home = 1, .packed_max = 118, .proven = 1,
      .doc = "What a member weighed earlier; kept only while an open proposal counts it." },
    { .name = "proposal", .number = DAOMESH_RECORD_PROPOSAL, .fields = record_proposal_fields,
      .field_count = COUNT_OF(record_proposal_fields), .size = sizeof(struct daomesh_proposal_record),
      .version = 1, .home = 1, .packed_max = 1097, .proven = 1,
      .doc = "A proposal: what was fixed at opening, and the tallies." },
    { .name = "payload", .number = DAOMESH_RECORD_PAYLOAD, .version = 1, .home = 1, .blob = 1, .proven = 1,
      .doc = "The inner actions of a proposal, as they were proposed." },
    { .name = "ballot_page", .number = DAOMESH_RECORD_BALLOT_PAGE, .fields = record_ballot_page_fields,
      .field_count = COUNT_OF(record_ballot_page_fields), .size = sizeof(struct daomesh_ballot_page_record),
      .version = 1, .home = 1, .packed_max = 564, .proven = 1, .doc = "16 members' votes on one proposal." },
    { .name = "open_list", .number = DAOMESH_RECORD_OPEN_LIST, .fields = record_open_list_fields,
      .field_count = COUNT_OF(record_open_list_fields), .size = sizeof(struct daomesh_open_list_record),
      .version = 1, .home = 1, .packed_max = 4100, .proven = 1,
      .doc = "A DAO's open proposals, oldest first." },
    { .name = "token", .number = DAOMESH_RECORD_TOKEN, .fields = record_token_fields,
      .field_count = COUNT_OF(record_token_fields), .size = sizeof(struct daomesh_token_record), .version = 1,
      .home = 0, .packed_max = 192, .proven = 1,
      .doc = "A token. Its supply is the sum of all accounts, reserves and escrows." },
    { .name = "account", .number = DAOMESH_RECORD_ACCOUNT, .fields = record_account_fields,
      .field_count = COUNT_OF(record_account_fields), .size = sizeof(struct daomesh_account_record),
      .version = 1, .home = 1, .packed_max = 35, .proven = 1,
      .doc = "What a party holds and may spend. Home is the DAO itself, or 0 for persons. Nothing held: no record." },
    { .name = "reserve", .number = DAOMESH_RECORD_RESERVE, .fields = record_reserve_fields,
      .field_count = COUNT_OF(record_reserve_fields), .size = sizeof(struct daomesh_reserve_record),
      .version = 1, .home = 1, .packed_max = 35, .proven = 1,
      .doc = "What a DAO has set aside: no part of what a member who leaves is paid from." },
    { .name = "escrow", .number = DAOMESH_RECORD_ESCROW, .fields = record_escrow_fields,
      .field_count = COUNT_OF(record_escrow_fields), .size = sizeof(struct daomesh_escrow_record),
      .version = 1, .home = 1, .packed_max = 35, .proven = 1,
      .doc = "What is held for an object until it is decided: a tribute, a bounty, a sale. Home is that of the object." },
    { .name = "application", .number = DAOMESH_RECORD_APPLICATION, .fields = record_application_fields,
      .field_count = COUNT_OF(record_application_fields), .size = sizeof(struct daomesh_application_record),
      .version = 1, .home = 1, .packed_max = 608, .proven = 1, .doc = "An application that is not decided." },
    { .name = "application_list", .number = DAOMESH_RECORD_APPLICATION_LIST,
      .fields = record_application_list_fields, .field_count = COUNT_OF(record_application_list_fields),
      .size = sizeof(struct daomesh_application_list_record), .version = 1, .home = 1, .packed_max = 1028,
      .proven = 1, .doc = "A DAO's undecided applications, oldest first." },
    { .name = "founding", .number = DAOMESH_RECORD_FOUNDING, .fields = record_founding_fields,
      .field_count = COUNT_OF(record_founding_fields), .size = sizeof(struct daomesh_founding_record),
      .version = 1, .home = 0, .packed_max = 34, .proven = 1,
      .doc = "A founding that waits for deposits. It is gone when the DAO began or the deposits went back." },
    { .name = "founding_body", .number = DAOMESH_RECORD_FOUNDING_BODY, .version = 1, .home = 0, .blob = 1,
      .proven = 1, .doc = "The body of the dao.found that waits." },
    { .name = "deposit", .number = DAOMESH_RECORD_DEPOSIT, .fields = record_deposit_fields,
      .field_count = COUNT_OF(record_deposit_fields), .size = sizeof(struct daomesh_deposit_record),
      .version = 1, .home = 0, .packed_max = 348, .proven = 1,
      .doc = "What one founder pays in, and whether it is there." },
    { .name = "yes_list", .number = DAOMESH_RECORD_YES_LIST, .fields = record_yes_list_fields,
      .field_count = COUNT_OF(record_yes_list_fields), .size = sizeof(struct daomesh_yes_list_record),
      .version = 1, .home = 1, .packed_max = 516, .proven = 1,
      .doc = "Proposals that a member voted for and that may be unprocessed: kept where the charter lets nobody leave before they are." },
    { .name = "distribution", .number = DAOMESH_RECORD_DISTRIBUTION, .fields = record_distribution_fields,
      .field_count = COUNT_OF(record_distribution_fields), .size = sizeof(struct daomesh_distribution_record),
      .version = 1, .home = 1, .packed_max = 27, .proven = 1, .doc = "How a DAO divides its income." },
    { .name = "weight_page", .number = DAOMESH_RECORD_WEIGHT_PAGE, .fields = record_weight_page_fields,
      .field_count = COUNT_OF(record_weight_page_fields), .size = sizeof(struct daomesh_weight_page_record),
      .version = 1, .home = 1, .packed_max = 916, .proven = 1, .doc = "16 members' weights." },
    { .name = "allocation", .number = DAOMESH_RECORD_ALLOCATION, .fields = record_allocation_fields,
      .field_count = COUNT_OF(record_allocation_fields), .size = sizeof(struct daomesh_allocation_record),
      .version = 1, .home = 1, .packed_max = 1564, .proven = 1,
      .doc = "The points that a member gives to others." },
    { .name = "offer", .number = DAOMESH_RECORD_OFFER, .fields = record_offer_fields,
      .field_count = COUNT_OF(record_offer_fields), .size = sizeof(struct daomesh_offer_record), .version = 1,
      .home = 1, .packed_max = 246, .proven = 1,
      .doc = "Something that is, or was, for sale. Home is the seller itself when it is a DAO, or 0 for persons." },
    { .name = "sale", .number = DAOMESH_RECORD_SALE, .fields = record_sale_fields,
      .field_count = COUNT_OF(record_sale_fields), .size = sizeof(struct daomesh_sale_record), .version = 1,
      .home = 1, .packed_max = 172, .proven = 1,
      .doc = "One copy that was bought. Home is that of the offer." },
    { .name = "shop", .number = DAOMESH_RECORD_SHOP, .fields = record_shop_fields,
      .field_count = COUNT_OF(record_shop_fields), .size = sizeof(struct daomesh_shop_record), .version = 1,
      .home = 1, .packed_max = 14, .proven = 1,
      .doc = "How much a party has offered, sold and bought: the numbers given so far." },
    { .name = "purchase", .number = DAOMESH_RECORD_PURCHASE, .fields = record_purchase_fields,
      .field_count = COUNT_OF(record_purchase_fields), .size = sizeof(struct daomesh_purchase_record),
      .version = 1, .home = 1, .packed_max = 14, .proven = 1,
      .doc = "The index buyer -> sales. Home is the buyer itself when it is a DAO, or 0 for persons." },
    { .name = "bounty_terms", .number = DAOMESH_RECORD_BOUNTY_TERMS, .fields = record_bounty_terms_fields,
      .field_count = COUNT_OF(record_bounty_terms_fields), .size = sizeof(struct daomesh_bounty_terms_record),
      .version = 1, .home = 1, .packed_max = 640, .proven = 1,
      .doc = "What was fixed when a bounty was posted. Home is the poster itself when it is a DAO, or 0." },
    { .name = "bounty", .number = DAOMESH_RECORD_BOUNTY, .fields = record_bounty_fields,
      .field_count = COUNT_OF(record_bounty_fields), .size = sizeof(struct daomesh_bounty_record),
      .version = 1, .home = 1, .packed_max = 241, .proven = 1, .doc = "Where a bounty stands." },
    { .name = "bounty_poster", .number = DAOMESH_RECORD_BOUNTY_POSTER, .fields = record_bounty_poster_fields,
      .field_count = COUNT_OF(record_bounty_poster_fields),
      .size = sizeof(struct daomesh_bounty_poster_record), .version = 1, .home = 1, .packed_max = 6,
      .proven = 1, .doc = "How many bounties a party has posted." },
    { .name = "bounty_children", .number = DAOMESH_RECORD_BOUNTY_CHILDREN,
      .fields = record_bounty_children_fields, .field_count = COUNT_OF(record_bounty_children_fields),
      .size = sizeof(struct daomesh_bounty_children_record), .version = 1, .home = 1, .packed_max = 260,
      .proven = 1, .doc = "The bounties into which the taker of a bounty has split it." },
    { .name = "sealed_ballot", .number = DAOMESH_RECORD_SEALED_BALLOT, .fields = record_sealed_ballot_fields,
      .field_count = COUNT_OF(record_sealed_ballot_fields),
      .size = sizeof(struct daomesh_sealed_ballot_record), .version = 1, .home = 1, .packed_max = 34,
      .proven = 1, .doc = "A vote that is not opened yet." },
    { .name = "purse", .number = DAOMESH_RECORD_PURSE, .fields = record_purse_fields,
      .field_count = COUNT_OF(record_purse_fields), .size = sizeof(struct daomesh_purse_record), .version = 1,
      .home = 1, .packed_max = 988, .proven = 1,
      .doc = "What a role or a pathway may still spend of the DAO's." },
    { .name = "minter", .number = DAOMESH_RECORD_MINTER, .fields = record_minter_fields,
      .field_count = COUNT_OF(record_minter_fields), .size = sizeof(struct daomesh_minter_record),
      .version = 1, .home = 0, .packed_max = 367, .proven = 1,
      .doc = "A capped minter. minted is own and that of all minters below it; reserved likewise, for streams not yet claimed." },
    { .name = "minter_grant", .number = DAOMESH_RECORD_MINTER_GRANT, .fields = record_minter_grant_fields,
      .field_count = COUNT_OF(record_minter_grant_fields), .size = sizeof(struct daomesh_minter_grant_record),
      .version = 1, .home = 0, .packed_max = 5, .proven = 1, .doc = "What a party may do with a minter." },
    { .name = "minter_window", .number = DAOMESH_RECORD_MINTER_WINDOW, .fields = record_minter_window_fields,
      .field_count = COUNT_OF(record_minter_window_fields),
      .size = sizeof(struct daomesh_minter_window_record), .version = 1, .home = 0, .packed_max = 2628,
      .proven = 1, .doc = "What a minter with a rate minted within its window." },
    { .name = "mint_request", .number = DAOMESH_RECORD_MINT_REQUEST, .fields = record_mint_request_fields,
      .field_count = COUNT_OF(record_mint_request_fields), .size = sizeof(struct daomesh_mint_request_record),
      .version = 1, .home = 0, .packed_max = 68, .proven = 1, .doc = "A mint that waits, or waited." },
    { .name = "stream", .number = DAOMESH_RECORD_STREAM, .fields = record_stream_fields,
      .field_count = COUNT_OF(record_stream_fields), .size = sizeof(struct daomesh_stream_record),
      .version = 1, .home = 0, .packed_max = 226, .proven = 1, .doc = "A stream." },
    { .name = "feed", .number = DAOMESH_RECORD_FEED, .fields = record_feed_fields,
      .field_count = COUNT_OF(record_feed_fields), .size = sizeof(struct daomesh_feed_record), .version = 1,
      .home = 1, .packed_max = 891, .proven = 1,
      .doc = "A feed. Its value is that of its last round, while now is before the round's end." },
    { .name = "feed_round", .number = DAOMESH_RECORD_FEED_ROUND, .fields = record_feed_round_fields,
      .field_count = COUNT_OF(record_feed_round_fields), .size = sizeof(struct daomesh_feed_round_record),
      .version = 1, .home = 1, .packed_max = 51, .proven = 1,
      .doc = "A time through which a feed held one value. Rounds follow each other; between them the feed held nothing." },
};

/* Entries ascend by number. */
static const struct schema_struct *find(const struct schema_struct *entries, size_t count, uint32_t number)
{
    size_t low = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (entries[low + half].number < number) {
            low += half + 1;
            count -= half + 1;
        } else if (entries[low + half].number > number) {
            count = half;
        } else {
            return &entries[low + half];
        }
    }
    return NULL;
}

const struct schema_struct *daomesh__schema_action(uint32_t number)
{
    return find(actions, COUNT_OF(actions), number);
}

const struct schema_struct *daomesh__schema_action_at(size_t index)
{
    return index < COUNT_OF(actions) ? &actions[index] : NULL;
}

const struct schema_struct *daomesh__schema_event(uint32_t number)
{
    return find(events, COUNT_OF(events), number);
}

const struct schema_struct *daomesh__schema_event_at(size_t index)
{
    return index < COUNT_OF(events) ? &events[index] : NULL;
}

const struct schema_struct *daomesh__schema_record(uint32_t number)
{
    return find(records, COUNT_OF(records), number);
}

const struct schema_struct *daomesh__schema_record_at(size_t index)
{
    return index < COUNT_OF(records) ? &records[index] : NULL;
}

const struct schema_struct *daomesh__schema_struct_at(size_t index)
{
    return index < COUNT_OF(structs) ? structs[index] : NULL;
}
