// What a photo of the catalogue may be at most: as the check has it for files that people send.
const LONGEST_SIDE = 2400;
const LARGEST_FILE = 2 * 1024 * 1024;
const QUALITIES = [0.9, 0.8, 0.7, 0.6];

/**
 * A photo as it is sent: turned, small enough, and drawn anew, so that neither place nor device nor
 * anything else that was hidden in the file is left. Rejects what is no picture.
 * @param {Blob} file
 * @param {number} [turns] quarters to the right
 * @returns {Promise<Blob>}
 */
export async function redrawn(file, turns = 0) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  for (let scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height)); ; scale *= 0.8) {
    const canvas = drawn(picture, scale, turns);
    for (const quality of QUALITIES) {
      const made = await jpegOf(canvas, quality);
      if (made.size <= LARGEST_FILE) return made;
    }
  }
}

/**
 * @param {ImageBitmap} picture
 * @param {number} scale
 * @param {number} turns
 */
function drawn(picture, scale, turns) {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = turns % 2 ? [height, width] : [width, height];
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((turns * Math.PI) / 2);
  pen.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} quality
 * @returns {Promise<Blob>}
 */
function jpegOf(canvas, quality) {
  return new Promise((done, fail) => {
    const made = (/** @type {Blob | null} */ blob) => (blob ? done(blob) : fail(new Error("canvas")));
    canvas.toBlob(made, "image/jpeg", quality);
  });
}
