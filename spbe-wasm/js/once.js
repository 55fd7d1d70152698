// Loading: once, whoever asks, and again only where it failed.

/** A function that loads from a source; a failed attempt may be repeated. */
export function once(load) {
  let ready;
  return (source) =>
    (ready ??= load({ module_or_path: source }).then(
      () => undefined,
      (error) => {
        ready = undefined;
        throw error;
      },
    ));
}
