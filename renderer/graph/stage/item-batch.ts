import type { ItemColumns } from './draw-columns.ts';
import { bindColumn, createBuffer, type GlProgram, upload } from './gl-program.ts';

/** Items on the graphics card, drawn in the order of their columns. */
export class ItemBatch {
  readonly #gl: WebGL2RenderingContext;
  readonly #vertices: WebGLVertexArrayObject;
  readonly #buffers: readonly [position: WebGLBuffer, size: WebGLBuffer, color: WebGLBuffer, style: WebGLBuffer];
  #count = 0;

  constructor(gl: WebGL2RenderingContext, program: GlProgram) {
    this.#gl = gl;
    this.#vertices = gl.createVertexArray();
    const [position, size, color, style] = (this.#buffers = [
      createBuffer(gl),
      createBuffer(gl),
      createBuffer(gl),
      createBuffer(gl),
    ]);
    gl.bindVertexArray(this.#vertices);
    bindColumn(gl, { location: program.attribute('a_position'), buffer: position, size: 2, type: gl.FLOAT });
    bindColumn(gl, { location: program.attribute('a_size'), buffer: size, size: 1, type: gl.FLOAT });
    const bytes = { size: 4, type: gl.UNSIGNED_BYTE };
    bindColumn(gl, { location: program.attribute('a_color'), buffer: color, normalized: true, ...bytes });
    bindColumn(gl, { location: program.attribute('a_style'), buffer: style, ...bytes });
    gl.bindVertexArray(null);
  }

  get count(): number {
    return this.#count;
  }

  set({ count, position, size, color, style }: ItemColumns): void {
    this.#count = count;
    const columns = [position, size, color, style];
    this.#buffers.forEach((buffer, at) => upload(this.#gl, buffer, columns[at] ?? position));
  }

  move(position: Float32Array): void {
    upload(this.#gl, this.#buffers[0], position);
  }

  /** Gives the items at some places, in whose order the columns are, another position and style. */
  patch(places: readonly number[], { position, style }: ItemColumns): void {
    const gl = this.#gl;
    const [positions, , , styles] = this.#buffers;
    gl.bindBuffer(gl.ARRAY_BUFFER, positions);
    places.forEach((place, at) => gl.bufferSubData(gl.ARRAY_BUFFER, place * 8, position, at * 2, 2));
    gl.bindBuffer(gl.ARRAY_BUFFER, styles);
    places.forEach((place, at) => gl.bufferSubData(gl.ARRAY_BUFFER, place * 4, style, at * 4, 4));
  }

  draw(): void {
    if (this.#count === 0) return;
    this.#gl.bindVertexArray(this.#vertices);
    this.#gl.drawArrays(this.#gl.POINTS, 0, this.#count);
    this.#gl.bindVertexArray(null);
  }

  dispose(): void {
    for (const buffer of this.#buffers) this.#gl.deleteBuffer(buffer);
    this.#gl.deleteVertexArray(this.#vertices);
  }
}
