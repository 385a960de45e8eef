/** What the library costs in time, each figure beside the bare minimum in the same run. */
@NullMarked
package io.microcredential.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
