import { exportActivity } from '@/lib/server/operations/activity/export-activity';
import { defineDownload } from '@/lib/server/web/download';

/** What the log's filters show as a file; `?format=csv` or `json`, the other parameters as on the page. */
export const GET = defineDownload(exportActivity);
