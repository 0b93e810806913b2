/** Techniques and sub-techniques of MITRE ATT&CK for Enterprise, and the Tags that name them. */
// Those in force in 18.1. © 2025 The MITRE Corporation. Reproduced with its permission; the licence is in NOTICE.
import table from './techniques.json' with { type: 'json' };

export interface Technique {
  /** Such as T1059.001. */
  readonly id: string;
  /** Without the name of the technique above it. */
  readonly name: string;
  readonly tactics: readonly string[];
  readonly platforms: readonly string[];
}

/** As MITRE publishes it: tactics by their short names. */
type TableRow = Omit<Technique, 'id'>;

const spoken = (tactic: string): string =>
  tactic
    .split('-')
    .map((word) => (word === 'and' ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(' ');

let byId: ReadonlyMap<string, Technique> | undefined;
/** Every technique by its id; read at first use. */
export function techniques(): ReadonlyMap<string, Technique> {
  byId ??= new Map(
    Object.entries<TableRow>(table).map(([id, row]) => [id, { id, ...row, tactics: row.tactics.map(spoken) }]),
  );
  return byId;
}

/** The technique of an id, or undefined. */
export const findTechnique = (id: string): Technique | undefined => techniques().get(id);

/** The technique to which a sub-technique belongs, or undefined. */
export const parentOf = ({ id }: Technique): Technique | undefined => {
  const [parent = ''] = id.split('.');
  return parent === id ? undefined : findTechnique(parent);
};

/** What the Tag of a technique is called. */
export const techniqueTagName = ({ id, name }: Technique): string => `${id} - ${name}`;

/** Names that are one technique's alone and more than one word: Malware, Tool or Server are everyday Tags. */
let byName: ReadonlyMap<string, Technique> | undefined;
function namedTechniques(): ReadonlyMap<string, Technique> {
  if (byName !== undefined) return byName;
  const found = new Map<string, Technique | null>();
  for (const technique of techniques().values()) {
    const parent = parentOf(technique);
    const names = parent === undefined ? [technique.name] : [technique.name, `${parent.name}: ${technique.name}`];
    for (const name of names) {
      if (name.includes(' ')) found.set(name.toLowerCase(), found.has(name.toLowerCase()) ? null : technique);
    }
  }
  byName = new Map([...found].flatMap(([name, technique]) => (technique === null ? [] : [[name, technique] as const])));
  return byName;
}

/** An id, alone or followed by the technique's name after a dash or a colon. */
const withId = /^(t\d{4}(?:\.\d{3})?)(?:\s*[-–:]\s*(.+)|\s+(.+))?$/i;

/**
 * The technique that a Tag's name denotes: its id, its id with its name, or its name if no other technique has that
 * name and it is more than one word. An id with another text behind it is somebody's own Tag.
 */
export function techniqueOfTag(tagName: string): Technique | undefined {
  const text = tagName.trim();
  const [, id, afterMark, afterSpace] = withId.exec(text) ?? [];
  if (id === undefined) return namedTechniques().get(text.toLowerCase());
  const technique = findTechnique(id.toUpperCase());
  const named = (afterMark ?? afterSpace)?.trim().toLowerCase();
  if (technique === undefined || named === undefined) return technique;
  const parent = parentOf(technique);
  const names = [technique.name, ...(parent === undefined ? [] : [`${parent.name}: ${technique.name}`])];
  return names.some((name) => name.toLowerCase() === named) ? technique : undefined;
}

export const coverages = ['None', 'Weak', 'Moderate', 'Strong'] as const;
/** How well an owner is guarded against a technique. */
export type Coverage = (typeof coverages)[number];
