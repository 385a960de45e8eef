/** Six stories of micro-credentials, told from beginning to end in memory. */
@NullMarked
package io.microcredential.examples.stories;

import org.jspecify.annotations.NullMarked;
