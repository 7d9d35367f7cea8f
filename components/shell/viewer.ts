/** Who is signed in, as the header shows them. */
export interface Viewer {
  readonly displayName: string;
  readonly organisationName: string;
  /** Epoch milliseconds at which a demo organisation is removed; null for a team. */
  readonly demoEndsAt: number | null;
  /** Whether the pages of Administration are theirs. */
  readonly isAdministrator: boolean;
  /** The server's clock at this request, epoch milliseconds. */
  readonly now: number;
}
