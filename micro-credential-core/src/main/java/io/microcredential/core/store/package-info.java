/** Where a portal keeps its records: the port, its laws, and the store in memory. */
@NullMarked
package io.microcredential.core.store;

import org.jspecify.annotations.NullMarked;
