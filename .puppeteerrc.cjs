// The browser is found or installed by scripts/browser.ts, not by npm's install step.
module.exports = { skipDownload: true };
