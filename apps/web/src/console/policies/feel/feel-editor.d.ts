declare module "@bpmn-io/feel-editor" {
  type Variable = { name: string; detail?: string; info?: string; type?: string; entries?: Variable[] };

  export default class FeelEditor {
    constructor(options: {
      container: HTMLElement;
      dialect?: "expression" | "unaryTests";
      value?: string;
      variables?: Variable[];
      builtins?: Variable[];
      contentAttributes?: Record<string, string>;
      onChange?: (value: string) => void;
    });
    setValue(value: string): void;
    focus(position?: number): void;
  }
}
