/** Finding micro-credentials: an index in memory, facets, free text, pages, and district menus. */
@NullMarked
package io.microcredential.core.catalog.search;

import org.jspecify.annotations.NullMarked;
