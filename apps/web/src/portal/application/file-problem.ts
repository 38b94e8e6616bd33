export const MATERIAL_FILES = ".pdf,.jpg,.jpeg,.png,.ofd";

const MAX_BYTES = 10 * 1024 * 1024;
const KINDS = /\.(pdf|jpe?g|png|ofd)$/i;

/** Why a file would be refused: the key of a sentence. The server looks into the content as well. */
export function fileProblem(file: Pick<File, "name" | "size">): string | undefined {
  if (!KINDS.test(file.name)) return "apply.wrongKind";
  if (file.size === 0) return "apply.emptyFile";
  if (file.size > MAX_BYTES) return "apply.tooLarge";
  return undefined;
}
