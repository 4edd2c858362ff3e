import { z } from "zod";
import { twoLines } from "./text.ts";

/** What a publisher or an agency allows machines to do with its texts. */
export const permission = z.enum(["allowed", "reserved"]);

/** Training is a kind of mining, so that a contract cannot allow the one and reserve the other. */
export function trainsOnlyWhereItMines({ mining, aiTraining }: ContractForMachines): boolean {
  return aiTraining !== "allowed" || mining === "allowed";
}

interface ContractForMachines {
  readonly mining?: z.output<typeof permission> | undefined;
  readonly aiTraining?: z.output<typeof permission> | undefined;
}

/** What is said where `trainsOnlyWhereItMines` is false. */
export const trainingWithoutMining = {
  path: ["aiTraining"],
  ...twoLines(
    "Training of models is allowed, but text and data mining, of which it is a part, is reserved.",
    'Add "mining": "allowed", or reserve both.',
  ),
};
