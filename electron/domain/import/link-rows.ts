/** Rows of imported associations and of what their source states of them. */
import { BulkInsert } from '../../store/bulk-insert.ts';
import type { Writer } from '../../store/connection.ts';
import type { ReadyLink } from './ready.ts';
import type { ImportState } from './state.ts';

const associationColumns = ['lo', 'hi', 'type', 'lo_dim', 'hi_dim', 'origins', 'created', 'created_by', 'set_id'];
const statementColumns = [
  'digest',
  'created',
  'modified',
  'flags',
  'verb',
  'description',
  'first_seen',
  'last_seen',
  'extra',
];
/** What happens to a row that is there already: new ends have none but repeats, older ones may be stated anew. */
const conflicts = {
  new: { association: 'DO NOTHING', statement: 'DO NOTHING' },
  older: {
    association: 'DO UPDATE SET origins = origins | 2',
    statement: `DO UPDATE SET ${['source_id', ...statementColumns].map((name) => `${name} = excluded.${name}`).join(', ')}`,
  },
} as const;

/** Collects links in the order of the table. Statements follow when all their associations are there. */
export class LinkRows {
  readonly #origin: Pick<ImportState, 'at' | 'userId' | 'setId' | 'sourceId'>;
  readonly #associations: BulkInsert;
  readonly #statements: BulkInsert;
  readonly #stated: ReadyLink[] = [];

  constructor(
    db: Writer,
    origin: Pick<ImportState, 'at' | 'userId' | 'setId' | 'sourceId'>,
    ends: keyof typeof conflicts,
  ) {
    this.#origin = origin;
    const { association, statement } = conflicts[ends];
    this.#associations = new BulkInsert(db, 'association', associationColumns, `ON CONFLICT ${association}`);
    this.#statements = new BulkInsert(
      db,
      'association_assertion',
      ['lo', 'hi', 'type', 'source_id', 'external_id', ...statementColumns],
      `ON CONFLICT ${statement}`,
    );
  }

  associate({ lo, hi, type, loDim, hiDim }: ReadyLink): void {
    const { at, userId, setId } = this.#origin;
    this.#associations.add(lo, hi, type, loDim, hiDim, 2, at, userId, setId);
  }

  state(link: ReadyLink): void {
    if (link.statement !== null) this.#stated.push(link);
  }

  flush(): void {
    this.#associations.flush();
    for (const { lo, hi, type, statement } of this.#stated)
      if (statement !== null) this.#statements.add(lo, hi, type, this.#origin.sourceId, ...statement);
    this.#statements.flush();
  }
}
