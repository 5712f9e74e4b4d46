import anfieldAndEverton from './places/anfield-and-everton.json' with { type: 'json' };
import fleetwood from './places/fleetwood.json' with { type: 'json' };
import sarumSouth from './places/sarum-south.json' with { type: 'json' };
import swShropshire from './places/sw-shropshire.json' with { type: 'json' };
import towerHamletsNetwork7 from './places/tower-hamlets-network-7.json' with { type: 'json' };
import wellStreetCommon from './places/well-street-common.json' with { type: 'json' };
import wellUpNorth from './places/well-up-north.json' with { type: 'json' };
import westLeeds from './places/west-leeds.json' with { type: 'json' };
import affluentSuburb from './archetypes/affluent-suburb.json' with { type: 'json' };
import averagePcn from './archetypes/average-pcn.json' with { type: 'json' };
import deprivedCity from './archetypes/deprived-city.json' with { type: 'json' };
import nationalMix from './archetypes/national-mix.json' with { type: 'json' };
import rural from './archetypes/rural.json' with { type: 'json' };
import boroughLearningNetwork from './regimes/borough-learning-network.json' with { type: 'json' };
import caseManagerNetwork from './regimes/case-manager-network.json' with { type: 'json' };
import communityLed from './regimes/community-led.json' with { type: 'json' };
import customerOwned from './regimes/customer-owned.json' with { type: 'json' };
import groupModel from './regimes/group-model.json' with { type: 'json' };
import hierarchy from './regimes/hierarchy.json' with { type: 'json' };
import hybrid from './regimes/hybrid.json' with { type: 'json' };
import integratedTeam from './regimes/integrated-team.json' with { type: 'json' };
import keyWorker from './regimes/key-worker.json' with { type: 'json' };
import leadOrganisation from './regimes/lead-organisation.json' with { type: 'json' };
import linkWorkers from './regimes/link-workers.json' with { type: 'json' };
import network from './regimes/network.json' with { type: 'json' };
import networkAdministrativeOrganisation from './regimes/network-administrative-organisation.json' with { type: 'json' };
import networkManagedAsHierarchy from './regimes/network-managed-as-hierarchy.json' with { type: 'json' };
import patientLedNetwork from './regimes/patient-led-network.json' with { type: 'json' };
import primaryCareHome from './regimes/primary-care-home.json' with { type: 'json' };
import selfManagingTeams from './regimes/self-managing-teams.json' with { type: 'json' };
import statusQuo from './regimes/status-quo.json' with { type: 'json' };
import type { Place, RuleValues } from '../engine/index.ts';
import { hint, quote, Refusal } from './refusal.ts';

/*
 * The shipped files as modules, for a library that may run where no file can be read. A test compares these lists with
 * the folders.
 */
export const PLACE_FILES = {
  'anfield-and-everton': anfieldAndEverton,
  fleetwood,
  'sarum-south': sarumSouth,
  'sw-shropshire': swShropshire,
  'tower-hamlets-network-7': towerHamletsNetwork7,
  'well-street-common': wellStreetCommon,
  'well-up-north': wellUpNorth,
  'west-leeds': westLeeds,
  'affluent-suburb': affluentSuburb,
  'average-pcn': averagePcn,
  'deprived-city': deprivedCity,
  'national-mix': nationalMix,
  rural,
} as const;
export const REGIME_FILES = {
  'borough-learning-network': boroughLearningNetwork,
  'case-manager-network': caseManagerNetwork,
  'community-led': communityLed,
  'customer-owned': customerOwned,
  'group-model': groupModel,
  hierarchy,
  hybrid,
  'integrated-team': integratedTeam,
  'key-worker': keyWorker,
  'lead-organisation': leadOrganisation,
  'link-workers': linkWorkers,
  network,
  'network-administrative-organisation': networkAdministrativeOrganisation,
  'network-managed-as-hierarchy': networkManagedAsHierarchy,
  'patient-led-network': patientLedNetwork,
  'primary-care-home': primaryCareHome,
  'self-managing-teams': selfManagingTeams,
  'status-quo': statusQuo,
} as const;

export type PlaceName = keyof typeof PLACE_FILES;
export type RegimeName = keyof typeof REGIME_FILES;

/** A regime as a label and the values its rules take. */
export interface Regime {
  readonly name: string;
  readonly rules: RuleValues;
}

/** A shipped place or archetype. Throws a Refusal with the nearest name where there is none of this name. */
export function place(name: PlaceName): Place {
  if (!Object.hasOwn(PLACE_FILES, name))
    throw new Refusal(`unknown place ${quote(name)}${hint(name, Object.keys(PLACE_FILES), 'places')}`);
  const { title, practices } = PLACE_FILES[name];
  return { name, title, practices };
}

/** The shipped regimes by name. */
export const regimes = Object.fromEntries(
  Object.entries(REGIME_FILES).map(([name, { rules }]) => [name, { name, rules: valuesOf(rules) }]),
) as unknown as Readonly<Record<RegimeName, Regime>>;

function valuesOf(rules: Readonly<Record<string, { values: object }>>): RuleValues {
  return Object.fromEntries(Object.entries(rules).map(([id, { values }]) => [id, values])) as RuleValues;
}
