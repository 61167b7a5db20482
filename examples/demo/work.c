/*
 * The work of the story: a board wants a phone. The bounty goes down, split from DAO to DAO to people; the work goes up. All of it is
 * paid from the one reward when the board accepts, but for one part, which a DAO pays from its own treasury.
 */
#include "story.h"

#include <string.h>

#define ALL_WORK_S (300 * DAY)
#define REVIEW_S (7 * DAY)
/* Nobody answers when the drivers are handed in: silence accepts them. */
#define LEFT_TO_SILENCE "its drivers"

static const struct job tree[JOBS] = {
    { .what = "a phone",
      .poster = BOARD,
      .taker = PHONE,
      .parent = ROOT,
      .reward = 90000000,
      .own_funds = 1 },
    { .what = "its chip", .poster = PHONE, .taker = CHIP, .parent = 0, .reward = 40000000 },
    { .what = "its layout", .poster = CHIP, .taker = HANA, .parent = 1, .reward = 14000000 },
    { .what = "its verification", .poster = CHIP, .taker = IVO, .parent = 1, .reward = 9000000 },
    { .what = "a test wafer", .poster = CHIP, .taker = ZOE, .parent = 1, .reward = 1200000, .own_funds = 1 },
    { .what = "its software", .poster = PHONE, .taker = SOFTWARE, .parent = 0, .reward = 20000000 },
    { .what = "its kernel", .poster = SOFTWARE, .taker = KOFI, .parent = 5, .reward = 8000000 },
    { .what = "its drivers", .poster = SOFTWARE, .taker = LENA, .parent = 5, .reward = 4500000 },
    { .what = "its chassis", .poster = PHONE, .taker = CHASSIS, .parent = 0, .reward = 15000000 },
    { .what = "its milling", .poster = CHASSIS, .taker = NOOR, .parent = 8, .reward = 6000000 },
};

static daomesh_id hash_of(const char *text)
{
    daomesh_id hash;
    must(daomesh_sha256(&hash, (const uint8_t *)text, strlen(text)), "hashing");
    return hash;
}

/* --- Down ------------------------------------------------------------------------------------------------------------- */

/* The body of a posting; its hash names the terms. */
static void encode_post(struct story *story, struct job *job)
{
    struct daomesh_bounty_post post = { .poster = story->ids[job->poster],
                                        .content = hash_of(job->what),
                                        .reward_count = 1,
                                        .reward = { { story->token, cents(job->reward) } },
                                        .parts_count = 1,
                                        .parts = { { 1, ALL_WORK_S } },
                                        .open_s = 7 * DAY,
                                        .review_s = REVIEW_S,
                                        .dispute_s = 7 * DAY,
                                        .ruling_s = 7 * DAY };
    if (job->parent != ROOT) {
        post.parent_poster = story->ids[story->jobs[job->parent].poster];
        post.parent = story->jobs[job->parent].number;
        post.back_to_back = !job->own_funds;
    }
    story->body.len = 0;
    daomesh_encode_bounty_post(&story->body, &post);
    must(daomesh_bounty_terms_id(&job->terms, story->body.at, story->body.len), "naming terms");
}

static uint32_t next_number(const struct story *story, const struct job *job)
{
    uint32_t number = 1;
    for (const struct job *before = story->jobs; before < job; before++)
        number += before->poster == job->poster;
    return number;
}

static void take(struct story *story, const struct job *job)
{
    ACT(story, job->taker, BOUNTY_TAKE, bounty_take, .party = story->ids[job->taker],
        .poster = story->ids[job->poster], .bounty = job->number, .terms = job->terms);
}

/* The board's members decide together that there shall be a phone; everything below is daily work. */
static void commission(struct story *story, struct job *root)
{
    encode_post(story, root);
    const uint64_t proposal =
        propose(story, root->poster, ASSEMBLY, "a phone of our own", DAOMESH_ACTION_BOUNTY_POST);
    story_wait(story, 1);
    vote(story, root->poster, proposal, NOBODY);
    story_wait(story, ASSEMBLY_S);
}

void work_split(struct story *story)
{
    memcpy(story->jobs, tree, sizeof tree);
    for (size_t i = 0; i < JOBS; i++)
        story->jobs[i].number = next_number(story, &story->jobs[i]);

    commission(story, &story->jobs[0]);
    take(story, &story->jobs[0]);
    for (size_t i = 1; i < JOBS; i++) {
        struct job *job = &story->jobs[i];
        encode_post(story, job);
        story_act(story, job->poster, DAOMESH_ACTION_BOUNTY_POST);
        take(story, job);
    }
    story_wait(story, 90 * DAY);
}

/* --- Up --------------------------------------------------------------------------------------------------------------- */

/* Work is named by a hash over what is handed in and the accepted work of all that it was split into. */
static void name_work(struct story *story, struct job *job, const daomesh_id *content)
{
    const daomesh_id nothing_before = { { 0 } };
    daomesh_id below[JOBS];
    size_t count = 0;
    for (const struct job *child = story->jobs; child < story->jobs + JOBS; child++) {
        if (child->parent != ROOT && &story->jobs[child->parent] == job) below[count++] = child->work;
    }
    must(daomesh_bounty_work_id(&job->work, &nothing_before, content, below, count), "naming work");
}

static void hand_in(struct story *story, struct job *job)
{
    const daomesh_id content = hash_of(job->what);
    name_work(story, job, &content);
    ACT(story, job->taker, BOUNTY_SUBMIT, bounty_submit, .party = story->ids[job->taker],
        .poster = story->ids[job->poster], .bounty = job->number, .terms = job->terms, .content = content);
}

static void encode_accept(struct story *story, const struct job *job)
{
    ENCODE(story, bounty_accept, .poster = story->ids[job->poster], .bounty = job->number, .work = job->work);
}

/* Hands in everything that is one kind of party's to do, DAOs' or people's, and has it accepted. */
static void deliver(struct story *story, int by_people)
{
    for (size_t i = 1; i < JOBS; i++) {
        struct job *job = &story->jobs[i];
        if ((job->taker < PEOPLE) != by_people) continue;
        hand_in(story, job);
        if (strcmp(job->what, LEFT_TO_SILENCE) == 0) continue;
        encode_accept(story, job);
        story_act(story, job->poster, DAOMESH_ACTION_BOUNTY_ACCEPT);
    }
    story_wait(story, REVIEW_S);
}

/* The board looks at the whole phone. Once it accepts, the tree settles by itself, a slice a bounty. */
static void accept_the_whole(struct story *story, struct job *root)
{
    hand_in(story, root);
    encode_accept(story, root);
    const uint64_t proposal =
        propose(story, root->poster, ASSEMBLY, "this is the phone we wanted", DAOMESH_ACTION_BOUNTY_ACCEPT);
    story_wait(story, 1);
    vote(story, root->poster, proposal, NOBODY);
    story_wait(story, ASSEMBLY_S);
}

void work_deliver(struct story *story)
{
    deliver(story, 1);
    deliver(story, 0);
    accept_the_whole(story, &story->jobs[0]);
}
