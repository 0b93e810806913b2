/** Traffic Light Protocol markings of STIX and the built-in Security Labels that mean the same. */
import { isRecord, readText, type StixObject } from './stix-value.ts';

/** The markings that the standard itself defines; files refer to them without carrying them. */
const standardMarkings: Readonly<Record<string, string>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'TLP:WHITE',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'TLP:GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'TLP:AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'TLP:RED',
  'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487': 'TLP:CLEAR',
  'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'TLP:GREEN',
  'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'TLP:AMBER',
  'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003': 'TLP:AMBER+STRICT',
  'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1': 'TLP:RED',
};

const builtInLabels = new Set(['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP:CLEAR', 'TLP:WHITE']);

/** Label of a marking that the standard defines, or undefined. */
export function findStandardLabel(id: string): string | undefined {
  return Object.hasOwn(standardMarkings, id) ? standardMarkings[id] : undefined;
}

/** Label that a marking-definition stands for, or null for statements and everything else. */
export function labelOfMarking(object: StixObject): string | null {
  const id = readText(object, 'id');
  const standard = id === null ? undefined : findStandardLabel(id);
  if (standard !== undefined) return standard;
  const definition = object['definition'];
  if (object['definition_type'] === 'tlp' && isRecord(definition)) return toLabel(readText(definition, 'tlp'));
  const extensions = object['extensions'];
  if (!isRecord(extensions)) return null;
  for (const extension of Object.values(extensions)) {
    const label = isRecord(extension) ? toLabel(readText(extension, 'tlp_2_0')) : null;
    if (label !== null) return label;
  }
  return null;
}

function toLabel(colour: string | null): string | null {
  const label = `TLP:${(colour ?? '').trim().toUpperCase().replace(/^TLP:/, '')}`;
  return builtInLabels.has(label) ? label : null;
}
