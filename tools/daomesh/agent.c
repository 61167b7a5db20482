/*
 * Ed25519 keys in a running ssh-agent, over its socket ($SSH_AUTH_SOCK). The protocol is draft-ietf-sshm-ssh-agent: a message is a
 * length, a type and strings, a string is a length and bytes, lengths have four bytes, the highest first.
 */
#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define ASK_IDENTITIES 11
#define IDENTITIES 12
#define ASK_SIGNATURE 13
#define SIGNATURE 14
#define MESSAGE_BYTES_MAX (256u << 10)
#define KEY_TYPE "ssh-ed25519"

static void put_u32(struct bytes *out, size_t value)
{
    const uint8_t bytes[4] = { (uint8_t)(value >> 24), (uint8_t)(value >> 16), (uint8_t)(value >> 8),
                               (uint8_t)value };
    bytes_append(out, bytes, sizeof bytes);
}

static void put_string_of(struct bytes *out, const void *bytes, size_t len)
{
    put_u32(out, len);
    bytes_append(out, bytes, len);
}

/* What is left of an answer. `bad` sticks: what is read then is 0 or empty. */
struct answer {
    const uint8_t *at;
    const uint8_t *end;
    int bad;
};

static uint32_t take_u32(struct answer *in)
{
    if (in->bad || in->end - in->at < 4) {
        in->bad = 1;
        return 0;
    }
    const uint8_t *at = in->at;
    in->at += 4;
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static struct answer take_string(struct answer *in)
{
    static const uint8_t nothing;
    const uint32_t len = take_u32(in);
    struct answer string = { &nothing, &nothing, 1 };
    if (in->bad || len > (size_t)(in->end - in->at)) {
        in->bad = 1;
        return string;
    }
    string = (struct answer){ in->at, in->at + len, 0 };
    in->at += len;
    return string;
}

/* The bytes behind "ssh-ed25519" in a key or a signature; 0 when it is of another type or length. */
static int take_typed(uint8_t *out, size_t len, struct answer whole)
{
    struct answer type = take_string(&whole), value = take_string(&whole);
    if (whole.bad || whole.at != whole.end || (size_t)(type.end - type.at) != strlen(KEY_TYPE) ||
        memcmp(type.at, KEY_TYPE, strlen(KEY_TYPE)) != 0 || (size_t)(value.end - value.at) != len)
        return 0;
    memcpy(out, value.at, len);
    return 1;
}

/* --- The socket ------------------------------------------------------------------------------------------------------------ */

static int dial(const struct tool *tool, int *out)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    const char *path = getenv("SSH_AUTH_SOCK");
    if (!path || !*path) return fail(tool, "no ssh-agent: SSH_AUTH_SOCK is not set");
    if (strlen(path) >= sizeof address.sun_path) return fail(tool, "%s: too long for a socket", path);
    memcpy(address.sun_path, path, strlen(path));
    *out = socket(AF_UNIX, SOCK_STREAM, 0);
    if (*out >= 0 && connect(*out, (const struct sockaddr *)&address, sizeof address) == 0) return DONE;
    int code = fail(tool, "%s: no ssh-agent answers: %s", path, strerror(errno));
    if (*out >= 0) close(*out);
    return code;
}

static int send_all(int socket, const struct bytes *bytes)
{
    for (size_t sent = 0; sent < bytes->len;) {
        ssize_t went = send(socket, bytes->at + sent, bytes->len - sent, MSG_NOSIGNAL);
        if (went < 0 && errno == EINTR) continue;
        if (went <= 0) return 0;
        sent += (size_t)went;
    }
    return 1;
}

static int receive_all(int socket, uint8_t *out, size_t len)
{
    for (size_t got = 0; got < len;) {
        ssize_t came = recv(socket, out + got, len - got, 0);
        if (came < 0 && errno == EINTR) continue;
        if (came <= 0) return 0;
        got += (size_t)came;
    }
    return 1;
}

static int receive_message(int socket, struct bytes *out)
{
    uint8_t head[4];
    if (!receive_all(socket, head, sizeof head)) return 0;
    const size_t len = (size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3];
    if (len == 0 || len > MESSAGE_BYTES_MAX) return 0;
    bytes_room(out, len);
    out->len = len;
    return receive_all(socket, out->at, len);
}

/* Asks with a message and gives the answer without its type. */
static int ask(const struct tool *tool, struct bytes *buffer, struct answer *out, const struct bytes *message,
               uint8_t wanted)
{
    int socket = -1;
    scoped_bytes framed = { 0 };
    put_string_of(&framed, message->at, message->len);
    TRY(dial(tool, &socket));
    const int answered = send_all(socket, &framed) && receive_message(socket, buffer);
    close(socket);
    if (!answered) return fail(tool, "the ssh-agent gives no answer that can be read");
    if (buffer->at[0] != wanted) return fail(tool, "the ssh-agent refuses");
    *out = (struct answer){ buffer->at + 1, buffer->at + buffer->len, 0 };
    return DONE;
}

/* --- Keys --------------------------------------------------------------------------------------------------------------------- */

static int is_meant(const daomesh_id *key, struct answer comment, const char *name)
{
    const size_t len = (size_t)(comment.end - comment.at);
    daomesh_id id;
    if (!*name || (id_read(&id, name) && memcmp(id.bytes, key->bytes, sizeof id.bytes) == 0)) return 1;
    return len == strlen(name) && memcmp(comment.at, name, len) == 0;
}

int agent_find(struct tool *tool, struct keyfile *out, const char *name)
{
    static const uint8_t question = ASK_IDENTITIES;
    scoped_bytes buffer = { 0 }, message = { 0 };
    struct answer answer;
    uint32_t found = 0;
    bytes_append(&message, &question, 1);
    TRY(ask(tool, &buffer, &answer, &message, IDENTITIES));
    for (uint32_t left = take_u32(&answer); left > 0 && !answer.bad; left--) {
        daomesh_id key;
        struct answer blob = take_string(&answer), comment = take_string(&answer);
        if (answer.bad || !take_typed(key.bytes, sizeof key.bytes, blob) || !is_meant(&key, comment, name))
            continue;
        found++;
        out->key = key;
        snprintf(out->name, sizeof out->name, "%.*s", (int)(comment.end - comment.at),
                 (const char *)comment.at);
    }
    if (answer.bad) return fail(tool, "the ssh-agent gives no answer that can be read");
    if (found == 0) return fail(tool, "the ssh-agent has no Ed25519 key \"%s\"; ssh-add -l lists them", name);
    if (found > 1)
        return fail(tool,
                    "the ssh-agent has %u Ed25519 keys for \"%s\"; the public key in hex would be right",
                    found, name);
    out->in_agent = 1;
    return DONE;
}

int agent_sign(struct tool *tool, daomesh_action_signature *out, const daomesh_id *key, const uint8_t *bytes,
               size_t len)
{
    static const uint8_t question = ASK_SIGNATURE;
    scoped_bytes buffer = { 0 }, message = { 0 }, blob = { 0 };
    struct answer answer;
    put_string_of(&blob, KEY_TYPE, strlen(KEY_TYPE));
    put_string_of(&blob, key->bytes, sizeof key->bytes);
    bytes_append(&message, &question, 1);
    put_string_of(&message, blob.at, blob.len);
    put_string_of(&message, bytes, len);
    put_u32(&message, 0); /* no flags */
    TRY(ask(tool, &buffer, &answer, &message, SIGNATURE));
    *out = (daomesh_action_signature){ .algorithm = DAOMESH_ALGORITHM_SSHSIG, .key = *key };
    if (take_typed(out->signature, sizeof out->signature, take_string(&answer))) return DONE;
    return fail(tool, "the ssh-agent gives no signature that can be read");
}
