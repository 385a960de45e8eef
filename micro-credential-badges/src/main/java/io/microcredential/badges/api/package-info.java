/**
 * The Open Badges API: handlers for those who host badges, free of any web framework, and a client
 * that pushes badges to a backpack and gets them from there.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#api">Open Badges 3.0, section 6 Open Badges
 *     API</a>
 */
@NullMarked
package io.microcredential.badges.api;

import org.jspecify.annotations.NullMarked;
