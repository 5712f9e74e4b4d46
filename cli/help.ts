/** Help by verb, '' for the command itself. Plain strings: the build puts them beside the command's first file. */

const ROOT = `formwork – which form of organising suits which work?

Runs the same synthetic people, with the same luck, under several ways of
organising their care, and compares what becomes of them.
Synthetic people. A thinking aid, not a forecast.

Usage: formwork <verb> [words] [options]

Verbs:
  compare   a place under several regimes: a table, in seconds
  twin      one synthetic person's lives under two or three regimes
  check     files of your own: what is wrong in them, and what would be right
  describe  a regime, place, rule, measure or the world, with sources
  places    every PCN of England from the official files, and your own
  schema    JSON Schema of place, regime and scenario files
  serve     the page and an interface for programs, on this machine
  start     the comparison to begin with, and the page
  audit     is any form given anything? the checks of neutrality

Options:
  --help     this text; formwork <verb> --help for a verb
  --version  the version

Example:
  formwork compare fleetwood
      Fleetwood's three practices under five regimes, 16 pairs each

Exit codes: 0 done, 2 for what you wrote, 1 for a run that failed, 130 after
Ctrl-C. Errors go to stderr.
`;

const COMPARE = `formwork compare – a place under several regimes

Usage: formwork compare <place | place.json | scenario.json> [options]

A place is a shipped name or, after formwork places import, the code of a PCN
or a part of its name.

  --regimes a,b,…      names of shipped regimes or paths of files; the first is
                       the reference. Default: status-quo,hierarchy,network,
                       hybrid,network-managed-as-hierarchy
  --people N           100 to 1000000; shares and minutes a head are kept.
                       Default: the place's own
  --years Y            1 to 30 years after the warm-up. Default: 5
  --warm-up Y          0 to 20 years under status-quo, in no table. Default: 4
  --replications N     1 to 10000 draws of luck, shared by all regimes.
                       Default: 16
  --threads N          1 to 256. Default: the cores. Changes no result
  --seed S             a phrase; same phrase, same bytes. Default: formwork
  --knockout M7,…      mechanisms switched off
  --equalise R7,…      rules that take the reference's values everywhere
  --json               the result as JSON
  --person-years FILE  a table of a row a person and year (CSV), of the first
                       two replications; with --all of every one
  --out FILE           the answer as a page (HTML) to read, print or send
  --verbose            also what pairing bought
  --worlds N           also in the N best of the accepted worlds, and in
                       other forms of mechanisms: how far a difference spreads
                       by luck, by inputs and by structure. Runs N + 4 times as
                       much

Names inside a scenario file are looked up from its own folder; options go
before what the file says.

Example:
  formwork compare fleetwood --regimes hierarchy,network --equalise R11
      is the difference between the two still there when neither pools?
`;

const TWIN = `formwork twin – one synthetic person under two or three regimes

Usage: formwork twin <place | place.json | scenario.json> [options]

Shows what became of one person under each regime, with the same life events:
touchpoints by organisation, needs beneath, the first day on which the lives
differ, and where this pair stands among all people of the place.

  --regimes a,b[,c]  two or three; the first is the reference.
                     Default: hierarchy,network
  --pick P           random (default), typical, helped or harmed: the person at
                     the middle, 95th or 5th of 100 in the order of benefit by
                     the second regime
  --months M         1 to 12 a year counted. Default: 24, or all there are
  --people N         100 to 1000000. Default: the place's own
  --years Y          1 to 30 after the warm-up, counted. Default: 2
  --warm-up Y        0 to 20 years under status-quo. Default: 4
  --seed S           a phrase; same phrase, same person, same bytes.
                     Default: formwork
  --replication N    0 to 9999: another draw of luck. Default: 0
  --out FILE         a drawing (.svg), or a page with every day in words (.html)
  --json             both diaries and the figures as JSON

Example:
  formwork twin fleetwood --pick harmed --out twin.svg
      who is worse off under the network, and since which day?
`;

const CHECK = `formwork check – files of your own

Usage: formwork check [file…] [--json]

One line a file: ok, or the path inside it, what was found, what was expected
and the nearest valid word. Without files, the shipped places and regimes are
checked. Exit code 2 if any file is refused; then the lines go to stderr.

Example:
  formwork check my-regime.json my-scenario.json
`;

const DESCRIBE = `formwork describe – what stands behind a word

Usage: formwork describe [regime | place | rule | measure | world] [name]
                         [--against other] [--json]

Without a name, what there is. A regime or place may also be a file, a place
also the code or name of an imported PCN.
  --against other  for a regime: what differs from another regime

Example:
  formwork describe regime network --against hierarchy
      every rule with unit, standing, reason, source and grade
`;

const SCHEMA = `formwork schema – JSON Schema of the files

Usage: formwork schema [place | regime | scenario]

Without a word, all three in one object. An editor that reads JSON Schema can
then complete and check files while they are written.

Example:
  formwork schema regime > regime.schema.json
`;

const PLACES = `formwork places – places of your own

Usage: formwork places import --lists FILE --members FILE [--deprivation FILE]
       formwork places search WORDS
       formwork places list
       formwork places add NAME --practice "Name,list,IMD" [--practice …]
       formwork places draw NAME [--seed S] [--practices N] [--people N]

  import  joins the publications as they are published, of any month: patients
          registered at a GP practice (gp-reg-pat-prac-all.csv), practice to
          PCN mapping (gp-reg-pat-prac-map.csv), and practice deprivation of
          Fingertips (indicator 93553). Says what found no place. From then
          on a PCN's code, or a part of its name that no other has, is a place.
  search  places with all the words in their name or code
  list    every place there is
  add     a place typed in. Without an IMD 2019 score the national mean is
          used. --replace replaces one of the same name.
  draw    a synthetic place from the national distribution. Same seed, same
          place; default formwork. --practices 1 to 60; --people 100 to
          1000000, lists are scaled to it. --replace as above.

--json for every one. Kept in FORMWORK_DATA if set; else in formwork in
XDG_DATA_HOME or ~/.local/share, on Windows in LOCALAPPDATA.

Example:
  formwork places add our-town --practice "High Street,8200,24.5" \\
                               --practice "Station Road,5100"
  formwork compare our-town
`;

const SERVE = `formwork serve – the page, and an interface for programs

Usage: formwork serve [options]

Serves the page at / and, under /api/v1, comparisons that are queued, followed,
kept and downloaded; /docs describes it all. What was asked before is answered
from the store; what was interrupted goes on when the server next starts.

  --host H      address to listen at. Default: 127.0.0.1, this machine alone
  --port P      0 to 65535; 0 is any free one. Default: 3676
  --data DIR    folder of the store. Default: FORMWORK_DATA, or as in
                formwork places --help
  --max-cost N  person-years that one comparison may cost: people × (warm-up +
                years × regimes) × replications. Default: 200000000
  --token T     16 characters or more, asked for with every request: as bearer,
                or as password of any user. Needed where --host can be reached
                from outside. Better in FORMWORK_TOKEN: others may see words
  --threads N   1 to 256. Default: the cores. They give way to requests
  --own-places  requests may name your own places, and imported ones by code
  --log LEVEL   error, warn, info or debug, as JSON lines on stderr.
                Default: warn on a terminal, else info

Example:
  formwork serve --port 8080 --data kept --max-cost 20000000
      on http://127.0.0.1:8080, no comparison longer than a few minutes
`;

const START = `formwork start – the comparison to begin with, and the page

Usage: formwork start [--once] [--json]

Compares Fleetwood under the five regimes with the defaults, prints that, and
serves the page until Ctrl-C: on port 3676 or the next that is free.
  --once  print the comparison and exit

Example:
  formwork start --once
`;

const AUDIT = `formwork audit – is any form given anything?

Usage: formwork audit [place | place.json] [options]
       formwork audit [place] --budget | --rival | --equal

Runs the shipped regimes through the checks of neutrality: equal rules give
equal results, names change nothing, minutes add up, a contact clears as often
under every form, the forms are equal where nothing but the form is left, a
bonus planted on purpose is found. docs/AUDIT.md says what each can see.

  --people N        100 to 1000000. Default: 3000, or the place's own if fewer
  --years Y         1 to 30 after 2 of warm-up. Default: 2
  --replications N  2 to 10000 pairs. Default: 6. With much fewer people or
                    pairs, equality within 1 % cannot be shown, and fails
  --threads N       1 to 256. Default: the cores. Changes no result
  --seed S          a phrase. Default: formwork
  --json            the checks, or the answer, as JSON

Longer questions, minutes each, with 1500 people unless --people says more:
  --budget [a,b]    which rules carry the difference from one regime to the
                    other (Shapley values). Default: hierarchy,network
  --rival [a,b,…]   each form with the best free rules that a search finds;
                    --evaluations N sets of rules each, 2 to 1000. Default: 24
  --equal [a,b,…]   against the first, with equal pounds, equal total hours,
                    and what each form spends on itself given back
                    Default of both: hierarchy,network,hybrid,lead-organisation

Exit code 1 if a check fails that the audit stands on; the report is printed
all the same.

Example:
  formwork audit fleetwood --seed another
      do the checks hold with other luck, too?
  formwork audit fleetwood --budget hierarchy,hybrid
      by which rules do the two part?
`;

export const HELP: Readonly<Record<string, string>> = {
  '': ROOT,
  compare: COMPARE,
  twin: TWIN,
  check: CHECK,
  describe: DESCRIBE,
  places: PLACES,
  schema: SCHEMA,
  serve: SERVE,
  start: START,
  audit: AUDIT,
};

/** The text asked for by these words, or undefined where they ask for work. Throws nothing; unknown verbs are work. */
export function helpFor(words: readonly string[]): string | undefined {
  const [verb = '', second] = words;
  const rest = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined);
  if (words.length === 0 || (verb === 'help' && words.length === 1)) return ROOT;
  if (verb === 'help' && second !== undefined && Object.hasOwn(HELP, second)) return HELP[second];
  if (!rest.some((word) => word === '--help' || word === '-h')) return undefined;
  if (verb.startsWith('-')) return ROOT;
  return Object.hasOwn(HELP, verb) ? HELP[verb] : undefined;
}
