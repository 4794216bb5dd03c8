import { ConfigReader } from '@backstage/config';
import { ZoneProviders } from './ZoneProviders';

const region = {
  name: 'weu',
  title: 'West Europe',
  zone: {
    provider: 'azure-private-dns',
    name: 'example.com',
    config: new ConfigReader({ key: 'value' }),
  },
};

describe('ZoneProviders', () => {
  it('hands a zone to the provider it names', () => {
    const reader = { read: async () => [] };
    const createReader = jest.fn(() => reader);
    const providers = new ZoneProviders();
    providers.addZoneProvider({ id: 'other', createReader: jest.fn() });
    providers.addZoneProvider({ id: 'azure-private-dns', createReader });
    expect(providers.createReader(region)).toBe(reader);
    expect(createReader).toHaveBeenCalledWith({
      region: 'weu',
      name: 'example.com',
      config: region.zone.config,
    });
  });

  it('tells what people call who reads a zone, where that is said', () => {
    const providers = new ZoneProviders();
    expect(providers.titleOf(region)).toBeUndefined();
    providers.addZoneProvider({
      id: 'azure-private-dns',
      title: 'Azure Private DNS',
      createReader: jest.fn(),
    });
    expect(providers.titleOf(region)).toBe('Azure Private DNS');
  });

  it('refuses a second provider of one id, and names it', () => {
    const providers = new ZoneProviders();
    providers.addZoneProvider({ id: 'route53', createReader: jest.fn() });
    expect(() =>
      providers.addZoneProvider({ id: 'route53', createReader: jest.fn() }),
    ).toThrow('Two backend modules bring a zone provider "route53"');
  });

  it.each`
    installed      | told
    ${[]}          | ${'none is installed'}
    ${['route53']} | ${'installed are route53'}
  `(
    'says what is installed ($installed) when no module brings the provider',
    ({ installed, told }) => {
      const providers = new ZoneProviders();
      for (const id of installed) {
        providers.addZoneProvider({ id, createReader: jest.fn() });
      }
      expect(() => providers.createReader(region)).toThrow(
        `app-config: serviceRouter.regions.weu.zone.provider is "azure-private-dns", which no installed module brings; ${told}`,
      );
    },
  );
});
