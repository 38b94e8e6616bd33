import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "./confirm-button.tsx";

type Props = {
  words: { discard: string; save: string; question: string };
  busy: boolean;
  onDiscard: () => void;
  onSave: () => void;
};

/** What can be done with changes that are not in force yet. */
export function DraftActions({ words, busy, onDiscard, onSave }: Props) {
  return (
    <>
      <Button look="quiet" onClick={onDiscard}>
        {words.discard}
      </Button>
      <ConfirmButton look="primary" question={words.question} busy={busy} onConfirm={onSave}>
        {words.save}
      </ConfirmButton>
    </>
  );
}
