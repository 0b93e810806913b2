import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredFile } from '../../shared/indicator/file-identity.ts';
import { collidingAlgorithms, sharedAlgorithms } from '../../shared/indicator/file-identity.ts';
import type { FileImport } from '../../shared/indicator/file-import.ts';
import { fileMergeModes, hashCollisionModes, planFileImport } from '../../shared/indicator/file-import.ts';
import type { FileHashes } from '../../shared/indicator/indicator-value.ts';
import { hashAlgorithms } from '../../shared/indicator/indicator-value.ts';
import { runs } from '../support/property-runs.ts';

// Few letters, so that Files meet often.
const hashes: fc.Arbitrary<FileHashes> = fc
  .record(
    { md5: fc.constantFrom('A', 'B'), sha1: fc.constantFrom('C', 'D'), sha256: fc.constantFrom('E', 'F') },
    { requiredKeys: [] },
  )
  .filter((each) => Object.keys(each).length > 0);

/** Files of one owner: no hash belongs to two of them. */
const files: fc.Arbitrary<readonly StoredFile[]> = fc
  .array(fc.record({ hashes, lastModified: fc.nat(3) }), { maxLength: 5 })
  .map((drafts) =>
    drafts
      .filter((draft, index) =>
        drafts.slice(0, index).every((earlier) => sharedAlgorithms(earlier.hashes, draft.hashes).length === 0),
      )
      .map((draft, index) => ({ ...draft, id: index + 1 })),
  );

const imports: fc.Arbitrary<Required<FileImport>> = fc.record({
  existing: files,
  incoming: hashes,
  collisionMode: fc.constantFrom(...hashCollisionModes),
  mergeMode: fc.constantFrom(...fileMergeModes),
});

/** The Files afterwards; the one that was written is the one modified last. */
function carryOut({ existing, ...rest }: Required<FileImport>): readonly StoredFile[] {
  const plan = planFileImport({ existing, ...rest });
  if (plan.action === 'skip' || plan.action === 'distribute') return existing;
  const gone = plan.action === 'update' ? [...plan.remove, ...plan.absorb, plan.id] : plan.remove;
  const id = plan.action === 'update' ? plan.id : 0;
  return [...existing.filter((file) => !gone.includes(file.id)), { id, hashes: plan.hashes, lastModified: 9 }];
}

describe('importing a File into an owner', () => {
  it('never leaves two Files with one hash', () => {
    fc.assert(
      fc.property(imports, (input) => {
        const after = carryOut(input);
        for (const file of after) {
          expect(Object.values(file.hashes).filter((hash) => hash !== undefined).length).toBeGreaterThan(0);
          for (const other of after)
            if (other !== file) expect(sharedAlgorithms(file.hashes, other.hashes)).toEqual([]);
        }
      }),
      runs(3000),
    );
  });

  it('loses no hash when nothing contradicts', () => {
    fc.assert(
      fc.property(imports, (input) => {
        const matches = input.existing.filter((file) => sharedAlgorithms(file.hashes, input.incoming).length > 0);
        const all = [...matches.map((file) => file.hashes), input.incoming];
        fc.pre(
          input.mergeMode === 'Merge' && all.every((a) => all.every((b) => collidingAlgorithms(a, b).length === 0)),
        );
        const kept = carryOut(input).flatMap((file) => Object.values(file.hashes));
        for (const each of all) expect(kept).toEqual(expect.arrayContaining(Object.values(each)));
      }),
      runs(1000),
    );
  });

  it('repeated, changes nothing more', () => {
    fc.assert(
      fc.property(imports, (input) => {
        // Ignoring the existing ones makes the first import the contradiction that the second one meets.
        fc.pre(input.collisionMode !== 'IgnoreExisting');
        const once = carryOut(input);
        const twice = carryOut({ ...input, existing: once });
        const values = (list: readonly { hashes: FileHashes }[]): string[] =>
          list.map((file) => hashAlgorithms.map((algorithm) => file.hashes[algorithm] ?? '-').join()).sort();
        expect(values(twice)).toEqual(values(once));
      }),
      runs(1000),
    );
  });
});
