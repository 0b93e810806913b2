/** Short words for Cases, Artifacts, Indicators and Groups of a store, for tests of what is suggested. */
import type { IndicatorType } from '../../shared/model/object-type.ts';
import type { PotentialMode } from '../../shared/model/potential.ts';
import type { TestStore } from './store.ts';

export class PotentialWorld {
  readonly store: TestStore;
  constructor(store: TestStore) {
    this.store = store;
  }

  case(name: string, ownerId = this.store.northgateId): number {
    return this.store.run(this.store.adaId, 'case.create', { ownerId, name }).id;
  }

  artifact(caseId: number, type: string, value: string, suggests = true): number {
    return this.store.run(this.store.adaId, 'artifact.create', { caseId, type, value, suggests }).id;
  }

  flag(id: number, suggests: boolean): void {
    const { version } = this.store.ask(this.store.adaId, 'artifact.get', { id }).artifact;
    this.store.run(this.store.adaId, 'artifact.update', { id, version, suggests });
  }

  indicator(type: IndicatorType, value: string, ownerId = this.store.northgateId): number {
    return this.store.run(this.store.adaId, 'indicator.create', { ownerId, type, value }).id;
  }

  activate(id: number, active: boolean): void {
    const { version } = this.store.ask(this.store.adaId, 'object.get', { id });
    this.store.run(this.store.adaId, 'indicator.update', { id, version, fields: { active } });
  }

  group(name: string, ownerId = this.store.northgateId): number {
    return this.store.run(this.store.adaId, 'group.create', { ownerId, type: 'Campaign', name }).id;
  }

  link(id: number, ...others: readonly number[]): void {
    this.store.run(this.store.adaId, 'association.create', { id, others: [...others] });
  }

  mode(mode: PotentialMode): void {
    this.store.run(this.store.adaId, 'potential.setMode', { mode });
  }

  crossOwner(on: boolean): void {
    this.store.run(this.store.adaId, 'setting.set', { name: 'crossOwner', on });
  }

  enable(ownerId: number, on = true): void {
    this.store.run(this.store.adaId, 'potential.setOwner', { organizationId: this.store.northgateId, ownerId, on });
  }

  list(caseId: number, userId = this.store.adaId) {
    return this.store.ask(userId, 'potential.list', { id: caseId, offset: 0, limit: 200 });
  }

  /** `id: sources`, by id; a row of several owners by its oldest. */
  suggested(caseId: number, userId = this.store.adaId): Record<number, string> {
    return Object.fromEntries(
      this.list(caseId, userId).rows.map(({ objects, reasons }) => [
        Math.min(...objects.map(({ id }) => id)),
        reasons
          .map(({ source }) => source)
          .sort()
          .join(),
      ]),
    );
  }
}
