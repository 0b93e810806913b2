import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../../electron/exchange/case-report/html.ts';
import { durationText, prose, sizeText } from '../../../../electron/exchange/case-report/prose.ts';
import { renderReport } from '../../../../electron/exchange/case-report/render.ts';
import type { CaseReport, ReportLink } from '../../../../electron/exchange/case-report/report.ts';

const at = Date.UTC(2026, 0, 2, 3, 4);
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&`;

const aReport = (more: Partial<CaseReport> = {}): CaseReport => ({
  number: 12,
  name: 'Token theft',
  ownerName: 'Northgate SOC',
  madeAt: at,
  madeBy: 'ada',
  redaction: null,
  refused: [],
  ...more,
});

const aLink = (index: number, kind: ReportLink['kind'] = 'indicator'): ReportLink => ({
  kind,
  type: kind === 'group' ? 'Campaign' : 'Host',
  name: `h${index}[.]example[.]com`,
  ownerName: 'Northgate SOC',
  since: at,
});

/** Every text of a report, the same everywhere. */
const filled = (text: string): CaseReport =>
  aReport({
    name: text,
    ownerName: text,
    madeBy: text,
    redaction: { labels: [text], withoutUnlabelled: true, leftOut: 3 },
    refused: [{ section: 'Notes', reason: text }],
    facts: [{ label: 'Assignee', value: text, alarming: true }],
    description: text,
    attributes: { rows: [{ type: text, value: text, isMarkdown: true, source: text }], more: 0 },
    tasks: {
      rows: [
        {
          name: text,
          tasks: [
            {
              name: text,
              description: text,
              status: 'Open',
              required: true,
              assignee: text,
              due: at,
              completed: at,
              completedBy: text,
            },
          ],
        },
      ],
      more: 0,
    },
    associations: [
      { kind: 'group', rows: [{ ...aLink(1, 'group'), name: text, ownerName: text }], more: 1, leftOut: 1 },
    ],
    potential: [{ kind: 'indicator', count: '500+' }],
    artifacts: {
      rows: [{ type: text, name: text, file: { bytes: 5, sha256: 'ab' }, source: text, added: at }],
      more: 0,
    },
    notes: { rows: [{ about: text, body: text, by: text, at }], more: 0 },
    timeline: { rows: [{ at, by: text, text, description: text, isSystem: true }], more: 0 },
  });

describe('the HTML of a Case report', () => {
  it('is one file without script, and fetches nothing', () => {
    const page = renderReport(filled(hostile));
    // Texts within attributes are no part of the page's structure.
    const tags = (page.match(/<[a-z][^>]*>/gi) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
    expect(tags.length).toBeGreaterThan(50);
    const active =
      /^<(script|img|iframe|link|object|embed|form|base|a|use|image)\b|\s(on\w+|href|src|style|xlink)\s*=|url\(/i;
    expect(tags.filter((tag) => active.test(tag))).toEqual([]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('carries a policy that lets its own stylesheet through and nothing else', () => {
    const page = renderReport(aReport());
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
    expect(style).toContain('@media print');
    expect(page).not.toContain('style=');
  });

  it('keeps every text apart from the page, whatever it is', () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '=',
      '/',
      '‮',
      '😀',
      'ש',
      '\u0000',
      '\n',
      '*',
      '[',
      '](',
      'x',
    );
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 40 }), (text) => {
        const tags = (page: string): string[] =>
          (page.match(/<\/?[a-z0-9]+/g) ?? []).filter(
            (tag) => !/^<\/?(p|ul|ol|li|em|strong|code|pre|blockquote)$/.test(tag),
          );
        expect(tags(renderReport(filled(text)))).toEqual(tags(renderReport(filled('x'))));
      }),
    );
  });

  it('has only the sections that were chosen', () => {
    const page = renderReport(aReport({ description: 'What happened' }));
    expect(page.match(/<h2>[^<]*/g)).toEqual(['<h2>Description']);
    expect(page).toContain('<title>Case 12 Token theft</title>');
  });

  it('says how much is not listed and what was left out', () => {
    const page = renderReport(
      aReport({
        redaction: { labels: ['TLP:RED', 'TLP:AMBER'], withoutUnlabelled: true, leftOut: 1200 },
        artifacts: { rows: [], more: 1234 },
        associations: [{ kind: 'indicator', rows: [], more: 0, leftOut: 2 }],
      }),
    );
    expect(page).toContain('and 1,234 more');
    expect(page).toContain('2 left out because of their Security Label');
    expect(page).toContain(
      'Without what carries TLP:RED or TLP:AMBER and what carries no Security Label: 1,200 objects left out',
    );
  });

  it('gives a section that was refused with its reason', () => {
    const page = renderReport(aReport({ refused: [{ section: 'Notes', reason: 'Needs Note: Read.' }] }));
    expect(page).toContain('Notes: not in this report. Needs Note: Read.');
  });
});

describe('the picture of the associations', () => {
  const pictureOf = (associations: CaseReport['associations'] & object): string =>
    /<svg viewBox="0 0 960.*?<\/svg>/s.exec(renderReport(aReport({ associations })))?.[0] ?? '';
  const links = (n: number, kind: ReportLink['kind'] = 'indicator') => ({
    kind,
    rows: Array.from({ length: n }, (_, index) => aLink(index, kind)),
    more: 0,
    leftOut: 0,
  });

  it('draws each kind in its shape, joined to the Case in the middle', () => {
    const svg = pictureOf([links(2), links(1, 'group')]);
    expect(svg.match(/<line\s/g)).toHaveLength(3);
    expect(svg.match(/<path\s/g)).toHaveLength(4);
    expect(svg).toContain('Campaign: h0[.]example[.]com');
    expect(svg).toContain('Case 12 Token theft');
  });

  it('draws sixty at most, every kind among them, and counts the others', () => {
    const page = renderReport(aReport({ associations: [{ ...links(500), more: 700 }, links(4, 'case')] }));
    const svg = /<svg viewBox="0 0 960.*?<\/svg>/s.exec(page)?.[0] ?? '';
    expect(svg.match(/<line\s/g)).toHaveLength(60);
    expect(page).toContain('not drawn: 1,144 more Indicators');
  });

  it('puts no two labels on the same line of a side', () => {
    for (const count of [1, 2, 3, 17, 60]) {
      const labels = [
        ...pictureOf([links(count)]).matchAll(/<text\s+x="([\d.]+)"\s+y="([\d.]+)"\s+text-anchor="(start|end)"/g),
      ];
      expect(labels).toHaveLength(count);
      for (const side of ['start', 'end']) {
        const rows = labels.filter((match) => match[3] === side).map((match) => Number(match[2]));
        const sorted = rows.sort((a, b) => a - b);
        for (const [index, y] of sorted.entries())
          if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThan(12);
      }
      for (const [, x = ''] of labels) expect(Number(x)).toBeGreaterThan(0);
    }
  });

  it('is not there when nothing is associated', () => {
    expect(pictureOf([])).toBe('');
  });
});

describe('texts of a report', () => {
  it('defang the addresses of Markdown, and none can be followed', () => {
    expect(prose('See [here](https://evil.example/x) and https://bad.example').text).toContain(
      'here (hxxps://evil[.]example/x)',
    );
    expect(prose('https://bad.example').text).not.toContain('https://');
  });

  it.each([
    [59_000, 'less than a minute'],
    [33 * 60_000, '33 min'],
    [26.5 * 3_600_000, '1 d 2 h'],
    [-60_000, 'minus 1 min'],
  ])('say %i ms as %s', (milliseconds, text) => expect(durationText(milliseconds)).toBe(text));

  it.each([
    [0, '0 B'],
    [1536, '1.5 KiB'],
    [5_242_880, '5.0 MiB'],
  ])('say %i bytes as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));

  it('are escaped in a template, also within lists', () => {
    expect(html`<b title="${'"'}">${['<', [html`<i>${'&'}</i>`], null, 0, false]}</b>`.text).toBe(
      '<b title="&quot;">&lt;<i>&amp;</i>0</b>',
    );
  });
});
