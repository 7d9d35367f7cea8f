import { answerTokenRequest } from '@/lib/server/sandbox/token-endpoint';

export const POST = answerTokenRequest;
