// npm run web — builds the website and serves it on this machine.
import { runScript } from './start/build.ts';
import { serveWebsite } from './website/serve-website.ts';
import { WEBSITE_DIRECTORY } from './website/website-build.ts';

await runScript('build:web');
const { address } = await serveWebsite(WEBSITE_DIRECTORY, { base: '/' });
console.log(`Livemoji is at ${address} — press Ctrl+C to end.`);
