/** A standing department of the portal, such as Space or Energy. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}
