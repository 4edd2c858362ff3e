import type { UserConfig } from "@11ty/eleventy";

/**
 * How Eleventy is wired. Commands start it through its programmatic interface (`src/eleventy/`) with the release to
 * render; the newsroom's `_data/` and `articles/` never pass through the data cascade, which would merge them into
 * every page (1.39 GB against 0.31 GB for 5,000 stories), nor through a template engine, which would run them.
 */
export default function dateline(config: UserConfig) {
  config.addTemplateFormats("11ty.ts,11ty.tsx");
  config.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });
  config.setDataFileSuffixes([]);
  config.setUseGitIgnore(false);
  config.setFreezeReservedData(false);
  // Eleventy cannot un-import a module; `npm start` restarts the process when code changes.
  config.setWatchJavaScriptDependencies(false);

  return {
    // Folders that do not exist: there are neither data files nor layouts for Eleventy to find.
    dir: { data: "no-data", includes: "no-includes" },
    // Sources, and what src/launch/translate.js makes of them.
    templateFormats: ["11ty.ts", "11ty.tsx", "11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
