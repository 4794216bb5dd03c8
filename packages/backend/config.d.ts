export interface Config {
  /**
   * Git servers that the actions `git:clone` and `git:push` may use, over https or http. Any server that is not named
   * here is refused.
   */
  gitServers?: Array<{
    /** Host, with its port when it is not the usual one, such as `git.example.com:8443`. */
    host: string;
    /** User name of the account that pushes. */
    username?: string;
    /**
     * Token or password of that account.
     *
     * @visibility secret
     */
    token?: string;
  }>;
}
