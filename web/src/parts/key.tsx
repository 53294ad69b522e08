/** A key combination: left to right in every language. */
export const Key = ({keys}: {readonly keys: string}) => (
  <kbd className="key" dir="ltr">
    {keys}
  </kbd>
)
