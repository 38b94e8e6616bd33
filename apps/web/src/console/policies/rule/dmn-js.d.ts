type Manager = {
  importXML(xml: string): Promise<{ warnings: unknown[] }>;
  saveXML(options?: { format?: boolean }): Promise<{ xml: string }>;
  getActiveView(): { id: string; type: string; element: { name?: string } } | undefined;
  getActiveViewer(): { get<T>(service: string): T; on(event: string, listener: () => void): void } | undefined;
  getViews(): { type: string; id: string }[];
  open(view: unknown): Promise<unknown>;
  on(event: string, listener: (event: unknown) => void): void;
  destroy(): void;
};

type Options = { container: HTMLElement; common?: object; drd?: object };

declare module "dmn-js/lib/Modeler" {
  export default class Modeler implements Manager {
    constructor(options: Options);
    importXML: Manager["importXML"];
    saveXML: Manager["saveXML"];
    getActiveView: Manager["getActiveView"];
    getActiveViewer: Manager["getActiveViewer"];
    getViews: Manager["getViews"];
    open: Manager["open"];
    on: Manager["on"];
    destroy: Manager["destroy"];
  }
}

declare module "dmn-js/lib/NavigatedViewer" {
  export { default } from "dmn-js/lib/Modeler";
}
