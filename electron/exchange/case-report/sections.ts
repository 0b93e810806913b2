/** The sections of a report as HTML. */
import { kindLabel } from '../../../shared/model/object-type.ts';
import { cell, heading, name, nothing, rest, table, total } from './elements.ts';
import { html, type Html, type HtmlValue } from './html.ts';
import { picture } from './picture.ts';
import { countText, prose, sizeText, timeText } from './prose.ts';
import type {
  CaseReport,
  Part,
  ReportArtifact,
  ReportAttribute,
  ReportEvent,
  ReportFact,
  ReportLinks,
  ReportNote,
  ReportPhase,
  ReportSuggestion,
} from './report.ts';

const facts = (rows: readonly ReportFact[]): Html =>
  html`<section>
    ${heading('Case')}
    <dl>
      ${rows.map(
        ({ label, value, alarming }) =>
          html`<dt>${label}</dt><dd${alarming === true && html` class="alarming"`}>${name(value)}</dd>`,
      )}
    </dl>
  </section>`;

const description = (text: string | null): Html =>
  html`<section>
    ${heading('Description')}${text === null || text === '' ? nothing('There is no description.') : prose(text)}
  </section>`;

const attributes = (part: Part<ReportAttribute>): Html =>
  html`<section>
    ${heading('Attributes', total(part))}${
      part.rows.length === 0
        ? nothing('There are no Attributes.')
        : table(
            ['Type', 'Value', 'Source'],
            part.rows.map(({ type, value, isMarkdown, source }) => [
              cell(name(type), 'word'),
              cell(isMarkdown ? prose(value) : name(value)),
              cell(name(source ?? '')),
            ]),
          )
    }${rest(part)}
  </section>`;

function tasks(part: Part<ReportPhase>): Html {
  const shown = part.rows.reduce((sum, phase) => sum + phase.tasks.length, 0);
  return html`<section>
    ${heading('Phases and tasks', shown + part.more)}${shown === 0 && nothing('There are no tasks.')}${part.rows.map(
      (phase) =>
        html`<h3>${name(phase.name)}</h3>
          ${table(
            ['Task', 'Status', 'Assignee', 'Due', 'Completed'],
            phase.tasks.map((task) => [
              cell([
                name(task.name),
                task.required && html` <span class="muted">required</span>`,
                task.description !== null && task.description !== '' && prose(task.description),
              ]),
              cell(task.status, 'word'),
              cell(name(task.assignee ?? ''), 'word'),
              cell(task.due !== null && timeText(task.due), 'time'),
              cell(
                task.completed !== null && [
                  timeText(task.completed),
                  task.completedBy !== null && html` ${name(task.completedBy)}`,
                ],
                'word',
              ),
            ]),
          )}`,
    )}${rest(part, ' tasks')}
  </section>`;
}

const leftOutText = (n: number): HtmlValue =>
  n > 0 && html`<p class="more">${countText(n)} left out because of ${n === 1 ? 'its' : 'their'} Security Label.</p>`;

const associations = (title: string, sections: readonly ReportLinks[]): Html =>
  html`<section>
    ${heading(
      'Associations',
      sections.reduce((sum, part) => sum + total(part), 0),
    )}${
      sections.every((part) => total(part) === 0 && part.leftOut === 0) &&
      nothing('Nothing is associated with the Case.')
    }${picture(title, sections)}${sections
      .filter((part) => total(part) + part.leftOut > 0)
      .map(
        (part) =>
          html`<h3>${kindLabel[part.kind].many} <span class="count">${countText(total(part))}</span></h3>
            ${
              part.rows.length > 0 &&
              table(
                ['Type', 'Name', 'Owner', 'Associated'],
                part.rows.map((link) => [
                  cell(link.type, 'word'),
                  cell(name(link.name), link.kind === 'indicator' ? 'value' : ''),
                  cell(name(link.ownerName), 'word'),
                  cell(timeText(link.since), 'time'),
                ]),
              )
            }${rest(part)}${leftOutText(part.leftOut)}`,
      )}
  </section>`;

const potential = (rows: readonly ReportSuggestion[]): Html =>
  html`<section>
    ${heading('Potential associations')}
    <p>
      ${
        rows.length === 0
          ? 'Nothing is suggested.'
          : `Suggested and neither accepted nor dismissed: ${rows.map(({ kind, count }) => `${count} ${count === '1' ? kindLabel[kind].one : kindLabel[kind].many}`).join(', ')}.`
      }
    </p>
  </section>`;

const artifacts = (part: Part<ReportArtifact>): Html =>
  html`<section>
    ${heading('Artifacts', total(part))}${
      part.rows.length === 0
        ? nothing('There are no Artifacts.')
        : table(
            ['Type', 'Value or file', 'Source', 'Added'],
            part.rows.map(({ type, name: value, file, source, added }) => [
              cell(name(type), 'word'),
              cell(
                [
                  name(value),
                  file !== null &&
                    html`<br /><span class="muted">${sizeText(file.bytes)}, SHA-256 ${file.sha256}</span>`,
                ],
                'value',
              ),
              cell(name(source ?? '')),
              cell(timeText(added), 'time'),
            ]),
          )
    }${rest(part)}
  </section>`;

const notes = (part: Part<ReportNote>): Html =>
  html`<section>
    ${heading('Notes', total(part))}${part.rows.length === 0 && nothing('There are no Notes.')}${part.rows.map(
      ({ about, body, by, at }) =>
        html`<article>
          <p class="muted">${name(by ?? 'unknown')}, ${timeText(at)}${about !== null && html`, on ${name(about)}`}</p>
          ${prose(body)}
        </article>`,
    )}${rest(part)}
  </section>`;

const timeline = (part: Part<ReportEvent>): Html =>
  html`<section>
    ${heading('Timeline', total(part))}${
      part.more > 0 &&
      html`<p class="more">
        The newest ${countText(part.rows.length)}; ${countText(part.more)} earlier ones are in the Case itself.
      </p>`
    }${table(
      ['Time', 'Event', 'By'],
      part.rows.map(({ at, by, text, description: more, isSystem }) => [
        cell(timeText(at), 'time'),
        cell([
          html`<bdi${isSystem && html` class="muted"`}>${text}</bdi>`,
          more !== null && more !== '' && prose(more),
        ]),
        cell(name(by ?? '')),
      ]),
    )}
  </section>`;

/** The chosen sections, in the order of the screen of a Case. */
export function sections(report: CaseReport): readonly HtmlValue[] {
  return [
    report.facts !== undefined && facts(report.facts),
    report.description !== undefined && description(report.description),
    report.attributes !== undefined && attributes(report.attributes),
    report.tasks !== undefined && tasks(report.tasks),
    report.associations !== undefined && associations(`Case ${report.number} ${report.name}`, report.associations),
    report.potential !== undefined && potential(report.potential),
    report.artifacts !== undefined && artifacts(report.artifacts),
    report.notes !== undefined && notes(report.notes),
    report.timeline !== undefined && timeline(report.timeline),
  ];
}
