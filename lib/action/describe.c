/*
 * Actions and events as sentences: the schema's templates with the fields' values in their places.
 *
 * The bytes are read and checked first; what walks them afterwards meets only what the schema allows.
 */
#include "action/action.h"

/* One action or event that is told: whose fields, and who acts (NULL for events). */
struct scene {
    const struct schema_struct *schema;
    daomesh_span fields;
    const daomesh_id *actor;
};

static int is_actor(const struct scene *scene, const struct placeholder *place)
{
    return scene->actor && daomesh__is_named(place, "actor");
}

static int32_t tell_placeholder(struct teller *teller, const struct scene *scene,
                                const struct placeholder *place)
{
    uint32_t index;
    if (is_actor(scene, place)) {
        daomesh__tell_id(teller, scene->actor->bytes);
        return DAOMESH_OK;
    }
    SURE(daomesh__named_field(&index, scene->schema, place));
    const struct schema_field *field = &scene->schema->fields[index];
    const char *quote = daomesh__is_written(field) && !place->quoted ? "\"" : "";
    daomesh__text(&teller->out, quote);
    SURE(daomesh__tell_field(teller, scene->fields, field));
    daomesh__text(&teller->out, quote);
    return DAOMESH_OK;
}

/* The text from one place in a template to another, which no stretch in brackets begins in. */
static int32_t tell_stretch(struct teller *teller, const struct scene *scene, const char *at, const char *end)
{
    struct placeholder place;
    for (; daomesh__next_placeholder(&place, at) && place.open < end; at = place.after) {
        daomesh__text_bytes(&teller->out, at, (size_t)(place.open - at));
        if (!place.asks) SURE(tell_placeholder(teller, scene, &place));
    }
    daomesh__text_bytes(&teller->out, at, (size_t)(end - at));
    return DAOMESH_OK;
}

/* "[, until {until}]" is said when all that it names is there, "[, as nobody rules{!arbiter}]" when it is not. */
static int32_t is_stretch_said(int *said, const struct scene *scene, const char *at, const char *end)
{
    struct placeholder place;
    *said = 1;
    for (; *said && daomesh__next_placeholder(&place, at) && place.open < end; at = place.after) {
        uint32_t index;
        struct cbor_in in;
        SURE(daomesh__named_field(&index, scene->schema, &place));
        SURE(daomesh__find_value(said, &in, scene->fields, scene->schema->fields[index].key));
        if (place.asks == '!') *said = !*said;
    }
    return DAOMESH_OK;
}

/* strchr, which core does not ask the system for. */
static const char *find_char(const char *at, char wanted)
{
    while (*at != '\0' && *at != wanted)
        at++;
    return *at == wanted ? at : NULL;
}

static int32_t tell_sentence(struct teller *teller, const struct scene *scene)
{
    const char *at = daomesh__schema_text(scene->schema->say);
    for (const char *open; (open = find_char(at, '[')) != NULL;) {
        const char *close = find_char(open, ']');
        int said;
        MUST(close); /* the generator checks templates */
        SURE(tell_stretch(teller, scene, at, open));
        SURE(is_stretch_said(&said, scene, open + 1, close));
        if (said) SURE(tell_stretch(teller, scene, open + 1, close));
        at = close + 1;
    }
    return tell_stretch(teller, scene, at, at + strlen(at));
}

static int32_t tell_scene(struct teller *teller, const struct scene *scene, uint32_t depth);

static int32_t tell_inner(struct teller *teller, daomesh_span actions, const daomesh_id *actor,
                          uint32_t depth)
{
    struct inner_cursor cursor;
    SURE(daomesh__inner_begin(&cursor, actions));
    for (;;) {
        uint32_t kind;
        struct scene scene = { .actor = actor };
        int32_t status = daomesh__inner_next(&cursor, &kind, &scene.fields);
        if (status == DAOMESH_E_END) return DAOMESH_OK;
        SURE(status);
        scene.schema = daomesh__schema_action(kind);
        MUST(scene.schema);
        daomesh__tell_line(teller, depth);
        SURE(tell_scene(teller, &scene, depth));
    }
}

/* Inner actions run as the DAO that the action speaks of. */
static int32_t inner_actor(daomesh_id *out, const struct scene *scene)
{
    static const struct placeholder dao = { .name = "dao", .name_len = 3 };
    uint32_t index;
    int found;
    struct cbor_in in;
    daomesh_span bytes;
    SURE(daomesh__named_field(&index, scene->schema, &dao));
    SURE(daomesh__find_value(&found, &in, scene->fields, scene->schema->fields[index].key));
    MUST(found);
    SURE(daomesh__cbor_bytes(&in, &bytes));
    MUST(bytes.len == sizeof out->bytes);
    memcpy(out->bytes, bytes.at, sizeof out->bytes);
    return DAOMESH_OK;
}

/* A sentence and, below it, what its structs say and its inner actions. Recursion ends at DAOMESH_INNER_DEPTH_MAX, which reading has checked. */
static int32_t tell_scene(struct teller *teller, const struct scene *scene, uint32_t depth)
{
    MUST(scene->schema->say > 0);
    MUST(depth <= DAOMESH_INNER_DEPTH_MAX);
    SURE(tell_sentence(teller, scene));
    SURE(daomesh__tell_details(teller, scene->schema, scene->fields, depth + 1));
    for (size_t i = 0; i < scene->schema->field_count; i++) {
        int found;
        struct cbor_in in;
        daomesh_span actions;
        daomesh_id actor;
        if (scene->schema->fields[i].type != FIELD_ACTIONS) continue;
        SURE(daomesh__find_value(&found, &in, scene->fields, scene->schema->fields[i].key));
        if (!found) continue;
        SURE(daomesh__cbor_bytes(&in, &actions));
        SURE(inner_actor(&actor, scene));
        SURE(tell_inner(teller, actions, &actor, depth + 1));
    }
    return DAOMESH_OK;
}

/* --- Public --- */

static int32_t begin_text(char *out, size_t cap, size_t *len)
{
    if (len) *len = 0;
    if (!len || (!out && cap > 0)) return DAOMESH_E_ARG;
    if (cap > 0) out[0] = '\0';
    return DAOMESH_OK;
}

static int32_t end_text(size_t *len, const struct teller *teller)
{
    *len = teller->out.len;
    return teller->out.len < teller->out.cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}

/* The view's scene; the scene points into the view. */
static struct scene scene_of(const daomesh_action_view *view)
{
    return (struct scene){ daomesh__schema_action(view->head.kind), view->body, &view->head.actor };
}

int32_t daomesh_describe(char *out, size_t cap, size_t *len, const uint8_t *bytes, size_t bytes_len,
                         daomesh_namer *namer, void *ctx)
{
    daomesh_action_view view = { .size = sizeof view };
    TRY(begin_text(out, cap, len));
    TRY(daomesh_action_read(&view, bytes, bytes_len, NULL));

    struct teller teller = { { out, cap, 0 }, namer, ctx };
    const struct scene scene = scene_of(&view);
    SURE(tell_scene(&teller, &scene, 0));
    if (view.head.expires > 0) {
        daomesh__text(&teller.out, "\nvalid until ");
        daomesh__render_time(&teller.out, view.head.expires);
    }
    return end_text(len, &teller);
}

/* { 1: number, 2: sequence, 3: time, 4: log entry, 5: fields } */
static int32_t read_event(struct scene *scene, const uint8_t *event, size_t len)
{
    if (!event) return DAOMESH_E_ARG;
    struct cbor_in in = { event, event, event + len };
    struct pairs pairs;
    uint64_t head[EVENT_FIELDS];
    TRY(daomesh__begin_pairs(&pairs, &in));
    for (uint64_t key = EVENT_NUMBER; key < EVENT_FIELDS; key++) {
        TRY(daomesh__require_key(&pairs, key));
        TRY(daomesh__cbor_uint(&in, &head[key]));
    }
    TRY(daomesh__require_key(&pairs, EVENT_FIELDS));
    if (pairs.left > 0) return DAOMESH_E_UNKNOWN_KEY;
    if (head[EVENT_NUMBER] > UINT32_MAX) return DAOMESH_E_NOT_FOUND;

    scene->fields = (daomesh_span){ in.at, (size_t)(in.end - in.at) };
    scene->schema = daomesh__schema_event((uint32_t)head[EVENT_NUMBER]);
    return daomesh_schema_check(DAOMESH_SCHEMA_EVENT, (uint32_t)head[EVENT_NUMBER], scene->fields.at,
                                scene->fields.len, NULL);
}

int32_t daomesh_describe_event(char *out, size_t cap, size_t *len, const uint8_t *event, size_t event_len,
                               daomesh_namer *namer, void *ctx)
{
    struct scene scene = { .actor = NULL };
    TRY(begin_text(out, cap, len));
    TRY(read_event(&scene, event, event_len));

    struct teller teller = { { out, cap, 0 }, namer, ctx };
    SURE(tell_scene(&teller, &scene, 0));
    return end_text(len, &teller);
}

static int32_t describe_field(daomesh_field_info *out, uint32_t kind, uint32_t index)
{
    daomesh_schema_info entry = { .size = sizeof entry };
    SURE(daomesh_schema_number(&entry, DAOMESH_SCHEMA_ACTION, kind));
    return daomesh_schema_field(out, &entry, index);
}

/* Who acts stands in the head and has no key among the fields. */
static void describe_actor(daomesh_field_info *out)
{
    out->type = DAOMESH_TYPE_ID;
    out->name = "actor";
    out->doc = "who acts";
}

int32_t daomesh_describe_argument(daomesh_field_info *field, char *text, size_t cap, size_t *len,
                                  const uint8_t *bytes, size_t bytes_len, uint32_t index,
                                  daomesh_namer *namer, void *ctx)
{
    daomesh_action_view view = { .size = sizeof view };
    struct placeholder place;
    uint32_t field_index;
    if (len) *len = 0;
    if (!field || field->size < sizeof *field) return DAOMESH_E_ARG;
    *field = (daomesh_field_info){ .size = field->size };
    TRY(begin_text(text, cap, len));
    TRY(daomesh_action_read(&view, bytes, bytes_len, NULL));

    struct teller teller = { { text, cap, 0 }, namer, ctx };
    const struct scene scene = scene_of(&view);
    const char *at = daomesh__schema_text(scene.schema->say);
    for (uint32_t i = 0; i <= index; i++, at = place.after)
        if (!daomesh__next_placeholder(&place, at)) return DAOMESH_E_END;
    if (is_actor(&scene, &place)) {
        describe_actor(field);
        daomesh__tell_id(&teller, scene.actor->bytes);
        return end_text(len, &teller);
    }
    SURE(daomesh__named_field(&field_index, scene.schema, &place));
    SURE(describe_field(field, view.head.kind, field_index));
    SURE(daomesh__tell_field(&teller, scene.fields, &scene.schema->fields[field_index]));
    return end_text(len, &teller);
}
