import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from '../acceptance/built.ts';
import { ROOT } from '../house/source.ts';
import { openBrowser } from '../support/browser.ts';

const FOLDER = path.join(ROOT, 'dist/page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
/** As strict as the server behind the page is. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A room to open the page in: 1280×720 or 390×844. */
export const DESK = { width: 1280, height: 720 } as const;
export const TELEPHONE = { width: 390, height: 844 } as const;

/** A question that is answered within a second or two. */
export const SMALL = 'people=300&years=1&warm_up=1&pairs=2&regimes=status-quo,network';

export interface Visit {
  readonly page: Page;
  /** Everything said on the console, and every error of the page. */
  readonly complaints: string[];
  /** Addresses asked for that are not the site's own. */
  readonly foreign: string[];
}

/** The built page behind a plain server, with a browser beside it. */
export class Site {
  readonly origin: string;
  private readonly server: Server;
  private readonly browser: Browser;

  private constructor(server: Server, browser: Browser) {
    this.server = server;
    this.browser = browser;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<Site> {
    build();
    const server = createServer(({ url }, response) => {
      const file = path.join(
        FOLDER,
        path.normalize(new URL(url!, 'http://site').pathname).replace(/\/$/, '/index.html'),
      );
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      const headers = { 'content-type': TYPES[path.extname(file)], 'content-security-policy': POLICY };
      response.writeHead(200, headers).end(readFileSync(file));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return new Site(server, await openBrowser());
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** The page at an address after `#`, in a context of its own: nothing is remembered from before. */
  async visit(hash: string, viewport: { width: number; height: number } = DESK, calm = false): Promise<Visit> {
    const context = await this.browser.newContext({
      viewport,
      reducedMotion: calm ? 'reduce' : 'no-preference',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (said) => void complaints.push(`${said.type()}: ${said.text()}`));
    page.on('pageerror', (error) => void complaints.push(String(error)));
    page.on('request', (request) => {
      const own = [this.origin, 'data:', `blob:${this.origin}`].some((start) => request.url().startsWith(start));
      if (!own) foreign.push(request.url());
    });
    await page.goto(`${this.origin}/${hash}`, { waitUntil: 'load' });
    await page.waitForSelector('h1');
    return { page, complaints, foreign };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What stands against WCAG 2.2 AA on the page as it is: one line a rule and place. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** By how many pixels the page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Text smaller on the screen than a room can read (28 px, rounding let pass): its first letters, each once. */
export const smallText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement!;
      if (
        node.textContent!.trim() === '' ||
        holder.closest('title, desc, .visually-hidden, option, details:not([open])')
      )
        continue;
      const drawing = holder.closest('svg');
      const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize) * scale;
      if (size < 27.5) found.add(`${size.toFixed(1)} px: ${node.textContent!.trim().slice(0, 40)}`);
    }
    return [...found];
  });
