import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkflowFile, workflowText } from '../../electron/exchange/workflow/workflow-file.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { runs } from '../support/property-runs.ts';

// Everything that a name may hold: quotes, brackets, other scripts and signs beyond the first plane among it.
const unit = fc.constantFrom(...Array.from('aZ0 "\\/{}[]<>&\'é例𝄞—'));
const name = fc.string({ unit, minLength: 1, maxLength: 30 }).map((text) => `n${text.trim()}`);
const prose = fc.string({ unit: fc.constantFrom(...Array.from('aZ0 "\\\n\t#*é𝄞')), maxLength: 80 });
const assignee = fc.option(fc.record({ kind: fc.constantFrom('user', 'group'), name }));

const task = fc.record({
  name,
  description: prose,
  required: fc.boolean(),
  automated: fc.boolean(),
  dependsOn: fc.option(name),
  duration: fc.option(fc.integer({ min: 1, max: 5_256_000 })),
  assignee,
  fields: fc.array(fc.record({ name, label: name, artifactType: name, required: fc.boolean() }), { maxLength: 3 }),
});
const phase = fc.record({ name, description: prose, tasks: fc.array(task, { maxLength: 4 }) });
const file = fc.record({
  name,
  description: prose,
  assignee,
  body: fc.record({ phases: fc.array(phase, { maxLength: 3 }), attributes: fc.array(name, { maxLength: 3 }) }),
});

const read = (text: string) => parseWorkflowFile(new TextEncoder().encode(text), 'a.wf');

describe('the file of a Workflow', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(file, (workflow) => {
        expect(read(workflowText(workflow))).toEqual(workflow);
      }),
      runs(200),
    );
  });

  it('is read or refused with a reason wherever it is damaged, and never fails otherwise', () => {
    const damage = fc.record({
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 40 }),
      by: fc.string({ maxLength: 10 }),
    });
    fc.assert(
      fc.property(file, damage, (workflow, { at, length, by }) => {
        const text = workflowText(workflow);
        const from = at % text.length;
        try {
          read(text.slice(0, from) + by + text.slice(from + length));
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      runs(300),
    );
  });
});
