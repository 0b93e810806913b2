/** A Case report as one HTML file: no script, nothing that is fetched, a policy of its own that says so. */
import { html, Html } from './html.ts';
import { countText, timeText } from './prose.ts';
import type { CaseReport } from './report.ts';
import { sections } from './sections.ts';
import { reportStyle, reportStyleSource } from './style.ts';

/** Written as it is: its policy names its digest. */
const style = new Html(`<style>${reportStyle}</style>`);
const policy = `default-src 'none'; style-src ${reportStyleSource}; base-uri 'none'; form-action 'none'`;

export function renderReport(report: CaseReport): string {
  const title = `Case ${report.number} ${report.name}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <header>
          <h1 dir="auto"><span class="number">Case ${report.number}</span> <bdi>${report.name}</bdi></h1>
          <p class="made">
            <bdi>${report.ownerName}</bdi> · report made ${timeText(report.madeAt)} by <bdi>${report.madeBy}</bdi> · all
            times are UTC
          </p>
          ${redaction(report)}${report.refused.map(({ section, reason }) => html`<p class="notice">${section}: not in this report. ${reason}</p>`)}
        </header>
        <main>${sections(report)}</main>
      </body>
    </html> `.text;
}

function redaction({ redaction: left }: CaseReport) {
  if (left === null) return null;
  const what = [
    ...(left.labels.length > 0 ? [`what carries ${left.labels.join(' or ')}`] : []),
    ...(left.withoutUnlabelled ? ['what carries no Security Label'] : []),
  ];
  return html`<p class="notice">
    Without ${what.join(' and ')}: ${countText(left.leftOut)} ${left.leftOut === 1 ? 'object' : 'objects'} left out;
    where a text names one, it says [left out].
  </p>`;
}
