/* The story of the project, act by act, as signed actions on the ledger that already holds the replayed history. */
#include "story.h"

#include <string.h>

static void open_story(struct story *out, struct session *session)
{
    daomesh_ledger_info info = { .size = sizeof info };
    memset(out, 0, sizeof *out);
    must(daomesh_ledger_info_get(&info, session->ledger), "reading the ledger");
    out->session = session;
    out->gone = NOBODY;
    out->first_event = info.events;
    out->first_height = info.height;
    out->first_action = session->actions;
    out->body.at = out->room;
    out->body.cap = sizeof out->room;
}

void story_wait(struct story *story, uint64_t seconds)
{
    session_commit(story->session);
    session_run_out(story->session, story->session->time + seconds);
    session_begin(story->session, story->session->time);
}

void story_act(struct story *story, enum who who, uint32_t kind)
{
    const enum who hand = who < PEOPLE ? who : member_of(who, 0);
    if (story->body.len > story->body.cap) die("an action's body is larger than", "BODY_BYTES");
    session_act(story->session, &story->wallets[hand], kind, &story->body);
}

static void play(struct story *story)
{
    session_begin(story->session, story->session->time + DAY);
    cast_join(story);
    cast_found(story);
    cast_agree_on_income(story);
    work_split(story);
    work_deliver(story);
    commons_decide(story);
    commons_leave(story);
    commons_grant(story);
    session_commit(story->session);
}

void tell_story(struct outcomes *outcomes, struct session *session)
{
    struct story story;
    struct ledger_view view;
    struct mesh mesh;
    open_story(&story, session);
    play(&story);
    view_open(&view, &story);
    mesh_read(&mesh, &view);
    tale_print(&view, &mesh);
    heading("In the end");
    outcomes->sound &= print_audit(session);
    expect_all(outcomes, &view, &mesh);
    view_close(&view);
    tell_upkeep(outcomes, &story);
}
