// What the map is coloured by, and each council in words.
import { shares } from "./answer.js";

/** The words for "no number", where they are not "none known". */
export const NOTHING = { savings: "not published" };

/** The number of each council. For one service, its arrangements are told by how many councils it shares them with. */
export function numbers(records, measure, service, found) {
  if (measure === "share") return shares(records, found);
  return measure === "arrangements" && service !== null ? found.partners : found[measure];
}

const count = (number, one, many) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** "Adur, district: 7 shared services with 12 councils". */
export function name(council, found) {
  const [arrangements, partners] = [found.arrangements[council.at], found.partners[council.at]];
  const words = `${council.name}, ${council.kind}: `;
  if (arrangements === 0) return `${words}no shared service known`;
  const shares = `${words}${count(arrangements, "shared service", "shared services")}`;
  return partners > 0 ? `${shares} with ${count(partners, "council", "councils")}` : shares;
}

/** What the measure adds to the name. */
export function amount(measure, number) {
  if (measure === "share") return `; ${number}% of its region’s councils take part`;
  if (measure === "savings") return number === 0 ? "; no saving published" : `; ${number} with a published saving`;
  return "";
}
