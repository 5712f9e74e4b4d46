import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../support/browser.ts';
import { barriers, Site, SMALL, tooWide } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

const answered = (page: Page) => page.getByText(/^Run in this browser/).waitFor();

/** What a button gives to keep. */
async function given(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe.skipIf(reason !== undefined)('figures on the page', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  test('a figure is given as a drawing that stands by itself, a picture twice as fine, and a table', async () => {
    const { page, complaints } = await site.visit(`#/answer?${SMALL}`);
    await answered(page);
    const svg = await given(page, 'SVG');
    expect(svg.name).toBe('strip-burden.svg');
    expect(svg.bytes.toString()).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*font-family=/);
    const width = Number(/viewBox="0 0 (\d+)/.exec(svg.bytes.toString())![1]);
    const png = await given(page, 'PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(2 * width);
    expect((await given(page, 'CSV')).bytes.toString()).toMatch(/^Burden of need against status-quo,unit,"?difference/);
    expect(complaints).toEqual([]);
  });

  test('its table, its words and its receipt open one at a time, without a barrier', async () => {
    const { page } = await site.visit(`#/answer?${SMALL}&view=measure%3Dcontacts`);
    await answered(page);
    const figure = page.locator('figure').first();
    await figure.getByRole('button', { name: 'Table' }).click();
    expect(await figure.locator('table caption').textContent()).toBe('Touchpoints against status-quo');
    await figure.getByRole('button', { name: 'Describe' }).click();
    expect(await figure.locator('table').count()).toBe(0);
    expect(await figure.getByText(/^network: difference, % /).count()).toBe(1);
    expect(await page.locator('figure').nth(1).locator('strong').textContent()).toMatch(/^Burden of need/);
    await figure.getByRole('button', { name: 'Receipt' }).click();
    expect(await barriers(page)).toEqual([]);
  });

  test('its link opens the page at it', async () => {
    const { page } = await site.visit(`#/answer?${SMALL}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await answered(page);
    await page.locator('#figure-unmet').getByRole('button', { name: 'Link' }).click();
    await page.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await site.visit(link.slice(link.indexOf('#')));
    await answered(other.page);
    await other.page.waitForFunction(() => scrollY > 300);
    const top = () => document.querySelector('#figure-unmet')!.getBoundingClientRect().top;
    expect(await other.page.evaluate(top)).toBeLessThan(720);
  });

  test('a rule made equal: in the address, run, drawn beside the plain answer, and put back', async () => {
    const { page, complaints } = await site.visit(`#/why?${SMALL}`);
    await page.getByRole('button', { name: /^Make equal: R6 / }).click();
    await page.locator('#figure-equalised svg').waitFor();
    expect(page.url()).toContain('equalise=R6');
    const figure = page.locator('#figure-equalised');
    expect(await figure.locator('svg circle').count()).toBe(4);
    expect(await figure.locator('strong').textContent()).toMatch(/^Burden of need under network: .* with R6 equal$/);
    await figure.getByRole('button', { name: 'Receipt' }).click();
    expect(await figure.locator('code').first().textContent()).toContain('--regimes status-quo,network');
    await page.reload();
    await page.locator('#figure-equalised svg').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put it back' }).click();
    expect(page.url()).not.toContain('equalise');
    expect(complaints).toEqual([]);
  });

  test('each rule in turn, stopped and taken up again', async () => {
    const { page, complaints } = await site.visit(`#/why?${SMALL.replace('people=300', 'people=1500')}`);
    await page.getByRole('button', { name: 'Equalise each in turn' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Equalise each in turn' }).click();
    const rules = await page.getByRole('button', { name: /^Make equal: / }).count();
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    const figure = page.locator('#figure-one-at-a-time');
    await figure.getByRole('button', { name: 'Table' }).click();
    expect(await figure.locator('tbody tr').count()).toBe(rules);
    expect(await page.getByText('The effects do not add up').count()).toBeGreaterThan(0);
    expect(await tooWide(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('the page for a board is one side of A4, a file, and knows what was tried', async () => {
    const { page, complaints } = await site.visit(`#/why?${SMALL}`);
    await page.getByRole('button', { name: /^Make equal: R6 / }).click();
    await page.locator('#figure-equalised svg').waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('link', { name: 'Take away' }).click();
    await page
      .getByText(/R6 equal/)
      .first()
      .waitFor();
    await answered(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    const { name, bytes } = await given(page, 'Download as HTML');
    expect(name).toBe('fleetwood.html');
    expect(bytes.toString()).toContain('<h1>Which form for which work?');
    expect(complaints).toEqual([]);
  });
});
