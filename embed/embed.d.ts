// Types of `embed.js`: what a host page may use of <shared-services-map>. The words are those of docs/embed.md.

/** What is shown, with the keys of the page's address (the attribute `address` takes the same as a query). A key that is left out is at its default. */
export interface MapState {
  /** A council, by its GSS code. */
  council?: string;
  /** An arrangement, by its id. */
  arrangement?: string;
  region?: string[];
  service?: string[];
  category?: string[];
  year?: number;
  view?: "map" | "list" | "services" | "trends" | "reorganisation" | "partners" | "compare" | "ties" | "data";
  /** A reorganisation: the id of a proposal or of an area, `decided`, or one that a visitor has drawn. */
  scenario?: string;
  /** Councils that are compared, by their GSS codes. */
  compare?: string[];
  /** Types of council. */
  type?: string[];
  /** Sectors of partners, or `councils-only`. */
  sector?: string[];
  model?: string[];
  status?: string[];
  /** Councils that take part, by their GSS codes. */
  with?: string[];
  match?: "any" | "all";
  text?: string;
  saving?: "published";
  tiling?: "lower" | "upper";
  layout?: "map" | "hexagons";
  /** What the colours tell of a council. */
  measure?: "arrangements" | "partners" | "share" | "savings";
  sort?: string;
}

/** What `query` is asked: within one filter any of the values, between filters all of them. */
export interface MapFilter {
  text?: string | null;
  services?: string[] | null;
  categories?: string[] | null;
  councils?: string[] | null;
  council_match?: "any" | "all" | null;
  regions?: string[] | null;
  council_types?: string[] | null;
  partner_sectors?: string[] | null;
  models?: string[] | null;
  statuses?: string[] | null;
  year?: number | null;
  has_saving?: boolean | null;
}

/** One total of published savings. */
export interface SavingTotal {
  /** Pounds. */
  total: number;
  /** How many arrangements it rests on. */
  arrangements: number;
  /** The arrangement that gives the most. */
  largest: { arrangement: string; amount_gbp: number } | null;
}

/** Counts by code: what choosing the code would give, with the other filters kept. */
export type Facet = Record<string, number>;

/** What `query` answers. */
export interface MapSummary {
  /** Ids, sorted. */
  arrangements: string[];
  councils: { taking_part: number; existing: number; codes: string[] };
  unknown_start: number;
  facets: {
    services: Facet;
    categories: Facet;
    regions: Facet;
    council_types: Facet;
    partner_sectors: Facet;
    models: Facet;
    statuses: Facet;
  };
  savings: Record<"annual" | "cumulative" | "projected" | "one-off", SavingTotal>;
  /** Against the year before; null without a year. */
  change: { arrangements: number } | null;
}

/** What becomes of an arrangement: all members fall into one new council; into several; some go on; none is replaced; nobody knows. */
export type Fate = "absorbed" | "straddles" | "mixed" | "untouched" | "unplaced";

/** What `reorganisation` answers. */
export interface MapReorganisation {
  unitaries: {
    name: string;
    /** GSS codes of the present councils that go into it. */
    councils: string[];
    /** Ids of the arrangements that fall into it whole. */
    inherits: string[];
    /** Of those that it must divide, or agree anew, with other new councils. */
    divides: string[];
    /** Of those of its councils that have members outside. */
    outward: string[];
  }[];
  /** The fate of every arrangement that the filter finds, by its id. */
  fates: Record<string, Fate>;
}

/** Something that `find` has found. */
export interface MapHit {
  kind: "council" | "service" | "arrangement";
  /** GSS code of the council, code of the service, or id of the arrangement, as in the state. */
  id: string;
  /** Words for people. */
  label: string;
}

/** The element. Before the map has come, and where it can't run, it shows a first picture where one is right, else what stands between its tags. */
export interface SharedServicesMapElement extends HTMLElement {
  /** Resolves with the element when all of it stands; rejects, with words for a person, when the map can't run here, also where a first picture of it stays. */
  readonly ready: Promise<SharedServicesMapElement>;
  /** What is shown. Setting it replaces all that is shown, also before the widget is ready. */
  state: MapState;
  /** The summary of a filter, without touching what is shown; a promise until the widget is ready. */
  query(filter?: MapFilter): MapSummary | Promise<MapSummary>;
  /** What becomes of the arrangements that a filter finds (left out: the present ones) in a reorganisation. Breaks, with words for a person, where there is no such scenario. */
  reorganisation(scenario: string, filter?: MapFilter): Promise<MapReorganisation>;
  /** What the search box offers for a text, postcodes included. Breaks, with words for a person, where the file of the postcode's area cannot be had. */
  find(text: string): Promise<MapHit[]>;

  addEventListener<K extends keyof SharedServicesMapEvents>(
    type: K,
    listener: (this: SharedServicesMapElement, event: SharedServicesMapEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof SharedServicesMapEvents>(
    type: K,
    listener: (this: SharedServicesMapElement, event: SharedServicesMapEvents[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** Events of the element; all bubble, and leave shadow roots. */
export interface SharedServicesMapEvents extends HTMLElementEventMap {
  "ssm-ready": CustomEvent<Record<string, never>>;
  "ssm-change": CustomEvent<{ state: MapState }>;
  "ssm-select": CustomEvent<{ kind: "council" | "arrangement"; id: string }>;
  "ssm-error": CustomEvent<{ message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "shared-services-map": SharedServicesMapElement;
  }
}
