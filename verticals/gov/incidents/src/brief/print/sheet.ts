/** A brief worded to the last character: nothing is reckoned or named when it is drawn. */
export type BriefSheet = {
  language: "zh-CN" | "en";
  organisation: string;
  title: string;
  /** Left and right below the head. */
  issue: string;
  date: string;
  madeAt: Date;
  lead: string;
  tiles: { label: string; value: string; note: string }[];
  chart: { title: string; legend: [string, string]; bars: { label: string; first: number; second: number }[] };
  sections: BriefSection[];
  foot: string;
};

export type BriefSection = {
  title: string;
  /** Said where there is nothing to list. */
  paragraphs: string[];
  table?: BriefTable;
};

/** Shares of the width; the first column is left, numbers are right. */
export type BriefTable = { columns: { label: string; share: number; isNumber?: boolean }[]; rows: string[][] };
