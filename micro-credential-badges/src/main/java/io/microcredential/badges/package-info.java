/**
 * Open Badges made and checked: {@link io.microcredential.badges.BadgeIssuer} signs what was
 * awarded, {@link io.microcredential.badges.BadgeVerifier} tells what a badge is worth.
 */
@NullMarked
package io.microcredential.badges;

import org.jspecify.annotations.NullMarked;
