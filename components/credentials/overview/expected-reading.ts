import {
  type DataSet,
  type DataSetId,
  dataSets,
  openedDataSets,
  sandboxProfiles,
} from '@/lib/domain/catalogue/sandbox-products';
import type { CredentialView } from '@/lib/domain/credential';
import type { DataTrial } from '@/lib/domain/credential-overview';

/** What services, organization and product profiles say of one data set. */
export type Reading =
  | 'readable'
  | 'service-missing'
  | 'organization-missing'
  | 'profile-missing'
  | 'profile-without-data';

/** The gateway's code for each refusal. @see docs/facts.md, "The sandbox" */
export const readingCodes: Readonly<Record<Reading, string | null>> = {
  readable: null,
  'service-missing': '403003',
  'organization-missing': '400003',
  'profile-missing': '403025',
  'profile-without-data': '403023',
};

export interface ExpectedReading {
  readonly dataSet: DataSet;
  readonly reading: Reading;
}

type Access = Pick<CredentialView, 'services' | 'profiles' | 'imsOrgId'>;

/** What a token of the credential should be able to read on the sandbox, per data set. Does not ask the sandbox. */
export function expectedReadings(access: Access): readonly ExpectedReading[] {
  return dataSets.map((dataSet) => ({ dataSet, reading: expectedReading(access, dataSet) }));
}

function expectedReading({ services, profiles, imsOrgId }: Access, { id, serviceId }: DataSet): Reading {
  if (!services.includes(serviceId)) return 'service-missing';
  if (imsOrgId === null) return 'organization-missing';
  const ofService = profiles.filter((one) => one.serviceId === serviceId);
  if (ofService.length === 0) return 'profile-missing';
  return openedDataSets(ofService).includes(id) ? 'readable' : 'profile-without-data';
}

/** Whether the sandbox answered what the profiles promise. */
export function isAsExpected(reading: Reading, { status, errorCode }: DataTrial): boolean {
  const code = readingCodes[reading];
  return code === null ? status === 200 : errorCode === code;
}

/** One line of the matrix: a product profile of the sandbox, whether the credential has it, and the data it opens. */
export interface MatrixRow {
  readonly key: string;
  readonly serviceId: string;
  readonly name: string;
  readonly isAssigned: boolean;
  readonly isConnected: boolean;
  readonly opens: readonly DataSetId[];
}

/** The sandbox's profiles of connected services, then those that open data and whose service is not connected. */
export function matrixRows({
  services,
  profiles,
}: Pick<Access, 'services' | 'profiles'>): readonly MatrixRow[] {
  const rows = sandboxProfiles
    .filter((one) => services.includes(one.serviceId) || one.opens.length > 0)
    .map((one) => ({
      key: `${one.serviceId}/${one.id}`,
      serviceId: one.serviceId,
      name: one.name,
      isAssigned: profiles.some(
        ({ serviceId, profile }) => serviceId === one.serviceId && profile === one.id,
      ),
      isConnected: services.includes(one.serviceId),
      opens: one.opens,
    }));
  return [...rows.filter((row) => row.isConnected), ...rows.filter((row) => !row.isConnected)];
}
