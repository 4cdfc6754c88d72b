// The same pictures of the same photos by sharp (libvips): node sharp.mjs <work.json>
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

const work = JSON.parse(await readFile(process.argv[2], "utf8"));
const sharp = createRequire(work.packages)("sharp");
sharp.concurrency(1);
sharp.cache(false);

/** The photo upright at the largest size, once; all other pictures are made from it. */
async function develop({ file, name, pictures }) {
  const [{ width, height }] = pictures;
  const upright = sharp(file).autoOrient().toColourspace("srgb").resize(width, height, { fit: "fill" });
  const { data, info } = await upright.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (const one of pictures) {
    const fit = one.shape === "card" ? "cover" : "fill";
    const sized = sharp(data, { raw }).resize(one.width, one.height, { fit });
    const coded = await sized.toFormat(one.format, work.options[one.format]).toBuffer();
    await writeFile(`${work.out}/${name}-${one.shape}-${one.width}.${one.format}`, coded);
  }
}

await mkdir(work.out, { recursive: true });
const waiting = work.photos.values();
const worker = async () => {
  for (const photo of waiting) await develop(photo);
};
await Promise.all(Array.from({ length: work.jobs }, worker));
