import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ROOT } from '../house/source.ts';

/** A program to start, with what it needs around it. */
interface Candidate {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
/** Nothing is sent anywhere. */
const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-quic'];
const UNBOXED = '--no-sandbox';
const asRoot = process.getuid?.() === 0;

/** Where a browser unpacked from its package is kept; named after the version. */
const KEPT = path.join(ROOT, 'node_modules/.cache/chromium-147');

/** Why there is no browser to be had here, or undefined where there is one. */
export function whyNoBrowser(): string | undefined {
  if (process.env['CHROME_PATH'] !== undefined || INSTALLED.some((file) => existsSync(file)) || bundles())
    return undefined;
  return `no Chrome or Chromium on this ${process.platform} ${process.arch} (CHROME_PATH names one)`;
}

/** The bundled one is a program for this platform only. */
const bundles = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * A headless browser: what CHROME_PATH names and nothing else, or the first that starts of those installed and of the
 * one in the package. Throws the last reason where none starts.
 */
export async function openBrowser(): Promise<Browser> {
  let reason: unknown = new Error(whyNoBrowser());
  for (const candidate of candidates()) {
    try {
      const { executablePath, args, env } = candidate();
      return await chromium.launch({ executablePath, args: [...QUIET, ...args], ...(env ? { env } : {}) });
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}

function candidates(): (() => Candidate)[] {
  const wished = process.env['CHROME_PATH'];
  const at = (executablePath: string) => () => ({ executablePath, args: asRoot ? [UNBOXED] : [] });
  if (wished !== undefined) return [at(wished)];
  return [...INSTALLED.filter((file) => existsSync(file)).map(at), ...(bundles() ? [bundled] : [])];
}

/**
 * The browser in the package. It brings its own libraries and fonts, and looks for both where its package unpacked them
 * for another kind of machine; a font file of our own says where they are. Without any font a page crashes.
 */
function bundled(): Candidate {
  if (!existsSync(KEPT)) unpack();
  const fonts = path.join(KEPT, 'fonts.conf');
  const env = { ...process.env, FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: path.join(KEPT, 'al2023/lib') };
  return { executablePath: path.join(KEPT, 'chromium'), args: [UNBOXED], env };
}

/** Unpacks beside its place and moves it there when it is whole: test files run side by side and may be killed. */
function unpack(): void {
  mkdirSync(path.dirname(KEPT), { recursive: true });
  const folder = mkdtempSync(`${KEPT}-`);
  const script = path.join(ROOT, 'test/support/unpack-browser.mjs');
  // The package unpacks into TMPDIR, and its libraries only where it believes to be in the cloud.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  try {
    execFileSync(process.execPath, [script], { cwd: ROOT, env, stdio: 'pipe' });
    writeFileSync(path.join(folder, 'fonts.conf'), fontsConf());
    renameSync(folder, KEPT);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(KEPT)) throw error;
  }
}

function fontsConf(): string {
  const folders = [path.join(KEPT, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  const kept = `<cachedir>${path.join(KEPT, 'fonts-read')}</cachedir>`;
  const type = '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  return `<?xml version="1.0"?>\n${type}\n<fontconfig>${folders}${kept}</fontconfig>\n`;
}
