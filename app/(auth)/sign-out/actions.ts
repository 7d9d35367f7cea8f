'use server';
import { signOutInput, signOut as signOutOperation } from '@/lib/server/operations/sign-in/sign-out';
import { defineAction } from '@/lib/server/web/action';
import { endSession } from '@/lib/server/web/session';

export const signOut = defineAction(signOutInput, signOutOperation, { after: endSession });
