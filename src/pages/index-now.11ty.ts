import { indexNowPath } from "../model/address.ts";
import { page, route } from "./routes.ts";

export const data = route(({ edition }) => {
  const { indexNowKey } = edition.site;
  return indexNowKey === null ? [] : [indexNowKey];
}, indexNowPath);

export const render = page((key: string) => key);
