import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../experiments/run/listen.ts';
import { build } from '../acceptance/built.ts';
import { openBrowser, whyNoBrowser } from '../support/browser.ts';
import { hashed } from './hashed.ts';
import { lived } from './lived.ts';
import { serve } from './served.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);
const SEED = 2026;
/** Milliseconds for a build, a bundle and a browser to be unpacked and started, on a busy machine. */
const LONGEST_START = 120_000;

test('three regimes give three states, another seed another, and both ways of hashing the same digest', async () => {
  const here = await lived(sha256);
  expect(await lived(hashed)).toBe(here);
  expect(await lived(sha256, SEED + 1)).not.toBe(here);
  const told = JSON.parse(here) as { digest: string; rows: number; table: string }[];
  expect(new Set(told.map(({ digest }) => digest)).size).toBe(3);
  expect(new Set(told.map(({ table }) => table)).size).toBe(3);
  expect(told.every(({ rows }) => rows >= 3_000)).toBe(true);
});

describe.skipIf(reason !== undefined)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  let server: Server;
  let origin: string;
  let here: string;
  const complaints: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    build();
    ({ server, origin } = await serve());
    here = await lived(sha256, SEED);
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('console', (said) => complaints.push(`${said.type()}: ${said.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(origin, { waitUntil: 'load' });
  }, LONGEST_START);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(['inPage', 'inWorker', 'asBuilt'])('%s: the same states, tables and measures as in Node', async (place) => {
    expect(await page.evaluate(`${place}(${SEED})`)).toBe(here);
  });

  test('nothing was complained of, and nobody else was asked', () => {
    expect(complaints).toEqual([]);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
  });
});
