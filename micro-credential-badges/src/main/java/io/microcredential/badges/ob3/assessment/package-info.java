/**
 * The assessment extension 2.0 of 1EdTech: how a badge tells what was asked, how it was judged, and
 * how reliable that is. Experimental, as the extension is.
 */
@NullMarked
package io.microcredential.badges.ob3.assessment;

import org.jspecify.annotations.NullMarked;
