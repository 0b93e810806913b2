/** Objects that the timeline names: only to those who may see them now. */
import { getObjectType } from '../../../shared/model/object-type.ts';
import { isReadable, ownerOfDim, storedTypeOfDim } from '../../policy/actor.ts';
import { decideFor } from '../../policy/require.ts';
import { findDeleted } from '../../store/activity-store.ts';
import { listObjects, type ObjectRecord } from '../../store/object-store.ts';
import type { EventRef } from '../../store/system-event-store.ts';
import type { QueryContext } from '../context.ts';

/** As the contract shows it; null for what the user may not see. */
export type RefView = {
  readonly id: number | null;
  readonly kind: string;
  readonly type: string;
  readonly name: string;
} | null;

/** Reads the objects of many references at once. */
export class TimelineRefs {
  readonly #context: QueryContext;
  readonly #ownerId: number;
  readonly #objects: ReadonlyMap<number, ObjectRecord>;

  /** `ownerId`: of the Case. */
  constructor(context: QueryContext, ownerId: number, ids: readonly number[]) {
    this.#context = context;
    this.#ownerId = ownerId;
    this.#objects = new Map(listObjects(context.db, [...new Set(ids)]).map((object) => [object.id, object]));
  }

  /** An object that is gone is judged by what it was at last; once that is purged nobody knows who might see a Case. */
  view({ id, dim, name }: EventRef): RefView {
    const object = this.#objects.get(id);
    const last = object ?? findDeleted(this.#context.db, id);
    if (last === undefined && getObjectType(storedTypeOfDim(dim)).kind === 'case') return null;
    const [type, ownerId] = last === undefined ? [storedTypeOfDim(dim), ownerOfDim(dim)] : [last.type, last.owner_id];
    return this.#maySee(type, ownerId) ? toView(object === undefined ? null : id, type, name) : null;
  }

  viewObject(id: number): RefView {
    const object = this.#objects.get(id);
    return object !== undefined && this.#maySee(object.type, object.owner_id)
      ? toView(id, object.type, object.summary)
      : null;
  }

  /** The Tags of a Case are seen by whoever sees the Tags of Cases, with or without those of intelligence. */
  #maySee(type: number, ownerId: number): boolean {
    const { actor } = this.#context;
    if (isReadable(actor, type, ownerId)) return true;
    return (
      getObjectType(type).kind === 'tag' &&
      ownerId === this.#ownerId &&
      decideFor(actor, ownerId, 'caseTag.view').allowed
    );
  }
}

function toView(id: number | null, stored: number, name: string): RefView {
  const { kind, name: type } = getObjectType(stored);
  return { id, kind, type, name };
}
