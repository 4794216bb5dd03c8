export * from './dnsLabel';
export * from './hosts';
export * from './objectNames';
export * from './nameFaults';
