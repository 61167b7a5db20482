/**
 * libdaomesh: DAO governance as an embeddable library. This header takes in all others.
 *
 * base.h     values, statuses, diagnostics            (core)
 * number.h   256-bit amounts                          (core)
 * crypto.h   hash, keys, signatures                   (core)
 * codec.h    the schema at run time, CBOR, JSON text  (core)
 * action.h   build, sign, check, describe actions     (core)
 * outcome.h  does a proposal pass                     (core)
 * curve.h    bars that fall while a vote goes on      (core)
 * tally.h    counts votes, by every method            (core)
 * split.h    a total divided to the last unit         (core)
 * funding.h  quadratic funding                         (core)
 * retro.h    pays for what proved useful              (core)
 * award.h    pays a contest's pool over its findings    (core)
 * quality.h  pays work by its score                    (core)
 * delegation.h  who votes for whom                    (core)
 * budget.h   which projects a budget pays for         (core)
 * forecast.h what plans will release, step by step   (core)
 * lines.h    a period's money over the lines of a budget (core)
 * credits.h  votes paid for, n with n * n            (core)
 * conviction.h  support that grows, votes that lock     (core)
 * election.h  elections that never close                (core)
 * exit.h     what a member who leaves takes along     (core)
 * lot.h      who is drawn by lot                      (core)
 * clock.h    a clock that can be stopped              (core)
 * emission.h how much is released by when             (core)
 * escalation.h bonds that double until one is silent (core)
 * programme.h the life and the bounds of a programme   (core)
 * minter.h   what caps leave to mint                  (core)
 * window.h   limits on a length of time              (core)
 * decay.h    how reputation fades                    (core)
 * standing.h who does their duties                   (core)
 * controller.h a dial that steers itself             (core)
 * dial.h     a number that may be turned             (core)
 * feed.h     the middle of what reporters say        (core)
 * pool.h     a flow shared by points, piece by piece (core)
 * template.h the pathways of known organisations     (core)
 * income.h   what a DAO keeps, what each member gets   (core)
 * level.h    how high a party stands in the mesh    (core)
 * bounty.h   what happens to a bounty when           (core)
 * proof.h    checks what a ledger publishes         (core)
 * keyfile.h secret keys under a passphrase
 * info.h     what is told of members, votes and money
 * evidence.h what a ledger's records prove           (core)
 * log.h      a log as files, and proofs from them     (ledger)
 * ledger.h   a file or memory that takes actions      (ledger)
 * publish.h  a ledger's log, published                (ledger)
 *
 * schema.h (generated) has the action, record and event numbers and C structs; it is source, outside the ABI promise,
 * and is included by those who want it.
 */
#ifndef DAOMESH_H
#define DAOMESH_H

#include <daomesh/base.h>
#include <daomesh/number.h>
#include <daomesh/crypto.h>
#include <daomesh/keyfile.h>
#include <daomesh/codec.h>
#include <daomesh/action.h>
#include <daomesh/pool.h>
#include <daomesh/template.h>
#include <daomesh/curve.h>
#include <daomesh/outcome.h>
#include <daomesh/tally.h>
#include <daomesh/budget.h>
#include <daomesh/lines.h>
#include <daomesh/forecast.h>
#include <daomesh/split.h>
#include <daomesh/award.h>
#include <daomesh/quality.h>
#include <daomesh/delegation.h>
#include <daomesh/conviction.h>
#include <daomesh/credits.h>
#include <daomesh/election.h>
#include <daomesh/exit.h>
#include <daomesh/lot.h>
#include <daomesh/clock.h>
#include <daomesh/emission.h>
#include <daomesh/minter.h>
#include <daomesh/window.h>
#include <daomesh/decay.h>
#include <daomesh/standing.h>
#include <daomesh/controller.h>
#include <daomesh/dial.h>
#include <daomesh/feed.h>
#include <daomesh/funding.h>
#include <daomesh/retro.h>
#include <daomesh/income.h>
#include <daomesh/level.h>
#include <daomesh/bounty.h>
#include <daomesh/escalation.h>
#include <daomesh/programme.h>
#include <daomesh/proof.h>
#include <daomesh/info.h>
#include <daomesh/evidence.h>
#include <daomesh/log.h>
#include <daomesh/ledger.h>
#include <daomesh/publish.h>

#endif
