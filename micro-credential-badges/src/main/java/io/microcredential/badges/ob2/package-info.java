/**
 * Open Badges 2.0: its objects, written and read; verification of hosted and signed assertions;
 * older badges lifted to it; and the way up to Open Badges 3.0.
 */
@NullMarked
package io.microcredential.badges.ob2;

import org.jspecify.annotations.NullMarked;
