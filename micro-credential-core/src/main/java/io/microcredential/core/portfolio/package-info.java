/** People with their identities, their portfolios, and what they share of them with whom. */
@NullMarked
package io.microcredential.core.portfolio;

import org.jspecify.annotations.NullMarked;
