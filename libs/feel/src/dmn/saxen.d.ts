declare module "saxen" {
  type Decode = (text: string) => string;
  type Context = () => { line: number; column: number; data: string };
  type Hooks = {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void;
    closeTag: (name: string, decode: Decode, selfClosing: boolean) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
    error: (error: Error, context: Context) => void;
  };
  export class Parser {
    on<H extends keyof Hooks>(name: H, hook: Hooks[H]): this;
    parse(xml: string): this;
  }
}
