import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../support/browser.ts';
import { barriers, DESK, Site, TELEPHONE, tooWide } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

/** Presses Tab until something called so has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      return `${at?.textContent ?? ''} ${at?.closest('label')?.textContent ?? ''}`;
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`nothing called ${name} takes the focus`);
}

describe.skipIf(reason !== undefined)('what is looked at, and who is not', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  test.each([DESK, TELEPHONE])('two dashboards at $width pixels: there at once, with table and receipt by keyboard', async (room) => {
    const { page, complaints, foreign } = await site.visit('#/two-dashboards?place=sarum-south', room, true);
    await page.getByText('Made ahead with engine').waitFor({ timeout: 5_000 });
    const figure = page.locator('#figure-two-dashboards');
    expect(await figure.locator('strong').textContent()).toMatch(/as reported: .* %.*\. Burden of need: /);
    expect(await figure.locator('svg').textContent()).toContain('no target; 2 figures asked for, 1 counted here');
    await tabTo(page, 'Table');
    await page.keyboard.press('Enter');
    expect(await figure.locator('caption').textContent()).toBe('Two dashboards');
    expect(await figure.locator('tbody th').first().textContent()).toContain('Same day appointments');
    await tabTo(page, 'Receipt');
    await page.keyboard.press('Enter');
    await figure.locator('.receipt code').first().waitFor();
    expect([...complaints, ...foreign, ...(await barriers(page))]).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    await page.context().close();
  }); // prettier-ignore

  test.each([DESK, TELEPHONE])('not in the queue at $width pixels: by group, by fifth, and both for a form that the address keeps', async (room) => {
    const { page, complaints, foreign } = await site.visit('#/not-in-queue?place=rural', room, true);
    await page.getByText('Made ahead with engine').waitFor({ timeout: 5_000 });
    expect(await page.locator('#figure-by-need-group svg').textContent()).toContain('Young in distress');
    expect(await page.locator('#figure-by-deprivation svg').textContent()).toContain('Fifth 5, least deprived');
    await page.locator('section[aria-labelledby=together] select').selectOption('network');
    await page.getByText('Without contact under network').waitFor();
    await page.reload();
    await page.getByText('Without contact under network').waitFor();
    expect([...complaints, ...foreign, ...(await barriers(page))]).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    await page.context().close();
  }); // prettier-ignore

  test('an answer that did not count them says so, and the rest of the screen stands', async () => {
    const { page, complaints } = await site.visit('#/question?place=rural');
    await page.evaluate(() => {
      const { regimes } = globalThis.FORMWORK_ANSWERS!['rural'].comparison;
      for (const outcome of Object.values(regimes)) delete (outcome as { withoutContact?: unknown }).withoutContact;
      location.hash = '#/not-in-queue?place=rural';
    });
    await page.getByText('run it here to see').waitFor();
    expect(await page.locator('figure').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
