/** Offers awards to people, who accept or decline them before a badge is issued. */
@NullMarked
package io.microcredential.badges.offer;

import org.jspecify.annotations.NullMarked;
