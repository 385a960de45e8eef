/** What several packages of this module need and nobody outside it may use. */
@NullMarked
package io.microcredential.core.internal;

import org.jspecify.annotations.NullMarked;
