import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formwork } from '../acceptance/built.ts';
import { whyNoBrowser } from '../support/browser.ts';
import { barriers, DESK, Site, SMALL, TELEPHONE, tooWide } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

/** What stands in the way of a screen once its figures are drawn. */
async function troubles(page: Page): Promise<unknown[]> {
  return [...(await barriers(page)), ...((await tooWide(page)) > 0 ? ['too wide'] : [])];
}

describe.skipIf(reason !== undefined)('lives, the place at work, and time', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  test('two lives: found, told apart in words, another person on request, the same as the command says', async () => {
    const { page, complaints } = await site.visit(`#/two-lives?${SMALL}`, TELEPHONE);
    await page.locator('#figure-two-lives svg').waitFor();
    const parting = page.locator('.parting');
    expect(await parting.textContent()).toMatch(/^(Day \d+: the first difference between|Nothing differs)/);
    const who = () => page.locator('#figure-two-lives figcaption').textContent();
    const before = await who();
    await page.getByRole('button', { name: 'Receipt' }).first().click();
    const [command, digest] = await page.locator('#figure-two-lives .receipt code').allTextContents();
    const { stdout } = formwork(`${command.replace(/^formwork /, '')} --json`);
    expect(JSON.parse(stdout)).toMatchObject({ digest });
    await page.getByRole('button', { name: 'Another person' }).click();
    await page.locator('#figure-two-lives svg').waitFor();
    await expect.poll(who).not.toBe(before);
    expect(page.url()).toContain('person%3D1');
    expect(await troubles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('two lives: at a desk both are on the screen, services and needs, without scrolling', async () => {
    const { page } = await site.visit(`#/two-lives?${SMALL}`, DESK);
    const drawing = page.locator('#figure-two-lives svg');
    await drawing.waitFor();
    const bottoms = await drawing
      .locator('text')
      .filter({ hasText: /^(hierarchy|network|status-quo|practice|functional)$/ })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
    expect(bottoms).toHaveLength(6);
    expect(Math.max(...bottoms)).toBeLessThan(DESK.height);
    await page.context().close();
  });

  test('the place at work: paused at first, by keys alone a week on, back, to the end, and played', async () => {
    const { page, complaints } = await site.visit(`#/place-at-work?${SMALL}`, DESK);
    await page.locator('#figure-at-work svg').waitFor();
    const title = () => page.locator('#figure-at-work figcaption strong').textContent();
    expect(await title()).toMatch(/^Week 1: /);
    const clock = page.getByRole('slider');
    await clock.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(title).toMatch(/^Week 2: /);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(title).toMatch(/^Week 1: /);
    const dots = () => page.locator('[data-dots]').evaluateAll((all) => all.map((one) => one.getAttribute('d')).join());
    const still = await dots();
    await page.waitForTimeout(200);
    expect(await dots()).toBe(still);
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(dots).not.toBe(still);
    await page.keyboard.press('End');
    await expect.poll(title).toMatch(/^Week 52: /);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await troubles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the place at work without motion: no play, weeks are stepped', async () => {
    const { page, complaints } = await site.visit(`#/place-at-work?${SMALL}`, TELEPHONE, true);
    await page.locator('#figure-at-work svg').waitFor();
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    await page.getByRole('slider').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Week 2 under network').waitFor();
    expect(await troubles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('over time: bands of every form, another measure, and the setting before as dots', async () => {
    const { page, complaints } = await site.visit(`#/over-time?${SMALL}&view=runs=6`, TELEPHONE);
    const dotted = page.locator('.drawing [stroke-dasharray="1 4"]');
    await page.getByText(/6 pairs of 300 people, in/).waitFor();
    expect(await page.locator('.drawing [opacity="0.16"]').count()).toBe(4);
    expect(await dotted.count()).toBe(0);
    await page.getByLabel('Measure').selectOption('deaths');
    await page
      .getByText(/^Deaths in the last year/)
      .first()
      .waitFor();
    await page.evaluate(() => (location.hash += '&world=coupling:0.01'));
    await page
      .getByText(/before you changed the assumptions/)
      .first()
      .waitFor();
    expect(await dotted.count()).toBe(2);
    expect(await troubles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
