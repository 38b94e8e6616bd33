import { useEffect, useState } from "react";
import { fileOf } from "../../outbox/outbox.ts";

/** An address under which the browser shows a file of this phone. */
export function useFileUrl(id: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    void fileOf(id).then((blob) => {
      if (!blob || left) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  return url;
}
