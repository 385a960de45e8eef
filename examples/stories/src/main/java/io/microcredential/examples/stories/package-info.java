/** Nine stories of micro-credentials, told from beginning to end in a portal of their own. */
@NullMarked
package io.microcredential.examples.stories;

import org.jspecify.annotations.NullMarked;
