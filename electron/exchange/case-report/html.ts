/** HTML that cannot be broken out of: every value in a template is escaped unless it is such HTML itself. */

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function written(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value === null || value === undefined || value === false ? '' : value.map(written).join('');
}

/** The indentation of a template is for its reader alone. */
const lined = new WeakMap<TemplateStringsArray, readonly string[]>();

function linesOf(strings: TemplateStringsArray): readonly string[] {
  let lines = lined.get(strings);
  if (lines === undefined) lined.set(strings, (lines = strings.map((text) => text.replaceAll(/\n\s+/g, '\n'))));
  return lines;
}

/** Values stand in text or in a quoted attribute and nowhere else. */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(
    linesOf(strings)
      .map((text, index) => text + written(values[index]))
      .join(''),
  );
