import { mapGroup } from './map-group.ts';
import { mapIndicator } from './map-indicator.ts';
import { mapObservable, mapObservedData } from './map-observable.ts';
import { isVictim, mapVictim } from './map-victim.ts';
import { joinReasons, keptEntry, type MappedEntry } from './mapped-entry.ts';
import { isObservable } from './observable.ts';
import { groupTypeOf, reasonToKeep } from './property-table.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';

/** Maps any object that is not an association by its type. */
export function mapEntry(entry: StixEntry, index: StixIndex): MappedEntry {
  const groupType = groupTypeOf.get(entry.type);
  if (groupType !== undefined) {
    const { group, losses } = mapGroup(entry, index, groupType);
    return { objects: [group], reason: joinReasons(losses), keepVerbatim: false };
  }
  if (entry.type === 'indicator') return mapIndicator(entry, index);
  if (entry.type === 'observed-data') return mapObservedData(entry, index);
  if (isObservable(entry.type)) return mapObservable(entry, index);
  if (isVictim(entry, index)) {
    const { victim, losses } = mapVictim(entry, index);
    return { objects: [victim], reason: joinReasons(losses), keepVerbatim: false };
  }
  return keptEntry(reasonToKeep(entry.type));
}
