export interface Config {
  /** The process that runs Service Router without the portal. */
  agent?: {
    /**
     * Where health is told when ExternalDNS is not answered; when it is, `serviceRouter.externalDns.health` says where.
     */
    health?: {
      /** Address to listen at. Default: all addresses of the machine. */
      host?: string;
      /** Default: 8080 */
      port?: number;
    };
  };
}
