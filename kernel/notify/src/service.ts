import type { Work } from "@zhida/platform";
import type { NoticeParams, NoticeTemplate } from "./contract.ts";

export interface NotifyService {
  /**
   * Puts a notice into the person's inbox and queues the channels they chose, in the caller's transaction, with one statement.
   * The same `dedupeKey` for the same person is sent once. An unknown template or a missing parameter is a programming error.
   */
  send(work: Work, notice: Notice): Promise<void>;

  /** The same notice to several people (a department's officers), still one statement. */
  sendAll(work: Work, to: readonly string[], notice: Omit<Notice, "to">): Promise<void>;

  /** Different notices to different people, one statement for each template: thousands at a time in a campaign. */
  sendMany(work: Work, notices: readonly Notice[]): Promise<void>;

  /** These people have read what was sent to them before that time: one statement. */
  markRead(work: Work, recipients: readonly string[], sentBefore: Date): Promise<void>;

  /** A one-time code by SMS to a phone that need not belong to anybody we know. The port that identity asks for. */
  sendCode(work: Work, code: { phone: string; code: string; purpose: string }): Promise<void>;

  /** Adds the wordings of a module; call while wiring, before start. A version once stored never changes. */
  registerTemplates(templates: readonly NoticeTemplate[]): void;
}

export interface Notice {
  /** The person's id. */
  to: string;
  /** Template code, listed in README.md. */
  template: string;
  params: NoticeParams;
  /** Path inside the portal or console. */
  link?: string;
  dedupeKey?: string;
}
