/// Benchmarks that `./baize bench NAME` starts, over HTTP against a whole product.
///
/// 1. A benchmark uses the product it is told of with `--data`, or starts one of its own and stops it again.
/// 2. It prints a table, writes `target/bench/NAME.json`, and with `--json` prints that object on the last line.
/// 3. What it claims to be stored is counted in the database, not in its own memory.
/// 4. The load generator runs beside the product on the same cores: figures include its share of them.
@NullMarked
package dev.baize.it.bench;

import org.jspecify.annotations.NullMarked;
