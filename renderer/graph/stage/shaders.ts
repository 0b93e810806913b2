/**
 * GLSL of the painter; the outlines are those of `scene/shape-outline.ts`. Items are points, edges rectangles or lines without instances: emulated WebGL draws each
 * instance as a draw of its own. Outlines are signed distances (Inigo Quilez, "2D distance functions"), negative inside.
 */
const common = `#version 300 es
precision highp float;
uniform vec2 u_center;
uniform vec2 u_toClip;
uniform float u_sizeScale;
uniform float u_pixelRatio;
vec4 place(vec2 world) { return vec4((world - u_center) * u_toClip, 0.0, 1.0); }
`;

/** Pixels around an item: for its edge, for its pin, for a ring. Each pixel of a point is computed, drawn on or not. */
const edgeRoom = '1.0';
const pinRoom = '4.0';
const ringRoom = '7.0';

export const itemVertex = `${common}
in vec2 a_position;
in float a_size;
in vec4 a_color;
in vec4 a_style;
out vec4 v_color;
flat out ivec3 v_style;
flat out float v_radius;
flat out float v_half;
void main() {
  gl_Position = place(a_position);
  v_radius = max(a_size * u_sizeScale, 1.0) * u_pixelRatio;
  int flags = int(a_style.y + 0.5);
  float room = (flags & 100) != 0 ? ${ringRoom} : (flags & 2) != 0 ? ${pinRoom} : ${edgeRoom};
  // Corners reach beyond the radius, those of a disc do not exist.
  v_half = v_radius * (a_style.x < 0.5 ? 1.0 : 1.32) + room * u_pixelRatio;
  gl_PointSize = 2.0 * v_half;
  v_color = vec4(a_color.rgb, a_style.w / 255.0);
  v_style = ivec3(a_style.xyz + 0.5);
}`;

export const itemFragment = `${common}
uniform float u_opacity;
uniform vec3 u_background;
uniform vec3 u_accent;
uniform vec3 u_severalOwners;
uniform sampler2D u_atlas;
uniform float u_atlasSide;
in vec4 v_color;
flat in ivec3 v_style;
flat in float v_radius;
flat in float v_half;
out vec4 color;

float polygon(vec2 p, float sides, float turn) {
  float step = 6.2831853 / sides;
  float angle = atan(p.x, p.y) + turn;
  angle = mod(angle + step * 0.5, step) - step * 0.5;
  return length(p) * cos(angle) - cos(step * 0.5);
}
float box(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float triangle(vec2 p) { return polygon(p / 1.3, 3.0, 3.1415927) * 1.3; }

float outline(int shape, vec2 p) {
  if (shape == 1) return polygon(p / 1.08, 8.0, 0.0) * 1.08;
  if (shape == 2) return (abs(p.x) + abs(p.y) - 1.2) * 0.7071;
  if (shape == 3) return triangle(p);
  if (shape == 4) { float d = triangle(p); return max(d, -(d + 0.3)); }
  if (shape == 5) return polygon(p / 1.12, 5.0, 3.1415927) * 1.12;
  if (shape == 6) return box(p, vec2(0.6)) - 0.3;
  if (shape == 7) return box(p, vec2(0.707));
  if (shape == 8) return min(box(p, vec2(0.36, 1.1)), box(p, vec2(1.1, 0.36)));
  if (shape == 9) return polygon(p / 1.12, 6.0, 0.0) * 1.12;
  if (shape == 10) return abs(length(p) - 0.84) - 0.16;
  return length(p) - 1.0;
}
vec4 over(vec4 top, vec4 below) { return top + below * (1.0 - top.a); }
vec4 ring(float distance_, float at, float width, vec3 tint) {
  float a = clamp(0.5 * width + 0.5 - abs(distance_ - at), 0.0, 1.0);
  return vec4(tint * a, a);
}
void main() {
  vec2 pixel = (gl_PointCoord * 2.0 - 1.0) * v_half;
  pixel.y = -pixel.y;
  float away = length(pixel);
  int flags = v_style.y;
  float d = outline(v_style.x, pixel / v_radius) * v_radius;
  float fill = clamp(0.5 - d, 0.0, 1.0);
  vec4 drawn = vec4(v_color.rgb, 1.0) * fill * v_color.a;

  if (v_style.z > 0 && v_radius > 7.0 * u_pixelRatio) {
    float side = v_radius * 1.15;
    vec2 at = vec2(pixel.x, -pixel.y) / side + 0.5;
    if (all(greaterThan(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) {
      float cell = float(v_style.z - 1);
      vec2 corner = vec2(mod(cell, u_atlasSide), floor(cell / u_atlasSide));
      float ink = texture(u_atlas, (corner + at) / u_atlasSide).a * smoothstep(7.0, 9.0, v_radius / u_pixelRatio);
      float light = dot(v_color.rgb, vec3(0.299, 0.587, 0.114));
      vec3 tint = light > 0.55 ? vec3(0.07, 0.09, 0.11) : vec3(1.0);
      drawn = over(vec4(tint, 1.0) * ink * fill * 0.92, drawn);
    }
  }
  if ((flags & 1) != 0 && v_radius > 2.5 * u_pixelRatio) {
    float width = clamp(v_radius * 0.16, 1.2 * u_pixelRatio, 2.5 * u_pixelRatio);
    drawn = over(ring(d, -width * 0.5, width, u_severalOwners), drawn);
  }
  float px = u_pixelRatio;
  if ((flags & 32) != 0) drawn = over(ring(away, v_radius + 4.5 * px, 2.0 * px, u_accent), drawn);
  else if ((flags & 64) != 0) drawn = over(ring(away, v_radius + 4.0 * px, 1.5 * px, u_accent), drawn);
  else if ((flags & 4) != 0) drawn = over(ring(away, v_radius + 3.5 * px, 1.5 * px, v_color.rgb), drawn);
  if ((flags & 2) != 0) {
    vec2 pin = pixel - vec2(0.75, -0.75) * v_radius;
    float dot_ = clamp(2.6 * px + 0.5 - length(pin), 0.0, 1.0);
    float rim = clamp(3.8 * px + 0.5 - length(pin), 0.0, 1.0);
    drawn = over(vec4(u_severalOwners, 1.0) * dot_, over(vec4(u_background, 1.0) * rim, drawn));
  }
  color = drawn * u_opacity;
}`;

/** Rectangles of four vertices: the corner is the number of the vertex. */
export const edgeVertex = `${common}
uniform vec2 u_viewport;
uniform float u_widen;
in vec4 a_ends;
in vec4 a_color;
in vec2 a_style;
out vec3 v_color;
out float v_across;
flat out float v_halfWidth;
void main() {
  int corner = gl_VertexID % 4;
  vec2 a = place(a_ends.xy).xy * u_viewport * 0.5;
  vec2 b = place(a_ends.zw).xy * u_viewport * 0.5;
  vec2 along = b - a;
  float size = length(along);
  vec2 normal = size > 0.0 ? vec2(-along.y, along.x) / size : vec2(0.0);
  v_halfWidth = (a_style.x / 16.0 + u_widen) * 0.5 * u_pixelRatio;
  float side = corner % 2 == 0 ? 1.0 : -1.0;
  v_across = side * (v_halfWidth + 1.0);
  vec2 at = (corner < 2 ? a : b) + normal * v_across;
  gl_Position = vec4(at / (u_viewport * 0.5), 0.0, 1.0);
  v_color = a_color.rgb;
}`;

export const edgeFragment = `${common}
uniform float u_opacity;
in vec3 v_color;
in float v_across;
flat in float v_halfWidth;
out vec4 color;
void main() {
  float a = clamp(v_halfWidth + 0.5 - abs(v_across), 0.0, 1.0) * u_opacity;
  color = vec4(v_color * a, a);
}`;

export const lineVertex = `${common}
in vec2 a_ends;
in vec4 a_color;
out vec3 v_color;
void main() {
  gl_Position = place(a_ends);
  v_color = a_color.rgb;
}`;

export const lineFragment = `${common}
uniform float u_opacity;
in vec3 v_color;
out vec4 color;
void main() { color = vec4(v_color, 1.0) * u_opacity; }`;

/** Three vertices at the rim of the target. */
export const arrowVertex = `${common}
uniform vec2 u_viewport;
uniform float u_widen;
in vec4 a_ends;
in vec4 a_color;
in vec2 a_style;
in float a_targetSize;
out vec3 v_color;
void main() {
  int corner = gl_VertexID % 3;
  vec2 a = place(a_ends.xy).xy * u_viewport * 0.5;
  vec2 b = place(a_ends.zw).xy * u_viewport * 0.5;
  float size = length(b - a);
  vec2 along = size > 0.0 ? (b - a) / size : vec2(1.0, 0.0);
  vec2 normal = vec2(-along.y, along.x);
  float rim = (max(a_targetSize * u_sizeScale, 1.0) + 1.5) * u_pixelRatio;
  float reach = (7.0 + a_style.x / 16.0 + u_widen) * u_pixelRatio;
  vec2 tip = b - along * rim;
  vec2 at = corner == 0 ? tip : tip - along * reach + normal * (corner == 1 ? 0.42 : -0.42) * reach;
  bool shown = a_style.y > 0.5 && size > rim + 2.0 * reach;
  gl_Position = shown ? vec4(at / (u_viewport * 0.5), 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
  v_color = a_color.rgb;
}`;
