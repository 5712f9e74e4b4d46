import { readFileSync } from 'node:fs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { formwork } from '../acceptance/built.ts';
import { whyNoBrowser } from '../support/browser.ts';
import { Site, SMALL } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

/** The answer when it is there, its first receipt open. */
async function receiptOf(page: Page): Promise<{ command: string; digest: string }> {
  await page.getByText(/^Run in this browser/).waitFor();
  await page.getByRole('button', { name: 'Receipt' }).first().click();
  const [command, digest] = await page.locator('.receipt code').allTextContents();
  return { command, digest };
}

/** What the built command says to the words of a receipt. */
function saidTo(command: string, folder?: string): Comparison {
  const { code, stdout, stderr } = formwork(`${command.replace(/^formwork /, '')} --json`, folder);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Comparison;
}

describe.skipIf(reason !== undefined)('the receipt of a figure', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  test('its command gives the same digest in Node, and the check in the browser agrees', async () => {
    const { page, complaints } = await site.visit(`#/answer?place=west-leeds&${SMALL}&seed=other&equalise=R7`);
    const { command, digest } = await receiptOf(page);
    expect(command).toContain('--equalise R7');
    expect(saidTo(command).digest).toBe(digest);
    await page.getByRole('button', { name: 'Check on my machine' }).click();
    await page.getByText('4 runs of replications 0, 1 run again here: every digest is the same.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a place of one’s own and moved assumptions come as a file that the command takes', async () => {
    const place = encodeURIComponent('~["Mine & yours",["OWN1","One",400,30],["OWN2","Two",200,10]]');
    const { page } = await site.visit(`#/answer?${SMALL}&place=${place}&world=coupling:0.01`);
    const { command, digest } = await receiptOf(page);
    expect(command).toBe('formwork compare ./own-place-question.json');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'own-place-question.json' }).click();
    const folder = mkdtempSync(path.join(tmpdir(), 'receipt-'));
    writeFileSync(path.join(folder, 'own-place-question.json'), readFileSync(await (await download).path()));
    const answer = saidTo(command, folder);
    expect(answer.digest).toBe(digest);
    expect(answer.people).toBe(300);
  });
});
