/**
 * Bundles the sources into dist/: `formwork.cjs` (the command's first file), `help.json` (what it answers by itself),
 * `cli.js`, `worker.js` (one replication after another on a thread), `index.js` (the library, browser-safe until `compare`
 * is called), `types/` (its declarations) and `page/` (the page, which also opens without a server).
 * Runs in `prepare`, so also under `npm ci --omit=dev`, where the bundler is absent and there is nothing to do.
 */
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ENTRIES = { cli: 'cli/main.ts', worker: 'experiments/run/worker.ts', index: 'index.ts' };
/** Packages of the server stay where they are installed: they read files of their own, and only `serve` loads them. */
const SERVING = [/^fastify$/, /^@fastify\//, /^@duckdb\//, /^prom-client$/];
const external = [/^node:/, ...builtinModules, ...SERVING];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const bundler = await loadBundler();
if (bundler) await build(bundler).catch(fail);

/** @returns the bundler, or undefined where development packages are not installed */
async function loadBundler() {
  try {
    return await import('rolldown');
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function fail({ message }) {
  console.error(message);
  process.exitCode = 1;
}

async function build({ rolldown }) {
  mkdirSync('dist', { recursive: true });
  const others = Promise.all([writeDeclarations(), writePage()]);
  const chunks = await bundleEntries(rolldown);
  await writeCommand(rolldown);
  await others;
  dropStale([...chunks, 'formwork.cjs', 'help.json', 'types', 'page']);
}

/** @returns the names of the files written */
async function bundleEntries(rolldown) {
  const { FAST } = await import('./bundling.mjs');
  const bundle = await rolldown({
    ...FAST,
    input: ENTRIES,
    external,
    platform: 'node',
    checks: { pluginTimings: false },
  });
  const { output } = await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: '[name].js', sourcemap: false });
  await bundle.close();
  return output.map(({ fileName }) => fileName);
}

/** Declarations of the library, written without checking: that is `npm run typecheck`. */
async function writeDeclarations() {
  const compiler = 'node_modules/typescript/bin/tsc';
  await promisify(execFile)(process.execPath, [compiler, '-p', 'scripts/tsconfig.types.json']);
}

async function writePage() {
  const vite = await import('vite');
  await vite.build({ configFile: 'viz/vite.config.ts' });
}

/** Copies the first file and puts the help texts beside it as plain strings. */
async function writeCommand(rolldown) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const help = await helpTexts(rolldown);
  writeFileSync('dist/help.json', JSON.stringify({ version, help }));
  copyFileSync('cli/formwork.cjs', 'dist/formwork.cjs');
  chmodSync('dist/formwork.cjs', 0o755);
}

async function helpTexts(rolldown) {
  const bundle = await rolldown({ input: 'cli/help.ts', external, platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const { HELP } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return HELP;
}

/** Removes what an earlier build left; in place, so that a running command never finds the folder gone. */
function dropStale(fresh) {
  for (const file of readdirSync('dist')) if (!fresh.includes(file)) rmSync(`dist/${file}`, { recursive: true });
}
