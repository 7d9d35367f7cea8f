'use server';
import {
  acceptInvitation as accept,
  acceptInvitationInput,
} from '@/lib/server/operations/members/accept-invitation';
import { readInvitation as read, readInvitationInput } from '@/lib/server/operations/members/read-invitation';
import { defineAction } from '@/lib/server/web/action';
import { startSession } from '@/lib/server/web/session';

export const readInvitation = defineAction(readInvitationInput, read, {
  anonymous: true,
  limit: { points: 120, windowSeconds: 60 },
});
export const acceptInvitation = defineAction(acceptInvitationInput, accept, {
  anonymous: true,
  after: startSession,
  limit: { points: 60, windowSeconds: 60 },
});
