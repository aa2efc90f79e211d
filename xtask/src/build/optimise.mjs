// Makes Wasm modules smaller with Binaryen, as its command `wasm-opt -Os` does, but all in one process: to start the command for each of
// some two hundred modules takes two minutes, nearly all of it starting. Called with the address of Binaryen's module and the name of a
// file with lines of two paths: the module that is read, and the one that is written.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [package_, list] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(package_).href);

// What rustc's target uses: the features that every browser has had since 2022.
const { BulkMemory, BulkMemoryOpt, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
const features = BulkMemory | BulkMemoryOpt | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt;

// "-Os".
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(1);
binaryen.setGenerateStackIR(true);
binaryen.setOptimizeStackIR(true);
binaryen.setDebugInfo(false);

for (const line of readFileSync(list, "utf8").split("\n").filter(Boolean)) {
  const [from, to] = line.split("\t");
  const module = binaryen.readBinary(readFileSync(from));
  module.setFeatures(features);
  module.optimize();
  // Functions of like names, which are one generic function for several types, compress better side by side. Then the names go.
  module.runPasses(["strip-producers", "strip-target-features", "reorder-functions-by-name", "strip-debug"]);
  if (!module.validate()) throw new Error(`${from} is no valid module any more`);
  writeFileSync(to, module.emitBinary());
  module.dispose();
}
