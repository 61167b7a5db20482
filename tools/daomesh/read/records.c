/* Rows with named fields: a table of CSV with column names, or an array of JSON objects with settings beside it. */
#include "read.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* --columns 'project=grant,amount=usd' says what the file calls a field: the title given for it, empty when none is. */
static struct piece title_given(const struct records *records, const struct field *field)
{
    for (struct piece rest = piece_of(records->renamed ? records->renamed : ""); rest.at < rest.end;) {
        struct piece pair = piece_until(rest, ','), name = piece_until(pair, '=');
        if (name.end < pair.end && piece_is(piece_trim(name), field->name))
            return piece_trim((struct piece){ name.end + 1, pair.end });
        rest.at = pair.end < rest.end ? pair.end + 1 : rest.end;
    }
    return piece_of("");
}

static int is_field(const struct records *records, const struct field *field, struct piece title)
{
    struct piece given = title_given(records, field);
    if (piece_len(given) > 0) {
        scoped_text wanted = piece_copy(given);
        return piece_is(title, wanted);
    }
    if (piece_is(title, field->name)) return 1;
    for (struct piece rest = piece_of(field->also ? field->also : ""); rest.at < rest.end;) {
        struct piece one = piece_until(rest, ' ');
        scoped_text word = piece_copy(one);
        if (piece_is(title, word)) return 1;
        rest.at = one.end < rest.end ? one.end + 1 : rest.end;
    }
    return 0;
}

static int missing_field(const struct records *records, size_t field, const char *place)
{
    const struct field *wanted = &records->fields[field];
    scoped_text also = text_join("%s", wanted->also ? wanted->also : "");
    for (char *at = also; *at; at++)
        if (*at == ' ') *at = '/';
    return source_fault(&records->source, place, "no column %s%s%s; --columns %s=NAME says which it is",
                        wanted->name, *also ? "/" : "", also, wanted->name);
}

static int find_columns(struct records *records)
{
    struct csv *csv = &records->csv;
    int more;
    TRY(csv_row(csv, &more));
    if (!more)
        return source_fault(&records->source, NULL, "empty; column names in the first line would be right");
    for (size_t i = 0; i < records->field_count; i++) {
        records->column[i] = SIZE_MAX;
        for (size_t j = csv->count; j-- > 0;)
            if (is_field(records, &records->fields[i], csv->cells[j].text)) records->column[i] = j;
        if (records->column[i] == SIZE_MAX && !records->fields[i].optional)
            return missing_field(records, i, csv->cells[0].place);
    }
    return DONE;
}

static int open_document(struct records *records, const char *list)
{
    TRY(json_open(&records->source, &records->document));
    records->list =
        json_is_array(records->document) ? records->document : json_object_get(records->document, list);
    if (json_is_array(records->list)) return DONE;
    return source_fault(&records->source, NULL, "no array of %s; {\"%s\": [...]} would be right", list, list);
}

int records_open(struct tool *tool, struct records *out, const char *path, const char *format,
                 const char *list, const struct field *fields, size_t count, const char *renamed)
{
    *out = (struct records){ .fields = fields, .field_count = count, .renamed = renamed };
    out->column = must_allocate(count * sizeof *out->column);
    out->cell = must_allocate(count * sizeof *out->cell);
    out->text = must_allocate(count * sizeof *out->text);
    if (format && strcmp(format, "csv") != 0 && strcmp(format, "json") != 0)
        return misuse(tool, "--format: no format %s here; csv or json would be right", format);
    TRY(source_open(tool, &out->source, path));
    if (is_json(&out->source, format)) return open_document(out, list);
    csv_begin(&out->csv, &out->source, '\0');
    return find_columns(out);
}

static int next_object(struct records *records)
{
    json_t *object = json_array_get(records->list, records->next++);
    if (!json_is_object(object))
        return source_fault(&records->source, NULL, "[%zu]: not an object", records->next - 1);
    const char *key;
    json_t *value;
    for (size_t i = 0; i < records->field_count; i++) {
        text_free(&records->text[i]);
        records->cell[i] = (struct cell){ { "", "" }, NULL };
    }
    json_object_foreach(object, key, value)
    {
        for (size_t i = 0; i < records->field_count; i++) {
            if (!is_field(records, &records->fields[i], piece_of(key)) || records->text[i]) continue;
            records->text[i] = json_as_text(value);
            if (records->text[i]) records->cell[i].text = piece_trim(piece_of(records->text[i]));
        }
    }
    return DONE;
}

static int next_row(struct records *records, int *more)
{
    TRY(csv_row(&records->csv, more));
    for (size_t i = 0; i < records->field_count && *more; i++) {
        size_t column = records->column[i];
        if (column == SIZE_MAX) {
            records->cell[i] = (struct cell){ { "", "" }, records->csv.cells[0].place };
            continue;
        }
        if (column >= records->csv.count)
            return source_fault(&records->source, records->csv.cells[0].place,
                                "the row ends before column %s", records->fields[i].name);
        records->cell[i] = records->csv.cells[column];
    }
    return DONE;
}

int records_next(struct records *records, int *more)
{
    if (records->list) {
        *more = records->next < json_array_size(records->list);
        if (*more) TRY(next_object(records));
    } else {
        TRY(next_row(records, more));
    }
    if (!*more) bar_end(&records->source.bar);
    for (size_t i = 0; i < records->field_count && *more; i++)
        if (piece_len(records->cell[i].text) == 0 && !records->fields[i].optional)
            return records_fault(records, i, "%s is missing", records->fields[i].name);
    return DONE;
}

int records_fault(const struct records *records, size_t field, const char *format, ...)
{
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    if (!records->list) return source_fault(&records->source, records->cell[field].place, "%s", text);
    return source_fault(&records->source, NULL, "[%zu]: %s", records->next - 1, text);
}

int records_decimal(const struct records *records, struct decimal *out, size_t field)
{
    char shown[SHOWN_BYTES];
    struct piece text = records->cell[field].text;
    if (decimal_read(out, text) && !out->negative) return DONE;
    return records_fault(records, field, "%s \"%s\" is not a number from 0 on", records->fields[field].name,
                         piece_shown(shown, text));
}

char *records_setting(const struct records *records, const char *key)
{
    return json_as_text(json_object_get(records->document, key));
}

void records_close(struct records *records)
{
    for (size_t i = 0; i < records->field_count; i++)
        free(records->text[i]);
    free(records->text);
    free(records->column);
    free(records->cell);
    json_decref(records->document);
    csv_free(&records->csv);
    source_close(&records->source);
    *records = (struct records){ 0 };
}
