const headerLength = 6;
const entryLength = 16;

/** An ICO file around one square PNG of at most 256 pixels: for programs that ask for `/favicon.ico` unasked. */
export function icoAround(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(headerLength + entryLength);
  head.writeUInt16LE(1, 2); // An icon, not a cursor.
  head.writeUInt16LE(1, 4); // It holds one picture.
  head.writeUInt8(size % 256, headerLength); // 0 stands for 256.
  head.writeUInt8(size % 256, headerLength + 1);
  head.writeUInt16LE(1, headerLength + 4); // Colour planes.
  head.writeUInt16LE(32, headerLength + 6); // Bits a pixel.
  head.writeUInt32LE(png.length, headerLength + 8);
  head.writeUInt32LE(head.length, headerLength + 12);
  return Buffer.concat([head, png]);
}
