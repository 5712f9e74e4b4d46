import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, COMMAND } from '../acceptance/built.ts';
import { openBrowser, whyNoBrowser } from '../support/browser.ts';
import { SMALL } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

/** The built command serving, and the address it prints. */
async function serve(): Promise<{ server: ChildProcess; origin: string }> {
  const data = mkdtempSync(path.join(tmpdir(), 'formwork-page-'));
  const server = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', '--data', data]);
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text.toString()) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return { server, origin };
}

describe.skipIf(reason !== undefined)('the page with a server behind it', () => {
  let server: ChildProcess;
  let origin: string;
  let browser: Browser;
  beforeAll(async () => {
    build();
    ({ server, origin } = await serve());
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.kill('SIGTERM');
  });

  test('asks it, follows it, and has the digest of its own run', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (said) => void complaints.push(`${said.type()}: ${said.text()}`));
    page.on('pageerror', (error) => void complaints.push(String(error)));
    const digest = async () => {
      await page.getByRole('button', { name: 'Receipt' }).first().click();
      return page.locator('.receipt code').nth(1).textContent();
    };
    await page.goto(`${origin}/#/answer?${SMALL}`);
    await page.getByText(/^Run in this browser/).waitFor({ timeout: 60_000 });
    const here = await digest();
    await page.getByRole('button', { name: 'Run on the server' }).click();
    await page.getByText(/^Run by the server behind this page/).waitFor({ timeout: 60_000 });
    const there = (await page.locator('.receipt').count()) > 0 ? await page.locator('.receipt code').nth(1).textContent() : await digest(); // prettier-ignore
    expect(there).toBe(here);
    expect(here).toMatch(/^[0-9a-f]{64}$/);
    // Another run here leaves what the server has kept alone.
    await page.getByRole('button', { name: /^Run \d+ pairs here/ }).click();
    await page.getByText(/^Run in this browser/).waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('draws and says what is known while the server runs', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/#/answer?${SMALL.replace('people=300', 'people=3000').replace('pairs=2', 'pairs=50')}`);
    await page.getByRole('button', { name: 'Run on the server' }).click();
    const drawing = page.locator('.so-far svg');
    await drawing.waitFor({ timeout: 45_000 });
    expect(await drawing.locator('title').textContent()).toMatch(/^So far: \d+ of 50 pairs$/);
    expect(await page.locator('.so-far [role=status]').textContent()).toMatch(
      /^So far \d+ of 50 pairs\. network: less/,
    );
    await page.getByRole('button', { name: 'Stop' }).click();
    await drawing.waitFor({ state: 'detached' });
    await page.close();
  });

  test('the interface can be browsed, and asks nobody else for anything', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(`${origin}/docs`);
    await page.getByText('Ask for a comparison').first().waitFor({ timeout: 30_000 });
    expect(asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
    await page.close();
  });
});
