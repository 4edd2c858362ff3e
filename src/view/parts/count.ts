/** `1 story`, `1,204 stories` */
export function storyCount(number: number): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? "story" : "stories"}`;
}
