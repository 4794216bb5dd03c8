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
    /**
     * Where the reports of the plugin are asked for, by the paths of the portal: `/api/service-router/v1/fleet` and so
     * on. Absent: nobody can ask. Whoever has the token may ask everything.
     */
    api?: {
      /** Address to listen at. Default: `127.0.0.1` */
      host?: string;
      port: number;
      /**
       * Sent as `Authorization: Bearer <token>`; at least 16 characters.
       *
       * @visibility secret
       */
      token: string;
    };
  };
}
