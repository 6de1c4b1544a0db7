/** The report's looks: light and dark, narrow and wide, on the screen and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --ink: #1d2430; --quiet: #5b6472; --line: #dfe3e8;
  --accent: #5b5bd6; --accent-rgb: 91 91 214; --second: #b3541e; --on-accent: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12151b; --card: #1b2029; --ink: #e8ebf0; --quiet: #a3adbb; --line: #323a47;
    --accent: #9a9aff; --accent-rgb: 122 122 245; --second: #f0a060; --on-accent: #fff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 48px 24px 96px; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, sans-serif;
}
main { max-width: 960px; margin: 0 auto; }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 8px; font-weight: 600; }
h2 { font-size: 20px; margin: 0 0 4px; font-weight: 600; }
h3 { font-size: 16px; margin: 0 0 4px; font-weight: 600; }
p { margin: 0 0 12px; max-width: 68ch; }
.quiet, figcaption, caption { color: var(--quiet); }
section, .facts { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 24px; margin-top: 24px; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: 24px 32px; margin-top: 16px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 16px; margin: 24px 0 0; padding: 0; }
.tiles div { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 16px 20px; }
.tiles dt { color: var(--quiet); font-size: 14px; }
.tiles dd { margin: 0; font-size: 28px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
code { font: 13px/1.5 ui-monospace, monospace; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 4px; border-radius: 4px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 14px; }
caption { text-align: left; padding-bottom: 8px; font-size: 14px; }
th, td { padding: 6px 10px; text-align: right; white-space: nowrap; }
th { font-weight: 600; }
th:first-child, td:first-child { text-align: left; }
tbody tr { border-top: 1px solid var(--line); }
.confusion td { text-align: center; min-width: 62px; padding: 4px; border: 2px solid var(--card); border-radius: 8px; line-height: 1.25; }
.confusion td small { display: block; font-size: 11px; opacity: 0.85; }
.confusion td.strong { color: var(--on-accent); }
.confusion thead th { text-align: center; }
.confusion tbody tr { border: 0; }
.apart { margin-top: 24px; }
.note { margin: 8px 4px 0; font-size: 14px; }
figure { margin: 0; }
figcaption { font-size: 14px; }
svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: var(--quiet); margin-top: 8px; }
svg .grid-line { stroke: var(--line); }
svg .diagonal { stroke: var(--quiet); stroke-dasharray: 4 4; }
svg .first { stroke: var(--accent); fill: none; stroke-width: 2.5; }
svg .second { stroke: var(--second); fill: none; stroke-width: 2; }
svg .dot { fill: var(--accent); }
svg .dot-second { fill: var(--second); }
svg .bar { fill: var(--accent); }
svg .value { fill: var(--ink); }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--accent); }
details[open] summary { margin-bottom: 8px; }
@media print {
  :root { --ground: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #4747b8; --second: #8f3f10; }
  body { padding: 0; font-size: 11pt; }
  section, .facts, .tiles div { break-inside: avoid; border-radius: 0; }
  td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
