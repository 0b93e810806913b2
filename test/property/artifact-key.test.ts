/** An Artifact is compared by exactly what an Indicator of its value is stored under. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, readArtifactText } from '../../electron/domain/artifact/key.ts';
import { defang } from '../../shared/indicator/defang.ts';
import { parseIndicator } from '../../shared/indicator/normalise.ts';
import { indicatorTypes } from '../../shared/model/object-type.ts';
import { validIndicators } from '../support/valid-indicators.ts';
import { runs } from '../support/property-runs.ts';

const digest = 'ab'.repeat(32);

describe.each(indicatorTypes)('an Artifact whose type maps to %s', (type) => {
  const mapped = { data: 'text', indicatorType: type } as const;

  it('has the key of the Indicator of its value, for a File each of its hashes', () => {
    fc.assert(
      fc.property(validIndicators[type], (text) => {
        const parsed = parseIndicator(type, text);
        if (!parsed.ok) throw new Error(`${type} refuses ${JSON.stringify(text)}`);
        const hashes = parsed.value.aliases.map(({ value }) => value);
        expect(keysOf(mapped, text, digest)).toEqual(type === 'File' ? hashes : [parsed.value.key]);
      }),
      runs(300),
    );
  });

  it('keeps its keys when its canonical value is read again, defanged or not', () => {
    fc.assert(
      fc.property(validIndicators[type], (text) => {
        const { summary, keys } = readArtifactText(type, text);
        expect(keysOf(mapped, summary, digest)).toEqual(keys);
        expect(keysOf(mapped, defang(type, summary), digest)).toEqual(keys);
      }),
      runs(300),
    );
  });
});

describe('an Artifact whose type maps to no Indicator type', () => {
  it('is compared by its text exactly, without the space around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
        (text) => {
          const type = { data: 'text', indicatorType: null } as const;
          expect(keysOf(type, `  ${text}\n`, digest)).toEqual([text.trim()]);
        },
      ),
      runs(500),
    );
  });

  it('is compared by its content when it is a file, whatever its name', () => {
    const type = { data: 'file', indicatorType: null } as const;
    expect(keysOf(type, 'agent.log', digest)).toEqual([digest.toUpperCase()]);
  });
});
