interface RightsProps {
  readonly notice: string;
}

/** The rights notice under a house's stories. */
export function Rights({ notice }: RightsProps) {
  return (
    <p class="rights" dir="auto">
      {notice}
    </p>
  );
}
