import { DescriptionList } from '@/components/ui/description-list';
import { importFormats } from '@/lib/domain/import/report';
import { formatTexts } from './field-texts';

/** What can be read, and where people get it. */
export function FormatList() {
  return (
    <DescriptionList
      items={importFormats.map((format) => ({
        term: formatTexts[format].name,
        description: formatTexts[format].where,
      }))}
    />
  );
}
