/** What every page of Livemoji may do: run its own code, and speak to nobody but its own files. */
const RULES = [
  "default-src 'self'",
  // WebAssembly of the face tracker and of the network.
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  // The film that was just made, for its preview.
  "media-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
];

/** The policy of the extension's pages. */
export const EXTENSION_POLICY = RULES.join('; ');

/** The policy of the website, whose pages have nothing to send and one address. */
export const WEBSITE_POLICY = [...RULES, "base-uri 'none'", "form-action 'none'"].join('; ');
