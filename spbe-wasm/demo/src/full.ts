// The second part of the package, loaded when it is first needed.

export { averages, averageYears, compare, verify } from "spbe/init";
