/** Maps are drawn by WebGL: without a graphics card in software, which takes most of a small machine. */
export const GRAPHICS = { maps: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"], lists: ["--disable-gpu"] };
