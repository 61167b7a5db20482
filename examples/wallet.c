/*
 * A wallet: checks the evidence that somebody shows, against whom this wallet believes, and says what that one is in a DAO.
 * It needs core alone: no ledger, no network, no heap.
 *
 *     wallet EVIDENCE POLICY LEDGER DAO PARTY        files, then ids in hex
 */
#include <stdio.h>
#include <string.h>

#include <daomesh/evidence.h>
#include <daomesh/number.h>

#define YES 0
#define REFUSED 1
#define MISUSED 2
#define NO 3

static uint8_t evidence_bytes[256 * 1024];
static uint8_t policy_text[DAOMESH_POLICY_BYTES_MAX];

static size_t read_file(uint8_t *out, size_t cap, const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t len = 0;
    if (!file) return 0;
    len = fread(out, 1, cap, file);
    if (fgetc(file) != EOF) len = 0; /* larger than a wallet takes */
    fclose(file);
    return len;
}

static int read_id(daomesh_id *id, const char *hex)
{
    size_t i;
    if (strlen(hex) != 2 * sizeof id->bytes) return 0;
    for (i = 0; i < sizeof id->bytes; i++) {
        unsigned int byte;
        if (sscanf(hex + 2 * i, "%2x", &byte) != 1) return 0;
        id->bytes[i] = (uint8_t)byte;
    }
    return 1;
}

static int refuse(const char *what, int32_t status)
{
    printf("%s: %s\n", what, daomesh_status_text(status));
    return REFUSED;
}

static void print_weight(const char *what, const daomesh_amount *amount)
{
    char text[96];
    size_t len;
    if (daomesh_amount_to_text(text, sizeof text, &len, amount) == DAOMESH_OK) printf("%s %s\n", what, text);
}

/* Yes, no, or that this evidence does not say. */
static int answer(const daomesh_evidence *evidence, const daomesh_id *dao, const daomesh_id *party)
{
    daomesh_member_info member;
    int32_t status;
    memset(&member, 0, sizeof member);
    member.size = sizeof member;
    status = daomesh_evidence_member(&member, evidence, dao, party);
    switch (status) {
    case DAOMESH_OK:
        printf("a member%s\n", member.state == DAOMESH_MEMBER_JAILED ? ", in jail" : "");
        print_weight("shares", &member.shares);
        print_weight("loot", &member.loot);
        print_weight("reputation", &member.reputation);
        return YES;
    case DAOMESH_E_NOT_A_MEMBER:
    case DAOMESH_E_UNKNOWN_PARTY:
    case DAOMESH_E_UNKNOWN_DAO:
        printf("no member: %s\n", daomesh_status_text(status));
        return NO;
    default:
        return refuse("no answer", status);
    }
}

/*
 * Whom the wallet believes: keys and how many of them, as the file says. A wallet with a clock also sets policy->not_before: what
 * cosigners saw before that does not count.
 */
static int32_t read_policy(daomesh_checkpoint_policy *policy, daomesh_note_key *cosigners, size_t cap,
                           size_t len)
{
    daomesh_span url;
    daomesh_diag diag;
    int32_t status;
    diag.size = sizeof diag;
    memset(policy, 0, sizeof *policy);
    status =
        daomesh_checkpoint_policy_read(policy, cosigners, cap, &url, (const char *)policy_text, len, &diag);
    if (status != DAOMESH_OK) printf("%s: %s\n", diag.path, diag.text);
    return status;
}

int main(int argc, char **argv)
{
    daomesh_note_key cosigners[DAOMESH_POLICY_WITNESSES_MAX];
    daomesh_checkpoint_policy policy;
    daomesh_evidence evidence;
    daomesh_id ledger, dao, party;
    size_t evidence_len, policy_len;
    int32_t status;
    if (argc != 6 || !read_id(&ledger, argv[3]) || !read_id(&dao, argv[4]) || !read_id(&party, argv[5])) {
        puts("wallet EVIDENCE POLICY LEDGER DAO PARTY: two files and three ids");
        return MISUSED;
    }
    evidence_len = read_file(evidence_bytes, sizeof evidence_bytes, argv[1]);
    policy_len = read_file(policy_text, sizeof policy_text, argv[2]);
    status = read_policy(&policy, cosigners, DAOMESH_POLICY_WITNESSES_MAX, policy_len);
    if (status != DAOMESH_OK) return refuse(argv[2], status);

    memset(&evidence, 0, sizeof evidence);
    evidence.size = sizeof evidence;
    status = daomesh_evidence_open(&evidence, evidence_bytes, evidence_len, &policy, &ledger);
    if (status != DAOMESH_OK) return refuse(argv[1], status);
    printf("as of batch %lu, log entry %lu\n", (unsigned long)evidence.height,
           (unsigned long)evidence.checkpoint.size);
    return answer(&evidence, &dao, &party);
}
