import type { Dice } from "./dice.ts";

const people = [
  "the minister",
  "a spokeswoman",
  "the envoy",
  "an official",
  "the commissioner",
  "the commander",
  "a diplomat",
  "the chief engineer",
  "the governor",
  "an adviser",
  "the prosecutor",
  "the head of the agency",
  "a senior officer",
  "the mayor",
  "the auditor",
  "an economist",
  "the chairwoman",
  "the scientist in charge",
];
const bodies = [
  "the ministry",
  "the agency",
  "the council",
  "the commission",
  "the operator",
  "the regulator",
  "the central bank",
  "the alliance",
  "the parliament",
  "the court",
  "the union",
  "the research institute",
  "the port authority",
  "the air force",
  "the weather service",
  "the railway",
  "the health board",
  "the consortium",
];
const acts = [
  "announced",
  "postponed",
  "approved",
  "rejected",
  "reviewed",
  "signed",
  "inspected",
  "defended",
  "criticised",
  "outlined",
  "completed",
  "extended",
  "suspended",
  "confirmed",
  "abandoned",
  "resumed",
  "welcomed",
  "questioned",
];
const things = [
  "a pipeline agreement",
  "the launch schedule",
  "the new satellite",
  "an export licence",
  "the ceasefire plan",
  "a budget of the northern districts",
  "the test flight",
  "an inquiry into the spill",
  "the rescue operation",
  "the harbour project",
  "a treaty on shared waters",
  "the reactor overhaul",
  "the election calendar",
  "a vaccine order",
  "the border crossing",
  "the grain corridor",
  "a radar station",
  "the tariff list",
  "the telescope survey",
  "the wage settlement",
];
const reasons = [
  "after weeks of talks",
  "despite warnings from residents",
  "following heavy rain",
  "as fuel prices rose",
  "because a supplier withdrew",
  "under pressure from neighbouring states",
  "to the surprise of observers",
  "in line with an earlier promise",
  "while negotiations continued",
  "amid doubts about the cost",
  "once engineers had given their consent",
  "in spite of a dispute over pay",
];
const results = [
  "deliveries could begin within a month",
  "the next round would be held in autumn",
  "nobody had been hurt",
  "the cost would stay below the estimate",
  "traffic would return to normal by the weekend",
  "further measures were being prepared",
  "the figures had been revised",
  "the crew was in good health",
  "a second opinion had been asked for",
  "more than half of the work was done",
  "the rules applied to everyone",
  "compensation would be paid",
];
const quotes = [
  "We have waited long enough for this",
  "Nothing has been decided yet",
  "The numbers speak for themselves",
  "This is a beginning, not an end",
  "Our people deserve a clear answer",
  "We will publish every page of the report",
  "It was closer than anyone had hoped",
  "There is no reason to hurry",
  "The damage can be repaired",
  "That question belongs to the courts",
];
const times = [
  "on Monday",
  "on Tuesday",
  "late on Wednesday",
  "early on Thursday",
  "on Friday",
  "over the weekend",
  "last month",
  "in a statement",
  "at a news conference",
  "before the vote",
];
const units = [
  "million dollars",
  "percent",
  "tonnes",
  "kilometres",
  "megawatts",
  "households",
  "flights",
  "containers",
  "employees",
  "hectares",
];
export const places = [
  "Brussels",
  "Nairobi",
  "Lima",
  "Oslo",
  "Jakarta",
  "Ottawa",
  "Vienna",
  "Seoul",
  "Accra",
  "Lisbon",
  "Canberra",
  "Dhaka",
  "Tallinn",
  "Quito",
  "Amman",
  "Helsinki",
  "Manila",
  "Tunis",
  "Sofia",
  "Montevideo",
];

type Sentence = (dice: Dice) => string;

const sentences: readonly Sentence[] = [
  (d) => `${capital(d.pick(bodies))} ${d.pick(acts)} ${d.pick(things)} ${d.pick(times)} ${d.pick(reasons)}.`,
  (d) => `"${d.pick(quotes)}," ${d.pick(people)} said ${d.pick(times)}, adding that ${d.pick(results)}.`,
  (d) =>
    `According to ${d.pick(people)}, ${d.pick(results)}, although ${d.pick(bodies)} had ${d.pick(acts)} ${d.pick(things)} ${d.pick(times)}.`,
  (d) =>
    `About ${d.between(2, 950)} ${d.pick(units)} were at stake, ${d.pick(bodies)} said, against ${d.between(2, 950)} a year earlier.`,
  (d) =>
    `In ${d.pick(places)}, ${d.pick(people)} ${d.pick(acts)} ${d.pick(things)} and told reporters that ${d.pick(results)}.`,
  (d) =>
    `${capital(d.pick(people))} said that ${d.pick(results)} and that ${d.pick(bodies)} had ${d.pick(acts)} ${d.pick(things)}.`,
  (d) => `${capital(d.pick(reasons))}, ${d.pick(bodies)} and ${d.pick(bodies)} have ${d.pick(acts)} ${d.pick(things)}.`,
  (d) =>
    `The decision affects ${d.between(12, 9800)} ${d.pick(units)} between ${d.pick(places)} and ${d.pick(places)}, where ${d.pick(bodies)} ${d.pick(acts)} ${d.pick(things)} ${d.pick(times)}.`,
  (d) => `Asked about ${d.pick(things)}, ${d.pick(people)} declined to comment but noted that ${d.pick(results)}.`,
  (d) => `"${d.pick(quotes)}," ${d.pick(people)} told the news conference – "${lower(d.pick(quotes))}."`,
  (d) =>
    `It was the ${d.pick(["second", "third", "fourth", "fifth"])} time since ${d.between(1994, 2018)} that ${d.pick(bodies)} had ${d.pick(acts)} ${d.pick(things)}.`,
];

/** A paragraph of at least `words` words in whole sentences. */
function paragraph(dice: Dice, words: number): string {
  const said: string[] = [];
  let count = 0;
  while (count < words) {
    const sentence = dice.pick(sentences)(dice);
    said.push(sentence);
    count += sentence.split(" ").length;
  }
  return said.join(" ");
}

/** Plain copy of about `words` words, in paragraphs. */
export function paragraphs(dice: Dice, words: number): readonly string[] {
  const copy: string[] = [];
  let left = words;
  while (left > 0) {
    const next = paragraph(dice, Math.min(left, dice.between(30, 60)));
    copy.push(next);
    left -= next.split(" ").length;
  }
  return copy;
}

export function headline(dice: Dice): string {
  const subject = dice.pick(bodies).replace(/^the /, "");
  return `${capital(subject)} ${dice.pick(acts)} ${dice.pick(things).replace(/^(an?|the) /, "")} ${dice.pick(reasons)}`;
}

/** Names of subjects, the same for every seed; at most 400. */
export function topicNames(count: number): readonly string[] {
  const first = [
    "Polar",
    "Orbital",
    "Coastal",
    "Nuclear",
    "Maritime",
    "Solar",
    "Rural",
    "Urban",
    "Lunar",
    "Alpine",
    "Digital",
    "Federal",
    "Northern",
    "Southern",
    "Tropical",
    "Desert",
    "Offshore",
    "Arctic",
    "Civil",
    "Joint",
  ];
  const second = [
    "shipping",
    "research",
    "defence",
    "elections",
    "harvests",
    "energy",
    "exploration",
    "budgets",
    "aviation",
    "fisheries",
    "railways",
    "treaties",
    "migration",
    "mining",
    "satellites",
    "housing",
    "trade",
    "forests",
    "vaccines",
    "water",
  ];
  return Array.from({ length: count }, (_, rank) => {
    // Steps of 7 and 3 keep the common topics from sharing a word.
    const adjective = first[(rank * 7) % first.length] ?? "";
    const noun = second[(Math.floor(rank / first.length) + rank * 3) % second.length] ?? "";
    return `${adjective} ${noun}`;
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
