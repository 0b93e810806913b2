/** Keeps the scene of a graph up to date: built when somebody looks at it, again only when what it shows has changed. */
import { usedMeasures } from './analysis/used-measures.ts';
import type { GraphModel } from './model/graph-model.ts';
import type { GraphSession } from './model/graph-session.ts';
import { nodeWord } from './model/step-name.ts';
import { Touched } from './touched.ts';
import { buildScene } from './scene/build-scene.ts';
import { itemFlag, type Scene } from './scene/scene.ts';
import { groupOf } from './scene/grouping.ts';
import { updateSomePlaces } from './scene/scene-places.ts';
import { visibleRows } from './scene/visible-rows.ts';

/** What the graph is told by the screen, because it depends on the user: words and colours. */
export interface SceneWords {
  /** Text of a node: the value of an Indicator is shown defanged. */
  shownLabel(model: GraphModel, row: number): string;
  /** Name of a community after its most connected member. */
  communityName(model: GraphModel, leader: number): string;
}

/** Where the items of a scene belong. */
export interface Goal {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Rows of the model that are not there yet; null for any. */
  readonly rows: Uint32Array | null;
}

export class SceneKeeper {
  readonly session: GraphSession;
  readonly #words: SceneWords;
  #ownerColors: ReadonlyMap<number, string> = new Map();
  #colorVersion = 0;
  #scene: Scene | null = null;
  #version = 0;
  #builtAt = '';
  /** Values of the measures that the view uses, and how often they have become others. */
  #used: readonly (Float64Array | undefined)[] = [];
  #usedVersion = 0;
  /** What the scene does not show yet of the model. */
  readonly #moved = new Touched();
  readonly #pinned = new Touched();
  #shown: { readonly at: string; readonly rows: Uint32Array } | null = null;
  #links: { readonly at: string; readonly counts: Uint32Array } | null = null;
  /** While an animation moves the items, nobody else does. */
  #isAnimating = false;
  /** Rows that it moves; null for any. */
  #going: Uint32Array | null = null;

  constructor(session: GraphSession, words: SceneWords) {
    this.session = session;
    this.#words = words;
    session.subscribe((part, rows) => {
      if (part === 'places') this.#moved.add(rows);
      if (part === 'pins') this.#pinned.add(rows);
      if (part === 'content' || part === 'metrics') this.#dropHidden();
    });
  }

  /** What legend or filters hide is no longer chosen: nothing is removed or moved that nobody sees. */
  #dropHidden(): void {
    const { selection, model } = this.session;
    if (selection.size === 0) return;
    const isShown = new Uint8Array(model.nodes.count);
    for (const row of this.shownRows) isShown[row] = 1;
    const kept = [...selection].filter((row) => isShown[row] === 1);
    if (kept.length < selection.size) this.session.select(kept);
  }

  /** CSS colours `#rrggbb` by owner. */
  setOwnerColors(colors: ReadonlyMap<number, string>): void {
    const isSame =
      colors.size === this.#ownerColors.size && [...colors].every(([id, color]) => this.#ownerColors.get(id) === color);
    if (isSame) return;
    this.#ownerColors = colors;
    this.#colorVersion += 1;
    this.session.notify('content');
  }

  colorOfOwner(owner: number): string | undefined {
    return this.#ownerColors.get(owner);
  }

  /** The scene as it is now. */
  get scene(): Scene {
    const at = this.#wantedAt;
    const scene = this.#scene === null || this.#builtAt !== at ? this.#build(at) : this.#scene;
    if (!this.#isAnimating && !this.#moved.isEmpty) updateSomePlaces(scene, this.session.model, this.#moved.take());
    if (!this.#pinned.isEmpty) this.#syncPins(scene, this.#pinned.take());
    return scene;
  }

  get #wantedAt(): string {
    return `${this.#contentAt}/${this.#colorVersion}`;
  }

  /** Measures that the view does not use change nothing that is drawn. */
  get #contentAt(): string {
    const { metrics, model } = this.session;
    const used = usedMeasures(model.view).map((name) => metrics[name]);
    if (used.length !== this.#used.length || used.some((values, at) => values !== this.#used[at])) {
      this.#used = used;
      this.#usedVersion += 1;
    }
    return `${this.session.version('content')}/${this.#usedVersion}`;
  }

  #build(at: string): Scene {
    const { model, metrics } = this.session;
    this.#version += 1;
    this.#builtAt = at;
    this.#moved.take();
    this.#pinned.take();
    this.#isAnimating = false;
    this.#scene = buildScene({
      model,
      metrics,
      version: this.#version,
      colorOfOwner: (owner) => this.#ownerColors.get(owner),
      shownLabel: (row) => this.#words.shownLabel(model, row),
      communityName: (members) => this.#words.communityName(model, this.#leaderOf(members)),
    });
    return this.#scene;
  }

  /** The member with the most links, the first one among equals. */
  #leaderOf(members: Uint32Array): number {
    const { links } = this;
    return members.reduce((best, row) => ((links[row] ?? 0) > (links[best] ?? 0) ? row : best), members[0] ?? 0);
  }

  /** Groups have no pinned members. */
  #syncPins(scene: Scene, pinned: Uint32Array | null): void {
    const { nodes } = this.session.model;
    const { flags, rows } = scene;
    for (const row of pinned ?? rows.filter((of) => of >= 0)) {
      const item = scene.itemOf(row);
      if (rows[item] !== row) continue;
      const others = (flags[item] ?? 0) & ~itemFlag.pinned;
      flags[item] = others | (nodes.pinned[row] === 1 ? itemFlag.pinned : 0);
    }
  }

  /**
   * Begins an animation: where the items of the scene belong now, in new columns, or null when there is nothing to move
   * or the scene itself is out of date. From then on the scene is moved by the caller until `endAnimation`.
   */
  beginAnimation(): Goal | null {
    const scene = this.#scene;
    if (scene === null || this.#builtAt !== this.#wantedAt || this.#moved.isEmpty) return null;
    // What was on its way goes on from where it is.
    if (this.#isAnimating) this.#moved.add(this.#going);
    const rows = (this.#going = this.#moved.take());
    const [x, y] = [scene.x.slice(), scene.y.slice()];
    updateSomePlaces({ ...scene, x, y }, this.session.model, rows);
    this.#isAnimating = true;
    return { x, y, rows };
  }

  endAnimation(): void {
    this.#isAnimating = false;
    // Whoever stopped on the way is brought to the end.
    if (this.#scene !== null) updateSomePlaces(this.#scene, this.session.model, this.#going);
  }

  /** Draws the members of a group as nodes again, as a step of the history. */
  openGroup(item: number): void {
    const [member] = this.rowsOf([item]);
    const { model, metrics } = this.session;
    const { grouping } = model.view;
    if (member === undefined || grouping.by === 'none') return;
    const group = groupOf(model, grouping.by, metrics, member);
    // A community is called as one of its nodes.
    const what = grouping.by === 'type' ? this.scene.label(item) : `the community of ${nodeWord(member)}`;
    this.session.setView(`Open ${what}`, {
      grouping: { ...grouping, open: [...new Set([...grouping.open, group])] },
    });
  }

  /** Rows that legend and filters let through, ascending: what the table lists and the canvas draws. */
  get shownRows(): Uint32Array {
    const at = this.#contentAt;
    if (this.#shown?.at !== at) {
      this.#shown = { at, rows: visibleRows(this.session.model, this.session.metrics) };
    }
    return this.#shown.rows;
  }

  /** Number of shown edges at each row of the model. */
  get links(): Uint32Array {
    const at = this.#contentAt;
    if (this.#links?.at !== at) this.#links = { at, counts: countLinks(this.session.model, this.shownRows) };
    return this.#links.counts;
  }

  /** Rows of the model behind items: that of a node, all members of a group. */
  rowsOf(items: readonly number[]): number[] {
    const { scene } = this;
    const single = items.map((item) => scene.rows[item] ?? -1);
    if (single.every((row) => row >= 0)) return single;
    const asked = new Uint8Array(scene.count);
    for (const item of items) asked[item] = 1;
    return Array.from(this.shownRows.filter((row) => asked[scene.itemOf(row)] === 1));
  }
}

function countLinks({ nodes, edges }: GraphModel, rows: Uint32Array): Uint32Array {
  const isShown = new Uint8Array(nodes.count);
  for (const row of rows) isShown[row] = 1;
  const counts = new Uint32Array(nodes.count);
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (edges.known[edge] !== 1) continue;
    const [a, b] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    if (isShown[a] !== 1 || isShown[b] !== 1) continue;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  }
  return counts;
}
