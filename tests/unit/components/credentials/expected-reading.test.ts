import { describe, expect, test } from 'vitest';
import {
  expectedReadings,
  isAsExpected,
  matrixRows,
  type Reading,
  readingCodes,
} from '@/components/credentials/overview/expected-reading';
import type { DataTrial } from '@/lib/domain/credential-overview';

const reports = (profile: string) => ({ serviceId: 'analytics', profile });
const imsOrgId = '0123456789ABCDEF01234567@AdobeOrg';

describe('what a token should read of the web reports', () => {
  test.each<[string, Parameters<typeof expectedReadings>[0], Reading]>([
    [
      'is refused without the service',
      { services: [], profiles: [reports('web-reports')], imsOrgId },
      'service-missing',
    ],
    [
      'is refused without an organization',
      { services: ['analytics'], profiles: [reports('web-reports')], imsOrgId: null },
      'organization-missing',
    ],
    ['is refused without a profile', { services: ['analytics'], profiles: [], imsOrgId }, 'profile-missing'],
    [
      'is refused with a profile of another service',
      { services: ['analytics'], profiles: [{ serviceId: 'tags', profile: 'publishers' }], imsOrgId },
      'profile-missing',
    ],
    [
      'is refused with a profile that opens nothing',
      { services: ['analytics'], profiles: [reports('no-report-suites')], imsOrgId },
      'profile-without-data',
    ],
    [
      'is possible with the profile that opens them',
      { services: ['analytics'], profiles: [reports('no-report-suites'), reports('web-reports')], imsOrgId },
      'readable',
    ],
  ])('%s', (_, access, expected) => {
    expect(expectedReadings(access)[0]).toMatchObject({ dataSet: { id: 'reports' }, reading: expected });
  });
});

test('an answer is as expected only with the very code of the reason', () => {
  const answer = (status: number, errorCode: string | null): DataTrial => ({
    dataSet: 'reports',
    status,
    errorCode,
    message: null,
    rowCount: null,
    sample: null,
  });
  expect(isAsExpected('readable', answer(200, null))).toBe(true);
  expect(isAsExpected('readable', answer(403, '403023'))).toBe(false);
  expect(isAsExpected('profile-missing', answer(403, '403025'))).toBe(true);
  expect(isAsExpected('profile-missing', answer(403, '403023'))).toBe(false);
  expect(isAsExpected('profile-missing', answer(503, null))).toBe(false);
  expect(readingCodes['profile-without-data']).toBe('403023');
});

test('the matrix has every profile of connected services, then those that would open data', () => {
  const rows = matrixRows({ services: ['tags'], profiles: [{ serviceId: 'tags', profile: 'developers' }] });
  expect(rows.map(({ key, isAssigned, isConnected }) => [key, isAssigned, isConnected])).toEqual([
    ['tags/publishers', false, true],
    ['tags/developers', true, true],
    ['analytics/web-reports', false, false],
    ['experience-platform/aep-default-all-users', false, false],
    ['commerce-cloud-service/orders-read', false, false],
  ]);
});
