import { createHmac, timingSafeEqual } from 'node:crypto';
import { AzureError } from './AzureError';

/** The one application that the token endpoint knows. @public */
export interface ServicePrincipal {
  tenantId: string;
  clientId: string;
  clientSecret: string;
}

/** What Microsoft Entra ID answers when it gives no token (RFC 6749 5.2, with its own AADSTS numbers). */
export class TokenRefusal extends Error {
  readonly name = 'TokenRefusal';

  constructor(
    readonly status: number,
    readonly error: string,
    readonly number: number,
    description: string,
  ) {
    super(`AADSTS${number}: ${description}`);
  }

  get body(): unknown {
    return {
      error: this.error,
      error_description: this.message,
      error_codes: [this.number],
    };
  }
}

/** Seconds, as Entra ID gives to a client-credentials token. */
const LIFETIME = 3599;
const MANAGEMENT = 'https://management.azure.com';
/** Its older name: the audience that Azure's SDK for Go has for the public cloud. */
const SERVICE_MANAGEMENT = 'https://management.core.windows.net';

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Gives tokens for client credentials and checks them when they come back. Tokens are signed with a key made from
 * the client secret, so that one given before a restart is good after it, as it would be in Azure.
 */
export class AccessTokens {
  constructor(
    private readonly principal: ServicePrincipal,
    private readonly clock: () => number,
  ) {}

  /** @throws TokenRefusal for an unknown tenant, client or scope, a wrong secret or another grant */
  grant(tenant: string, form: URLSearchParams): unknown {
    const { tenantId, clientId, clientSecret } = this.principal;
    if (tenant.toLowerCase() !== tenantId.toLowerCase()) {
      throw new TokenRefusal(
        400,
        'invalid_request',
        90002,
        `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
      );
    }
    if (form.get('grant_type') !== 'client_credentials') {
      throw new TokenRefusal(
        400,
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${form.get(
          'grant_type',
        )}'.`,
      );
    }
    if (form.get('client_id')?.toLowerCase() !== clientId.toLowerCase()) {
      throw new TokenRefusal(
        400,
        'unauthorized_client',
        700016,
        `Application with identifier '${form.get(
          'client_id',
        )}' was not found in the directory '${tenant}'.`,
      );
    }
    if (!isSame(form.get('client_secret') ?? '', clientSecret)) {
      throw new TokenRefusal(
        401,
        'invalid_client',
        7000215,
        `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
      );
    }
    const scopes = (form.get('scope') ?? '').split(' ');
    const scope = scopes.find(name => /^https:\/\/.+\/\.default$/.test(name));
    if (!scope) {
      throw new TokenRefusal(
        400,
        'invalid_scope',
        70011,
        `The provided value for the input parameter 'scope' is not valid. The scope ${
          form.get('scope') ?? ''
        } is not valid; client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
      );
    }
    return {
      token_type: 'Bearer',
      expires_in: LIFETIME,
      ext_expires_in: LIFETIME,
      access_token: this.#sign(scope.replace(/\/+\.default$/, '')),
    };
  }

  /**
   * Reads the `Authorization` header of a request to Resource Manager. Its own address is an audience as well, as in
   * every cloud of Azure: the older generation of SDKs asks for tokens for the endpoint that it was given.
   *
   * @param address - at which Resource Manager was asked
   * @returns the principal that the token names
   * @throws AzureError 401
   */
  principalOf(authorization: string | undefined, address: string): string {
    const audiences = [...new Set([MANAGEMENT, SERVICE_MANAGEMENT, address])];
    const challenge = {
      'www-authenticate': `Bearer authorization_uri="${MANAGEMENT}", error="invalid_token"`,
    };
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (!token) {
      throw new AzureError(
        401,
        'AuthenticationFailed',
        "Authentication failed. The 'Authorization' header is missing.",
        challenge,
      );
    }
    const [header, payload, signature] = token.split('.');
    if (
      !payload ||
      !isSame(signature ?? '', this.#mac(`${header}.${payload}`))
    ) {
      throw new AzureError(
        401,
        'InvalidAuthenticationToken',
        'The access token is invalid.',
        challenge,
      );
    }
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    if (claims.exp * 1000 <= this.clock()) {
      throw new AzureError(
        401,
        'ExpiredAuthenticationToken',
        'The access token expiry UTC time is earlier than current UTC time.',
        challenge,
      );
    }
    if (!audiences.includes(claims.aud.replace(/\/+$/, ''))) {
      throw new AzureError(
        401,
        'InvalidAuthenticationTokenAudience',
        `The access token has been obtained for wrong audience or resource '${
          claims.aud
        }'. It should exactly match with one of the allowed audiences '${audiences.join(
          ', ',
        )}'.`,
        challenge,
      );
    }
    return claims.appid;
  }

  #sign(audience: string): string {
    const now = Math.floor(this.clock() / 1000);
    const unsigned = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode({
      aud: audience,
      iss: `https://sts.windows.net/${this.principal.tenantId}/`,
      iat: now,
      nbf: now,
      exp: now + LIFETIME,
      appid: this.principal.clientId,
      tid: this.principal.tenantId,
    })}`;
    return `${unsigned}.${this.#mac(unsigned)}`;
  }

  #mac(text: string): string {
    return createHmac('sha256', this.principal.clientSecret)
      .update(text)
      .digest('base64url');
  }
}
