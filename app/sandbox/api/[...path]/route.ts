import { answerData } from '@/lib/server/sandbox/data-api';

// Every path, so that one that leads nowhere is answered by the gateway too, in its own form.
export const GET = answerData;
