import { type EdgeColumns, repeated } from './draw-columns.ts';
import { bindColumn, createBuffer, type GlProgram, upload } from './gl-program.ts';

export interface EdgePrograms {
  readonly quad: GlProgram;
  readonly line: GlProgram;
  readonly arrow: GlProgram;
}

/** With more edges, arrows hide what they point at. */
const arrowMax = 4000;

interface Column {
  readonly name: string;
  readonly components: number;
  readonly floats: boolean;
}
const ends: Column = { name: 'a_ends', components: 4, floats: true };
const color: Column = { name: 'a_color', components: 4, floats: false };
const style: Column = { name: 'a_style', components: 4, floats: false };
const targetSize: Column = { name: 'a_targetSize', components: 1, floats: true };

/** Edges on the graphics card: smooth rectangles with arrows for few, plain lines for many. */
export class EdgeBatch {
  readonly #gl: WebGL2RenderingContext;
  readonly #quads: Shape;
  readonly #lines: Shape;
  readonly #arrows: Shape;
  readonly #quadMax: number;
  #count = 0;

  /** @param quadMax more edges than this are lines of one pixel: their rectangles would cost too much to fill */
  constructor(gl: WebGL2RenderingContext, { quad, line, arrow }: EdgePrograms, quadMax: number) {
    this.#gl = gl;
    this.#quadMax = quadMax;
    this.#quads = new Shape(gl, quad, [ends, color, style], 4);
    this.#lines = new Shape(gl, line, [{ ...ends, components: 2 }, color], 2);
    this.#arrows = new Shape(gl, arrow, [ends, color, style, targetSize], 3);
  }

  get count(): number {
    return this.#count;
  }

  get isThin(): boolean {
    return this.#count > this.#quadMax;
  }

  get hasArrows(): boolean {
    return this.#count <= arrowMax;
  }

  set(columns: EdgeColumns): void {
    this.#count = columns.count;
    const thick = !this.isThin;
    // Both ends in one row are the two vertices of a line.
    this.#lines.set(thick ? [] : [columns.ends, columns.color]);
    this.#quads.set(thick ? [columns.ends, columns.color, columns.style] : []);
    const arrows = this.hasArrows ? [columns.ends, columns.color, columns.style, columns.targetSize] : [];
    this.#arrows.set(arrows);
    if (thick) this.#quads.indexRectangles(columns.count);
  }

  move(moved: Float32Array): void {
    if (this.isThin) this.#lines.move(moved);
    else this.#quads.move(moved);
    if (this.hasArrows) this.#arrows.move(moved);
  }

  drawLines(): void {
    if (this.#count === 0) return;
    const gl = this.#gl;
    if (this.isThin) this.#lines.draw(() => gl.drawArrays(gl.LINES, 0, this.#count * 2));
    else this.#quads.draw(() => gl.drawElements(gl.TRIANGLES, this.#count * 6, gl.UNSIGNED_INT, 0));
  }

  drawArrows(): void {
    if (this.#count === 0 || !this.hasArrows) return;
    const gl = this.#gl;
    this.#arrows.draw(() => gl.drawArrays(gl.TRIANGLES, 0, this.#count * 3));
  }

  dispose(): void {
    for (const shape of [this.#quads, this.#lines, this.#arrows]) shape.dispose();
  }
}

/** A vertex array whose columns repeat the row of an edge for each of its vertices. */
class Shape {
  readonly #gl: WebGL2RenderingContext;
  readonly #vertices: WebGLVertexArrayObject;
  readonly #columns: readonly Column[];
  readonly #buffers: readonly WebGLBuffer[];
  readonly #times: number;
  readonly #index: WebGLBuffer;

  constructor(gl: WebGL2RenderingContext, program: GlProgram, columns: readonly Column[], times: number) {
    this.#gl = gl;
    this.#columns = columns;
    this.#times = times;
    this.#vertices = gl.createVertexArray();
    this.#index = createBuffer(gl);
    gl.bindVertexArray(this.#vertices);
    this.#buffers = columns.map(({ name, components, floats }) => {
      const buffer = createBuffer(gl);
      bindColumn(gl, {
        location: program.attribute(name),
        buffer,
        size: components,
        type: floats ? gl.FLOAT : gl.UNSIGNED_BYTE,
        normalized: name === 'a_color',
      });
      return buffer;
    });
    gl.bindVertexArray(null);
  }

  /** Empty: nothing of this shape. */
  set(columns: readonly (Float32Array | Uint8Array)[]): void {
    this.#buffers.forEach((buffer, at) => upload(this.#gl, buffer, this.#spread(at, columns[at] ?? new Uint8Array(0))));
  }

  move(ends_: Float32Array): void {
    const [buffer] = this.#buffers;
    if (buffer) upload(this.#gl, buffer, this.#spread(0, ends_));
  }

  indexRectangles(count: number): void {
    const order = new Uint32Array(count * 6);
    for (let at = 0; at < count; at += 1) {
      const first = at * 4;
      order.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], at * 6);
    }
    this.#gl.bindVertexArray(this.#vertices);
    this.#gl.bindBuffer(this.#gl.ELEMENT_ARRAY_BUFFER, this.#index);
    this.#gl.bufferData(this.#gl.ELEMENT_ARRAY_BUFFER, order, this.#gl.DYNAMIC_DRAW);
    this.#gl.bindVertexArray(null);
  }

  draw(call: () => void): void {
    this.#gl.bindVertexArray(this.#vertices);
    call();
    this.#gl.bindVertexArray(null);
  }

  dispose(): void {
    for (const buffer of [...this.#buffers, this.#index]) this.#gl.deleteBuffer(buffer);
    this.#gl.deleteVertexArray(this.#vertices);
  }

  #spread(at: number, column: Float32Array | Uint8Array): Float32Array | Uint8Array {
    // The row of ends of a line already is one vertex after the other.
    if (this.#columns[at]?.name === 'a_ends' && this.#times === 2) return column;
    return repeated(column, this.#columns[at]?.components ?? 4, this.#times);
  }
}
