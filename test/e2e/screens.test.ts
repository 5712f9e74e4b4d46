import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS } from '../../viz/state/page-state.ts';
import { whyNoBrowser } from '../support/browser.ts';
import { barriers, DESK, Site, SMALL, smallText, TELEPHONE, tooWide } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

describe.skipIf(reason !== undefined)('every screen', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  describe.each([
    ['on a desk', DESK],
    ['on a telephone', TELEPHONE],
  ])('%s', (_, room) => {
    test.each(SCREENS)('%s: no barrier, no complaint, nobody else asked, no wider than the window', async (screen) => {
      const { page, complaints, foreign } = await site.visit(`#/${screen}?${SMALL}`, room, true);
      await page.waitForTimeout(500);
      expect(await barriers(page)).toEqual([]);
      expect(await tooWide(page)).toBe(0);
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
      await page.context().close();
    });
  });

  test.each(SCREENS)('%s: at 320 px no wider than the window', async (screen) => {
    const { page } = await site.visit(`#/${screen}?${SMALL}`, { width: 320, height: 640 }, true);
    expect(await tooWide(page)).toBe(0);
    await page.context().close();
  });

  test.each(SCREENS)('%s: in a room, all text of 28 px or more, and no wider than the window', async (screen) => {
    const { page, complaints } = await site.visit(`#/${screen}?${SMALL}&theme=projector`, DESK, true);
    await page.waitForTimeout(1_500);
    expect(await smallText(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a barrier, a complaint and a page too wide are found', async () => {
    const { page, complaints } = await site.visit('#/question');
    await page.evaluate(() => {
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img src="data:,"><p id="far">far</p>');
      document.querySelector<HTMLElement>('#far')!.style.width = '3000px';
      document.querySelector<HTMLElement>('#far')!.style.maxWidth = 'none';
      console.error('planted');
    });
    expect((await barriers(page)).join()).toContain('image-alt');
    expect(await tooWide(page)).toBeGreaterThan(1000);
    expect(complaints.join()).toContain('planted');
    await page.context().close();
  });
});
