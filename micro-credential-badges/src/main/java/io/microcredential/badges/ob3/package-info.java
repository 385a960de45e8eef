/** Open Badges 3.0: the data model, and what awards become in it. */
@NullMarked
package io.microcredential.badges.ob3;

import org.jspecify.annotations.NullMarked;
