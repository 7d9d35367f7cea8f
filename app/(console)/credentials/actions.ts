'use server';
import {
  checkCredentialNameInput,
  checkCredentialName as checkName,
} from '@/lib/server/operations/credentials/check-credential-name';
import {
  createCredential as create,
  createCredentialInput,
} from '@/lib/server/operations/credentials/create-credential';
import {
  deleteCredentialInput,
  deleteCredential as remove,
} from '@/lib/server/operations/credentials/delete-credential';
import {
  issueSandboxCredential as issue,
  issueSandboxCredentialInput,
} from '@/lib/server/operations/credentials/issue-sandbox-credential';
import {
  renameCredential as rename,
  renameCredentialInput,
} from '@/lib/server/operations/credentials/rename-credential';
import { setProfiles, setProfilesInput } from '@/lib/server/operations/credentials/set-profiles';
import { setServices, setServicesInput } from '@/lib/server/operations/credentials/set-services';
import {
  tryProductProfilesInput,
  tryProductProfiles as tryProfiles,
} from '@/lib/server/operations/credentials/try-product-profiles';
import { defineAction } from '@/lib/server/web/action';

export const createCredential = defineAction(createCredentialInput, create);
export const issueSandboxCredential = defineAction(issueSandboxCredentialInput, issue);
export const checkCredentialName = defineAction(checkCredentialNameInput, checkName);
export const renameCredential = defineAction(renameCredentialInput, rename);
export const setCredentialServices = defineAction(setServicesInput, setServices);
export const setProductProfiles = defineAction(setProfilesInput, setProfiles);
export const tryProductProfiles = defineAction(tryProductProfilesInput, tryProfiles);
export const deleteCredential = defineAction(deleteCredentialInput, remove);
