/** Words for one finding. A finding never hides a token that is there. */
export interface FindingText {
  readonly title: string;
  /** What it means and whether it matters, one to three sentences. */
  readonly what: string;
  /** The standard and its section. */
  readonly source: string;
}
