/** Help by verb, '' for the command itself. Plain strings: the build puts them beside the command's first file. */

const ROOT = `formwork – which form of organising suits which work?

Runs the same synthetic people, with the same luck, under several ways of
organising their care, and compares what becomes of them.
Synthetic people. A thinking aid, not a forecast.

Usage: formwork <verb> [words] [options]

Verbs:
  compare   a place under several regimes: a table, in seconds
  check     files of your own: what is wrong in them, and what would be right
  describe  a regime, place, rule, measure or the world, with sources
  schema    JSON Schema of place, regime and scenario files
  start     the comparison to begin with

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

Names inside a scenario file are looked up from its own folder; options go
before what the file says.

Example:
  formwork compare fleetwood --regimes hierarchy,network --equalise R11
      is the difference between the two still there when neither pools?
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

Without a name, what there is. A regime or place may also be a file.
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

const START = `formwork start – the comparison to begin with

Usage: formwork start [--once] [--json]

Compares Fleetwood under the five regimes with the defaults.
  --once  print the comparison and exit

Example:
  formwork start --once
`;

export const HELP: Readonly<Record<string, string>> = {
  '': ROOT,
  compare: COMPARE,
  check: CHECK,
  describe: DESCRIBE,
  schema: SCHEMA,
  start: START,
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
