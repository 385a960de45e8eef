/**
 * Open Badges made and checked: {@link io.microcredential.badges.BadgeIssuer} signs what was
 * awarded, {@link io.microcredential.badges.BadgeVerifier} tells what a badge is worth, {@link
 * io.microcredential.badges.BadgeImage} and {@link io.microcredential.badges.Certificate} show it,
 * and {@link io.microcredential.badges.BadgeImport} takes in those of others.
 */
@NullMarked
package io.microcredential.badges;

import org.jspecify.annotations.NullMarked;
