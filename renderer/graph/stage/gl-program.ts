/** The few things that drawing with WebGL 2 repeats: a program with its places, and a buffer that keeps its size. */

export interface GlProgram {
  readonly program: WebGLProgram;
  attribute(name: string): number;
  uniform(name: string): WebGLUniformLocation | null;
}

/** @throws Error with the log of the driver when a shader does not compile */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): GlProgram {
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('WebGL made no shader.');
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    // Goes with the program.
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  // A context that was lost meanwhile compiles nothing; the loss itself is reported elsewhere.
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`The graph cannot be drawn: ${[gl.getProgramInfoLog(program), ...logs].join(' ')}`);
  }
  const uniforms = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    attribute: (name) => gl.getAttribLocation(program, name),
    uniform: (name) => {
      const known = uniforms.get(name);
      if (known !== undefined) return known;
      const found = gl.getUniformLocation(program, name);
      uniforms.set(name, found);
      return found;
    },
  };
}

export function createBuffer(gl: WebGL2RenderingContext): WebGLBuffer {
  return gl.createBuffer();
}

export function upload(gl: WebGL2RenderingContext, buffer: WebGLBuffer, data: Float32Array | Uint8Array): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
}

/** Columns of a vertex array: each attribute from a buffer of its own. */
export function bindColumn(
  gl: WebGL2RenderingContext,
  {
    location,
    buffer,
    size,
    type,
    normalized = false,
    stride = 0,
    offset = 0,
  }: {
    readonly location: number;
    readonly buffer: WebGLBuffer;
    readonly size: number;
    readonly type: number;
    readonly normalized?: boolean;
    readonly stride?: number;
    readonly offset?: number;
  },
): void {
  if (location < 0) return;
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(location, size, type, normalized, stride, offset);
}
