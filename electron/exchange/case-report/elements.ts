/** The elements of which the sections of a report consist. */
import { html, type Html, type HtmlValue } from './html.ts';
import { countText } from './prose.ts';
import type { Part } from './report.ts';

export const name = (text: string): Html => html`<bdi>${text}</bdi>`;
export const heading = (text: string, count?: number): Html =>
  html`<h2>${text}${count !== undefined && html` <span class="count">${countText(count)}</span>`}</h2>`;
export const nothing = (text: string): Html => html`<p class="muted">${text}</p>`;
export const total = ({ rows, more }: Part<unknown>): number => rows.length + more;
export const rest = ({ more }: Part<unknown>, what = ''): HtmlValue =>
  more > 0 && html`<p class="more">and ${countText(more)} more${what}; the Case itself lists them.</p>`;
export const table = (columns: readonly string[], rows: readonly (readonly HtmlValue[])[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells}
          </tr> `,
      )}
    </tbody>
  </table>`;
export const cell = (value: HtmlValue, className = ''): Html =>
  className === '' ? html`<td>${value}</td>` : html`<td class="${className}">${value}</td>`;
