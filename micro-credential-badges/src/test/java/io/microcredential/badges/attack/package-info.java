/** The attacks on badges as one table, and a flood of random ones. */
@NullMarked
package io.microcredential.badges.attack;

import org.jspecify.annotations.NullMarked;
