import { type DataSetId, dataSets } from '@/lib/domain/catalogue/sandbox-products';

/** The data that a profile opens, in words: "Opens Web reports." */
export function openedText(opens: readonly DataSetId[]): string {
  const labels = dataSets.filter(({ id }) => opens.includes(id)).map(({ label }) => label);
  return labels.length === 0 ? 'Opens none of the sample data.' : `Opens ${labels.join(', ')}.`;
}
