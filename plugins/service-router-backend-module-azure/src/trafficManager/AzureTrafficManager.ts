import type {
  Profile,
  TrafficManagerManagementClient,
} from '@azure/arm-trafficmanager';
import {
  lostWith,
  leavesNothing,
  mergedOnto,
  ProfileFact,
  ProfileReference,
  ProfileWrite,
} from '@service-router/plugin-service-router-common';
import {
  CallOptions,
  TrafficManager,
  TrafficManagerError,
} from '@service-router/plugin-service-router-node';
import { BudgetPolicy } from '../budget';
import { azureEndpointOf, azureProfileOf } from './azureProfileOf';
import { profileFactOf } from './profileFactOf';
import { trafficManagerErrorOf } from './trafficManagerErrorOf';

const PROFILE_TYPE = 'Microsoft.Network/trafficManagerProfiles';

/** The Traffic Manager profiles of one subscription. */
export class AzureTrafficManager implements TrafficManager {
  /**
   * @param budget - the one in the client's pipeline
   * @param resourceManager - origin of the Azure Resource Manager, for what is told of it
   */
  constructor(
    private readonly subscriptionId: string,
    private readonly client: TrafficManagerManagementClient,
    private readonly budget: BudgetPolicy,
    private readonly resourceManager: string,
  ) {}

  list(options: CallOptions): Promise<ProfileFact[]> {
    return this.#call(
      `list the Traffic Manager profiles of subscription ${this.subscriptionId}`,
      options,
      async () => {
        const profiles: ProfileFact[] = [];
        const all = this.client.profiles.listBySubscription({
          abortSignal: options.signal,
        });
        for await (const profile of all) {
          profiles.push(profileFactOf(profile));
        }
        return profiles;
      },
    );
  }

  obstacleToName(
    name: string,
    options: CallOptions,
  ): Promise<string | undefined> {
    return this.#call(
      `check the Traffic Manager name ${name}`,
      options,
      async () => {
        const { nameAvailable, message, reason } =
          await this.client.profiles.checkTrafficManagerNameAvailabilityV2(
            { name, type: PROFILE_TYPE },
            { abortSignal: options.signal },
          );
        return nameAvailable
          ? undefined
          : message ?? reason ?? 'Azure does not say why';
      },
    );
  }

  apply(write: ProfileWrite, options: CallOptions): Promise<void> {
    const { profile } = write;
    return this.#call(wordsFor(write), options, async () => {
      switch (write.kind) {
        case 'createProfile':
          await this.#create(write, options.signal);
          break;
        case 'updateProfile':
          await this.#update(write, options.signal);
          break;
        case 'deleteProfile':
          await this.#delete(write, options.signal);
          break;
        default:
          await this.client.endpoints.createOrUpdate(
            profile.resourceGroup,
            profile.name,
            write.endpoint.type,
            write.endpoint.name,
            azureEndpointOf(write.endpoint),
            { abortSignal: options.signal },
          );
      }
    });
  }

  /** A PUT makes or writes over; what somebody made meanwhile is not to be written over unread. */
  async #create(
    write: ProfileWrite & { kind: 'createProfile' },
    signal: AbortSignal,
  ): Promise<void> {
    const { profile } = write;
    if (await this.#stands(profile, signal)) {
      throw new TrafficManagerError(
        'taken',
        `Traffic Manager profile ${profile.name} in resource group ${profile.resourceGroup} was made meanwhile. It is read again before anything is written to it.`,
      );
    }
    await this.#put(profile, azureProfileOf(profile), signal);
  }

  async #stands(
    { resourceGroup, name }: ProfileReference,
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      await this.client.profiles.get(resourceGroup, name, {
        abortSignal: signal,
      });
      return true;
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === 404) {
        return false;
      }
      throw error;
    }
  }

  /** There is no ETag: what stands is read just before it is written over. */
  async #update(
    write: ProfileWrite & { kind: 'updateProfile' },
    signal: AbortSignal,
  ): Promise<void> {
    const { resourceGroup, name } = write.profile;
    const standing = await this.client.profiles.get(resourceGroup, name, {
      abortSignal: signal,
    });
    const fresh = profileFactOf(standing);
    if (fresh.unknownContents) {
      throw changedMeanwhile(
        fresh,
        `${fresh.unknownContents.join(
          ', ',
        )}, which this version of Service Router does not know`,
      );
    }
    const merged = mergedOnto(write, fresh);
    if (leavesNothing(write, merged)) {
      await this.#remove(write.profile, signal);
      return;
    }
    await this.#put(
      write.profile,
      azureProfileOf(merged, standing, write.own),
      signal,
    );
  }

  async #delete(
    write: ProfileWrite & { kind: 'deleteProfile' },
    signal: AbortSignal,
  ): Promise<void> {
    const { resourceGroup, name } = write.profile;
    const standing = await this.client.profiles.get(resourceGroup, name, {
      abortSignal: signal,
    });
    const fresh = profileFactOf(standing);
    const lost = lostWith(write, fresh);
    if (lost.length > 0) {
      throw changedMeanwhile(
        fresh,
        `${lost.join(', ')}, which would be lost with it`,
      );
    }
    await this.#remove(write.profile, signal);
  }

  async #remove(
    { resourceGroup, name }: ProfileReference,
    signal: AbortSignal,
  ): Promise<void> {
    await this.client.profiles.delete(resourceGroup, name, {
      abortSignal: signal,
    });
  }

  async #put(
    { resourceGroup, name }: ProfileReference,
    profile: Profile,
    signal: AbortSignal,
  ): Promise<void> {
    await this.client.profiles.createOrUpdate(resourceGroup, name, profile, {
      abortSignal: signal,
    });
  }

  async #call<T>(
    doing: string,
    options: CallOptions,
    call: () => Promise<T>,
  ): Promise<T> {
    const { signal } = options;
    signal.throwIfAborted();
    try {
      return await this.budget.during(options, call);
    } catch (error) {
      signal.throwIfAborted();
      throw trafficManagerErrorOf(error, doing, this.resourceManager);
    }
  }
}

function changedMeanwhile(
  { name, resourceGroup }: ProfileReference,
  has: string,
): TrafficManagerError {
  return new TrafficManagerError(
    'taken',
    `Traffic Manager profile ${name} in resource group ${resourceGroup} was changed meanwhile and has ${has}. It is left as it is.`,
  );
}

function wordsFor(write: ProfileWrite): string {
  const profile = `Traffic Manager profile ${write.profile.name} in resource group ${write.profile.resourceGroup}`;
  switch (write.kind) {
    case 'createProfile':
      return `make ${profile}`;
    case 'updateProfile':
      return `change ${profile}`;
    case 'deleteProfile':
      return `remove ${profile}`;
    default:
      return `write endpoint ${write.endpoint.name} of ${profile}`;
  }
}
