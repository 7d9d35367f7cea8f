export const overviewTabs = ['overview', 'services', 'scopes'] as const;
export type OverviewTab = (typeof overviewTabs)[number];

/** The tab that an address names by `?tab=`; the first one for anything else. */
export function readOverviewTab(text: string | null): OverviewTab {
  return overviewTabs.find((tab) => tab === text) ?? 'overview';
}

/** The query that names a tab; empty for the first one. */
export function overviewTabQuery(tab: OverviewTab): string {
  return tab === 'overview' ? '' : `?tab=${tab}`;
}
