import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../viz/gallery/examples.ts';
import { drawingsOf } from '../../viz/gallery/gallery-page.ts';
import { whyNoBrowser } from '../support/browser.ts';
import { barriers, DESK, Site, TELEPHONE, tooWide } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

describe.skipIf(reason !== undefined)('the gallery of figures', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  test.each([DESK, TELEPHONE])('at $width pixels: every figure, no barrier, no complaint', async (room) => {
    const { page, complaints, foreign } = await site.visit('gallery.html', room, true);
    expect(await page.locator('svg').count()).toBe(EXAMPLES.flatMap(drawingsOf).length);
    expect(await barriers(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    expect([...complaints, ...foreign]).toEqual([]);
    await page.context().close();
  });
});
