import { exportApiCredentials } from '@/lib/server/operations/administration/export-api-credentials';
import { defineDownload } from '@/lib/server/web/download';

/** The administrators' table as CSV; parameters as on the page. */
export const GET = defineDownload(exportApiCredentials);
