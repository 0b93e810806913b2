/** Keeps the scene of a graph up to date: built when somebody looks at it, again only when what it shows has changed. */
import { usedMeasures } from './analysis/used-measures.ts';
import type { GraphModel } from './model/graph-model.ts';
import type { GraphSession } from './model/graph-session.ts';
import { buildScene } from './scene/build-scene.ts';
import type { Scene } from './scene/scene.ts';
import { groupOf } from './scene/grouping.ts';
import { updatePlaces } from './scene/scene-places.ts';
import { visibleRows } from './scene/visible-rows.ts';

/** What the graph is told by the screen, because it depends on the user: words and colours. */
export interface SceneWords {
  /** Text of a node: the value of an Indicator is shown defanged. */
  shownLabel(model: GraphModel, row: number): string;
  /** Name of a community after its most connected member. */
  communityName(model: GraphModel, leader: number): string;
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
  #placesAt = -1;
  #shown: { readonly at: string; readonly rows: Uint32Array } | null = null;
  #links: { readonly at: string; readonly counts: Uint32Array } | null = null;
  /** While an animation moves the items, nobody else does. */
  #isAnimating = false;

  constructor(session: GraphSession, words: SceneWords) {
    this.session = session;
    this.#words = words;
    session.subscribe((part) => {
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
    if (!this.#isAnimating) this.#syncPlaces(scene);
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
    this.#placesAt = this.session.version('places');
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

  #syncPlaces(scene: Scene): void {
    const version = this.session.version('places');
    if (this.#placesAt === version) return;
    this.#placesAt = version;
    updatePlaces(scene, this.session.model);
  }

  /**
   * Begins an animation: where the items of the scene belong now, in new columns, or null when there is nothing to move
   * or the scene itself is out of date. From then on the scene is moved by the caller until `endAnimation`.
   */
  beginAnimation(): { readonly x: Float32Array; readonly y: Float32Array } | null {
    const scene = this.#scene;
    const version = this.session.version('places');
    if (scene === null || this.#builtAt !== this.#wantedAt || this.#placesAt === version) return null;
    const goal = { x: new Float32Array(scene.count), y: new Float32Array(scene.count) };
    updatePlaces({ ...goal, count: scene.count, itemOf: (row) => scene.itemOf(row) }, this.session.model);
    this.#placesAt = version;
    this.#isAnimating = true;
    return goal;
  }

  endAnimation(): void {
    this.#isAnimating = false;
    // Whoever stopped on the way is brought to the end.
    if (this.#scene !== null) updatePlaces(this.#scene, this.session.model);
    this.#placesAt = this.session.version('places');
  }

  /** Draws the members of a group as nodes again, as a step of the history. */
  openGroup(item: number): void {
    const [member] = this.rowsOf(item);
    const { model, metrics } = this.session;
    const { grouping } = model.view;
    if (member === undefined || grouping.by === 'none') return;
    const group = groupOf(model, grouping.by, metrics, member);
    this.session.setView(`Open ${this.scene.label(item)}`, {
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

  /** Rows of the model behind an item: one, or the members of a group. */
  rowsOf(item: number): number[] {
    const { scene } = this;
    const row = scene.rows[item] ?? -1;
    if (row >= 0) return [row];
    return [...this.shownRows].filter((member) => scene.itemOf(member) === item);
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
