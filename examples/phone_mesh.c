/*
 * A board wants a phone. A DAO of two takes the bounty and splits it: the chip goes to another DAO, which gives half of its work
 * to a person. Work goes up, and when the board accepts, the whole tree is paid from the one reward.
 */
#include "host.h"

static daomesh_id euro;

/* Posts a bounty, back to back with a parent when there is one, and lets a taker take it. Gives the hash of its terms. */
static daomesh_id give(struct host *host, const daomesh_id *poster, const daomesh_id *taker, uint32_t number,
                       uint64_t reward, const char *what, const daomesh_id *parent_poster, uint32_t parent)
{
    daomesh_id terms;
    struct daomesh_bounty_post act = { .poster = *poster,
                                       .reward_count = 1,
                                       .reward = { { euro, units(reward) } },
                                       .parts_count = 1,
                                       .parts = { { 1, 30 * DAY } },
                                       .open_s = 7 * DAY,
                                       .review_s = 7 * DAY,
                                       .dispute_s = DAY,
                                       .ruling_s = 7 * DAY };
    memcpy(act.content.bytes, what, strlen(what));
    if (parent_poster) {
        act.parent_poster = *parent_poster;
        act.parent = parent;
        act.back_to_back = 1;
    }
    host->body.len = 0;
    daomesh_encode_bounty_post(&host->body, &act);
    must(daomesh_bounty_terms_id(&terms, host->body.at, host->body.len));
    must(host_try(host, poster, DAOMESH_ACTION_BOUNTY_POST));
    ACT(host, taker, BOUNTY_TAKE, bounty_take, .party = *taker, .poster = *poster, .bounty = number,
        .terms = terms);
    return terms;
}

/* Hands in work and has it accepted. Its hash stands for what was accepted from its children, too. */
static daomesh_id deliver(struct host *host, const daomesh_id *poster, const daomesh_id *taker,
                          uint32_t number, const daomesh_id *terms, const char *what,
                          const daomesh_id *children, size_t count)
{
    const daomesh_id none = { { 0 } };
    daomesh_id work, content = { { 0 } };
    memcpy(content.bytes, what, strlen(what));
    ACT(host, taker, BOUNTY_SUBMIT, bounty_submit, .party = *taker, .poster = *poster, .bounty = number,
        .terms = *terms, .content = content);
    must(daomesh_bounty_work_id(&work, &none, &content, children, count));
    ACT(host, poster, BOUNTY_ACCEPT, bounty_accept, .poster = *poster, .bounty = number, .work = work);
    return work;
}

int main(void)
{
    struct host host;
    int wrong = 0;
    host_open(&host);
    const daomesh_id bank = host_person(&host, "bank");
    const daomesh_id ada = host_person(&host, "ada"), ben = host_person(&host, "ben"),
                     cem = host_person(&host, "cem");
    const daomesh_id dee = host_person(&host, "dee"), eli = host_person(&host, "eli");
    euro = host_token(&host, &bank, "EUR");
    const struct share board_of[] = { { ada, 1 } }, phone_of[] = { { ben, 1 }, { cem, 1 } },
                       chip_of[] = { { dee, 1 } };
    const daomesh_id board = host_dao(&host, "board", board_of, 1, one_member_one_vote());
    const daomesh_id phone = host_dao(&host, "phone", phone_of, 2, one_member_one_vote());
    const daomesh_id chip = host_dao(&host, "chip", chip_of, 1, one_member_one_vote());
    ACT(&host, &bank, TOKEN_DEPOSIT, token_deposit, .party = bank, .token = euro, .to = board,
        .amount = units(100000));

    /* Down: 1000.00 for the phone, 600.00 of it for the chip, 250.00 of that for the layout. */
    const daomesh_id whole = give(&host, &board, &phone, 1, 100000, "build a phone", NULL, 0);
    const daomesh_id part = give(&host, &phone, &chip, 1, 60000, "a chip for it", &board, 1);
    const daomesh_id detail = give(&host, &chip, &eli, 1, 25000, "its layout", &phone, 1);
    host_wait(&host, 10 * DAY);

    /* Up: each is handed in with what lies below it. Children wait for their parent to be paid. */
    const daomesh_id layout = deliver(&host, &chip, &eli, 1, &detail, "layout.gds", NULL, 0);
    const daomesh_id silicon = deliver(&host, &phone, &chip, 1, &part, "chip-1", &layout, 1);
    host_wait(&host, DAY);
    wrong += expect("paid before the board accepts", host_balance(&host, &eli, &euro), 0);
    deliver(&host, &board, &phone, 1, &whole, "phone-1", &silicon, 1);
    host_wait(&host, 1); /* the tree is settled by itself */

    wrong += expect("phone keeps", host_balance(&host, &phone, &euro), 40000);
    wrong += expect("chip keeps", host_balance(&host, &chip, &euro), 35000);
    wrong += expect("eli gets", host_balance(&host, &eli, &euro), 25000);
    host_close(&host);
    return wrong;
}
