import type { PackedFile } from '../zip.ts';

export interface WhatsappPack {
  /** Which pack it is; a later one of the same identifier replaces it. */
  readonly identifier: string;
  readonly name: string;
  /** Whether its stickers move; an app has either. */
  readonly moves: boolean;
  readonly tray: string;
  readonly stickers: readonly { readonly path: string; readonly emoji: string }[];
}

/**
 * The list that WhatsApp's own sample apps read (github.com/WhatsApp/stickers, `contents.json`): one to three
 * emoji for each sticker.
 */
export function whatsappContents({
  identifier,
  name,
  moves,
  tray,
  stickers,
}: WhatsappPack): PackedFile {
  const contents = {
    android_play_store_link: '',
    ios_app_store_link: '',
    sticker_packs: [
      {
        identifier,
        name,
        publisher: 'Livemoji',
        tray_image_file: tray,
        image_data_version: '1',
        avoid_cache: false,
        animated_sticker_pack: moves,
        publisher_email: '',
        publisher_website: '',
        privacy_policy_website: '',
        license_agreement_website: '',
        stickers: stickers.map(({ path, emoji }) => ({ image_file: path, emojis: [emoji] })),
      },
    ],
  };
  const text = `${JSON.stringify(contents, null, 2)}\n`;
  return { path: 'contents.json', content: new Blob([text], { type: 'application/json' }) };
}
