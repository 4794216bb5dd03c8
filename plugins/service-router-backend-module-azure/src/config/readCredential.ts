import { ConfigSection } from '@service-router/plugin-service-router-node';
import { AzureCredentialConfig } from './AzureConfig';

const TYPES = [
  'default',
  'clientSecret',
  'managedIdentity',
  'workloadIdentity',
] as const;

export const CREDENTIAL_KEYS = [
  'credential',
  'tenantId',
  'clientId',
  'clientSecret',
] as const;

/** How a token is come by; undefined, and noted, when it cannot be told. */
export function readCredential(
  section: ConfigSection,
): AzureCredentialConfig | undefined {
  const expected = `one of ${TYPES.join(', ')}`;
  const found = section.text('credential', expected) ?? 'default';
  const type = TYPES.find(known => known === found);
  switch (type) {
    case undefined:
      section.note('credential', `is "${found}"; expected ${expected}.`);
      return undefined;
    case 'clientSecret':
      return ofClientSecret(section);
    case 'managedIdentity':
      refuse(section, type, 'tenantId');
      refuse(section, type, 'clientSecret');
      return { type, ...clientIdOf(section) };
    default:
      refuse(section, type, 'clientSecret');
      return { type, ...tenantIdOf(section), ...clientIdOf(section) };
  }
}

function ofClientSecret(
  section: ConfigSection,
): AzureCredentialConfig | undefined {
  const because = `which ${section.pathOf('credential')} "clientSecret" needs`;
  const tenantId = section.requiredText(
    'tenantId',
    `the id of the tenant, ${because}`,
  );
  const clientId = section.requiredText(
    'clientId',
    `the id of the app registration, ${because}`,
  );
  const clientSecret = section.requiredSecret(
    'clientSecret',
    `the secret of the app registration, ${because}`,
  );
  return tenantId && clientId && clientSecret
    ? { type: 'clientSecret', tenantId, clientId, clientSecret }
    : undefined;
}

function tenantIdOf(section: ConfigSection): { tenantId?: string } {
  const tenantId = section.text('tenantId', 'the id of a tenant');
  return tenantId ? { tenantId } : {};
}

function clientIdOf(section: ConfigSection): { clientId?: string } {
  const clientId = section.text('clientId', 'the id of an identity');
  return clientId ? { clientId } : {};
}

/** A key that another credential would use is a contradiction, and somebody believes that it is in force. */
function refuse(
  section: ConfigSection,
  type: AzureCredentialConfig['type'],
  key: string,
): void {
  if (section.has(key)) {
    const credential = section.pathOf('credential');
    section.note(
      key,
      `is set, but ${credential} is "${type}", which does not use it. Remove it, or set ${credential} to clientSecret.`,
    );
  }
}
