import { tiedCatalogFile } from './tiedCatalogFile';

const tied = (text: string | undefined, owner?: string) =>
  tiedCatalogFile({
    path: 'catalog-info.yaml',
    text,
    route: 'shop/api',
    component: { name: 'shop', owner },
  });

describe('tiedCatalogFile', () => {
  it.each([undefined, '', '---\n', '# ours\n---\n', 'null\n'])(
    'makes the component where the file is %j',
    text => {
      expect(tied(text, 'guests')?.file.values()).toMatchObject([
        { kind: 'Component', metadata: { name: 'shop' } },
      ]);
    },
  );

  it.each([undefined, '---\n'])(
    'asks for an owner where the file is %j',
    text => {
      expect(tied(text)).toBeUndefined();
    },
  );

  it('needs no owner where an entity is there', () => {
    expect(tied('---\nkind: API\nmetadata:\n  name: x\n')?.annotation).toBe(
      'shop/api',
    );
  });
});
