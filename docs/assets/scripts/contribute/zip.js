/**
 * A zip file that stores its files as they are: photos do not shrink further.
 * @param {{path: string, content: Uint8Array<ArrayBuffer>}[]} files
 */
export function zipOf(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { path, content } of files) {
    const name = new TextEncoder().encode(path);
    const common = commonPart(content, name.length);
    const local = joined([number(0x04034b50, 4), common, number(0, 2), name]);
    directory.push(joined([number(0x02014b50, 4), number(20, 2), common, number(0, 12), number(offset, 4), name]));
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const listed = joined(directory);
  const counts = [number(files.length, 2), number(files.length, 2)];
  const sizes = [number(listed.length, 4), number(offset, 4), number(0, 2)];
  const end = joined([number(0x06054b50, 4), number(0, 4), ...counts, ...sizes]);
  return new Blob([...parts, listed, end], { type: "application/zip" });
}

/**
 * What both headers of a file say: version, UTF-8 names, stored, a day that does not move, sum, sizes.
 * @param {Uint8Array} content
 * @param {number} nameLength
 */
function commonPart(content, nameLength) {
  const size = number(content.length, 4);
  const day = number(0x00210000, 4);
  return joined([
    ...[number(20, 2), number(0x0800, 2), number(0, 2), day],
    ...[number(checksum(content), 4), size, size, number(nameLength, 2)],
  ]);
}

/**
 * @param {number} value
 * @param {number} bytes how many, the lowest first
 */
function number(value, bytes) {
  return Uint8Array.from({ length: bytes }, (_, at) => (at < 4 ? (value >>> (8 * at)) & 255 : 0));
}

/** @param {Uint8Array[]} arrays */
function joined(arrays) {
  const whole = new Uint8Array(arrays.reduce((length, one) => length + one.length, 0));
  let at = 0;
  for (const one of arrays) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param {Uint8Array} content */
export function checksum(content) {
  let sum = -1;
  for (const byte of content) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ -1) >>> 0;
}
