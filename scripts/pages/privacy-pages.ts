import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { marked } from 'marked';

/** The privacy policy in each language: where it is written, and the page that it becomes. */
const PAGES = [
  { source: 'docs/privacy.md', page: 'privacy.html', language: 'en' },
  { source: 'docs/privacy.de.md', page: 'datenschutz.html', language: 'de' },
] as const;

const STYLE = `
:root { color-scheme: light dark; background: light-dark(#f7f6f3, #15141a); color: light-dark(#211f2b, #f3f1f8) }
body { max-width: 66ch; margin: 0 auto; padding: 32px 24px 64px; font: 16px/1.6 system-ui, sans-serif }
h1 { font-size: 32px; line-height: 1.2 }
h2 { margin-top: 32px; font-size: 18px }`;

/** A page that the build makes. */
export interface MadePage {
  /** Path in the extension or the site. */
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * The privacy policy as pages of its own, which the studio links to.
 *
 * @param root folder of the repository
 */
export function privacyPages(root: string): readonly MadePage[] {
  return PAGES.map(({ source, page, language }) => ({
    relativeDest: page,
    contents: pageOf(readFileSync(resolve(root, source), 'utf8'), language),
  }));
}

function pageOf(markdown: string, language: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Livemoji: ${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${marked.parse(markdown, { async: false })}</main>
</body>
</html>
`;
}
