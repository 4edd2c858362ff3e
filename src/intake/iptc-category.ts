import type { WireSubject } from "./wire-item.ts";

/** The categories of IPTC 7901 by their three letters, which became the top level of the Media Topics. */
const threeLetters: ReadonlyMap<string, string> = new Map([
  ["ACE", "01000000"],
  ["CLJ", "02000000"],
  ["DIS", "03000000"],
  ["FIN", "04000000"],
  ["EDU", "05000000"],
  ["EVN", "06000000"],
  ["HTH", "07000000"],
  ["HUM", "08000000"],
  ["LAB", "09000000"],
  ["LIF", "10000000"],
  ["POL", "11000000"],
  ["REL", "12000000"],
  ["SCI", "13000000"],
  ["SOI", "14000000"],
  ["SPO", "15000000"],
  ["WAR", "16000000"],
  ["WEA", "17000000"],
]);

/** The single letters of ANPA 1312 that name a subject; the others say where news is from. */
const oneLetter: ReadonlyMap<string, string> = new Map([
  ["b", "04000000"],
  ["e", "01000000"],
  ["f", "04000000"],
  ["l", "10000000"],
  ["o", "17000000"],
  ["p", "11000000"],
  ["q", "15000000"],
  ["r", "15000000"],
  ["s", "15000000"],
]);

/** The subject that a category of IPTC 7901 or ANPA 1312 stands for; its own code where no Media Topic does. */
export function categorySubject(category: string): WireSubject {
  const topic = threeLetters.get(category.toUpperCase()) ?? oneLetter.get(category.toLowerCase());
  const scheme = category.length === 1 ? "anpa" : "iptc7901";
  return { code: topic === undefined ? `${scheme}:${category.toLowerCase()}` : `medtop:${topic}`, name: null };
}
