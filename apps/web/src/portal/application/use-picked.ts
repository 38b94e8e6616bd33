import { useState } from "react";

/** What was picked shows at once; when it could not be saved the old choice shows again. */
export function usePicked(save: (picked: string) => Promise<void>): [string | undefined, (picked: string) => void] {
  const [picked, setPicked] = useState<string>();
  const pick = (next: string) => {
    setPicked(next);
    const shown = () => setPicked(undefined);
    save(next).then(shown, shown);
  };
  return [picked, pick];
}
