/** Draws two layers of items and edges into a WebGL 2 context: the scene, and above it what stands out. */
import { type GlyphAtlas } from './glyph-atlas.ts';
import { edgeOpacity, rgbOf } from './draw-columns.ts';
import { EdgeBatch, type EdgePrograms } from './edge-batch.ts';
import { createProgram, type GlProgram } from './gl-program.ts';
import { ItemBatch } from './item-batch.ts';
import {
  arrowVertex,
  edgeFragment,
  edgeVertex,
  itemFragment,
  itemVertex,
  lineFragment,
  lineVertex,
} from './shaders.ts';
import type { StageColors } from './stage.ts';
import type { ViewTransform } from './view-transform.ts';

interface Layer {
  readonly items: ItemBatch;
  readonly edges: EdgeBatch;
}

/** Edges up to which they are smooth rectangles; a graphics card is limited by memory, software by filling them. */
export const quadMax = { gpu: 40_000, software: 1200 } as const;
const dimmed = 0.22;
/** Pixels by which edges that stand out are wider. */
const widened = 0.7;

export class ScenePainter {
  readonly base: Layer;
  readonly top: Layer;
  readonly #gl: WebGL2RenderingContext;
  readonly #item: GlProgram;
  readonly #edge: EdgePrograms;
  readonly #atlas: WebGLTexture;
  #atlasSide = 1;
  #colors: StageColors;

  constructor(gl: WebGL2RenderingContext, renderer: 'gpu' | 'software', colors: StageColors) {
    this.#gl = gl;
    this.#colors = colors;
    this.#item = createProgram(gl, itemVertex, itemFragment);
    this.#edge = {
      quad: createProgram(gl, edgeVertex, edgeFragment),
      line: createProgram(gl, lineVertex, lineFragment),
      arrow: createProgram(gl, arrowVertex, lineFragment),
    };
    const layer = () => ({
      items: new ItemBatch(gl, this.#item),
      edges: new EdgeBatch(gl, this.#edge, quadMax[renderer]),
    });
    this.base = layer();
    this.top = layer();
    this.#atlas = gl.createTexture();
    this.#uploadAtlas(new Uint8Array(4));
  }

  setColors(colors: StageColors): void {
    this.#colors = colors;
  }

  setAtlas({ canvas, side }: GlyphAtlas): void {
    this.#atlasSide = side;
    this.#uploadAtlas(canvas);
  }

  /** @param isDimmed whether the base steps back behind the top */
  draw(transform: ViewTransform, isDimmed: boolean): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.disable(gl.DEPTH_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.#drawLayer(this.base, transform, isDimmed ? dimmed : 1, 0);
    this.#drawLayer(this.top, transform, 1, widened);
  }

  dispose(): void {
    const gl = this.#gl;
    for (const { items, edges } of [this.base, this.top]) {
      items.dispose();
      edges.dispose();
    }
    for (const { program } of [this.#item, ...Object.values<GlProgram>({ ...this.#edge })]) gl.deleteProgram(program);
    gl.deleteTexture(this.#atlas);
  }

  #drawLayer({ items, edges }: Layer, transform: ViewTransform, opacity: number, widen: number): void {
    const gl = this.#gl;
    const line = widen > 0 ? Math.min(0.95, edgeOpacity(edges.count) + 0.3) : edgeOpacity(edges.count) * opacity;
    if (edges.count > 0) {
      const lines = edges.isThin ? this.#edge.line : this.#edge.quad;
      this.#use(lines, transform);
      gl.uniform1f(lines.uniform('u_opacity'), line);
      gl.uniform1f(lines.uniform('u_widen'), widen);
      edges.drawLines();
    }
    if (edges.count > 0 && edges.hasArrows) {
      this.#use(this.#edge.arrow, transform);
      gl.uniform1f(this.#edge.arrow.uniform('u_opacity'), Math.min(1, line + 0.1 * opacity));
      gl.uniform1f(this.#edge.arrow.uniform('u_widen'), widen);
      edges.drawArrows();
    }
    if (items.count === 0) return;
    this.#use(this.#item, transform);
    gl.uniform1f(this.#item.uniform('u_opacity'), opacity);
    for (const name of ['background', 'accent', 'severalOwners'] as const) {
      const [red, green, blue] = rgbOf(this.#colors[name]);
      gl.uniform3f(this.#item.uniform(`u_${name}`), red / 255, green / 255, blue / 255);
    }
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#atlas);
    gl.uniform1i(this.#item.uniform('u_atlas'), 0);
    gl.uniform1f(this.#item.uniform('u_atlasSide'), this.#atlasSide);
    items.draw();
  }

  #use(program: GlProgram, { x, y, zoom, sizeScale, width, height }: ViewTransform): void {
    const gl = this.#gl;
    gl.useProgram(program.program);
    gl.uniform2f(program.uniform('u_center'), x, y);
    gl.uniform2f(program.uniform('u_toClip'), (2 * zoom) / width, (2 * zoom) / height);
    gl.uniform1f(program.uniform('u_sizeScale'), sizeScale);
    gl.uniform1f(program.uniform('u_pixelRatio'), gl.drawingBufferWidth / width);
    gl.uniform2f(program.uniform('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
  }

  #uploadAtlas(source: HTMLCanvasElement | Uint8Array): void {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, this.#atlas);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    if (source instanceof Uint8Array) {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, source);
    } else {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, source);
    }
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.generateMipmap(gl.TEXTURE_2D);
  }
}
