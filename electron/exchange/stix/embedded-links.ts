/** References inside objects that state an association: members of a report, tactics of a technique, resolutions. */
import type { ImportAssertion, ImportLink, ImportObject } from '../import-record.ts';
import { readKillChainPhases } from './kill-chain.ts';
import type { LinkEnd, LinkEnds } from './link-end.ts';
import type { LinkList } from './link-list.ts';
import { pairEnds } from './map-relationship.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { isRecord, readText, readTexts, type StixObject } from './stix-value.ts';

/** References between observables and the verb under which an association type is sought. */
const observableReferences: readonly { readonly type: RegExp; readonly property: string; readonly verb: string }[] = [
  { type: /^domain-name$/, property: 'resolves_to_refs', verb: 'resolves-to' },
  { type: /^ipv[46]-addr$/, property: 'belongs_to_refs', verb: 'belongs-to' },
  { type: /^file$/, property: 'contains_refs', verb: 'contains' },
];

type Resolve = (reference: string) => LinkEnd;

export class EmbeddedLinks {
  readonly #index: StixIndex;
  readonly #ends: LinkEnds;
  readonly #list: LinkList;

  constructor(index: StixIndex, ends: LinkEnds, list: LinkList) {
    this.#index = index;
    this.#ends = ends;
    this.#list = list;
  }

  /** Adds the associations that a mapped object states. */
  add(
    entry: StixEntry,
    objects: readonly ImportObject[],
    members: ReadonlyMap<string, readonly ImportObject[]> | undefined,
  ): void {
    const [first] = objects;
    if (first === undefined) return;
    const resolve = (reference: string): LinkEnd => this.#ends.resolve(reference);
    if (entry.type === 'report')
      this.#link(entry.id, objects, readTexts(entry.object, 'object_refs'), 'refers-to', first.assertion, resolve);
    else if (entry.type === 'attack-pattern') {
      this.#link(entry.id, objects, this.#tacticsOf(entry.object), 'kill-chain-phase', first.assertion, resolve);
    } else if (members !== undefined) this.#addMembers(entry, members);
    else this.#addObservable(entry.id, entry.type, entry.object, objects, first.assertion, resolve);
  }

  #tacticsOf(object: StixObject): readonly string[] {
    return readKillChainPhases(object).flatMap((phase) => this.#index.killChains.findTactic(phase) ?? []);
  }

  /** Members of 2.0 observed-data refer to each other by key. */
  #addMembers(entry: StixEntry, members: ReadonlyMap<string, readonly ImportObject[]>): void {
    const observed = entry.object['objects'];
    if (!isRecord(observed)) return;
    const resolve = (key: string): LinkEnd => {
      const objects = members.get(key);
      return objects === undefined
        ? { kind: 'nothing', reason: 'it gives no Indicator' }
        : { kind: 'records', objects };
    };
    for (const [key, objects] of members) {
      const member = observed[key];
      const [first] = objects;
      if (!isRecord(member) || first === undefined) continue;
      this.#addObservable(
        `${entry.id}/${key}`,
        readText(member, 'type') ?? '',
        member,
        objects,
        first.assertion,
        resolve,
      );
    }
  }

  #addObservable(
    id: string,
    type: string,
    object: StixObject,
    objects: readonly ImportObject[],
    assertion: ImportAssertion,
    resolve: Resolve,
  ): void {
    for (const reference of observableReferences) {
      if (reference.type.test(type))
        this.#link(id, objects, readTexts(object, reference.property), reference.verb, assertion, resolve);
    }
  }

  /** References that cannot be an association stay in the object's kept properties, where they are complete. */
  #link(
    id: string,
    objects: readonly ImportObject[],
    references: readonly string[],
    verb: string,
    assertion: ImportAssertion,
    resolve: Resolve,
  ): void {
    // The object states the reference, so its digest and times count; its own references and properties do not.
    const stated: ImportAssertion = { ...assertion, extra: null };
    const links: ImportLink[] = [];
    for (const reference of new Set(references)) {
      if (reference === id) continue;
      const { pairs } = pairEnds({ kind: 'records', objects }, resolve(reference), verb, this.#list);
      for (const [position, { from, to, code }] of pairs.entries()) {
        links.push({
          externalId: `${id}>${verb}>${reference}${pairs.length > 1 ? `#${position + 1}` : ''}`,
          unit: null,
          from,
          to,
          associationType: code,
          verb,
          description: null,
          firstSeen: null,
          lastSeen: null,
          assertion: stated,
        });
      }
    }
    this.#list.add(links);
  }
}
