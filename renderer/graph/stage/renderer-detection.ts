import type { StageRenderer } from './stage.ts';

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/iu;

/** Who would draw: asks a context of WebGL 2 for its name and gives it back at once. */
export function detectRenderer(): StageRenderer {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return 'none';
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  // The parameter is a string wherever the extension exists.
  const name = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return softwareNames.test(name) ? 'software' : 'gpu';
}
