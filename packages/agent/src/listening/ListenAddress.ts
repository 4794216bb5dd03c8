/** Where somebody listens. */
export interface ListenAddress {
  /** All addresses of the machine when absent. */
  host?: string;
  port: number;
}
