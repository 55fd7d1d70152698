// The second part of the package, loaded when it is first needed.

export { compare, verify } from "spbe/init";
