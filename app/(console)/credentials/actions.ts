'use server';
import {
  deleteCredentialInput,
  deleteCredential as remove,
} from '@/lib/server/operations/credentials/delete-credential';
import {
  renameCredential as rename,
  renameCredentialInput,
} from '@/lib/server/operations/credentials/rename-credential';
import { defineAction } from '@/lib/server/web/action';

export const renameCredential = defineAction(renameCredentialInput, rename);
export const deleteCredential = defineAction(deleteCredentialInput, remove);
