const LONGEST_SIDE_PX = 1600;
const QUALITY = 0.82;

/**
 * A photo as large as it needs to be to see what is meant: at most 1,600 px, JPEG, upright. Redrawing it also leaves out what the
 * camera wrote into it, such as where the phone was. A file that the browser cannot draw is taken as it is.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((done) => canvas.toBlob((made) => done(made ?? file), "image/jpeg", QUALITY));
  } catch {
    return file;
  }
}
