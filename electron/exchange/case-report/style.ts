/** The one stylesheet of a report: for a white page, on screen and on paper. */
import { createHash } from 'node:crypto';

export const reportStyle = `
:root { color-scheme: light; font: 10.5pt/1.45 system-ui, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; color: #1c2127; background: #fff; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 2.25rem 3rem; }
header { border-bottom: 2px solid #1c2127; margin-bottom: 1.25rem; padding-bottom: 0.9rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h1 .number { color: #5f6b7c; font-weight: 400; }
h2 { font-size: 1.1rem; margin: 1.8rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 1px solid #d3d8de; break-after: avoid; }
h3 { font-size: 0.95rem; margin: 1rem 0 0.35rem; break-after: avoid; }
h2 .count, h3 .count { color: #5f6b7c; font-weight: 400; }
p { margin: 0.35rem 0; }
.made, .muted, .more { color: #5f6b7c; }
.notice { border-left: 3px solid #c87619; background: #fbf3e6; padding: 0.5rem 0.75rem; margin: 0.9rem 0 0; }
dl { display: grid; grid-template-columns: repeat(2, 10.5rem minmax(0, 1fr)); gap: 0.25rem 0.9rem; margin: 0; }
dt { color: #5f6b7c; }
dd { margin: 0; overflow-wrap: anywhere; }
.alarming { color: #ac2f33; font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
th { text-align: left; color: #5f6b7c; font-weight: 600; border-bottom: 1px solid #8f99a8; }
th, td { padding: 0.22rem 0.6rem 0.22rem 0; vertical-align: top; overflow-wrap: anywhere; }
td { border-bottom: 1px solid #e5e8eb; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
/* Short words keep whole beside a long text. */
th { white-space: nowrap; }
td.word { overflow-wrap: break-word; }
td.time { white-space: nowrap; font-variant-numeric: tabular-nums; color: #404854; }
.value, code, pre { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: 0.93em; overflow-wrap: anywhere; }
pre { background: #f6f7f9; padding: 0.5rem 0.7rem; white-space: pre-wrap; }
blockquote { border-left: 3px solid #d3d8de; margin: 0.35rem 0; padding-left: 0.7rem; color: #404854; }
.prose .heading { font-weight: 600; }
article { border: 1px solid #d3d8de; border-radius: 3px; padding: 0.45rem 0.75rem; margin: 0.5rem 0; }
svg { display: block; width: 100%; height: auto; margin: 0.5rem 0; break-inside: avoid; }
svg text { font: 11px system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; fill: #1c2127; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
svg.mark { display: inline-block; width: 0.8em; height: 0.8em; margin: 0 0.3em 0 0; }
.key { margin-right: 0.9em; }
svg line { stroke: #abb3bf; }
@page { margin: 16mm 14mm; }
@media print { body { max-width: none; padding: 0; } }
`;

const digest = createHash('sha256').update(reportStyle).digest('base64');

/** How a policy names exactly this stylesheet, in a report and in the page that shows one. */
export const reportStyleSource = `'sha256-${digest}'`;
