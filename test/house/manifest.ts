/** package.json, as far as the checks look. */
export interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json; the package at '' is the project. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

const PERMISSIVE = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']);
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const pins = ({ dependencies, devDependencies, optionalDependencies }: Manifest) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

const installed = (lock: Lock) => Object.entries(lock.packages).filter(([where]) => where !== '');

/** Dependencies whose version is a range: two machines would install two programs. */
export function looseVersions(manifest: Manifest): string[] {
  return pins(manifest).flatMap(([name, version]) => (EXACT.test(version) ? [] : [`${name} ${version}`]));
}

/** What package.json says and the lock does not, or the other way round. */
export function lockDisagreements(manifest: Manifest, lock: Lock): string[] {
  const said = pins(manifest).map(([name, version]) => `${name} ${version}`);
  const locked = pins(lock.packages[''] ?? {}).map(([name, version]) => `${name} ${version}`);
  const one = said.filter((each) => !locked.includes(each));
  return [...one, ...locked.filter((each) => !said.includes(each))];
}

/** Packages tied to the address of one registry, or without a checksum. */
export function untrusted(lock: Lock): string[] {
  const bad = ({ resolved, integrity }: Locked) => resolved !== undefined || integrity === undefined;
  return installed(lock).flatMap(([where, each]) => (bad(each) ? [where] : []));
}

/** Native parts for other platforms that the lock forgot; `npm ci` refuses such a lock. */
export function missingParts(lock: Lock): string[] {
  return installed(lock).flatMap(([where, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !found(lock, where, name)),
  );
}

/** Node's own search: beside the package, then ever further out. */
function found(lock: Lock, where: string, name: string): boolean {
  if (Object.hasOwn(lock.packages, `${where === '' ? '' : `${where}/`}node_modules/${name}`)) return true;
  const outer = where.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
  return where !== '' && found(lock, outer, name);
}

/** Packages that users receive under a licence that asks more than to be named. */
export function unfreeLicences(lock: Lock): string[] {
  const shipped = installed(lock).filter(([, { dev }]) => dev !== true);
  return shipped.flatMap(([where, { license = 'none' }]) => (PERMISSIVE.has(license) ? [] : [`${where} ${license}`]));
}

/** npm scripts a text tells the reader to run that are not there. `npm test`, `npm start` and `npm cit` count. */
export function missingScripts(text: string, manifest: Manifest): string[] {
  const told = [...text.matchAll(/\bnpm (?:run(?: -s)? ([a-z][\w:-]*)|(test|start|cit))\b/g)];
  const names = told.map(([, run, short]) => (short === 'cit' ? 'test' : (run ?? short)));
  return [...new Set(names)].filter((name) => !Object.hasOwn(manifest.scripts ?? {}, name));
}
