export const mainHelp = `Service Router on the command line.

  service-router check [path...]   checks manifests before they are merged
  service-router check --help      says how
  service-router --version
`;

export const checkHelp = `Checks Service Router manifests before they are merged.

  service-router check [path...] [options]

A path is a file or a folder, read with everything below it; without any, the folder you are in. Folders with a
kustomization.yaml are built first, so that what is checked is what would be applied. - reads manifests from standard input:

  helm template chart | service-router check -

Without --backend nothing is asked: the rules of names, schemas, policies and Traffic Manager settings hold anywhere. With
it, the backend says as well which hosts are taken, by whom, and what would become of every zone and profile.

Options
  --format FORMAT        text, github, gitlab, azure-devops, sarif or json. Default: github in GitHub Actions,
                         azure-devops in Azure Pipelines, gitlab in GitLab CI for an --output, else text
  --output FILE          writes the report to a file, and text to the screen
  --backend URL          asks the Service Router backend too: the Backstage backend's address, like
                         https://backstage.example.com. The token is read from SERVICE_ROUTER_TOKEN
  --require-backend      fails where the backend cannot be asked; by default that is told, and the other rules decide
  --timeout SECONDS      how long the backend may take. Default: 30
  --registry-prefix TEXT prefix of ExternalDNS's ownership records (--txt-prefix), which takes room from names
  --gateway-namespace N  namespace of the Gateway of routes that name none
  --max-warnings N       fails with more warnings than these. Default: any number passes
  --help                 this text

Exit code
  0  nothing is wrong
  1  something is: an error, or more warnings than allowed
  2  it could not be found out: wrong usage, or a path that cannot be read
`;
