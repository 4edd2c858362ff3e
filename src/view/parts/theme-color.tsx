/** The paper of both schemes, for the browser's own chrome; the same as `--paper` in `tokens.css`. */
export const paper = { light: "#fbfaf6", dark: "#14130f" } as const;

export function ThemeColor() {
  return (
    <>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={paper.light} media="(prefers-color-scheme:light)" />
      <meta name="theme-color" content={paper.dark} media="(prefers-color-scheme:dark)" />
    </>
  );
}
