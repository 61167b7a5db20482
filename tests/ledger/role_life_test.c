/*
 * A role never does more than its grant: random lives in which roles are granted, put below one another, handed on, revoked and used,
 * by anyone. A model of its own says who may pay how much; and of each grant it counts all that was ever paid under it.
 */
#include "../support/turns.h"
#include "money.h"

Suite *role_life_suite(void);

enum { PEOPLE = 6, ROLES = 12, NOBODY = -1 };

struct grant {
    int used; /* the number is given */
    uint64_t serial;
    int holder;
    int pays; /* otherwise it may only mint reputation */
    int limited;
    int admin; /* number of the role above, 0 none */
    uint64_t admin_serial;
    uint64_t ends, until; /* 0: never */
    uint64_t most, refill, period;
    uint64_t left, since; /* of the allowance */
    uint64_t granted;     /* when */
    uint64_t paid;        /* in all */
};

static struct world world;
static daomesh_id dao, token;
static struct grant roles[ROLES + 1];
static int highest;
static uint32_t payments, refusals, appointed;
static uint64_t serials, random_state;

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static uint32_t pick(uint32_t below)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)((random_state >> 20) % below);
}

/* --- The model ------------------------------------------------------------------------------------------------------- */

static int holds(const struct grant *role, int person)
{
    return role->holder == person && (role->ends == 0 || world.time <= role->ends) &&
           (role->until == 0 || world.time <= role->until);
}

static int above(int number)
{
    const struct grant *role = &roles[number], *admin = &roles[role->admin];
    return role->admin != 0 && admin->used && admin->serial == role->admin_serial ? role->admin : 0;
}

static int names(int person, int number)
{
    for (int at = above(number); at != 0; at = above(at)) {
        if (holds(&roles[at], person)) return 1;
    }
    return 0;
}

static int is_below(int number, int top)
{
    for (int at = above(number); at != 0; at = above(at)) {
        if (at == top) return 1;
    }
    return 0;
}

static int depth(int number)
{
    int count = 0;
    for (int at = number; at != 0 && count < 100; at = above(at))
        count++;
    return count;
}

/* Period by period, as slowly as can be. */
static void refill(struct grant *role)
{
    while (role->period != 0 && world.time >= role->since + role->period) {
        role->since += role->period;
        if (role->left < role->most) role->left += role->refill;
        if (role->left > role->most) role->left = role->most;
    }
}

/* All that a grant could have paid by now, even if it had saved nothing up. */
static uint64_t ever(const struct grant *role)
{
    const uint64_t periods = role->period != 0 ? (world.time - role->granted) / role->period : 0;
    return role->most + periods * role->refill;
}

/* --- Deeds ----------------------------------------------------------------------------------------------------------- */

static void grant(void)
{
    struct daomesh_role_grant act = { .dao = dao };
    struct grant role = {
        .used = 1, .holder = (int)pick(PEOPLE), .pays = pick(4) != 0, .limited = pick(6) != 0
    };
    int number = 1;
    while (number <= highest && roles[number].used)
        number++;
    if (number > ROLES) return;
    const int admin = highest > 0 && pick(2) ? 1 + (int)pick((uint32_t)highest) : 0;
    if (pick(3) == 0) role.ends = world.time + pick(300);
    role.granted = role.since = world.time;
    role.most = role.left = 1 + pick(50);
    if (pick(2)) role.refill = 1 + pick(20), role.period = 1 + pick(100);
    act.role = (struct daomesh_role_terms){ .party = world.people[role.holder],
                                            .kinds_count = 1,
                                            .ends = role.ends,
                                            .admin = (uint32_t)admin,
                                            .allowances_count = (uint32_t)role.limited };
    act.role.kinds[0] = role.pays ? DAOMESH_ACTION_TOKEN_TRANSFER : DAOMESH_ACTION_REPUTATION_MINT;
    act.role.allowances[0] = (struct daomesh_allowance){ .token = token,
                                                         .most = amount_from_u64(role.most),
                                                         .refill = amount_from_u64(role.refill),
                                                         .period_s = role.period };
    if (!role.limited) memset(act.role.allowances, 0, sizeof act.role.allowances);
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act);
    if (admin != 0 && !roles[admin].used) {
        ck_assert_int_eq(status, admin == number ? DAOMESH_E_SELF_ROLE : DAOMESH_E_UNKNOWN_ROLE);
        return;
    }
    if (admin != 0 && depth(admin) == DAOMESH_ROLE_DEPTH_MAX) {
        ck_assert_int_eq(status, DAOMESH_E_ROLE_DEPTH);
        return;
    }
    done(status);
    role.serial = ++serials;
    role.admin = admin;
    role.admin_serial = roles[admin].serial;
    roles[number] = role;
    if (number > highest) highest = number;
}

static void move(int number, int admin)
{
    const struct daomesh_role_admin act = { .dao = dao, .role = (uint32_t)number, .admin = (uint32_t)admin };
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_ADMIN, &act);
    const struct grant before = roles[number];
    if (!before.used || (admin != 0 && !roles[admin].used)) {
        ck_assert_int_eq(status, DAOMESH_E_UNKNOWN_ROLE);
    } else if (number == admin) {
        ck_assert_int_eq(status, DAOMESH_E_SELF_ROLE);
    } else if (admin != 0 && is_below(admin, number)) {
        ck_assert_int_eq(status, DAOMESH_E_ROLE_CYCLE);
    } else {
        int deepest = 0;
        roles[number].admin = admin;
        roles[number].admin_serial = roles[admin].serial;
        for (int i = 1; i <= highest; i++) {
            if (roles[i].used && depth(i) > deepest) deepest = depth(i);
        }
        const int fits = admin == 0 || deepest <= DAOMESH_ROLE_DEPTH_MAX;
        ck_assert_int_eq(status, fits ? DAOMESH_OK : DAOMESH_E_ROLE_DEPTH);
        if (!fits) roles[number] = before;
    }
}

static void revoke(int number, int with_below)
{
    int gone[ROLES + 1];
    const struct daomesh_role_revoke act = { .dao = dao,
                                             .role = (uint32_t)number,
                                             .below = (uint8_t)with_below };
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_REVOKE, &act);
    ck_assert_int_eq(status, roles[number].used ? DAOMESH_OK : DAOMESH_E_UNKNOWN_ROLE);
    if (status != DAOMESH_OK) return;
    for (int i = 1; i <= highest; i++)
        gone[i] = i == number || (with_below && roles[i].used && is_below(i, number));
    for (int i = 1; i <= highest; i++) {
        if (gone[i]) roles[i].used = 0;
    }
}

static void appoint(int actor, int number, int person)
{
    struct grant *role = &roles[number];
    const uint64_t ends = pick(2) ? world.time + pick(200) : 0;
    const struct daomesh_role_appoint act = {
        .dao = dao, .role = (uint32_t)number, .party = world.people[person], .ends = ends
    };
    const int32_t status = world_act(&world, (uint32_t)actor, DAOMESH_ACTION_ROLE_APPOINT, &act);
    if (!role->used) {
        ck_assert_int_eq(status, DAOMESH_E_UNKNOWN_ROLE);
        return;
    }
    ck_assert_int_eq(status, names(actor, number) ? DAOMESH_OK : DAOMESH_E_NOT_ALLOWED);
    if (status == DAOMESH_OK) role->holder = person, role->until = ends, appointed++;
}

static void dismiss(int actor, int number)
{
    struct grant *role = &roles[number];
    const struct daomesh_role_dismiss act = { .dao = dao, .role = (uint32_t)number };
    const int32_t status = world_act(&world, (uint32_t)actor, DAOMESH_ACTION_ROLE_DISMISS, &act);
    if (!role->used) {
        ck_assert_int_eq(status, DAOMESH_E_UNKNOWN_ROLE);
    } else if (!names(actor, number)) {
        ck_assert_int_eq(status, DAOMESH_E_NOT_ALLOWED);
    } else {
        ck_assert_int_eq(status, role->holder == NOBODY ? DAOMESH_E_NO_HOLDER : DAOMESH_OK);
        role->holder = NOBODY;
        role->until = 0;
    }
}

static struct grant *payer(int person)
{
    for (int i = 1; i <= highest; i++) {
        if (roles[i].used && roles[i].pays && holds(&roles[i], person)) return &roles[i];
    }
    return NULL;
}

static void pay(int person)
{
    const uint64_t amount = 1 + pick(30);
    const struct daomesh_token_transfer act = {
        .party = dao, .token = token, .to = world.people[pick(PEOPLE)], .amount = amount_from_u64(amount)
    };
    struct grant *role = payer(person);
    const int32_t status = world_act(&world, (uint32_t)person, DAOMESH_ACTION_TOKEN_TRANSFER, &act);
    if (!role) {
        ck_assert_int_eq(status, DAOMESH_E_NOT_ALLOWED);
        return;
    }
    refill(role);
    if (role->limited && amount > role->left) {
        ck_assert_int_eq(status, DAOMESH_E_ALLOWANCE);
        refusals++;
        return;
    }
    done(status);
    role->left -= role->limited ? amount : 0;
    role->paid += amount;
    payments++;
    if (role->limited) ck_assert_uint_le(role->paid, ever(role));
}

static void live(void)
{
    const int number = 1 + (int)pick(ROLES), other = (int)pick(ROLES + 1), person = (int)pick(PEOPLE);
    switch (pick(16)) {
    case 0:
    case 1:
        grant();
        break;
    case 2:
        move(number, other);
        break;
    case 3:
        if (pick(3) == 0) revoke(number, (int)pick(2));
        break;
    case 4:
    case 5:
    case 6:
        appoint((int)pick(PEOPLE), number, person);
        break;
    case 7:
        if (pick(2)) dismiss(person, number);
        break;
    case 8:
        world_pass(&world, pick(60));
        break;
    default:
        pay(person);
    }
}

START_TEST(a_role_never_does_more_than_its_grant)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 1000000);
    random_state = (uint64_t)_i * 7919 + 1;
    memset(roles, 0, sizeof roles);
    highest = 0;
    serials = 0;
    payments = refusals = appointed = 0;
    for (int step = 0; step < turns(500); step++)
        live();
    if (turns(500) == 500) {
        ck_assert_uint_gt(payments, 10);
        ck_assert_uint_gt(refusals, 10);
        ck_assert_uint_gt(appointed, 1);
    }
    world_close(&world);
}
END_TEST

Suite *role_life_suite(void)
{
    Suite *suite = suite_create("role_life");
    TCase *tests = tcase_create("role_life");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, a_role_never_does_more_than_its_grant, 0, 4);
    suite_add_tcase(suite, tests);
    return suite;
}
