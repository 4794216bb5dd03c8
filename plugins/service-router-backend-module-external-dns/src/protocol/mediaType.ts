/** ExternalDNS compares it byte for byte: not even a space may come before `version`. */
export const WEBHOOK_MEDIA_TYPE =
  'application/external.dns.webhook+json;version=1';
