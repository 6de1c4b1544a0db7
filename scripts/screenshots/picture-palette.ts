import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withCallSite } from '../call-site/with-call-site.ts';

const SCHEMES = ['light', 'dark'] as const;
const PICTURE = { width: 760, height: 560, deviceScaleFactor: 2 } as const;
/** How long the colours take to go over from one scheme to the other, in milliseconds, with time to spare. */
const SETTLING = 1500;

/** A site's own page for a profile. */
const PROFILE = `
<style>
  :root { color-scheme: light dark }
  body { margin: 0; padding: 36px; font: 15px/1.5 system-ui, sans-serif; background: light-dark(#eef1f5, #0e1014);
    color: light-dark(#1d2330, #e7eaf0) }
  form { max-width: 620px; margin: auto; padding: 28px 32px; border-radius: 14px; background: light-dark(#fff, #171a21);
    border: 1px solid light-dark(#dde2ea, #2a2f3a) }
  h1 { margin: 0 0 20px; font-size: 20px }
  .row { display: flex; gap: 20px; align-items: center; margin-bottom: 24px }
  .face { width: 72px; height: 72px; border-radius: 50%; background: light-dark(#d7deea, #2b3240) }
  .row button { padding: 8px 16px; border: 1px solid light-dark(#c9d1de, #3a4250); border-radius: 8px;
    background: light-dark(#f6f8fb, #222732); color: inherit; font: inherit }
  label { display: block; margin-bottom: 16px; font-size: 13px; color: light-dark(#5b6577, #a3adbd) }
  label span { display: block; height: 38px; margin-top: 4px; border-radius: 8px;
    border: 1px solid light-dark(#d5dbe6, #343b48) }
</style>
<form>
  <h1>Your profile</h1>
  <div class="row"><div class="face"></div><div><button type="button">Change photo</button>
    <input type="file" accept="image/*" hidden></div></div>
  <label>Name<span></span></label><label>About you<span></span></label><label>Where you live<span></span></label>
  <label>Your site<span></span></label>
</form>`;

const OFFER = '::-p-aria([name="Use my emoji here"][role="button"])';

/**
 * Takes pictures of the button beside a field and of the palette, light and dark, through the built extension.
 *
 * @returns the names of the files
 */
export function photographPalette(executablePath: string, folder: string): Promise<string[]> {
  return withCallSite({ executablePath, clip: 'still' }, async ({ studio, page }) => {
    await page.setViewport(PICTURE);
    await page.evaluate((markup) => {
      document.body.innerHTML = markup;
    }, PROFILE);
    await studio.evaluate((sites) => chrome.storage.local.set({ sites }), {
      [new URL(page.url()).origin]: { overlay: false, camera: false, pictures: true, place: null },
    });
    await page.locator(OFFER).click();
    await page.waitForSelector('::-p-aria([name="As I look now, Happy"][role="radio"])');
    const names: string[] = [];
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await sleep(SETTLING);
      const name = `picture-palette-${scheme}.png`;
      await page.screenshot({ path: join(folder, name) as `${string}.png` });
      names.push(name);
    }
    return names;
  });
}
