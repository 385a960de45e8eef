/** What a micro-credential counts for elsewhere: typed amounts that never convert silently. */
@NullMarked
package io.microcredential.core.credit;

import org.jspecify.annotations.NullMarked;
