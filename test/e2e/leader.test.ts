import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../support/browser.ts';
import { DESK, Site, TELEPHONE } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

/** A leader's ten minutes in seconds: the same screens, fewer people. */
const QUICK = 'people=300&years=1&warm_up=1&pairs=2';
const SLOW = { timeout: 60_000 };

const heading = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: text }).waitFor(SLOW);

/** Presses Tab until what has the focus is called so; fails after going all the way round. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? (text: string) => text.includes(name) : (text: string) => name.test(text);
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      const label = at?.closest('label')?.textContent ?? '';
      return [at?.getAttribute('aria-label'), at?.textContent, label].filter(Boolean).join(' ');
    });
    if (wanted(focused)) return;
  }
  throw new Error(`nothing called ${String(name)} takes the focus`);
}

describe.skipIf(reason !== undefined)('a leader’s ten minutes, the network cut', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  test.each([
    ['on a desk', DESK],
    ['on a telephone', TELEPHONE],
  ])('by mouse or finger, %s: from the question to one side of paper', async (_, room) => {
    const { page, complaints, foreign } = await site.visit(`#/question?${QUICK}`, room);
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Choose a place' }).click();
    await heading(page, 'Which place?');
    await page.getByRole('radio', { name: /Sarum South/ }).check();
    await page.getByText('Chosen: Sarum South PCN').waitFor();
    await page.getByRole('link', { name: 'Before you look' }).click();
    await heading(page, 'Before you look');
    await page.getByRole('radio', { name: /^Network: peers/ }).check();
    await page.getByRole('radio', { name: 'Rather sure' }).check();
    await page.getByRole('link', { name: 'Look', exact: true }).click();
    await heading(page, 'The answer');
    await page.getByText(/^Run in this browser/).waitFor(SLOW);
    await page.getByText(/You had expected least unmet need under network/).waitFor();
    for (const [link, title] of [
      ['Two lives →', /lives/],
      ['At work →', 'The place at work'],
      ['Over time →', 'Over time'],
      ['Why →', 'Why do they differ?'],
      ['Dashboards →', 'Two dashboards'],
      ['Not in queue →', 'Not in the queue'],
      ['Evidence →', 'Evidence and limits'],
      ['Take away →', 'Take away'],
    ] as const) {
      await page.getByRole('link', { name: link }).click();
      await heading(page, title);
    }
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as HTML' }).click(SLOW);
    const paper = readFileSync(await (await download).path(), 'utf8');
    expect(paper).toContain('Sarum South PCN');
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  test('by keyboard alone', async () => {
    const { page, complaints } = await site.visit(`#/question?${QUICK}`);
    await page.context().setOffline(true);
    await tabTo(page, 'Choose a place');
    await page.keyboard.press('Enter');
    await heading(page, 'Which place?');
    await tabTo(page, 'Fleetwood PCN');
    await page.keyboard.press('ArrowDown');
    await page.getByText('Chosen: Sarum South PCN').waitFor();
    await tabTo(page, /^Before you look$/);
    await page.keyboard.press('Enter');
    await heading(page, 'Before you look');
    await page.keyboard.press('s');
    await heading(page, 'The answer');
    await page.getByText(/^Run in this browser/).waitFor(SLOW);
    await tabTo(page, /^Receipt$/);
    await page.keyboard.press('Enter');
    await page.getByText('The same numbers on any machine').waitFor();
    await tabTo(page, 'Two lives →');
    await page.keyboard.press('Enter');
    await heading(page, /lives/);
    await tabTo(page, /^Take away/);
    await page.keyboard.press('Enter');
    await heading(page, 'Take away');
    await tabTo(page, /^Print$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('back, forward, reload and an old link show what the address says', async () => {
    const { page } = await site.visit(`#/place?${QUICK}`);
    await page.getByRole('radio', { name: /West Leeds/ }).check();
    await page.getByRole('link', { name: 'Before you look' }).click();
    await heading(page, 'Before you look');
    await page.goBack();
    await heading(page, 'Which place?');
    expect(await page.getByRole('radio', { name: /West Leeds/ }).isChecked()).toBe(true);
    await page.goForward();
    await heading(page, 'Before you look');
    await page.reload();
    await heading(page, 'Before you look');
    expect(page.url()).toContain('place=west-leeds');
    await page.goto(`${site.origin}/#/place?place=anfield-and-everton&of_another_version=yes`);
    await page.getByText('Chosen: Anfield & Everton PCN').waitFor();
    await page.context().close();
  });

  test('an answer made ahead is there at once; so many pairs asked for are run, and the former comes back', async () => {
    const { page } = await site.visit('#/answer?place=sarum-south');
    await page.getByText('Made ahead with engine').waitFor({ timeout: 5_000 });
    expect(await page.locator('.figure svg').count()).toBeGreaterThan(2);
    await page.goto(`${site.origin}/#/answer?place=sarum-south&people=300&years=1&warm_up=1&pairs=2`);
    await page.getByText(/^Run in this browser: 2 pairs of 300 people/).waitFor(SLOW);
    await page.goBack();
    await page.getByText('Made ahead with engine').waitFor();
    await page.context().close();
  });

  test('official files are read in the page, and any PCN in them is found and run', async () => {
    const { page, foreign } = await site.visit(`#/place?${QUICK}`);
    const csv = (lines: string[]) => Buffer.from(lines.join('\n'));
    const practices = ['A81001', 'A81002', 'A81003'];
    await page.locator('#official').setInputFiles([
      { name: 'lists.csv', mimeType: 'text/csv', buffer: csv(['CODE,NUMBER_OF_PATIENTS,SEX,AGE', ...practices.map((code, at) => `${code},${4000 + at},ALL,ALL`)]) },
      { name: 'map.csv', mimeType: 'text/csv', buffer: csv(['PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME', ...practices.map((code, at) => `${code},SURGERY ${at},${at < 2 ? 'U00001,RIVERSIDE PCN' : 'U00002,HILLTOP PCN'}`)]) },
    ]); // prettier-ignore
    await page.getByText('2 PCNs with 3 practices').waitFor();
    await page.locator('#pcn').fill('riverside');
    await page.getByRole('button', { name: /RIVERSIDE PCN/ }).click();
    await page.getByText('Chosen: RIVERSIDE PCN').waitFor();
    await page.getByRole('link', { name: 'Straight to the answer' }).click();
    await page.getByText(/^Run in this browser/).waitFor(SLOW);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  test('a file that is none of them, and practices that make no place, are refused in words', async () => {
    const { page } = await site.visit('#/place');
    await page
      .locator('#official')
      .setInputFiles([{ name: 'cats.csv', mimeType: 'text/csv', buffer: Buffer.from('cat,age\nTom,3') }]);
    expect(await page.getByRole('alert').textContent()).toContain('cats.csv');
    await page.getByLabel('Practice 1: people on the list').fill('many');
    await page.getByRole('button', { name: 'Use this place' }).click();
    await page.getByText(/found "many", expected/).waitFor();
    await page.context().close();
  });
});
