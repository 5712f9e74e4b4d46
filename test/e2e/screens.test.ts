import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS } from '../../viz/state/page-state.ts';
import { whyNoBrowser } from '../support/browser.ts';
import { barriers, DESK, Site, SMALL, smallText, TELEPHONE, tooWide, type Visit } from './site.ts';

const reason = whyNoBrowser();
if (reason !== undefined) console.warn(`skipped in a browser: ${reason}`);

/** One page that goes from screen to screen, as a reader does: what one screen has run the next need not run again. */
class Walk {
  private readonly viewport: { width: number; height: number };
  private readonly more: string;
  private visit: Visit | undefined;

  constructor(viewport: { width: number; height: number }, more = '') {
    [this.viewport, this.more] = [viewport, more];
  }

  async begin(site: Site): Promise<void> {
    this.visit = await site.visit(`#/question?${SMALL}${this.more}`, this.viewport, true);
  }

  /** The screen with what it runs drawn; complaints and requests are those since the page was opened. */
  async to(screen: string): Promise<Visit> {
    const { page } = this.visit!;
    await page.evaluate((hash) => void (location.hash = hash), `#/${screen}?${SMALL}${this.more}`);
    await page.waitForSelector(`main.screen-${screen}`);
    await page.waitForTimeout(200);
    await page.waitForFunction(() => document.querySelector('.running') === null);
    await page.waitForTimeout(100);
    return this.visit!;
  }

  async end(): Promise<void> {
    await this.visit?.page.context().close();
  }
}

describe.skipIf(reason !== undefined)('every screen', () => {
  let site: Site;
  beforeAll(async () => void (site = await Site.open()), 120_000);
  afterAll(() => site.close());

  describe.each([
    ['on a desk', DESK],
    ['on a telephone', TELEPHONE],
  ])('%s', (_, room) => {
    const walk = new Walk(room);
    beforeAll(() => walk.begin(site));
    afterAll(() => walk.end());

    test.each(SCREENS)('%s: no barrier, no complaint, nobody else asked, no wider than the window', async (screen) => {
      const { page, complaints, foreign } = await walk.to(screen);
      expect(await barriers(page)).toEqual([]);
      expect(await tooWide(page)).toBe(0);
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
    });
  });

  describe('on the narrowest telephone', () => {
    const walk = new Walk({ width: 320, height: 640 });
    beforeAll(() => walk.begin(site));
    afterAll(() => walk.end());

    test.each(SCREENS)('%s: at 320 px no wider than the window', async (screen) => {
      expect(await tooWide((await walk.to(screen)).page)).toBe(0);
    });
  });

  describe('in a room', () => {
    const walk = new Walk(DESK, '&theme=projector');
    beforeAll(() => walk.begin(site));
    afterAll(() => walk.end());

    test.each(SCREENS)('%s: in a room, all text of 28 px or more, and no wider than the window', async (screen) => {
      const { page, complaints } = await walk.to(screen);
      expect(await smallText(page)).toEqual([]);
      expect(await tooWide(page)).toBe(0);
      expect(complaints).toEqual([]);
    });
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
